//! Faults: failures that a test injects.

mod act;
mod plan;
mod schema;
mod table;

use std::time::Duration;

use axum::http::StatusCode;

pub(super) use act::FaultContext;
pub use plan::{FaultBuilder, FaultRule};
pub(super) use plan::{Faults, Purpose};
use schema::Change;

use super::assertions;

/// A failure of a request. [`Fake::fault`](crate::Fake::fault) injects it:
///
/// ```
/// # async fn doc(fake: &copr_fake::Fake) {
/// # use copr_fake::Fault;
/// fake.fault(Fault::html(503)).on("build_get").times(2);
/// # }
/// ```
///
/// *Handled* says whether the server performs the operation. If it does, a build is submitted although the client gets no
/// valid response, and a client that retries submits a second one. [`Fault::all`] returns the faults of this table.
///
/// | Fault | Name | Handled | What the client sees |
/// |---|---|---|---|
/// | [`latency`](Self::latency) | `latency` | yes | the right response, after a delay |
/// | [`hang`](Self::hang) | `hang` | no | no response, on a connection that stays open |
/// | [`hang_in_body`](Self::hang_in_body) | `hang_in_body` | yes | status and headers, then nothing |
/// | [`reset_unread`](Self::reset_unread) | `reset_unread` | no | a connection reset before the server reads the body |
/// | [`reset_handled`](Self::reset_handled) | `reset_handled` | yes | a connection reset instead of the response |
/// | [`cut_body`](Self::cut_body) | `cut_body` | yes | half the body, then the end of the connection |
/// | [`truncated_json`](Self::truncated_json) | `truncated_json` | yes | half the JSON, in a complete HTTP response |
/// | [`malformed_json`](Self::malformed_json) | `malformed_json` | yes | JSON with a syntax error |
/// | [`html`](Self::html) | `html` | no | an error page of a proxy, with 502, 503 or 504 |
/// | [`error`](Self::error) | `error` | no | an error of the API, in JSON, with any status |
/// | [`retry_after`](Self::retry_after) | `retry_after` | no | 429 or 503 with a `Retry-After` header |
/// | [`wrong_type`](Self::wrong_type) | `wrong_type` | yes | the right JSON, with the content type of HTML |
/// | [`gzip`](Self::gzip) | `gzip` | yes | the right response, compressed although not requested |
/// | [`drip`](Self::drip) | `drip` | yes | the right response, byte by byte |
/// | [`huge`](Self::huge) | `huge` | no | a 200 with a very long JSON text |
/// | [`redirect`](Self::redirect) | `redirect` | no | a redirect to the same path of another origin |
/// | [`unknown_fields`](Self::unknown_fields) | `unknown_fields` | yes | objects with unknown fields |
/// | [`unknown_words`](Self::unknown_words) | `unknown_words` | yes | an unknown value in place of each enum value |
/// | [`nulls`](Self::nulls) | `nulls` | yes | null in every nullable field |
/// | [`everything`](Self::everything) | `everything` | yes | a value in every field of the specification |
/// | [`challenge`](Self::challenge) | `challenge` | no | a 200 with the page of a bot filter |
/// | [`early_401`](Self::early_401) | `early_401` | no | a 401 before the server reads the body, and a closed connection |
/// | [`twice`](Self::twice) | `twice` | yes | the right response, sent twice |
///
/// A call of a client can be several requests, and a fault applies to one operation: an upload is `build_check`, then
/// `build_create_upload`. [`Fake::journal`](crate::Fake::journal) shows the requests and, in
/// [`Entry::fault`](crate::Entry::fault), the names of their faults.
///
/// Faults that change JSON follow the corrected OpenAPI document, and don't change responses that it doesn't describe.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "nothing fails yet: pass it to Fake::fault"]
pub struct Fault(Kind);

#[derive(Debug, Clone, PartialEq)]
enum Kind {
    Latency(Duration),
    Hang,
    HangInBody,
    ResetUnread,
    ResetHandled,
    CutBody,
    TruncatedJson,
    MalformedJson,
    Html(StatusCode),
    Error(StatusCode),
    RetryAfter(StatusCode, RetryAfter),
    WrongType,
    Gzip,
    Drip(Duration),
    Huge(u64),
    Redirect(StatusCode, String),
    Json(Change),
    Challenge,
    Early401,
    Twice,
}

/// The value of a `Retry-After` header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RetryAfter {
    /// A number of seconds. `u64::MAX` overflows most calculations.
    Seconds(u64),
    /// A time in Unix seconds, sent as an HTTP date.
    Date(i64),
    /// Neither a number nor a date.
    Absurd,
}

