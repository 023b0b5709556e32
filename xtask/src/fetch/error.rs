//! Errors of fetching and storing the document.

use super::Limits;
use reqwest::StatusCode;
use std::io;
use thiserror::Error;
use url::Url;

/// What to do if a server does not give the document.
const SAVED_COPY: &str = "save `<copr>/api_3/swagger.json` in a browser and pass it with --from FILE";

/// An error while fetching or storing the document. The message ends with what to do.
#[derive(Debug, Error)]
pub enum FetchError {
    /// The URL is not supported.
    #[error(
        "`{0}`: {1}; pass a URL like `https://copr.example.org/api_3/docs` with --url, or a saved document with --from FILE"
    )]
    Url(String, &'static str),
    /// The file cannot be read.
    #[error("cannot read {0}: {1}; pass the path of a saved document with --from, or a URL with --url")]
    File(String, io::Error),
    /// The connection failed, broke off, or timed out.
    #[error("GET {0}: {1}; check the URL and the network and try again, or {saved}", saved = SAVED_COPY)]
    Transfer(Url, String),
    /// The server returned an error for which another URL would not help.
    #[error("GET {0}: {1}; try again later, or {saved}", saved = SAVED_COPY)]
    Status(Url, StatusCode),
    /// No URL has the document. Contains the responses.
    #[error("no Swagger document ({0}); pass the URL of `<copr>/api_3/docs` or of the document with --url, or {saved}", saved = SAVED_COPY)]
    Missing(String),
    /// The response is the challenge page of a bot filter.
    #[error("{0}: a bot filter's challenge page (Anubis), which only a browser can pass; {saved}", saved = SAVED_COPY)]
    BotFilter(String),
    /// The bytes are not a Swagger 2.0 document.
    #[error("{0}: {1}; check that it is a complete copy of `<copr>/api_3/swagger.json`")]
    Document(String, String),
    /// A file cannot be written.
    #[error("cannot write {0}: {1}; the old files are unchanged: check space and permissions and try again")]
    Store(String, io::Error),
}

impl FetchError {
    pub(super) fn too_large(at: impl Into<String>, limits: &Limits) -> Self {
        Self::Document(at.into(), format!("larger than {} bytes", limits.bytes))
    }
}
