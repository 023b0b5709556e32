//! The guarantees of paging, against a model of a server whose rows are added and deleted.

use super::model::{Fault, Model, block_on, ids, is_ordered, next, work};
use super::scenario::{Scenario, config, moving, still};
use crate::paging::Cursor;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::task::{Context, Waker};

const CASES: u32 = 10_000;

/// Asserts that each row occurs once, that every row matches, and that no row that always existed is missing.
fn assert_complete(scenario: &Scenario, model: &Model, yielded: &[i64]) {
    let once: BTreeSet<i64> = yielded.iter().copied().collect();
    assert_eq!(once.len(), yielded.len(), "twice: {yielded:?}");
    let state = model.state();
    for id in state.lasting().iter().filter(|id| scenario.matches(**id)) {
        assert!(once.contains(id), "{id} is missing in {yielded:?}");
    }
    assert!(yielded.iter().all(|id| state.ever.contains(id) && scenario.matches(*id)));
}

proptest! {
    #![proptest_config(config(CASES))]

    #[test]
    fn rows_are_complete_and_ordered(scenario in moving()) {
        let model = scenario.model();
        let (yielded, error) = ids(&mut scenario.items(&model));
        prop_assert_eq!(error, None);
        assert_complete(&scenario, &model, &yielded);
        prop_assert!(is_ordered(scenario.newest_first, &yielded));
    }

    #[test]
    fn pages_are_complete_ordered_and_never_empty(scenario in moving()) {
        let model = scenario.model();
        let mut pages = model.pages().page_size(scenario.page_size).read_ahead(scenario.read_ahead);
        let mut yielded = Vec::new();
        while let Some(page) = next(&mut pages) {
            let page = page.unwrap();
            prop_assert!(!page.is_empty() && page.len() as u64 <= scenario.page_size + 1);
            yielded.extend(page.iter().map(|row| row.id));
        }
        assert_complete(&Scenario { without: 3, ..scenario.clone() }, &model, &yielded);
        prop_assert!(is_ordered(scenario.newest_first, &yielded));
    }

    #[test]
    fn sends_minimum_of_requests(scenario in still()) {
        let model = scenario.model();
        ids(&mut scenario.items(&model));
        let needed = (scenario.rows as u64).div_ceil(scenario.page_size).max(1) as usize;
        prop_assert!((needed..=needed + scenario.guesses(0)).contains(&model.state().responses));
        prop_assert_eq!(model.state().largest_limit, scenario.page_size + 1);
    }

    #[test]
    fn requests_are_bounded_when_rows_move(scenario in moving()) {
        let model = scenario.model();
        ids(&mut scenario.items(&model));
        let state = model.state();
        let pages = (state.ever.len() as u64).div_ceil(scenario.page_size);
        let search = 2 * u64::from((pages + 1).ilog2()) + 4;
        let upheavals = state.upheavals as u64;
        let bound = pages.max(1) + upheavals * search + scenario.guesses(state.upheavals) as u64;
        prop_assert!(state.responses as u64 <= bound, "{} > {}", state.responses, bound);
    }

    #[test]
    fn read_ahead_bounds_memory_and_requests(scenario in moving()) {
        let model = scenario.model();
        let mut items = scenario.items(&model);
        while let Some(row) = next(&mut items) {
            drop(row);
            prop_assert!(model.pages.load(Relaxed) <= scenario.read_ahead + 1);
        }
        let state = model.state();
        prop_assert!(state.most_pages <= scenario.read_ahead + 1);
        prop_assert!(state.most_requests <= scenario.read_ahead.max(1));
    }

    #[test]
    fn read_ahead_starts_with_second_page(scenario in still(), rows in 1..60_usize) {
        let model = scenario.model();
        let mut items = model.items().page_size(scenario.page_size).read_ahead(scenario.read_ahead);
        let pages = scenario.rows.div_ceil(scenario.page_size as usize);
        for row in 0..rows.min(scenario.rows) {
            next(&mut items);
            work();
            // The first page has one new row more than the others.
            let page = row.div_ceil(scenario.page_size as usize).max(1);
            let ahead = if page == 1 { 0 } else { scenario.read_ahead };
            // Concurrent requests may be guesses past the end.
            let most = (page + ahead).min(pages + ahead.saturating_sub(1));
            let sent = model.state().responses;
            prop_assert!(sent <= most, "{} requests for {} rows", sent, row + 1);
            // A second page ahead is requested with the next row.
            prop_assert!(ahead > 1 || sent == most, "{} requests for {} rows", sent, row + 1);
        }
    }

    #[test]
    fn dropping_stream_drops_its_requests(scenario in moving(), rows in 0..40_usize) {
        let model = scenario.model();
        let mut items = scenario.items(&model);
        for _ in 0..rows {
            next(&mut items);
        }
        drop(items);
        work();
        prop_assert_eq!(model.pages.load(Relaxed), 0);
    }

    #[test]
    fn cursor_after_failed_page_skips_and_repeats_nothing(
        scenario in moving(),
        down in prop::collection::btree_set(0..12_usize, 1..4),
    ) {
        let model = scenario.model();
        model.state().down = down;
        let mut items = scenario.items(&model);
        let mut yielded = Vec::new();
        loop {
            let (some, error) = ids(&mut items);
            yielded.extend(some);
            if error.is_none() {
                break;
            }
            prop_assert_eq!(error, Some(Fault::Down));
            prop_assert!(next(&mut items).is_none());
            let cursor: Cursor = items.cursor().to_string().parse().unwrap();
            items = scenario.items(&model).resume(cursor);
        }
        assert_complete(&scenario, &model, &yielded);
        prop_assert!(is_ordered(scenario.newest_first, &yielded));
    }

    #[test]
    fn resume_skips_nothing_and_repeats_one_page_at_most(
        scenario in moving(),
        read in 0..60_usize,
        other_size in 1..12_u64,
    ) {
        let model = scenario.model();
        let mut items = scenario.items(&model);
        let first: Vec<i64> = (0..read).map_while(|_| next(&mut items)).map(|row| row.unwrap().id).collect();
        let cursor = serde_json::to_string(&items.cursor()).unwrap();
        drop(items);
        let cursor: Cursor = serde_json::from_str(&cursor).unwrap();
        let (second, error) = ids(&mut scenario.items(&model).page_size(other_size).resume(cursor));
        prop_assert_eq!(error, None);

        let known: BTreeSet<i64> = first.iter().copied().collect();
        let mut all = first.clone();
        all.extend(second.iter().filter(|id| !known.contains(id)));
        assert_complete(&scenario, &model, &all);
        prop_assert!(is_ordered(scenario.newest_first, &second));
        let repeated = second.iter().filter(|id| known.contains(id)).count() as u64;
        prop_assert!(repeated <= scenario.page_size + 1);
    }

    #[test]
    fn until_yields_exactly_the_rows_before(scenario in still(), at in 0..60_usize) {
        let model = scenario.model();
        let list = model.state().list(scenario.newest_first);
        let stop = list.get(at).copied();
        let (yielded, _) = ids(&mut scenario.items(&model).until(move |row| Some(row.id) == stop));
        let expected: Vec<i64> = list.into_iter().take(at).filter(|&id| scenario.matches(id)).collect();
        prop_assert_eq!(yielded, expected);
        let needed = (at as u64 + 1).div_ceil(scenario.page_size) as usize;
        let ahead = if needed > 1 { scenario.read_ahead } else { 0 };
        prop_assert!(model.state().responses <= needed + ahead);
        work();
        prop_assert_eq!(model.pages.load(Relaxed), 0);
    }

    #[test]
    fn requests_heavy_pages_again_with_smaller_size(scenario in moving(), strength in 2..8_u64) {
        let mut model = scenario.model();
        model.strength = strength;
        let (yielded, error) = ids(&mut scenario.items(&model).page_size(50));
        prop_assert_eq!(error, None);
        assert_complete(&scenario, &model, &yielded);
        let state = model.state();
        // Six halvings from 50, one more for each eight good pages, and the guesses before the first of them.
        let allowed = 6 + state.responses / 8 + scenario.read_ahead.saturating_sub(1);
        prop_assert!(state.heavy <= allowed);
    }

    #[test]
    fn collecting_in_parts_yields_all_rows(scenario in moving(), part in 1..20_usize) {
        let model = scenario.model();
        let mut items = scenario.items(&model);
        let mut yielded = Vec::new();
        loop {
            let rows = block_on(items.collect_up_to(part)).unwrap();
            prop_assert!(rows.len() <= part);
            yielded.extend(rows.iter().map(|row| row.id));
            if rows.len() < part {
                break;
            }
        }
        assert_complete(&scenario, &model, &yielded);
    }
}

