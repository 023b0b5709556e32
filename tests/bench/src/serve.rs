//! A server that sends prepared rows as fast as it can, so that clients are the bottleneck.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use bytes::{BufMut as _, BytesMut};
use futures_util::StreamExt as _;

use crate::figures::unix_now;
use crate::pieces;
use crate::rows::Rows;

/// The name of the result file.
const RPM: &str = "big-1-1.x86_64.rpm";

/// What the server has.
#[derive(Clone, Copy)]
pub struct Site {
    pub builds: u64,
    pub packages: u64,
    pub latency: Duration,
    pub file: u64,
}

#[derive(Clone)]
struct Shared {
    site: Site,
    rows: Arc<Rows>,
}

#[derive(serde::Deserialize)]
struct Window {
    #[serde(default)]
    offset: u64,
    limit: Option<u64>,
}

/// Serves until standard input ends. Prints its URL, and a timestamp when the last byte of a monitor is handed over.
pub async fn run(site: Site) {
    let shared = Shared { site, rows: Arc::new(Rows::from_fake().await) };
    let routes = Router::new()
        .route("/api_3/build/list", get(list))
        .route("/api_3/build/{id}", get(build))
        .route("/api_3/monitor", get(monitor))
        .route("/api_3/build/create/upload", post(upload))
        .route("/results/", get(listing))
        .route(&format!("/results/{RPM}"), get(file))
        .layer(middleware::from_fn_with_state(site.latency, late))
        .with_state(shared);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
    axum::serve(listener, routes).await.unwrap();
}

async fn late(State(latency): State<Duration>, request: Request, next: middleware::Next) -> Response {
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    next.run(request).await
}

fn json(body: impl Into<Body>) -> Response {
    ([(CONTENT_TYPE, "application/json")], body.into()).into_response()
}

/// Newest first, like Copr.
async fn list(State(shared): State<Shared>, RawQuery(query): RawQuery) -> Response {
    let window: Window = serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap();
    let limit = window.limit.unwrap_or(100);
    let newest = shared.site.builds.saturating_sub(window.offset);
    let oldest = newest.saturating_sub(limit);
    let mut to = BytesMut::new();
    to.put(&br#"{"items":["#[..]);
    shared.rows.build.write_list((oldest..newest).rev().map(|before| before + 1), &mut to);
    let offset = window.offset;
    let meta =
        format!(r#"],"meta":{{"limit":{limit},"offset":{offset},"order":"id","order_type":"DESC"}}}}"#);
    to.put(meta.as_bytes());
    json(to.freeze())
}

async fn build(State(shared): State<Shared>, Path(id): Path<u64>) -> Response {
    let mut to = BytesMut::new();
    shared.rows.build.write(id, &mut to);
    json(to.freeze())
}

async fn monitor(State(shared): State<Shared>) -> Response {
    let ended = || println!(r#"{{"sent":{}}}"#, unix_now());
    json(pieces::monitor(shared.rows, shared.site.packages, ended))
}

/// Reads and discards the form.
async fn upload(State(shared): State<Shared>, request: Request) -> Response {
    let mut pieces = request.into_body().into_data_stream();
    let mut size = 0;
    while let Some(piece) = pieces.next().await {
        size += piece.unwrap().len();
    }
    assert!(size > 0, "an upload has a body");
    let mut to = BytesMut::new();
    shared.rows.build.write(1, &mut to);
    json(to.freeze())
}

async fn listing() -> Response {
    let head = "<html><head><title>Index of /results/</title></head><body><h1>Index of /results/</h1><pre>";
    let page = format!("{head}<a href=\"../\">../</a>\n<a href=\"{RPM}\">{RPM}</a>\n</pre></body></html>");
    ([(CONTENT_TYPE, "text/html")], page).into_response()
}

async fn file(State(shared): State<Shared>) -> Response {
    let size = shared.site.file;
    (
        [(CONTENT_TYPE, "application/x-rpm".to_owned()), (CONTENT_LENGTH, size.to_string())],
        pieces::package(size),
    )
        .into_response()
}
