//! Submissions whose answer was lost: what they can be found by, and looking for their builds.

mod find;
mod sources;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use copr_api::types::Build;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use sources::Sources;

use crate::copr::Copr;
use crate::error::Result;

pub(crate) use find::clock_ahead;

/// How far clocks may be apart, and how coarse they are.
const SLACK: Duration = Duration::from_secs(60);

/// How long a server may work on a request that the client has given up: a front server gives up after minutes, the application later.
const LATE: Duration = Duration::from_secs(15 * 60);

/// A submission that may have become a build: what [`Copr::find_submitted`] looks for.
///
/// [`Error::submission`](crate::Error::submission) has it when the answer was lost, for every operation that submits builds. For an
/// upload, [`Upload::submission`](crate::upload::Upload::submission) has it beforehand, for programs that may be stopped meanwhile.
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
    fn window(&self, ahead: i64) -> (i64, Option<i64>) {
        let ahead = self.ahead.unwrap_or(ahead);
        let shift = |moment: i64, by: i64| moment.saturating_add(ahead).saturating_add(by);
        let (slack, late) = (seconds(SLACK), seconds(LATE));
        (shift(self.begun, -slack), self.ended.map(|ended| shift(ended, late)))
    }

    /// Whether a build can be it, as far as the list of builds tells. `submitter` is who sent it, `ahead` how many seconds the server's
    /// clock is ahead of this machine's now.
    fn may_be(&self, build: &Build, submitter: &str, ahead: i64) -> bool {
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

impl Copr {
    /// Looks for the builds of a submission whose answer was lost, instead of sending it again.
    ///
    /// ```no_run
    /// # use copr_api_ext::{prelude::*, types::Build};
    /// # async fn example(copr: Copr) -> copr_api_ext::Result<Build> {
    /// let call = copr.package_build();
    /// let call = call.body_map(|body| body.project("alice/hello").package_name("hello"));
    /// match call.send().output().await {
    ///     Err(error) => match error.submission() {
    ///         Some(submission) => match copr.find_submitted(submission).await?.pop() {
    ///             Some(build) => Ok(build),
    ///             // Not there, or not there yet: look again later, or send it again.
    ///             None => Err(error),
    ///         },
    ///         None => Err(error),
    ///     },
    ///     sent => sent,
    /// }
    /// # }
    /// ```
    ///
    /// A build is found by owner, project, directory, submitter and time, and by what the server says that it was made of: an upload by
    /// the name of the file, [`package_build`](copr_api::Client::package_build) by the package and the sources that it has now, and all
    /// others by the kind and the details of their sources. The builds come newest first.
    ///
    /// * **None** means that there is no such build now. A server that is still at work may submit it later: it is looked for up to 15
    ///   minutes after the submission was given up. [`find_submitted_within`](Self::find_submitted_within) looks repeatedly.
    /// * **Several** mean that several URLs were submitted, which make a build each, or that the same user submitted the same to this
    ///   directory more than once at the time. The contents of uploaded files can't be compared: the server keeps none.
    /// * Options such as chroots and timeout are not compared.
    /// * The caller needs the login that the submission had. A build that was deleted is not found.
    /// * Names of files are compared as the server stores them, which drops signs such as `~` and `+`; of letters beyond ASCII it makes
    ///   plain ones, so that such names are compared by their plain letters only.
    /// * The clock of the server is known by the `Date` of its answers, and allowed a minute.
    ///
    /// Costs a call for the user's name, one for the package if that was submitted, pages of builds back to an hour before the submission, and a call for each build that can be
    /// it. All of it is safe to repeat; to drop the future is safe.
    ///
    /// # Errors
    /// Those of the calls; [`Auth`](crate::ErrorKind::Auth) without a login.
    pub async fn find_submitted(&self, submission: &Submission) -> Result<Vec<Build>> {
        find::find(self, submission).await
    }

    /// Looks for the builds of a submission as [`find_submitted`](Self::find_submitted) does, again and again until one is found or the
    /// time is over: after one second, two, four and so on, and then every 15 seconds. The last look begins when the time is over.
    ///
    /// A look that fails for a reason that [may pass](crate::Error::is_retryable) counts as one that found nothing, unless it is the last.
    /// A server takes up to 15 minutes to submit what its front server gave up on.
    ///
    /// # Errors
    /// Those of the last look, and at once those that do not pass.
    pub async fn find_submitted_within(&self, submission: &Submission, time: Duration) -> Result<Vec<Build>> {
        find::find_within(self, submission, time).await
    }
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
