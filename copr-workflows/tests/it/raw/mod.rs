//! A web server that does what a test says, byte by byte, and remembers what it was asked.

#![allow(clippy::format_push_string)]

pub mod downloads;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Where the range that is asked for begins.
    pub fn from(&self) -> Option<usize> {
        self.header("range")?.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok()
    }
}

/// What is answered.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// The length that is claimed; none for a body that ends with the connection.
    pub length: Option<usize>,
    /// Bytes that are made up while they are sent, in place of the body.
    pub made: Option<(u64, u64)>,
    /// How long the connection stays silent after the body.
    pub silence: Duration,
}

impl Reply {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let length = Some(body.len());
        Self { status, headers: Vec::new(), body, length, made: None, silence: Duration::ZERO }
    }

    pub fn json(value: &serde_json::Value) -> Self {
        Self::new(200, value.to_string()).header("content-type", "application/json")
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A page of links.
    pub fn listing(links: &[&str]) -> Self {
        let links: Vec<_> = links.iter().map(|link| format!("<a href=\"{link}\">x</a>\n")).collect();
        Self::new(200, format!("<html><title>Index of /</title>{}</html>", links.concat()))
            .header("content-type", "text/html")
    }

    /// A file, or the part of it that was asked for.
    pub fn file(seen: &Seen, bytes: &[u8], tag: &str) -> Self {
        let total = bytes.len();
        let reply = match seen.from() {
            None => Self::new(200, bytes),
            Some(from) if from >= total => {
                Self::new(416, "").header("content-range", &format!("bytes */{total}"))
            }
            Some(from) => {
                let range = format!("bytes {from}-{}/{total}", total - 1);
                Self::new(206, &bytes[from..]).header("content-range", &range)
            }
        };
        reply.header("etag", tag)
    }

    /// Sends only so many bytes of the body, then ends the connection.
    pub fn cut(mut self, kept: usize) -> Self {
        self.body.truncate(kept);
        self
    }
}

/// A server. It stops when it is dropped.
pub struct Server {
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    task: JoinHandle<()>,
}

impl Server {
    pub async fn start(answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (book, answer) = (Arc::clone(&seen), Arc::new(answer));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (book, answer) = (Arc::clone(&book), Arc::clone(&answer));
                tokio::spawn(async move { talk(stream, &book, &*answer).await });
            }
        });
        Self { url, seen, task }
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(
    mut stream: TcpStream,
    book: &Mutex<Vec<Seen>>,
    answer: &(dyn Fn(&Seen) -> Reply + Send + Sync),
) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let seen = Seen { method, path, headers };
    book.lock().unwrap().push(seen.clone());
    let reply = answer(&seen);
    let _ = send(&mut stream, &seen, reply).await;
}

async fn send(stream: &mut TcpStream, seen: &Seen, reply: Reply) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {} X\r\nconnection: close\r\n", reply.status);
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let made = reply.made.map(|(from, to)| usize::try_from(to - from).unwrap());
    if let Some(length) = made.or(reply.length) {
        head.push_str(&format!("content-length: {length}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes()).await?;
    if seen.method != "HEAD" {
        stream.write_all(&reply.body).await?;
        let (mut at, to) = reply.made.unwrap_or_default();
        while at < to {
            let end = (at + 65_536).min(to);
            stream.write_all(&(at..end).map(made_byte).collect::<Vec<_>>()).await?;
            at = end;
        }
    }
    tokio::time::sleep(reply.silence).await;
    stream.shutdown().await
}

/// The byte at a place of a file that is made up; it begins as an RPM does.
pub fn made_byte(at: u64) -> u8 {
    match at {
        0 => 0xed,
        1 => 0xab,
        2 => 0xee,
        3 => 0xdb,
        _ => u8::try_from((at ^ (at >> 8) ^ (at >> 16)) & 0xff).unwrap(),
    }
}
