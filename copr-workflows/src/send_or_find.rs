//! Submitting builds, and looking for them if the response was lost.

use std::time::Duration;

use copr_api::Call;
use copr_api::types::{Build, CreatedBuilds};

use crate::find_submitted::find_within;
use crate::workflows::Builds;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::Result;

impl Builds {
    /// Sends a call that submits builds. If the response is lost, looks for the builds until they are found or `limit` is over.
    ///
    /// The call is not sent again: the server may have submitted the builds. It may take up to 15 minutes to submit what its front server
    /// gave up on. [`find_submitted`](Self::find_submitted) says how builds are recognized, and
    /// [`find_submitted_within`](Self::find_submitted_within) how often it looks.
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
    /// If the same was submitted more than once at the time, returns the newest build. Of several URLs, returns those builds that were
    /// found within the limit, in the order in which they were submitted.
    ///
    /// Dropping the future drops the request; the server may have submitted the builds by then.
    ///
    /// # Errors
    /// Those of the call. If no build was found, the original error, which [is ambiguous](crate::Error::is_ambiguous) and has a
    /// [`submission`](crate::Error::submission); it says so if looking failed as well.
    pub fn send_or_find<C>(
        &self,
        call: C,
        limit: Duration,
    ) -> impl Future<Output = Result<C::Response>> + Send + use<C>
    where
        C: Call<Response: FromFound>,
    {
        let (copr, sent) = (self.copr.clone(), call.send());
        async move { or_find(&copr, sent.await, limit).await }
    }
}

/// What a call that submits builds returns.
pub trait FromFound: sealed::FromFound {}

impl FromFound for Build {}
impl FromFound for CreatedBuilds {}

mod sealed {
    use super::{Build, CreatedBuilds};

    pub trait FromFound: Send + Sized {
        /// The response, from the builds that were found, newest first. `None` if there are none.
        fn from_found(found: Vec<Build>) -> Option<Self>;
    }

    impl FromFound for Build {
        fn from_found(found: Vec<Build>) -> Option<Self> {
            found.into_iter().next()
        }
    }

    impl FromFound for CreatedBuilds {
        fn from_found(mut found: Vec<Build>) -> Option<Self> {
            found.reverse();
            (!found.is_empty()).then_some(Self { items: found })
        }
    }
}

/// The response, or the builds that were submitted although there was none.
pub(crate) async fn or_find<T: FromFound>(copr: &Copr, sent: Result<T>, limit: Duration) -> Result<T> {
    let error = match sent {
        Ok(response) => return Ok(response),
        Err(error) => error,
    };
    let Some(submission) = error.submission() else { return Err(error) };
    match find_within(copr, submission, limit).await {
        Ok(found) => T::from_found(found).ok_or(error),
        Err(failure) => Err(error.with_note(format!("looking for the build failed: {failure}"))),
    }
}
