//! The events of a watch.

use std::fmt;
use std::time::{Duration, SystemTime};

use copr_api::Timestamp;

use super::outcome::Outcome;
use copr_api_ext::Error;
use copr_api_ext::enums::BuildState;

/// A change of state. Prints as `4711 fedora-43-x86_64: running -> succeeded`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The build.
    pub build_id: i64,
    /// The name of the chroot that changed; `None` if the build as a whole changed.
    pub chroot: Option<String>,
    /// The previous state; `None` when it is seen for the first time.
    pub from: Option<BuildState>,
    /// The new state.
    pub to: BuildState,
    /// When it happened, by the clock of the server. Known for the start of work and for most
    /// ends, but not for canceled builds.
    pub at: Option<Timestamp>,
    /// When it was seen, by the clock of this machine.
    pub seen: SystemTime,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.build_id)?;
        if let Some(chroot) = &self.chroot {
            write!(f, " {chroot}")?;
        }
        f.write_str(": ")?;
        if let Some(from) = &self.from {
            write!(f, "{from} -> ")?;
        }
        write!(f, "{}", self.to)
    }
}

/// What a watch reports. Prints as a sentence. More kinds may be added.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A build or one of its chroots changed its state.
    Changed(Change),
    /// A build has been for long in a state that may last forever: `waiting`, `unknown`, or a
    /// value that this crate does not know. Reported once each time it enters such a state.
    #[non_exhaustive]
    Stalled {
        /// The build.
        build_id: i64,
        /// Its state.
        state: BuildState,
        /// How long it has been in that state.
        duration: Duration,
    },
    /// A request failed with a transient error and will be repeated.
    #[non_exhaustive]
    RequestFailed {
        /// The error.
        error: Error,
        /// How long all requests have failed.
        outage: Duration,
        /// The delay before the next request.
        retry_in: Duration,
    },
    /// The source that [wakes](super::Watch::wake_on) the watch is lost, or could not be connected. The
    /// watch polls at the usual intervals.
    SourceLost(Error),
    /// The watch of a build ended. Reported once for each build, as its last event.
    Ended(Box<Outcome>),
}

impl Event {
    /// The change, if this is one.
    #[must_use]
    pub fn change(&self) -> Option<&Change> {
        if let Self::Changed(change) = self { Some(change) } else { None }
    }

    /// The outcome of a build, if this is its end.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        if let Self::Ended(outcome) = self { Some(outcome) } else { None }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(change) => change.fmt(f),
            Self::Stalled { build_id, state, duration } => {
                let minutes = duration.as_secs() / 60;
                write!(f, "build {build_id} has been {state} for {minutes} minutes, which may never end")
            }
            Self::RequestFailed { error, retry_in, .. } => {
                write!(f, "{error} (next request in {} s)", retry_in.as_secs())
            }
            Self::SourceLost(error) => write!(f, "{error} (polling continues)"),
            Self::Ended(outcome) => outcome.fmt(f),
        }
    }
}
