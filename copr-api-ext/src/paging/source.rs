//! Sources of pages.

use super::WalkError;
use std::future::Future;

/// The order of a list.
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
    /// A number that increases along the walk, so that the rest of the code handles one direction only.
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

    /// Requests the current rows `offset .. offset + limit`. Fewer rows mean that the list ends there.
    ///
    /// Must send both numbers and the order, and no filter that the server applies after the offset (the `status` of builds).
    /// Any error that is not [too heavy](Self::too_heavy) ends the walk, so retries must happen in here.
    fn fetch(
        &self,
        offset: u64,
        limit: u64,
    ) -> impl Future<Output = Result<Vec<Self::Row>, Self::Error>> + Send;

    /// Returns the id of a row, which is unique in the list and never changes.
    fn id(row: &Self::Row) -> i64;

    /// Returns the order of the rows, which never changes.
    fn order(&self) -> Order;

    /// Returns the error for pages that contradict each other.
    fn contradicted(&self, error: WalkError) -> Self::Error;

    /// Returns whether half as many rows should be requested (504, 413, a timeout).
    fn too_heavy(error: &Self::Error) -> bool;
}
