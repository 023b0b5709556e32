//! A client on a plain socket: tests write and read exact bytes.

use std::io;

use base64::Engine as _;
use copr_fake::Fake;
pub use copr_test_support::server::header;
use copr_test_support::server::read_head;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A path that every server has.
pub const HOME: &str = "/api_3/mock-chroots/list";

/// A response, with the sizes of its chunks if it was chunked.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub chunks: Vec<usize>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON, or as a string if it is not JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| self.text().into())
    }

    /// The message of an error response.
    pub fn error(&self) -> String {
        self.json()["error"].as_str().unwrap().to_owned()
    }
}

/// A connection that stays open.
pub struct Connection(pub TcpStream);

impl Connection {
    pub async fn open(fake: &Fake) -> Self {
        Self::to(fake.url()).await
    }

    async fn to(origin: &str) -> Self {
        let address = origin.strip_prefix("http://").unwrap();
        Self(TcpStream::connect(address).await.unwrap())
    }

    pub async fn write(&mut self, bytes: impl AsRef<[u8]>) {
        self.0.write_all(bytes.as_ref()).await.unwrap();
    }

    pub async fn get(&mut self, path: &str) {
        self.write(format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")).await;
    }

    pub async fn post(&mut self, path: &str, headers: &str, body: &str) {
        self.request("POST", path, headers, body.as_bytes()).await;
    }

    /// Sends a request. `headers` are lines, each with its line ending.
    async fn request(&mut self, method: &str, target: &str, headers: &str, body: &[u8]) {
        let length = body.len();
        self.write(format!(
            "{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n{headers}\r\n"
        ))
        .await;
        self.write(body).await;
    }

    /// Sends a request and reads its response.
    pub async fn send(&mut self, method: &str, target: &str, headers: &str, body: &[u8]) -> Answer {
        self.request(method, target, headers, body).await;
        self.answer_to(method).await
    }

    /// Reads the status line and headers up to and including the empty line.
    pub async fn head(&mut self) -> io::Result<String> {
        read_head(&mut self.0).await
    }

    /// Reads a whole response to a request other than `HEAD`.
    pub async fn answer(&mut self) -> Answer {
        self.answer_to("GET").await
    }

    /// Reads a whole response: chunked, of the given length, or up to the end of the connection.
    pub async fn answer_to(&mut self, method: &str) -> Answer {
        let head = self.head().await.unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let mut answer = Answer { status, head, chunks: Vec::new(), body: Vec::new() };
        if method == "HEAD" || status == 304 {
            return answer;
        }
        if answer.header("transfer-encoding") == Some("chunked") {
            loop {
                let chunk = self.chunk().await;
                if chunk.is_empty() {
                    return answer;
                }
                answer.chunks.push(chunk.len());
                answer.body.extend(chunk);
            }
        }
        match answer.header("content-length").map(|length| length.parse().unwrap()) {
            Some(length) => {
                answer.body = vec![0; length];
                self.0.read_exact(&mut answer.body).await.unwrap();
            }
            None => {
                self.0.read_to_end(&mut answer.body).await.unwrap();
            }
        }
        answer
    }

    /// Reads a chunk of a body; an empty one is the last.
    async fn chunk(&mut self) -> Vec<u8> {
        let mut size = Vec::new();
        while !size.ends_with(b"\r\n") {
            size.push(self.0.read_u8().await.unwrap());
        }
        let size = usize::from_str_radix(str::from_utf8(&size).unwrap().trim_end(), 16).unwrap();
        let mut chunk = vec![0; size + 2];
        self.0.read_exact(&mut chunk).await.unwrap();
        chunk.truncate(size);
        chunk
    }

    /// Reads at most this many bytes; none at the end of the connection.
    pub async fn some(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; most.min(65_536)];
        let read = self.0.read(&mut bytes).await?;
        bytes.truncate(read);
        Ok(bytes)
    }

    /// Reads until the connection ends. Returns the bytes and how it ended.
    pub async fn rest(&mut self) -> (Vec<u8>, io::Result<()>) {
        let mut bytes = Vec::new();
        let ended = self.0.read_to_end(&mut bytes).await;
        (bytes, ended.map(drop))
    }
}

/// A body and its media type.
pub enum Body {
    None,
    Json(Value),
    Form(Vec<(String, String)>),
}

/// The `Authorization` header of a user; an invalid one for `bad-token`.
pub fn authorization(fake: &Fake, user: &str) -> String {
    let (name, wrong) = if user == "bad-token" { ("alice", Some("wrong")) } else { (user, None) };
    let pair = fake.credentials(name);
    let pair = format!("{}:{}", pair.login, wrong.unwrap_or(&pair.token));
    format!("Authorization: Basic {}\r\n", base64::engine::general_purpose::STANDARD.encode(pair))
}

/// Gets a path of a server.
pub async fn get(fake: &Fake, path: &str) -> Answer {
    Connection::open(fake).await.send("GET", path, "", b"").await
}

/// Gets a URL with additional headers.
pub async fn fetch(url: &str, headers: &str) -> Answer {
    let slash = "http://".len() + url["http://".len()..].find('/').unwrap();
    Connection::to(&url[..slash]).await.send("GET", &url[slash..], headers, b"").await
}

/// Sends a request to a path with additional headers.
pub async fn send(fake: &Fake, method: &str, path: &str, headers: &str, body: &[u8]) -> Answer {
    Connection::open(fake).await.send(method, path, headers, body).await
}

/// Calls the API without credentials.
pub async fn ask(fake: &Fake, target: &str) -> Answer {
    get(fake, &format!("/api_3{target}")).await
}

/// Calls the API as a user, with a JSON body unless it is null.
pub async fn call(fake: &Fake, user: &str, method: &str, target: &str, json: Value) -> Answer {
    let body = if json.is_null() { Body::None } else { Body::Json(json) };
    send_as(fake, Some(user), method, &format!("/api_3{target}"), body).await
}

/// Sends a request of a user to a path.
pub async fn send_as(fake: &Fake, user: Option<&str>, method: &str, path: &str, body: Body) -> Answer {
    let mut headers = user.map(|user| authorization(fake, user)).unwrap_or_default();
    let (media, body) = match body {
        Body::None => ("", String::new()),
        Body::Json(json) => ("Content-Type: application/json\r\n", json.to_string()),
        Body::Form(pairs) => {
            let mut form = form_urlencoded::Serializer::new(String::new());
            ("Content-Type: application/x-www-form-urlencoded\r\n", form.extend_pairs(pairs).finish())
        }
    };
    headers.push_str(media);
    send(fake, method, path, &headers, body.as_bytes()).await
}
