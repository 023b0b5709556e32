//! A model of a server with one sorted list, which a script changes between responses. Counts pages and requests that exist.

use super::scenario::{Scenario, State};
use crate::paging::{Items, Order, PageSource, Pages, WalkError};
use futures_core::Stream;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::Poll;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::task::yield_now;

/// Keeps its page counted until it is dropped.
#[derive(Debug)]
pub struct Row {
    pub id: i64,
    _page: Arc<Counted>,
}

/// Counted until it is dropped.
#[derive(Debug)]
struct Counted(Arc<AtomicUsize>);

impl Counted {
    /// Also returns the new count.
    fn new(count: &Arc<AtomicUsize>) -> (Self, usize) {
        let now = count.fetch_add(1, Relaxed) + 1;
        (Self(Arc::clone(count)), now)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    Down,
    TooHeavy,
    Walk(WalkError),
}

#[derive(Clone, Debug)]
pub struct Model {
    pub newest_first: bool,
    pub state: Arc<Mutex<State>>,
    /// The number of polls before the n-th response (modulo).
    pub delays: Arc<Vec<u8>>,
    /// The largest limit that is not too heavy.
    pub strength: u64,
    pub pages: Arc<AtomicUsize>,
    pub requests: Arc<AtomicUsize>,
    started: Arc<AtomicUsize>,
}

impl Model {
    pub fn new(newest_first: bool, rows: usize) -> Self {
        Self::of(newest_first, State::new(rows))
    }

    pub fn of(newest_first: bool, state: State) -> Self {
        Self {
            newest_first,
            state: Arc::new(Mutex::new(state)),
            delays: Arc::new(vec![0]),
            strength: u64::MAX,
            pages: Arc::default(),
            requests: Arc::default(),
            started: Arc::default(),
        }
    }

    pub fn pages(&self) -> Pages<Self> {
        Pages::new(self.clone())
    }

    pub fn items(&self) -> Items<Self> {
        Items::of(self.pages())
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn respond(&self, offset: u64, limit: u64, page: Counted) -> Result<Vec<Row>, Fault> {
        let mut state = self.state();
        state.largest_limit = state.largest_limit.max(limit);
        if state.next(self.newest_first) {
            return Err(Fault::Down);
        }
        if limit > self.strength {
            state.heavy += 1;
            return Err(Fault::TooHeavy);
        }
        let page = Arc::new(page);
        let row = |&id: &i64| Row { id, _page: Arc::clone(&page) };
        let (skip, take) = (offset as usize, limit as usize);
        Ok(state.list(self.newest_first).iter().skip(skip).take(take).map(row).collect())
    }
}

impl PageSource for Model {
    type Row = Row;
    type Error = Fault;

    async fn fetch(&self, offset: u64, limit: u64) -> Result<Vec<Row>, Fault> {
        let (page, pages) = Counted::new(&self.pages);
        let (_request, requests) = Counted::new(&self.requests);
        {
            let mut state = self.state();
            state.most_pages = state.most_pages.max(pages);
            state.most_requests = state.most_requests.max(requests);
        }
        let number = self.started.fetch_add(1, Relaxed);
        let mut delay = self.delays[number % self.delays.len()];
        poll_fn(|cx| {
            if delay == 0 {
                return Poll::Ready(());
            }
            delay -= 1;
            cx.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
        self.respond(offset, limit, page)
    }

    fn id(row: &Row) -> i64 {
        row.id
    }

    fn order(&self) -> Order {
        if self.newest_first { Order::Descending } else { Order::Ascending }
    }

    fn contradicted(&self, error: WalkError) -> Fault {
        Fault::Walk(error)
    }

    fn too_heavy(error: &Fault) -> bool {
        *error == Fault::TooHeavy
    }
}

impl Scenario {
    pub fn model(&self) -> Model {
        let mut model = Model::of(self.newest_first, self.state());
        model.delays = Arc::new(self.delays.clone());
        model
    }

    pub fn items(&self, model: &Model) -> Items<Model> {
        let scenario = self.clone();
        let items = model.items().page_size(self.page_size).read_ahead(self.read_ahead);
        items.filter(move |row: &Row| scenario.matches(row.id))
    }
}

thread_local! {
    static RUNTIME: RefCell<Runtime> =
        RefCell::new(Builder::new_current_thread().enable_time().build().unwrap());
    static CALLS: Cell<usize> = const { Cell::new(0) };
}

/// Runs a future in a runtime, with a timeout.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.with_borrow(|runtime| {
        runtime.block_on(async { tokio::time::timeout(Duration::from_secs(30), future).await.unwrap() })
    })
}

/// Lets requests ahead make progress, like a caller that works on a row.
pub fn work() {
    block_on(yield_now());
}

/// The next item. Every third call works first.
pub fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    let calls = CALLS.replace(CALLS.get() + 1);
    if calls.is_multiple_of(3) {
        work();
    }
    block_on(poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)))
}

/// The ids up to the end or the first error.
pub fn ids<S: PageSource<Row = Row>>(items: &mut Items<S>) -> (Vec<i64>, Option<S::Error>) {
    let mut ids = Vec::new();
    while let Some(row) = next(items) {
        match row {
            Ok(row) => ids.push(row.id),
            Err(error) => return (ids, Some(error)),
        }
    }
    (ids, None)
}

pub fn is_ordered(newest_first: bool, ids: &[i64]) -> bool {
    ids.is_sorted_by(|a, b| if newest_first { a > b } else { a < b })
}
