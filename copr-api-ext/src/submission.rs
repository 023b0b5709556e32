//! Submissions whose answer was lost: what they can be found by, and looking for their builds.

mod sources;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use copr_api::types::{Build, Package, SourceBuildConfig};
use reqwest::header::{DATE, HeaderMap};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use sources::Sources;

/// How far clocks may be apart, and how coarse they are.
const SLACK: Duration = Duration::from_secs(60);

/// How long a server may work on a request that the client has given up: a front server gives up after minutes, the application later.
const LATE: Duration = Duration::from_secs(15 * 60);

/// A submission that may have become a build: what `builds().find_submitted()` of copr-workflows looks for.
///
/// [`Error::submission`](crate::Error::submission) has it when the answer was lost, for every operation that submits builds. For an
/// upload, `Upload::submission` of copr-workflows has it beforehand, for programs that may be stopped meanwhile.
///
/// It can be stored; there is no secret in it: URLs, scripts and other details of sources are kept as fingerprints only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    ownername: String,
    projectname: String,
    dirname: String,
    sources: Sources,
    /// In seconds since 1970 by the clock of this machine.
    begun: i64,
    /// When it was given up, if it was.
    ended: Option<i64>,
    /// How many seconds the clock of the server was ahead of this machine's, if it had told by then.
    ahead: Option<i64>,
}

/// For crates that build on this one.
impl Submission {
    /// An upload of a file that begins at this time. Without a directory it goes to the main one, which has the name of the project.
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

    /// What a call of this operation with this JSON body submits. `None` if it submits no builds, and for an upload, whose body is a
    /// stream.
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

    /// The owner of the project.
    #[must_use]
    pub fn ownername(&self) -> &str {
        &self.ownername
    }

    /// The project.
    #[must_use]
    pub fn projectname(&self) -> &str {
        &self.projectname
    }

    /// How many builds it makes: one for each URL, and one for all other sources.
    #[must_use]
    pub fn expected_builds(&self) -> usize {
        self.sources.expected_builds()
    }

    /// The package whose sources were submitted, if the request named nothing but the package: see [`with_package`](Self::with_package).
    #[must_use]
    pub fn package(&self) -> Option<&str> {
        self.sources.package()
    }

    /// The same with the sources that the project has for the package, which [`is_made_of`](Self::is_made_of) compares.
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

    /// The same, on a server whose [clock is ahead](clock_ahead) by so many seconds.
    #[must_use]
    pub fn with_clock(self, ahead: Option<i64>) -> Self {
        Self { ahead, ..self }
    }

    /// The same, given up at this time.
    #[must_use]
    pub fn given_up(mut self, at: SystemTime) -> Self {
        self.ended = Some(unix_seconds(at));
        self
    }

    /// The times, in seconds since 1970, between which the server can have received the submission, by its own clock, which is `ahead`
    /// seconds ahead now. There is no second one until the submission was [given up](Self::given_up).
    #[must_use]
    pub fn window(&self, ahead: i64) -> (i64, Option<i64>) {
        let ahead = self.ahead.unwrap_or(ahead);
        let shift = |moment: i64, by: i64| moment.saturating_add(ahead).saturating_add(by);
        let (slack, late) = (seconds(SLACK), seconds(LATE));
        (shift(self.begun, -slack), self.ended.map(|ended| shift(ended, late)))
    }

    /// Whether a build can be its result, as far as the list of builds shows. `submitter` is who sent it; the clock of the server is
    /// `ahead` seconds ahead now.
    #[must_use]
    pub fn may_be(&self, build: &Build, submitter: &str, ahead: i64) -> bool {
        let (from, to) = self.window(ahead);
        let moment = build.submitted_on.unix_seconds();
        moment >= from
            && to.is_none_or(|to| moment <= to)
            && build.ownername == self.ownername
            && build.project_dirname == self.dirname
            && build.submitter.as_deref() == Some(submitter)
            && self.sources.may_be_of(build)
    }

    /// Whether a build that [may be](Self::may_be) its result has the sources that were submitted.
    #[must_use]
    pub fn is_made_of(&self, config: &SourceBuildConfig) -> bool {
        self.sources.is_of(config)
    }
}

/// How many seconds the clock of a server is ahead of this machine's, by the `Date` of a response that came at this time.
#[must_use]
pub fn clock_ahead(headers: &HeaderMap, now: SystemTime) -> Option<i64> {
    let date = httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()?;
    Some(unix_seconds(date).saturating_sub(unix_seconds(now)))
}

fn unix_seconds(moment: SystemTime) -> i64 {
    match moment.duration_since(UNIX_EPOCH) {
        Ok(after) => seconds(after),
        Err(before) => -seconds(before.duration()),
    }
}

fn seconds(time: Duration) -> i64 {
    i64::try_from(time.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
