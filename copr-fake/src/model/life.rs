//! How builds move: from submission to their end, by the clock of the server.
//!
//! `outcome` says what is to happen to which builds, `plan` works out the moments, both as pure functions; `run` applies
//! what is due whenever the state is locked. Nothing runs in the background, so a test that does not move the
//! clock sees nothing move.

mod fork;
pub mod guess;
mod outcome;
mod plan;
mod run;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub use outcome::{Override, Rule, Stage};

/// The builds under way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Life {
    seed: u64,
    rules: Vec<Rule>,
    /// What is still to happen to each build, soonest first.
    courses: BTreeMap<i64, VecDeque<plan::Step>>,
    /// The next moment of each course.
    queue: BTreeSet<(i64, i64)>,
    /// Builds that wait for another batch.
    blocked: BTreeSet<i64>,
    /// Up to when everything has happened.
    seen: i64,
}

impl Life {
    /// A life in which durations depend on the seed.
    pub fn new(seed: u64) -> Self {
        Self { seed, ..Self::default() }
    }

    /// Lets durations depend on another seed from here on.
    pub fn reseed(&mut self, seed: u64) {
        self.seed = seed;
    }

    /// Adds a rule for builds that have not begun to move.
    pub fn add_rule(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    fn follow(&mut self, build: i64, steps: impl IntoIterator<Item = plan::Step>) {
        self.forget(build);
        let mut steps: Vec<_> = steps.into_iter().collect();
        steps.sort_by_key(|step| step.at);
        if let Some(first) = steps.first() {
            self.queue.insert((first.at, build));
            self.courses.insert(build, steps.into());
        }
    }

    fn forget(&mut self, build: i64) {
        if let Some(course) = self.courses.remove(&build)
            && let Some(first) = course.front()
        {
            self.queue.remove(&(first.at, build));
        }
    }

    /// Takes the next step out that is due.
    fn due(&mut self, now: i64) -> Option<(i64, plan::Step)> {
        let (at, build) = *self.queue.first().filter(|(at, _)| *at <= now)?;
        self.queue.remove(&(at, build));
        let course = self.courses.get_mut(&build)?;
        let step = course.pop_front()?;
        match course.front() {
            Some(next) => {
                self.queue.insert((next.at, build));
            }
            None => {
                self.courses.remove(&build);
            }
        }
        Some((build, step))
    }
}
