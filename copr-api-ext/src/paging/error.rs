//! Responses that no consistent list gives.

/// The server's pages contradict each other, so the walk ended.
///
/// Continuing would lead to lost rows, to repeated rows, or to an endless loop.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WalkError {
    /// The rows of a page are not in the requested order.
    #[error("the page at offset {offset} is not in the requested order")]
    Disorder {
        /// The offset of that page.
        offset: u64,
    },
    /// A page has more rows than the limit allows.
    #[error("requested at most {limit} rows, got {rows}")]
    LimitIgnored {
        /// The limit that was sent.
        limit: u64,
        /// The number of rows in the page.
        rows: u64,
    },
    /// Many pages in a row held nothing new, and the list did not end: the server ignores the offset, or rows move faster than they
    /// can be read.
    #[error("the list does not end, but {requests} pages in a row held nothing new")]
    NoProgress {
        /// How many pages.
        requests: u32,
    },
    /// A list without an order is too long to remember which rows were seen.
    #[error("an unordered list continues after {rows} rows; narrow the search")]
    TooLong {
        /// How many rows were seen.
        rows: usize,
    },
    /// The cursor was made by a list in another order.
    #[error("the cursor belongs to a list in another order")]
    ForeignCursor,
}
