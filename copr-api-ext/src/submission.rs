//! Submissions whose answer was lost: what they can be found by, and looking for their builds.

mod sources;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use copr_api::types::Build;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use sources::Sources;

/// How far clocks may be apart, and how coarse they are.
const SLACK: Duration = Duration::from_secs(60);

/// How long a server may work on a request that the client has given up: a front server gives up after minutes, the application later.
const LATE: Duration = Duration::from_secs(15 * 60);

/// A submission that may have become a build: what [`Copr::find_submitted`](crate::Copr::find_submitted) looks for.
///
/// [`Error::submission`](crate::Error::submission) has it when the answer was lost, for every operation that submits builds. For an
/// upload, [`Upload::submission`](crate::upload::Upload::submission) has it beforehand, for programs that may be stopped meanwhile.
///
/// It can be stored; there is no secret in it: URLs, scripts and other details of sources are kept as fingerprints only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    pub(crate) ownername: String,
    pub(crate) projectname: String,
    dirname: String,
    pub(crate) sources: Sources,
    /// In seconds since 1970 by the clock of this machine.
    begun: i64,
    /// When it was given up, if it was.
    ended: Option<i64>,
    /// How many seconds the clock of the server was ahead of this machine's, if it had told by then.
    ahead: Option<i64>,
}

impl Submission {
    /// An upload that begins at a moment. Without a directory it goes to the main one, which has the name of the project.
    pub(crate) fn upload(
        ownername: &str,
        projectname: &str,
        dirname: Option<&str>,
        file: &str,
        begun: SystemTime,
    ) -> Self {
        Self::new(ownername, projectname, dirname, Sources::File(file.to_owned()), begun)
    }

    /// What the request of a call submits that begins at a moment; nothing if it submits no builds. Nor for an upload, whose body is
    /// a stream.
    pub(crate) fn of_request(operation: &str, body: &[u8], begun: SystemTime) -> Option<Self> {
        if !sources::submits(operation) {
            return None;
        }
        let body: Value = serde_json::from_slice(body).ok()?;
        let text = |name: &str| body.get(name)?.as_str();
        let sources = Sources::of_request(operation, &body)?;
        Some(Self::new(text("ownername")?, text("projectname")?, text("project_dirname"), sources, begun))
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

    /// The same, on a server whose clock is so many seconds ahead of this machine's.
    pub(crate) fn with_clock(self, ahead: Option<i64>) -> Self {
        Self { ahead, ..self }
    }

    /// The same, given up at a moment.
    pub(crate) fn given_up(mut self, at: SystemTime) -> Self {
        self.ended = Some(unix_seconds(at));
        self
    }

    /// The moments between which the build can have been submitted, by the clock of the server, which is ahead of this machine's by so
    /// many seconds now. The second is open as long as nothing is known of the end.
    pub(crate) fn window(&self, ahead: i64) -> (i64, Option<i64>) {
        let ahead = self.ahead.unwrap_or(ahead);
        let shift = |moment: i64, by: i64| moment.saturating_add(ahead).saturating_add(by);
        let (slack, late) = (seconds(SLACK), seconds(LATE));
        (shift(self.begun, -slack), self.ended.map(|ended| shift(ended, late)))
    }

    /// Whether a build can be it, as far as the list of builds tells. `submitter` is who sent it, `ahead` how many seconds the server's
    /// clock is ahead of this machine's now.
    pub(crate) fn may_be(&self, build: &Build, submitter: &str, ahead: i64) -> bool {
        let (from, to) = self.window(ahead);
        let moment = build.submitted_on.unix_seconds();
        moment >= from
            && to.is_none_or(|to| moment <= to)
            && build.ownername == self.ownername
            && build.project_dirname == self.dirname
            && build.submitter.as_deref() == Some(submitter)
            && self.sources.may_be_of(build)
    }
}

pub(crate) fn unix_seconds(moment: SystemTime) -> i64 {
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
