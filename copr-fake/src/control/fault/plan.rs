//! When faults happen: on which requests, from which one on, how often.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Fault;
use crate::control::assertions;

/// All faults that are planned for one server. Clones share the plans.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Vec<Rule>>>);

/// What a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// An operation of the API.
    Operation(&'static str),
    /// A file or directory of results.
    Results,
    /// Nothing this server knows.
    Unknown,
}

/// One plan.
#[derive(Debug)]
struct Plan {
    fault: Fault,
    /// None for any request.
    purpose: Option<Purpose>,
    /// How many requests pass first.
    after: u64,
    /// How often it happens; none for always.
    times: Option<u64>,
    /// How many requests it could have happened to.
    seen: u64,
    /// How many it happened to.
    hits: u64,
}

impl Plan {
    /// Counts a request, and says whether the fault is due on it. `taken` means another fault comes first.
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
    fn rules(&self) -> MutexGuard<'_, Vec<Rule>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The fault that happens to a request, if one does: of those that are due, the one planned first.
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

    pub fn aim(&self, fault: Fault) -> Aim {
        Aim { faults: self.clone(), fault }
    }

    /// Forgets all plans.
    pub fn clear(&self) {
        for rule in self.rules().drain(..) {
            rule.plan().hits = 0;
        }
    }
}

/// A fault without a place yet.
#[derive(Debug)]
#[must_use = "nothing happens yet: write .on(\"build_get\") or .on_any()"]
pub struct Aim {
    faults: Faults,
    fault: Fault,
}

impl Aim {
    /// It happens to one operation, named as in the OpenAPI document; once, unless the [`Rule`] says otherwise.
    ///
    /// # Panics
    ///
    /// If there is no such operation; the message names the nearest one.
    #[track_caller]
    pub fn on(self, operation: &str) -> Rule {
        let operation = assertions::operation(operation);
        self.plan(Some(Purpose::Operation(operation)))
    }

    /// It happens to requests for results: logs, packages, and the pages that list them; once, unless the [`Rule`] says
    /// otherwise. Faults that change JSON do nothing there.
    pub fn on_results(self) -> Rule {
        self.plan(Some(Purpose::Results))
    }

    /// It happens to any request, unknown paths included; once, unless the [`Rule`] says otherwise.
    pub fn on_any(self) -> Rule {
        self.plan(None)
    }

    fn plan(self, purpose: Option<Purpose>) -> Rule {
        let plan = Plan { fault: self.fault, purpose, after: 0, times: Some(1), seen: 0, hits: 0 };
        let rule = Rule(Arc::new(Mutex::new(plan)));
        self.faults.rules().push(rule.clone());
        rule
    }
}

/// A fault in force.
#[derive(Debug, Clone)]
pub struct Rule(Arc<Mutex<Plan>>);

impl Rule {
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// It happens this many times.
    pub fn times(self, times: u64) -> Self {
        self.plan().times = Some(times);
        self
    }

    /// It happens every time.
    pub fn always(self) -> Self {
        self.plan().times = None;
        self
    }

    /// It lets this many requests pass first.
    pub fn after(self, requests: u64) -> Self {
        self.plan().after = requests;
        self
    }

    /// How many requests it happened to; 0 once all faults were cleared.
    pub fn hits(&self) -> u64 {
        self.plan().hits
    }

    /// Ends it.
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
    fn faults_take_turns_in_the_order_they_were_planned() {
        let faults = Faults::default();
        faults.aim(Fault::html(503)).on("build_get").times(2);
        faults.aim(Fault::hang()).on("build_get");
        assert_eq!(names(&faults, "build_get", 4), ["html", "html", "hang", "-"]);
        assert_eq!(names(&faults, "build_list", 1), ["-"]);
    }

    #[test]
    fn requests_are_spared_until_it_is_time() {
        let faults = Faults::default();
        let rule = faults.aim(Fault::gzip()).on_any().after(2).always();
        assert_eq!(names(&faults, "home", 4), ["-", "-", "gzip", "gzip"]);
        assert_eq!(rule.hits(), 2);
        rule.end();
        assert_eq!(names(&faults, "home", 1), ["-"]);
        faults.clear();
        assert_eq!(rule.hits(), 0);
    }

    #[test]
    fn a_rule_that_was_cleared_has_no_hold_on_later_ones() {
        let faults = Faults::default();
        let first = faults.aim(Fault::hang()).on("build_get");
        faults.clear();
        let second = faults.aim(Fault::html(503)).on("build_get").times(2);
        assert_eq!(names(&faults, "build_get", 1), ["html"]);
        assert_eq!((first.hits(), second.hits()), (0, 1));
        first.end();
        assert_eq!(names(&faults, "build_get", 2), ["html", "-"]);
    }
}
