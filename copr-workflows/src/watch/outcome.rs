//! How builds ended, as far as a watch could tell.

use std::fmt;

use super::state::{BuildStateExt as _, has_failed};
use copr_api_ext::enums::BuildState;
use copr_api_ext::types::{Build, BuildChroot};

/// Why nothing more is told about a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ending {
    /// Its state is final.
    Final,
    /// It does not exist, or does no longer: somebody deleted it or its project.
    Vanished,
    /// It has been in a state for long that may last for ever, and the watch was told not to wait for it.
    Stalled,
    /// The deadline of the watch passed.
    TimedOut,
    /// The watch ended because another build failed, or another chroot of this one.
    LeftBehind,
}

/// How one build ended, as far as a watch could tell. Prints as `4711: failed (fedora-43-x86_64)`.
///
/// | ending and state | success | failure |
/// | --- | --- | --- |
/// | `Final`: `succeeded`, `forked`, `skipped` | yes | |
/// | `Final`: `failed`, `canceled` | | yes |
/// | `Vanished` | | yes |
/// | `Stalled`, `TimedOut`, `LeftBehind` | | |
///
/// [`BuildStateExt`](super::BuildStateExt) has the table of states. A build fails in one of two ways, which have different logs:
/// if [`source_failed`](Self::source_failed), read [`Builds::source_log`](crate::Builds::source_log); else read
/// [`Builds::log`](crate::Builds::log) of the [`failed_chroots`](Self::failed_chroots).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The build.
    pub build_id: i64,
    /// Why nothing more is told about it.
    pub ending: Ending,
    /// What was seen of it last; `None` if it was never seen.
    pub build: Option<Build>,
    /// What was seen of its chroots last, by name. Empty if they were not asked for, and for a build that has none.
    ///
    /// The chroots of a canceled build may still be `running` or `pending` here: builders notice a little later.
    pub chroots: Vec<BuildChroot>,
}

impl Outcome {
    /// The state that was seen last.
    #[must_use]
    pub fn state(&self) -> Option<&BuildState> {
        self.build.as_ref().map(|build| &build.state)
    }

    /// Whether it ended well: `succeeded`, `forked`, or `skipped`, of which no packages came.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.ending == Ending::Final && self.state().is_some_and(BuildState::is_success)
    }

    /// Whether it can't succeed any more: failed, canceled or vanished. Neither success nor failure is a build that was not waited
    /// for to its end.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        match self.ending {
            Ending::Final => self.state().is_some_and(BuildState::is_failure),
            Ending::Vanished => true,
            _ => false,
        }
    }

    /// Whether it failed before any chroot was built: the sources could not be made or imported. What went wrong is in
    /// [`Builds::source_log`](crate::Builds::source_log); the chroots, though they are `failed` as well, have no logs.
    #[must_use]
    pub fn source_failed(&self) -> bool {
        let Some(build) = self.build.as_ref().filter(|build| has_failed(&build.state)) else {
            return false;
        };
        if self.chroots.is_empty() {
            // There are none, or they were not asked for.
            let is_made = build.source_package.version.is_some();
            return build.chroots.is_empty() || build.started_on.is_none() || !is_made;
        }
        self.chroots.iter().all(|chroot| chroot.result_url.is_none())
    }

    /// The chroots that failed while they were built; none if the [source failed](Self::source_failed).
    pub fn failed_chroots(&self) -> impl Iterator<Item = &BuildChroot> {
        let source_failed = self.source_failed();
        self.chroots.iter().filter(move |chroot| !source_failed && has_failed(&chroot.state))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.build_id)?;
        let state = self.state().map_or("never seen", BuildState::as_str);
        match self.ending {
            Ending::Final => f.write_str(state)?,
            Ending::Vanished => f.write_str("vanished")?,
            Ending::Stalled => write!(f, "stalled ({state})")?,
            Ending::TimedOut => write!(f, "still {state} at the deadline")?,
            Ending::LeftBehind => write!(f, "no longer watched ({state})")?,
        }
        if self.source_failed() {
            return f.write_str(" (before any chroot: see its source log)");
        }
        for (nth, chroot) in self.failed_chroots().enumerate() {
            write!(f, "{}{}", if nth == 0 { " (" } else { ", " }, chroot.name)?;
        }
        if self.failed_chroots().next().is_some() { f.write_str(")") } else { Ok(()) }
    }
}

/// Why a watch of several builds ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Because {
    /// All builds ended.
    AllEnded,
    /// A build or chroot failed, and the watch was told to end at the first failure.
    FirstFailure,
    /// The deadline passed.
    Deadline,
    /// The project that was watched is gone.
    ProjectGone,
}

/// How several builds ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcomes {
    /// Why the watch ended.
    pub because: Because,
    /// One for each build, in the order they were given in; those of a project in the order of their ids.
    pub builds: Vec<Outcome>,
}

impl Outcomes {
    /// Whether all builds ended well: those that were forked or skipped count, see [`Outcome`].
    #[must_use]
    pub fn all_succeeded(&self) -> bool {
        self.builds.iter().all(Outcome::is_success)
    }

    /// Those that can't succeed any more.
    pub fn failures(&self) -> impl Iterator<Item = &Outcome> {
        self.builds.iter().filter(|outcome| outcome.is_failure())
    }

    /// The outcome of one build.
    #[must_use]
    pub fn get(&self, build_id: i64) -> Option<&Outcome> {
        self.builds.iter().find(|outcome| outcome.build_id == build_id)
    }
}