#[test]
fn dropping_stream_cancels_request_ahead() {
    let mut model = Model::new(false, 30);
    // The third request takes longer than the test.
    model.delays = Arc::new(vec![0, 0, 255]);
    let mut items = model.items().page_size(10);
    while model.requests.load(Relaxed) == 0 {
        next(&mut items).unwrap().unwrap();
        work();
    }
    drop(items);
    work();
    assert_eq!((model.requests.load(Relaxed), model.state().responses), (0, 2));
}

#[test]
fn until_cancels_request_ahead() {
    let mut model = Model::new(false, 30);
    // The fourth request takes longer than the test, and is sent before the third page ends the stream.
    model.delays = Arc::new(vec![0, 0, 0, 255]);
    let mut items = model.items().page_size(8).read_ahead(2).until(|row| row.id > 200);
    while next(&mut items).is_some() {}
    work();
    assert_eq!((model.requests.load(Relaxed), model.state().responses), (0, 3));
}

#[test]
fn heavy_page_does_not_start_read_ahead() {
    let mut model = Model::new(false, 30);
    model.strength = 6;
    let mut items = model.items().page_size(10);
    for _ in 0..6 {
        next(&mut items);
        work();
    }
    let state = model.state();
    assert_eq!((state.responses, state.heavy), (2, 1));
}

#[test]
fn dropped_collect_keeps_cursor_before_its_rows() {
    let mut model = Model::new(false, 30);
    model.delays = Arc::new(vec![0, 1]);
    let mut items = model.items().page_size(10);
    let mut cx = Context::from_waker(Waker::noop());
    assert!(pin!(items.collect_up_to(100)).poll(&mut cx).is_pending());
    // One page has been read.
    assert_eq!(model.state().responses, 1);
    assert_eq!(items.cursor().to_string(), "1:asc:0:-");
    let (yielded, _) = ids(&mut model.items().resume(items.cursor()));
    assert_eq!(yielded.len(), 30);
}

#[test]
fn read_ahead_is_the_number_of_concurrent_requests() {
    for (read_ahead, most) in [(0, 1), (1, 1), (2, 2), (4, 4)] {
        let mut model = Model::new(true, 200);
        model.delays = Arc::new(vec![5]);
        let (rows, error) = ids(&mut model.items().page_size(10).read_ahead(read_ahead));
        assert_eq!((rows.len(), error), (200, None));
        assert_eq!(model.state().most_requests, most, "read_ahead({read_ahead})");
    }
}
