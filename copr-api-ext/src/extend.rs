//! For crates that build on this one: requests to other hosts, with the limits and the retries of a client.
//!
//! Results and logs are on other hosts than the API. [`Copr::extension`](crate::Copr::extension) returns the HTTP client and
//! the settings for such requests. [`CallExt::send_with_body`](crate::CallExt::send_with_body) sends streamed bodies, and
//! [`Error::new`](crate::Error::new) creates errors.

mod error;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::{Response, StatusCode};

use crate::error::{Error, ErrorInner, Result, is_tls, of_status, snippet};
use crate::http::{self, LazyClient};
use crate::retry::{Attempt, Budget, Policy, retry_pause};
use crate::runtime;

pub use crate::hash::stable_hash;
pub use crate::http::later;
pub use crate::retry::{AttemptOutcome, Backoff, Outage, jitter};
pub use crate::submission::clock_ahead;

const NOT_PUBLIC: &str = "The file is not public, or a proxy denies access to it.";

/// An HTTP client for hosts other than the API, with the settings of its [`Copr`](crate::Copr).
#[derive(Clone, Debug)]
pub struct Extension {
    pub(crate) http: LazyClient,
    pub(crate) policy: Policy,
    pub(crate) budget: Arc<Budget>,
    pub(crate) idle_timeout: Duration,
    pub(crate) allows_http: bool,
}

impl Extension {
    /// Returns an HTTP client without credentials. It does not follow redirects or decompress bodies.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the HTTP client can't be created with the settings of the builder.
    pub fn http(&self) -> Result<&reqwest::Client> {
        self.http.get()
    }

    /// Returns how long a server may be silent.
    #[must_use]
    pub fn idle_timeout(&self) -> Duration {
        self.idle_timeout
    }

    /// Returns whether plain HTTP is allowed.
    #[must_use]
    pub fn allows_http(&self) -> bool {
        self.allows_http
    }

    /// Returns the next chunk of a body, or `None` at its end.
    ///
    /// # Errors
    /// [`Timeout`](crate::ErrorKind::Timeout) if the server is silent for longer than the idle timeout,
    /// [`Broken`](crate::ErrorKind::Broken) if the connection is lost.
    pub async fn chunk(&self, response: &mut Response) -> Result<Option<Bytes>> {
        http::next(response, self.idle_timeout).await.map_err(|cause| Error::new(cause.kind(), cause))
    }

    /// Returns the error of a response with an error status. Reads the beginning of its body.
    pub async fn error_response(&self, operation: &'static str, mut response: Response) -> Error {
        let body = http::beginning(&mut response, self.idle_timeout).await;
        let status = response.status();
        ErrorInner {
            kind: of_status(operation, status.as_u16(), false, &body),
            operation: Some(operation),
            status: Some(status),
            retry_after: http::retry_after(response.headers()),
            snippet: snippet(&body),
            help: match status {
                // Credentials are not sent to other hosts, so they are not the cause.
                StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Some(NOT_PUBLIC),
                StatusCode::TOO_MANY_REQUESTS => Some("Try again later, with fewer requests at once."),
                _ => None,
            },
            ..ErrorInner::default()
        }
        .into()
    }

    /// Returns the delay before the next attempt of an idempotent request, or `None` if it must not be sent again. Takes from
    /// the retry budget that all calls of the client share.
    ///
    /// `number` is the number of the attempt that has ended, from 1, and `elapsed` the time since the first one started.
    #[must_use]
    pub fn retry(&self, number: u32, elapsed: Duration, outcome: AttemptOutcome) -> Option<Duration> {
        let attempt =
            Attempt { number, elapsed, idempotent: true, can_be_sent_again: true, jitter: jitter() };
        retry_pause(&self.policy, &attempt, outcome).filter(|_| self.budget.take())
    }
}

impl AttemptOutcome {
    /// Returns the outcome of an attempt with this response.
    #[must_use]
    pub fn of_response(response: &Response) -> Self {
        Self::Status(response.status().as_u16(), http::retry_after(response.headers()))
    }

    /// Returns the outcome of an attempt with this error.
    #[must_use]
    pub fn of_error(error: &reqwest::Error) -> Self {
        if is_tls(error) || error.is_builder() {
            Self::NotTrusted
        } else if error.is_connect() {
            Self::NotSent
        } else {
            Self::MaybeSent
        }
    }
}

/// Checks that the caller is in a Tokio runtime. Outside of one, timers, tasks and sockets of Tokio panic.
///
/// # Errors
/// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if there is none.
pub fn require_runtime(operation: &'static str) -> Result<()> {
    runtime::required(operation)
}
