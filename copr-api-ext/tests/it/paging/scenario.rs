//! Lists, walks and what happens meanwhile, at random.

use super::model::{Change, Model, Row, State};
use copr_api_ext::paging::{Items, Order};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};
use std::sync::Arc;

pub const CASES: u32 = 10_000;

pub fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: Some(Box::new(FileFailurePersistence::Off)), ..Config::default() }
}

#[derive(Clone, Debug)]
pub struct Scenario {
    pub order: Order,
    pub rows: usize,
    pub page_size: u64,
    pub prefetch: usize,
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

    pub fn model(&self) -> Model {
        let mut model = Model::of(self.order, self.state());
        model.delays = Arc::new(self.delays.clone());
        model
    }

    pub fn items(&self, model: &Model) -> Items<Model> {
        let scenario = self.clone();
        Items::new(model.clone())
            .page_size(self.page_size)
            .prefetch(self.prefetch)
            .filter(move |row: &Row| scenario.matches(row.id))
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
            order: [Order::Ascending, Order::Descending][more % 2],
            rows,
            page_size,
            prefetch: more / 2 % 4,
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
