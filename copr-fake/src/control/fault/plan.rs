//! Decides when faults happen: on which requests, after how many, how often.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Fault;
use crate::control::assertions;

/// The faults of one server. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Vec<FaultRule>>>);

/// What a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// An operation of the API.
    Operation(&'static str),
    /// A file or directory of results.
    Results,
    /// An unknown path.
    Unknown,
}

/// When a fault happens.
#[derive(Debug)]
struct Plan {
    fault: Fault,
    /// `None` for any request.
    purpose: Option<Purpose>,
    /// How many requests are spared first.
    after: u64,
    /// How often it happens; `None` for always.
    times: Option<u64>,
    /// How many requests matched.
    seen: u64,
    /// How often it happened.
    hits: u64,
}

impl Plan {
    /// Counts a request, and returns whether the fault happens to it. `taken` means that another fault does.
    fn meets(&mut self, purpose: Purpose, taken: bool) -> bool {
        if self.purpose.is_some_and(|wanted| wanted != purpose) {
            return false;
        }
        self.seen += 1;
        let due = !taken && self.seen > self.after && self.times.is_none_or(|times| self.hits < times);
        self.hits += u64::from(due);
        due
    }
}

impl Faults {
    fn rules(&self) -> MutexGuard<'_, Vec<FaultRule>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the fault that happens to a request: of those that are due, the first one added.
    pub fn due(&self, purpose: Purpose) -> Option<Fault> {
        let mut due = None;
        for rule in self.rules().iter() {
            let mut plan = rule.plan();
            if plan.meets(purpose, due.is_some()) {
                due = Some(plan.fault.clone());
            }
        }
        due
    }

    pub fn builder(&self, fault: Fault) -> FaultBuilder {
        FaultBuilder { faults: self.clone(), fault }
    }

    /// Removes all faults.
    pub fn clear(&self) {
        for rule in self.rules().drain(..) {
            rule.plan().hits = 0;
        }
    }
}

/// A fault without a target.
#[derive(Debug)]
#[must_use = "nothing fails yet: call .on(\"build_get\") or .on_any()"]
pub struct FaultBuilder {
    faults: Faults,
    fault: Fault,
}

impl FaultBuilder {
    /// Applies the fault to requests of one operation, by its operation ID: `build_get`. An upload is two operations: `build_check`,
    /// and `build_create_upload` with the file.
    ///
    /// # Panics
    ///
    /// Panics if there is no such operation, with the nearest name in the message.
    #[track_caller]
    pub fn on(self, operation: &str) -> FaultRule {
        let operation = assertions::operation(operation);
        self.plan(Some(Purpose::Operation(operation)))
    }

    /// Applies the fault to requests for results: logs, packages, and the pages that list them. Faults that change JSON have no
    /// effect there.
    pub fn on_results(self) -> FaultRule {
        self.plan(Some(Purpose::Results))
    }

    /// Applies the fault to any request, unknown paths included.
    pub fn on_any(self) -> FaultRule {
        self.plan(None)
    }

    fn plan(self, purpose: Option<Purpose>) -> FaultRule {
        let plan = Plan { fault: self.fault, purpose, after: 0, times: Some(1), seen: 0, hits: 0 };
        let rule = FaultRule(Arc::new(Mutex::new(plan)));
        self.faults.rules().push(rule.clone());
        rule
    }
}

/// A fault that is active. It happens once, unless [`times`](Self::times) or [`always`](Self::always) is called.
#[derive(Debug, Clone)]
pub struct FaultRule(Arc<Mutex<Plan>>);

impl FaultRule {
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the fault happen this many times.
    pub fn times(self, times: u64) -> Self {
        self.plan().times = Some(times);
        self
    }

    /// Lets the fault happen every time.
    pub fn always(self) -> Self {
        self.plan().times = None;
        self
    }

    /// Spares this many requests first.
    pub fn after(self, requests: u64) -> Self {
        self.plan().after = requests;
        self
    }

    /// Returns how often it happened; 0 after [`Fake::clear_faults`](crate::Fake::clear_faults).
    pub fn hits(&self) -> u64 {
        self.plan().hits
    }

    /// Deactivates the fault.
    pub fn end(&self) {
        self.plan().times = Some(0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults, Purpose};

    fn names(faults: &Faults, operation: &'static str, count: usize) -> Vec<&'static str> {
        (0..count)
            .map(|_| faults.due(Purpose::Operation(operation)).map_or("-", |fault| fault.name()))
            .collect()
    }

    #[test]
    fn faults_happen_in_the_order_added() {
        let faults = Faults::default();
        faults.builder(Fault::html(503)).on("build_get").times(2);
        faults.builder(Fault::hang()).on("build_get");
        assert_eq!(names(&faults, "build_get", 4), ["html", "html", "hang", "-"]);
        assert_eq!(names(&faults, "build_list", 1), ["-"]);
    }

    #[test]
    fn spares_requests_before_a_fault() {
        let faults = Faults::default();
        let rule = faults.builder(Fault::gzip()).on_any().after(2).always();
        assert_eq!(names(&faults, "home", 4), ["-", "-", "gzip", "gzip"]);
        assert_eq!(rule.hits(), 2);
        rule.end();
        assert_eq!(names(&faults, "home", 1), ["-"]);
        faults.clear();
        assert_eq!(rule.hits(), 0);
    }

    #[test]
    fn cleared_rules_do_not_affect_later_ones() {
        let faults = Faults::default();
        let first = faults.builder(Fault::hang()).on("build_get");
        faults.clear();
        let second = faults.builder(Fault::html(503)).on("build_get").times(2);
        assert_eq!(names(&faults, "build_get", 1), ["html"]);
        assert_eq!((first.hits(), second.hits()), (0, 1));
        first.end();
        assert_eq!(names(&faults, "build_get", 2), ["html", "-"]);
    }
}
