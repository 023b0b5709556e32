//! One GET request within its limits.

use super::{FetchError, Limits, document, shown};
use reqwest::{Client, redirect};
use std::{error::Error, net::IpAddr};
use url::Url;

/// The maximum number of redirects per request.
const REDIRECTS: usize = 5;

/// A successful response.
pub(super) struct Response {
    /// The URL after all redirects.
    pub url: Url,
    pub bytes: Vec<u8>,
    /// The version of the server, if it sends one.
    pub server_version: Option<String>,
}

pub(super) struct Downloader {
    client: Client,
    limits: Limits,
}

impl Downloader {
    pub(super) fn new(limits: &Limits, start: &Url) -> Result<Self, FetchError> {
        let mut builder = Client::builder()
            .user_agent(concat!("copr-rs-xtask/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(limits.connect)
            .read_timeout(limits.idle)
            .redirect(redirect::Policy::custom(|attempt| {
                match objection(attempt.previous(), attempt.url(), REDIRECTS) {
                    Some(objection) => attempt.error(objection),
                    None => attempt.follow(),
                }
            }));
        if is_loopback(start) {
            // The proxy's loopback is another machine.
            builder = builder.no_proxy();
        }
        let client =
            builder.build().map_err(|error| FetchError::Transfer(start.clone(), root_cause(&error)))?;
        Ok(Self { client, limits: limits.clone() })
    }

    /// Gets a URL. Redirects and missing documents become notes, since another URL may have the document.
    pub(super) async fn get(
        &self,
        url: &Url,
        notes: &mut Vec<String>,
    ) -> Result<Option<Response>, FetchError> {
        let failed = |error| FetchError::Transfer(url.clone(), self.problem(&error));
        let mut response = self.client.get(url.clone()).send().await.map_err(failed)?;
        let (status, answered) = (response.status(), shown(response.url().clone()));
        if answered != *url {
            notes.push(format!("{url} redirects to {answered}"));
        }
        let version = response.headers().get("x-copr-version").and_then(|value| value.to_str().ok());
        let server_version = version.map(str::to_owned);
        let body = self.body(&mut response, &answered).await;
        // A bot filter may use any status.
        if body.as_ref().is_ok_and(|bytes| document::is_challenge(bytes)) {
            return Err(FetchError::BotFilter(answered.into()));
        }
        match status.as_u16() {
            200..300 => Ok(Some(Response { url: answered, bytes: body?, server_version })),
            401 | 403 | 404 | 407 | 410 => {
                notes.push(format!("{answered}: {status}"));
                Ok(None)
            }
            _ => Err(FetchError::Status(answered, status)),
        }
    }

    /// Reads a body up to the limit, whatever its `Content-Length`.
    async fn body(&self, response: &mut reqwest::Response, url: &Url) -> Result<Vec<u8>, FetchError> {
        let mut bytes = Vec::new();
        let is_too_large = |length: u64| length > self.limits.bytes;
        if response.content_length().is_some_and(is_too_large) {
            return Err(FetchError::too_large(url.as_str(), &self.limits));
        }
        while let Some(chunk) = response.chunk().await.map_err(|error| {
            let problem = format!("broke off after {} bytes: {}", bytes.len(), self.problem(&error));
            FetchError::Transfer(url.clone(), problem)
        })? {
            bytes.extend_from_slice(&chunk);
            if is_too_large(bytes.len() as u64) {
                return Err(FetchError::too_large(url.as_str(), &self.limits));
            }
        }
        Ok(bytes)
    }

    fn problem(&self, error: &reqwest::Error) -> String {
        match (error.is_timeout(), error.is_connect()) {
            (true, true) => format!("no connection within {:?}", self.limits.connect),
            (true, false) => format!("no data for {:?}", self.limits.idle),
            (false, true) => format!("cannot connect: {}", root_cause(error)),
            (false, false) => root_cause(error),
        }
    }
}

/// Why a redirect to `next` is not followed.
fn objection(previous: &[Url], next: &Url, limit: usize) -> Option<String> {
    let from_https = previous.last().is_some_and(|url| url.scheme() == "https");
    match next.scheme() {
        _ if previous.len() > limit => Some(format!("more than {limit} redirects")),
        "http" if from_https => Some("redirect from https to http refused".to_owned()),
        "http" | "https" => None,
        scheme => Some(format!("redirect to an address of the scheme `{scheme}` refused")),
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let is_loopback_address = host.parse().is_ok_and(|address: IpAddr| address.is_loopback());
    host == "localhost" || host.ends_with(".localhost") || is_loopback_address
}

/// The innermost cause, which is the most specific one.
fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn Error = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_stay_on_http_and_keep_tls() {
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
    fn recognizes_loopback_hosts() {
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
