//! Fetching the served document: from a documentation page, from its own address, or from a file.
//!
//! [`obtain`] gets and checks the bytes and writes nothing; [`write()`] stores the [`interface()`] of what was
//! obtained. The decisions are pure functions in modules of their own: [`address`] (where to begin), [`script`]
//! and [`page`] (where the document is), [`document`] (what the bytes are), [`interface`](mod@interface) (what is
//! kept). Only `download` and `store` touch the network and the disk.

pub mod address;
pub mod date;
pub mod document;
mod download;
pub mod error;
pub mod interface;
pub mod page;
pub mod script;
pub mod source;
mod store;

pub use self::{error::FetchError, interface::interface, source::Source};

use self::{
    document::Sight,
    download::{Answer, Downloader},
};
use serde_json::Value;
use std::{
    fmt, fs,
    io::Read as _,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};
use url::Url;

/// Name of the file with the interface of the served document.
pub const DOCUMENT_FILE: &str = "upstream.json";
/// Name of the file that says where the document came from.
pub const SOURCE_FILE: &str = "source.toml";

/// Where to take the document from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A server: its base, its documentation page, or the document itself.
    Url(Url),
    /// A saved document.
    File(PathBuf),
}

impl Origin {
    /// An address as a person writes it: of a docs page, of a document, or of a server.
    ///
    /// # Errors
    /// [`FetchError`] when it is no address of a web server.
    pub fn parse(text: &str) -> Result<Self, FetchError> {
        address::parse(text).map(Self::Url)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(url) => write!(f, "{}", address::without_credentials(url.clone())),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// How long to wait and how much to accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// For a connection, TLS included.
    pub connect: Duration,
    /// For the next bytes to come.
    pub idle: Duration,
    /// For everything together, page and document.
    pub total: Duration,
    /// The size of a page or document.
    pub bytes: u64,
    /// Redirects that are followed for one request.
    pub redirects: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(30),
            total: Duration::from_secs(120),
            bytes: 16 * 1024 * 1024,
            redirects: 5,
        }
    }
}

/// A document as it was served.
#[derive(Debug, Clone, PartialEq)]
pub struct Served {
    /// The document, prose and all.
    pub document: Value,
    /// The bytes as received, uncompressed.
    pub bytes: Vec<u8>,
    /// Where they came from.
    pub source: Source,
    /// What a reader of the log should know, in whole sentences.
    pub notes: Vec<String>,
}

/// What [`write()`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// The files were up to date and were not touched.
    Unchanged,
    /// These files were written.
    Changed {
        /// Their paths.
        files: Vec<PathBuf>,
    },
}

/// Gets the document and checks that it is one; writes nothing.
///
/// # Errors
/// One variant of [`FetchError`] for each thing that can go wrong.
pub async fn obtain(origin: &Origin, limits: &Limits) -> Result<Served, FetchError> {
    match origin {
        Origin::File(path) => from_file(path, limits),
        Origin::Url(url) => from_url(&address::check(url.clone())?, limits).await,
    }
}

/// [`obtain`], for callers that are not asynchronous.
///
/// # Errors
/// As [`obtain`].
///
/// # Panics
/// When the system gives the process no event queue.
pub fn obtain_blocking(origin: &Origin, limits: &Limits) -> Result<Served, FetchError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("an event queue");
    runtime.block_on(obtain(origin, limits))
}

/// Writes one file of a folder as a whole or not at all. Says whether it changed.
///
/// # Errors
/// [`FetchError::Store`].
pub fn write_text(dir: &Path, name: &str, text: String) -> Result<bool, FetchError> {
    Ok(!store::write(dir, &[(name, text)])?.is_empty())
}

/// Stores the interface of the document and its source in a folder: both files, or on an error neither.
///
/// If the folder's `source.toml` has the digest of these bytes, it stays as it is, whatever the place and the date.
///
/// # Errors
/// [`FetchError::Store`].
pub fn write(served: &Served, dir: &Path) -> Result<Written, FetchError> {
    let recorded = fs::read_to_string(dir.join(SOURCE_FILE)).ok();
    let source = match recorded {
        Some(text) if Source::from_text(&text).is_some_and(|old| old.sha256 == served.source.sha256) => text,
        _ => served.source.to_text(),
    };
    let document = crate::canonical::to_text(&interface(&served.document));
    // The source comes last: its digest vouches for the document beside it.
    let files = store::write(dir, &[(DOCUMENT_FILE, document), (SOURCE_FILE, source)])?;
    Ok(if files.is_empty() { Written::Unchanged } else { Written::Changed { files } })
}

