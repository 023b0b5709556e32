//! A server that is one sorted list, changed by a script between its answers, and that watches what the client holds.

use copr_api_ext::paging::{Items, Order, PageSource, WalkError};
use futures_core::Stream;
use std::collections::{BTreeSet, HashMap};
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

/// A row that keeps its page's memory counted while it lives.
#[derive(Debug)]
pub struct Row {
    pub id: i64,
    _page: Arc<Held>,
}

/// Something that counts as long as it lives.
#[derive(Debug)]
struct Held(Arc<AtomicUsize>);

impl Held {
    fn new(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Relaxed);
        Self(Arc::clone(count))
    }
}

impl Drop for Held {
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

impl From<WalkError> for Fault {
    fn from(error: WalkError) -> Self {
        Self::Walk(error)
    }
}

/// What happens to the list right before an answer is made.
#[derive(Clone, Debug)]
pub enum Change {
    /// A new row with an id higher than any before.
    Append,
    /// A row that was hidden appears somewhere.
    Appear(u16),
    /// The n-th row (from the start of the walk, modulo their number) is deleted.
    Delete(u16),
    /// So many rows from there on are deleted.
    DeleteMany(u16, u8),
}

#[derive(Debug, Default)]
pub struct State {
    pub rows: BTreeSet<i64>,
    /// The rows of the beginning, every row that was ever there, and those that were deleted.
    pub initial: BTreeSet<i64>,
    pub ever: BTreeSet<i64>,
    pub deleted: BTreeSet<i64>,
    /// Changes before the n-th answer.
    pub script: HashMap<usize, Vec<Change>>,
    /// How many answers the changes came before, among those that changed anything.
    pub upheavals: usize,
    /// Answers that fail.
    pub down: BTreeSet<usize>,
    pub answers: usize,
    pub heavy: usize,
    pub largest_limit: u64,
    pub most_pages: usize,
}

impl State {
    pub fn new(rows: usize) -> Self {
        let rows: BTreeSet<i64> = (1..=rows as i64).map(|n| n * 10).collect();
        Self { initial: rows.clone(), ever: rows.clone(), rows, ..Self::default() }
    }

    /// Goes on to the next answer, with what happens before it; true if it is to fail.
    pub fn next(&mut self, order: Order) -> bool {
        let number = self.answers;
        self.answers += 1;
        if let Some(changes) = self.script.remove(&number) {
            let before = self.rows.clone();
            for change in changes {
                self.apply(&change, order);
            }
            self.upheavals += usize::from(before != self.rows);
        }
        self.down.remove(&number)
    }

    fn apply(&mut self, change: &Change, order: Order) {
        match *change {
            Change::Append => {
                let id = self.ever.last().map_or(10, |last| last + 10);
                self.rows.insert(id);
                self.ever.insert(id);
            }
            Change::Appear(at) => {
                let id = i64::from(at) % (self.ever.last().copied().unwrap_or(0) + 10);
                if !self.ever.contains(&id) {
                    self.rows.insert(id);
                    self.ever.insert(id);
                }
            }
            Change::Delete(at) => self.delete(at, 1, order),
            Change::DeleteMany(at, rows) => self.delete(at, usize::from(rows), order),
        }
    }

    fn delete(&mut self, at: u16, rows: usize, order: Order) {
        let start = usize::from(at) % self.rows.len().max(1);
        for id in self.list(order).into_iter().skip(start).take(rows) {
            self.rows.remove(&id);
            self.deleted.insert(id);
        }
    }

    pub fn list(&self, order: Order) -> Vec<i64> {
        match order {
            Order::Descending => self.rows.iter().rev().copied().collect(),
            _ => self.rows.iter().copied().collect(),
        }
    }

    /// The rows that were there all the time.
    pub fn lasting(&self) -> BTreeSet<i64> {
        self.initial.difference(&self.deleted).copied().collect()
    }
}

#[derive(Clone, Debug)]
pub struct Model {
    pub order: Order,
    pub state: Arc<Mutex<State>>,
    /// Polls that the n-th request (modulo) waits before it is answered.
    pub delays: Arc<Vec<u8>>,
    /// The largest limit that is not too heavy.
    pub strength: u64,
    pub pages: Arc<AtomicUsize>,
    started: Arc<AtomicUsize>,
}

impl Model {
    pub fn new(order: Order, rows: usize) -> Self {
        Self::of(order, State::new(rows))
    }

    pub fn of(order: Order, state: State) -> Self {
        Self {
            order,
            state: Arc::new(Mutex::new(state)),
            delays: Arc::new(vec![0]),
            strength: u64::MAX,
            pages: Arc::new(AtomicUsize::new(0)),
            started: Arc::new(AtomicUsize::new(0)),
        }
    }

    pub fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn answer(&self, offset: u64, limit: u64, held: Held) -> Result<Vec<Row>, Fault> {
        let mut state = self.state();
        state.largest_limit = state.largest_limit.max(limit);
        if state.next(self.order) {
            return Err(Fault::Down);
        }
        if limit > self.strength {
            state.heavy += 1;
            return Err(Fault::TooHeavy);
        }
        let page = Arc::new(held);
        let row = |&id: &i64| Row { id, _page: Arc::clone(&page) };
        let (skip, take) = (offset as usize, limit as usize);
        Ok(match self.order {
            Order::Descending => state.rows.iter().rev().skip(skip).take(take).map(row).collect(),
            _ => state.rows.iter().skip(skip).take(take).map(row).collect(),
        })
    }
}

impl PageSource for Model {
    type Row = Row;
    type Error = Fault;

    async fn fetch(&self, offset: u64, limit: u64) -> Result<Vec<Row>, Fault> {
        let held = Held::new(&self.pages);
        {
            let mut state = self.state();
            state.most_pages = state.most_pages.max(self.pages.load(Relaxed));
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
        self.answer(offset, limit, held)
    }

    fn id(row: &Row) -> i64 {
        row.id
    }

    fn order(&self) -> Order {
        self.order
    }

    fn too_heavy(error: &Fault) -> bool {
        *error == Fault::TooHeavy
    }
}

/// Everything here wakes itself, so polling again is enough; a future that never ends fails the test.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    for _ in 0..1_000_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
    panic!("it never ends");
}

pub fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
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

pub fn is_ordered(order: Order, ids: &[i64]) -> bool {
    ids.is_sorted_by(|a, b| if order == Order::Descending { a > b } else { a < b })
}
