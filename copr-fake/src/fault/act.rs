//! How each fault does what it does.

use std::convert::Infallible;

use axum::body::Body;
use axum::http::header::{CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use bytes::Bytes;
use http_body_util::BodyExt;

use super::script::{Script, Step};
use super::{Fault, Kind, RetryAfter, alter, raw, schema};
use crate::date;
use crate::failure::{Failure, html_page};
use crate::gzip::gzip;
use crate::journal::Record;
use crate::reply::Reply;
use crate::request::BodySlot;
use crate::server::drain;
use crate::wire::{Answer, Raw, Then};

/// How large the pieces of a huge body are.
const PIECE: u64 = 65_536;

/// The page of the bot filter: a script that would work, and no form.
const CHALLENGE: &str = concat!(
    "<!doctype html>\n<html><head><title>One moment</title><meta name=\"robots\" content=\"noindex\"></head>\n",
    "<body><p>This site makes sure that you use a browser. Please switch scripts on.</p>\n",
    "<script type=\"application/json\" id=\"anubis_challenge\">{\"difficulty\":4}</script></body></html>\n",
);

/// The request a fault befalls.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    /// Its head.
    pub parts: &'a Parts,
    /// Its operation.
    pub operation: Option<&'static str>,
    /// Its body.
    pub slot: &'a BodySlot,
    /// Its line in the journal.
    pub record: &'a Record,
}

impl Scene<'_> {
    fn is_head(&self) -> bool {
        self.parts.method == Method::HEAD
    }

    /// Reads the request to its end and answers.
    async fn answer(&self, reply: Reply) -> Answer {
        self.send(reply.into_response(self.is_head())).await
    }

    async fn send(&self, response: Response<Body>) -> Answer {
        drain(self.slot, &self.parts.headers).await;
        self.record.answered(response.status().as_u16());
        Answer::Http(response)
    }
}

impl Fault {
    /// Acts before the operation. What it gives back is sent in place of the operation's answer.
    pub(crate) async fn before(&self, scene: &Scene<'_>) -> Option<Answer> {
        match &self.0 {
            Kind::Latency(time) => {
                tokio::time::sleep(*time).await;
                None
            }
            Kind::Hang => {
                drain(scene.slot, &scene.parts.headers).await;
                Some(never().await)
            }
            Kind::ResetUnread => Some(reset()),
            Kind::Html(status) => Some(scene.answer(proxy_page(*status)).await),
            Kind::Error(status) => Some(scene.answer(refusal(*status)).await),
            Kind::RetryAfter(status, after) => {
                Some(scene.answer(proxy_page(*status).header(RETRY_AFTER, &when(after))).await)
            }
            Kind::Redirect(status, origin) => {
                let path = scene.parts.uri.path_and_query().map_or("/", |path| path.as_str());
                let reply = proxy_page(*status).header(LOCATION, &format!("{origin}{path}"));
                Some(scene.answer(reply).await)
            }
            Kind::Challenge => Some(scene.answer(Reply::page(CHALLENGE)).await),
            Kind::Huge(bytes) => Some(scene.send(huge(*bytes, scene.is_head())).await),
            Kind::Early401 => Some(early(scene).await),
            _ => None,
        }
    }

    /// Acts on the answer of the operation.
    pub(crate) async fn after(&self, scene: &Scene<'_>, response: Response<Body>) -> Answer {
        if self.0 == Kind::ResetHandled {
            return reset();
        }
        scene.record.answered(response.status().as_u16());
        if scene.is_head() || matches!(self.0, Kind::Latency(_)) {
            return Answer::Http(response);
        }
        let (mut head, body) = response.into_parts();
        let mut bytes = whole(body).await;
        let mut typed = |name, value| head.headers.insert(name, HeaderValue::from_static(value));
        match &self.0 {
            Kind::HangInBody => {
                return scripted(head.status, head.headers, bytes.len() as u64, [Step::Hang]);
            }
            Kind::Drip(pause) => {
                let length = bytes.len() as u64;
                return scripted(head.status, head.headers, length, [Step::Drip(bytes, *pause)]);
            }
            Kind::CutBody => {
                head.headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
                let bytes = raw::message(head.status, &head.headers, alter::half(&bytes));
                return Answer::Raw(Raw { bytes, then: Then::Close });
            }
            Kind::Twice => {
                head.headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
                let bytes = raw::message(head.status, &head.headers, &bytes).repeat(2);
                return Answer::Raw(Raw { bytes, then: Then::Continue });
            }
            Kind::TruncatedJson => bytes = Bytes::copy_from_slice(alter::half(&bytes)),
            Kind::MalformedJson => bytes = alter::malformed(&bytes).into(),
            Kind::WrongType => {
                typed(CONTENT_TYPE, "text/html; charset=utf-8");
            }
            Kind::Gzip => {
                typed(CONTENT_ENCODING, "gzip");
                bytes = gzip(&bytes).into();
            }
            Kind::Json(change) => {
                if let Some(changed) = schema::change(*change, scene.operation, head.status.as_u16(), &bytes)
                {
                    bytes = changed.into();
                }
            }
            _ => {}
        }
        head.headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        Answer::Http(Response::from_parts(head, Body::from(bytes)))
    }
}

async fn never() -> Answer {
    match std::future::pending::<Infallible>().await {}
}

fn reset() -> Answer {
    Answer::Raw(Raw { bytes: Vec::new(), then: Then::Reset })
}

fn proxy_page(status: StatusCode) -> Reply {
    Reply::html(html_page(&status.to_string())).status(status)
}

fn refusal(status: StatusCode) -> Reply {
    let failure = match status {
        StatusCode::UNAUTHORIZED => Failure::Credentials,
        status => Failure::Refused(status, "The test that runs this server wants this to fail.".to_owned()),
    };
    failure.into_reply()
}

fn when(after: &RetryAfter) -> String {
    match after {
        RetryAfter::Seconds(seconds) => seconds.to_string(),
        RetryAfter::Date(moment) => date::http(*moment),
        RetryAfter::Absurd => "-1 fortnights".to_owned(),
    }
}

/// The operation's answers come out of memory, so reading them does not fail.
async fn whole(body: Body) -> Bytes {
    body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default()
}

fn scripted<const N: usize>(
    status: StatusCode,
    mut headers: HeaderMap,
    length: u64,
    steps: [Step; N],
) -> Answer {
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    let mut response = Response::new(Body::new(Script::new(length, steps)));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Answer::Http(response)
}

/// A JSON text: two quotation marks and a lot of nothing in between.
fn huge(bytes: u64, head: bool) -> Response<Body> {
    let mut response = Reply::text("").into_response(head);
    let filling = bytes.saturating_sub(2);
    let piece = Bytes::from(vec![b'x'; usize::try_from(filling.clamp(1, PIECE)).unwrap_or(1)]);
    let mark = || Step::Send(Bytes::from_static(b"\""));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(filling + 2));
    if !head {
        *response.body_mut() =
            Body::new(Script::new(filling + 2, [mark(), Step::Repeat(piece, filling), mark()]));
    }
    response
}

async fn early(scene: &Scene<'_>) -> Answer {
    let (mut head, body) = Failure::Credentials.into_reply().into_response(scene.is_head()).into_parts();
    head.headers.insert(CONNECTION, HeaderValue::from_static("close"));
    scene.record.answered(head.status.as_u16());
    let bytes = raw::message(head.status, &head.headers, &whole(body).await);
    Answer::Raw(Raw { bytes, then: Then::Close })
}
