//! One error for everything, one pointer wide.

mod advice;
mod build;
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
pub(crate) use causes::{cause_of, is_tls};
pub use kind::ErrorKind;
pub(crate) use kind::{NO_CREDENTIALS, is_challenge, is_html, of_status};
pub use message::Message;
pub(crate) use misleading::help_for;

/// The result of a call.
pub type Result<T> = std::result::Result<T, Error>;

/// How much of a body an error keeps.
pub(crate) const SNIPPET: usize = 4 * 1024;

/// Why a call failed: the operation, the URL, what the server said, how often it was sent, and what to do.
///
/// `Display` is one line; `Debug`, which `fn main() -> Result<()>` prints, adds the causes and the [help](Self::help). Neither
/// contains credentials, headers, or the response of `api_token_create`.
#[derive(Clone)]
pub struct Error(Arc<ErrorInner>);

/// The content of an error.
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
    /// What to do, if the kind alone does not say it.
    pub help: Option<&'static str>,
    pub source: Option<Source>,
}

type Source = Arc<dyn StdError + Send + Sync>;

/// The beginning of a body as text.
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
    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation that was called, such as `build_get`; `gssapi_login` if the call was not sent because logging in failed.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The URL that was called, without credentials.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// The status code of the response, if there is one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// What the API said about it, if the response is from the API and not from a proxy.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        self.0.message.as_ref()
    }

    /// The beginning of the body, at most 4 KiB, if it is not a message of the API.
    #[must_use]
    pub fn snippet(&self) -> Option<&str> {
        self.0.snippet.as_deref()
    }

    /// Where decoding the response failed, such as `items[3].state`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// How often the call was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long it took, from the first attempt.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// How long the server asked to wait before the next request.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// What to do: send the call again, check whether it took effect, or give up.
    ///
    /// ```no_run
    /// use copr_api_ext::{Advice, prelude::*};
    ///
    /// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
    /// let delete = copr.build_delete().build_id(1);
    /// match delete.send().await {
    ///     Ok(build) => println!("deleted {}", build.id),
    ///     Err(error) => match error.advice() {
    ///         Advice::Retry { after } => println!("later, in {after:?}: {error}"),
    ///         Advice::Verify => println!("it may be deleted: {error}"),
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

    /// What to do, as a sentence.
    #[must_use]
    pub fn help(&self) -> &'static str {
        if self.submission().is_some() {
            return "Look for the build with `builds().find_submitted_within()` of copr-workflows before it is sent again.";
        }
        if self.is_ambiguous() {
            return "Check whether the call took effect before it is sent again.";
        }
        self.0.help.unwrap_or_else(|| self.kind().help())
    }

    /// For a submission that may have arrived although the call failed: what to pass to
    /// `builds().find_submitted()` of copr-workflows, which looks for the builds. `None` for all other errors.
    ///
    /// Every operation that submits builds has it. Of uploads, those by `builds().upload()` of copr-workflows do: the body of
    /// `build_create_upload` is a stream, which does not show what is submitted.
    #[must_use]
    pub fn submission(&self) -> Option<&Submission> {
        self.0.submission.as_deref().filter(|_| self.is_ambiguous())
    }

    /// What the call names does not exist. Also if the server does not know the operation; for `permissions_get` also if no
    /// permissions are set: those can't be distinguished without relying on the server's wording.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound
    }

    /// The credentials are missing, wrong or expired.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.kind() == ErrorKind::Auth
    }

    /// Authenticated, but without permission.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.kind() == ErrorKind::Forbidden
    }

    /// The current state does not allow it: a package that exists, a build that has ended or has not.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.kind() == ErrorKind::Conflict
    }

    /// The request or its response is too large.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.kind() == ErrorKind::TooLarge
    }

    /// The expiration date of the token, if the configuration notes one that has passed and the server rejected the token.
    #[must_use]
    pub fn token_expired_on(&self) -> Option<Date> {
        self.0.expired
    }

    /// The arguments are invalid, by the server or before anything was sent. A duplicate project is reported this way as well.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        matches!(self.kind(), ErrorKind::InvalidInput | ErrorKind::InvalidRequest)
    }

    /// Too many requests.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.kind() == ErrorKind::RateLimited
    }

    /// A timeout.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// A proxy in front of the application failed.
    #[must_use]
    pub fn is_gateway(&self) -> bool {
        self.kind() == ErrorKind::Gateway
    }

    /// Whether the same call may succeed later and can be sent again: never if it [may have taken effect](Self::is_ambiguous).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self.advice(), Advice::Retry { .. })
    }

    /// Whether the cause is temporary. Unlike [`is_retryable`](Self::is_retryable), it says nothing about whether the call may have
    /// taken effect: it is for calls that do no harm when they are made twice.
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

    /// Whether a call that is not idempotent may have taken effect although it failed: there is no response, or one from a proxy, or
    /// a successful one that can't be decoded. Check before it is sent again.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        self.0.is_ambiguous
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
