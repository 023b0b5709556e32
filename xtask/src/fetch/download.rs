//! One GET with all its limits, and a name for everything that can go wrong with it.

use super::{
    Limits,
    document::{self, Sight},
    error::{FetchError, Stage},
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use reqwest::{Client, Response, StatusCode, redirect};
use std::{error::Error, io::IsTerminal as _, time::Duration};
use tokio::time::Instant;
use url::Url;

/// Enough of an error page to recognise it.
const ERROR_PAGE: usize = 64 * 1024;

/// The body of a successful answer, and the address that gave it.
pub(super) struct Answer {
    pub url: Url,
    pub bytes: Vec<u8>,
    /// The server's version, if it tells one.
    pub server_version: Option<String>,
}

/// A client whose requests share one deadline.
pub(super) struct Downloader {
    client: Client,
    limits: Limits,
    deadline: Instant,
}

impl Downloader {
    /// Prepares a client for requests that begin at `start`.
    pub(super) fn new(limits: &Limits, start: &Url) -> Result<Self, FetchError> {
        let mut builder = Client::builder()
            .user_agent(concat!("copr-rs-xtask/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(limits.connect)
            .read_timeout(limits.idle)
            .redirect(policy(limits.redirects));
        if is_loopback(start) {
            // A proxy's own loopback is not ours.
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| FetchError::Client { cause: root_cause(&error) })?;
        Ok(Self { client, limits: limits.clone(), deadline: Instant::now() + limits.total })
    }

    /// Gets one address.
    pub(super) async fn get(&self, url: &Url) -> Result<Answer, FetchError> {
        tokio::time::timeout_at(self.deadline, self.get_without_deadline(url)).await.unwrap_or_else(|_| {
            Err(FetchError::Timeout { at: url.to_string(), stage: Stage::Total, after: self.limits.total })
        })
    }

    async fn get_without_deadline(&self, url: &Url) -> Result<Answer, FetchError> {
        let request =
            self.client.get(url.clone()).header("accept", "application/json, text/html;q=0.9, */*;q=0.1");
        let response = request.send().await.map_err(|error| self.refusal(url, &error))?;
        let status = response.status();
        let answered = super::address::without_credentials(response.url().clone());
        let at = answered.to_string();
        if !status.is_success() {
            return Err(unsuccessful(status, at, &beginning(response, ERROR_PAGE).await));
        }
        let server_version = version_header(&response);
        let bytes = self.body(response, &at, self.limits.bytes).await?;
        Ok(Answer { url: answered, bytes, server_version })
    }

    /// Reads a body, and stops at the limit however much is announced or comes.
    async fn body(&self, mut response: Response, at: &str, limit: u64) -> Result<Vec<u8>, FetchError> {
        let too_large = |announced| FetchError::TooLarge { at: at.to_owned(), limit, announced };
        // The length of the decoded body; unknown for a compressed one, whose bytes are counted as they come.
        let announced = response.content_length();
        if announced.is_some_and(|length| length > limit) {
            return Err(too_large(announced));
        }
        let bar = progress_bar(announced, at);
        let mut bytes = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    bytes.extend_from_slice(&chunk);
                    bar.set_position(bytes.len() as u64);
                    if bytes.len() as u64 > limit {
                        return Err(too_large(None));
                    }
                }
                Ok(None) => break,
                Err(error) if error.is_timeout() => {
                    return Err(FetchError::Timeout {
                        at: at.to_owned(),
                        stage: Stage::Body,
                        after: self.limits.idle,
                    });
                }
                Err(error) => return Err(interruption(&error, at, bytes.len() as u64, announced)),
            }
        }
        bar.finish_and_clear();
        Ok(bytes)
    }

    /// Why no answer came.
    fn refusal(&self, url: &Url, error: &reqwest::Error) -> FetchError {
        let at = url.to_string();
        let cause = root_cause(error);
        let timeout = |stage, after: Duration| FetchError::Timeout { at: at.clone(), stage, after };
        if error.is_redirect() {
            FetchError::Redirect { at, cause }
        } else if error.is_timeout() && error.is_connect() {
            timeout(Stage::Connect, self.limits.connect)
        } else if error.is_timeout() {
            timeout(Stage::Headers, self.limits.idle)
        } else if chain(error).iter().any(|one| one.is::<rustls::Error>()) {
            FetchError::Tls { at, cause }
        } else if error.is_connect() {
            FetchError::Connect { at, cause }
        } else if was_cut(error) {
            FetchError::Truncated { at, got: 0, expected: None }
        } else {
            FetchError::Garbled { at, cause }
        }
    }
}

