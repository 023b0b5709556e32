//! Turns a reply into an HTTP response. JSON is ASCII only.

use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, SERVER, VARY, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, Response, StatusCode};
use serde_json::json;

use super::{Step, Steps};
use crate::api::{Content, Failure, Reply, ascii, html_page};

/// Returns the response of the API for a reply or a failure.
pub fn into_response(reply: impl Into<Reply>, head: bool) -> Response<Body> {
    let mut reply = reply.into();
    for (name, value) in [(VARY, "Cookie"), (SERVER, "copr-fake")] {
        reply.headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    plain_response(reply, head)
}

/// Returns the response for a reply, which adds only the type and the length. A HEAD request gets the headers of the GET,
/// including the length, and no body.
pub fn plain_response(reply: Reply, head: bool) -> Response<Body> {
    let (media, length, body) = match reply.content {
        Content::Json(json) => {
            let json = ascii(json) + "\n";
            ("application/json", Some(json.len()), Body::from(json))
        }
        Content::Bytes(media, bytes) => (media, Some(bytes.len()), Body::from(bytes)),
        Content::Chunks(chunks) => {
            let steps = chunks.into_iter().map(|chunk| Step::Send(chunk.into()));
            ("application/json", None, Body::new(Steps::new(None, steps)))
        }
    };
    let mut response = Response::new(if head { Body::empty() } else { body });
    *response.status_mut() = reply.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
    if let Some(length) = length {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    headers.extend(reply.headers);
    response
}

impl From<Failure> for Reply {
    /// Has the status and the shape that the real server gives a failure.
    fn from(failure: Failure) -> Self {
        let page = |status: StatusCode, title| Self::html(html_page(title)).status(status);
        match failure {
            Failure::Refused(status, text) => Self::json(json!({ "error": text })).status(status),
            Failure::Credentials => {
                let error = "The API login or token is wrong or has expired.";
                Self::json(json!({ "output": "notok", "error": error })).status(StatusCode::UNAUTHORIZED)
            }
            Failure::Negotiate => {
                page(StatusCode::UNAUTHORIZED, "Unauthorized").header(WWW_AUTHENTICATE, "Negotiate")
            }
            Failure::Mask => {
                let message = "The header X-Fields is malformed.";
                Self::json(json!({ "message": message })).status(StatusCode::BAD_REQUEST)
            }
            Failure::Crash | Failure::Lockup => {
                Self::from(Failure::server("The server could not finish this request."))
            }
            Failure::Database => page(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error"),
            Failure::TooHeavy => page(StatusCode::GATEWAY_TIMEOUT, "Gateway Time-out"),
            Failure::TooLarge => {
                let text = "The request or its response is too large.".to_owned();
                Self::from(Failure::Refused(StatusCode::PAYLOAD_TOO_LARGE, text))
            }
        }
    }
}
