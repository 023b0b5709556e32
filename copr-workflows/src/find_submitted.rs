//! Finds the builds of a submission that got no response.

use std::time::{Duration, SystemTime};

use copr_api::Timestamp;
use copr_api::types::Build;
use futures_util::TryStreamExt as _;
use tokio::time::{Instant, sleep_until};

use crate::pace::later;
use crate::watch::missing::{build_is_gone, is_missing};
use crate::workflows::Builds;
use copr_api_ext::extend::{Backoff, clock_ahead};
use copr_api_ext::{CallExt as _, Copr, ListExt as _, Result, Submission};

/// The delays between searches.
const DELAYS: Backoff = Backoff { first: Duration::from_secs(1), max: Duration::from_secs(15), factor: 2.0 };

impl Builds {
    /// Finds the builds of a submission that got no response, so that it is not sent again.
    ///
    /// [`send_or_find`](Self::send_or_find) sends a call and searches in one step. Use this for a stored
    /// submission, or one of another program.
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
    /// Builds are recognized by owner, project, directory, submitter and time, and by their sources as the
    /// server shows them: an upload by the name of the file,
    /// [`package_build`](copr_api::Client::package_build) by the package and its current sources, all others
    /// by the type and the details of their sources. The newest build comes first.
    ///
    /// * **No build** means that there is none now. The server may still submit it, up to 15 minutes after
    ///   the call failed; [`find_submitted_within`](Self::find_submitted_within) searches repeatedly.
    /// * **Several builds** mean that several URLs were submitted, with a build each, or that the same user
    ///   submitted the same sources to this directory several times. The server does not keep uploaded
    ///   files, so their content can't be compared.
    /// * Options such as chroots and timeout are not compared.
    /// * The caller needs the credentials of the submission. Deleted builds are not found.
    /// * File names are compared as the server stores them: it drops characters such as `~` and `+`, and
    ///   replaces letters beyond ASCII, which are therefore not compared.
    /// * The server's clock is known from the `Date` header, with a tolerance of a minute.
    ///
    /// Sends a request for the user's name, one for the package if a package was submitted, pages of builds
    /// back to an hour before the submission, and a request for each candidate. All requests are safe to
    /// repeat, and dropping the future is safe.
    ///
    /// # Errors
    /// Those of the requests; [`Auth`](crate::ErrorKind::Auth) without credentials.
    pub fn find_submitted<'s>(
        &self,
        submission: &'s Submission,
    ) -> impl Future<Output = Result<Vec<Build>>> + Send + use<'s> {
        let copr = self.copr.clone();
        async move { find(&copr, submission).await }
    }

    /// Searches like [`find_submitted`](Self::find_submitted) until a build is found (one for each of
    /// several URLs) or `time` has passed: after one second, two, four and so on, then every 15 seconds. The
    /// last search starts when the time has passed.
    ///
    /// A search that fails with a [retryable](crate::Error::is_retryable) error counts as one without a
    /// result, unless it is the last. The server may take up to 15 minutes to submit a build after its
    /// front server has responded with an error.
    ///
    /// # Errors
    /// Those of the last search; errors that are not retryable at once.
    pub fn find_submitted_within<'s>(
        &self,
        submission: &'s Submission,
        time: Duration,
    ) -> impl Future<Output = Result<Vec<Build>>> + Send + use<'s> {
        let copr = self.copr.clone();
        async move { find_within(&copr, submission, time).await }
    }
}

/// Searches until the builds are found or the time has passed.
pub(crate) async fn find_within(copr: &Copr, submission: &Submission, time: Duration) -> Result<Vec<Build>> {
    copr_api_ext::extend::require_runtime("find_submitted_within")?;
    let end = later(Instant::now(), time);
    let mut searches = 0;
    loop {
        let is_last = Instant::now() >= end;
        let asked = match find(copr, submission).await {
            Ok(found) if found.len() < submission.expected_builds() && !is_last => None,
            Err(error) if error.is_transient() && !is_last => error.retry_after(),
            result => return result,
        };
        let next = later(Instant::now(), DELAYS.delay(searches).max(asked.unwrap_or_default()));
        sleep_until(next.min(end)).await;
        searches += 1;
    }
}

/// The builds of a submission, newest first.
async fn find(copr: &Copr, submission: &Submission) -> Result<Vec<Build>> {
    let me = copr.auth_check().response().await?;
    let ahead = clock_ahead(&me.headers, SystemTime::now()).unwrap_or_default();
    let submitter = me.value.name;
    let (from, _) = submission.window(ahead);
    let wanted = submission.clone();
    let builds = copr.build_list().ownername(submission.ownername()).projectname(submission.projectname());
    let mut candidates = builds
        .items()
        // Builds of a fork have the times of the original builds, and must not end the search.
        .since(Timestamp::from_unix_seconds(from))
        .filter(move |build| wanted.may_be(build, &submitter, ahead));
    let resolved = match submission.package() {
        None => submission.clone(),
        Some(name) => {
            let (owner, project) = (submission.ownername(), submission.projectname());
            let package = copr.package_get().ownername(owner).projectname(project).packagename(name);
            match package.send().await {
                Ok(package) => submission.clone().with_package(&package),
                // Its builds were deleted with the package.
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
            // It was deleted meanwhile.
            Err(error) => drop(build_is_gone(copr, build.id, error).await?),
        }
    }
    Ok(found)
}