/// What came of a body before the limit, or before it broke off.
async fn beginning(mut response: Response, limit: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < limit
        && let Ok(Some(chunk)) = response.chunk().await
    {
        bytes.extend_from_slice(&chunk);
    }
    bytes.truncate(limit);
    bytes
}

/// Follows a few redirects, but never from `https` to `http`: the document would no longer be the server's.
fn policy(limit: usize) -> redirect::Policy {
    redirect::Policy::custom(move |attempt| match objection(attempt.previous(), attempt.url(), limit) {
        Some(objection) => attempt.error(objection),
        None => attempt.follow(),
    })
}

/// Why not to follow a redirect, after those addresses.
fn objection(previous: &[Url], next: &Url, limit: usize) -> Option<String> {
    let from_https = previous.last().is_some_and(|url| url.scheme() == "https");
    if previous.len() > limit {
        Some(format!("more than {limit} times"))
    } else if !matches!(next.scheme(), "http" | "https") {
        Some(format!("to an address of the scheme `{}`", next.scheme()))
    } else if from_https && next.scheme() == "http" {
        Some("from https to an address without TLS".to_owned())
    } else {
        None
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// The error for an answer that is no success; a bot filter may use any status.
fn unsuccessful(status: StatusCode, at: String, page: &[u8]) -> FetchError {
    if document::sight(page) == Sight::BotFilter {
        return FetchError::BotFilter { at };
    }
    let text = status.to_string();
    match status.as_u16() {
        404 | 410 => FetchError::NotFound { tried: vec![at], link: None },
        401 | 403 | 407 => FetchError::Denied { at, status: text },
        500.. => FetchError::ServerError { at, status: text },
        _ => FetchError::Status { at, status: text },
    }
}

/// Copr sends no such header today; if it ever does, the version is worth keeping.
fn version_header(response: &Response) -> Option<String> {
    let value = response.headers().get("x-copr-version")?.to_str().ok()?.trim();
    (!value.is_empty() && value.len() <= 100).then(|| value.to_owned())
}

/// Why a body stopped: the connection was cut, or its encoding is broken.
fn interruption(error: &reqwest::Error, at: &str, got: u64, announced: Option<u64>) -> FetchError {
    let at = at.to_owned();
    if was_cut(error) || announced.is_some_and(|length| got < length) {
        FetchError::Truncated { at, got, expected: announced }
    } else {
        FetchError::Garbled { at, cause: root_cause(error) }
    }
}

/// The HTTP library does not name this cause otherwise than by words.
fn was_cut(error: &reqwest::Error) -> bool {
    use std::io::ErrorKind;
    chain(error).iter().any(|one| {
        let kind = one.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let text = one.to_string();
        matches!(kind, Some(ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::BrokenPipe))
            || text.contains("end of file before message length")
            || text.contains("connection closed before message completed")
            || text.contains("unexpected EOF")
    })
}

/// An error with all its causes, those inside an I/O error included, which `source` passes over.
fn chain(error: &reqwest::Error) -> Vec<&(dyn Error + 'static)> {
    let mut chain = Vec::new();
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = next {
        chain.push(error);
        next = match error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    chain
}

/// The words of the innermost cause, which is the one that tells something.
fn root_cause(error: &reqwest::Error) -> String {
    let text = chain(error).last().map(ToString::to_string).unwrap_or_default();
    text.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}

/// A bar on a terminal; elsewhere nothing.
fn progress_bar(length: Option<u64>, at: &str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = match length {
        Some(_) => "{msg} {bytes} of {total_bytes} {bar:30}",
        None => "{msg} {bytes} {spinner}",
    };
    let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr());
    let bar = bar.with_message(at.to_owned());
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_keep_to_the_web_and_never_leave_tls() {
        let url = |text: &str| Url::parse(text).unwrap();
        for (from, to, allowed) in [
            ("http://a/", "http://b/", true),
            ("http://a/", "https://a/", true),
            ("https://a/", "https://b/", true),
            ("https://a/", "http://a/", false),
            ("http://a/", "ftp://a/", false),
        ] {
            assert_eq!(objection(&[url(from)], &url(to), 5).is_none(), allowed, "{from} to {to}");
        }
        let hops = vec![url("http://a/"); 5];
        assert!(objection(&hops, &url("http://a/"), 5).is_none());
        assert!(objection(&hops, &url("http://a/"), 4).is_some());
    }

    #[test]
    fn loopback_has_several_names() {
        for (text, expected) in [
            ("http://localhost:5000/", true),
            ("http://copr.localhost/", true),
            ("http://127.0.0.2/", true),
            ("http://[::1]/", true),
            ("https://localhost.example.org/", false),
            ("https://copr.example.org/", false),
        ] {
            assert_eq!(is_loopback(&Url::parse(text).unwrap()), expected, "{text}");
        }
    }
}
