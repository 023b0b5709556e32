//! Constructors of errors.

use std::error::Error as StdError;
use std::time::Duration;

use reqwest::StatusCode;

use crate::error::{Error, ErrorInner, ErrorKind, is_challenge, snippet};
use crate::http;
use crate::redact::without_credentials;
use crate::submission::Submission;

/// For crates that build on this one.
impl Error {
    /// Creates an error of this kind from its cause: another error, or a message.
    pub fn new(kind: ErrorKind, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        ErrorInner { kind, source: Some(cause.into().into()), ..ErrorInner::default() }.into()
    }

    /// Creates an [`InvalidRequest`](ErrorKind::InvalidRequest) error: nothing was sent.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message.into())
    }

    /// Creates an [`InvalidRequest`](ErrorKind::InvalidRequest) error of an operation or method.
    pub fn invalid_call(operation: &'static str, message: impl Into<String>) -> Self {
        Self::invalid(message).with_operation(operation)
    }

    /// Sets the operation or method that was called.
    #[must_use]
    pub fn with_operation(self, operation: &'static str) -> Self {
        self.with(|inner| inner.operation = Some(operation))
    }

    /// Sets the request. Removes user name, password and query from the URL.
    #[must_use]
    pub fn with_request(self, method: &'static str, url: &reqwest::Url) -> Self {
        let mut url = without_credentials(url);
        url.set_query(None);
        self.with(|inner| {
            inner.method = Some(method);
            inner.url = Some(url.into());
        })
    }

    /// Sets how many times the request was sent, and how long that took.
    #[must_use]
    pub fn with_attempts(self, attempts: u32, elapsed: Duration) -> Self {
        self.with(|inner| {
            inner.attempts = attempts;
            inner.elapsed = elapsed;
        })
    }

    /// Sets where decoding a response failed; see [`json_path`](Self::json_path).
    #[must_use]
    pub fn with_json_path(self, path: impl Into<String>) -> Self {
        self.with(|inner| inner.json_path = Some(path.into()))
    }

    /// Marks the call as one that may have taken effect; see [`is_ambiguous`](Self::is_ambiguous).
    #[must_use]
    pub fn ambiguous(self) -> Self {
        self.with(|inner| inner.is_ambiguous = true)
    }

    /// Adds a note in parentheses at the end of the message.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        self.with(|inner| inner.note = Some(note.into()))
    }

    /// Replaces what to do about it; see [`help`](Self::help).
    #[must_use]
    pub fn with_help(self, help: &'static str) -> Self {
        self.with(|inner| inner.help = Some(help))
    }

    /// Sets what to look for if the call may have submitted a build; see [`submission`](Self::submission).
    #[must_use]
    pub fn with_submission(self, submission: Submission) -> Self {
        self.with(|inner| inner.submission = Some(Box::new(submission)))
    }

    /// Creates the error of a request to another host that got no complete response.
    #[must_use]
    pub fn of_network(error: reqwest::Error) -> Self {
        let cause = http::Cause::from(error);
        Self::new(cause.kind(), cause)
    }

    /// Creates a [`Timeout`](ErrorKind::Timeout) error: the server was silent for this long.
    #[must_use]
    pub fn of_silence(time: Duration) -> Self {
        Self::new(ErrorKind::Timeout, http::Cause::Silent(time))
    }

    /// Creates the error of an HTML page in place of a file, with the beginning of the page.
    #[must_use]
    pub fn of_page(status: Option<StatusCode>, body: &[u8]) -> Self {
        let kind = if is_challenge(body) { ErrorKind::Challenge } else { ErrorKind::Gateway };
        let error = Self::new(kind, "the server sent an HTML page in place of the file");
        error.with(|error| (error.snippet, error.status) = (snippet(body), status))
    }
}
