//! Builds, their chroots, and their state.

use super::{BuildState, Source};

/// A build.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields of the API under their own names")]
pub struct Build {
    pub id: i64,
    /// The ID of the project.
    pub project: i64,
    /// The directory of its results: the name of the project, or `name:custom:x`.
    pub dirname: String,
    /// The name of the user; `None` for builds by webhooks.
    pub submitter: Option<String>,
    pub submitted_on: i64,
    pub package: Option<String>,
    pub version: Option<String>,
    /// The URL of the sources, until there is a source package.
    pub source_url: Option<String>,
    /// The path of the source package below the results.
    pub srpm_path: Option<String>,
    pub source: Source,
    /// The state of the source build and the import.
    pub source_status: BuildState,
    /// The name of the result directory of the source build.
    pub source_result: Option<String>,
    pub canceled: bool,
    pub background: bool,
    pub timeout: i64,
    pub enable_net: bool,
    pub bootstrap: Option<String>,
    pub bootstrap_image: Option<String>,
    pub isolation: String,
    /// Chroots that were requested, or that were chosen when the sources were imported.
    pub chroots: Vec<BuildChroot>,
    pub batch: Option<Batch>,
    /// The uploaded file, without its content.
    pub upload: Option<Upload>,
    /// When the source build started and ended. Logs use it; the API doesn't show it.
    pub source_started_on: Option<i64>,
    pub source_ended_on: Option<i64>,
}

/// An uploaded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The file name as sent.
    pub name: String,
    /// The size in bytes.
    pub size: u64,
    /// The SHA-256 of the content, in hexadecimal digits.
    pub sha256: String,
}

/// A group of builds that may have to wait for another batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// The ID of the batch.
    pub id: i64,
    /// The batch that must finish first.
    pub after: Option<i64>,
}

/// One chroot of a build.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields of the API under their own names")]
pub struct BuildChroot {
    pub id: i64,
    pub name: String,
    pub status: BuildState,
    pub started_on: Option<i64>,
    pub ended_on: Option<i64>,
    /// The name of the result directory.
    pub result_dir: Option<String>,
    /// When it was stopped because the build was canceled. Logs end then; the API doesn't show it.
    pub stopped_on: Option<i64>,
    /// The packages that were built.
    pub packages: Vec<Artifact>,
}

/// A package that was built.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[expect(missing_docs, reason = "the fields of the API under their own names")]
pub struct Artifact {
    pub name: String,
    pub epoch: Option<i64>,
    pub version: String,
    pub release: String,
    pub arch: String,
}

impl BuildChroot {
    /// Creates a chroot that waits for the sources.
    pub fn waiting(name: impl Into<String>) -> Self {
        Self {
            id: 0,
            name: name.into(),
            status: BuildState::Waiting,
            started_on: None,
            ended_on: None,
            result_dir: None,
            stopped_on: None,
            packages: Vec::new(),
        }
    }
}

impl Build {
    /// Creates a pending build without chroots and with an unknown package.
    pub fn new(project: i64, dirname: impl Into<String>, source: Source) -> Self {
        Self {
            id: 0,
            project,
            dirname: dirname.into(),
            submitter: None,
            submitted_on: 0,
            package: None,
            version: None,
            source_url: None,
            srpm_path: None,
            source,
            source_status: BuildState::Pending,
            source_result: None,
            canceled: false,
            background: false,
            timeout: 18_000,
            enable_net: false,
            bootstrap: None,
            bootstrap_image: None,
            isolation: "unchanged".to_owned(),
            chroots: Vec::new(),
            batch: None,
            upload: None,
            source_started_on: None,
            source_ended_on: None,
        }
    }

    /// Returns the state that the API shows, computed from the sources and the chroots.
    pub fn state(&self) -> BuildState {
        use BuildState::{
            Canceled, Failed, Forked, Importing, Pending, Running, Skipped, Starting, Succeeded, Unknown,
            Waiting,
        };
        if self.canceled {
            return Canceled;
        }
        if matches!(self.source_status, Starting | Pending | Running | Importing | Failed) {
            return self.source_status.clone();
        }
        if self.chroots.is_empty() {
            return Waiting;
        }
        let has = |state: &BuildState| self.chroots.iter().any(|chroot| chroot.status == *state);
        let shown = [Running, Starting, Pending, Failed, Succeeded, Skipped, Forked].into_iter().find(has);
        shown.unwrap_or(if has(&Waiting) { Pending } else { Unknown })
    }

    /// Returns whether anything may still happen to it.
    pub fn is_unfinished(&self) -> bool {
        use BuildState::{Importing, Pending, Running, Starting, Waiting};
        matches!(self.state(), Importing | Pending | Starting | Running | Waiting)
    }

    /// Returns whether it can't be canceled and can be deleted. The server looks at the chroots for that, not at the state
    /// it shows.
    pub fn is_finished(&self) -> bool {
        if self.canceled || matches!(self.source_status, BuildState::Failed | BuildState::Canceled) {
            return true;
        }
        if self.chroots.is_empty() {
            return is_final(&self.source_status);
        }
        self.chroots.iter().all(|chroot| is_final(&chroot.status))
    }

    /// Returns when the first chroot started.
    pub fn started_on(&self) -> Option<i64> {
        self.chroots.iter().filter_map(|chroot| chroot.started_on).min()
    }

    /// Returns when the last chroot ended, or `None` while one has not ended.
    pub fn ended_on(&self) -> Option<i64> {
        let ends: Option<Vec<i64>> = self.chroots.iter().map(|chroot| chroot.ended_on).collect();
        ends?.into_iter().max()
    }
}

/// Returns whether a state never changes.
pub(crate) fn is_final(state: &BuildState) -> bool {
    use BuildState::{Canceled, Failed, Forked, Skipped, Succeeded};
    matches!(state, Failed | Succeeded | Canceled | Skipped | Forked)
}

/// Returns the number of a state in the database, which the monitor shows and lists are ordered by.
pub(crate) fn state_number(state: &BuildState) -> u16 {
    match state {
        BuildState::Failed => 0,
        BuildState::Succeeded => 1,
        BuildState::Canceled => 2,
        BuildState::Running => 3,
        BuildState::Pending => 4,
        BuildState::Skipped => 5,
        BuildState::Starting => 6,
        BuildState::Importing => 7,
        BuildState::Forked => 8,
        BuildState::Waiting => 9,
        _ => 1000,
    }
}
