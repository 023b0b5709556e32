//! Lists that are read page by page while rows come and go.
//!
//! The server cuts a list by offset and limit, gives no total, and moves every row when another one before it appears or
//! disappears. This module turns such a list into a stream of rows, each exactly once:
//!
//! 1. **Complete.** A row that exists during the whole walk is yielded exactly once, whatever else is inserted or deleted. Each page
//!    is asked for from the last row of the page before it, its overlap row; a page that does not reach back to that row does not
//!    count, and the walk looks for its place again.
//! 2. **Ordered.** By id, within and across pages, in the direction of [`PageSource::order`].
//! 3. **Bounded.** `ceil(rows / page size)` requests, at least one; see [`Items`] for what moved rows add. No loop repeats for ever,
//!    whatever the server answers.
//! 4. **Light.** A limit is always sent; a page that is too heavy is asked for again smaller.
//! 5. **Resumable.** A failed page is one `Err`, then the stream ends; its [`Cursor`] goes on without skipping a row.
//! 6. **Small.** At most `prefetch + 1` pages in memory; dropping the stream drops its requests.
//!
//! A list without a stable order ([`Order::Unordered`]: search) keeps 3 to 6, yields no row twice, and cannot promise 1 and 2.
//!
//! Decisions are pure and have no IO: `walk` (by id), `scan` (no order), `seek` (where is the place that we lost?), `size` (how many
//! rows to ask for). `window` holds the requests under way; [`Pages`] and [`Items`] are the loops around them.

mod ask;
mod course;
mod cursor;
mod error;
mod items;
mod pages;
mod scan;
mod seek;
mod sieve;
mod size;
mod source;
mod walk;
mod window;

pub use cursor::{Cursor, CursorError};
pub use error::WalkError;
pub use items::Items;
pub use pages::Pages;
pub use source::{Order, PageSource};
