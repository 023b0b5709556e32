//! The stages of a job and what they mean for its logs. Pure functions.

use std::time::Duration;

use copr_api::enums::BuildState;

use super::LogKind;
use crate::watch::BuildStateExt as _;
use copr_api_ext::extend::Backoff;

/// The longest time between two polls, unless the caller wants longer.
const LONGEST: Duration = Duration::from_secs(60);

/// How often a log that should exist is requested: the server needs a moment to compress it, and caches to
/// update.
pub(crate) const TRIES: u32 = 6;

/// How many polls in a row must find another log, or a shorter one, until it counts as replaced. Caches may
/// return old states.
pub(crate) const CONFIRMED: u32 = 3;

/// The stage of a job that its logs depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It has no logs yet, or its state is unknown.
    NotYet,
    /// It waits for a builder.
    Starting,
    /// It runs on a builder.
    Running,
    /// Its logs are complete.
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

    /// The stage of a source build, whose logs are complete when the import starts.
    pub(crate) fn of_source(state: &BuildState) -> Self {
        match state {
            BuildState::Importing => Self::Over,
            other => Self::of_chroot(other),
        }
    }
}

/// Whether a log grows in this stage.
pub(crate) fn grows(kind: LogKind, stage: Stage) -> bool {
    match kind {
        LogKind::Builder => stage == Stage::Running,
        LogKind::Backend => matches!(stage, Stage::Starting | Stage::Running),
        LogKind::Rpmbuild | LogKind::Root => false,
    }
}

/// The time before the next poll, after `idle_polls` without new bytes.
pub(crate) fn pause(poll_interval: Duration, idle_polls: u32) -> Duration {
    let max = LONGEST.min(poll_interval.saturating_mul(8));
    Backoff { first: poll_interval, max, factor: 2.0 }.delay(idle_polls)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logs_grow_by_kind_and_stage() {
        use LogKind::{Backend, Builder, Root, Rpmbuild};
        for (stage, growing) in [
            (Stage::NotYet, &[][..]),
            (Stage::Starting, &[Backend]),
            (Stage::Running, &[Builder, Backend]),
            (Stage::Over, &[]),
        ] {
            for kind in [Builder, Backend, Rpmbuild, Root] {
                assert_eq!(grows(kind, stage), growing.contains(&kind), "{kind:?} {stage:?}");
            }
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
    fn pauses_grow_up_to_a_limit() {
        let second = Duration::from_secs(1);
        let pauses: Vec<_> = (0..6).map(|idle_polls| pause(second * 5, idle_polls).as_secs()).collect();
        assert_eq!(pauses, [5, 10, 20, 40, 40, 40]);
        assert_eq!(pause(second * 30, 9), LONGEST);
        assert_eq!(pause(second * 300, 9), second * 300, "never more often than requested");
    }
}
