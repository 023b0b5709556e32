//! What the states of builds and chroots mean to somebody who waits.

use crate::enums::BuildState;

/// What a state means to somebody who waits. For the states of builds, of their sources and of their chroots.
///
/// ```
/// use copr_api_ext::{BuildStateExt as _, enums::BuildState};
///
/// assert!(BuildState::Forked.is_final() && BuildState::Forked.is_success());
/// assert!(!BuildState::from("invented tomorrow").is_final());
/// ```
pub trait BuildStateExt {
    /// Nothing more happens: `succeeded`, `failed`, `canceled`, `skipped`, `forked`.
    fn is_final(&self) -> bool;

    /// There are results: `succeeded`, and `forked`, whose results were copied. A `skipped` build has none, though nothing failed.
    fn is_success(&self) -> bool;

    /// There will be no results because something went wrong or somebody stopped it: `failed`, `canceled`.
    fn is_failure(&self) -> bool;

    /// A build can stay in it for good although it is not final: `waiting`, `unknown`, and words that this crate does not know.
    fn may_last_forever(&self) -> bool;
}

impl BuildStateExt for BuildState {
    fn is_final(&self) -> bool {
        self.is_success() || self.is_failure() || *self == Self::Skipped
    }

    fn is_success(&self) -> bool {
        matches!(self, Self::Succeeded | Self::Forked)
    }

    fn is_failure(&self) -> bool {
        matches!(self, Self::Failed | Self::Canceled)
    }

    fn may_last_forever(&self) -> bool {
        matches!(self, Self::Waiting | Self::Unknown | Self::Other(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_state_has_its_meaning() {
        for (word, is_final, success, failure, lasting) in [
            ("pending", false, false, false, false),
            ("waiting", false, false, false, true),
            ("starting", false, false, false, false),
            ("importing", false, false, false, false),
            ("running", false, false, false, false),
            ("succeeded", true, true, false, false),
            ("failed", true, false, true, false),
            ("canceled", true, false, true, false),
            ("skipped", true, false, false, false),
            ("forked", true, true, false, false),
            ("unknown", false, false, false, true),
            ("invented", false, false, false, true),
        ] {
            let state = BuildState::from(word);
            let seen = (state.is_final(), state.is_success(), state.is_failure(), state.may_last_forever());
            assert_eq!(seen, (is_final, success, failure, lasting), "{word}");
        }
        assert_eq!(BuildState::KNOWN.len(), 11, "a new state wants a row above");
    }
}
