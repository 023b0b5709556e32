//! Which page of a list covers rows whose positions are roughly known. No I/O.

/// Extra rows at either end of a page, because rows move between two polls.
pub(super) const MARGIN: u64 = 10;

/// A page to request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub offset: u64,
    pub limit: u64,
}

impl Span {
    pub fn end(self) -> u64 {
        self.offset.saturating_add(self.limit)
    }
}

/// A page for the first rows that are close enough together to be worth one: two or more within
/// `size` rows.
///
/// `places` must be sorted. `from` is the first row that was not read in this cycle; the page need not
/// start before it.
pub(super) fn covering(places: &[u64], size: u64, from: u64) -> Option<Span> {
    let mut windows = places.iter().enumerate().filter_map(|(nth, first)| {
        let rest = places.get(nth..)?;
        let covered = rest.partition_point(|place| place - first < size);
        let last = rest.get(covered.checked_sub(1)?)?;
        (covered >= 2).then_some((*first, *last))
    });
    let (first, last) = windows.next()?;
    let slack = size.saturating_sub(last - first + 1);
    let offset = first.saturating_sub(MARGIN.min(slack / 2)).max(from.min(first));
    let limit = (last - offset + 1).saturating_add(MARGIN).min(size);
    Some(Span { offset, limit })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pages_are_as_small_as_possible() {
        for (places, size, from, page) in [
            (vec![], 100, 0, None),
            (vec![7], 100, 0, None),
            (vec![7, 500], 100, 0, None),
            (vec![0, 1], 100, 0, Some((0, 12))),
            (vec![40, 43], 100, 0, Some((30, 24))),
            (vec![3, 500, 510], 100, 0, Some((490, 31))),
            ((0..1000).collect(), 100, 0, Some((0, 100))),
            ((100..1000).collect(), 100, 100, Some((100, 100))),
            ((103..1000).collect(), 100, 100, Some((103, 100))),
            (vec![103, 110], 100, 100, Some((100, 21))),
            (vec![5, 6], 1, 0, None),
            (vec![50, 51], 2, 0, Some((50, 2))),
            (vec![50, 149], 100, 0, Some((50, 100))),
        ] {
            let page = page.map(|(offset, limit)| Span { offset, limit });
            assert_eq!(covering(&places, size, from), page, "{places:?} by {size} from {from}");
        }
    }

    #[test]
    fn a_thousand_adjacent_rows_cost_one_request_a_page() {
        for (first, size, pages) in [(0, 100, 10), (0, 1000, 1), (0, 37, 28), (55, 100, 10)] {
            let mut left: Vec<u64> = (first..first + 1000).collect();
            let (mut requests, mut from) = (0, 0);
            while let Some(page) = covering(&left, size, from) {
                left.retain(|place| !(page.offset..page.end()).contains(place));
                from = page.end();
                requests += 1;
            }
            // A row that is left alone has a request of its own.
            assert_eq!(requests + left.len(), pages, "from {first} by {size}");
            assert!(left.len() < 2);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn a_page_covers_two_rows_and_respects_the_limit(
            places in proptest::collection::btree_set(0_u64..3000, 0..60), size in 1_u64..400, from in 0_u64..3000,
        ) {
            let places: Vec<u64> = places.into_iter().collect();
            let Some(page) = covering(&places, size, from) else {
                prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= size), "two rows were close");
                return Ok(());
            };
            let covered = places.iter().filter(|place| (page.offset..page.end()).contains(place)).count();
            prop_assert!(covered >= 2, "it is no cheaper than a request for each build");
            prop_assert!(page.limit <= size);
        }
    }
}
