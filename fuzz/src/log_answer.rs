//! Responses of the host in `log_world`: correct ones with faults, and wrong ones.

use std::io::{Error, Write as _};
use std::pin::Pin;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::{Stream, StreamExt as _, stream};
use reqwest::{Body, Request, Response, ResponseBuilderExt as _};

use crate::Choices;

type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, Error>> + Send>>;

/// A correct response.
pub(crate) struct Answer {
    /// The file, if it exists.
    pub content: Option<Vec<u8>>,
    /// Whether the response points to the compressed file.
    pub leads: bool,
    /// Distinguishes files of the same length.
    pub name: String,
    /// The fault.
    pub fault: u8,
    /// The fault's parameter.
    pub much: usize,
    /// The size of pieces, if not unlimited.
    pub piece: u8,
}

impl Answer {
    /// The response to a request; `None` if it never arrives.
    pub(crate) fn to(self, request: &Request) -> Option<Response> {
        let builder = http::Response::builder().url(request.url().clone());
        let bare = |status: u16| {
            Some(builder_of(request, status).body(Body::from("sorry")).expect("a response").into())
        };
        match (self.fault, &self.content) {
            (17, _) => return bare(503),
            (18, _) => return bare(404),
            (19, _) => return None,
            _ if self.leads => {
                let place = format!("{}.gz", request.url());
                let answer = builder.status(302).header("location", place).body(Body::from(""));
                return Some(answer.expect("a response").into());
            }
            (_, None) => return bare(404),
            _ => {}
        }
        let content = self.content.unwrap_or_default();
        let total = content.len();
        let from = from(request).filter(|_| !matches!(self.fault, 21 | 22));
        let tag = format!("\"{}-{total}\"", self.name);
        let mut builder = builder.header(if self.fault == 24 { "last-modified" } else { "etag" }, tag);
        if self.fault == 28 || from.is_some_and(|from| from >= total) {
            let answer = builder.status(416).header("content-range", format!("bytes */{total}"));
            return Some(answer.body(Body::from("")).expect("a response").into());
        }
        let mut bytes = content.get(from.unwrap_or(0)..).unwrap_or_default().to_vec();
        if let Some(from) = from {
            let size = if self.fault == 23 { "*".to_owned() } else { total.to_string() };
            builder =
                builder.status(206).header("content-range", format!("bytes {from}-{}/{size}", total - 1));
        }
        if self.fault == 22 {
            bytes = zip(&bytes);
            builder = builder.header("content-encoding", "gzip");
        }
        builder = match self.fault {
            25 | 30 => builder.header("transfer-encoding", "chunked"),
            26 => builder,
            _ => builder.header("content-length", bytes.len()),
        };
        if self.fault == 27 {
            builder = builder.header("content-type", "text/html; charset=utf-8");
        }
        let end = match self.fault {
            16 => Some(stream::iter([Err(Error::other("cut"))]).boxed()),
            20 => Some(stream::pending().boxed()),
            _ => None,
        };
        if end.is_some() || (self.fault == 30 && from.is_some()) {
            bytes.truncate(self.much * bytes.len() / 256);
        }
        let body = pieces(&bytes, self.piece, end);
        Some(builder.body(Body::wrap_stream(body)).expect("a response").into())
    }
}

fn builder_of(request: &Request, status: u16) -> http::response::Builder {
    http::Response::builder().url(request.url().clone()).status(status)
}

fn from(request: &Request) -> Option<usize> {
    let range = request.headers().get("range")?.to_str().expect("a range");
    let from = range.strip_prefix("bytes=").and_then(|range| range.strip_suffix('-'));
    Some(from.and_then(|from| from.parse().ok()).expect("a range"))
}

/// Compresses with gzip. Long input is only stored, because compression takes most of the time.
pub(crate) fn zip(bytes: &[u8]) -> Vec<u8> {
    let level = if bytes.len() > 1024 { Compression::none() } else { Compression::fast() };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    let _ = encoder.write_all(bytes);
    encoder.finish().expect("packed bytes")
}

fn pieces(bytes: &[u8], size: u8, end: Option<Pieces>) -> Pieces {
    let size = if size == 0 { usize::MAX } else { usize::from(size).max(bytes.len() / 64) };
    let pieces: Vec<_> = bytes.chunks(size).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    let pieces = stream::iter(pieces);
    match end {
        Some(end) => pieces.chain(end).boxed(),
        None => pieces.boxed(),
    }
}

/// Where a wrong redirect may lead.
const PLACES: &[&str] = &[
    "http://127.0.0.1/x",
    "https://elsewhere.example/x?y",
    "http://[::1]:1/",
    "/packed.log.gz",
    "ftp://h.example/",
    "//me:pw@h.example/",
];

/// Any response.
pub(crate) fn lie(choices: &mut Choices<'_>, request: &Request, whole: &[u8]) -> Option<Response> {
    let status = match choices.byte() {
        0 => 200,
        1 => 206,
        2 => 416,
        3 => 302,
        other => 100 + u16::from(other) * 2,
    };
    let mut builder = builder_of(request, status.max(200));
    let headers = [
        "content-range",
        "content-length",
        "content-encoding",
        "content-type",
        "etag",
        "location",
        "retry-after",
    ];
    for _ in 0..choices.byte() % 5 {
        let header = choices.one(&headers);
        let value = match choices.byte() % 7 {
            6 => choices.one(PLACES).to_owned(),
            0 => "gzip".to_owned(),
            1 => "text/html".to_owned(),
            2 => format!("bytes {}-{}/{}", choices.byte(), choices.byte(), choices.byte()),
            3 => format!("bytes {0}-{1}/{1}", from(request).unwrap_or_default(), u64::MAX),
            4 => choices.byte().to_string(),
            _ => choices.text(),
        };
        if let Ok(value) = http::HeaderValue::try_from(value) {
            builder = builder.header(header, value);
        }
    }
    let size = choices.byte();
    let bytes = match choices.byte() % 5 {
        4 => b" <!doctype html><p>anubis_challenge".to_vec(),
        0 => whole.get(usize::from(choices.byte())..).unwrap_or_default().to_vec(),
        1 => zip(whole),
        2 => [&[0x1f, 0x8b, 8, 0], choices.bytes()].concat(),
        _ => choices.bytes().to_vec(),
    };
    Some(builder.body(Body::wrap_stream(pieces(&bytes, size, None))).expect("a response").into())
}
