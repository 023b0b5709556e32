//! One line of the journal.

use std::fmt;

use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::http::Sent;

/// A request as it came in, and how it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// 1 for the first request of the server.
    pub number: u64,
    /// The server's time, in Unix seconds.
    pub at: i64,
    /// `GET`.
    pub method: String,
    /// The path as sent, percent-encoding and all.
    pub path: String,
    /// The query, decoded, in the order sent.
    pub query: Vec<(String, String)>,
    /// The headers, with lower-case names. Credentials are masked.
    pub headers: Vec<(String, String)>,
    /// The operation; none for unknown paths, wrong methods and redirects.
    pub operation: Option<&'static str>,
    /// The body.
    pub body: Sent,
    /// The name of the [`Fault`](crate::Fault) that happened to it.
    pub fault: Option<&'static str>,
    /// The status of the response; none if there is no response yet, or never was.
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
            body: Sent::Empty,
            fault: None,
            status: None,
        }
    }

    /// A header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// The first value of a query argument, which is the one that counts.
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

/// Keeps the scheme of an `Authorization` header, because tests want to know that one was there and of what sort.
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
    fn what_logs_in_is_masked() {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", HeaderValue::from_static("Basic c2VjcmV0"));
        headers.insert("cookie", HeaderValue::from_static("session=secret"));
        headers.insert("accept", HeaderValue::from_static("*/*"));
        let shown: Vec<_> = masked(&headers).into_iter().map(|(_, value)| value).collect();
        assert_eq!(shown, ["Basic **masked**", "**masked**", "*/*"]);
    }
}
