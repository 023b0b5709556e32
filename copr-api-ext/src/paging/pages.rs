//! Lists as streams of pages: the loop that requests, waits and yields.

use super::filter::RowFilter;
use super::page::{PageRequest, PageResult};
use super::request::Running;
use super::size::PageSize;
use super::walker::Walker;
use super::{Cursor, PageSource, WalkError};
use futures_core::Stream;
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// A list as a stream of pages, which are never empty and repeat no rows.
///
/// Use it to store or show many rows at once; [`Items`](super::Items) yields one row at a time. Everything that
/// [`Items`](super::Items) documents about errors, read-ahead, cursors and the number of requests applies. A page counts as being
/// read until the next one is polled.
///
/// Nothing is sent before the first poll. Dropping the stream is safe at any time and cancels its requests.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<S: PageSource> {
    source: Arc<S>,
    walker: Walker,
    /// The request for the next page, and guesses at those after it.
    running: VecDeque<Running<S::Row, S::Error>>,
    /// Pages not yielded yet.
    fetched: VecDeque<Fetched<S>>,
    /// Whether the list ended or a page failed.
    complete: bool,
    read_ahead: usize,
    /// The number of pages with new rows that were yielded.
    yielded: usize,
    filter: RowFilter<S::Row>,
    /// Where to start, if not at the start of the list.
    begin: Option<Cursor>,
    /// The start of the page that is being read.
    reading: Option<Cursor>,
    /// Whether an [`until`](Self::until) ended the stream.
    stopped: bool,
}

/// A page before filters are applied.
struct Fetched<S: PageSource> {
    start: Cursor,
    page: Result<(Vec<S::Row>, PageResult), S::Error>,
}

type PollPage<S> = Poll<Option<Result<Vec<<S as PageSource>::Row>, <S as PageSource>::Error>>>;

// No field is pinned, even if rows are not `Unpin`.
impl<S: PageSource> Unpin for Pages<S> {}

impl<S: PageSource> Pages<S> {
    pub(crate) fn new(source: S) -> Self {
        let start = Cursor::start(source.order());
        Self {
            source: Arc::new(source),
            walker: Walker::new(&start, PageSize::default()),
            running: VecDeque::new(),
            fetched: VecDeque::new(),
            complete: false,
            read_ahead: 1,
            yielded: 0,
            filter: RowFilter::new(),
            begin: None,
            reading: None,
            stopped: false,
        }
    }

    /// Like [`Items::page_size`](super::Items::page_size).
    pub fn page_size(mut self, rows: u64) -> Self {
        self.walker.size().want(rows);
        self
    }

    /// Like [`Items::read_ahead`](super::Items::read_ahead).
    pub fn read_ahead(mut self, pages: usize) -> Self {
        self.read_ahead = pages;
        self
    }

    /// Like [`Items::filter`](super::Items::filter).
    pub fn filter(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.filter.filter(test);
        self
    }

    /// Like [`Items::until`](super::Items::until).
    pub fn until(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.filter.until(test);
        self
    }

    /// Like [`Items::resume`](super::Items::resume).
    pub fn resume(mut self, cursor: Cursor) -> Self {
        self.begin = Some(cursor);
        self.restart()
    }

    /// Changes the source, such as its order, and restarts the list.
    pub(crate) fn change_source(mut self, change: impl FnOnce(S) -> S) -> Self
    where
        S: Clone,
    {
        self.source = Arc::new(change(S::clone(&self.source)));
        self.restart()
    }

    fn restart(mut self) -> Self {
        let order = self.source.order();
        let start = self.begin.clone().filter(|cursor| cursor.order == order);
        self.cancel();
        self.complete = self.begin.is_some() && start.is_none();
        self.stopped = false;
        self.yielded = 0;
        self.reading = None;
        let start = start.unwrap_or_else(|| Cursor::start(order));
        self.walker = Walker::new(&start, self.walker.size().clone());
        if self.complete {
            let page = Err(self.source.contradicted(WalkError::ForeignCursor));
            self.fetched.push_back(Fetched { start, page });
        }
        self
    }

    fn cancel(&mut self) {
        self.running.clear();
        self.fetched.clear();
    }

