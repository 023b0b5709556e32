//! Responds to a request: finds its route, calls the operation, and adds the headers that every response has.

use axum::body::Body as Stream;
use axum::http::header::{ALLOW, CONNECTION, DATE, LOCATION, SET_COOKIE, WARNING};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, Response, StatusCode, Version};
use percent_encoding::percent_decode_str;

use super::response::{into_response, plain_response};
use super::results;
use super::routing::{self, Found, single_slashes};
use crate::api::mask::Mask;
use crate::api::{Body, Content, Context, Failure, Reply, Request, Route, Verb, auth, html_page};
use crate::model::date;

/// The path of the API.
const ROOT: &str = "/api_3";

/// How many bytes a request line may have, by the proxy of the real server.
const REQUEST_LINE: usize = 4094;

/// What is served on a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// The API and the results.
    Whole,
    Api,
    Results,
}

/// What a request asks for.
pub enum Target {
    /// A path of the API.
    Api(Found),
    /// A file or directory of results, by its decoded path.
    Results(String),
    Unknown,
}

impl Target {
    pub fn of(parts: &Parts, port: Port) -> Self {
        let path = percent_decode_str(parts.uri.path()).decode_utf8_lossy().into_owned();
        match path.strip_prefix(ROOT) {
            Some(below) if port != Port::Results && (below.is_empty() || below.starts_with('/')) => {
                Self::Api(routing::find(&parts.method, below))
            }
            _ if port != Port::Api && results::serves(&path) => Self::Results(path),
            _ => Self::Unknown,
        }
    }

    /// Returns the operation ID, if the request is for an operation.
    pub fn operation(&self) -> Option<&'static str> {
        match self {
            Self::Api(Found::Route(route, ..)) => Some(route.operation),
            _ => None,
        }
    }
}

/// Returns the response to a request, or `None` if the real server never responds.
pub fn respond(
    cx: &mut Context<'_>,
    target: Target,
    parts: &Parts,
    body: Result<Body, Failure>,
) -> Option<Response<Stream>> {
    let head = parts.method == Method::HEAD;
    let mut response = match target {
        Target::Results(path) => {
            plain_response(results::answer(cx, &parts.method, &path, &parts.headers), head)
        }
        _ if is_too_long(parts) => {
            let page = Reply::html(html_page("URI Too Long")).status(StatusCode::URI_TOO_LONG);
            into_response(page.header(CONNECTION, "close"), head)
        }
        Target::Api(Found::Route(route, verb, params)) => {
            let query = parts.uri.query().unwrap_or_default();
            let request = Request::new(parts.headers.clone(), params, query, body);
            into_response(handle(cx, route, verb, &request)?, head)
        }
        Target::Api(found) => unrouted(cx, found, parts),
        Target::Unknown => {
            let page = Reply::page(html_page("Page Not Found")).status(StatusCode::NOT_FOUND);
            into_response(page, head)
        }
    };
    keep_alive(parts, &mut response);
    // By the server's clock, because its cookies expire by it.
    if let Ok(now) = HeaderValue::from_str(&date::http(cx.now)) {
        response.headers_mut().insert(DATE, now);
    }
    Some(response)
}

/// Adds `Connection: keep-alive`, which the real server sends although it is the default of HTTP/1.1.
fn keep_alive(parts: &Parts, response: &mut Response<Stream>) {
    let connection = parts.headers.get(CONNECTION);
    let closes = connection.is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"close"));
    if parts.version == Version::HTTP_11 && !closes {
        let kept = HeaderValue::from_static("keep-alive");
        response.headers_mut().entry(CONNECTION).or_insert(kept);
    }
}

fn handle(cx: &mut Context<'_>, route: &Route, verb: Verb, request: &Request) -> Option<Reply> {
    let reply = if request.has_nul() { Err(Failure::Crash) } else { (route.handler)(cx, request) };
    let mut reply = match reply.and_then(|reply| trim(route, request.header("x-fields"), reply)) {
        Ok(reply) if route.warns(verb) => {
            let warning = format!("Deprecated: this call should use the method {:?}", route.method);
            reply.header(WARNING, &warning)
        }
        Ok(reply) => reply,
        Err(Failure::Lockup) => return None,
        Err(failure) => failure.into(),
    };
    // A session is extended by every request, so every response has its cookie again.
    if let Some(session) = auth::session(&request.headers)
        && !reply.headers.contains_key(SET_COOKIE)
        && cx.state.prolong_session(&session, cx.now)
    {
        reply = reply.header(SET_COOKIE, &auth::cookie(&session, cx.now));
    }
    Some(reply)
}

/// Reduces a reply to the fields in the header `X-Fields`.
fn trim(route: &Route, fields: Option<&str>, mut reply: Reply) -> Result<Reply, Failure> {
    if let Content::Json(json) = &mut reply.content
        && let Some(fields) = fields.filter(|_| route.trims)
    {
        let mask = Mask::parse(fields).ok_or(Failure::Mask)?;
        let value = serde_json::from_str(json).map_err(|_| Failure::Crash)?;
        *json = mask.apply(value).to_string();
    }
    Ok(reply)
}

fn unrouted(cx: &Context<'_>, found: Found, parts: &Parts) -> Response<Stream> {
    let reply = match found {
        Found::Options(allowed) => Reply::page("").header(ALLOW, &allowed),
        Found::Redirect => {
            let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            let location = format!("{}{}{query}", cx.site.base, single_slashes(parts.uri.path()));
            let page = Reply::page(html_page("Redirecting")).status(StatusCode::PERMANENT_REDIRECT);
            page.header(LOCATION, &location)
        }
        Found::WrongMethod => Failure::wrong_method().into(),
        Found::Unknown | Found::Route(..) => Failure::no_endpoint().into(),
    };
    into_response(reply, matches!(parts.method, Method::HEAD | Method::OPTIONS))
}

fn is_too_long(parts: &Parts) -> bool {
    let target = parts.uri.path_and_query().map_or(0, |target| target.as_str().len());
    parts.method.as_str().len() + target + " HTTP/1.1\r\n".len() + 1 > REQUEST_LINE
}
