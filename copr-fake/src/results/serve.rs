//! Answers of the server that has the results: files with ranges, directories as pages of links. Nobody has to log in.

use std::fmt::Write as _;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_RANGES, ALLOW, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_RANGE, LAST_MODIFIED,
    LOCATION, RANGE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};

use super::files::File;
use super::pulp;
use super::range::{Part, part};
use super::tree::{Node, find};
use crate::context::Context;
use crate::date;
use crate::failure::html_page;

/// The answer for a decoded path that [`super::serves`].
pub fn answer(context: &Context, method: &Method, path: &str, headers: &HeaderMap) -> Response<Body> {
    let head = method == Method::HEAD;
    if !head && method != Method::GET {
        let mut response = page(StatusCode::METHOD_NOT_ALLOWED, &html_page("Method Not Allowed"), false);
        put(&mut response, ALLOW, "GET, HEAD");
        return response;
    }
    let missing = || page(StatusCode::NOT_FOUND, &html_page("Not Found"), head);
    match node(context, path) {
        None => missing(),
        Some(Node::Dir(_)) if !path.ends_with('/') => {
            let place = format!("{}{}/", context.files, encoded(path));
            moved(StatusCode::MOVED_PERMANENTLY, &place, head)
        }
        Some(Node::Dir(names)) if names.len() > context.heaviest_page => {
            page(StatusCode::GATEWAY_TIMEOUT, &html_page("Gateway Time-out"), head)
        }
        Some(Node::Dir(names)) => page(StatusCode::OK, &listing(path, &names), head),
        Some(_) if path.ends_with('/') => missing(),
        Some(Node::File(file)) => send(&file, headers, head),
        Some(Node::InPulp(place)) => {
            let place = format!("{}{}/{}", context.files, super::PULP, encoded(&place));
            moved(StatusCode::FOUND, &place, head)
        }
    }
}

/// What is at a path, of results or in Pulp.
fn node(context: &Context, path: &str) -> Option<Node> {
    let (below, in_pulp) = match path.strip_prefix(super::PULP) {
        Some(below) => (below, true),
        None => (path.strip_prefix(super::ROOT)?, false),
    };
    let parts: Vec<&str> = below.split('/').filter(|part| !part.is_empty()).collect();
    let (state, now) = (context.state(), context.clock.now());
    if in_pulp {
        pulp::find(&state, &parts, now).map(Node::File)
    } else {
        find(&state, &parts, now, context.heaviest_page)
    }
}

fn moved(status: StatusCode, place: &str, head: bool) -> Response<Body> {
    let mut response = page(status, &html_page(status.canonical_reason().unwrap_or_default()), head);
    put(&mut response, LOCATION, place);
    response
}

fn send(file: &File, headers: &HeaderMap, head: bool) -> Response<Body> {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let tag = format!("\"{:x}-{:08x}\"", file.bytes.len(), checksum(&file.bytes));
    let changed = date::http(file.changed);
    // A range of a file that has changed since is not what the client is after.
    let unchanged = text(IF_RANGE).is_none_or(|seen| seen == tag || seen == changed);
    let length = file.bytes.len();
    let (status, first, end) = match part(text(RANGE).filter(|_| unchanged), length) {
        Part::Whole => (StatusCode::OK, 0, length),
        Part::Piece(first, end) => (StatusCode::PARTIAL_CONTENT, first, end),
        Part::Nowhere => {
            let mut response =
                page(StatusCode::RANGE_NOT_SATISFIABLE, &html_page("Range Not Satisfiable"), head);
            put(&mut response, CONTENT_RANGE, &format!("bytes */{length}"));
            return response;
        }
    };
    let bytes = file.bytes.get(first..end).unwrap_or_default().to_vec();
    let mut response = whole(status, media(&file.name), bytes, head);
    put(&mut response, ACCEPT_RANGES, "bytes");
    put(&mut response, ETAG, &tag);
    put(&mut response, LAST_MODIFIED, &changed);
    if status == StatusCode::PARTIAL_CONTENT {
        let range = format!("bytes {first}-{}/{length}", end.saturating_sub(1));
        put(&mut response, CONTENT_RANGE, &range);
    }
    response
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = flate2::Crc::new();
    sum.update(bytes);
    sum.sum()
}

fn page(status: StatusCode, text: &str, head: bool) -> Response<Body> {
    whole(status, "text/html; charset=utf-8", text.as_bytes().to_vec(), head)
}

fn whole(status: StatusCode, media: &'static str, bytes: Vec<u8>, head: bool) -> Response<Body> {
    let length = bytes.len();
    let mut response = Response::new(if head { Body::empty() } else { Body::from(bytes) });
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    response
}

fn put(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn media(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("log" | "info" | "spec") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("xml") => "text/xml",
        Some("gz") => "application/gzip",
        Some("rpm") => "application/x-rpm",
        _ => "application/octet-stream",
    }
}

/// A page of links, as web servers make them for directories.
fn listing(path: &str, names: &[String]) -> String {
    let title = escaped(path);
    let mut text = format!(
        "<!DOCTYPE html>\n<html>\n<head><title>Index of {title}</title></head>\n<body>\n<h1>Index of {title}</h1>\n<ul>\n"
    );
    let _ = writeln!(text, "<li><a href=\"../\">../</a></li>");
    for name in names {
        let _ = writeln!(text, "<li><a href=\"{}\">{}</a></li>", encoded(name), escaped(name));
    }
    text.push_str("</ul>\n</body>\n</html>\n");
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn encoded(path: &str) -> String {
    const KEPT: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~')
        .remove(b'@')
        .remove(b'+');
    percent_encoding::utf8_percent_encode(path, KEPT).to_string()
}
