//! Errors about files and logs, each with the URL in its story.

use std::io;
use std::path::Path;
use std::time::Duration;

use reqwest::{Response, StatusCode, Url};
use tokio::time::Instant;

use super::Ask;
use copr_api_ext::extend::Extension;
use copr_api_ext::{Error, ErrorKind};

/// What can be told about a request: the URL first asked, not where redirects led, which may hold a signature.
#[derive(Clone, Debug)]
pub(crate) struct RequestInfo {
    operation: &'static str,
    method: &'static str,
    url: Option<Url>,
    pub attempts: u32,
    since: Instant,
    status: Option<StatusCode>,
}

impl RequestInfo {
    pub(crate) fn of(ask: &Ask) -> Self {
        let method = if ask.head { "HEAD" } else { "GET" };
        Self { method, ..Self::about(ask.operation, &ask.url) }
    }

    /// About a URL that is asked for, without a request at hand.
    pub(crate) fn about(operation: &'static str, url: &Url) -> Self {
        Self { url: Some(url.clone()), ..Self::unsent(operation) }
    }

    /// About something that has no URL.
    pub(crate) fn unsent(operation: &'static str) -> Self {
        Self { operation, method: "GET", url: None, attempts: 0, since: Instant::now(), status: None }
    }

    pub(crate) fn answered(&mut self, response: &Response) {
        self.status = Some(response.status());
    }

    /// The same error, about this request.
    pub(crate) fn complete(&self, error: Error) -> Error {
        let error = error.with_operation(self.operation).with_attempts(self.attempts, self.since.elapsed());
        match &self.url {
            Some(url) => error.with_request(self.method, url),
            None => error,
        }
    }

    pub(crate) fn because(&self, kind: ErrorKind, why: impl Into<String>) -> Error {
        self.complete(Error::new(kind, why.into()))
    }

    /// There is no response.
    pub(crate) fn network(&self, error: reqwest::Error) -> Error {
        self.complete(Error::of_network(error))
    }

    /// The server is silent.
    pub(crate) fn silent(&self, time: Duration) -> Error {
        self.complete(Error::of_silence(time))
    }

    /// The response has an error status.
    pub(crate) async fn failed(&self, response: Response, extension: &Extension) -> Error {
        self.complete(extension.error_response(self.operation, response).await)
    }

    /// A page of HTML came in place of a file.
    pub(crate) fn page(&self, body: &[u8]) -> Error {
        self.complete(Error::of_page(self.status, body))
    }

    /// The server leads where a client must not go.
    pub(crate) fn untrusted(&self, why: impl Into<String>) -> Error {
        self.because(ErrorKind::Untrusted, why)
    }

    /// What came is not what was announced.
    pub(crate) fn corrupt(&self, why: impl Into<String>) -> Error {
        self.because(ErrorKind::Corrupt, why)
    }

    /// There is no such thing, or not yet.
    pub(crate) fn missing(&self, why: impl Into<String>) -> Error {
        self.because(ErrorKind::NotFound, why)
    }

    /// The caller's time ran out.
    pub(crate) fn late(&self) -> Error {
        self.because(ErrorKind::Timeout, "the deadline of the call has passed")
    }

    /// A file on this machine.
    pub(crate) fn io(&self, path: &Path, error: &io::Error) -> Error {
        let why = io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        self.complete(Error::new(ErrorKind::Local, why))
    }
}
