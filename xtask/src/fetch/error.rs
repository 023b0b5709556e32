//! Why a document could not be had: one variant per cause, one sentence or two for the reader.
//!
//! A sentence always names the URL or the file, what came back, and what to do next.

use std::{fmt, io, time::Duration};

/// How a wait came to its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// No connection (TLS included) within the connect timeout.
    Connect,
    /// No answer within the idle timeout.
    Headers,
    /// The answer began and then nothing more came within the idle timeout.
    Body,
    /// Bytes kept coming, but the whole took longer than allowed.
    Total,
}

/// What a JSON text turned out to be, if not a Swagger 2.0 document with paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// An OpenAPI 3 document, with its version.
    OpenApi(String),
    /// Another Swagger version.
    Swagger(String),
    /// A JSON value which is not an object, by its name.
    NotAnObject(&'static str),
    /// An API error object, with its message.
    ApiError(String),
    /// An object without the key `swagger`.
    Unmarked,
    /// `paths` is missing, is no object, or holds nothing.
    NoPaths,
}

/// Why the document could not be fetched, understood or stored.
#[derive(Debug)]
#[allow(missing_docs, reason = "`at` is the URL or file; the other fields are named after what they hold")]
pub enum FetchError {
    /// The URL has no scheme.
    NoScheme { text: String },
    /// The URL has a scheme that is neither `http` nor `https`, or is a path.
    NotHttp { text: String },
    /// The URL carries a user name or a password.
    Credentials { at: String },
    /// The text is not a URL.
    BadUrl { text: String, cause: String },
    /// No connection to the server.
    Connect { at: String, cause: String },
    /// The connection is there, but TLS failed.
    Tls { at: String, cause: String },
    /// A time limit was reached.
    Timeout { at: String, stage: Stage, after: Duration },
    /// A redirect that is not followed.
    Redirect { at: String, cause: String },
    /// What answers does not speak HTTP, or its body cannot be decoded.
    Garbled { at: String, cause: String },
    /// 404 or 410 everywhere; `link` is a link to another host that was not followed as it stands.
    NotFound { tried: Vec<String>, link: Option<String> },
    /// 401, 403 or 407.
    Denied { at: String, status: String },
    /// Any 5xx.
    ServerError { at: String, status: String },
    /// Any other status that is not a success.
    Status { at: String, status: String },
    /// A bot filter's challenge page.
    BotFilter { at: String },
    /// More bytes than the limit, either `announced` in a header or counted.
    TooLarge { at: String, limit: u64, announced: Option<u64> },
    /// The connection was cut in the middle of the body.
    Truncated { at: String, got: u64, expected: Option<u64> },
    /// Nothing at all came.
    Empty { at: String },
    /// The bytes are not UTF-8 from this position on.
    NotUtf8 { at: String, position: usize },
    /// HTML where JSON was expected.
    Html { at: String },
    /// An HTML page without a link, beside which no document was found either.
    NoLink { page: String, tried: Vec<String> },
    /// Not JSON, or JSON that breaks off (`ends_early`).
    Malformed { at: String, line: usize, column: usize, cause: String, ends_early: bool },
    /// Nested deeper than any API description.
    TooDeep { at: String, limit: usize },
    /// JSON, but no Swagger 2.0 document.
    NotSwagger { at: String, found: Found },
    /// The file given cannot be read.
    File { at: String, cause: io::Error },
    /// The file given is something else than a file of bytes.
    NotAFile { at: String },
    /// The result cannot be written; the old files are as they were.
    Store { at: String, cause: io::Error },
    /// The HTTP client cannot be set up on this machine.
    Client { cause: String },
}

impl FetchError {
    /// Whether another address may still have the document: this one answered, but has nothing of the kind.
    pub(super) fn is_about_this_address_only(&self) -> bool {
        matches!(self, Self::NotFound { .. } | Self::Denied { .. } | Self::Html { .. } | Self::NoLink { .. })
    }
}

