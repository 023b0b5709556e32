//! How builds ended, as far as the watch saw.

use std::fmt;

use super::state::{BuildStateExt as _, has_failed};
use copr_api_ext::enums::BuildState;
use copr_api_ext::types::{Build, BuildChroot};

/// Why the watch of a build ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndReason {
    /// Its state is final.
    Final,
    /// It does not exist: it never did, or it or its project was deleted.
    NotFound,
    /// It has been too long in a state that may last forever, and
    /// [`end_when_stalled`](super::Watch::end_when_stalled) is set.
    Stalled,
    /// The deadline of the watch passed.
    TimedOut,
    /// The watch ended at the first failure, before this build ended.
    Abandoned,
}

/// How one build ended, as far as the watch saw. Prints as `4711: failed (fedora-43-x86_64)`.
///
/// | reason and state | success | packages | failure |
/// | --- | --- | --- | --- |
/// | `Final`: `succeeded`, `forked` | yes | yes | |
/// | `Final`: `skipped` | yes | | |
/// | `Final`: `failed`, `canceled` | | perhaps of some chroots | yes |
/// | `NotFound` | | | yes |
/// | `Stalled`, `TimedOut`, `Abandoned` | | | |
///
/// [`BuildStateExt`](super::BuildStateExt) has the table of states. A build fails in one of two ways,
/// which have different logs. [`Builds::failure_logs`](crate::Builds::failure_logs) reads them:
/// [`Builds::source_log`](crate::Builds::source_log) if the [source failed](Self::source_failed), else
/// [`Builds::log`](crate::Builds::log) of the [`failed_chroots`](Self::failed_chroots).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The build.
    pub build_id: i64,
    /// Why its watch ended.
    pub end_reason: EndReason,
    /// Its last row; `None` if it was never seen.
    pub build: Option<Build>,
    /// Its chroots as last seen, by name. Empty if they were not requested, and for a build without
    /// chroots.
    ///
    /// The chroots of a canceled build may still be `running` or `pending` here: builders stop a
    /// little later.
    pub chroots: Vec<BuildChroot>,
}

impl Outcome {
    /// The last state that was seen.
    #[must_use]
    pub fn state(&self) -> Option<&BuildState> {
        self.build.as_ref().map(|build| &build.state)
    }

    /// Whether it succeeded: `succeeded`, `forked`, or `skipped`, which has no packages.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.end_reason == EndReason::Final && self.state().is_some_and(BuildState::is_success)
    }

    /// Whether it succeeded and has packages: `succeeded` or `forked`. A failure may have packages of
    /// the chroots that succeeded.
    #[must_use]
    pub fn has_packages(&self) -> bool {
        self.end_reason == EndReason::Final && self.state().is_some_and(BuildState::has_packages)
    }

    /// Whether it can't succeed any more: failed, canceled or not found. A build whose end was not
    /// seen is neither a success nor a failure.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        match self.end_reason {
            EndReason::Final => self.state().is_some_and(BuildState::is_failure),
            EndReason::NotFound => true,
            _ => false,
        }
    }

    /// Whether it failed before any chroot was built: the sources could not be made or imported. Read
    /// [`Builds::source_log`](crate::Builds::source_log); the chroots are `failed` as well, but have
    /// no logs.
    #[must_use]
    pub fn source_failed(&self) -> bool {
        let Some(build) = self.build.as_ref().filter(|build| has_failed(&build.state)) else {
            return false;
        };
        if self.chroots.is_empty() {
            // There are none, or they were not requested.
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
        match self.end_reason {
            EndReason::Final => f.write_str(state)?,
            EndReason::NotFound => f.write_str("not found")?,
            EndReason::Stalled => write!(f, "stalled ({state})")?,
            EndReason::TimedOut => write!(f, "still {state} at the deadline")?,
            EndReason::Abandoned => write!(f, "no longer watched ({state})")?,
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
pub enum StopReason {
    /// All builds ended.
    AllEnded,
    /// A build or chroot failed, and [`first_failure`](super::WatchAll::first_failure) is set.
    FirstFailure,
    /// The deadline passed.
    Deadline,
    /// The watched project was deleted.
    ProjectGone,
}

/// How several builds ended, as far as the watch saw.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcomes {
    /// Why the watch ended.
    pub stop_reason: StopReason,
    /// One for each build, in the given order; those of a project by ID.
    pub builds: Vec<Outcome>,
}

impl Outcomes {
    /// Whether all builds succeeded, where forked and skipped ones count as well; see [`Outcome`].
    #[must_use]
    pub fn all_succeeded(&self) -> bool {
        self.builds.iter().all(Outcome::is_success)
    }

    /// The builds that can't succeed any more.
    pub fn failures(&self) -> impl Iterator<Item = &Outcome> {
        self.builds.iter().filter(|outcome| outcome.is_failure())
    }

    /// The outcome of one build.
    #[must_use]
    pub fn get(&self, build_id: i64) -> Option<&Outcome> {
        self.builds.iter().find(|outcome| outcome.build_id == build_id)
    }
}
