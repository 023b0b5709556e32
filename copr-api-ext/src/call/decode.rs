//! Turns the response or failure of the last attempt into a value or an error.

use std::borrow::Cow;
use std::sync::Arc;

use reqwest::StatusCode;
use reqwest::header::LOCATION;
use serde::de::DeserializeOwned;

use super::info::{CallInfo, Failure};
use crate::error::{
    Error, ErrorInner, ErrorKind, Message, help_for, is_challenge, is_html, of_status, snippet,
};
use crate::http::{AttemptError, Cause, Received, retry_after};

/// Returns the JSON path where decoding fails.
type Locate = fn(&[u8]) -> Option<String>;

pub(crate) fn value<T: DeserializeOwned>(
    info: &CallInfo,
    status: StatusCode,
    body: &[u8],
) -> Result<T, Error> {
    serde_json::from_slice(body).map_err(|error| undecodable(info, status, body, &error, path_of::<T>))
}

/// The JSON path where decoding a `T` fails. Only this is compiled for each type.
pub(super) fn path_of<T: DeserializeOwned>(body: &[u8]) -> Option<String> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let again: Result<T, _> = serde_path_to_error::deserialize(&mut reader);
    again.err().map(|e| e.path().to_string()).filter(|path| path != ".")
}

/// The error of a successful response that can't be decoded: a page of a bot filter or a proxy, a failure that only the body
/// reports, or a server of another version.
pub(super) fn undecodable(
    info: &CallInfo,
    status: StatusCode,
    body: &[u8],
    error: &serde_json::Error,
    locate: Locate,
) -> Error {
    let redacted = info.sent.redact(body);
    let has_secrets = matches!(redacted, Cow::Owned(_));
    let body = &*redacted;
    let kind = if is_challenge(body) {
        ErrorKind::Challenge
    } else if is_html(body) {
        ErrorKind::Gateway
    } else if Message::says_failed(body) {
        ErrorKind::Server
    } else {
        ErrorKind::Decode
    };
    let failure = Failure {
        kind,
        status: Some(status),
        retry_after: None,
        // A bot filter does not forward the request.
        may_have_arrived: !matches!(kind, ErrorKind::Challenge | ErrorKind::Server),
    };
    // The message of the error contains values of the body.
    let text = if responds_with_secrets(info) {
        format!("{:?} error at line {} column {}", error.classify(), error.line(), error.column())
    } else {
        error.to_string()
    };
    ErrorInner {
        message: Message::read(body).filter(|_| kind == ErrorKind::Server),
        json_path: if kind == ErrorKind::Decode { locate(body) } else { None },
        snippet: snippet(body).filter(|_| !responds_with_secrets(info)),
        source: if has_secrets { None } else { Some(Arc::from(Box::from(text))) },
        ..info.inner(&failure)
    }
    .into()
}

/// The error of an attempt without a complete response.
pub(crate) fn attempt_failed(info: &CallInfo, error: AttemptError) -> Error {
    let AttemptError { cause, head, is_cut_off } = error;
    let was_sent = !matches!(cause, Cause::Http(ref error) if error.is_connect() || error.is_builder());
    let failure = Failure {
        kind: cause.kind(),
        status: head.map(|(status, _)| status),
        retry_after: head.and_then(|(_, retry_after)| retry_after),
        may_have_arrived: was_sent && !is_cut_off,
    };
    let source = match cause {
        Cause::Body(error) => error.into_source(),
        Cause::Http(error) => Some(Arc::new(error) as _),
        Cause::Negotiation(error) => Some(Arc::new(error) as _),
        cause => Some(Arc::new(cause) as _),
    };
    ErrorInner { source, ..info.inner(&failure) }.into()
}

pub(crate) fn error_response(info: &CallInfo, received: &Received) -> Error {
    let (response, status) = (&received.response, received.response.status());
    let body = &*info.sent.redact(&received.body);
    let message = Message::read(body);
    let operation = info.operation.id;
    let failure = Failure {
        kind: of_status(operation, status.as_u16(), message.is_some(), body),
        status: Some(status),
        retry_after: retry_after(response.headers()),
        // A proxy may have forwarded the request before it gave up.
        may_have_arrived: matches!(status.as_u16(), 408 | 502..=504) && !received.is_cut_off,
    };
    let mut inner = info.inner(&failure);
    inner.help = inner.help.or_else(|| help_for(operation, status.as_u16()).filter(|_| message.is_some()));
    if message.is_none() {
        inner.snippet = snippet(body).filter(|_| !responds_with_secrets(info));
    }
    if status.is_redirection() {
        let target = redirect(response);
        let target =
            target.map(|text| String::from_utf8_lossy(&info.sent.redact(text.as_bytes())).into_owned());
        inner.source = target.map(|text| Arc::from(Box::from(text)));
    }
    inner.message = message;
    inner.into()
}

/// The message about a redirect that was not followed. Contains only the origin, because a path may contain secrets.
fn redirect(response: &reqwest::Response) -> Option<String> {
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    let to = response.url().join(location).ok()?.origin().ascii_serialization();
    Some(format!("the server redirects to {to}, which is not followed; check the URL of the server"))
}

fn responds_with_secrets(info: &CallInfo) -> bool {
    matches!(info.operation.id, "api_token_create" | "webhook_generate")
}
