//! Plans the steps of a build. Pure: the same seed, build and outcome give the same times.

use super::outcome::{Outcome, Override, Stage};
use crate::model::BuildState;
use crate::model::secret::mix;

/// A change, and when it happens, in Unix seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub at: i64,
    pub change: Change,
}

/// A change of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Plans the build, which could start at `since`.
    Begin { since: i64 },
    /// The source build gets a state: starting, running, failed, or importing after it succeeded.
    Source(BuildState),
    /// The import has failed or succeeded.
    Import(BuildState),
    /// A chroot gets a state.
    Chroot(String, BuildState),
    /// The builders stop, because the build was canceled.
    Stop,
}

/// The source of durations: they depend on seed, build and stage.
#[derive(Debug, Clone, Copy)]
pub struct Durations {
    pub seed: u64,
    pub build: u64,
}

impl Durations {
    fn length(self, stage: Stage, nth: u64) -> i64 {
        let (least, most): (i64, i64) = match stage {
            Stage::SourcePending => (2, 10),
            Stage::SourceStarting => (3, 8),
            Stage::SourceRunning => (20, 60),
            Stage::Importing => (4, 12),
            Stage::ChrootPending => (5, 20),
            Stage::ChrootStarting => (5, 15),
            Stage::ChrootRunning => (60, 600),
        };
        let salt = (stage as u64) << 8 | nth;
        let random = mix(self.seed ^ mix(self.build.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt));
        least.saturating_add_unsigned(random % (most - least + 1).unsigned_abs())
    }
}

/// Plans the source build and the import, from a time on.
pub fn source(outcome: &Outcome, durations: Durations, since: i64) -> Vec<Step> {
    let fails = outcome.has(&Override::FailSource);
    let built = if fails { BuildState::Failed } else { BuildState::Importing };
    let imported =
        if outcome.has(&Override::FailImport) { BuildState::Failed } else { BuildState::Succeeded };
    let stages = [
        (Stage::SourcePending, Change::Source(BuildState::Starting)),
        (Stage::SourceStarting, Change::Source(BuildState::Running)),
        (Stage::SourceRunning, Change::Source(built)),
        (Stage::Importing, Change::Import(imported)),
    ];
    let stages = stages.into_iter().take(if fails { 3 } else { 4 });
    steps(since, stages, |stage| {
        let length = || outcome.lasts(stage, None).unwrap_or_else(|| durations.length(stage, 0));
        (!outcome.hangs(stage, None)).then(length)
    })
}

/// Plans chroots, from a time on.
pub fn chroots(outcome: &Outcome, durations: Durations, since: i64, names: &[String]) -> Vec<Step> {
    let mut all = Vec::new();
    for (name, nth) in names.iter().zip(0..) {
        let end = if outcome.fails(name) { BuildState::Failed } else { BuildState::Succeeded };
        let stages = [
            (Stage::ChrootPending, BuildState::Starting),
            (Stage::ChrootStarting, BuildState::Running),
            (Stage::ChrootRunning, end),
        ];
        let stages = stages.map(|(stage, status)| (stage, Change::Chroot(name.clone(), status)));
        all.extend(steps(since, stages, |stage| {
            let length = || outcome.lasts(stage, Some(name)).unwrap_or_else(|| durations.length(stage, nth));
            (!outcome.hangs(stage, Some(name))).then(length)
        }));
    }
    all.sort_by_key(|step| step.at);
    all
}

/// Returns the ends of consecutive stages, up to one without a length, which never ends.
fn steps(
    since: i64,
    stages: impl IntoIterator<Item = (Stage, Change)>,
    length: impl Fn(Stage) -> Option<i64>,
) -> Vec<Step> {
    let ends = stages.into_iter().scan(since, |at, (stage, change)| {
        *at = at.saturating_add(length(stage)?);
        Some(Step { at: *at, change })
    });
    ends.collect()
}

#[cfg(test)]
mod tests {
    use super::{BuildState, Change, Durations, chroots, source};
    use crate::model::life::outcome::Outcome;

    const DICE: Durations = Durations { seed: 1, build: 7 };

    #[test]
    fn plans_are_reproducible_and_ordered() {
        let outcome = Outcome::default();
        let plan = source(&outcome, DICE, 100);
        assert_eq!(plan, source(&outcome, DICE, 100));
        assert_eq!(plan.len(), 4);
        assert!(plan.is_sorted_by_key(|step| step.at));
        assert!(plan[0].at > 100);
        assert_eq!(plan[3].change, Change::Import(BuildState::Succeeded));
        assert_ne!(plan, source(&outcome, Durations { build: 8, ..DICE }, 100));
    }

    #[test]
    fn plans_three_steps_per_chroot() {
        let names = ["a-1-x".to_owned(), "b-1-x".to_owned()];
        let plan = chroots(&Outcome::default(), DICE, 0, &names);
        assert_eq!(plan.len(), 6);
        let ends = plan.iter().filter(|step| matches!(step.change, Change::Chroot(_, BuildState::Succeeded)));
        assert_eq!(ends.count(), 2);
    }
}
