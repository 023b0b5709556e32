//! Filters rows on the client, because the server filters after it has cut the page.

type Test<R> = Box<dyn FnMut(&R) -> bool + Send>;

/// Rows pass if they pass every filter, up to the first row that passes an `until`.
pub(super) struct RowFilter<R> {
    filters: Vec<Test<R>>,
    untils: Vec<Test<R>>,
}

impl<R> RowFilter<R> {
    pub(super) const fn new() -> Self {
        Self { filters: Vec::new(), untils: Vec::new() }
    }

    pub(super) fn filter(&mut self, test: impl FnMut(&R) -> bool + Send + 'static) {
        self.filters.push(Box::new(test));
    }

    pub(super) fn until(&mut self, test: impl FnMut(&R) -> bool + Send + 'static) {
        self.untils.push(Box::new(test));
    }

    /// Removes all rows that are not new or do not pass. Returns whether an `until` ended the list.
    pub(super) fn apply(&mut self, rows: &mut Vec<R>, fresh: &[bool]) -> bool {
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
