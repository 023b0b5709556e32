//! Which calls share connections. A request that must not be sent twice never uses a connection that the server may be closing.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use copr_test_support::server::{header, listen};
use copr_tests::driver;
use copr_tests::exchange::fixtures;
use copr_workflows::retry::Policy;
use copr_workflows::{CallExt as _, Copr, CoprBuilder, ErrorKind, UploadFile, Workflows as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A server that speaks HTTP/1.1 and keeps connections open.
struct Server {
    url: String,
    connections: Arc<AtomicUsize>,
    /// Requests on connections that were used before.
    reused: Arc<AtomicUsize>,
}

impl Server {
    /// With `impatient`, the server closes a connection as soon as a second request starts to arrive, so that the connection
    /// closes while the client sends.
    async fn start(impatient: bool) -> Self {
        let (connections, reused) = <(Arc<AtomicUsize>, Arc<AtomicUsize>)>::default();
        let counted = (Arc::clone(&connections), Arc::clone(&reused));
        let address = listen(move |stream| {
            counted.0.fetch_add(1, Ordering::Relaxed);
            serve(stream, impatient, Arc::clone(&counted.1))
        });
        Self { url: format!("http://{}", address.await), connections, reused }
    }

    fn client(&self) -> CoprBuilder {
        Copr::builder().url(&self.url).credentials("loginlogin", "tokentoken").retry(Policy::never())
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    fn reused(&self) -> usize {
        self.reused.load(Ordering::Relaxed)
    }
}

async fn serve(mut stream: TcpStream, impatient: bool, reused: Arc<AtomicUsize>) {
    for number in 0.. {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let Ok(byte) = stream.read_u8().await else { return };
            if number > 0 && head.is_empty() {
                reused.fetch_add(1, Ordering::Relaxed);
                if impatient {
                    return;
                }
            }
            head.push(byte);
        }
        let head = String::from_utf8_lossy(&head);
        let length = header(&head, "content-length").map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        let answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"version\": 3}";
        stream.write_all(answer).await.unwrap();
    }
}

/// Fills the connection pool: one connection is idle afterwards.
async fn home(copr: &Copr) {
    // Idempotent, so it is retried if the server closes its connection.
    while copr.home().send().await.is_err() {}
    // Background tasks of the HTTP client return the connection.
    for _ in 0..16 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn unsafe_calls_never_reuse_a_connection() {
    let server = Server::start(true).await;
    let copr = server.client().build().unwrap();
    let mut tried = 0;
    for case in fixtures() {
        let operation = copr_api::Operation::find(case.operation.trim_end_matches("_multipart")).unwrap();
        if operation.idempotent {
            continue;
        }
        home(&copr).await;
        let (before, reused) = (server.connections(), server.reused());
        let result = driver::send(&copr, &case.operation, &case.request).await;
        // The response is not a build; only its arrival matters.
        let broke = matches!(&result, Err(driver::Failure::Send(error)) if error.kind() != ErrorKind::Decode);
        assert!(!broke, "{}: {result:?}", operation.id);
        assert_eq!((server.connections(), server.reused()), (before + 1, reused), "{}", operation.id);
        tried += 1;
    }
    assert!(tried >= 40, "{tried} calls");
}

#[tokio::test]
async fn uploads_never_reuse_a_connection() {
    let server = Server::start(true).await;
    let copr = server.client().build().unwrap();
    for _ in 0..3 {
        home(&copr).await;
        let (before, reused) = (server.connections(), server.reused());
        let srpm = UploadFile::bytes(
            "hello-1-1.src.rpm",
            [&[0xed, 0xab, 0xee, 0xdb][..], &vec![7; 300_000]].concat(),
        )
        .unwrap();
        let error = copr.builds().upload(srpm).skip_check().to("alice/hello").send().await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200), "{error}");
        assert_eq!((server.connections(), server.reused()), (before + 1, reused));
    }
}

#[tokio::test]
async fn safe_calls_share_a_connection() {
    let server = Server::start(false).await;
    let copr = server.client().build().unwrap();
    for _ in 0..5 {
        home(&copr).await;
        let _ = copr.build_cancel().build_id(1).send().await;
    }
    assert_eq!((server.connections(), server.reused()), (1 + 5, 4));
}

#[tokio::test]
async fn unsafe_calls_use_the_proxy_and_http_settings() {
    let proxy = Server::start(false).await;
    let copr = Copr::builder().url("http://copr.example.org").allow_http().retry(Policy::never());
    let copr = copr.proxy(&proxy.url).build().unwrap();
    // Only the proxy resolves this name.
    let error = copr.build_cancel().build_id(1).send().await.unwrap_err();
    assert_eq!(
        (error.status().map(|status| status.as_u16()), proxy.connections()),
        (Some(200), 1),
        "{error}"
    );

    let server = Server::start(false).await;
    let resolved = server.url.trim_start_matches("http://").parse().unwrap();
    let copr = Copr::builder().url("http://copr.example.org").allow_http().retry(Policy::never());
    let copr = copr
        .configure_http(move |http| http.no_proxy().resolve("copr.example.org", resolved))
        .build()
        .unwrap();
    let error = copr.build_cancel().build_id(1).send().await.unwrap_err();
    assert_eq!(
        (error.status().map(|status| status.as_u16()), server.connections()),
        (Some(200), 1),
        "{error}"
    );
}
