//! Answers on their way to the wire: ASCII-only JSON, few headers, text and chunks where the API has them.

use std::fmt::Write as _;

use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, SERVER, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;

/// What an operation answers.
#[derive(Debug)]
pub struct Reply {
    /// The status; 200 unless changed.
    pub status: StatusCode,
    /// Headers beside the ones every answer has.
    pub headers: HeaderMap,
    /// The body.
    pub body: ReplyBody,
}

/// The body of an answer.
#[derive(Debug)]
pub enum ReplyBody {
    /// JSON, printed in ASCII.
    Json(Value),
    /// JSON that was printed already, for replies with many rows.
    Printed(String),
    /// Text of some media type.
    Text(&'static str, String),
    /// JSON that is sent in pieces and without a length, as `/monitor` is.
    Pieces(Vec<String>),
}

impl Reply {
    /// A 200 with JSON.
    pub fn json(value: Value) -> Self {
        Self::with(ReplyBody::Json(value))
    }

    /// A 200 with JSON, printed at once.
    pub fn printed(value: &impl Serialize) -> Result<Self, Failure> {
        let text = serde_json::to_string(value).map_err(|_| Failure::Crash)?;
        Ok(Self::with(ReplyBody::Printed(text)))
    }

    /// A 200 with plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::with(ReplyBody::Text("text/plain; charset=utf-8", text.into()))
    }

    /// A 200 with HTML as the server in front sends it, without a charset.
    pub fn html(page: impl Into<String>) -> Self {
        Self::with(ReplyBody::Text("text/html", page.into()))
    }

    /// A 200 with HTML as the application sends it.
    pub fn page(page: impl Into<String>) -> Self {
        Self::with(ReplyBody::Text("text/html; charset=utf-8", page.into()))
    }

    /// A 200 with JSON in pieces.
    pub fn pieces(pieces: Vec<String>) -> Self {
        Self::with(ReplyBody::Pieces(pieces))
    }

    fn with(body: ReplyBody) -> Self {
        Self { status: StatusCode::OK, headers: HeaderMap::new(), body }
    }

    /// The same with another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same with one more header; a value that no header can carry is left out.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }

    /// The answer for axum. A HEAD request gets the headers of the GET, length included, and no body.
    pub fn into_response(self, head: bool) -> Response<Body> {
        let (media, bytes, sized) = match self.body {
            ReplyBody::Json(value) => {
                ("application/json", vec![Bytes::from(ascii_json(&value) + "\n")], true)
            }
            ReplyBody::Printed(text) => ("application/json", vec![Bytes::from(ascii(text) + "\n")], true),
            ReplyBody::Text(media, text) => (media, vec![Bytes::from(text)], true),
            ReplyBody::Pieces(pieces) => {
                ("application/json", pieces.into_iter().map(Bytes::from).collect(), false)
            }
        };
        let length: usize = bytes.iter().map(Bytes::len).sum();
        let body = match (head, sized) {
            (true, _) => Body::empty(),
            (false, true) => Body::from(bytes.into_iter().next().unwrap_or_default()),
            (false, false) => Body::new(crate::pieces::Pieces::new(bytes)),
        };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
        headers.insert(VARY, HeaderValue::from_static("Cookie"));
        headers.insert(SERVER, HeaderValue::from_static("copr-fake"));
        if sized {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        headers.extend(self.headers);
        response
    }
}

/// Compact JSON in which everything beyond ASCII is a `\u` escape.
pub fn ascii_json(value: &Value) -> String {
    ascii(value.to_string())
}

fn ascii(plain: String) -> String {
    if plain.is_ascii() {
        return plain;
    }
    let mut escaped = String::with_capacity(plain.len() * 2);
    for letter in plain.chars() {
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
    fn letters_beyond_ascii_become_escapes_that_read_back() {
        let value = serde_json::json!({ "a": "měď 🐎" });
        let printed = ascii_json(&value);
        assert!(printed.is_ascii());
        assert!(printed.contains("\\ud83d\\udc0e"));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).unwrap(), value);
    }
}
