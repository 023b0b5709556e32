//! A list as a stream of rows.

use super::{Cursor, PageSource, Pages};
use futures_core::Stream;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

/// A list as a stream of rows, each exactly once.
///
/// ```no_run
/// use copr_api_ext::enums::BuildState;
/// use copr_api_ext::prelude::*;
///
/// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
/// let builds = || copr.build_list().project("@copr/copr-dev").items();
/// let mut failed = builds().states([BuildState::Failed]).page_size(500);
/// let latest = failed.collect_up_to(10).await?;
///
/// let cursor = failed.cursor().to_string(); // a short text, to be stored
/// let mut rest = builds().states([BuildState::Failed]).resume(cursor.parse().unwrap());
/// let older = rest.collect_up_to(100).await?;
/// # Ok(()) }
/// ```
///
/// # Errors
/// A failed page yields one `Err`, then the stream ends. [`cursor`](Self::cursor) then points before the first row that was not
/// yielded. The source of the error is a [`WalkError`](super::WalkError) if the pages contradict each other.
///
/// # Number of requests
/// For a list that does not change: `ceil(rows / page size)`, and one for an empty list. Each `limit` is one more than the page size,
/// for the overlap row. For a list that changes, `rows` are all rows that were ever in it, plus
/// - up to `2·log2(rows / page size + 1) + 4` requests each time that rows before the current place came or went between two requests;
/// - one request for each page that was too heavy, and smaller pages for some time after it.
///
/// [`read_ahead`](Self::read_ahead) with more than one page adds its wrong guesses. A list without an order needs at most `floor(rows / page size) + 1` requests. A stream that is not read to its end has requested at
/// most [`read_ahead`](Self::read_ahead) pages in vain, and none if its first page was enough.
///
/// # Caveats
/// - New rows that come before the current place (new builds) are not yielded. They are for the next walk.
/// - In a list without an order, rows that move between two pages may be missed.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the stream is safe at any time and cancels its request. It is `Send` and `'static`.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<S: PageSource> {
    pages: Pages<S>,
    rows: IntoIter<S::Row>,
    /// Where the rows of a [`collect_up_to`](Self::collect_up_to) begin that did not finish.
    collecting: Option<Cursor>,
}

// Nothing in it is ever pinned in place; rows may be of any type.
impl<S: PageSource> Unpin for Items<S> {}

impl<S: PageSource> Items<S> {
    pub(crate) fn of(pages: Pages<S>) -> Self {
        Self { pages, rows: Vec::new().into_iter(), collecting: None }
    }

    /// The pages, without the rows that are being read.
    pub(crate) fn into_pages(self) -> Pages<S> {
        self.pages
    }

    /// How many new rows to request at once: 1 to 9,999 (other numbers are clamped), 100 by default.
    ///
    /// Temporarily fewer, down to 1, while a page is too heavy for the server.
    pub fn page_size(mut self, rows: u64) -> Self {
        self.pages = self.pages.page_size(rows);
        self
    }

    /// How many pages to fetch ahead of the one that is being read: 1 by default, 0 for none.
    ///
    /// The first page is requested alone, since it is often all that is needed. Read-ahead starts once a second page was needed, in
    /// tasks of the Tokio runtime. At most `pages + 1` pages are in memory.
    ///
    /// This is also the number of concurrent requests. With 1, the client waits for a page before it requests the next one, and only
    /// the caller's own work runs meanwhile. With more, the walk guesses where the next pages begin, and takes about `1 / pages` of the
    /// time if the server is slow. Up to `pages - 1` guesses are wrong, and their requests in vain, each time that rows before them came
    /// or went, and at the end of the list.
    pub fn read_ahead(mut self, pages: usize) -> Self {
        self.pages = self.pages.read_ahead(pages);
        self
    }

    /// Yields only the rows that pass the test. Further calls narrow it down.
    ///
    /// The test sees each row once, in order, page by page. Rows that do not pass cost requests too: the server's own filters, where it
    /// has any, would make the list incomplete.
    pub fn filter(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.pages = self.pages.filter(test);
        self
    }

    /// Ends the stream before the first row that passes the test: "builds since Monday" is
    /// `until(|build| build.submitted_on < monday)`.
    ///
    /// It sees every row, also those that a [`filter`](Self::filter) drops. The cursor stays on the page of that row.
    pub fn until(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.pages = self.pages.until(test);
        self
    }

    /// Continues from a cursor. Pages fetched so far are dropped; settings stay.
    ///
    /// With a cursor of a list in another order, the stream yields one [`WalkError::ForeignCursor`](super::WalkError::ForeignCursor).
    pub fn resume(self, cursor: Cursor) -> Self {
        Self::of(self.pages.resume(cursor))
    }

    /// Where to [`resume`](Self::resume) without skipping a row.
    ///
    /// Points to the start of the page whose rows are being read, until a row of the next page is polled. So the rows of that page come
    /// again. After an error or the end of the list no page is being read, and no row comes again.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        self.collecting.clone().unwrap_or_else(|| self.pages.cursor())
    }

    /// Returns up to `rows` rows, fewer only if the list ends before. Call it again for the rows after them.
    ///
    /// # Errors
    /// The error of a page. The rows before it are lost with it, so [`cursor`](Self::cursor) then points before them.
    ///
    /// # Dropping
    /// Dropping the future loses the rows that it took. The cursor points before them until the stream is resumed.
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
                this.pages.poll_ahead(cx);
                return Poll::Ready(Some(Ok(row)));
            }
            // Frees the memory of a page before waiting for the next one.
            this.rows = Vec::new().into_iter();
            match ready!(this.pages.poll_page(cx)) {
                Some(Ok(rows)) => this.rows = rows.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
