//! Serves results without authentication: files with ranges, directories as pages of links.

use std::fmt::Write as _;

use axum::http::header::{
    ACCEPT_RANGES, ALLOW, CONTENT_RANGE, ETAG, IF_RANGE, LAST_MODIFIED, LOCATION, RANGE,
};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};

use super::range::{Part, part};
use crate::api::{Content, Context, Reply, html_page};
use crate::model::date;
use crate::model::results::{self, File, Node};

/// The path of results.
pub const ROOT: &str = "/results";

/// The path of packages in Pulp.
const PULP: &str = "/api/pulp-content/public-copr";

/// Returns whether a decoded path is one of results.
pub fn serves(path: &str) -> bool {
    [ROOT, PULP].into_iter().any(|root| path.strip_prefix(root).is_some_and(|below| below.starts_with('/')))
}

/// Returns the reply for a decoded path of results.
pub fn answer(cx: &Context<'_>, method: &Method, path: &str, headers: &HeaderMap) -> Reply {
    if method != Method::HEAD && method != Method::GET {
        return page(StatusCode::METHOD_NOT_ALLOWED).header(ALLOW, "GET, HEAD");
    }
    let files = &cx.site.files;
    match node(cx, path) {
        Some(Node::Dir(_)) if !path.ends_with('/') => {
            page(StatusCode::MOVED_PERMANENTLY).header(LOCATION, &format!("{files}{}/", encoded(path)))
        }
        Some(Node::Dir(names)) if names.len() > cx.site.max_page_rows => page(StatusCode::GATEWAY_TIMEOUT),
        Some(Node::Dir(names)) => Reply::page(listing(path, &names)),
        Some(Node::File(file)) if !path.ends_with('/') => send(file, headers),
        Some(Node::InPulp(place)) if !path.ends_with('/') => {
            page(StatusCode::FOUND).header(LOCATION, &format!("{files}{PULP}/{}", encoded(&place)))
        }
        _ => page(StatusCode::NOT_FOUND),
    }
}

/// Returns the file or directory at a path, of results or in Pulp.
fn node(cx: &Context<'_>, path: &str) -> Option<Node> {
    let (below, in_pulp) = match path.strip_prefix(PULP) {
        Some(below) => (below, true),
        None => (path.strip_prefix(ROOT)?, false),
    };
    let parts: Vec<&str> = below.split('/').filter(|part| !part.is_empty()).collect();
    if in_pulp {
        results::find_in_pulp(cx.state, &parts, cx.now).map(Node::File)
    } else {
        results::find(cx.state, &parts, cx.now, cx.site.max_page_rows)
    }
}

fn page(status: StatusCode) -> Reply {
    let title = match status {
        StatusCode::GATEWAY_TIMEOUT => "Gateway Time-out",
        status => status.canonical_reason().unwrap_or_default(),
    };
    Reply::page(html_page(title)).status(status)
}

fn send(file: File, headers: &HeaderMap) -> Reply {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let length = file.bytes.len();
    let tag = format!("\"{length:x}-{:08x}\"", checksum(&file.bytes));
    let changed = date::http(file.changed);
    // If the file has changed, the client needs all of it.
    let unchanged = text(IF_RANGE).is_none_or(|seen| seen == tag || seen == changed);
    let reply = match part(text(RANGE).filter(|_| unchanged), length) {
        Part::Whole => Reply::new(Content::Bytes(media(&file.name), file.bytes)),
        Part::Piece(first, end) => {
            let bytes = file.bytes.get(first..end).unwrap_or_default().to_vec();
            Reply::new(Content::Bytes(media(&file.name), bytes))
                .status(StatusCode::PARTIAL_CONTENT)
                .header(CONTENT_RANGE, &format!("bytes {first}-{}/{length}", end.saturating_sub(1)))
        }
        Part::Nowhere => {
            return page(StatusCode::RANGE_NOT_SATISFIABLE)
                .header(CONTENT_RANGE, &format!("bytes */{length}"));
        }
    };
    reply.header(ACCEPT_RANGES, "bytes").header(ETAG, &tag).header(LAST_MODIFIED, &changed)
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = flate2::Crc::new();
    sum.update(bytes);
    sum.sum()
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

/// Returns an index page of a directory.
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
