//! Lists as streams of rows.

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
/// let failed = || {
///     let builds = copr.build_list().project("@copr/copr-dev").items();
///     builds.states([BuildState::Failed]).page_size(500)
/// };
/// let mut latest = failed();
/// let ten = latest.collect_up_to(10).await?;
/// let cursor = latest.cursor().to_string(); // store it
///
/// let mut older = failed().resume(cursor.parse().expect("a cursor"));
/// let hundred = older.collect_up_to(100).await?;
/// # Ok(()) }
/// ```
///
/// # Errors
/// A failed page yields one `Err`, then the stream ends, and [`cursor`](Self::cursor) points before the first row that was not
/// yielded. If the pages contradict each other, the source of the error is a [`WalkError`](super::WalkError).
///
/// # Number of requests
/// For a list that does not change: `ceil(rows / page size)`, at least one; without an order, `floor(rows / page size) + 1`.
///
/// For a list that changes, count all rows that were ever in it, and add
/// - up to `2·log2(rows / page size + 1) + 4` requests each time that rows before the current position were added or deleted;
/// - one request for each page that was too heavy, and smaller pages for some time after it;
/// - the wrong guesses of a [`read_ahead`](Self::read_ahead) of more than one page.
///
/// A stream that is not read to its end has requested at most [`read_ahead`](Self::read_ahead) pages more than it needed, and none
/// if the first page was enough.
///
/// # Caveats
/// - Rows that are added before the current position, such as new builds, are not yielded.
/// - In a list without an order, rows that move between two pages may be missed.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the stream is safe at any time and cancels its request. It is `Send` and `'static`.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<S: PageSource> {
    pages: Pages<S>,
    rows: IntoIter<S::Row>,
    /// The start of the rows of an unfinished [`collect_up_to`](Self::collect_up_to).
    collecting: Option<Cursor>,
}

// No field is pinned, even if rows are not `Unpin`.
impl<S: PageSource> Unpin for Items<S> {}

impl<S: PageSource> Items<S> {
    pub(crate) fn of(pages: Pages<S>) -> Self {
        Self { pages, rows: Vec::new().into_iter(), collecting: None }
    }

    /// Drops the rows of the current page.
    pub(crate) fn into_pages(self) -> Pages<S> {
        self.pages
    }

    /// Sets the number of new rows to request at once, 1 to 9,999. Default: 100.
    ///
    /// Requests fewer rows, down to 1, while pages are too heavy for the server.
    pub fn page_size(mut self, rows: u64) -> Self {
        self.pages = self.pages.page_size(rows);
        self
    }

    /// Sets how many pages to request ahead of the one that is being read. Default: 1.
    ///
    /// Read-ahead starts once a second page is needed, because the first is often enough, and runs in tasks of the Tokio runtime.
    /// At most `pages + 1` pages are in memory.
    ///
    /// This is also the number of concurrent requests. With 1, the next page is requested while the caller works on the current
    /// one. With more, the stream guesses where the next pages start, and takes about `1 / pages` of the time if the server is
    /// slow. Up to `pages - 1` guesses are wrong each time that rows before them are added or deleted, and at the end of the list;
    /// those pages are requested again.
    pub fn read_ahead(mut self, pages: usize) -> Self {
        self.pages = self.pages.read_ahead(pages);
        self
    }

    /// Yields only the rows that pass the test. Further calls narrow it down.
    ///
    /// The test is called once for each row, in order. Rows that do not pass are requested too, because the server's own filters
    /// would make the list incomplete.
    pub fn filter(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.pages = self.pages.filter(test);
        self
    }

    /// Ends the stream before the first row that passes the test, such as `until(|build| build.id <= last_seen)`.
    ///
    /// The test is called for every row, including those that a [`filter`](Self::filter) drops. Afterwards, the cursor points to
    /// the page of that row.
    pub fn until(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.pages = self.pages.until(test);
        self
    }

    /// Continues from a cursor. Drops pages that were fetched, and keeps the settings.
    ///
    /// If the cursor is from a list in another order, the stream yields one
    /// [`WalkError::ForeignCursor`](super::WalkError::ForeignCursor).
    pub fn resume(self, cursor: Cursor) -> Self {
        Self::of(self.pages.resume(cursor))
    }

    /// Returns the position from which to [`resume`](Self::resume) without skipping a row.
    ///
    /// It is the start of the page whose rows are being read, so these rows are yielded again. After an error or the end of the
    /// list, no page is being read and no row is yielded again.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        self.collecting.clone().unwrap_or_else(|| self.pages.cursor())
    }

    /// Returns the next `rows` rows, or fewer if the list ends.
    ///
    /// # Errors
    /// The error of a page. The rows before it are dropped, and [`cursor`](Self::cursor) points before them.
    ///
    /// # Dropping
    /// Dropping the future drops the rows that it has read. The cursor points before them until the stream is resumed.
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
