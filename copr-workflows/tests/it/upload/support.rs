//! Servers that control sockets directly, and files to send to them.

use std::net::SocketAddr;
use std::time::Duration;

use copr_fake::Fake;
pub use copr_test_support::server::header;
use copr_workflows::retry::Policy;
use copr_workflows::{Copr, CoprBuilder, UploadFile};
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

/// The first bytes of every RPM.
pub const LEAD: [u8; 4] = [0xed, 0xab, 0xee, 0xdb];

/// A client for a local server, with short retry delays.
pub fn client(url: impl Into<String>) -> CoprBuilder {
    let mut policy = Policy::default();
    policy.first_pause = Duration::from_millis(1);
    Copr::builder().url(url).credentials("loginlogin", "tokentoken").retry(policy)
}

/// A source package of this size, at least four bytes.
pub fn srpm(bytes: usize) -> UploadFile {
    UploadFile::bytes("hello-2.12-1.src.rpm", content(bytes)).unwrap()
}

pub fn content(bytes: usize) -> Vec<u8> {
    // The size of no piece is a multiple of this block, so that pieces in the wrong order show.
    let block: Vec<u8> = (0..=250).collect();
    let mut content = [LEAD.as_slice(), &block.repeat(bytes / block.len() + 1)].concat();
    content.truncate(bytes);
    content
}

/// A build as JSON.
pub const BUILD: &str = r#"{"id": 7, "state": "pending", "chroots": [], "is_background": false, "ownername": "alice",
    "projectname": "hello", "project_dirname": "hello", "repo_url": "http://copr/results/alice/hello", "started_on": null,
    "ended_on": null, "submitted_on": 1795466736, "submitter": "alice",
    "source_package": {"name": null, "version": null, "url": "http://copr/tmp/t/hello-2.12-1.src.rpm"}}"#;

/// A fake with alice, bob and alice/hello.
pub async fn fake() -> Fake {
    let builder = Fake::builder().user("alice").user("bob");
    builder.project("alice/hello", ["fedora-43-x86_64", "fedora-43-aarch64"]).start().await.unwrap()
}

/// A client of the fake for alice.
pub fn of(fake: &Fake) -> CoprBuilder {
    let alice = fake.credentials("alice");
    client(fake.url()).credentials(alice.login, alice.token)
}

pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// A listener that does not speak HTTP.
pub struct Bare {
    listener: TcpListener,
    pub address: SocketAddr,
}

impl Bare {
    /// Accepts connections with a small receive buffer, so that it shows soon whether the peer reads.
    pub fn start() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(32 * 1024).unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let listener = socket.listen(16).unwrap();
        let address = listener.local_addr().unwrap();
        Self { listener, address }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub async fn accept(&self) -> Peer {
        let (stream, _) = self.listener.accept().await.unwrap();
        Peer { stream, read: Vec::new() }
    }
}

/// One connection.
pub struct Peer {
    pub stream: TcpStream,
    /// Received bytes that were not processed yet.
    pub read: Vec<u8>,
}

impl Peer {
    /// Reads the head of a request. Body bytes that came with it stay in `read`.
    pub async fn head(&mut self) -> String {
        loop {
            if let Some(end) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                let rest = self.read.split_off(end + 4);
                let head = std::mem::replace(&mut self.read, rest);
                return String::from_utf8(head).unwrap();
            }
            assert!(self.more().await > 0, "the connection ended within a head");
        }
    }

    /// Reads on and returns the number of bytes.
    pub async fn more(&mut self) -> usize {
        let mut buffer = vec![0; 64 * 1024];
        let bytes = self.stream.read(&mut buffer).await.unwrap_or(0);
        self.read.extend_from_slice(&buffer[..bytes]);
        bytes
    }

    /// Reads the body of the request with this head.
    pub async fn body(&mut self, head: &str) -> Vec<u8> {
        let length: usize = header(head, "content-length").unwrap().parse().unwrap();
        while self.read.len() < length {
            assert!(
                self.more().await > 0,
                "the connection ended after {} of {length} bytes",
                self.read.len()
            );
        }
        let rest = self.read.split_off(length);
        std::mem::replace(&mut self.read, rest)
    }

    pub async fn answer(&mut self, status: &str, headers: &str, body: &str) {
        let length = body.len();
        let answer = format!(
            "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        );
        self.stream.write_all(answer.as_bytes()).await.unwrap();
    }
}
