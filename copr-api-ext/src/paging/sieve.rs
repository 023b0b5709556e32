//! What the caller wants of the rows: decided here, because the server would decide it after cutting the page.

type Test<R> = Box<dyn FnMut(&R) -> bool + Send>;

/// Rows pass if every filter says so, up to the first row for which an `until` says so.
pub(super) struct Sieve<R> {
    filters: Vec<Test<R>>,
    untils: Vec<Test<R>>,
}

impl<R> Sieve<R> {
    pub(super) const fn new() -> Self {
        Self { filters: Vec::new(), untils: Vec::new() }
    }

    pub(super) fn filter(&mut self, test: impl FnMut(&R) -> bool + Send + 'static) {
        self.filters.push(Box::new(test));
    }

    pub(super) fn until(&mut self, test: impl FnMut(&R) -> bool + Send + 'static) {
        self.untils.push(Box::new(test));
    }

    /// Leaves the rows that are new and pass, in place: rows are large, and there are many. Tells whether the end was met.
    pub(super) fn pass(&mut self, rows: &mut Vec<R>, fresh: &[bool]) -> bool {
        let mut stopped = false;
        let mut fresh = fresh.iter();
        rows.retain(|row| {
            let is_fresh = fresh.next().copied().unwrap_or_default();
            if stopped || !is_fresh {
                return false;
            }
            stopped = self.untils.iter_mut().any(|until| until(row));
            !stopped && self.filters.iter_mut().all(|filter| filter(row))
        });
        stopped
    }
}
