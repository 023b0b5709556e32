//! Looks for the builds of a submission whose response was lost.

use std::time::{Duration, SystemTime};

use copr_api::Timestamp;
use copr_api::types::Build;
use futures_util::TryStreamExt as _;
use tokio::time::{Instant, sleep_until};

use crate::watch::missing::{build_is_gone, existing};
use crate::workflows::Builds;
use copr_api_ext::extend::{Backoff, clock_ahead, later};
use copr_api_ext::{CallExt as _, Copr, ListExt as _, Result, Submission};

/// The delays between searches.
const DELAYS: Backoff = Backoff { first: Duration::from_secs(1), max: Duration::from_secs(15), factor: 2.0 };

impl Builds {
    /// Looks for the builds of a submission whose response was lost, instead of sending it again. Returns
    /// them newest first.
    ///
    /// [`send_or_find`](Self::send_or_find) sends a call and looks in one step. This is for a
    /// submission that was stored, or that another program made.
    ///
    /// ```no_run
    /// # use copr_workflows::{prelude::*, Submission};
    /// # use std::time::Duration;
    /// # async fn example(copr: Copr, stored: &str) -> Result<(), Box<dyn std::error::Error>> {
    /// let submission: Submission = serde_json::from_str(stored)?;
    /// let limit = Duration::from_secs(15 * 60);
    /// for build in copr.builds().find_submitted(&submission, limit).await? {
    ///     println!("build {} is {}", build.id, build.state);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// Searches until a build is found (for several URLs, one for each) or `limit` is over: again after
    /// one second, two, four and so on, and then every 15 seconds. The last search starts when `limit` is
    /// over, so [`Duration::ZERO`] searches once. A search with a
    /// [transient](crate::Error::is_transient) error counts as one that found nothing, unless it is the
    /// last.
    ///
    /// A build is recognized by owner, project, directory, submitter, time and sources: an upload by
    /// the name of the file, a [`package_build`](copr_api::Client::package_build) by the package and
    /// its current sources, and all others by the kind and the details of their sources.
    ///
    /// * **No build** means that there is none now. A server that is still busy may submit it up to 15
    ///   minutes after the call failed; after that, one search is enough, and `limit` does not matter.
    /// * **Several builds** mean that several URLs were submitted, which make one build each, or that
    ///   the same user submitted the same to this directory more than once at the time. The contents
    ///   of uploaded files can't be compared: the server does not keep them.
    /// * Options such as chroots and timeout are not compared.
    /// * The client needs the login that made the submission. A deleted build is not found.
    /// * File names are compared as the server stores them: without characters such as `~` and `+`,
    ///   and with ASCII letters only.
    /// * The clock of the server is known from the `Date` of its responses, with a tolerance of one
    ///   minute.
    ///
    /// A search sends one request for the name of the user, one for the package if there is one, one for
    /// each page of builds back to an hour before the submission, and one for each possible build. All
    /// are idempotent. Dropping the future drops the request.
    ///
    /// # Errors
    /// Those of the last search, and permanent errors of any search;
    /// [`Auth`](crate::ErrorKind::Auth) without credentials.
    pub fn find_submitted<'s>(
        &self,
        submission: &'s Submission,
        limit: Duration,
    ) -> impl Future<Output = Result<Vec<Build>>> + Send + use<'s> {
        let copr = self.copr.clone();
        async move {
            let end = later(Instant::now(), limit);
            let mut searches = 0;
            loop {
                let is_last = Instant::now() >= end;
                let retry_after = match find(&copr, submission).await {
                    Ok((found, is_over))
                        if found.len() < submission.expected_builds() && !is_over && !is_last =>
                    {
                        None
                    }
                    Ok((found, _)) => return Ok(found),
                    Err(error) if error.is_transient() && !is_last => error.retry_after(),
                    Err(error) => return Err(error),
                };
                let next = later(Instant::now(), DELAYS.delay(searches).max(retry_after.unwrap_or_default()));
                sleep_until(next.min(end)).await;
                searches += 1;
            }
        }
    }
}

/// The builds of a submission, newest first, and whether the time is over in which the server may still
/// submit it.
async fn find(copr: &Copr, submission: &Submission) -> Result<(Vec<Build>, bool)> {
    let me = copr.auth_check().response().await?;
    let ahead = clock_ahead(&me.headers, SystemTime::now()).unwrap_or_default();
    let submitter = me.value.name;
    let (from, to) = submission.window(ahead);
    let now = Timestamp::from(SystemTime::now()).unix_seconds().saturating_add(ahead);
    let is_over = to.is_some_and(|to| to < now);
    let wanted = submission.clone();
    let builds = copr.build_list().ownername(submission.ownername()).projectname(submission.projectname());
    let mut candidates = builds
        .items()
        // `since` and not `until`: a build of a fork has the time of the original, and must not end
        // the search.
        .since(Timestamp::from_unix_seconds(from))
        .filter(move |build| wanted.may_be(build, &submitter, ahead));
    let resolved = match submission.package() {
        None => submission.clone(),
        Some(name) => {
            let (owner, project) = (submission.ownername(), submission.projectname());
            let package = copr.package_get().ownername(owner).projectname(project).packagename(name);
            // Its builds were deleted with the package.
            let Some(package) = existing(package.send().await)? else { return Ok((Vec::new(), is_over)) };
            submission.clone().with_package(&package)
        }
    };
    let mut found = Vec::new();
    while let Some(build) = candidates.try_next().await? {
        match copr.build_source_build_config().build_id(build.id).send().await {
            Ok(config) if resolved.is_made_of(&config) => found.push(build),
            Ok(_) => {}
            // The build was deleted in the meantime.
            Err(error) => drop(build_is_gone(copr, build.id, error).await?),
        }
    }
    Ok((found, is_over))
}
