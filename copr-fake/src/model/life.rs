//! The life cycle of builds, by the clock of the server.
//!
//! `outcome` decides what happens to a build and `plan` when, both as pure functions; `run` applies what is due whenever the
//! state is locked. Nothing runs in the background, so builds proceed only when the clock advances.

mod fork;
pub mod guess;
mod outcome;
mod plan;
mod run;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub use outcome::{Override, Rule, Stage};

/// The builds that are under way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Life {
    seed: u64,
    rules: Vec<Rule>,
    /// The remaining steps of each build, in order.
    steps: BTreeMap<i64, VecDeque<plan::Step>>,
    /// The time of the next step of each build.
    queue: BTreeSet<(i64, i64)>,
    /// Builds that wait for another batch.
    blocked: BTreeSet<i64>,
    /// The time up to which all steps are applied.
    seen: i64,
}

impl Life {
    /// Creates an empty life cycle. The seed determines durations.
    pub fn new(seed: u64) -> Self {
        Self { seed, ..Self::default() }
    }

    /// Sets another seed for durations.
    pub fn reseed(&mut self, seed: u64) {
        self.seed = seed;
    }

    /// Adds a rule for builds that have not started.
    pub fn add_rule(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    fn follow(&mut self, build: i64, steps: impl IntoIterator<Item = plan::Step>) {
        self.forget(build);
        let mut steps: Vec<_> = steps.into_iter().collect();
        steps.sort_by_key(|step| step.at);
        if let Some(first) = steps.first() {
            self.queue.insert((first.at, build));
            self.steps.insert(build, steps.into());
        }
    }

    fn forget(&mut self, build: i64) {
        if let Some(steps) = self.steps.remove(&build)
            && let Some(first) = steps.front()
        {
            self.queue.remove(&(first.at, build));
        }
    }

    /// Removes and returns the next step that is due.
    fn due(&mut self, now: i64) -> Option<(i64, plan::Step)> {
        let (at, build) = *self.queue.first().filter(|(at, _)| *at <= now)?;
        self.queue.remove(&(at, build));
        let steps = self.steps.get_mut(&build)?;
        let step = steps.pop_front()?;
        match steps.front() {
            Some(next) => {
                self.queue.insert((next.at, build));
            }
            None => {
                self.steps.remove(&build);
            }
        }
        Some((build, step))
    }
}
