//! The guarantees of paging over real sockets: lists of a fake server whose rows are added and deleted between requests.

#![allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)]

use crate::lists::{scenario, world};

use proptest::prelude::*;
use scenario::{Change, Scenario, config, moving, still};
use std::collections::BTreeSet;
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};
use world::{Kind, World, lasting, newest_first, read};

/// Fewer cases than those of the model, because each one starts a server. `PROPTEST_CASES` overrides the number.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(500)
}

thread_local! {
    static RUNTIME: Runtime = Builder::new_current_thread().enable_all().build().unwrap();
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.with(|runtime| runtime.block_on(future))
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Builds), Just(Kind::Projects), Just(Kind::Packages)]
}

fn is_ordered(newest_first: bool, ids: &[i64]) -> bool {
    ids.is_sorted_by(|a, b| if newest_first { a > b } else { a < b })
}

/// Asserts that each row occurs once, that every row matches, and that no row that always existed is missing.
fn assert_complete(world: &World, scenario: &Scenario, ids: &[i64]) {
    let once: BTreeSet<i64> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len(), "twice: {ids:?}");
    let missing: Vec<i64> = lasting(world, scenario).difference(&once).copied().collect();
    assert!(missing.is_empty(), "{missing:?} are missing in {ids:?}");
    let state = world.state();
    assert!(ids.iter().all(|id| state.ever.contains(id) && scenario.matches(*id)), "{ids:?}");
}

/// Asserts that each request has a limit, an offset and an order, and no filter.
fn assert_well_formed_requests(world: &World, kind: Kind, scenario: &Scenario) {
    for request in world.fake.journal().all() {
        let limit: u64 = request.query("limit").unwrap().parse().unwrap();
        assert_eq!(limit, scenario.page_size + 1, "{request}");
        assert!(request.query("offset").is_some() && request.query("status").is_none(), "{request}");
        if kind != Kind::Builds {
            let direction = if scenario.newest_first { "DESC" } else { "ASC" };
            assert_eq!((request.query("order"), request.query("order_type")), (Some("id"), Some(direction)));
        }
    }
}

proptest! {
    #![proptest_config(config(cases()))]

    #[test]
    fn complete_ordered_and_bounded_during_changes(kind in kind(), scenario in moving()) {
        block_on(async {
            let world = World::start(kind, &scenario).await;
            let found = read(&world, &scenario, None, usize::MAX).await;
            assert!(found.error.is_none(), "{:?}", found.error);
            assert_complete(&world, &scenario, &found.ids);
            assert!(is_ordered(newest_first(kind, &scenario), &found.ids), "{:?}", found.ids);
            assert_well_formed_requests(&world, kind, &scenario);

            let state = world.state();
            let pages = (state.ever.len() as u64).div_ceil(scenario.page_size);
            let search = 2 * u64::from((pages + 1).ilog2()) + 4;
            let guesses = scenario.guesses(state.upheavals) as u64;
            let bound = pages.max(1) + state.upheavals as u64 * search + guesses;
            let sent = world.fake.journal().all().len() as u64;
            assert!(sent <= bound && sent <= state.responses as u64, "{sent} > {bound}");
        });
    }

    #[test]
    fn sends_minimum_of_requests(kind in kind(), scenario in still()) {
        block_on(async {
            let world = World::start(kind, &scenario).await;
            read(&world, &scenario, None, usize::MAX).await;
            let needed = (scenario.rows as u64).div_ceil(scenario.page_size).max(1) as usize;
            let sent = world.fake.journal().all().len();
            assert!((needed..=needed + scenario.guesses(0)).contains(&sent), "{sent} for {needed}");
        });
    }

    #[test]
    fn cursor_after_failed_page_skips_and_repeats_nothing(
        kind in kind(),
        scenario in moving(),
        down in prop::collection::btree_set(0..12_usize, 1..4),
    ) {
        block_on(async {
            let world = World::start(kind, &scenario).await;
            world.state().down = down;
            let (mut ids, mut cursor) = (Vec::new(), None);
            loop {
                let found = read(&world, &scenario, cursor, usize::MAX).await;
                ids.extend(found.ids);
                match found.error {
                    Some(error) => assert!(error.is_retryable(), "{error}"),
                    None => break,
                }
                cursor = Some(found.cursor.to_string().parse().unwrap());
            }
            assert_complete(&world, &scenario, &ids);
            assert!(is_ordered(newest_first(kind, &scenario), &ids), "{ids:?}");
        });
    }

    #[test]
    fn resume_skips_nothing_and_repeats_one_page_at_most(
        kind in kind(),
        scenario in moving(),
        rows in 0..60_usize,
        other_size in 1..12_u64,
    ) {
        block_on(async {
            let world = World::start(kind, &scenario).await;
            let first = read(&world, &scenario, None, rows).await;
            let otherwise = Scenario { page_size: other_size, ..scenario.clone() };
            let second = read(&world, &otherwise, Some(first.cursor), usize::MAX).await;

            let known: BTreeSet<i64> = first.ids.iter().copied().collect();
            let mut all = first.ids.clone();
            all.extend(second.ids.iter().filter(|id| !known.contains(id)));
            assert_complete(&world, &scenario, &all);
            assert!(is_ordered(newest_first(kind, &scenario), &second.ids), "{:?}", second.ids);
            let repeated = second.ids.iter().filter(|id| known.contains(id)).count() as u64;
            assert!(repeated <= scenario.page_size + 1);
        });
    }
}

#[test]
fn fake_follows_the_script() {
    // Otherwise the tests above would only test lists that do not change.
    block_on(async {
        let mut scenario = Scenario {
            newest_first: false,
            rows: 30,
            page_size: 5,
            read_ahead: 0,
            script: vec![(1, Change::DeleteMany(0, 4)), (2, Change::Append)],
            delays: Vec::new(),
            without: 3,
        };
        for kind in [Kind::Builds, Kind::Projects, Kind::Packages] {
            scenario.newest_first = kind == Kind::Builds;
            let world: Arc<World> = World::start(kind, &scenario).await;
            let found = read(&world, &scenario, None, usize::MAX).await;
            assert_eq!(world.state().upheavals, 2);
            assert!(found.ids.len() >= 26);
            let listed = read(&world, &scenario, None, usize::MAX).await;
            assert_eq!(listed.ids, world.state().list(scenario.newest_first), "{kind:?}");
        }
    });
}
