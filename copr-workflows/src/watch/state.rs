//! What the states of builds and chroots mean, in one table.

use copr_api_ext::enums::BuildState;

/// What a state means. For the states of builds, of their sources and of their chroots.
///
/// | state | final | success | failure | packages |
/// | --- | --- | --- | --- | --- |
/// | `succeeded` | yes | yes | | yes |
/// | `forked` | yes | yes | | yes, copied with the project |
/// | `skipped` | yes | yes | | no: there was nothing to build |
/// | `failed` | yes | | yes | |
/// | `canceled` | yes | | yes | |
/// | `waiting`, `unknown`, words that this crate does not know | no, but may last forever | | | |
/// | `pending`, `starting`, `importing`, `running` | no | | | |
///
/// Every final state is either a success or a failure. The helper `succeeded` of python-copr counts the state `succeeded` alone.
///
/// ```
/// use copr_workflows::{BuildStateExt as _, enums::BuildState};
///
/// assert!(BuildState::Forked.is_final() && BuildState::Forked.is_success());
/// assert!(BuildState::Skipped.is_success() && !BuildState::Skipped.has_packages());
/// assert!(!BuildState::from("invented tomorrow").is_final());
/// ```
pub trait BuildStateExt {
    /// Nothing more happens: it is a success or a failure.
    fn is_final(&self) -> bool;

    /// It ended well: `succeeded`, `forked`, `skipped`.
    fn is_success(&self) -> bool;

    /// It ended because something went wrong or somebody stopped it: `failed`, `canceled`.
    fn is_failure(&self) -> bool;

    /// Packages came out of it: `succeeded`, `forked`.
    fn has_packages(&self) -> bool;

    /// A build can stay in it for good although it is not final: `waiting`, `unknown`, and words that this crate does not know.
    fn may_last_forever(&self) -> bool;
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    UnderWay,
    MayLast,
    Built,
    NothingToBuild,
    Failure,
}

/// The table. What asks for the meaning of a state reads it.
fn meaning(state: &BuildState) -> Meaning {
    match state {
        BuildState::Pending | BuildState::Starting | BuildState::Importing | BuildState::Running => {
            Meaning::UnderWay
        }
        BuildState::Succeeded | BuildState::Forked => Meaning::Built,
        BuildState::Skipped => Meaning::NothingToBuild,
        BuildState::Failed | BuildState::Canceled => Meaning::Failure,
        _ => Meaning::MayLast,
    }
}

impl BuildStateExt for BuildState {
    fn is_final(&self) -> bool {
        self.is_success() || self.is_failure()
    }

    fn is_success(&self) -> bool {
        matches!(meaning(self), Meaning::Built | Meaning::NothingToBuild)
    }

    fn is_failure(&self) -> bool {
        meaning(self) == Meaning::Failure
    }

    fn has_packages(&self) -> bool {
        meaning(self) == Meaning::Built
    }

    fn may_last_forever(&self) -> bool {
        meaning(self) == Meaning::MayLast
    }
}

/// Whether it failed by itself. What was canceled is a failure too, but has no fault to look for.
pub(crate) fn has_failed(state: &BuildState) -> bool {
    *state == BuildState::Failed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_state_has_its_meaning() {
        for (word, is_final, success, failure, packages, lasting) in [
            ("pending", false, false, false, false, false),
            ("waiting", false, false, false, false, true),
            ("starting", false, false, false, false, false),
            ("importing", false, false, false, false, false),
            ("running", false, false, false, false, false),
            ("succeeded", true, true, false, true, false),
            ("failed", true, false, true, false, false),
            ("canceled", true, false, true, false, false),
            ("skipped", true, true, false, false, false),
            ("forked", true, true, false, true, false),
            ("unknown", false, false, false, false, true),
            ("invented", false, false, false, false, true),
        ] {
            let state = BuildState::from(word);
            let seen = (state.is_final(), state.is_success(), state.is_failure());
            assert_eq!(seen, (is_final, success, failure), "{word}");
            assert_eq!((state.has_packages(), state.may_last_forever()), (packages, lasting), "{word}");
            assert_eq!(state.is_final(), state.is_success() != state.is_failure(), "{word}");
        }
        assert_eq!(BuildState::KNOWN.len(), 11, "a new state wants a row above");
    }
}
