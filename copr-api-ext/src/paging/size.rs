//! How many new rows to ask for: less after a page that was too heavy, slowly more again.

/// What is asked for when the caller says nothing.
const DEFAULT: u64 = 100;
/// With the overlap row that is a limit of 10,000: what the server gives at most of packages.
const MAX: u64 = 9_999;
/// Good pages before a bigger one is tried. A wrong guess costs a time-out, so guess rarely.
const GOOD_PAGES: u32 = 8;

#[derive(Clone, Debug)]
pub(super) struct Size {
    wanted: u64,
    now: u64,
    good: u32,
}

impl Default for Size {
    fn default() -> Self {
        Self { wanted: DEFAULT, now: DEFAULT, good: 0 }
    }
}

impl Size {
    pub(super) const fn rows(&self) -> u64 {
        self.now
    }

    pub(super) fn want(&mut self, rows: u64) {
        let rows = rows.clamp(1, MAX);
        *self = Self { wanted: rows, now: rows, good: 0 };
    }

    /// Half of it; false if that is not possible.
    pub(super) fn shrink(&mut self) -> bool {
        self.good = 0;
        let possible = self.now > 1;
        self.now = (self.now / 2).max(1);
        possible
    }

    /// A page came. After some of them, half as much again.
    pub(super) fn page_came(&mut self) {
        if self.now < self.wanted {
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
    fn it_halves_down_to_one_and_recovers_slowly() {
        let mut size = Size::default();
        size.want(10);
        let mut seen = vec![size.rows()];
        while size.shrink() {
            seen.push(size.rows());
        }
        assert_eq!(seen, [10, 5, 2, 1]);
        let mut seen = vec![];
        for _ in 0..8 * GOOD_PAGES {
            size.page_came();
            if seen.last() != Some(&size.rows()) {
                seen.push(size.rows());
            }
        }
        assert_eq!(seen, [1, 2, 3, 4, 6, 9, 10]);
    }

    #[test]
    fn no_size_is_senseless() {
        let mut size = Size::default();
        size.want(0);
        assert_eq!(size.rows(), 1);
        size.want(u64::MAX);
        assert_eq!(size.rows(), MAX);
    }
}
