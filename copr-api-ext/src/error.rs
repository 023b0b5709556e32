//! The one error type. It is one pointer wide, so that `Result` stays small.

mod advice;
mod causes;
mod display;
mod kind;
mod message;
mod misleading;
mod python;

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;

use crate::date::Date;
use crate::submission::Submission;

pub use advice::Advice;
pub(crate) use causes::{cause_of, is_tls, root_cause};
pub use kind::ErrorKind;
pub(crate) use kind::{NO_CREDENTIALS, is_challenge, is_html, of_status};
pub use message::Message;
pub(crate) use misleading::help_for;

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// How many bytes of a body an error keeps.
pub(crate) const SNIPPET: usize = 4 * 1024;

/// The error of every call: operation, URL, status code, the server's message, attempts, and what to do.
///
/// `Display` prints one line. `Debug`, which `fn main() -> Result<()>` uses, adds the causes and the [help](Self::help).
/// Neither prints credentials, headers, or the response of `api_token_create`. [The error guide](crate::guide::errors)
/// has an example of each kind.
///
/// Cloning is cheap.
#[derive(Clone)]
pub struct Error(Arc<ErrorInner>);

#[derive(Clone, Debug, Default)]
pub(crate) struct ErrorInner {
    pub kind: ErrorKind,
    pub operation: Option<&'static str>,
    pub method: Option<&'static str>,
    pub url: Option<String>,
    pub status: Option<StatusCode>,
    pub message: Option<Message>,
    pub snippet: Option<String>,
    pub json_path: Option<String>,
    pub attempts: u32,
    pub elapsed: Duration,
    pub retry_after: Option<Duration>,
    pub is_ambiguous: bool,
    pub submission: Option<Box<Submission>>,
    pub expired: Option<Date>,
    pub note: Option<String>,
    /// Replaces the help of the kind.
    pub help: Option<&'static str>,
    pub source: Option<Source>,
}

type Source = Arc<dyn StdError + Send + Sync>;

pub(crate) fn snippet(body: &[u8]) -> Option<String> {
    let beginning = body.get(..SNIPPET).unwrap_or(body);
    (!beginning.is_empty()).then(|| String::from_utf8_lossy(beginning).into_owned())
}

impl From<ErrorInner> for Error {
    fn from(inner: ErrorInner) -> Self {
        Self(Arc::new(inner))
    }
}

impl Error {
    /// Returns the kind of the error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the operation that was called, such as `build_get`, or `gssapi_login` if logging in failed before the call was
    /// sent.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// Returns the URL that was called, without credentials.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// Returns the status code of the response, if there is a response.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// Returns the API's error message, if the response is from the API and not from a proxy.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        self.0.message.as_ref()
    }

    /// Returns the first 4 KiB of the body, if it is not an error [message](Self::message) of the API.
    #[must_use]
    pub fn snippet(&self) -> Option<&str> {
        self.0.snippet.as_deref()
    }

    /// Returns where decoding the response failed, such as `items[3].state`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// Returns how many times the call was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Returns how long the call took, from the start of the first attempt.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// Returns how long the server asked to wait before the next request (`Retry-After`).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns what a program should do: retry, verify whether the call took effect, or give up.
    ///
    /// ```no_run
    /// use copr_api_ext::{Advice, prelude::*};
    ///
    /// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
    /// let delete = copr.build_delete().build_id(1);
    /// match delete.send().await {
    ///     Ok(build) => println!("deleted {}", build.id),
    ///     Err(error) => match error.advice() {
    ///         Advice::Retry { after } => println!("try again in {after:?}: {error}"),
    ///         Advice::Verify => println!("the build may be deleted: {error}"),
    ///         _ => return Err(error),
    ///     },
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn advice(&self) -> Advice {
        if self.is_ambiguous() {
            Advice::Verify
        } else if self.is_transient() {
            Advice::Retry { after: self.retry_after() }
        } else {
            Advice::GiveUp
        }
    }

    /// Returns what a person should do, as one or two sentences.
    #[must_use]
    pub fn help(&self) -> &'static str {
        if self.submission().is_some() {
            return "Look for the build with `builds().find_submitted()` of copr-workflows before it is sent again.";
        }
        if self.is_ambiguous() {
            return "Check whether the call took effect before it is sent again.";
        }
        self.0.help.unwrap_or_else(|| self.kind().help())
    }

    /// Returns what was submitted, if the call submits builds and [may have taken effect](Self::is_ambiguous). Pass it to
    /// `builds().find_submitted()` of copr-workflows to look for the builds.
    ///
    /// Set for every operation that submits builds except `build_create_upload`, whose body is a stream. Use
    /// `builds().upload()` of copr-workflows instead, which sets it too.
    #[must_use]
    pub fn submission(&self) -> Option<&Submission> {
        self.0.submission.as_deref().filter(|_| self.is_ambiguous())
    }

    /// Returns whether something that the call names does not exist.
    ///
    /// Also true if the server does not know the operation, and for `permissions_get` if no permissions are set: only the
    /// wording of the server's message differs.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound
    }

    /// Returns whether the credentials are missing, wrong or expired.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.kind() == ErrorKind::Auth
    }

    /// Returns whether the user is authenticated but lacks the permission.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.kind() == ErrorKind::Forbidden
    }

    /// Returns whether the current state does not allow the operation: the package exists, the build has ended or has not.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.kind() == ErrorKind::Conflict
    }

    /// Returns whether the request or its response is too large.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.kind() == ErrorKind::TooLarge
    }

    /// Returns the expiration date of the token, if the server rejected the token and the configuration contains a date that
    /// has passed.
    #[must_use]
    pub fn token_expired_on(&self) -> Option<Date> {
        self.0.expired
    }

    /// Returns whether the arguments are invalid, according to the server or to this crate. The server also reports a project
    /// that exists already this way.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        matches!(self.kind(), ErrorKind::InvalidInput | ErrorKind::InvalidRequest)
    }

    /// Returns whether the server received too many requests (429).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.kind() == ErrorKind::RateLimited
    }

    /// Returns whether a timeout passed.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Returns whether a proxy in front of the application failed.
    #[must_use]
    pub fn is_gateway(&self) -> bool {
        self.kind() == ErrorKind::Gateway
    }

    /// Returns whether the same call can be sent again later. Never true if it [may have taken effect](Self::is_ambiguous).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self.advice(), Advice::Retry { .. })
    }

    /// Returns whether the cause is temporary. Unlike [`is_retryable`](Self::is_retryable), it ignores whether the call may have
    /// taken effect. Use it for calls that can safely be sent twice.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(
            self.kind(),
            ErrorKind::Connect
                | ErrorKind::Timeout
                | ErrorKind::Broken
                | ErrorKind::Gateway
                | ErrorKind::RateLimited
        )
    }

    /// Returns whether a call that is not idempotent may have taken effect although it failed: there is no response, the
    /// response is from a proxy, or it is successful and can't be decoded. Check before you send the call again.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        self.0.is_ambiguous
    }

    pub(crate) fn into_source(self) -> Option<Source> {
        self.0.source.clone()
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut ErrorInner)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
