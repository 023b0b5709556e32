//! The way of one request to its handler and back.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request as HttpRequest;
use axum::http::header::{ALLOW, CONNECTION, DATE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, Uri, Version};
use percent_encoding::percent_decode_str;

use crate::auth;
use crate::context::Context;
use crate::date;
use crate::failure::{Failure, html_page};
use crate::fault::{Purpose, Scene};
use crate::mask::Mask;
use crate::observe::Seen;
use crate::ops::ROUTES;
use crate::reply::{Reply, ReplyBody};
use crate::request::{BodySlot, Request, Slot};
use crate::results;
use crate::route::{self, Found, Route};
use crate::wire::Answer;

/// Where the API lives.
const ROOT: &str = "/api_3";

/// The longest request line, in bytes, that the server in front of the real one takes.
const REQUEST_LINE: usize = 4094;

/// What is served on a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// Everything.
    Whole,
    /// The API, on a server that has its results elsewhere.
    Api,
    /// Results only.
    Results,
}

/// One request, from its head to its answer.
pub async fn answer(context: &Context, site: Site, http: HttpRequest) -> Answer {
    let (parts, body) = http.into_parts();
    let slot = Slot::new(body);
    let path = decoded(parts.uri.path());
    let found = match path.strip_prefix(ROOT) {
        Some(below) if site != Site::Results && (below.is_empty() || below.starts_with('/')) => {
            Some(route::find(ROUTES, &parts.method, below))
        }
        _ => None,
    };
    let operation = match &found {
        Some(Found::Route(route, _)) => Some(route.operation),
        _ => None,
    };
    let seen = Seen {
        method: parts.method.clone(),
        target: parts.uri.to_string(),
        headers: parts.headers.clone(),
        operation,
    };
    let record = context.observers.journal.open(seen, Arc::clone(&slot), context.clock.now());
    let purpose = match operation {
        Some(operation) => Purpose::Operation(operation),
        None if site != Site::Api && results::serves(&path) => Purpose::Results,
        None => Purpose::Unknown,
    };
    let fault = context.observers.faults.due(purpose);
    let scene = Scene { parts: &parts, operation, slot: &slot, record: &record };
    if let Some(fault) = &fault {
        record.struck_by(fault.name());
        if let Some(answer) = fault.before(&scene).await {
            return answer;
        }
    }
    let mut response = match purpose {
        Purpose::Results => results::answer(context, &parts.method, &path, &parts.headers),
        _ => respond(context, &parts, found, &slot).await,
    };
    drain(&slot, &parts.headers).await;
    keep_alive(&parts, &mut response);
    put_date(context, &mut response);
    if let Some(fault) = fault {
        return fault.after(&scene, response).await;
    }
    record.answered(response.status().as_u16());
    Answer::Http(response)
}

async fn respond(context: &Context, parts: &Parts, found: Option<Found>, slot: &BodySlot) -> Response<Body> {
    let head = parts.method == Method::HEAD;
    if too_long(&parts.method, &parts.uri) {
        return Reply::html(html_page("URI Too Long"))
            .status(StatusCode::URI_TOO_LONG)
            .header(CONNECTION, "close")
            .into_response(head);
    }
    match found {
        Some(Found::Route(route, params)) => {
            let request = Request::new(
                parts.headers.clone(),
                params,
                parts.uri.query().unwrap_or_default(),
                Arc::clone(slot),
            );
            handle(context, route, request).await.into_response(head)
        }
        Some(other) => unrouted(context, other, &parts.uri, head),
        None => Reply::page(html_page("Page Not Found")).status(StatusCode::NOT_FOUND).into_response(head),
    }
}

/// The real server says so where the connection stays open, though HTTP/1.1 does not ask for it.
fn keep_alive(parts: &Parts, response: &mut Response<Body>) {
    let closes =
        parts.headers.get(CONNECTION).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"close"));
    if parts.version == Version::HTTP_11 && !closes {
        let kept = HeaderValue::from_static("keep-alive");
        response.headers_mut().entry(CONNECTION).or_insert(kept);
    }
}

/// An answer is dated by the server's own clock, by which its cookies end too.
fn put_date(context: &Context, response: &mut Response<Body>) {
    if let Ok(now) = HeaderValue::from_str(&date::http(context.clock.now())) {
        response.headers_mut().insert(DATE, now);
    }
}

async fn handle(context: &Context, route: &Route, request: Request) -> Reply {
    let now = context.clock.now();
    let mask = request.header("x-fields").map(str::to_owned);
    let crashes = request.has_nul();
    let session = auth::session(&request.headers);
    let handled = if crashes { Err(Failure::Crash) } else { (route.handler)(context, request).await };
    let trimmed = handled.and_then(|reply| trim(route, mask.as_deref(), reply));
    let succeeded = trimmed.is_ok();
    let mut reply = trimmed.unwrap_or_else(Failure::into_reply);
    // Sessions last from their latest use on, so the cookie comes again with every answer.
    if let Some(session) = session
        && !reply.headers.contains_key(SET_COOKIE)
        && context.state().prolong_session(&session, now)
    {
        reply = reply.header(SET_COOKIE, &auth::cookie(&session, now));
    }
    match route.warns {
        Some(instead) if succeeded => reply.header(
            HeaderName::from_static("warning"),
            &format!("Deprecated: this call should use the method {instead}"),
        ),
        _ => reply,
    }
}

fn trim(route: &Route, mask: Option<&str>, mut reply: Reply) -> Result<Reply, Failure> {
    let Some(text) = mask.filter(|_| route.trims) else {
        return Ok(reply);
    };
    if let ReplyBody::Printed(text) = &reply.body {
        reply.body = ReplyBody::Json(serde_json::from_str(text).map_err(|_| Failure::Crash)?);
    }
    if let ReplyBody::Json(value) = &mut reply.body {
        let mask = Mask::parse(text).map_err(|fault| Failure::Mask(fault.to_owned()))?;
        *value = mask.apply(value.take());
    }
    Ok(reply)
}

fn unrouted(context: &Context, found: Found, uri: &Uri, head: bool) -> Response<Body> {
    match found {
        Found::Options(allowed) => {
            let mut response = Reply::page("").into_response(true);
            if let Ok(value) = HeaderValue::from_str(&allowed) {
                response.headers_mut().insert(ALLOW, value);
            }
            response
        }
        Found::Redirect => {
            let query = uri.query().map(|query| format!("?{query}"));
            let location =
                format!("{}{}{}", context.base, route::single_slashes(uri.path()), query.unwrap_or_default());
            Reply::page(html_page("Redirecting"))
                .status(StatusCode::PERMANENT_REDIRECT)
                .header(LOCATION, &location)
                .into_response(head)
        }
        Found::WrongMethod => Failure::wrong_method().into_reply().into_response(head),
        Found::Unknown | Found::Route(..) => Failure::no_endpoint().into_reply().into_response(head),
    }
}

fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

fn too_long(method: &Method, uri: &Uri) -> bool {
    let target = uri.path_and_query().map_or(0, |target| target.as_str().len());
    method.as_str().len() + target + " HTTP/1.1\r\n".len() + 1 > REQUEST_LINE
}

/// Reads what a handler left of the body: the real server always takes the whole request before it answers, and a
/// client in the middle of sending would otherwise see a broken connection instead of the answer.
pub async fn drain(slot: &BodySlot, headers: &HeaderMap) {
    let _ = slot.read(headers).await;
}
