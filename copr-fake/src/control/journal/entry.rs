//! One entry of the journal.

use std::fmt;

use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::http::RequestBody;

/// A request, and the status of its response.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The number of the request, counted from 1.
    pub number: u64,
    /// The time of the server's clock, in Unix seconds.
    pub at: i64,
    /// The method, such as `GET`.
    pub method: String,
    /// The path as sent, percent-encoded.
    pub path: String,
    /// The decoded query, in the order sent.
    pub query: Vec<(String, String)>,
    /// The headers, with lowercase names. Credentials are masked.
    pub headers: Vec<(String, String)>,
    /// The operation ID; `None` for unknown paths, wrong methods and redirects.
    pub operation: Option<&'static str>,
    /// The body of the request.
    pub body: RequestBody,
    /// The name of the [`Fault`](crate::Fault) that was applied.
    pub fault: Option<&'static str>,
    /// The status of the response; `None` if there is none (yet).
    pub status: Option<u16>,
}

impl Entry {
    pub(super) fn new(number: u64, at: i64, parts: &Parts, operation: Option<&'static str>) -> Self {
        let query = parts.uri.query().unwrap_or_default();
        Self {
            number,
            at,
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            headers: masked(&parts.headers),
            operation,
            body: RequestBody::Empty,
            fault: None,
            status: None,
        }
    }

    /// Returns the value of a header, by its lowercase name.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// Returns the first value of a query argument, the one that the server uses.
    pub fn query(&self, name: &str) -> Option<&str> {
        find(&self.query, name)
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {}", self.method, self.path)?;
        for (nth, (name, value)) in self.query.iter().enumerate() {
            write!(to, "{}{name}={value}", if nth == 0 { '?' } else { '&' })?;
        }
        write!(to, " ({})", self.operation.unwrap_or("no operation"))?;
        if let Some(fault) = self.fault {
            write!(to, " with fault {fault}")?;
        }
        match self.status {
            Some(status) => write!(to, " answered {status}"),
            None => to.write_str(" not answered"),
        }
    }
}

fn find<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Masks credentials. Keeps the scheme of an `Authorization` header, so that tests can see how a client authenticates.
fn masked(headers: &HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| {
            let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
            let shown = match name.as_str() {
                "authorization" | "proxy-authorization" => {
                    let scheme = text.split_once(' ').map_or("", |(scheme, _)| scheme);
                    format!("{scheme} **masked**").trim_start().to_owned()
                }
                "cookie" => "**masked**".to_owned(),
                _ => text,
            };
            (name.to_string(), shown)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::masked;

    #[test]
    fn masks_credentials() {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", HeaderValue::from_static("Basic c2VjcmV0"));
        headers.insert("cookie", HeaderValue::from_static("session=secret"));
        headers.insert("accept", HeaderValue::from_static("*/*"));
        let shown: Vec<_> = masked(&headers).into_iter().map(|(_, value)| value).collect();
        assert_eq!(shown, ["Basic **masked**", "**masked**", "*/*"]);
    }
}
