//! A list as a stream of rows.

use super::{Cursor, PageSource, Pages};
use futures_core::Stream;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

/// A list as a stream of rows, each exactly once.
///
/// ```
/// use copr_api_ext::paging::{Items, Order, PageSource, WalkError};
///
/// struct Numbers;
///
/// impl PageSource for Numbers {
///     type Row = i64;
///     type Error = WalkError;
///
///     async fn fetch(&self, offset: u64, limit: u64) -> Result<Vec<i64>, WalkError> {
///         Ok((1..=250).skip(offset as usize).take(limit as usize).collect())
///     }
///     fn id(row: &i64) -> i64 {
///         *row
///     }
///     fn order(&self) -> Order {
///         Order::Ascending
///     }
///     fn too_heavy(_: &WalkError) -> bool {
///         false
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), WalkError> {
/// let mut items = Items::new(Numbers).page_size(20).prefetch(1).filter(|number| number % 50 == 0);
/// assert_eq!(items.collect_up_to(3).await?, [50, 100, 150]);
///
/// let bookmark = items.cursor();          // to be stored: it is a short text
/// let mut rest = Items::new(Numbers).resume(bookmark).filter(|number| number % 50 == 0);
/// assert_eq!(rest.collect_up_to(100).await?, [150, 200, 250]);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// A page that does not come is one `Err`, then the stream ends. [`cursor`](Self::cursor) then stands before the first row that was not
/// yielded. The error is the source's; it holds a [`WalkError`](super::WalkError) if the pages contradict each other.
///
/// # How many requests
/// For a list that stands still: `ceil(rows / page size)`, and one for an empty list. Each `limit` is one more than the page size,
/// for the overlap row. In a list that moves, `rows` are all rows that were ever in it, and besides
/// - each time that rows before the walk's place came or went between two requests: at most `2·log2(rows / page size + 1) + 4` more;
/// - each page that was too heavy: one more, and smaller pages for some time after it;
/// - with `prefetch`: at most so many more at the end, and so many more whenever the place moved or a page was too heavy.
///
/// A list without an order needs at most `floor(rows / page size) + 1`.
///
/// # Caveats
/// - The requests ahead are driven while the stream is polled, and rest (as a socket's buffer allows) while a row is being worked on.
/// - New rows that come before the walk's place (new builds) are not yielded; they are for the next walk.
/// - In a list without an order, rows that move between two pages may be missed.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the stream is safe at any time and drops its requests. It is `Send` and `'static`.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<S: PageSource> {
    pages: Pages<S>,
    rows: IntoIter<S::Row>,
    /// Rows taken by a [`collect_up_to`](Self::collect_up_to) that did not come to its end begin here.
    collecting: Option<Cursor>,
}

// Nothing in it is ever pinned in place; rows may be of any type.
impl<S: PageSource> Unpin for Items<S> {}

impl<S: PageSource> Items<S> {
    /// All rows of the list, from its start, 100 a page.
    pub fn new(source: S) -> Self {
        Self::of(Pages::new(source))
    }

    pub(crate) fn of(pages: Pages<S>) -> Self {
        Self { pages, rows: Vec::new().into_iter(), collecting: None }
    }

    /// The pages, without the rows that are being read.
    pub(crate) fn into_pages(self) -> Pages<S> {
        self.pages
    }

    /// How many new rows to ask for at once: 1 to 9,999, otherwise the nearest of these.
    ///
    /// Fewer for a while, down to 1, when the server finds that too heavy.
    pub fn page_size(mut self, rows: u64) -> Self {
        self.pages = self.pages.page_size(rows);
        self
    }

    /// How many pages to fetch ahead while one is being read; without this call, none.
    ///
    /// Starts with the second page, since one page is often all there is. Memory: `pages + 1` pages.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.pages = self.pages.prefetch(pages);
        self
    }

    /// Only the rows that pass the test. Further calls narrow it down.
    ///
    /// The test sees each row once, in order, page by page. It costs requests for the rows that do not pass; that is the price for
    /// completeness where the server's own filter is wrong.
    pub fn filter(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.pages = self.pages.filter(test);
        self
    }

    /// Ends before the first row that passes the test, without asking for more: "builds since Monday" is
    /// `until(|build| build.submitted_on < monday)`.
    ///
    /// It sees every row, also those that a [`filter`](Self::filter) drops. The cursor stays on the page of that row.
    pub fn until(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.pages = self.pages.until(test);
        self
    }

    /// Goes on from a cursor. What this stream had fetched so far is dropped; its settings stay.
    ///
    /// A cursor of a list in another order makes the stream yield one [`WalkError::ForeignCursor`](super::WalkError::ForeignCursor).
    pub fn resume(self, cursor: Cursor) -> Self {
        Self::of(self.pages.resume(cursor))
    }

    /// Where to [`resume`](Self::resume) without skipping a row.
    ///
    /// Stays on the page whose rows are being read until a row of the next one is asked for, so the rows of that page come again. After
    /// an error or the end of the list no page is being read, and none comes again.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        self.collecting.clone().unwrap_or_else(|| self.pages.cursor())
    }

    /// At most so many rows, fewer only if the list ends before. May be called again for the rows after them.
    ///
    /// # Errors
    /// The error of a page. The rows before it are lost with it, so [`cursor`](Self::cursor) then stands before them.
    ///
    /// # Dropping
    /// To drop the future loses the rows that it took. The cursor stands before them until the stream is resumed.
    pub async fn collect_up_to(&mut self, rows: usize) -> Result<Vec<S::Row>, S::Error> {
        let before = self.collecting.clone();
        self.collecting = Some(self.cursor());
        let mut collected = Vec::new();
        while collected.len() < rows {
            match poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await {
                Some(row) => collected.push(row?),
                None => break,
            }
        }
        self.collecting = before;
        Ok(collected)
    }
}

impl<S: PageSource> Stream for Items<S> {
    type Item = Result<S::Row, S::Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(row) = this.rows.next() {
                this.pages.look_ahead(cx);
                return Poll::Ready(Some(Ok(row)));
            }
            // The memory of a page that was read must not wait for the next one.
            this.rows = Vec::new().into_iter();
            match ready!(this.pages.poll_page(cx)) {
                Some(Ok(rows)) => this.rows = rows.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
