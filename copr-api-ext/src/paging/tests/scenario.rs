//! Random lists, walks and concurrent changes. Shared with the tests of lists, so it uses no types of this crate.

use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};
use std::collections::{BTreeSet, HashMap};

pub fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: Some(Box::new(FileFailurePersistence::Off)), ..Config::default() }
}

/// A change of the list right before a response.
#[derive(Clone, Debug)]
pub enum Change {
    /// A new row with an id higher than any before.
    Append,
    /// A new row with any other id.
    Appear(u16),
    /// The n-th row (from the start of the walk, modulo the number of rows) is deleted.
    Delete(u16),
    /// This many rows from there on are deleted.
    DeleteMany(u16, u8),
}

#[derive(Debug, Default)]
pub struct State {
    pub rows: BTreeSet<i64>,
    /// The rows at the start, all rows that ever existed, and all that were deleted.
    pub initial: BTreeSet<i64>,
    pub ever: BTreeSet<i64>,
    pub deleted: BTreeSet<i64>,
    /// Changes before the n-th response.
    pub script: HashMap<usize, Vec<Change>>,
    /// The number of responses before which the rows changed.
    pub upheavals: usize,
    /// The numbers of the responses that fail.
    pub down: BTreeSet<usize>,
    pub responses: usize,
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

    /// Applies the changes before the next response. Returns whether it must fail.
    pub fn next(&mut self, newest_first: bool) -> bool {
        let number = self.responses;
        self.responses += 1;
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

    /// The rows that existed all the time.
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
    /// Filters out the rows whose id modulo 3 is this; 3 for none.
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

    /// The maximum number of wrong guesses: at the end, and each time that rows moved.
    pub fn guesses(&self, upheavals: usize) -> usize {
        self.read_ahead.saturating_sub(1) * (upheavals + 1)
    }

    pub fn matches(&self, id: i64) -> bool {
        id.rem_euclid(3) != self.without
    }
}

/// A change and the number of the response that it precedes, from the digits of a number: much faster than one strategy for each.
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

/// A list whose rows are added and deleted.
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

/// A list that does not change.
pub fn still() -> impl Strategy<Value = Scenario> {
    moving().prop_map(|scenario| Scenario { script: Vec::new(), ..scenario })
}
