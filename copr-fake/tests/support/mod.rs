//! A client that hides nothing: it writes bytes to a socket and looks at the bytes that come back.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::io;

use copr_fake::Fake;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A path every server answers.
pub const HOME: &str = "/api_3/mock-chroots/list";

pub struct Wire(pub TcpStream);

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Wire {
    pub async fn to(fake: &Fake) -> Self {
        let address = fake.url().strip_prefix("http://").unwrap();
        Self(TcpStream::connect(address).await.unwrap())
    }

    pub async fn write(&mut self, text: &str) {
        self.0.write_all(text.as_bytes()).await.unwrap();
    }

    pub async fn get(&mut self, path: &str) {
        self.write(&format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")).await;
    }

    pub async fn post(&mut self, path: &str, media: &str, body: &str) {
        let length = body.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {media}\r\nContent-Length: {length}\r\n\r\n"
        );
        self.write(&(head + body)).await;
    }

    /// The same with JSON, from a user.
    pub async fn post_as(&mut self, fake: &Fake, user: &str, path: &str, body: &str) {
        use base64::Engine as _;
        let pair = fake.credentials(user);
        let word = base64::engine::general_purpose::STANDARD.encode(format!("{}:{}", pair.login, pair.token));
        self.post(path, &format!("application/json\r\nAuthorization: Basic {word}"), body).await;
    }

    /// What is there of a body, up to so many bytes; nothing at its end.
    pub async fn some(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; most.min(65_536)];
        let read = self.0.read(&mut bytes).await?;
        bytes.truncate(read);
        Ok(bytes)
    }

    /// Status line and headers, up to the empty line and not a byte further.
    pub async fn head(&mut self) -> io::Result<String> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.0.read_u8().await?);
        }
        Ok(String::from_utf8(head).unwrap())
    }

    /// One whole answer, by its `Content-Length`.
    pub async fn answer(&mut self) -> Answer {
        let head = self.head().await.unwrap();
        let length = header(&head, "content-length").map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).await.unwrap();
        Answer { status: head[9..12].parse().unwrap(), head, body }
    }

    /// Everything until the server ends the connection, and how it ended it.
    pub async fn rest(&mut self) -> (Vec<u8>, io::Result<()>) {
        let mut bytes = Vec::new();
        let ended = self.0.read_to_end(&mut bytes).await;
        (bytes, ended.map(drop))
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(": ")?;
        key.eq_ignore_ascii_case(name).then_some(value)
    })
}

/// One answer on a connection of its own.
pub async fn get(fake: &Fake, path: &str) -> Answer {
    let mut wire = Wire::to(fake).await;
    wire.get(path).await;
    wire.answer().await
}
