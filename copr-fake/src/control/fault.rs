//! Faults: what goes wrong between a client and the server, on purpose.

mod act;
mod plan;
mod schema;
mod table;

use std::time::Duration;

use axum::http::StatusCode;

pub(super) use act::FaultContext;
pub use plan::{Aim, Rule};
pub(super) use plan::{Faults, Purpose};
use schema::Change;

use super::assertions;

/// Something that goes wrong. [`Fake::fault`](crate::Fake::fault) makes it happen:
///
/// ```
/// # async fn doc(fake: &copr_fake::Fake) {
/// # use copr_fake::Fault;
/// fake.fault(Fault::html(503)).on("build_get").times(2);
/// # }
/// ```
///
/// *Handled* says whether the operation takes place: where it does, a build is submitted although its answer never comes,
/// and a client that tries again submits a second one. [`Fault::all`] has the table for programs.
///
/// | Fault | Name | Handled | What the client sees |
/// |---|---|---|---|
/// | [`latency`](Self::latency) | `latency` | yes | the right answer, late |
/// | [`hang`](Self::hang) | `hang` | no | nothing, on a connection that stays open |
/// | [`hang_in_body`](Self::hang_in_body) | `hang_in_body` | yes | status and headers, then nothing |
/// | [`reset_unread`](Self::reset_unread) | `reset_unread` | no | a connection reset before the body of the request was read |
/// | [`reset_handled`](Self::reset_handled) | `reset_handled` | yes | a connection reset in place of the answer |
/// | [`cut_body`](Self::cut_body) | `cut_body` | yes | half the body, then the end of the connection |
/// | [`truncated_json`](Self::truncated_json) | `truncated_json` | yes | half the JSON, in an answer that is whole as far as HTTP goes |
/// | [`malformed_json`](Self::malformed_json) | `malformed_json` | yes | JSON with a slip in it |
/// | [`html`](Self::html) | `html` | no | a page as a proxy sends it with 502, 503 or 504 |
/// | [`error`](Self::error) | `error` | no | a refusal of the API itself, in JSON, with any status |
/// | [`retry_after`](Self::retry_after) | `retry_after` | no | 429 or 503 with a `Retry-After` header |
/// | [`wrong_type`](Self::wrong_type) | `wrong_type` | yes | the right JSON, said to be HTML |
/// | [`gzip`](Self::gzip) | `gzip` | yes | the right answer, compressed unasked |
/// | [`drip`](Self::drip) | `drip` | yes | the right answer, byte by byte |
/// | [`huge`](Self::huge) | `huge` | no | a 200 with a very long JSON text |
/// | [`redirect`](Self::redirect) | `redirect` | no | a redirect to the same path of another origin |
/// | [`unknown_fields`](Self::unknown_fields) | `unknown_fields` | yes | objects with fields that no client knows yet |
/// | [`unknown_words`](Self::unknown_words) | `unknown_words` | yes | words no client knows in place of each state or kind |
/// | [`nulls`](Self::nulls) | `nulls` | yes | null in every field that may be null |
/// | [`everything`](Self::everything) | `everything` | yes | a value in every field the API describes |
/// | [`challenge`](Self::challenge) | `challenge` | no | 200 and the page of a bot filter |
/// | [`early_401`](Self::early_401) | `early_401` | no | 401 before the body of the request was read, and a closed connection |
/// | [`twice`](Self::twice) | `twice` | yes | the right answer, two times |
///
/// What changes JSON follows the corrected OpenAPI document, and leaves answers alone that are not in it. The names are
/// those of [`Entry::fault`](crate::Entry::fault).
#[derive(Debug, Clone, PartialEq)]
#[must_use = "nothing happens yet: hand it to Fake::fault"]
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

/// When to come again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RetryAfter {
    /// In this many seconds; `u64::MAX` for a number that overflows what is done with it.
    Seconds(u64),
    /// At a moment in Unix seconds, sent as an HTTP date.
    Date(i64),
    /// Something that is neither a number nor a date.
    Absurd,
}

impl Fault {
    /// The answer comes, but only after a while.
    pub const fn latency(time: Duration) -> Self {
        Self(Kind::Latency(time))
    }

    /// The request is read and never answered. The connection lives until the client ends it.
    pub const fn hang() -> Self {
        Self(Kind::Hang)
    }

