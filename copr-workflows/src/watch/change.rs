//! The events of a watch.

use std::fmt;
use std::time::{Duration, SystemTime};

use copr_api::Timestamp;

use super::outcome::Outcome;
use copr_api_ext::Error;
use copr_api_ext::enums::BuildState;

/// A build as a whole, or one of its chroots.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The build as a whole.
    Build,
    /// The build in the chroot of this name.
    Chroot(String),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Build => "build",
            Self::Chroot(name) => name,
        })
    }
}

/// A change of state. Prints as `4711 fedora-43-x86_64: running -> succeeded`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The build.
    pub build_id: i64,
    /// The build as a whole, or one of its chroots.
    pub target: Target,
    /// The previous state; `None` when it is seen for the first time.
    pub from: Option<BuildState>,
    /// The new state.
    pub to: BuildState,
    /// When it happened, by the clock of the server: known for the start of work and for most ends, but not for canceled builds.
    pub at: Option<Timestamp>,
    /// When it was seen, by the clock of this machine.
    pub seen: SystemTime,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.build_id)?;
        if let Target::Chroot(name) = &self.target {
            write!(f, " {name}")?;
        }
        f.write_str(": ")?;
        if let Some(from) = &self.from {
            write!(f, "{from} -> ")?;
        }
        write!(f, "{}", self.to)
    }
}

/// A build that has been for long in a state that may last forever. Prints as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stall {
    /// The build.
    pub build_id: i64,
    /// Its state: `waiting`, `unknown`, or a value that this crate does not know.
    pub state: BuildState,
    /// How long it has been in that state.
    pub duration: Duration,
}

impl fmt::Display for Stall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.duration.as_secs() / 60;
        write!(
            f,
            "build {} has been {} for {minutes} minutes, which may never end",
            self.build_id, self.state
        )
    }
}

/// A request that failed and will be repeated. Prints as a sentence.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FailedRequest {
    /// The error.
    pub error: Error,
    /// How long all requests have failed.
    pub outage: Duration,
    /// The delay before the next request.
    pub retry_in: Duration,
}

impl fmt::Display for FailedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (next request in {} s)", self.error, self.retry_in.as_secs())
    }
}

/// What a watch reports. More kinds may be added.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A build or one of its chroots changed its state.
    Changed(Change),
    /// A build has been for long in a state that may last forever. Reported once each time it enters such a state.
    Stalled(Stall),
    /// A request failed with a transient error. The watch continues.
    RequestFailed(FailedRequest),
    /// The watch of a build ended. Reported once for each build, as its last event.
    Ended(Box<Outcome>),
}

impl Event {
    /// The change, if it is one.
    #[must_use]
    pub fn change(&self) -> Option<&Change> {
        match self {
            Self::Changed(change) => Some(change),
            _ => None,
        }
    }

    /// The outcome of a build, if this is its end.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Ended(outcome) => Some(outcome),
            _ => None,
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(change) => change.fmt(f),
            Self::Stalled(stall) => stall.fmt(f),
            Self::RequestFailed(failed) => failed.fmt(f),
            Self::Ended(outcome) => outcome.fmt(f),
        }
    }
}
