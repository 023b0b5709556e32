//! Errors about files and logs, with the request that failed.

use std::io;
use std::path::Path;

use reqwest::{StatusCode, Url};
use tokio::time::Instant;

use super::{FileRequest, Wanted};
use copr_api_ext::{Error, ErrorKind};

/// What errors say about a request. The URL is not that of a redirect, which may hold a signature.
#[derive(Clone, Debug)]
pub(crate) struct RequestInfo {
    pub operation: &'static str,
    method: &'static str,
    url: Option<Url>,
    /// Scheme, host and port of the last redirect.
    pub redirected_to: Option<String>,
    pub attempts: u32,
    since: Instant,
    pub status: Option<StatusCode>,
}

impl RequestInfo {
    pub(crate) fn of(request: &FileRequest) -> Self {
        let method = if request.wanted == Wanted::Size { "HEAD" } else { "GET" };
        Self { method, ..Self::new(request.operation, Some(&request.url)) }
    }

    pub(crate) fn new(operation: &'static str, url: Option<&Url>) -> Self {
        let url = url.cloned();
        let since = Instant::now();
        Self { operation, method: "GET", url, redirected_to: None, attempts: 0, since, status: None }
    }

    /// Adds the request to an error.
    pub(crate) fn complete(&self, error: Error) -> Error {
        let mut error =
            error.with_operation(self.operation).with_attempts(self.attempts, self.since.elapsed());
        if let Some(origin) = &self.redirected_to {
            error = error.with_note(format!("after a redirect to {origin}"));
        }
        match &self.url {
            Some(url) => error.with_request(self.method, url),
            None => error,
        }
    }

    pub(crate) fn error(&self, kind: ErrorKind, why: impl Into<String>) -> Error {
        self.complete(Error::new(kind, why.into()))
    }

    /// The server sent an HTML page in place of a file.
    pub(crate) fn html_page(&self, body: &[u8]) -> Error {
        self.complete(Error::of_page(self.status, body))
    }

    /// The content is not what the server announced.
    pub(crate) fn corrupt(&self, why: impl Into<String>) -> Error {
        self.error(ErrorKind::Corrupt, why)
    }

    /// A local file can't be read or written.
    pub(crate) fn io(&self, path: &Path, error: &io::Error) -> Error {
        let why = io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        self.complete(Error::new(ErrorKind::Local, why))
    }
}
