//! For crates that build on this one: requests to other hosts, with the limits and the retries of a client.
//!
//! Results and logs are on other hosts than the API. [`Copr::extension`](crate::Copr::extension) has what such requests need.
//! Bodies that are streams go with [`CallExt::send_with_body`](crate::CallExt::send_with_body), and errors are made by
//! [`Error::new`](crate::Error::new).

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::{Response, StatusCode};

use crate::error::{Error, ErrorInner, ErrorKind, Result, is_challenge, is_tls, of_status, snippet};
use crate::http::{self, LazyClient};
use crate::retry::{Attempt, Budget, Decision, Policy, decide, jitter};
use crate::runtime;

pub use crate::retry::{Backoff, Outage, Outcome};
pub use crate::submission::clock_ahead;

/// An HTTP client for other hosts than the API, and the settings of the client that it belongs to.
#[derive(Clone, Debug)]
pub struct Extension {
    pub(crate) http: LazyClient,
    pub(crate) policy: Policy,
    pub(crate) budget: Arc<Budget>,
    pub(crate) idle_timeout: Duration,
    pub(crate) allows_http: bool,
}

impl Extension {
    /// An HTTP client without credentials. It follows no redirects and decompresses nothing.
    ///
    /// # Errors
    /// If it can't be set up.
    pub fn http(&self) -> Result<&reqwest::Client> {
        self.http.get()
    }

    /// The retry policy of the client.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// How long a server may be silent.
    #[must_use]
    pub fn idle_timeout(&self) -> Duration {
        self.idle_timeout
    }

    /// Whether plain http may be used.
    #[must_use]
    pub fn allows_http(&self) -> bool {
        self.allows_http
    }

    /// The next chunk of a body; `None` at its end.
    ///
    /// # Errors
    /// If the server is silent for longer than the idle timeout, or the connection breaks.
    pub async fn chunk(&self, response: &mut Response) -> Result<Option<Bytes>> {
        http::next(response, self.idle_timeout).await.map_err(|cause| Error::new(cause.kind(), cause))
    }

    /// The error of a response with an error status. Reads the beginning of its body.
    pub async fn error_response(&self, operation: &'static str, mut response: Response) -> Error {
        let body = http::beginning(&mut response, self.idle_timeout).await;
        let status = response.status();
        ErrorInner {
            kind: of_status(operation, status.as_u16(), false, &body),
            operation: Some(operation),
            status: Some(status),
            retry_after: http::retry_after(response.headers()),
            snippet: snippet(&body),
            ..ErrorInner::default()
        }
        .into()
    }

    /// Whether to send an idempotent request again, and after which delay. `number` is that of the attempt that has ended, from 1;
    /// `elapsed` is the time since the first one started. Takes from the retry budget that all calls of the client share.
    #[must_use]
    pub fn retry(&self, number: u32, elapsed: Duration, outcome: Outcome) -> Option<Duration> {
        let attempt =
            Attempt { number, elapsed, idempotent: true, can_be_sent_again: true, jitter: jitter() };
        match decide(&self.policy, &attempt, outcome) {
            Decision::RetryAfter(delay) if self.budget.take() => Some(delay),
            _ => None,
        }
    }
}

impl Outcome {
    /// How an attempt with this response ended.
    #[must_use]
    pub fn of_response(response: &Response) -> Self {
        Self::Status(response.status().as_u16(), http::retry_after(response.headers()))
    }

    /// How an attempt with this error ended.
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

/// Checks that there is a Tokio runtime, without which timers, tasks and sockets panic.
///
/// # Errors
/// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if there is none.
pub fn require_runtime(operation: &'static str) -> Result<()> {
    runtime::required(operation)
}

impl Error {
    /// The error of a request to another host that has no complete response.
    #[must_use]
    pub fn of_network(error: reqwest::Error) -> Self {
        let cause = http::Cause::from(error);
        Self::new(cause.kind(), cause)
    }

    /// The error of a server that is silent.
    #[must_use]
    pub fn of_silence(time: Duration) -> Self {
        Self::new(ErrorKind::Timeout, http::Cause::Silent(time))
    }

    /// The error of a page of HTML in place of a file, with the beginning of the page.
    #[must_use]
    pub fn of_page(status: Option<StatusCode>, body: &[u8]) -> Self {
        let kind = if is_challenge(body) { ErrorKind::Challenge } else { ErrorKind::Gateway };
        let error = Self::new(kind, "a page of HTML came in place of the file");
        error.with(|error| (error.snippet, error.status) = (snippet(body), status))
    }
}
