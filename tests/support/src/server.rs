//! Servers on plain sockets with scripted responses. They stop with the test's runtime.

use std::fmt::Write as _;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Calls `talk` for every connection, in a task of its own. Returns the address.
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

/// Returns an address without a listener.
#[must_use]
pub fn closed_address() -> SocketAddr {
    std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap()
}

/// Reads a request head up to and including the empty line.
///
/// # Errors
/// If the connection ends before.
pub async fn read_head(stream: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

/// Returns a header by its case-insensitive name.
#[must_use]
pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// What a server does after writing its bytes.
#[derive(Clone, Copy, Debug)]
pub enum Then {
    /// Closes the connection.
    Close,
    /// Stays silent.
    Hang,
    /// Writes a space at this interval.
    Drip(Duration),
}

/// Starts a server that writes the same bytes to each connection. Returns the address.
pub async fn raw(bytes: impl Into<Vec<u8>>, then: Then) -> SocketAddr {
    let bytes: Arc<[u8]> = bytes.into().into();
    listen(move |mut stream| {
        let bytes = Arc::clone(&bytes);
        async move {
            let _ = stream.read(&mut vec![0; 65_536]).await;
            let _ = stream.write_all(&bytes).await;
            match then {
                // Only closes the write half, so that nothing written is lost.
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
    /// The HTTP method.
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

    /// Returns the start of the requested range.
    #[must_use]
    pub fn from(&self) -> Option<usize> {
        self.header("range")?.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok()
    }
}

/// A response.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// Headers other than `Content-Length`.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The `Content-Length`; `None` to delimit the body by closing the connection.
    pub length: Option<usize>,
    /// The range of a [generated](made_byte) body that is sent in place of `body`.
    pub made: Option<(u64, u64)>,
    /// How long the connection stays open after the body.
    pub silence: Duration,
}

impl Reply {
    /// Creates a response with a body.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let length = Some(body.len());
        Self { status, headers: Vec::new(), body, length, made: None, silence: Duration::ZERO }
    }

    /// Creates a JSON response.
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

    /// Creates a directory listing.
    #[must_use]
    pub fn listing(links: &[&str]) -> Self {
        let links: Vec<_> = links.iter().map(|link| format!("<a href=\"{link}\">x</a>\n")).collect();
        Self::new(200, format!("<html><title>Index of /</title>{}</html>", links.concat()))
            .header("content-type", "text/html")
    }

    /// Creates the response for a file or the requested range of it.
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

    /// Sends only the first `kept` bytes of the body, then closes the connection.
    #[must_use]
    pub fn cut(mut self, kept: usize) -> Self {
        self.body.truncate(kept);
        self
    }
}

/// A server that records requests. It reads no bodies and handles one request per connection.
#[derive(Debug)]
pub struct Server {
    /// Its URL, without a path.
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// Starts a server that calls `answer` for each request.
    pub async fn start(answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (book, answer) = (Arc::clone(&seen), Arc::new(answer));
        let address = listen(move |stream| {
            let (book, answer) = (Arc::clone(&book), Arc::clone(&answer));
            async move { talk(stream, &book, &*answer).await }
        });
        Self { url: format!("http://{}", address.await), seen }
    }

    /// Returns all recorded requests.
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

/// The byte at an offset of a generated file. The file starts like an RPM.
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
