//! Looking for the builds of a submission whose answer was lost.

use std::time::{Duration, SystemTime};

use copr_api::Timestamp;
use copr_api::types::Build;
use futures_util::TryStreamExt as _;
use tokio::time::{Instant, sleep_until};

use crate::pace::later;
use crate::watch::missing::{build_is_gone, is_missing};
use crate::workflows::Builds;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::ListExt as _;
use copr_api_ext::Result;
use copr_api_ext::Submission;
use copr_api_ext::extend::{Backoff, clock_ahead};

/// The delays between looks.
const DELAYS: Backoff = Backoff { first: Duration::from_secs(1), max: Duration::from_secs(15), factor: 2.0 };

impl Builds {
    /// Looks for the builds of a submission whose answer was lost, instead of sending it again.
    ///
    /// [`send_or_find`](Self::send_or_find) sends a call and looks in one step. This is for a submission that was stored, or made by
    /// another program.
    ///
    /// ```no_run
    /// # use copr_workflows::{prelude::*, Submission};
    /// # async fn example(copr: Copr, stored: &str) -> Result<(), Box<dyn std::error::Error>> {
    /// let submission: Submission = serde_json::from_str(stored)?;
    /// for build in copr.builds().find_submitted(&submission).await? {
    ///     println!("build {} is {}", build.id, build.state);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// A build is recognized by owner, project, directory, submitter and time, and by its sources as the server shows them: an upload by
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
    pub fn find_submitted<'s>(
        &self,
        submission: &'s Submission,
    ) -> impl Future<Output = Result<Vec<Build>>> + Send + use<'s> {
        let copr = self.copr.clone();
        async move { find(&copr, submission).await }
    }

    /// Looks for the builds of a submission as [`find_submitted`](Self::find_submitted) does, again and again until one is found (of several
    /// URLs, one for each) or the time is over: after one second, two, four and so on, and then every 15 seconds. The last look begins when the time is over.
    ///
    /// A look that fails for a reason that [may pass](crate::Error::is_retryable) counts as one that found nothing, unless it is the last.
    /// A server takes up to 15 minutes to submit what its front server gave up on.
    ///
    /// # Errors
    /// Those of the last look, and at once those that do not pass.
    pub fn find_submitted_within<'s>(
        &self,
        submission: &'s Submission,
        time: Duration,
    ) -> impl Future<Output = Result<Vec<Build>>> + Send + use<'s> {
        let copr = self.copr.clone();
        async move { find_within(&copr, submission, time).await }
    }
}

/// Looks until something is found or the time is over.
pub(crate) async fn find_within(copr: &Copr, submission: &Submission, time: Duration) -> Result<Vec<Build>> {
    copr_api_ext::extend::require_runtime("find_submitted_within")?;
    let end = later(Instant::now(), time);
    let mut looks = 0;
    loop {
        let is_last = Instant::now() >= end;
        let asked = match find(copr, submission).await {
            Ok(found) if found.len() < submission.expected_builds() && !is_last => None,
            Err(error) if error.is_transient() && !is_last => error.retry_after(),
            result => return result,
        };
        let next = later(Instant::now(), DELAYS.delay(looks).max(asked.unwrap_or_default()));
        sleep_until(next.min(end)).await;
        looks += 1;
    }
}

/// The builds that a submission became, newest first.
async fn find(copr: &Copr, submission: &Submission) -> Result<Vec<Build>> {
    let me = copr.auth_check().response().await?;
    let ahead = clock_ahead(&me.headers, SystemTime::now()).unwrap_or_default();
    let submitter = me.value.name;
    let (from, _) = submission.window(ahead);
    let wanted = submission.clone();
    let builds = copr.build_list().ownername(submission.ownername()).projectname(submission.projectname());
    let mut candidates = builds
        .items()
        // Builds of a fork keep the time of the builds they are copies of, and must not end the search.
        .since(Timestamp::from_unix_seconds(from))
        .filter(move |build| wanted.may_be(build, &submitter, ahead));
    let resolved = match submission.package() {
        None => submission.clone(),
        Some(name) => {
            let (owner, project) = (submission.ownername(), submission.projectname());
            let package = copr.package_get().ownername(owner).projectname(project).packagename(name);
            match package.send().await {
                Ok(package) => submission.clone().with_package(&package),
                // Its builds were deleted with it.
                Err(error) if is_missing(&error) => return Ok(Vec::new()),
                Err(error) => return Err(error),
            }
        }
    };
    let mut found = Vec::new();
    while let Some(build) = candidates.try_next().await? {
        match copr.build_source_build_config().build_id(build.id).send().await {
            Ok(config) if resolved.is_made_of(&config) => found.push(build),
            Ok(_) => {}
            // Somebody deleted it meanwhile.
            Err(error) => drop(build_is_gone(copr, build.id, error).await?),
        }
    }
    Ok(found)
}
