//! Fetches the served document: from a documentation page, from its own URL, or from a file.
//!
//! [`obtain`] reads and checks the document and writes nothing. [`write()`] stores its [`interface()`].

pub mod document;
mod download;
mod error;
pub mod interface;
pub mod page;
mod store;

pub use self::{
    error::FetchError,
    interface::interface,
    store::{Source, write, write_text},
};

use self::download::{Downloader, Response};
use serde_json::Value;
use std::{fmt, fs::File, io, io::Read as _, path::Path, path::PathBuf, time::Duration};
use url::Url;

/// The source of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A server's base URL, its documentation page, or the document itself.
    Url(Url),
    /// A saved document.
    File(PathBuf),
}

impl Origin {
    /// Parses the URL of a server, a documentation page, or a document.
    ///
    /// # Errors
    /// Returns [`FetchError::Url`] if it is not an `http` or `https` URL, or contains credentials.
    pub fn parse(text: &str) -> Result<Self, FetchError> {
        // The text before an `@` may be a password.
        let shown = || text.rsplit('@').next().unwrap_or_default().to_owned();
        let url = Url::parse(text.trim()).map_err(|_| FetchError::Url(shown(), NOT_WEB))?;
        checked(url).map(Self::Url)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(url) => write!(f, "{}", shown(url.clone())),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// Timeouts and the largest accepted size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Timeout for a connection, including TLS.
    pub connect: Duration,
    /// Timeout for the next bytes.
    pub idle: Duration,
    /// Timeout for all requests together.
    pub total: Duration,
    /// The maximum size of a page or a document.
    pub bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        let [connect, idle, total] = [10, 30, 120].map(Duration::from_secs);
        Self { connect, idle, total, bytes: 16 * 1024 * 1024 }
    }
}

/// A document as it was served.
#[derive(Debug, Clone, PartialEq)]
pub struct Served {
    /// The document, including its prose.
    pub document: Value,
    /// The received bytes, uncompressed.
    pub bytes: Vec<u8>,
    /// Where they came from.
    pub source: Source,
    /// Notes about redirected, replaced and skipped URLs.
    pub notes: Vec<String>,
}

/// Fetches and checks the document. Writes nothing.
///
/// # Errors
/// Returns a [`FetchError`] if the document cannot be read or is not a Swagger 2.0 document.
pub async fn obtain(origin: &Origin, limits: &Limits) -> Result<Served, FetchError> {
    let url = match origin {
        Origin::File(path) => return from_file(path, limits),
        Origin::Url(url) => checked(url.clone())?,
    };
    let timeout = |_| FetchError::Transfer(url.clone(), format!("not finished after {:?}", limits.total));
    tokio::time::timeout(limits.total, from_url(&url, limits)).await.map_err(timeout)?
}

/// Blocking version of [`obtain`].
///
/// # Errors
/// See [`obtain`].
///
/// # Panics
/// Panics if the system cannot start an event loop.
pub fn obtain_blocking(origin: &Origin, limits: &Limits) -> Result<Served, FetchError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("an event loop");
    runtime.block_on(obtain(origin, limits))
}

const NOT_WEB: &str = "not a valid http:// or https:// URL";

/// Accepts an `http` or `https` URL without credentials, and removes its fragment.
fn checked(url: Url) -> Result<Url, FetchError> {
    let has_credentials = !url.username().is_empty() || url.password().is_some();
    let url = shown(url);
    match url.scheme() {
        "http" | "https" if has_credentials => {
            Err(FetchError::Url(url.into(), "credentials would be recorded"))
        }
        "http" | "https" => Ok(url),
        _ => Err(FetchError::Url(url.into(), NOT_WEB)),
    }
}

/// Removes credentials and fragment, so that the URL can be printed and recorded.
fn shown(mut url: Url) -> Url {
    // Both fail only for URLs without a host, which have no credentials.
    let _ = (url.set_username(""), url.set_password(None));
    url.set_fragment(None);
    url
}

fn from_file(path: &Path, limits: &Limits) -> Result<Served, FetchError> {
    let at = path.display().to_string();
    let bytes = read(path, limits.bytes + 1).map_err(|error| FetchError::File(at.clone(), error))?;
    if bytes.len() as u64 > limits.bytes {
        return Err(FetchError::too_large(at, limits));
    }
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let source = Source { file, ..Source::of_bytes(&bytes) };
    Ok(Served { document: document::parse(&bytes, &at)?, bytes, source, notes: Vec::new() })
}

fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    // A pipe or a device might never end.
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Fetches the document from the first URL that has it.
async fn from_url(url: &Url, limits: &Limits) -> Result<Served, FetchError> {
    let downloader = Downloader::new(limits, url)?;
    let mut notes = Vec::new();
    for entry in page::entries(url) {
        let Some(response) = downloader.get(&entry, &mut notes).await? else { continue };
        if !document::is_html(&response.bytes) {
            return from_response(response, notes);
        }
        let found = page::find(&String::from_utf8_lossy(&response.bytes), &response.url);
        notes.extend(found.notes);
        for candidate in found.candidates {
            let Some(response) = downloader.get(&candidate, &mut notes).await? else { continue };
            if !document::is_html(&response.bytes) {
                return from_response(response, notes);
            }
            notes.push(format!("{}: an HTML page", response.url));
        }
    }
    Err(FetchError::Missing(notes.join("; ")))
}

fn from_response(response: Response, notes: Vec<String>) -> Result<Served, FetchError> {
    let Response { url, bytes, server_version } = response;
    let document = document::parse(&bytes, url.as_str())?;
    let source = Source { url: Some(url.into()), server_version, ..Source::of_bytes(&bytes) };
    Ok(Served { document, bytes, source, notes })
}
