//! Applies faults to requests and responses.

use axum::body::{Body, Bytes};
use axum::http::header::{CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderValue, Method, Response, StatusCode, request, response};
use http_body_util::BodyExt;

use super::{Fault, Kind, RetryAfter, schema};
use crate::api::{Failure, Reply, html_page};
use crate::control::journal::Record;
use crate::http::{Answer, Step, Steps, Then, into_response};
use crate::model::{date, gzip};

/// The size of the pieces of a huge body.
const PIECE: u64 = 65_536;

/// The page of the bot filter.
const CHALLENGE: &str = concat!(
    "<!doctype html>\n<html><head><title>One moment</title><meta name=\"robots\" content=\"noindex\"></head>\n",
    "<body><p>Please enable scripts.</p>\n",
    "<script type=\"application/json\" id=\"anubis_challenge\">{\"difficulty\":4}</script></body></html>\n",
);

/// The request that a fault is applied to.
#[derive(Clone, Copy)]
pub struct FaultContext<'a> {
    pub parts: &'a request::Parts,
    pub operation: Option<&'static str>,
    pub(in crate::control) record: &'a Record,
}

impl FaultContext<'_> {
    fn is_head(self) -> bool {
        self.parts.method == Method::HEAD
    }

    fn send(self, response: Response<Body>) -> Answer {
        self.record.answered(response.status().as_u16());
        Answer::Http(response)
    }
}

impl Fault {
    /// Acts before the body is read. Returns a response if the operation must not run.
    pub async fn before_body(&self, cx: FaultContext<'_>) -> Option<Answer> {
        match self.0 {
            Kind::ResetUnread => Some(reset()),
            Kind::Early401 => {
                let (mut head, body) = into_response(Failure::Credentials, cx.is_head()).into_parts();
                head.headers.insert(CONNECTION, HeaderValue::from_static("close"));
                cx.record.answered(head.status.as_u16());
                Some(Answer::Raw(message(&head, &whole(body).await), Then::Close))
            }
            _ => None,
        }
    }

    /// Acts before the operation. Returns a response if the operation must not run.
    pub async fn before(&self, cx: FaultContext<'_>) -> Option<Answer> {
        let reply = match &self.0 {
            Kind::Latency(time) => {
                tokio::time::sleep(*time).await;
                return None;
            }
            Kind::Hang => std::future::pending().await,
            Kind::Huge(bytes) => return Some(cx.send(huge(*bytes, cx.is_head()))),
            Kind::Html(status) => proxy_page(*status),
            Kind::Error(StatusCode::UNAUTHORIZED) => Failure::Credentials.into(),
            Kind::Error(status) => {
                Failure::Refused(*status, "This failure was injected by a test.".to_owned()).into()
            }
            Kind::RetryAfter(status, after) => proxy_page(*status).header(RETRY_AFTER, &when(after)),
            Kind::Redirect(status, origin) => {
                let path = cx.parts.uri.path_and_query().map_or("/", |path| path.as_str());
                proxy_page(*status).header(LOCATION, &format!("{origin}{path}"))
            }
            Kind::Challenge => Reply::page(CHALLENGE),
            _ => return None,
        };
        Some(cx.send(into_response(reply, cx.is_head())))
    }

    /// Acts on the response of the operation.
    pub async fn after(&self, cx: FaultContext<'_>, response: Response<Body>) -> Answer {
        if self.0 == Kind::ResetHandled {
            return reset();
        }
        cx.record.answered(response.status().as_u16());
        if cx.is_head() || matches!(self.0, Kind::Latency(_)) {
            return Answer::Http(response);
        }
        let (mut head, body) = response.into_parts();
        let mut bytes = whole(body).await;
        let mut set = |name, value| head.headers.insert(name, HeaderValue::from_static(value));
        match &self.0 {
            Kind::TruncatedJson => bytes = Bytes::copy_from_slice(half(&bytes)),
            Kind::MalformedJson => bytes = malformed(&bytes).into(),
            Kind::WrongType => {
                set(CONTENT_TYPE, "text/html; charset=utf-8");
            }
            Kind::Gzip => {
                set(CONTENT_ENCODING, "gzip");
                bytes = gzip::gzip(&bytes).into();
            }
            Kind::Json(change) => {
                if let Some(changed) = schema::change(*change, cx.operation, head.status.as_u16(), &bytes) {
                    bytes = changed.into();
                }
            }
            _ => {}
        }
        let length = bytes.len() as u64;
        head.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        let body = match &self.0 {
            Kind::CutBody => return Answer::Raw(message(&head, half(&bytes)), Then::Close),
            Kind::Twice => return Answer::Raw(message(&head, &bytes).repeat(2), Then::Continue),
            Kind::HangInBody => Body::new(Steps::new(Some(length), [Step::Hang])),
            Kind::Drip(pause) => Body::new(Steps::new(Some(length), [Step::Drip(bytes, *pause)])),
            _ => Body::from(bytes),
        };
        Answer::Http(Response::from_parts(head, body))
    }
}

/// Writes a response as bytes, for faults that use the bare socket.
fn message(head: &response::Parts, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {}\r\n", head.status).into_bytes();
    for (name, value) in &head.headers {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    bytes.extend([b"\r\n", body].concat());
    bytes
}

fn reset() -> Answer {
    Answer::Raw(Vec::new(), Then::Reset)
}

fn proxy_page(status: StatusCode) -> Reply {
    Reply::html(html_page(&status.to_string())).status(status)
}

fn when(after: &RetryAfter) -> String {
    match after {
        RetryAfter::Seconds(seconds) => seconds.to_string(),
        RetryAfter::Date(moment) => date::http(*moment),
        RetryAfter::Absurd => "-1 fortnights".to_owned(),
    }
}

/// Collects a body. Bodies of operations are in memory, so this doesn't fail.
async fn whole(body: Body) -> Bytes {
    body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default()
}

/// A JSON string of a given length.
fn huge(bytes: u64, head: bool) -> Response<Body> {
    let mut response = into_response(Reply::page(""), head);
    let filling = bytes.saturating_sub(2);
    let piece = Bytes::from(vec![b'x'; usize::try_from(filling.clamp(1, PIECE)).unwrap_or(1)]);
    let mark = || Step::Send(Bytes::from_static(b"\""));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(filling + 2));
    if !head {
        *response.body_mut() =
            Body::new(Steps::new(Some(filling + 2), [mark(), Step::Repeat(piece, filling), mark()]));
    }
    response
}

/// The first half, which is shorter than the whole: no longer valid JSON.
fn half(bytes: &[u8]) -> &[u8] {
    bytes.get(..bytes.len() / 2).unwrap_or_default()
}

/// JSON with two commas after its first byte.
fn malformed(bytes: &[u8]) -> Vec<u8> {
    let (first, rest) = bytes.split_at(bytes.len().min(1));
    [first, b",,", rest].concat()
}

#[cfg(test)]
mod tests {
    use super::{half, malformed};

    #[test]
    fn faults_make_json_invalid() {
        for json in ["{}\n", r#"{"a":1}"#, "[1,2]", "null"] {
            assert!(serde_json::from_slice::<serde_json::Value>(half(json.as_bytes())).is_err(), "{json}");
            assert!(
                serde_json::from_slice::<serde_json::Value>(&malformed(json.as_bytes())).is_err(),
                "{json}"
            );
        }
        assert_eq!(half(b""), b"");
    }
}
