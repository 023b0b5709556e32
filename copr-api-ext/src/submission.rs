//! Submissions whose response was lost, and how to recognize their builds.

mod sources;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use copr_api::types::{Build, Package, SourceBuildConfig};
use reqwest::header::{DATE, HeaderMap};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use sources::Sources;

/// The tolerance for differences between clocks.
const SLACK: Duration = Duration::from_secs(60);

/// How long a server may continue to process a request after the client has given up: proxies give up after minutes, the
/// application later.
const LATE: Duration = Duration::from_secs(15 * 60);

/// A submission of builds that may have taken effect. Pass it to `builds().find_submitted()` of copr-workflows to look for the
/// builds.
///
/// Returned by [`Error::submission`](crate::Error::submission) if the response of an operation that submits builds was lost. For
/// uploads, `Upload::submission` of copr-workflows returns it before the upload, for programs that may be stopped during it.
///
/// It can be stored with serde and contains no secrets: URLs, scripts and other details of sources are stored as hashes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    ownername: String,
    projectname: String,
    dirname: String,
    sources: Sources,
    /// Seconds since 1970 by the clock of this machine.
    begun: i64,
    /// When the client gave up, in seconds since 1970.
    ended: Option<i64>,
    /// By how many seconds the server's clock was ahead of this machine's, if known.
    ahead: Option<i64>,
}

/// For crates that build on this one.
impl Submission {
    /// Creates the submission of an upload that begins at this time. Without a directory, it is in the main one, which has the
    /// name of the project.
    #[must_use]
    pub fn upload(
        ownername: &str,
        projectname: &str,
        dirname: Option<&str>,
        file: &str,
        begun: SystemTime,
    ) -> Self {
        Self::new(ownername, projectname, dirname, Sources::File(file.to_owned()), begun)
    }

    /// Creates the submission of a call of this operation with this JSON body. `None` if the operation submits no builds, or if
    /// it is an upload, whose body is a stream.
    #[must_use]
    pub fn of_request(operation: &str, body: &[u8], begun: SystemTime) -> Option<Self> {
        if !sources::submits(operation) {
            return None;
        }
        let body: Value = serde_json::from_slice(body).ok()?;
        let text = |name: &str| body.get(name)?.as_str();
        let sources = Sources::of_request(operation, &body)?;
        Some(Self::new(text("ownername")?, text("projectname")?, text("project_dirname"), sources, begun))
    }

    /// Returns the owner of the project.
    #[must_use]
    pub fn ownername(&self) -> &str {
        &self.ownername
    }

    /// Returns the name of the project.
    #[must_use]
    pub fn projectname(&self) -> &str {
        &self.projectname
    }

    /// Returns the number of builds: one for each URL, and one for all other sources.
    #[must_use]
    pub fn expected_builds(&self) -> usize {
        self.sources.expected_builds()
    }

    /// Returns the package, if the request named only a package of the project: see [`with_package`](Self::with_package).
    #[must_use]
    pub fn package(&self) -> Option<&str> {
        self.sources.package()
    }

    /// Sets the sources of the package, which [`is_made_of`](Self::is_made_of) compares.
    #[must_use]
    pub fn with_package(self, package: &Package) -> Self {
        Self { sources: Sources::of_package(&package.source_type, &package.source_dict), ..self }
    }

    fn new(
        ownername: &str,
        projectname: &str,
        dirname: Option<&str>,
        sources: Sources,
        begun: SystemTime,
    ) -> Self {
        let dirname = dirname.map(str::trim).filter(|dirname| !dirname.is_empty());
        Self {
            ownername: ownername.to_owned(),
            projectname: projectname.to_owned(),
            dirname: dirname.unwrap_or(projectname).to_owned(),
            sources,
            begun: unix_seconds(begun),
            ended: None,
            ahead: None,
        }
    }

    /// Sets by how many seconds the [server's clock is ahead](clock_ahead).
    #[must_use]
    pub fn with_clock(self, ahead: Option<i64>) -> Self {
        Self { ahead, ..self }
    }

    /// Sets when the client gave up.
    #[must_use]
    pub fn given_up(mut self, at: SystemTime) -> Self {
        self.ended = Some(unix_seconds(at));
        self
    }

    /// Returns the earliest and the latest time at which the server can have received the submission, in seconds since 1970 by its
    /// own clock, which is currently `ahead` seconds ahead. There is no latest time unless the client has
    /// [given up](Self::given_up).
    #[must_use]
    pub fn window(&self, ahead: i64) -> (i64, Option<i64>) {
        let ahead = self.ahead.unwrap_or(ahead);
        let shift = |moment: i64, by: i64| moment.saturating_add(ahead).saturating_add(by);
        let (slack, late) = (seconds(SLACK), seconds(LATE));
        (shift(self.begun, -slack), self.ended.map(|ended| shift(ended, late)))
    }

    /// Returns whether a build may be of this submission, as far as the list of builds shows. `submitter` is the user who sent it;
    /// the server's clock is currently `ahead` seconds ahead.
    #[must_use]
    pub fn may_be(&self, build: &Build, submitter: &str, ahead: i64) -> bool {
        let (from, to) = self.window(ahead);
        let time = build.submitted_on.unix_seconds();
        time >= from
            && to.is_none_or(|to| time <= to)
            && build.ownername == self.ownername
            && build.project_dirname == self.dirname
            && build.submitter.as_deref() == Some(submitter)
            && self.sources.may_be_of(build)
    }

    /// Returns whether a build that [may be](Self::may_be) of this submission has the submitted sources.
    #[must_use]
    pub fn is_made_of(&self, config: &SourceBuildConfig) -> bool {
        self.sources.is_of(config)
    }
}

/// Returns by how many seconds the server's clock is ahead of this machine's, according to the header `Date` of a response that
/// arrived at `now`.
#[must_use]
pub fn clock_ahead(headers: &HeaderMap, now: SystemTime) -> Option<i64> {
    let date = httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()?;
    Some(unix_seconds(date).saturating_sub(unix_seconds(now)))
}

fn unix_seconds(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => seconds(after),
        Err(before) => -seconds(before.duration()),
    }
}

fn seconds(time: Duration) -> i64 {
    i64::try_from(time.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
