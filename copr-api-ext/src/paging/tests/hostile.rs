//! Every walk ends, no matter how the server responds; and the guarantees of a search.

use super::model::{block_on, next};
use super::scenario::config;
use crate::paging::{Cursor, Items, Order, PageSource, Pages, WalkError};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Ids of a small range can look new only so many times, each time after the maximum number of empty pages.
const TOO_MANY: usize = 60 * 100;

#[derive(Debug, PartialEq, Eq)]
enum Fault {
    TooHeavy,
    Walk(WalkError),
}

/// The response to the n-th request, for `limit` rows from `offset` on.
type Behavior = dyn Fn(usize, u64, u64) -> Result<Vec<i64>, Fault> + Send + Sync;

#[derive(Clone)]
struct Server {
    order: Order,
    behave: Arc<Behavior>,
    requests: Arc<AtomicUsize>,
}

impl Server {
    fn new(
        order: Order,
        behave: impl Fn(usize, u64, u64) -> Result<Vec<i64>, Fault> + Send + Sync + 'static,
    ) -> Self {
        Self { order, behave: Arc::new(behave), requests: Arc::default() }
    }

    fn items(&self) -> Items<Self> {
        Items::of(Pages::new(self.clone()))
    }

    fn requests(&self) -> usize {
        self.requests.load(Relaxed)
    }
}

impl PageSource for Server {
    type Row = i64;
    type Error = Fault;

    async fn fetch(&self, offset: u64, limit: u64) -> Result<Vec<i64>, Fault> {
        let number = self.requests.fetch_add(1, Relaxed);
        assert!(number < TOO_MANY, "the walk does not end");
        (self.behave)(number, offset, limit)
    }

    fn id(row: &i64) -> i64 {
        *row
    }

    fn order(&self) -> Order {
        self.order
    }

    fn contradicted(&self, error: WalkError) -> Fault {
        Fault::Walk(error)
    }

    fn too_heavy(error: &Fault) -> bool {
        *error == Fault::TooHeavy
    }
}

/// All rows and the error, if any. Nothing may follow the end.
fn walk(mut items: Items<Server>) -> (Vec<i64>, Option<Fault>) {
    let mut rows = Vec::new();
    let mut error = None;
    while let Some(row) = next(&mut items) {
        match row {
            Ok(row) => rows.push(row),
            Err(fault) => {
                error = Some(fault);
                break;
            }
        }
    }
    assert!(next(&mut items).is_none() && next(&mut items).is_none());
    (rows, error)
}

fn any_order() -> impl Strategy<Value = Order> {
    prop_oneof![Just(Order::Ascending), Just(Order::Descending), Just(Order::Unordered)]
}

fn any_page() -> impl Strategy<Value = Option<Vec<i64>>> {
    let ordered = prop::collection::btree_set(-25..25_i64, 0..8);
    prop_oneof![
        1 => Just(None),
        1 => prop::collection::vec(-25..25_i64, 0..8).prop_map(Some),
        4 => ordered.clone().prop_map(|ids| Some(ids.into_iter().collect())),
        4 => ordered.prop_map(|ids| Some(ids.into_iter().rev().collect())),
    ]
}

proptest! {
    #![proptest_config(config(10_000))]

    #[test]
    fn every_walk_ends_without_repeating_rows(
        order in any_order(),
        pages in prop::collection::vec(any_page(), 1..6),
        page_size in 1..9_u64,
        read_ahead in 0..3_usize,
        obeys_limit in any::<bool>(),
    ) {
        let server = Server::new(order, move |number, _, limit| {
            let mut page = pages[number % pages.len()].clone().ok_or(Fault::TooHeavy)?;
            if obeys_limit {
                page.truncate(limit as usize);
            }
            Ok(page)
        });
        let (rows, _) = walk(server.items().page_size(page_size).read_ahead(read_ahead));
        let once: BTreeSet<i64> = rows.iter().copied().collect();
        prop_assert_eq!(once.len(), rows.len());
        let in_order = match order {
            Order::Ascending => rows.is_sorted(),
            Order::Descending => rows.is_sorted_by(|a, b| a > b),
            Order::Unordered => true,
        };
        prop_assert!(in_order);
    }

    #[test]
    fn search_without_changes_is_complete_and_bounded(
        ids in Just((0..50_i64).collect::<Vec<_>>()).prop_shuffle(),
        rows in 0..50_usize,
        page_size in 1..12_u64,
        read_ahead in 0..3_usize,
    ) {
        let list: Vec<i64> = ids.into_iter().take(rows).collect();
        let rows_of_server = list.clone();
        let server = Server::new(Order::Unordered, move |_, offset, limit| {
            Ok(rows_of_server.iter().skip(offset as usize).take(limit as usize).copied().collect())
        });
        let (found, error) = walk(server.items().page_size(page_size).read_ahead(read_ahead));
        prop_assert_eq!(error, None);
        prop_assert_eq!(found, list);
        let guesses = read_ahead.saturating_sub(1);
        prop_assert!(server.requests() <= rows / page_size as usize + 1 + guesses);
    }
}

