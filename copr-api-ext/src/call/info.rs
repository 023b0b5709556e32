//! The details of a call that its error contains.

use std::time::{Duration, Instant, SystemTime};

use copr_api::Operation;
use reqwest::{Request, StatusCode};

use crate::date::Date;
use crate::error::{Error, ErrorInner, ErrorKind, NO_CREDENTIALS};
use crate::redact::Sent;
use crate::redact::without_credentials;
use crate::submission::Submission;

pub(crate) struct CallInfo {
    pub operation: &'static Operation,
    /// The request without credentials. Each attempt sends a copy.
    pub request: Request,
    started: Instant,
    pub attempts: u32,
    pub is_in_flight: bool,
    /// The credentials that were sent.
    pub sent: Sent,
    /// Whether the server rejected a request because the client has no credentials.
    pub is_anonymous: bool,
    /// The expiration date of the credentials that the server rejected, if it has passed.
    pub expired: Option<Date>,
    submission: Option<Box<Submission>>,
}

pub(crate) struct Failure {
    pub kind: ErrorKind,
    pub status: Option<StatusCode>,
    pub retry_after: Option<Duration>,
    /// Whether the server may have received the request and processed it.
    pub may_have_arrived: bool,
}

impl CallInfo {
    pub(crate) fn new(operation: &'static Operation, request: Request) -> Self {
        Self {
            operation,
            request,
            started: Instant::now(),
            attempts: 0,
            is_in_flight: false,
            sent: Sent::default(),
            is_anonymous: false,
            expired: None,
            submission: None,
        }
    }

    pub(crate) fn start(&mut self) {
        let body = self.request.body().and_then(reqwest::Body::as_bytes).unwrap_or_default();
        self.submission = Submission::of_request(self.operation.id, body, SystemTime::now()).map(Box::new);
        self.started = Instant::now();
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The content of an error, without its source.
    pub(crate) fn inner(&self, failure: &Failure) -> ErrorInner {
        let is_ambiguous = !self.operation.idempotent && failure.may_have_arrived;
        let submission = self.submission.as_deref().filter(|_| is_ambiguous);
        let is_auth = failure.kind == ErrorKind::Auth;
        ErrorInner {
            kind: failure.kind,
            operation: Some(self.operation.id),
            method: Some(self.operation.method),
            url: Some(without_credentials(self.request.url()).to_string()),
            status: failure.status,
            attempts: self.attempts,
            elapsed: self.elapsed(),
            retry_after: failure.retry_after,
            is_ambiguous,
            submission: submission.map(|it| Box::new(it.clone().given_up(SystemTime::now()))),
            expired: self.expired.filter(|_| is_auth),
            help: (self.is_anonymous && failure.status == Some(StatusCode::UNAUTHORIZED))
                .then_some(NO_CREDENTIALS),
            ..ErrorInner::default()
        }
    }

    /// Adds the call to an error that no attempt returned.
    pub(crate) fn without_response(&self, error: Error) -> Error {
        let may_have_arrived = self.is_in_flight;
        let failure = Failure { kind: error.kind(), status: None, retry_after: None, may_have_arrived };
        let inner = self.inner(&failure);
        error.with(|error| *error = ErrorInner { source: error.source.take(), ..inner })
    }
}
