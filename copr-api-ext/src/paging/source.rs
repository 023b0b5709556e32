//! A list that is read page by page.

use super::WalkError;
use std::future::Future;

/// The order in which a list comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// By id, oldest first: projects and packages with `order=id` and `order_type=ASC`.
    Ascending,
    /// By id, newest first: builds always; projects and packages with `order_type=DESC`.
    Descending,
    /// No reliable order (search), or rows without an id (build chroots). Rows that move between two pages may be missed.
    Unordered,
}

impl Order {
    /// A number that grows along the walk, so that the rest of the code knows one direction only.
    pub(super) const fn key(self, id: i64) -> i64 {
        match self {
            Self::Ascending | Self::Unordered => id,
            // Unlike `-id` this cannot overflow.
            Self::Descending => !id,
        }
    }
}

/// A list that is read page by page. Sealed: public in signatures only.
pub trait PageSource: Send + Sync + 'static {
    /// A row of the list.
    type Row: Send + 'static;
    /// Why a page failed.
    type Error: Send + 'static;

    /// Requests the rows `offset .. offset + limit` of the list as it is now; fewer rows mean that the list ends there.
    ///
    /// Must send both numbers and the order, and no filter that the server applies after the offset (the `status` of builds). Retries
    /// are its own business: any error but one that is [too heavy](Self::too_heavy) ends the walk.
    fn fetch(
        &self,
        offset: u64,
        limit: u64,
    ) -> impl Future<Output = Result<Vec<Self::Row>, Self::Error>> + Send;

    /// The id of a row: unique in the list, and never changing.
    fn id(row: &Self::Row) -> i64;

    /// The order in which [`fetch`](Self::fetch) returns the rows. Always the same for one source.
    fn order(&self) -> Order;

    /// The error for pages that contradict each other.
    fn contradicted(&self, error: WalkError) -> Self::Error;

    /// Would fewer rows have helped (504, 413, a timeout)? Then half as many are requested.
    fn too_heavy(error: &Self::Error) -> bool;
}
