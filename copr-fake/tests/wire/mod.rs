//! One request over a plain socket, so that tests see bytes and no client's opinion of them.

#![allow(dead_code, reason = "not every test needs all of it")]

use copr_fake::Fake;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }
}

/// Sends a request with headers of its own and reads the answer to its end.
pub async fn send(fake: &Fake, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    send_to(fake.url(), method, target, headers, body).await
}

/// Gets a whole URL, with headers of its own.
pub async fn fetch(url: &str, headers: &[(&str, &str)]) -> Answer {
    let slash = "http://".len() + url["http://".len()..].find('/').unwrap();
    send_to(&url[..slash], "GET", &url[slash..], headers, b"").await
}

async fn send_to(origin: &str, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let address = origin.strip_prefix("http://").unwrap();
    let mut socket = TcpStream::connect(address).await.unwrap();
    let mut head = format!("{method} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
    socket.write_all(head.as_bytes()).await.unwrap();
    socket.write_all(body).await.unwrap();
    let mut bytes = Vec::new();
    socket.read_to_end(&mut bytes).await.unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let mut answer = Answer { status, headers, body: bytes[end + 4..].to_vec() };
    if answer.header("transfer-encoding") == Some("chunked") {
        answer.body = joined(&answer.body);
    }
    answer
}

/// The chunks of a body, put together.
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n").unwrap();
        let size = usize::from_str_radix(std::str::from_utf8(&chunks[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return body;
        }
        body.extend(&chunks[end + 2..end + 2 + size]);
        chunks = &chunks[end + 2 + size + 2..];
    }
}

pub async fn get(fake: &Fake, target: &str) -> Answer {
    send(fake, "GET", target, &[], b"").await
}

/// The header that stands for a user.
pub fn basic(fake: &Fake, user: &str) -> String {
    let pair = fake.credentials(user);
    format!("Basic {}", base64(format!("{}:{}", pair.login, pair.token).as_bytes()))
}

/// A request of a user with a JSON body.
pub async fn json(fake: &Fake, user: &str, method: &str, target: &str, body: &Value) -> Answer {
    let auth = basic(fake, user);
    let headers = [("Authorization", auth.as_str()), ("Content-Type", "application/json")];
    send(fake, method, target, &headers, body.to_string().as_bytes()).await
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let word =
            three.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let sign = SIGNS[(word >> (18 - 6 * place) & 63) as usize] as char;
            text.push(if place <= three.len() { sign } else { '=' });
        }
    }
    text
}
