//! The listener, and the way of one request from the socket to its handler and back.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request as HttpRequest, State as Shared};
use axum::http::header::{ALLOW, LOCATION, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode, Uri};
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::auth;
use crate::body;
use crate::context::Context;
use crate::failure::{Failure, html_page};
use crate::mask::Mask;
use crate::observe::Seen;
use crate::ops::ROUTES;
use crate::reply::Reply;
use crate::request::{self, BodySlot, Request};
use crate::route::{self, Found, Route};

/// Where the API lives.
const ROOT: &str = "/api_3";

/// The longest request line, in bytes, that the server in front of the real one takes.
const REQUEST_LINE: usize = 4094;

/// A listener on a free port of the loopback interface.
pub async fn listen() -> std::io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

/// Serves until `stop` is sent or dropped.
pub async fn serve(listener: TcpListener, context: Arc<Context>, stop: oneshot::Receiver<()>) {
    let router = Router::new().fallback(answer).with_state(context);
    let stopped = async {
        let _ = stop.await;
    };
    let _ = axum::serve(listener, router)
        .with_graceful_shutdown(stopped)
        .await;
}

async fn answer(Shared(context): Shared<Arc<Context>>, http: HttpRequest) -> Response<Body> {
    let (parts, stream) = http.into_parts();
    let slot: BodySlot = Arc::new(Mutex::new(Some(stream)));
    let head = parts.method == Method::HEAD;
    let path = decoded(parts.uri.path());
    let found = match path.strip_prefix(ROOT) {
        Some(below) if below.is_empty() || below.starts_with('/') => {
            Some(route::find(ROUTES, &parts.method, below))
        }
        _ => None,
    };
    let seen = Seen {
        method: parts.method.clone(),
        target: parts.uri.to_string(),
        headers: parts.headers.clone(),
        operation: match &found {
            Some(Found::Route(route, _)) => Some(route.operation),
            _ => None,
        },
    };
    let response = match context.observers.before(&seen).await {
        Some(response) => response,
        None if too_long(&parts.method, &parts.uri) => Reply::html(html_page("URI Too Long"))
            .status(StatusCode::URI_TOO_LONG)
            .header(HeaderName::from_static("connection"), "close")
            .into_response(head),
        None => match found {
            Some(Found::Route(route, params)) => {
                let request = Request::new(
                    parts.method,
                    parts.headers,
                    params,
                    parts.uri.query().unwrap_or_default(),
                    Arc::clone(&slot),
                );
                handle(&context, route, request).await.into_response(head)
            }
            Some(other) => unrouted(&context, other, &parts.uri, head),
            None if path.starts_with("/results/") => {
                crate::results::answer(&context, &parts.method, &path, &parts.headers)
            }
            None => Reply::page(html_page("Page Not Found"))
                .status(StatusCode::NOT_FOUND)
                .into_response(head),
        },
    };
    // The real server always takes the whole request before it answers.
    body::drain(request::take(&slot)).await;
    context.observers.after(&seen, response.status());
    response
}

async fn handle(context: &Context, route: &Route, request: Request) -> Reply {
    let mask = request.header("x-fields").map(str::to_owned);
    let crashes = request.path_has_nul();
    let session = auth::renewed(&context.state(), &request.headers, context.clock.now());
    let handled = if crashes {
        Err(Failure::Crash)
    } else {
        (route.handler)(context, request).await
    };
    let trimmed = handled.and_then(|reply| trim(route, mask.as_deref(), reply));
    let succeeded = trimmed.is_ok();
    let mut reply = trimmed.unwrap_or_else(Failure::into_reply);
    if let Some(cookie) = session
        && !reply.headers.contains_key(SET_COOKIE)
    {
        reply = reply.header(SET_COOKIE, &cookie);
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
    if let (true, Some(text), crate::reply::ReplyBody::Json(value)) = (route.trims, mask, &mut reply.body) {
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
            let location = format!(
                "{}{}{}",
                context.base,
                route::single_slashes(uri.path()),
                query.unwrap_or_default()
            );
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
