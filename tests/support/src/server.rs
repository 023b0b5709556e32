//! Servers over plain sockets that send what a test tells them to. They stop with the runtime of the test.

use std::fmt::Write as _;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Hands every connection to `talk`, each in a task of its own. Returns the address.
pub async fn listen<F>(talk: impl Fn(TcpStream) -> F + Send + 'static) -> SocketAddr
where
    F: Future + Send + 'static,
    F::Output: Send,
{
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream));
        }
    });
    address
}

/// Returns an address where nobody listens.
#[must_use]
pub fn closed_address() -> SocketAddr {
    std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap()
}

/// Reads a request up to the empty line, and no byte further.
///
/// # Errors
/// When the connection ends before.
pub async fn read_head(stream: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

/// Returns a header of a head, by its name in any case.
#[must_use]
pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// What a server does after it has written its bytes.
#[derive(Clone, Copy, Debug)]
pub enum Then {
    /// Ends the connection.
    Close,
    /// Stays silent.
    Hang,
    /// Writes a blank every so often.
    Drip(Duration),
}

/// Answers the first bytes of each connection with these. Returns the address.
pub async fn raw(bytes: impl Into<Vec<u8>>, then: Then) -> SocketAddr {
    let bytes: Arc<[u8]> = bytes.into().into();
    listen(move |mut stream| {
        let bytes = Arc::clone(&bytes);
        async move {
            let _ = stream.read(&mut vec![0; 65_536]).await;
            let _ = stream.write_all(&bytes).await;
            match then {
                // Half closed, so that nothing written is lost.
                Then::Close => drop(stream.shutdown().await),
                Then::Hang => std::future::pending().await,
                Then::Drip(pause) => {
                    while stream.write_all(b" ").await.is_ok() {
                        tokio::time::sleep(pause).await;
                    }
                }
            }
        }
    })
    .await
}

/// A request.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Status line and headers.
    head: String,
}

impl Seen {
    /// Returns a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    /// Returns where the range that is asked for begins.
    #[must_use]
    pub fn from(&self) -> Option<usize> {
        self.header("range")?.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok()
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// Headers besides the length.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The length that is claimed; none for a body that ends with the connection.
    pub length: Option<usize>,
    /// The range of a [generated](made_byte) body that is sent in place of `body`.
    pub made: Option<(u64, u64)>,
    /// How long the connection stays silent after the body.
    pub silence: Duration,
}

impl Reply {
    /// An answer with a body.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let length = Some(body.len());
        Self { status, headers: Vec::new(), body, length, made: None, silence: Duration::ZERO }
    }

    /// JSON.
    #[must_use]
    pub fn json(value: &serde_json::Value) -> Self {
        Self::new(200, value.to_string()).header("content-type", "application/json")
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A page of links.
    #[must_use]
    pub fn listing(links: &[&str]) -> Self {
        let links: Vec<_> = links.iter().map(|link| format!("<a href=\"{link}\">x</a>\n")).collect();
        Self::new(200, format!("<html><title>Index of /</title>{}</html>", links.concat()))
            .header("content-type", "text/html")
    }

    /// A file, or the part of it that was asked for.
    #[must_use]
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
    #[must_use]
    pub fn cut(mut self, kept: usize) -> Self {
        self.body.truncate(kept);
        self
    }
}

/// A server that remembers what it was asked. It reads no bodies, and takes one request a connection.
#[derive(Debug)]
pub struct Server {
    /// Its address, without a path.
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// Answers each request by a function.
    pub async fn start(answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (book, answer) = (Arc::clone(&seen), Arc::new(answer));
        let address = listen(move |stream| {
            let (book, answer) = (Arc::clone(&book), Arc::clone(&answer));
            async move { talk(stream, &book, &*answer).await }
        });
        Self { url: format!("http://{}", address.await), seen }
    }

    /// Returns all requests.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

async fn talk(
    mut stream: TcpStream,
    book: &Mutex<Vec<Seen>>,
    answer: &(dyn Fn(&Seen) -> Reply + Send + Sync),
) -> io::Result<()> {
    let head = read_head(&mut stream).await?;
    let mut words = head.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let seen = Seen { method, path, head };
    book.lock().unwrap().push(seen.clone());
    send(&mut stream, &seen, answer(&seen)).await
}

async fn send(stream: &mut TcpStream, seen: &Seen, reply: Reply) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {} X\r\nconnection: close\r\n", reply.status);
    for (name, value) in &reply.headers {
        write!(head, "{name}: {value}\r\n").unwrap();
    }
    let made = reply.made.map(|(from, to)| usize::try_from(to - from).unwrap());
    if let Some(length) = made.or(reply.length) {
        write!(head, "content-length: {length}\r\n").unwrap();
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

/// The byte at a place of a generated file, which begins as an RPM does.
#[must_use]
pub fn made_byte(at: u64) -> u8 {
    match at {
        0 => 0xed,
        1 => 0xab,
        2 => 0xee,
        3 => 0xdb,
        _ => u8::try_from((at ^ (at >> 8) ^ (at >> 16)) & 0xff).unwrap(),
    }
}
