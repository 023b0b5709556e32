//! When what happens to a build. Pure: the same seed, build and outcome give the same moments.

use super::outcome::{Outcome, Stage};
use crate::model::secret::mix;

/// One thing that happens, and when, in unix seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub at: i64,
    pub change: Change,
}

/// What can happen to a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is time to think about the build; `since` is when it could have begun.
    Begin {
        since: i64,
    },
    SourceStarts,
    SourceRuns,
    SourceFails,
    SourceEnds,
    ImportFails,
    ImportEnds,
    ChrootStarts(String),
    ChrootRuns(String),
    ChrootFails(String),
    ChrootSucceeds(String),
    /// The builders have noticed that the build was canceled.
    WindsUp,
}

/// Where durations come from: one stream for each build and stage.
#[derive(Debug, Clone, Copy)]
pub struct Dice {
    pub seed: u64,
    pub build: u64,
}

impl Dice {
    fn between(self, stage: Stage, nth: u64, least: i64, most: i64) -> i64 {
        let salt = (stage as u64) << 8 | nth;
        let thrown = mix(self.seed ^ mix(self.build.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt));
        least.saturating_add_unsigned(thrown % (most - least + 1).unsigned_abs())
    }

    fn length(self, stage: Stage, nth: u64) -> i64 {
        let (least, most) = match stage {
            Stage::SourcePending => (2, 10),
            Stage::SourceStarting => (3, 8),
            Stage::SourceRunning => (20, 60),
            Stage::Importing => (4, 12),
            Stage::ChrootPending => (5, 20),
            Stage::ChrootStarting => (5, 15),
            Stage::ChrootRunning => (60, 600),
        };
        self.between(stage, nth, least, most)
    }
}

/// Steps one after the other, up to a stage that never ends.
struct Walk<'a> {
    outcome: &'a Outcome,
    dice: Dice,
    chroot: Option<&'a str>,
    nth: u64,
    at: i64,
    steps: Vec<Step>,
}

impl Walk<'_> {
    /// Stays in a stage for its time; whether it is ever left.
    fn stay(&mut self, stage: Stage) -> bool {
        if self.outcome.hangs(stage, self.chroot) {
            return false;
        }
        let length = self.outcome.lasts(stage, self.chroot);
        let length = length.unwrap_or_else(|| self.dice.length(stage, self.nth));
        self.at = self.at.saturating_add(length);
        true
    }

    fn then(&mut self, change: Change) {
        self.steps.push(Step { at: self.at, change });
    }
}

/// From a moment on, the source build and the import.
pub fn source(outcome: &Outcome, dice: Dice, since: i64) -> Vec<Step> {
    let mut walk = Walk { outcome, dice, chroot: None, nth: 0, at: since, steps: Vec::new() };
    let before = [(Stage::SourcePending, Change::SourceStarts), (Stage::SourceStarting, Change::SourceRuns)];
    for (stage, change) in before {
        if !walk.stay(stage) {
            return walk.steps;
        }
        walk.then(change);
    }
    if !walk.stay(Stage::SourceRunning) {
        return walk.steps;
    }
    if outcome.fails_source() {
        walk.then(Change::SourceFails);
        return walk.steps;
    }
    walk.then(Change::SourceEnds);
    if walk.stay(Stage::Importing) {
        walk.then(if outcome.fails_import() { Change::ImportFails } else { Change::ImportEnds });
    }
    walk.steps
}

/// From a moment on, what becomes of some chroots.
pub fn chroots(outcome: &Outcome, dice: Dice, since: i64, names: &[String]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (name, nth) in names.iter().zip(0..) {
        let mut walk = Walk { outcome, dice, chroot: Some(name), nth, at: since, steps: Vec::new() };
        let course = [
            (Stage::ChrootPending, Change::ChrootStarts(name.clone())),
            (Stage::ChrootStarting, Change::ChrootRuns(name.clone())),
            (
                Stage::ChrootRunning,
                if outcome.fails(name) {
                    Change::ChrootFails(name.clone())
                } else {
                    Change::ChrootSucceeds(name.clone())
                },
            ),
        ];
        for (stage, change) in course {
            if !walk.stay(stage) {
                break;
            }
            walk.then(change);
        }
        steps.append(&mut walk.steps);
    }
    steps.sort_by_key(|step| step.at);
    steps
}

#[cfg(test)]
mod tests {
    use super::{Change, Dice, chroots, source};
    use crate::model::life::outcome::Outcome;

    const DICE: Dice = Dice { seed: 1, build: 7 };

    #[test]
    fn plans_repeat_and_rise() {
        let outcome = Outcome::default();
        let plan = source(&outcome, DICE, 100);
        assert_eq!(plan, source(&outcome, DICE, 100));
        assert_eq!(plan.len(), 4);
        assert!(plan.is_sorted_by_key(|step| step.at));
        assert!(plan[0].at > 100);
        assert_eq!(plan[3].change, Change::ImportEnds);
        assert_ne!(plan, source(&outcome, Dice { build: 8, ..DICE }, 100));
    }

    #[test]
    fn every_chroot_goes_through_three_steps() {
        let names = ["a-1-x".to_owned(), "b-1-x".to_owned()];
        let plan = chroots(&Outcome::default(), DICE, 0, &names);
        assert_eq!(plan.len(), 6);
        let ends = plan.iter().filter(|step| matches!(step.change, Change::ChrootSucceeds(_)));
        assert_eq!(ends.count(), 2);
    }
}