    /// BuildState and headers are sent, the body they announce never is.
    pub const fn hang_in_body() -> Self {
        Self(Kind::HangInBody)
    }

    /// The connection is reset once the headers of the request are known. Its body is not read and nothing happens.
    pub const fn reset_unread() -> Self {
        Self(Kind::ResetUnread)
    }

    /// The request takes effect, and the connection is reset in place of the answer.
    pub const fn reset_handled() -> Self {
        Self(Kind::ResetHandled)
    }

    /// The connection ends in the middle of the answer's body.
    pub const fn cut_body() -> Self {
        Self(Kind::CutBody)
    }

    /// The answer is complete for HTTP, and its JSON stops halfway.
    pub const fn truncated_json() -> Self {
        Self(Kind::TruncatedJson)
    }

    /// The JSON of the answer has a slip near its beginning.
    pub const fn malformed_json() -> Self {
        Self(Kind::MalformedJson)
    }

    /// The page of a proxy, with 502, 503, 504 or any other status.
    ///
    /// # Panics
    ///
    /// If the number is no HTTP status.
    #[track_caller]
    pub fn html(status: u16) -> Self {
        Self(Kind::Html(code(status)))
    }

    /// The API refuses: any status, such as 403, 409, 400, 408 or 500. A 401 has the body
    /// that wrong credentials get.
    ///
    /// # Panics
    ///
    /// If the number is no HTTP status.
    #[track_caller]
    pub fn error(status: u16) -> Self {
        Self(Kind::Error(code(status)))
    }

    /// A status, 429 or 503 as a rule, with a `Retry-After` header.
    ///
    /// # Panics
    ///
    /// If the number is no HTTP status.
    #[track_caller]
    pub fn retry_after(status: u16, after: RetryAfter) -> Self {
        Self(Kind::RetryAfter(code(status), after))
    }

    /// The media type says HTML, the body is what it should be.
    pub const fn wrong_type() -> Self {
        Self(Kind::WrongType)
    }

    /// The body is compressed, whatever the client accepts.
    pub const fn gzip() -> Self {
        Self(Kind::Gzip)
    }

    /// The body comes in single bytes, each after a pause.
    pub const fn drip(pause: Duration) -> Self {
        Self(Kind::Drip(pause))
    }

    /// A JSON text of so many bytes. The server needs no memory for it; the client may.
    pub const fn huge(bytes: u64) -> Self {
        Self(Kind::Huge(bytes))
    }

    /// A redirect (301, 302, 303, 307, 308) to the same path and query of another origin: `https://example.org`. A client
    /// should not carry credentials there.
    ///
    /// # Panics
    ///
    /// If the status is no redirect.
    #[track_caller]
    pub fn redirect(status: u16, origin: &str) -> Self {
        let status = code(status);
        if !status.is_redirection() {
            assertions::fail(&format!("{status} is no redirect; write 301, 302, 303, 307 or 308"));
        }
        Self(Kind::Redirect(status, origin.trim_end_matches('/').to_owned()))
    }

    /// Objects have a few more fields.
    pub const fn unknown_fields() -> Self {
        Self(Kind::Json(Change::UnknownFields))
    }

    /// Values of enumerations, such as the states of builds, are replaced by an unknown one.
    pub const fn unknown_words() -> Self {
        Self(Kind::Json(Change::UnknownWords))
    }

    /// Every field that may be null is.
    pub const fn nulls() -> Self {
        Self(Kind::Json(Change::Nulls))
    }

    /// Every field there can be is there, and none is null.
    pub const fn everything() -> Self {
        Self(Kind::Json(Change::Everything))
    }

    /// The page of a filter that wants browsers to work for their answers, with status 200.
    pub const fn challenge() -> Self {
        Self(Kind::Challenge)
    }

    /// A refusal that does not wait for the body of the request, as a proxy does it with uploads.
    pub const fn early_401() -> Self {
        Self(Kind::Early401)
    }

    /// The answer is sent two times. The second copy is what a client finds when it uses the connection again.
    pub const fn twice() -> Self {
        Self(Kind::Twice)
    }
}

#[track_caller]
fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status)
        .unwrap_or_else(|_| assertions::fail(&format!("{status} is no HTTP status; write 503, say")))
}
