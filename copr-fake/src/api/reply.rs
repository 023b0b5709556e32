//! The reply of an operation.

use std::fmt::Write as _;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

/// The reply of an operation, before it becomes an HTTP response.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    /// Headers in addition to those of every response.
    pub headers: HeaderMap,
    pub content: Content,
}

/// The body of a reply.
#[derive(Debug)]
pub enum Content {
    /// JSON.
    Json(String),
    /// Anything else, with its content type.
    Bytes(&'static str, Vec<u8>),
    /// JSON that is sent in chunks without a length, like `/monitor`.
    Chunks(Vec<String>),
}

impl Reply {
    /// Creates a 200.
    pub fn new(content: Content) -> Self {
        Self { status: StatusCode::OK, headers: HeaderMap::new(), content }
    }

    /// Creates a 200 with JSON.
    pub fn json(value: impl Serialize) -> Self {
        // Values of the state can always be serialized.
        Self::new(Content::Json(serde_json::to_string(&value).unwrap_or_default()))
    }

    /// Creates a 200 with HTML without a charset, like that of the proxy.
    pub fn html(page: impl Into<String>) -> Self {
        Self::new(Content::Bytes("text/html", page.into().into()))
    }

    /// Creates a 200 with HTML of the application.
    pub fn page(page: impl Into<String>) -> Self {
        Self::new(Content::Bytes("text/html; charset=utf-8", page.into().into()))
    }

    /// Sets the status.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Adds a header. Ignores an invalid value.
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }
}

/// Prints compact JSON, with `\u` escapes for all characters that aren't ASCII.
pub fn ascii_json(value: &serde_json::Value) -> String {
    ascii(value.to_string())
}

/// Escapes all characters of printed JSON that aren't ASCII.
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
    fn escapes_non_ascii() {
        let value = serde_json::json!({ "a": "měď 🐎" });
        let printed = ascii_json(&value);
        assert!(printed.is_ascii());
        assert!(printed.contains("\\ud83d\\udc0e"));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).unwrap(), value);
    }
}
