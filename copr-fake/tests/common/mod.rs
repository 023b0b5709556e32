//! A client that tidies nothing up, for tests of the transport and all others.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::collections::BTreeMap;

use base64::Engine as _;
use copr_fake::Fake;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// The text of an error.
    pub fn error(&self) -> String {
        self.json()["error"].as_str().unwrap().to_owned()
    }
}

/// A connection that stays open.
pub struct Connection(TcpStream);

impl Connection {
    pub async fn open(fake: &Fake) -> Self {
        let address = fake.url().strip_prefix("http://").unwrap();
        Self(TcpStream::connect(address).await.unwrap())
    }

    pub async fn write(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).await.unwrap();
    }

    /// Reads up to and including an empty line.
    pub async fn head(&mut self) -> String {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.0.read_u8().await.unwrap());
        }
        String::from_utf8(head).unwrap()
    }

    /// Reads one answer. HEAD requests and 304s have no body, all others tell its length.
    pub async fn answer(&mut self, bodiless: bool) -> Answer {
        let head = self.head().await;
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let headers: BTreeMap<_, _> = head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let length = if bodiless { 0 } else { headers["content-length"].parse().unwrap() };
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).await.unwrap();
        Answer { status, headers, body: String::from_utf8(body).unwrap() }
    }

    /// Sends a request and reads its answer.
    pub async fn send(&mut self, method: &str, target: &str, headers: &str, body: &[u8]) -> Answer {
        let length = body.len();
        let head =
            format!("{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n{headers}\r\n");
        self.write(head.as_bytes()).await;
        self.write(body).await;
        self.answer(method == "HEAD").await
    }
}

/// The header that proves who a user is.
pub fn basic(fake: &Fake, user: &str) -> String {
    let pair = fake.credentials(user);
    let pair = format!("{}:{}", pair.login, pair.token);
    let pair = base64::engine::general_purpose::STANDARD.encode(pair);
    format!("Authorization: Basic {pair}\r\n")
}

/// A request without credentials.
pub async fn get(fake: &Fake, target: &str) -> Answer {
    Connection::open(fake).await.send("GET", &format!("/api_3{target}"), "", b"").await
}

/// A request of a user, with JSON if there is any.
pub async fn call(fake: &Fake, user: &str, method: &str, target: &str, json: Value) -> Answer {
    let mut headers = basic(fake, user);
    let mut body = String::new();
    if !json.is_null() {
        headers += "Content-Type: application/json\r\n";
        body = json.to_string();
    }
    let target = format!("/api_3{target}");
    let mut connection = Connection::open(fake).await;
    connection.send(method, &target, &headers, body.as_bytes()).await
}