    /// Returns the position from which to [`resume`](Self::resume) without skipping a row: the start of the last page until the
    /// next one is polled.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        // Pages are fetched ahead only while one is being read, so otherwise the walker is at the caller's position.
        self.reading.clone().unwrap_or_else(|| self.walker.cursor())
    }

    /// Fetches pages while the caller reads one. Called for every row.
    pub(super) fn poll_ahead(&mut self, cx: &mut Context<'_>) {
        // One page is often enough. A caller that needs a second one probably needs more.
        if self.yielded < 2 || self.stopped {
            return;
        }
        loop {
            self.request_ahead();
            let is_busy = self.running.front().is_none_or(Running::is_in_background);
            if is_busy || !self.poll_running(cx) {
                return;
            }
        }
    }

    fn request_ahead(&mut self) {
        while !self.complete && self.fetched.len() + self.running.len() < self.read_ahead {
            let request = match self.running.back() {
                None => Some(self.walker.request()),
                Some(last) => self.walker.guess_after(last.request()),
            };
            let running = request.and_then(|request| Running::ahead(request, self.fetch(request)));
            let Some(running) = running else { return };
            self.running.push_back(running);
        }
    }

    pub(super) fn poll_page(&mut self, cx: &mut Context<'_>) -> PollPage<S> {
        loop {
            if self.stopped {
                return Poll::Ready(None);
            }
            self.reading = None;
            if let Some(fetched) = self.fetched.pop_front() {
                match self.filter_page(fetched) {
                    Ok(rows) if rows.is_empty() => continue,
                    page => return Poll::Ready(Some(page)),
                }
            }
            if self.complete {
                return Poll::Ready(None);
            }
            if self.running.is_empty() {
                let request = self.walker.request();
                self.running.push_back(Running::needed(request, self.fetch(request)));
            }
            if !self.poll_running(cx) && !self.running.is_empty() {
                return Poll::Pending;
            }
        }
    }

    fn fetch(
        &self,
        request: PageRequest,
    ) -> impl Future<Output = Result<Vec<S::Row>, S::Error>> + Send + use<S> {
        let source = Arc::clone(&self.source);
        async move { source.fetch(request.offset, request.limit).await }
    }

    /// Polls the request for the next page. Returns whether it has ended.
    fn poll_running(&mut self, cx: &mut Context<'_>) -> bool {
        let Some(Poll::Ready(response)) = self.running.front_mut().map(|running| running.poll(cx)) else {
            return false;
        };
        self.running.pop_front();
        let has_ended = response.is_some();
        if let Some((request, response)) = response {
            let start = self.walker.cursor();
            let page = self.process(request, response);
            self.complete = page.as_ref().map_or(true, |(_, result)| result.done);
            self.fetched.push_back(Fetched { start, page });
        }
        // Drop wrong guesses: the list ended or moved, or the page was too heavy or failed.
        let due = self.walker.request();
        if self.complete || self.running.front().is_some_and(|running| running.request() != due) {
            self.running.clear();
        }
        has_ended
    }

    fn process(
        &mut self,
        request: PageRequest,
        response: Result<Vec<S::Row>, S::Error>,
    ) -> Result<(Vec<S::Row>, PageResult), S::Error> {
        let rows = match response {
            Ok(rows) => rows,
            Err(error) if S::too_heavy(&error) && self.walker.too_heavy() => return Ok(Default::default()),
            Err(error) => return Err(error),
        };
        let ids: Vec<i64> = rows.iter().map(S::id).collect();
        match self.walker.take(request, &ids) {
            Ok(result) => Ok((rows, result)),
            Err(error) => Err(self.source.contradicted(error)),
        }
    }

    fn filter_page(&mut self, fetched: Fetched<S>) -> Result<Vec<S::Row>, S::Error> {
        let (mut rows, result) = fetched.page?;
        self.stopped = self.filter.apply(&mut rows, &result.fresh);
        if self.stopped {
            self.cancel();
        }
        self.reading = Some(fetched.start);
        self.yielded += usize::from(result.fresh.contains(&true));
        Ok(rows)
    }
}

impl<S: PageSource> Stream for Pages<S> {
    type Item = Result<Vec<S::Row>, S::Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let page = this.poll_page(cx);
        if page.is_ready() {
            this.poll_ahead(cx);
        }
        page
    }
}
