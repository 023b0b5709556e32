//! Servers on a free local port: a well-behaved one with given answers, and one that writes what it is told.

use axum::{
    Router,
    body::Body,
    extract::State,
    http::{HeaderMap, Response, StatusCode, Uri, header},
};
pub use copr_test_support::server::Then;
use std::{collections::BTreeMap, sync::Arc};
use tokio::net::TcpListener;
use url::Url;
use xtask::fetch::{Limits, Origin};

/// A document of our own making.
pub const DOCUMENT: &str = r##"{"swagger": "2.0", "basePath": "/api_3",
    "info": {"title": "Test", "version": "v3", "description": "Some words."},
    "paths": {"/thing": {"get": {"summary": "Get it", "operationId": "get_thing",
        "responses": {"200": {"description": "Here it is", "schema": {"$ref": "#/definitions/Thing"}}}}}},
    "definitions": {"Thing": {"properties": {"description": {"type": "string", "description": "What it is"}}}}}"##;

/// What [`DOCUMENT`] is stored as.
pub const STORED: &str = r##"{
  "basePath": "/api_3",
  "definitions": {
    "Thing": {
      "properties": {
        "description": {
          "type": "string"
        }
      }
    }
  },
  "info": {
    "title": "Test",
    "version": "v3"
  },
  "paths": {
    "/thing": {
      "get": {
        "operationId": "get_thing",
        "responses": {
          "200": {
            "description": "",
            "schema": {
              "$ref": "#/definitions/Thing"
            }
          }
        }
      }
    }
  },
  "swagger": "2.0"
}
"##;

/// A documentation page with this script.
pub fn page(script: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html><head><title>Docs</title><script src='/ui.js'></script></head>\n\
         <body><p>Don't panic.</p><script>\n{script}\n</script></body></html>\n"
    )
    .into_bytes()
}

/// A documentation page whose script names this link.
pub fn page_with(link: &str) -> Vec<u8> {
    page(&format!(
        "window.ui = new SwaggerUIBundle({{\n  url: \"{link}\",\n  validatorUrl: \"/no\" || null\n}})"
    ))
}

/// One answer of a well-behaved server.
#[derive(Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, headers: vec![("content-type", "application/json".into())], body: body.into() }
    }

    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            headers: vec![("content-type", "text/html; charset=utf-8".into())],
            body: body.into(),
        }
    }

    pub fn redirect(to: impl Into<String>) -> Self {
        Self { status: 302, headers: vec![("location", to.into())], body: Vec::new() }
    }

    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

type Routes = Arc<BTreeMap<&'static str, Reply>>;

/// Serves these paths, and 404 elsewhere; returns the base URL.
pub async fn site<const N: usize>(routes: [(&'static str, Reply); N]) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let app = Router::new().fallback(answer).with_state(Arc::new(BTreeMap::from(routes)));
    tokio::spawn(async move { axum::serve(listener, app).await });
    base
}

async fn answer(State(routes): State<Routes>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert!(agent.starts_with("copr-rs-xtask/") && !agent.contains("Mozilla"), "{agent}");
    let mut response = Response::builder();
    let Some(reply) = routes.get(uri.path_and_query().map_or("", |path| path.as_str())) else {
        return response.status(StatusCode::NOT_FOUND).body(Body::from("<html>nothing here</html>")).unwrap();
    };
    response = response.status(reply.status);
    for (name, value) in &reply.headers {
        response = response.header(*name, value);
    }
    response.body(Body::from(reply.body.clone())).unwrap()
}

/// Writes these bytes to everyone who asks.
pub async fn raw(scheme: &str, bytes: impl Into<Vec<u8>>, then: Then) -> Url {
    let address = copr_test_support::server::raw(bytes, then).await;
    Url::parse(&format!("{scheme}://{address}")).unwrap()
}

/// An origin below a base.
pub fn at(base: &Url, path: &str) -> Origin {
    Origin::Url(base.join(path).unwrap())
}

/// Generous, since a busy machine must not fail a test; only tests of time-outs set shorter ones.
pub fn limits() -> Limits {
    Limits { bytes: 256 * 1024, ..Limits::default() }
}

/// Bytes in a gzip container, without compression: one stored block per 64 KiB.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let mut chunks = bytes.chunks(0xFFFF).peekable();
    while let Some(chunk) = chunks.next() {
        let length = u16::try_from(chunk.len()).unwrap();
        out.push(u8::from(chunks.peek().is_none()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(chunk);
    }
    let crc = !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    });
    out.extend(crc.to_le_bytes());
    out.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
    out
}