fn from_file(path: &Path, limits: &Limits) -> Result<Served, FetchError> {
    let at = path.display().to_string();
    let failed = |cause| FetchError::File { at: at.clone(), cause };
    // A pipe or a device might never end.
    let metadata = fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(FetchError::NotAFile { at });
    }
    let too_large = |announced| FetchError::TooLarge { at: at.clone(), limit: limits.bytes, announced };
    if metadata.len() > limits.bytes {
        return Err(too_large(Some(metadata.len())));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(limits.bytes + 1).read_to_end(&mut bytes))
        .map_err(failed)?;
    if bytes.len() as u64 > limits.bytes {
        return Err(too_large(None));
    }
    let document = document::parse(&bytes, &at)?;
    let source = Source::of_file(path, &bytes, SystemTime::now());
    Ok(Served { document, bytes, source, notes: Vec::new() })
}

async fn from_url(url: &Url, limits: &Limits) -> Result<Served, FetchError> {
    let downloader = Downloader::new(limits, url)?;
    let mut failures = Vec::new();
    for entry in address::entries(url) {
        match from_entry(&downloader, &entry).await {
            Err(error) if error.is_about_this_address_only() => failures.push(error),
            other => return other,
        }
    }
    Err(summary(failures, url))
}

/// Follows one page to its document, or takes the document if there is one right here.
async fn from_entry(downloader: &Downloader, entry: &Url) -> Result<Served, FetchError> {
    let answer = downloader.get(entry).await?;
    let mut notes = redirect_note(entry, &answer);
    match document::sight(&answer.bytes) {
        Sight::Html => {}
        _ => return served(answer, notes),
    }
    let finding = page::find(&String::from_utf8_lossy(&answer.bytes), &answer.url);
    notes.extend(finding.notes);
    let mut failures = Vec::new();
    for candidate in &finding.candidates {
        let result = match downloader.get(candidate).await {
            Ok(answer) => {
                notes.extend(redirect_note(candidate, &answer));
                served(answer, notes.clone())
            }
            Err(error) => Err(error),
        };
        match result {
            Err(error) if error.is_about_this_address_only() => failures.push(error),
            Ok(mut served) => {
                if !finding.linked {
                    served
                        .notes
                        .push(format!("The page {} names no document; {candidate} was taken.", answer.url));
                } else if finding.candidates.first() != Some(candidate) {
                    served
                        .notes
                        .push(format!("The link in the page led nowhere; {candidate} was taken instead."));
                }
                return Ok(served);
            }
            other => return other,
        }
    }
    if !finding.linked {
        let tried = finding.candidates.iter().map(Url::to_string).collect();
        return Err(FetchError::NoLink { page: answer.url.to_string(), tried });
    }
    Err(match summary(failures, entry) {
        FetchError::NotFound { tried, .. } => {
            FetchError::NotFound { tried, link: finding.foreign.map(|link| link.to_string()) }
        }
        telling => telling,
    })
}

fn served(answer: Answer, notes: Vec<String>) -> Result<Served, FetchError> {
    let document = document::parse(&answer.bytes, answer.url.as_str())?;
    let source = Source::of_url(&answer.url, &answer.bytes, answer.server_version, SystemTime::now());
    Ok(Served { document, bytes: answer.bytes, source, notes })
}

fn redirect_note(asked: &Url, answer: &Answer) -> Vec<String> {
    let redirected = *asked != answer.url;
    redirected.then(|| format!("{asked} redirects to {}.", answer.url)).into_iter().collect()
}

/// One error for several addresses: the first that says more than "not there", else all that are not there.
fn summary(failures: Vec<FetchError>, asked: &Url) -> FetchError {
    let (mut tried, mut link) = (Vec::new(), None);
    for failure in failures {
        match failure {
            FetchError::NotFound { tried: missing, link: named } => {
                tried.extend(missing);
                link = link.or(named);
            }
            telling => return telling,
        }
    }
    if tried.is_empty() {
        tried.push(asked.to_string());
    }
    FetchError::NotFound { tried, link }
}
