//! One error for everything that can go wrong, one pointer wide, with the whole story in it.

mod causes;
mod kind;
mod message;
mod misleading;
mod python;

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use reqwest::StatusCode;

use crate::date::Date;
use crate::submission::Submission;

pub(crate) use causes::{cause_of, is_tls};
pub use kind::ErrorKind;
pub(crate) use kind::{NO_CREDENTIALS, is_challenge, is_html, of_status};
pub use message::Message;
pub(crate) use misleading::help_for;

/// What a call gives.
pub type Result<T> = std::result::Result<T, Error>;

/// How much of a body an error keeps.
pub(crate) const SNIPPET: usize = 4 * 1024;

/// A failed call: which, to where, what came back, how often it was tried, and what to do.
///
/// `Display` is one line. No secret is in `Display` or `Debug`: neither credentials nor headers are kept, and the answer of
/// `api_token_create` is not quoted.
pub struct Error(Box<Story>);

/// The story of a failed call.
#[derive(Debug, Default)]
pub(crate) struct Story {
    pub kind: Option<ErrorKind>,
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
    pub maybe_done: bool,
    pub submission: Option<Box<Submission>>,
    pub expired: Option<Date>,
    pub note: Option<String>,
    /// What to do, where the kind alone does not say it.
    pub help: Option<&'static str>,
    pub source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The beginning of a body as text.
pub(crate) fn snippet(body: &[u8]) -> Option<String> {
    let beginning = body.get(..SNIPPET).unwrap_or(body);
    (!beginning.is_empty()).then(|| String::from_utf8_lossy(beginning).into_owned())
}

impl Error {
    pub(crate) fn new(story: Story) -> Self {
        Self(Box::new(story))
    }

    /// A call that is refused here, before anything is sent.
    pub(crate) fn refused(sentence: impl Into<String>) -> Self {
        let source = Some(sentence.into().into());
        Self::new(Story { kind: Some(ErrorKind::InvalidRequest), source, ..Story::default() })
    }

    /// The same for a call that is known by its operation, or by the name of its method.
    pub(crate) fn refused_by(operation: &'static str, sentence: impl Into<String>) -> Self {
        let mut error = Self::refused(sentence);
        error.0.operation = Some(operation);
        error
    }

    /// The same story once more, for another one who waited for its end.
    pub(crate) fn retold(&self) -> Self {
        let told = &*self.0;
        Self::new(Story {
            message: told.message.clone(),
            url: told.url.clone(),
            snippet: told.snippet.clone(),
            json_path: told.json_path.clone(),
            note: told.note.clone(),
            submission: told.submission.clone(),
            source: told.source.as_ref().map(|source| in_full(source.as_ref()).into()),
            ..*told
        })
    }

    /// Notes that the credentials of this call have expired, as far as the configuration knows.
    pub(crate) fn with_expired(mut self, on: Option<Date>) -> Self {
        self.0.expired = on.filter(|_| self.is_auth());
        self
    }

    /// Adds what the caller knows and the call did not.
    pub(crate) fn with_note(mut self, note: String) -> Self {
        self.0.note = Some(note);
        self
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind.unwrap_or(ErrorKind::Unexpected)
    }

    /// The operation that was called, such as `build_get`; `gssapi_login` where the call was not sent since logging in failed.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The URL that was called, without credentials.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// The status of the answer, if one came.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// What the API said about it, if it was the API that answered.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        self.0.message.as_ref()
    }

    /// The beginning of the body of the answer, at most 4 KiB, where it is no message of the API.
    #[must_use]
    pub fn snippet(&self) -> Option<&str> {
        self.0.snippet.as_deref()
    }

