//! Errors about files and logs, each with the URL in its story.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Response, StatusCode, Url};
use tokio::time::Instant;

use super::Ask;
use crate::error::{Error, ErrorInner, ErrorKind, is_challenge, of_status, snippet};
use crate::http::without_credentials;
use crate::http::{Cause, beginning, retry_after};

/// What can be told about a request: the URL first asked, not where redirects led, which may hold a signature.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    operation: &'static str,
    method: &'static str,
    url: Option<String>,
    pub attempts: u32,
    since: Instant,
    status: Option<StatusCode>,
}

impl Told {
    pub(crate) fn of(ask: &Ask) -> Self {
        let method = if ask.head { "HEAD" } else { "GET" };
        Self { method, ..Self::about(ask.operation, &ask.url) }
    }

    /// About a URL that is asked for, without a request at hand.
    pub(crate) fn about(operation: &'static str, url: &Url) -> Self {
        let mut url = without_credentials(url);
        url.set_query(None);
        Self { url: Some(url.to_string()), ..Self::unsent(operation) }
    }

    /// About something that has no URL.
    pub(crate) fn unsent(operation: &'static str) -> Self {
        Self { operation, method: "GET", url: None, attempts: 0, since: Instant::now(), status: None }
    }

    pub(crate) fn answered(&mut self, response: &Response) {
        self.status = Some(response.status());
    }

    fn inner(&self, kind: ErrorKind) -> ErrorInner {
        ErrorInner {
            kind,
            operation: Some(self.operation),
            method: Some(self.method),
            url: self.url.clone(),
            attempts: self.attempts,
            elapsed: self.since.elapsed(),
            ..ErrorInner::default()
        }
    }

    pub(crate) fn because(&self, kind: ErrorKind, why: impl Into<String>) -> Error {
        let source: Box<dyn std::error::Error + Send + Sync> = why.into().into();
        ErrorInner { source: Some(source.into()), ..self.inner(kind) }.into()
    }

    /// No answer came, or not all of it.
    pub(crate) fn network(&self, cause: Cause) -> Error {
        let inner = self.inner(cause.kind());
        ErrorInner { source: Some(Arc::new(cause)), ..inner }.into()
    }

    /// The answer says that it failed.
    pub(crate) async fn failed(&self, mut response: Response, idle: Duration) -> Error {
        let (status, retry_after) = (response.status(), retry_after(response.headers()));
        let body = beginning(&mut response, idle).await;
        let kind = of_status(self.operation, status.as_u16(), false, &body);
        let snippet = snippet(&body);
        ErrorInner { status: Some(status), retry_after, snippet, ..self.inner(kind) }.into()
    }

    /// What was said to be a file is a page for people.
    pub(crate) fn page(&self, body: &[u8]) -> Error {
        let kind = if is_challenge(body) { ErrorKind::Challenge } else { ErrorKind::Gateway };
        let error = self.because(kind, "a page for people came in place of the file");
        error.with(|error| (error.snippet, error.status) = (snippet(body), self.status))
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
        ErrorInner { source: Some(Arc::new(why)), ..self.inner(ErrorKind::Local) }.into()
    }
}