#[test]
fn reports_server_that_ignores_offset() {
    for order in [Order::Ascending, Order::Unordered] {
        let server = Server::new(order, |_, _, limit| Ok((0..limit.cast_signed()).collect()));
        let (rows, error) = walk(server.items().page_size(10));
        assert!(rows.len() >= 10);
        assert!(matches!(error, Some(Fault::Walk(WalkError::NoProgress { .. }))), "{error:?}");
    }
}

#[test]
fn reports_server_that_ignores_limit() {
    let server = Server::new(Order::Ascending, |_, _, _| Ok((0..500).collect()));
    let (rows, error) = walk(server.items().page_size(10));
    assert!(rows.is_empty());
    assert_eq!(error, Some(Fault::Walk(WalkError::LimitIgnored { limit: 11, rows: 500 })));
}

#[test]
fn reports_server_that_ignores_order() {
    let server = Server::new(Order::Ascending, |_, _, _| Ok(vec![3, 2, 1]));
    let (_, error) = walk(server.items());
    assert_eq!(error, Some(Fault::Walk(WalkError::Disorder { offset: 0 })));
}

#[test]
fn halves_page_size_down_to_one_before_failing() {
    let server = Server::new(Order::Descending, |_, _, _| Err(Fault::TooHeavy));
    let (_, error) = walk(server.items().page_size(100).read_ahead(3));
    assert_eq!(error, Some(Fault::TooHeavy));
    // 100, 50, 25, 12, 6, 3, 1.
    assert_eq!(server.requests(), 7);
}

#[test]
fn walk_ends_if_rows_are_added_faster_than_read() {
    // Newest first, with so many new rows before each response that no page reaches the position again.
    let server = Server::new(Order::Descending, |number, offset, limit| {
        let newest = 1_i64 << number.min(62);
        Ok((0..limit.cast_signed()).map(|n| newest - offset.cast_signed() - n).collect())
    });
    let (rows, error) = walk(server.items().page_size(10));
    assert!(!rows.is_empty());
    assert!(matches!(error, Some(Fault::Walk(_))), "{error:?}");
}

#[test]
fn old_cursor_costs_few_requests() {
    // 100,000 builds were added since the cursor was taken.
    let server = Server::new(Order::Descending, |_, offset, limit| {
        let newest = 200_000 - offset.cast_signed();
        Ok((0..limit.cast_signed()).map(|n| newest - n).filter(|&id| id > 0).collect())
    });
    let cursor: Cursor = "1:desc:400:99600".parse().unwrap();
    let items = server.items().resume(cursor).until(|&id| id < 99_550);
    let (rows, error) = walk(items);
    assert_eq!(error, None);
    assert_eq!(rows, (99_550..99_600).rev().collect::<Vec<_>>());
    assert!(server.requests() <= 24, "{}", server.requests());
}

#[test]
fn rejects_cursor_of_another_order() {
    let server = Server::new(Order::Ascending, |_, _, _| Ok(vec![]));
    let (_, error) = walk(server.items().resume("1:desc:0:-".parse().unwrap()));
    assert_eq!(error, Some(Fault::Walk(WalkError::ForeignCursor)));
    assert_eq!(server.requests(), 0);
}

#[test]
fn stream_is_send_and_static() {
    fn check<T: Send + Unpin + 'static>(_: T) {}
    check(Server::new(Order::Ascending, |_, _, _| Ok(vec![])).items());
}

#[test]
fn failed_collect_keeps_cursor_before_its_rows() {
    let server = Server::new(Order::Ascending, |_, offset, limit| {
        if offset > 20 {
            Err(Fault::TooHeavy)
        } else {
            Ok((offset as i64..(offset + limit) as i64).collect())
        }
    });
    let mut items = server.items().page_size(10);
    assert_eq!(block_on(items.collect_up_to(100)), Err(Fault::TooHeavy));
    assert_eq!(items.cursor().to_string(), "1:asc:0:-");
}
