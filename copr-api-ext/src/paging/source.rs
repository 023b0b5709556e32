//! What the engine wants to know of a list.

use super::WalkError;
use std::future::Future;

/// The order in which a list comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// By id, oldest first: projects and packages, when `order=id` and `order_type=ASC` are sent.
    Ascending,
    /// By id, newest first: builds always; projects and packages with `order_type=DESC`.
    Descending,
    /// No order to rely on: search. Rows that move between two pages may be missed. Also where rows don't tell their id: build chroots.
    Unordered,
}

impl Order {
    /// A number that grows along the walk, so that the rest of the engine knows one direction only.
    pub(super) const fn key(self, id: i64) -> i64 {
        match self {
            Self::Ascending | Self::Unordered => id,
            // Unlike `-id` this cannot overflow.
            Self::Descending => !id,
        }
    }
}

/// A list that is read page by page: the one thing to write for each kind of list.
pub trait PageSource: Send + Sync + 'static {
    /// A row of the list.
    type Row: Send + 'static;
    /// Why a page did not come. Must be able to hold a [`WalkError`], for answers that make no sense.
    type Error: From<WalkError> + Send + 'static;

    /// Asks for the rows `offset .. offset + limit` of the list as it is now; fewer mean that the list ends there.
    ///
    /// Called once for each request. Must send both numbers and the order of [`order`](Self::order), and no filter that the server
    /// applies after the offset (the `status` of builds). Repeating a request that failed for a moment is its own affair: an error
    /// that comes out of here ends the walk, unless it is [too heavy](Self::too_heavy). It is dropped when the walk is.
    fn fetch(
        &self,
        offset: u64,
        limit: u64,
    ) -> impl Future<Output = Result<Vec<Self::Row>, Self::Error>> + Send;

    /// The id of a row: unique in the list, and never changing.
    fn id(row: &Self::Row) -> i64;

    /// The order in which [`fetch`](Self::fetch) returns the rows. Always the same for one source.
    fn order(&self) -> Order;

    /// The error that tells of pages which contradict each other. A source that knows more can tell more: which list it was.
    fn contradicted(&self, error: WalkError) -> Self::Error {
        error.into()
    }

    /// Would fewer rows have helped (504, 413, a time-out)? Then half as many are asked for.
    fn too_heavy(error: &Self::Error) -> bool;
}
