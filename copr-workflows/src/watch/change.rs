//! What a watch tells: changes of states, and the few other things worth a word.

use std::fmt;
use std::time::{Duration, SystemTime};

use copr_api::Timestamp;

use super::outcome::Outcome;
use copr_api_ext::Error;
use copr_api_ext::enums::BuildState;

/// What has a state: a build as a whole, or one of its chroots.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The build as a whole.
    Build,
    /// The build in the chroot of this name.
    Chroot(String),
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Build => "build",
            Self::Chroot(name) => name,
        })
    }
}

/// A state that is another than the one seen before. Prints as `4711 fedora-43-x86_64: running -> succeeded`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The build.
    pub build_id: i64,
    /// The build itself, or which of its chroots.
    pub what: What,
    /// The state before; `None` when it is seen for the first time.
    pub from: Option<BuildState>,
    /// The state now.
    pub to: BuildState,
    /// When it happened, by the clock of the server. It tells the beginning of work and most ends, not those of canceled builds.
    pub at: Option<Timestamp>,
    /// When it was noticed, by the clock of this machine.
    pub seen: SystemTime,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.build_id)?;
        if let What::Chroot(name) = &self.what {
            write!(f, " {name}")?;
        }
        f.write_str(": ")?;
        if let Some(from) = &self.from {
            write!(f, "{from} -> ")?;
        }
        write!(f, "{}", self.to)
    }
}

/// A build that has been in a state for long that may last for ever. Prints as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stall {
    /// The build.
    pub build_id: i64,
    /// The state it is in: `waiting`, `unknown`, or a word that this crate does not know.
    pub state: BuildState,
    /// How long it has been seen in that state.
    pub lasting: Duration,
}

impl fmt::Display for Stall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.lasting.as_secs() / 60;
        write!(
            f,
            "build {} has been {} for {minutes} minutes, which may never end",
            self.build_id, self.state
        )
    }
}

/// A request that failed and was put up with. Prints as a sentence.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Trouble {
    /// What went wrong.
    pub error: Error,
    /// How long nothing but failures has come.
    pub lasting: Duration,
    /// When the next request will be made.
    pub again_in: Duration,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (asked again in {} s)", self.error, self.again_in.as_secs())
    }
}

/// What a watch tells. New kinds may come.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A build, or a chroot of one, is in another state than before.
    Changed(Change),
    /// A build has been in a state for long that may last for ever. Comes once for each stay in such a state.
    Stalled(Stall),
    /// A request failed in a way that may pass. The watch goes on.
    Trouble(Trouble),
    /// Nothing more will be told about a build. Comes once for each build.
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
            Self::Trouble(trouble) => trouble.fmt(f),
            Self::Ended(outcome) => outcome.fmt(f),
        }
    }
}