    /// Where in the answer decoding failed, such as `items[3].state`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// How often the call was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long it took, from the first attempt on.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// How long the server asked to be left alone.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn help(&self) -> &'static str {
        if self.submission().is_some() {
            return "Look for the build with `Copr::find_submitted_within` before it is sent again.";
        }
        if self.is_ambiguous() {
            return "Look whether the call took effect before it is sent again.";
        }
        self.0.help.unwrap_or_else(|| self.kind().help())
    }

    /// For a submission that may have arrived although the call failed: what to give to
    /// [`Copr::find_submitted`](crate::Copr::find_submitted), which looks for the builds. `None` for all other failures.
    ///
    /// Every operation that submits builds has it. Of uploads, those by [`Copr::upload`](crate::Copr::upload) do: the body of
    /// `build_create_upload` is a stream, which does not show what is submitted.
    #[must_use]
    pub fn submission(&self) -> Option<&Submission> {
        self.0.submission.as_deref().filter(|_| self.is_ambiguous())
    }

    /// What the call names does not exist. Also when the server does not know the operation; for `permissions_get` also when
    /// no permissions are set: those can't be told apart without trusting the server's wording.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound
    }

    /// The credentials are missing, wrong or expired.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.kind() == ErrorKind::Auth
    }

    /// Logged in, without the right to do this.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.kind() == ErrorKind::Forbidden
    }

    /// The state of things does not allow it: a package that exists, a build that has ended or has not.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.kind() == ErrorKind::Conflict
    }

    /// The request or its answer is too large.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.kind() == ErrorKind::TooLarge
    }

    /// The last day of the token's life, where the configuration notes one that has passed and the server refused the token.
    #[must_use]
    pub fn token_expired_on(&self) -> Option<Date> {
        self.0.expired
    }

    /// The server refuses what was asked. A duplicate project is told this way as well.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        matches!(self.kind(), ErrorKind::InvalidInput | ErrorKind::InvalidRequest)
    }

    /// Too many requests.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.kind() == ErrorKind::RateLimited
    }

    /// A time limit ran out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// A server before the application is in trouble.
    #[must_use]
    pub fn is_gateway(&self) -> bool {
        self.kind() == ErrorKind::Gateway
    }

    /// Whether the same call may well succeed later, and can be sent again: never if it [may have taken effect](Self::is_ambiguous).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        !self.is_ambiguous() && self.is_transient()
    }

    /// Whether what went wrong may pass, for calls that do no harm when they are made twice.
    pub(crate) fn is_transient(&self) -> bool {
        matches!(
            self.kind(),
            ErrorKind::Connect
                | ErrorKind::Timeout
                | ErrorKind::Broken
                | ErrorKind::Gateway
                | ErrorKind::RateLimited
        )
    }

    /// Whether a call that changes something may have taken effect although it failed: no answer came, one from a server
    /// before the application, or one that says success and can't be decoded. Look before you send it again.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        self.0.maybe_done
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let story = &self.0;
        if let Some(operation) = story.operation {
            write!(f, "{operation}: ")?;
        }
        if let (Some(method), Some(url)) = (story.method, &story.url) {
            write!(f, "{method} {url}: ")?;
        }
        match (story.status, self.kind()) {
            (Some(status), ErrorKind::Decode) => {
                write!(f, "{} with an answer that can't be decoded", status.as_u16())?;
            }
            (Some(status), ErrorKind::Challenge) => {
                write!(f, "{} with the challenge of a bot filter", status.as_u16())?;
            }
            (Some(status), _) => write!(f, "{status}")?,
            (None, kind) => f.write_str(words(kind))?,
        }
        if let Some(path) = &story.json_path {
            write!(f, " at {path}")?;
        }
        if story.attempts > 1 {
            write!(f, " after {} attempts in {:.1} s", story.attempts, story.elapsed.as_secs_f64())?;
        }
        if let Some(message) = &story.message {
            write!(f, ": {}", message.text().replace('\n', "; "))?;
        } else if let Some(source) = &story.source {
            write!(f, ": {}", in_full(source.as_ref()))?;
        }
        if let Some(note) = &story.note {
            write!(f, " ({note})")?;
        }
        if let Some(on) = story.expired {
            write!(f, " (the token expired on {on})")?;
        }
        if story.maybe_done {
            f.write_str(" (it may have taken effect)")?;
        }
        Ok(())
    }
}

/// What an error says, and what lies at its bottom.
fn in_full(error: &(dyn StdError + Send + Sync + 'static)) -> String {
    let text = error.to_string();
    match innermost(error).map(ToString::to_string) {
        // Some errors print what they were caused by.
        Some(reason) if !text.contains(&reason) => format!("{text}: {reason}"),
        _ => text,
    }
}

/// What lies at the bottom of an error, which often says more than the layers above it.
fn innermost<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    let mut reason = error.source()?;
    while let Some(source) = reason.source() {
        reason = source;
    }
    Some(reason)
}

/// The kind in a few words, where no status says it.
fn words(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidRequest => "not sent",
        ErrorKind::Connect => "no connection",
        ErrorKind::Tls => "no secure connection",
        ErrorKind::Timeout => "time ran out",
        ErrorKind::Broken => "the connection broke off",
        ErrorKind::NotFound => "not there",
        ErrorKind::TooLarge => "too large",
        ErrorKind::Corrupt => "not what was announced",
        ErrorKind::Untrusted => "not followed",
        ErrorKind::Local => "failed on this machine",
        ErrorKind::Auth => "not logged in",
        _ => "failed",
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
