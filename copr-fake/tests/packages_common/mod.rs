//! A client over a plain socket that tidies nothing up.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::collections::BTreeMap;

use base64::Engine as _;
use copr_fake::Fake;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// An answer, with the sizes of its chunks if it came in chunks.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub chunks: Vec<usize>,
    pub body: String,
}

impl Answer {
    /// The body as JSON; as a text if it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| Value::from(self.body.as_str()))
    }
}

/// A body and its media type.
pub enum Body {
    None,
    Json(Value),
    Form(Vec<(String, String)>),
}

/// Sends one request and reads its answer to the end.
pub async fn send(fake: &Fake, user: Option<&str>, method: &str, target: &str, body: Body) -> Answer {
    let mut head = format!("{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
    if let Some(user) = user {
        let pair = fake.credentials(if user == "bad-token" { "alice" } else { user });
        let token = if user == "bad-token" { "wrong" } else { &pair.token };
        let pair = format!("{}:{token}", pair.login);
        let pair = base64::engine::general_purpose::STANDARD.encode(pair);
        head.extend(["Authorization: Basic ", &pair, "\r\n"]);
    }
    let (media, body) = match body {
        Body::None => ("", String::new()),
        Body::Json(json) => ("application/json", json.to_string()),
        Body::Form(pairs) => {
            let mut form = form_urlencoded::Serializer::new(String::new());
            ("application/x-www-form-urlencoded", form.extend_pairs(pairs).finish())
        }
    };
    if !media.is_empty() {
        let length = body.len().to_string();
        head.extend(["Content-Type: ", media, "\r\nContent-Length: ", &length, "\r\n"]);
    }
    let mut socket = TcpStream::connect(fake.url().replace("http://", "")).await.unwrap();
    socket.write_all(format!("{head}\r\n{body}").as_bytes()).await.unwrap();
    let mut received = String::new();
    socket.read_to_string(&mut received).await.unwrap();
    let (head, rest) = received.split_once("\r\n\r\n").unwrap();
    let headers: BTreeMap<_, _> = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let chunked = headers.get("transfer-encoding").is_some_and(|it| it == "chunked");
    let (chunks, body) = if chunked { join(rest) } else { (Vec::new(), rest.to_owned()) };
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, headers, chunks, body }
}

fn join(mut rest: &str) -> (Vec<usize>, String) {
    let (mut sizes, mut whole) = (Vec::new(), String::new());
    while let Some((size, from)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size, 16).unwrap();
        if size == 0 {
            break;
        }
        sizes.push(size);
        whole += &from[..size];
        rest = &from[size + 2..];
    }
    (sizes, whole)
}
