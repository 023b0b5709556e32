//! The laws of paging, against a model of the server in which rows come and go.

#![allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)]

use crate::paging::{model, scenario};

use copr_api_ext::paging::{Cursor, Items, Order, Pages};
use model::{Fault, ids, is_ordered, next};
use proptest::prelude::*;
use scenario::{config, moving, still};
use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::task::{Context, Waker};

/// Rows once each, none that must not be there, and all that were there all the time.
fn complete(scenario: &scenario::Scenario, model: &model::Model, yielded: &[i64]) {
    let once: BTreeSet<i64> = yielded.iter().copied().collect();
    assert_eq!(once.len(), yielded.len(), "twice: {yielded:?}");
    let state = model.state();
    for id in state.lasting().iter().filter(|id| scenario.matches(**id)) {
        assert!(once.contains(id), "{id} is missing in {yielded:?}");
    }
    assert!(yielded.iter().all(|id| state.ever.contains(id) && scenario.matches(*id)));
}

proptest! {
    #![proptest_config(config(scenario::CASES))]

    #[test]
    fn complete_and_ordered(scenario in moving()) {
        let model = scenario.model();
        let (yielded, error) = ids(&mut scenario.items(&model));
        prop_assert_eq!(error, None);
        complete(&scenario, &model, &yielded);
        prop_assert!(is_ordered(scenario.order, &yielded));
    }

    #[test]
    fn pages_are_complete_ordered_and_never_empty(scenario in moving()) {
        let model = scenario.model();
        let mut pages = Pages::new(model.clone()).page_size(scenario.page_size).prefetch(scenario.prefetch);
        let mut yielded = Vec::new();
        while let Some(page) = next(&mut pages) {
            let page = page.unwrap();
            prop_assert!(!page.is_empty() && page.len() as u64 <= scenario.page_size + 1);
            yielded.extend(page.iter().map(|row| row.id));
        }
        complete(&scenario::Scenario { without: 3, ..scenario.clone() }, &model, &yielded);
        prop_assert!(is_ordered(scenario.order, &yielded));
    }

    #[test]
    fn as_few_requests_as_the_rows_need(scenario in still()) {
        let model = scenario.model();
        ids(&mut scenario.items(&model));
        let needed = (scenario.rows as u64).div_ceil(scenario.page_size).max(1) as usize;
        let sent = model.state().answers;
        prop_assert!((needed..=needed + scenario.prefetch).contains(&sent), "{} for {}", sent, needed);
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
        // Each loss of the place makes what was fetched ahead worthless, once; so does the end.
        let ahead = scenario.prefetch as u64 * (upheavals + 1);
        let bound = pages.max(1) + upheavals * search + ahead;
        prop_assert!(state.answers as u64 <= bound, "{} > {}", state.answers, bound);
    }

    #[test]
    fn memory_is_bounded_by_the_prefetch(scenario in moving()) {
        let model = scenario.model();
        let mut items = scenario.items(&model);
        while let Some(row) = next(&mut items) {
            drop(row);
            prop_assert!(model.pages.load(Relaxed) <= scenario.prefetch + 1);
        }
        prop_assert!(model.state().most_pages <= scenario.prefetch + 1);
    }

    #[test]
    fn dropping_the_stream_drops_its_requests(scenario in moving(), rows in 0..40_usize) {
        let model = scenario.model();
        let mut items = scenario.items(&model);
        for _ in 0..rows {
            next(&mut items);
        }
        drop(items);
        prop_assert_eq!(model.pages.load(Relaxed), 0);
    }

    #[test]
    fn a_failed_page_is_one_error_and_the_cursor_loses_and_repeats_nothing(
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
        complete(&scenario, &model, &yielded);
        prop_assert!(is_ordered(scenario.order, &yielded));
    }

    #[test]
    fn a_resume_from_anywhere_skips_nothing_and_repeats_one_page_at_most(
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
        complete(&scenario, &model, &all);
        prop_assert!(is_ordered(scenario.order, &second));
        let repeated = second.iter().filter(|id| known.contains(id)).count() as u64;
        prop_assert!(repeated <= scenario.page_size + 1);
    }

    #[test]
    fn an_early_end_yields_exactly_what_comes_before_it(scenario in still(), at in 0..60_usize) {
        let model = scenario.model();
        let list = model.state().list(scenario.order);
        let stop = list.get(at).copied();
        let (yielded, _) = ids(&mut scenario.items(&model).until(move |row| Some(row.id) == stop));
        let expected: Vec<i64> = list.into_iter().take(at).filter(|&id| scenario.matches(id)).collect();
        prop_assert_eq!(yielded, expected);
        let needed = (at as u64 + 1).div_ceil(scenario.page_size) as usize + scenario.prefetch;
        prop_assert!(model.state().answers <= needed);
    }

    #[test]
    fn heavy_pages_are_asked_again_smaller(scenario in moving(), strength in 2..8_u64) {
        let mut model = scenario.model();
        model.strength = strength;
        let (yielded, error) = ids(&mut scenario.items(&model).page_size(50));
        prop_assert_eq!(error, None);
        complete(&scenario, &model, &yielded);
        let state = model.state();
        // Six halvings from 50, and one more for each eight pages that went well.
        let allowed = 6 + state.answers / 8;
        prop_assert!(state.heavy <= allowed * (1 + scenario.prefetch));
    }

    #[test]
    fn collecting_in_parts_is_collecting_the_whole(scenario in moving(), part in 1..20_usize) {
        let model = scenario.model();
        let mut items = scenario.items(&model);
        let mut yielded = Vec::new();
        loop {
            let rows = model::block_on(items.collect_up_to(part)).unwrap();
            prop_assert!(rows.len() <= part);
            yielded.extend(rows.iter().map(|row| row.id));
            if rows.len() < part {
                break;
            }
        }
        complete(&scenario, &model, &yielded);
    }
}

#[test]
fn a_dropped_collection_leaves_the_cursor_before_its_rows() {
    let mut model = model::Model::new(Order::Ascending, 30);
    model.delays = Arc::new(vec![0, 1]);
    let mut items = Items::new(model.clone()).page_size(10);
    let mut cx = Context::from_waker(Waker::noop());
    assert!(pin!(items.collect_up_to(100)).poll(&mut cx).is_pending());
    // One page had been taken.
    assert_eq!(model.state().answers, 1);
    assert_eq!(items.cursor().to_string(), "1:asc:0:-");
    let (yielded, _) = ids(&mut Items::new(model).resume(items.cursor()));
    assert_eq!(yielded.len(), 30);
}
