//! The meaning of the states of builds and chroots.

use copr_api_ext::enums::BuildState;

/// The meaning of a state of a build, its sources or its chroots.
///
/// | state | final | success | failure | packages |
/// | --- | --- | --- | --- | --- |
/// | `succeeded` | yes | yes | | yes |
/// | `forked` | yes | yes | | yes, copied with the project |
/// | `skipped` | yes | yes | | no: there was nothing to build |
/// | `failed` | yes | | yes | |
/// | `canceled` | yes | | yes | |
/// | `waiting`, `unknown`, values that this crate does not know | no, but may last forever | | | |
/// | `pending`, `starting`, `importing`, `running` | no | | | |
///
/// Every final state is either a success or a failure. The helper `succeeded` of python-copr counts
/// the state `succeeded` only.
///
/// ```
/// use copr_workflows::{BuildStateExt as _, enums::BuildState};
///
/// assert!(BuildState::Forked.is_final() && BuildState::Forked.is_success());
/// assert!(BuildState::Skipped.is_success() && !BuildState::Skipped.has_packages());
/// assert!(!BuildState::from("invented tomorrow").is_final());
/// ```
pub trait BuildStateExt {
    /// Whether the state does not change any more: it is a success or a failure.
    fn is_final(&self) -> bool;

    /// Whether it is a success: `succeeded`, `forked`, `skipped`.
    fn is_success(&self) -> bool;

    /// Whether it is a failure: `failed`, `canceled`.
    fn is_failure(&self) -> bool;

    /// Whether there are packages: `succeeded`, `forked`.
    fn has_packages(&self) -> bool;

    /// Whether it may never change although it is not final: `waiting`, `unknown`, and values that this
    /// crate does not know.
    fn may_last_forever(&self) -> bool;
}

impl BuildStateExt for BuildState {
    fn is_final(&self) -> bool {
        self.is_success() || self.is_failure()
    }

    fn is_success(&self) -> bool {
        self.has_packages() || *self == Self::Skipped
    }

    fn is_failure(&self) -> bool {
        matches!(self, Self::Failed | Self::Canceled)
    }

    fn has_packages(&self) -> bool {
        matches!(self, Self::Succeeded | Self::Forked)
    }

    fn may_last_forever(&self) -> bool {
        !self.is_final() && !matches!(self, Self::Pending | Self::Starting | Self::Importing | Self::Running)
    }
}

/// Whether a build or chroot failed and was not canceled.
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
        assert_eq!(BuildState::KNOWN.len(), 11, "a new state needs a row above");
    }
}