impl std::error::Error for FetchError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { cause, .. } | Self::Store { cause, .. } => Some(cause),
            _ => None,
        }
    }
}

/// What to do when a server does not give the document.
const SAVED_COPY: &str = "save `<copr>/api_3/swagger.json` in a browser and pass it with --from FILE";

impl fmt::Display for FetchError {
    #[allow(clippy::too_many_lines, reason = "a flat table: one sentence per cause, all in one place")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoScheme { text } => {
                write!(
                    f,
                    "`{text}` is a URL without a scheme; did you mean `https://{}`?",
                    text.trim_start_matches('/')
                )
            }
            Self::NotHttp { text } => write!(
                f,
                "`{text}` is neither an http:// nor an https:// URL. To read a file, pass its path with --from FILE."
            ),
            Self::Credentials { at } => write!(
                f,
                "{at} was given with a user name or password, which would end up in openapi/source.toml. The \
                 document is public: leave them out."
            ),
            Self::BadUrl { text, cause } => {
                write!(
                    f,
                    "`{text}` is not a URL ({cause}); pass one like `https://copr.example.org/api_3/docs`."
                )
            }
            Self::Connect { at, cause } => {
                write!(
                    f,
                    "Cannot connect to {at}: {cause}. Check the address, the network and the proxy settings, or {SAVED_COPY}."
                )
            }
            Self::Tls { at, cause } => write!(
                f,
                "TLS to {at} failed: {cause}. Check the clock, the certificates of this machine and whether the \
                 server speaks https at all."
            ),
            Self::Timeout { at, stage, after } => {
                let what = match stage {
                    Stage::Connect => "did not accept a connection",
                    Stage::Headers => "sent no answer",
                    Stage::Body => "began to answer and then sent nothing more",
                    Stage::Total => "did not finish its answer",
                };
                let span = match stage {
                    Stage::Body => "for",
                    _ => "within",
                };
                write!(f, "{at} {what} {span} {after:?}. Try again later, or {SAVED_COPY}.")
            }
            Self::Redirect { at, cause } => {
                write!(
                    f,
                    "{at} redirects {cause}. Open it in a browser and pass the address where the document really is with --url."
                )
            }
            Self::Garbled { at, cause } => write!(
                f,
                "{at} sent an answer that cannot be decoded: {cause}. Check scheme and port of the URL, and any proxy on the way."
            ),
            Self::NotFound { tried, link } => {
                let (first, rest) =
                    tried.split_first().map_or(("the server", &[][..]), |(a, b)| (a.as_str(), b));
                write!(f, "{first} does not exist")?;
                if !rest.is_empty() {
                    write!(f, ", nor does {}", rest.join(", nor "))?;
                }
                match link {
                    Some(link) => write!(f, ". The page itself names {link}: if that is right, pass it with --url."),
                    None => f.write_str(". Pass the address of the documentation page (`<copr>/api_3/docs`) or of the document itself with --url."),
                }
            }
            Self::Denied { at, status } => {
                write!(
                    f,
                    "{at} answered {status}, though the document is public. A proxy or a firewall may stand between: {SAVED_COPY}."
                )
            }
            Self::ServerError { at, status } => {
                write!(
                    f,
                    "{at} answered {status}: the server or a proxy before it is in trouble. Try again later, or {SAVED_COPY}."
                )
            }
            Self::Status { at, status } => {
                write!(
                    f,
                    "{at} answered {status} instead of the document. Check the address, try again later, or {SAVED_COPY}."
                )
            }
            Self::BotFilter { at } => {
                write!(
                    f,
                    "{at} is a bot filter's challenge page (Anubis), which only a browser can pass: {SAVED_COPY}."
                )
            }
            Self::TooLarge { at, limit, announced } => {
                match announced {
                    Some(bytes) => write!(f, "{at} holds {bytes} bytes, more than the {limit} allowed.")?,
                    None => write!(f, "{at} holds more than the {limit} bytes allowed.")?,
                }
                f.write_str(" An API description is far smaller: check the address.")
            }
            Self::Truncated { at, got, expected } => {
                match expected {
                    None if *got == 0 => write!(f, "{at} broke off before any content came.")?,
                    Some(expected) => write!(f, "{at} broke off after {got} of {expected} bytes.")?,
                    None => write!(f, "{at} broke off after {got} bytes.")?,
                }
                f.write_str(" Nothing was stored; try again.")
            }
            Self::Empty { at } => {
                write!(f, "{at} is empty. Check the address or the file, or {SAVED_COPY}.")
            }
            Self::NotUtf8 { at, position } => {
                write!(
                    f,
                    "{at} is not UTF-8 text (from byte {position} on), which JSON has to be. If it is compressed or in another encoding, convert it and pass it with --from FILE."
                )
            }
            Self::Html { at } => {
                write!(
                    f,
                    "{at} is an HTML page where the Swagger document should be. Pass the document's own address with --url, or {SAVED_COPY}."
                )
            }
            Self::NoLink { page, tried } => {
                write!(f, "{page} is an HTML page that names no Swagger document")?;
                if !tried.is_empty() {
                    write!(f, ", and there is none at {} either", tried.join(" or at "))?;
                }
                f.write_str(". Pass the address of the document itself with --url.")
            }
            Self::Malformed { at, line, column, cause, ends_early } => {
                if *ends_early {
                    write!(
                        f,
                        "{at} breaks off in the middle of the JSON text (line {line}, column {column}). Fetch or save it again."
                    )
                } else {
                    write!(
                        f,
                        "{at} is not JSON (line {line}, column {column}: {cause}). Check that it is the Swagger document, and save or fetch it again."
                    )
                }
            }
            Self::TooDeep { at, limit } => {
                write!(
                    f,
                    "{at} is nested more than {limit} levels deep, which no API description is: it was not read. Check the address or the file."
                )
            }
            Self::NotSwagger { at, found } => {
                write!(f, "{at} is {found}")?;
                f.write_str(if *found == Found::NoPaths { ". " } else { ", not a Swagger 2.0 document. " })?;
                f.write_str(match found {
                    Found::OpenApi(_) | Found::Swagger(_) => {
                        "This tool reads Swagger 2.0 only: look for a 2.0 document at that server."
                    }
                    Found::NoPaths => {
                        "The server may be half started: try again, or pass another copy with --from FILE."
                    }
                    _ => "Pass `<copr>/api_3/docs` or `<copr>/api_3/swagger.json`.",
                })
            }
            Self::File { at, cause } => {
                write!(f, "Cannot read {at}: {cause}. Check the path given with --from")?;
                f.write_str(if at.contains("://") { "; for a URL use --url." } else { "." })
            }
            Self::NotAFile { at } => {
                write!(
                    f,
                    "{at} is not a regular file. Pass the saved Swagger document itself with --from FILE."
                )
            }
            Self::Store { at, cause } => {
                write!(
                    f,
                    "Cannot write {at}: {cause}. The files there are as they were; make room or set permissions, then run the command again."
                )
            }
            Self::Client { cause } => {
                write!(
                    f,
                    "The HTTP client cannot be set up: {cause}. Install the machine's CA certificates, or {SAVED_COPY}."
                )
            }
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OpenApi(version) => write!(f, "an OpenAPI {version} document"),
            Self::Swagger(version) => write!(f, "a Swagger {version} document"),
            Self::NotAnObject(kind) => write!(f, "a JSON {kind}"),
            Self::ApiError(message) => write!(f, "an API error (\"{message}\")"),
            Self::Unmarked => f.write_str("a JSON object without the key `swagger`"),
            Self::NoPaths => f.write_str("a Swagger 2.0 document without any path"),
        }
    }
}
