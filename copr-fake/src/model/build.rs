//! Builds, their chroots, and the state a build shows.

use super::{Source, Status};

/// A build.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields of the API under their own names")]
pub struct Build {
    pub id: u64,
    /// The project's id.
    pub project: u64,
    /// The directory it goes to: the project's name, or `name:custom:x`.
    pub dirname: String,
    /// The name of the user; none for builds a webhook made.
    pub submitter: Option<String>,
    pub submitted_on: i64,
    pub package: Option<String>,
    pub version: Option<String>,
    /// Where the sources come from, as long as there is no source package.
    pub source_url: Option<String>,
    /// Where the source package is, below the results.
    pub srpm_path: Option<String>,
    pub source: Source,
    /// How far the sources are.
    pub source_status: Status,
    /// The directory name of the source build's results, once there is one.
    pub source_result: Option<String>,
    pub canceled: bool,
    pub background: bool,
    pub timeout: i64,
    pub enable_net: bool,
    pub bootstrap: Option<String>,
    pub bootstrap_image: Option<String>,
    pub isolation: String,
    /// Chroots named at submission, or once the sources are imported.
    pub chroots: Vec<BuildChroot>,
    pub batch: Option<Batch>,
    /// The file that was uploaded; its content is not kept.
    pub upload: Option<Upload>,
    /// When the source build began and ended. The API does not show it; logs grow by it.
    pub source_started_on: Option<i64>,
    pub source_ended_on: Option<i64>,
}

/// An uploaded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its name as it was sent.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
}

/// Builds that go together, and the batch they wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// The batch.
    pub id: u64,
    /// The batch that has to end before.
    pub after: Option<u64>,
}

/// One chroot of a build.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields of the API under their own names")]
pub struct BuildChroot {
    pub id: u64,
    pub name: String,
    pub status: Status,
    pub started_on: Option<i64>,
    pub ended_on: Option<i64>,
    /// The name of the result directory, once there is one.
    pub result_dir: Option<String>,
    /// When the builders let go of it because the build was canceled. The API does not show it; logs end there.
    pub stopped_on: Option<i64>,
    /// What was built.
    pub packages: Vec<Artifact>,
}

/// A package that came out of a build.
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
    /// A chroot that has not begun.
    pub fn waiting(name: impl Into<String>) -> Self {
        Self { name: name.into(), status: Status::Waiting, ..Self::default() }
    }
}

impl Build {
    /// A build just submitted: pending, no chroots, nothing known about its package.
    pub fn new(project: u64, dirname: impl Into<String>, source: Source) -> Self {
        Self {
            project,
            dirname: dirname.into(),
            source,
            timeout: 18_000,
            isolation: "unchanged".to_owned(),
            ..Self::default()
        }
    }

    /// The state the API shows, worked out from the sources and the chroots.
    pub fn state(&self) -> Status {
        if self.canceled {
            return Status::Canceled;
        }
        if matches!(
            self.source_status,
            Status::Starting | Status::Pending | Status::Running | Status::Importing | Status::Failed
        ) {
            return self.source_status;
        }
        let has = |status| self.chroots.iter().any(|chroot| chroot.status == status);
        if self.chroots.is_empty() {
            return Status::Waiting;
        }
        let shown = [
            Status::Running,
            Status::Starting,
            Status::Pending,
            Status::Failed,
            Status::Succeeded,
            Status::Skipped,
            Status::Forked,
        ];
        match shown.into_iter().find(|status| has(*status)) {
            Some(status) => status,
            None if has(Status::Waiting) => Status::Pending,
            None => Status::Unknown,
        }
    }

    /// Whether anything may still happen to it.
    pub fn is_unfinished(&self) -> bool {
        matches!(
            self.state(),
            Status::Importing | Status::Pending | Status::Starting | Status::Running | Status::Waiting
        )
    }

    /// Whether it is over in the eyes of cancel and delete, which look at the chroots and not at the state shown.
    pub fn is_finished(&self) -> bool {
        if self.canceled || matches!(self.source_status, Status::Failed | Status::Canceled) {
            return true;
        }
        if self.chroots.is_empty() {
            return self.source_status.is_final();
        }
        self.chroots.iter().all(|chroot| chroot.status.is_final())
    }

    /// When the first chroot began.
    pub fn started_on(&self) -> Option<i64> {
        self.chroots.iter().filter_map(|c| c.started_on).min()
    }

    /// When the last chroot ended; nothing as long as one has not.
    pub fn ended_on(&self) -> Option<i64> {
        let ends: Option<Vec<i64>> = self.chroots.iter().map(|c| c.ended_on).collect();
        ends?.into_iter().max()
    }
}
