//! What to do next for a log: pure decisions.

use std::time::Duration;

use copr_api::enums::BuildState;

use super::LogKind;
use crate::watch::BuildStateExt as _;
use copr_api_ext::extend::Backoff;

/// The longest pause between two looks.
const LONGEST: Duration = Duration::from_secs(60);

/// How often a log that should be there is looked for: packing it, and telling caches, takes a moment.
const TRIES: u32 = 6;

/// At how many looks in a row a log must be another one, or a shorter one, to count as begun anew. Caches show old states at times.
pub(crate) const CONFIRMED: u32 = 3;

/// How far a job is, as far as its logs are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It has no logs yet. Also when the state is one that nobody knows.
    NotYet,
    /// A builder is being found.
    Starting,
    /// A builder works.
    Running,
    /// Nothing is added any more.
    Over,
}

impl Stage {
    /// The stage of a chroot.
    pub(crate) fn of_chroot(state: &BuildState) -> Self {
        match state {
            BuildState::Starting => Self::Starting,
            BuildState::Running => Self::Running,
            ended if ended.is_final() => Self::Over,
            _ => Self::NotYet,
        }
    }

    /// The stage of a source build, whose logs are done when the import begins.
    pub(crate) fn of_source(state: &BuildState) -> Self {
        match state {
            BuildState::Importing => Self::Over,
            other => Self::of_chroot(other),
        }
    }
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Look again later.
    Wait,
    /// Read what has been added to the growing file.
    ReadOn,
    /// Read the rest of the packed file.
    ReadRest,
    /// There is none and there will be none.
    Never,
}

/// Decides by the stage, and by whether there is a directory for the files.
pub(crate) fn step(kind: LogKind, stage: Stage, has_directory: bool) -> Step {
    match (stage, has_directory) {
        (Stage::Over, true) => Step::ReadRest,
        (Stage::Over, false) => Step::Never,
        (Stage::Running, true) if matches!(kind, LogKind::Builder | LogKind::Backend) => Step::ReadOn,
        (Stage::Starting, true) if kind == LogKind::Backend => Step::ReadOn,
        _ => Step::Wait,
    }
}

/// The pause before the next look, after so many looks that gave nothing new.
pub(crate) fn pause(cadence: Duration, idle: u32) -> Duration {
    let max = LONGEST.min(cadence.saturating_mul(8));
    Backoff { first: cadence, max, factor: 2.0 }.delay(idle)
}

/// Whether to look once more for a log that should be there.
pub(crate) fn look_again(tries: u32) -> bool {
    tries < TRIES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_read_where_it_is() {
        use LogKind::{Backend, Builder, Root, Rpmbuild};
        use Stage::{NotYet, Over, Running, Starting};
        use Step::{Never, ReadOn, ReadRest, Wait};
        for (stage, directory, builder, backend, packed_only) in [
            (NotYet, false, Wait, Wait, Wait),
            (NotYet, true, Wait, Wait, Wait),
            (Starting, true, Wait, ReadOn, Wait),
            (Starting, false, Wait, Wait, Wait),
            (Running, true, ReadOn, ReadOn, Wait),
            (Running, false, Wait, Wait, Wait),
            (Over, true, ReadRest, ReadRest, ReadRest),
            (Over, false, Never, Never, Never),
        ] {
            assert_eq!(step(Builder, stage, directory), builder, "{stage:?} {directory}");
            assert_eq!(step(Backend, stage, directory), backend, "{stage:?} {directory}");
            assert_eq!(step(Rpmbuild, stage, directory), packed_only, "{stage:?} {directory}");
            assert_eq!(step(Root, stage, directory), packed_only, "{stage:?} {directory}");
        }
    }

    #[test]
    fn every_state_has_a_stage() {
        for (word, chroot, source) in [
            ("pending", Stage::NotYet, Stage::NotYet),
            ("waiting", Stage::NotYet, Stage::NotYet),
            ("importing", Stage::NotYet, Stage::Over),
            ("starting", Stage::Starting, Stage::Starting),
            ("running", Stage::Running, Stage::Running),
            ("succeeded", Stage::Over, Stage::Over),
            ("failed", Stage::Over, Stage::Over),
            ("canceled", Stage::Over, Stage::Over),
            ("skipped", Stage::Over, Stage::Over),
            ("forked", Stage::Over, Stage::Over),
            ("unknown", Stage::NotYet, Stage::NotYet),
            ("never-heard-of", Stage::NotYet, Stage::NotYet),
        ] {
            let state: BuildState = serde_json::from_value(word.into()).unwrap();
            assert_eq!((Stage::of_chroot(&state), Stage::of_source(&state)), (chroot, source), "{word}");
        }
    }

    #[test]
    fn pauses_grow_while_nothing_happens_and_have_a_limit() {
        let second = Duration::from_secs(1);
        let pauses: Vec<_> = (0..6).map(|idle| pause(second * 5, idle).as_secs()).collect();
        assert_eq!(pauses, [5, 10, 20, 40, 40, 40]);
        assert_eq!(pause(second * 30, 9), LONGEST);
        assert_eq!(pause(second * 300, 9), second * 300, "the caller's own pace is never exceeded");
    }
}
