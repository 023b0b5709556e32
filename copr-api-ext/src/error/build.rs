//! Making errors.

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use super::{Error, ErrorInner, ErrorKind, Source};
use crate::redact::without_credentials;
use crate::submission::Submission;

/// For crates that build on this one.
impl Error {
    /// An error of this kind, with its cause: an error, or a message.
    pub fn new(kind: ErrorKind, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        ErrorInner { kind, source: Some(cause.into().into()), ..ErrorInner::default() }.into()
    }

    /// An [`InvalidRequest`](ErrorKind::InvalidRequest): nothing was sent.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message.into())
    }

    /// The same for a call of this operation or method.
    pub fn invalid_call(operation: &'static str, message: impl Into<String>) -> Self {
        Self::invalid(message).with_operation(operation)
    }

    /// Names the operation, or the method that was called.
    #[must_use]
    pub fn with_operation(self, operation: &'static str) -> Self {
        self.with(|inner| inner.operation = Some(operation))
    }

    /// Names the request. User name, password and query of the URL are left out.
    #[must_use]
    pub fn with_request(self, method: &'static str, url: &reqwest::Url) -> Self {
        let mut url = without_credentials(url);
        url.set_query(None);
        self.with(|inner| {
            inner.method = Some(method);
            inner.url = Some(url.into());
        })
    }

    /// Adds how often the request was sent, and how long that took.
    #[must_use]
    pub fn with_attempts(self, attempts: u32, elapsed: Duration) -> Self {
        self.with(|inner| {
            inner.attempts = attempts;
            inner.elapsed = elapsed;
        })
    }

    /// Says where decoding a response failed; see [`json_path`](Self::json_path).
    #[must_use]
    pub fn with_json_path(self, path: impl Into<String>) -> Self {
        self.with(|inner| inner.json_path = Some(path.into()))
    }

    /// Says that the call may have taken effect; see [`is_ambiguous`](Self::is_ambiguous).
    #[must_use]
    pub fn ambiguous(self) -> Self {
        self.with(|inner| inner.is_ambiguous = true)
    }

    /// Adds a remark at the end of the message.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        self.with(|inner| inner.note = Some(note.into()))
    }

    /// Adds what to look for if the call may have submitted a build: see [`submission`](Self::submission).
    #[must_use]
    pub fn with_submission(self, submission: Submission) -> Self {
        self.with(|inner| inner.submission = Some(Box::new(submission)))
    }

    /// The cause alone.
    pub(crate) fn into_source(self) -> Option<Source> {
        self.0.source.clone()
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut ErrorInner)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }
}