impl Fault {
    /// Delays the response.
    pub const fn latency(time: Duration) -> Self {
        Self(Kind::Latency(time))
    }

    /// Reads the request and never responds. The connection stays open until the client closes it.
    pub const fn hang() -> Self {
        Self(Kind::Hang)
    }

    /// Sends status and headers, and never the body.
    pub const fn hang_in_body() -> Self {
        Self(Kind::HangInBody)
    }

    /// Resets the connection after the headers of the request. Doesn't read the body, and doesn't perform the operation.
    pub const fn reset_unread() -> Self {
        Self(Kind::ResetUnread)
    }

    /// Performs the operation, and resets the connection instead of responding.
    pub const fn reset_handled() -> Self {
        Self(Kind::ResetHandled)
    }

    /// Closes the connection in the middle of the response body.
    pub const fn cut_body() -> Self {
        Self(Kind::CutBody)
    }

    /// Sends a complete HTTP response with half of its JSON.
    pub const fn truncated_json() -> Self {
        Self(Kind::TruncatedJson)
    }

    /// Sends JSON with a syntax error near its beginning.
    pub const fn malformed_json() -> Self {
        Self(Kind::MalformedJson)
    }

    /// Sends the error page of a proxy, with 502, 503, 504 or any other status.
    ///
    /// # Panics
    ///
    /// Panics if the number isn't an HTTP status.
    #[track_caller]
    pub fn html(status: u16) -> Self {
        Self(Kind::Html(code(status)))
    }

    /// Sends an error of the API, with any status, such as 400, 403, 408, 409 or 500. A 401 has the body for wrong
    /// credentials.
    ///
    /// # Panics
    ///
    /// Panics if the number isn't an HTTP status.
    #[track_caller]
    pub fn error(status: u16) -> Self {
        Self(Kind::Error(code(status)))
    }

    /// Sends a status, usually 429 or 503, with a `Retry-After` header.
    ///
    /// # Panics
    ///
    /// Panics if the number isn't an HTTP status.
    #[track_caller]
    pub fn retry_after(status: u16, after: RetryAfter) -> Self {
        Self(Kind::RetryAfter(code(status), after))
    }

    /// Sends the right body with the content type of HTML.
    pub const fn wrong_type() -> Self {
        Self(Kind::WrongType)
    }

    /// Compresses the body, regardless of what the client accepts.
    pub const fn gzip() -> Self {
        Self(Kind::Gzip)
    }

    /// Sends the body in single bytes, each after a pause.
    pub const fn drip(pause: Duration) -> Self {
        Self(Kind::Drip(pause))
    }

    /// Sends a JSON string of this many bytes. The server needs no memory for it.
    pub const fn huge(bytes: u64) -> Self {
        Self(Kind::Huge(bytes))
    }

    /// Redirects (301, 302, 303, 307, 308) to the same path and query of another origin, such as `https://example.org`. A
    /// client should not send credentials there.
    ///
    /// # Panics
    ///
    /// Panics if the status isn't a redirect.
    #[track_caller]
    pub fn redirect(status: u16, origin: &str) -> Self {
        let status = code(status);
        if !status.is_redirection() {
            assertions::fail(&format!("{status} is not a redirect; use 301, 302, 303, 307 or 308"));
        }
        Self(Kind::Redirect(status, origin.trim_end_matches('/').to_owned()))
    }

    /// Adds unknown fields to objects.
    pub const fn unknown_fields() -> Self {
        Self(Kind::Json(Change::UnknownFields))
    }

    /// Replaces values of enumerations, such as the states of builds, with an unknown one.
    pub const fn unknown_words() -> Self {
        Self(Kind::Json(Change::UnknownWords))
    }

    /// Sets every nullable field to null.
    pub const fn nulls() -> Self {
        Self(Kind::Json(Change::Nulls))
    }

    /// Sets every field of the specification, and none to null.
    pub const fn everything() -> Self {
        Self(Kind::Json(Change::Everything))
    }

    /// Sends the page of a bot filter that requires a browser to run a script, with status 200.
    pub const fn challenge() -> Self {
        Self(Kind::Challenge)
    }

    /// Sends a 401 before it reads the body of the request, as a proxy does for uploads.
    pub const fn early_401() -> Self {
        Self(Kind::Early401)
    }

    /// Sends the response twice. A client that reuses the connection finds the second copy.
    pub const fn twice() -> Self {
        Self(Kind::Twice)
    }
}

#[track_caller]
fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status)
        .unwrap_or_else(|_| assertions::fail(&format!("{status} is not an HTTP status; use one such as 503")))
}
