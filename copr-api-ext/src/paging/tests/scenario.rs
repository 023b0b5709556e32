//! Lists, walks and what happens meanwhile, at random. Shared with the tests of lists, so without types of this crate.

use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};
use std::collections::{BTreeSet, HashMap};

pub fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: Some(Box::new(FileFailurePersistence::Off)), ..Config::default() }
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
    pub most_requests: usize,
}

impl State {
    pub fn new(rows: usize) -> Self {
        let rows: BTreeSet<i64> = (1..=rows as i64).map(|n| n * 10).collect();
        Self { initial: rows.clone(), ever: rows.clone(), rows, ..Self::default() }
    }

    /// Goes on to the next answer, with what happens before it; true if it is to fail.
    pub fn next(&mut self, newest_first: bool) -> bool {
        let number = self.answers;
        self.answers += 1;
        if let Some(changes) = self.script.remove(&number) {
            let before = self.rows.clone();
            for change in changes {
                self.apply(&change, newest_first);
            }
            self.upheavals += usize::from(before != self.rows);
        }
        self.down.remove(&number)
    }

    fn apply(&mut self, change: &Change, newest_first: bool) {
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
            Change::Delete(at) => self.delete(at, 1, newest_first),
            Change::DeleteMany(at, rows) => self.delete(at, usize::from(rows), newest_first),
        }
    }

    fn delete(&mut self, at: u16, rows: usize, newest_first: bool) {
        let start = usize::from(at) % self.rows.len().max(1);
        for id in self.list(newest_first).into_iter().skip(start).take(rows) {
            self.rows.remove(&id);
            self.deleted.insert(id);
        }
    }

    pub fn list(&self, newest_first: bool) -> Vec<i64> {
        let ids = self.rows.iter().copied();
        if newest_first { ids.rev().collect() } else { ids.collect() }
    }

    /// The rows that were there all the time.
    pub fn lasting(&self) -> BTreeSet<i64> {
        self.initial.difference(&self.deleted).copied().collect()
    }
}

#[derive(Clone, Debug)]
pub struct Scenario {
    pub newest_first: bool,
    pub rows: usize,
    pub page_size: u64,
    pub read_ahead: usize,
    pub script: Vec<(u8, Change)>,
    pub delays: Vec<u8>,
    /// Rows whose id has this remainder by three are filtered out; three for none.
    pub without: i64,
}

impl Scenario {
    pub fn state(&self) -> State {
        let mut state = State::new(self.rows);
        for (at, change) in &self.script {
            state.script.entry(usize::from(*at)).or_default().push(change.clone());
        }
        state
    }

    /// The most requests that are in vain with more than one at once: at the end, and each time that rows moved.
    pub fn guesses(&self, upheavals: usize) -> usize {
        self.read_ahead.saturating_sub(1) * (upheavals + 1)
    }

    pub fn matches(&self, id: i64) -> bool {
        id.rem_euclid(3) != self.without
    }
}

/// A change and the answer that it comes before, read from the digits of a number: that is much cheaper than a strategy for each part.
fn change(mut digits: u32) -> (u8, Change) {
    let mut below = |end: u32| {
        let digit = digits % end;
        digits /= end;
        digit
    };
    let at = below(25) as u8;
    let change = match below(10) {
        0..=2 => Change::Append,
        3..=4 => Change::Appear(below(700) as u16),
        5..=7 => Change::Delete(below(60) as u16),
        _ => Change::DeleteMany(below(60) as u16, 1 + below(29) as u8),
    };
    (at, change)
}

/// A list in which rows come and go.
pub fn moving() -> impl Strategy<Value = Scenario> {
    let script = prop::collection::vec(any::<u32>(), 0..25);
    (0..60_usize, 1..12_u64, any::<u16>(), script).prop_map(|(rows, page_size, more, script)| {
        let more = usize::from(more);
        Scenario {
            newest_first: more % 2 == 1,
            rows,
            page_size,
            read_ahead: more / 2 % 4,
            script: script.into_iter().map(change).collect(),
            delays: (0..=(more / 8 % 4)).map(|n| (more >> (5 + 2 * n)) as u8 % 4).collect(),
            without: (more / 32 % 4) as i64,
        }
    })
}

/// A list that stands still.
pub fn still() -> impl Strategy<Value = Scenario> {
    moving().prop_map(|scenario| Scenario { script: Vec::new(), ..scenario })
}
