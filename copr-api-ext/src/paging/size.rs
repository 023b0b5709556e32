//! The page size: smaller after a page that was too heavy, then slowly larger again.

const DEFAULT: u64 = 100;
/// With the overlap row, the limit is 10,000: the maximum number of packages that the server returns.
const MAX: u64 = 9_999;
/// Good pages before a larger size is tried, which is rare because a wrong guess costs a timeout.
const GOOD_PAGES: u32 = 8;

#[derive(Clone, Debug)]
pub(super) struct PageSize {
    wanted: u64,
    now: u64,
    good: u32,
}

impl Default for PageSize {
    fn default() -> Self {
        Self { wanted: DEFAULT, now: DEFAULT, good: 0 }
    }
}

impl PageSize {
    pub(super) const fn rows(&self) -> u64 {
        self.now
    }

    pub(super) const fn is_reduced(&self) -> bool {
        self.now < self.wanted
    }

    pub(super) fn want(&mut self, rows: u64) {
        let rows = rows.clamp(1, MAX);
        *self = Self { wanted: rows, now: rows, good: 0 };
    }

    /// Halves the size. Returns false if it is 1 already.
    pub(super) fn shrink(&mut self) -> bool {
        self.good = 0;
        let possible = self.now > 1;
        self.now = (self.now / 2).max(1);
        possible
    }

    /// Records a good page. After [`GOOD_PAGES`] of them, the size grows by half.
    pub(super) fn record_good_page(&mut self) {
        if self.is_reduced() {
            self.good += 1;
            if self.good == GOOD_PAGES {
                self.good = 0;
                self.now = (self.now + (self.now / 2).max(1)).min(self.wanted);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_down_to_one_and_recovers_slowly() {
        let mut size = PageSize::default();
        size.want(10);
        let mut seen = vec![size.rows()];
        while size.shrink() {
            seen.push(size.rows());
        }
        assert_eq!(seen, [10, 5, 2, 1]);
        let mut seen = vec![];
        for _ in 0..8 * GOOD_PAGES {
            size.record_good_page();
            if seen.last() != Some(&size.rows()) {
                seen.push(size.rows());
            }
        }
        assert_eq!(seen, [1, 2, 3, 4, 6, 9, 10]);
    }

    #[test]
    fn clamps_page_size() {
        let mut size = PageSize::default();
        size.want(0);
        assert_eq!(size.rows(), 1);
        size.want(u64::MAX);
        assert_eq!(size.rows(), MAX);
    }
}
