//! Finds the position of a walk again after rows before it were added or deleted.
//!
//! The position is the offset of the last row seen. A page of rows already seen is before it, and a page that starts with newer
//! rows is after it. Doubling steps followed by a bisection take a number of requests that is logarithmic in the distance: a
//! cursor from last month costs a dozen requests, not a thousand.

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Search {
    /// An offset at or before the position.
    seen: Option<u64>,
    /// An offset after the position.
    beyond: Option<u64>,
    stride: u64,
}

impl Search {
    /// Returns the offset to request next, if the position is at or after `at`.
    pub(super) fn further_on(&mut self, at: u64, size: u64) -> u64 {
        self.seen = Some(at);
        // Rows moved during the search, so the older bound is outdated.
        if self.beyond.is_some_and(|beyond| beyond <= at) {
            self.beyond = None;
            self.stride = 0;
        }
        self.pick(size)
    }

    /// Returns the offset to request next, if the position is before `at`.
    pub(super) fn further_back(&mut self, at: u64, size: u64) -> u64 {
        self.beyond = Some(at);
        if self.seen.is_some_and(|seen| seen >= at) {
            self.seen = None;
            self.stride = 0;
        }
        self.pick(size)
    }

    fn pick(&mut self, size: u64) -> u64 {
        let stride = self.stride;
        self.stride = size.max(stride.saturating_mul(2));
        match (self.seen, self.beyond) {
            (Some(seen), Some(beyond)) if beyond - seen <= size => seen,
            (Some(seen), Some(beyond)) => seen + (beyond - seen) / 2,
            (Some(seen), None) => seen.saturating_add(stride),
            (None, Some(beyond)) => beyond.saturating_sub(stride.max(size)),
            (None, None) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of requests to find a position in a list that does not change.
    fn requests_to_find(place: u64, from: u64, size: u64) -> u32 {
        let mut search = Search::default();
        let mut offset = from;
        for requests in 1.. {
            if offset > place {
                offset = search.further_back(offset, size);
            } else if offset + size <= place {
                offset = search.further_on(offset + size, size);
            } else {
                return requests;
            }
        }
        0
    }

    #[test]
    fn finds_position_in_logarithmic_number_of_requests() {
        for size in [1, 3, 100] {
            for place in [0, 1, 7, 99, 1_000, 54_321] {
                for from in [0, 1, 8, 98, 1_001, 77_777] {
                    let moved = u64::abs_diff(place, from) / size + 1;
                    let found = requests_to_find(place, from, size);
                    assert!(found <= 2 * moved.ilog2() + 4, "{place} from {from} by {size}: {found}");
                }
            }
        }
    }

    #[test]
    fn forgets_outdated_bounds() {
        let mut search = Search::default();
        assert_eq!(search.further_back(100, 10), 90);
        assert_eq!(search.further_on(200, 10), 200);
        assert_eq!(search, Search { seen: Some(200), beyond: None, stride: 10 });
        assert_eq!(search.further_back(50, 10), 40);
        assert_eq!(search, Search { seen: None, beyond: Some(50), stride: 10 });
    }
}
