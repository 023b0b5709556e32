//! A local server that records requests and sends prepared responses.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Response, Uri, header};
use serde_json::Value;

use crate::document::decode;
use crate::exchange::Part;

/// A received request.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// HTTP method.
    pub method: String,
    /// Path below `/api_3`, as sent.
    pub path: String,
    /// Path and query, as sent.
    pub target: String,
    /// The query, decoded and sorted.
    pub query: Vec<(String, String)>,
    /// Headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Arrived {
    /// The body, if it is JSON.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The parts of a multipart body.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let content_type =
            self.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let Some((_, boundary)) = content_type.split_once("boundary=") else {
            return Vec::new();
        };
        let text = String::from_utf8_lossy(&self.body).into_owned();
        let delimiter = format!("--{boundary}");
        text.split(delimiter.as_str())
            .filter_map(|chunk| chunk.strip_prefix("\r\n"))
            .filter_map(read_part)
            .collect()
    }
}

fn read_part(chunk: &str) -> Option<Part> {
    let (head, content) = chunk.split_once("\r\n\r\n")?;
    let between = |before: &str| Some(head.split_once(before)?.1.split_once('"')?.0.to_owned());
    Some(Part {
        name: between(" name=\"")?,
        file_name: between(" filename=\"")?,
        content_type: head.split_once("Content-Type: ")?.1.lines().next()?.to_owned(),
        content: content.strip_suffix("\r\n")?.as_bytes().to_vec(),
    })
}

/// A prepared response.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Media type.
    pub content_type: String,
    /// Body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A JSON response.
    #[must_use]
    pub fn json(status: u16, body: &Value) -> Self {
        Self { status, content_type: "application/json".into(), body: body.to_string().into_bytes() }
    }
}

#[derive(Clone, Default)]
struct Shared {
    arrived: Arc<Mutex<Vec<Arrived>>>,
    answers: Arc<Mutex<VecDeque<Answer>>>,
}

/// The server. Stops when it is dropped.
pub struct Server {
    shared: Shared,
    address: String,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    /// Starts on a free port of the loopback interface.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let shared = Shared::default();
        let router = axum::Router::new().fallback(receive).with_state(shared.clone());
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { shared, address, task }
    }

    /// Its URL, without the path of the API.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A client for it.
    #[must_use]
    pub fn client(&self) -> copr_api::Client {
        copr_api::Client::connect(&self.address).unwrap()
    }

    /// Adds a response. Without a prepared response, the server sends 418.
    pub fn answer(&self, answer: Answer) {
        self.shared.answers.lock().unwrap().push_back(answer);
    }

    /// Takes the requests received since the last call, and drops unused responses.
    #[must_use]
    pub fn arrived(&self) -> Vec<Arrived> {
        self.shared.answers.lock().unwrap().clear();
        std::mem::take(&mut *self.shared.arrived.lock().unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn receive(
    State(shared): State<Shared>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    let mut query: Vec<(String, String)> = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (decode(&key.replace('+', " ")), decode(&value.replace('+', " "))))
        .collect();
    query.sort();
    let path = uri.path().strip_prefix("/api_3").unwrap_or(uri.path()).to_owned();
    shared.arrived.lock().unwrap().push(Arrived {
        method: method.to_string(),
        path,
        target: uri.to_string(),
        query,
        headers,
        body,
    });
    let answer = shared.answers.lock().unwrap().pop_front();
    let answer =
        answer.unwrap_or(Answer { status: 418, content_type: "text/plain".into(), body: Vec::new() });
    Response::builder()
        .status(answer.status)
        .header(header::CONTENT_TYPE, answer.content_type)
        .body(Body::from(answer.body))
        .unwrap()
}
