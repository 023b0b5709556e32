//! Errors of inconsistent lists.

/// The pages of a list contradict each other: continuing would skip rows, repeat rows, or never end.
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
    /// Many consecutive pages contained no new row, and the list did not end: the server ignores the offset, or rows move faster
    /// than they can be read.
    #[error("the list does not end, but {requests} consecutive pages contained no new row")]
    NoProgress {
        /// The number of pages.
        requests: u32,
    },
    /// A list without an order is too long to remember all of its rows.
    #[error("an unordered list continues after {rows} rows; narrow the search")]
    TooLong {
        /// The number of rows so far.
        rows: usize,
    },
    /// The cursor is from a list in another order.
    #[error("the cursor is from a list in another order")]
    ForeignCursor,
}
