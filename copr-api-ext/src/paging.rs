//! Pagination over lists that change while they are read. [`lists`](crate::lists) explains how to use it.
//!
//! The server pages by offset and limit, returns no total, and every insertion or deletion shifts the rows after it. The streams
//! [`Items`] and [`Pages`] guarantee anyway:
//!
//! 1. **Complete.** A row that exists during the whole walk is yielded exactly once, no matter which rows are inserted or
//!    deleted. Each page is requested from the last row of the page before it, the overlap row. If a page does not contain that
//!    row, the stream searches for its position again.
//! 2. **Ordered.** By id, within and across pages, in the direction of the list.
//! 3. **Bounded.** `ceil(rows / page size)` requests, at least one; see [`Items`] for what moved rows add. The stream ends, no
//!    matter what the server returns.
//! 4. **Adaptive.** A limit is always sent. A page that is too heavy for the server is requested again with a smaller one.
//! 5. **Resumable.** A failed page yields one `Err`, then the stream ends. Its [`Cursor`] resumes without skipping a row.
//! 6. **Small.** At most `read_ahead + 1` pages in memory and `read_ahead` concurrent requests (1 by default). Dropping the
//!    stream drops them.
//!
//! A list without a stable order, such as a search, has guarantees 3 to 6 and never yields a row twice.

// The decisions are pure functions of the pages: `by_id` and `by_offset` choose the next request, `search` finds a lost position,
// `size` adapts the limit. `pages` is the loop around them that does the I/O.
mod by_id;
mod by_offset;
mod cursor;
mod error;
mod filter;
mod items;
mod page;
mod pages;
mod request;
mod search;
mod size;
mod source;
#[cfg(test)]
mod tests;
mod walker;

pub use cursor::{Cursor, CursorError};
pub use error::WalkError;
pub use items::Items;
pub use pages::Pages;
pub(crate) use source::{Order, PageSource};
