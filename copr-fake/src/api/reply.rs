//! What an operation answers.

use std::fmt::Write as _;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

/// An answer, before it is an HTTP response.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    /// Headers beside the ones that every response has.
    pub headers: HeaderMap,
    pub content: Content,
}

/// The body of an answer.
#[derive(Debug)]
pub enum Content {
    /// JSON.
    Json(String),
    /// Anything else, and its media type.
    Bytes(&'static str, Vec<u8>),
    /// JSON that is sent in chunks and without a length, as `/monitor` is.
    Chunks(Vec<String>),
}

impl Reply {
    /// A 200 with some content.
    pub fn new(content: Content) -> Self {
        Self { status: StatusCode::OK, headers: HeaderMap::new(), content }
    }

    /// A 200 with JSON.
    pub fn json(value: impl Serialize) -> Self {
        // Values out of the state have nothing that cannot be printed.
        Self::new(Content::Json(serde_json::to_string(&value).unwrap_or_default()))
    }

    /// A 200 with HTML as the proxy sends it, without a charset.
    pub fn html(page: impl Into<String>) -> Self {
        Self::new(Content::Bytes("text/html", page.into().into()))
    }

    /// A 200 with HTML as the application sends it.
    pub fn page(page: impl Into<String>) -> Self {
        Self::new(Content::Bytes("text/html; charset=utf-8", page.into().into()))
    }

    /// The same with another status.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same with one more header. A value that no header can have is left out.
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }
}

/// Compact JSON in which everything beyond ASCII is a `\u` escape.
pub fn ascii_json(value: &serde_json::Value) -> String {
    ascii(value.to_string())
}

/// Printed JSON with everything beyond ASCII as a `\u` escape.
pub fn ascii(json: String) -> String {
    if json.is_ascii() {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() * 2);
    for letter in json.chars() {
        if letter.is_ascii() {
            escaped.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::ascii_json;

    #[test]
    fn escapes_everything_beyond_ascii() {
        let value = serde_json::json!({ "a": "měď 🐎" });
        let printed = ascii_json(&value);
        assert!(printed.is_ascii());
        assert!(printed.contains("\\ud83d\\udc0e"));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).unwrap(), value);
    }
}
