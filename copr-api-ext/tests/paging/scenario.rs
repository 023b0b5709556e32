//! Lists, walks and what happens meanwhile, at random.

use crate::model::{Change, Model, Row};
use copr_api_ext::paging::{Items, Order};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};
use std::sync::Arc;

pub const CASES: u32 = 10_000;

pub fn config() -> Config {
    Config {
        cases: CASES,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    }
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
    pub fn model(&self) -> Model {
        let mut model = Model::new(self.order, self.rows);
        model.delays = Arc::new(self.delays.clone());
        {
            let mut state = model.state();
            for (at, change) in &self.script {
                state.script.entry(usize::from(*at)).or_default().push(change.clone());
            }
        }
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

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => Just(Change::Append),
        2 => (0..700_u16).prop_map(Change::Appear),
        3 => (0..60_u16).prop_map(Change::Delete),
        2 => (0..60_u16, 1..30_u8).prop_map(|(at, rows)| Change::DeleteMany(at, rows)),
    ]
}

pub fn order() -> impl Strategy<Value = Order> {
    prop_oneof![Just(Order::Ascending), Just(Order::Descending)]
}

/// A list in which rows come and go.
pub fn moving() -> impl Strategy<Value = Scenario> {
    let script = prop::collection::vec((0..25_u8, change()), 0..25);
    let delays = prop::collection::vec(0..4_u8, 1..5);
    (order(), 0..60_usize, 1..12_u64, 0..4_usize, script, delays, 0..4_i64).prop_map(
        |(order, rows, page_size, prefetch, script, delays, without)| Scenario {
            order,
            rows,
            page_size,
            prefetch,
            script,
            delays,
            without,
        },
    )
}

/// A list that stands still.
pub fn still() -> impl Strategy<Value = Scenario> {
    moving().prop_map(|scenario| Scenario { script: Vec::new(), ..scenario })
}
