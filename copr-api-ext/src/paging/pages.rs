//! The loop around the decisions: ask, wait, hand out a page.

use super::ask::Ask;
use super::course::Course;
use super::sieve::Sieve;
use super::size::Size;
use super::window::Window;
use super::{Cursor, PageSource, WalkError};
use futures_core::Stream;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// A list as a stream of pages: never empty, and without the rows that an earlier page had.
///
/// The page for a caller who stores or shows many rows at once; [`Items`](super::Items) gives one row at a time. Both keep the laws of
/// [this module](super), and what is said there of errors, prefetching and bounds holds here. The page in the caller's hands is the
/// one "whose rows are being read" until the next one is asked for.
///
/// Nothing is sent before the first poll. Dropping it is safe and drops its requests.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<S: PageSource> {
    source: Arc<S>,
    course: Course,
    window: Window<S::Row, S::Error>,
    prefetch: usize,
    sieve: Sieve<S::Row>,
    /// Where the caller wants to begin, if not at the start.
    begin: Option<Cursor>,
    /// Where to resume to read the last page again, while it is being read.
    reading: Option<Cursor>,
    end: Option<End>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// A cursor of another list: to be told.
    Refused,
    /// Told, or the caller's own wish: what was not read remains unread.
    Stopped,
    /// There is nothing more.
    Reached,
}

/// What a poll for a page answers.
type PollPage<S> = Poll<Option<Result<Vec<<S as PageSource>::Row>, <S as PageSource>::Error>>>;

// Nothing in it is ever pinned in place; rows may be of any type.
impl<S: PageSource> Unpin for Pages<S> {}

impl<S: PageSource> Pages<S> {
    /// All rows of the list, from its start, 100 a page.
    pub fn new(source: S) -> Self {
        let course = Course::start(source.order(), Size::default());
        Self {
            source: Arc::new(source),
            course,
            window: Window::new(),
            prefetch: 0,
            sieve: Sieve::new(),
            begin: None,
            reading: None,
            end: None,
        }
    }

    /// Like [`Items::page_size`](super::Items::page_size).
    pub fn page_size(mut self, rows: u64) -> Self {
        self.course.size().want(rows);
        self
    }

    /// Like [`Items::prefetch`](super::Items::prefetch).
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.prefetch = pages;
        self
    }

    /// Like [`Items::filter`](super::Items::filter).
    pub fn filter(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.sieve.filter(test);
        self
    }

    /// Like [`Items::until`](super::Items::until).
    pub fn until(mut self, test: impl FnMut(&S::Row) -> bool + Send + 'static) -> Self {
        self.sieve.until(test);
        self
    }

    /// Like [`Items::resume`](super::Items::resume).
    pub fn resume(mut self, cursor: Cursor) -> Self {
        self.begin = Some(cursor);
        self.restart()
    }

    /// The same list in another way, such as another order; from the start, or from the cursor that was given.
    pub(crate) fn change_source(mut self, change: impl FnOnce(S) -> S) -> Self
    where
        S: Clone,
    {
        self.source = Arc::new(change(S::clone(&self.source)));
        self.restart()
    }

    fn restart(mut self) -> Self {
        self.window.clear();
        let (order, size) = (self.source.order(), self.course.size().clone());
        let begin = self.begin.clone();
        self.end = begin.as_ref().is_some_and(|cursor| cursor.order != order).then_some(End::Refused);
        self.reading = begin.filter(|cursor| cursor.order == order);
        self.course = Course::at(self.reading.as_ref().unwrap_or(&Cursor::start(order)), size);
        self
    }

    /// Where to resume to read the last page again (while the next one has not been asked for), or to go on after it.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        self.reading.clone().unwrap_or_else(|| self.course.cursor())
    }

    /// Keeps the requests ahead going while the caller reads a page.
    pub(super) fn look_ahead(&mut self, cx: &mut Context<'_>) {
        // Called for every row.
        if self.prefetch == 0 {
            return;
        }
        self.fill(self.prefetch);
        self.window.drive(cx);
    }

    /// The next page. The one before it counts as read.
    pub(super) fn poll_page(&mut self, cx: &mut Context<'_>) -> PollPage<S> {
        loop {
            match self.end {
                Some(End::Refused) => return self.fail(self.source.contradicted(WalkError::ForeignCursor)),
                Some(End::Stopped) => return Poll::Ready(None),
                Some(End::Reached) => {
                    self.reading = None;
                    return Poll::Ready(None);
                }
                None => self.reading = None,
            }
            self.fill(self.prefetch.saturating_add(1));
            self.window.drive(cx);
            let Some((ask, answer)) = self.window.pop_due() else { return Poll::Pending };
            match self.take(ask, answer) {
                Err(error) => return self.fail(error),
                Ok(rows) if rows.is_empty() => {}
                Ok(rows) => return Poll::Ready(Some(Ok(rows))),
            }
        }
    }

    /// Sends requests until so many are under way, as far as it is known what to ask for.
    fn fill(&mut self, requests: usize) {
        while self.end.is_none() && self.window.len() < requests {
            if self.window.sees_the_end() {
                return;
            }
            let Some(ask) = self.course.ask(self.window.len() as u64) else { return };
            let source = Arc::clone(&self.source);
            self.window.push(ask, Box::pin(async move { source.fetch(ask.offset, ask.limit).await }));
        }
    }

    /// What the caller gets of an answer; nothing if it is to be asked again.
    fn take(&mut self, ask: Ask, answer: Result<Vec<S::Row>, S::Error>) -> Result<Vec<S::Row>, S::Error> {
        let mut rows = match answer {
            Ok(rows) => rows,
            Err(error) if S::too_heavy(&error) && self.course.too_heavy() => {
                self.window.keep_only_if_due(self.course.ask(0));
                return Ok(Vec::new());
            }
            Err(error) => return Err(error),
        };
        let here = self.course.cursor();
        let ids: Vec<i64> = rows.iter().map(S::id).collect();
        let taken = self.course.take(ask, &ids).map_err(|error| self.source.contradicted(error))?;
        let stopped = self.sieve.pass(&mut rows, &taken.fresh);

        self.reading = Some(here);
        self.end = match (stopped, taken.done) {
            (true, _) => Some(End::Stopped),
            (false, true) => Some(End::Reached),
            (false, false) => None,
        };
        if self.end.is_some() {
            self.window.clear();
        }
        self.window.keep_only_if_due(self.course.ask(0));
        Ok(rows)
    }

    fn fail(&mut self, error: S::Error) -> PollPage<S> {
        self.window.clear();
        self.end = Some(End::Stopped);
        Poll::Ready(Some(Err(error)))
    }
}

impl<S: PageSource> Stream for Pages<S> {
    type Item = Result<Vec<S::Row>, S::Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let page = this.poll_page(cx);
        if page.is_ready() {
            this.look_ahead(cx);
        }
        page
    }
}
