//! Answers that no honest list gives.

use std::fmt;

/// The server's pages contradict each other, so the walk ended.
///
/// Every one of them would otherwise lead to lost rows, to repeated rows, or to a loop without end.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WalkError {
    /// The rows of a page are not in the order that was asked for.
    Disorder {
        /// The offset of that page.
        offset: u64,
    },
    /// A page has more rows than the limit allows.
    LimitIgnored {
        /// The limit that was sent.
        limit: u64,
        /// The number of rows that came.
        rows: u64,
    },
    /// Many pages in a row held nothing new, and the list did not end: the server ignores the offset, or rows move faster than they
    /// can be read.
    NoProgress {
        /// How many pages.
        requests: u32,
    },
    /// A list without an order is longer than the memory for what was seen of it.
    TooLong {
        /// How many rows were seen.
        rows: usize,
    },
    /// The cursor was made by a list in another order.
    ForeignCursor,
}

impl fmt::Display for WalkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disorder { offset } => {
                write!(f, "the page at offset {offset} is not in the order that was asked for")
            }
            Self::LimitIgnored { limit, rows } => {
                write!(f, "a page of at most {limit} rows was asked for, and {rows} came")
            }
            Self::NoProgress { requests } => {
                write!(f, "{requests} pages one after the other held nothing new, and the list did not end")
            }
            Self::TooLong { rows } => {
                write!(f, "a list without an order goes on after {rows} rows; narrow the search")
            }
            Self::ForeignCursor => f.write_str("the cursor belongs to a list in another order"),
        }
    }
}

impl std::error::Error for WalkError {}
