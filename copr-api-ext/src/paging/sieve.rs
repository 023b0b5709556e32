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

    /// The rows that pass, and whether the end was met.
    pub(super) fn pass(&mut self, rows: impl Iterator<Item = R>) -> (Vec<R>, bool) {
        let mut passed = Vec::new();
        for row in rows {
            if self.untils.iter_mut().any(|until| until(&row)) {
                return (passed, true);
            }
            if self.filters.iter_mut().all(|filter| filter(&row)) {
                passed.push(row);
            }
        }
        (passed, false)
    }
}
