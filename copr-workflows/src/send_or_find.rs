//! Submits builds, and looks for them if the response was lost.

use std::time::Duration;

use copr_api::Call;
use copr_api::types::{Build, CreatedBuilds};

use crate::workflows::{Builds, Workflows as _};
use copr_api_ext::{CallExt as _, Copr, Result};

impl Builds {
    /// Sends a call that submits builds. If the response is lost, looks for the builds until they are
    /// found or `limit` is over.
    ///
    /// The call is not sent again: the server may have submitted the builds. A server may submit them
    /// up to 15 minutes after its proxy gave up. If a search of 15 minutes finds nothing, it is safe to
    /// submit again. `limit` is only for the search; [`deadline`](copr_api_ext::CallExt::deadline) of
    /// the call limits the time before it. [`find_submitted`](Self::find_submitted) documents how builds
    /// are recognized, and how often this looks for them.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    /// use std::time::Duration;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let call = copr.package_build().project("alice/hello").package_name("hello");
    /// let build = copr.builds().send_or_find(call, Duration::from_secs(15 * 60)).await?;
    /// println!("build {}", build.id);
    /// # Ok(()) }
    /// ```
    ///
    /// If the same was submitted more than once at the time, returns the newest build. For several
    /// URLs, returns the builds that were found within the limit, in the order in which they were
    /// submitted.
    ///
    /// Dropping the future drops the request; the server may already have submitted the builds.
    ///
    /// # Errors
    /// Those of the call. If no build was found, the original error, which
    /// [is ambiguous](crate::Error::is_ambiguous), has a [`submission`](crate::Error::submission),
    /// and says so if the search failed as well.
    pub fn send_or_find<C>(
        &self,
        call: C,
        limit: Duration,
    ) -> impl Future<Output = Result<C::Response>> + Send + use<C>
    where
        C: Call<Response: BuildResponse>,
    {
        let (copr, sent) = (self.copr.clone(), call.send());
        async move { or_find(&copr, sent.await, limit).await }
    }
}

/// The response of a call that submits builds: a [`Build`], or [`CreatedBuilds`].
pub trait BuildResponse: Sized {
    /// Returns the response, from the builds that were found, newest first. `None` if there are none.
    fn from_builds(found: Vec<Build>) -> Option<Self>;
}

impl BuildResponse for Build {
    fn from_builds(found: Vec<Build>) -> Option<Self> {
        found.into_iter().next()
    }
}

impl BuildResponse for CreatedBuilds {
    fn from_builds(mut found: Vec<Build>) -> Option<Self> {
        found.reverse();
        (!found.is_empty()).then_some(Self { items: found })
    }
}

/// The response, or the builds that were submitted although the response was lost.
pub(crate) async fn or_find<T: BuildResponse>(copr: &Copr, sent: Result<T>, limit: Duration) -> Result<T> {
    let error = match sent {
        Ok(response) => return Ok(response),
        Err(error) => error,
    };
    let Some(submission) = error.submission() else { return Err(error) };
    match copr.builds().find_submitted(submission, limit).await {
        Ok(found) => T::from_builds(found).ok_or(error),
        Err(failure) => Err(error.with_note(format!("the search for the build failed: {failure}"))),
    }
}
