//! Servers that respond before they have read the file.

use std::time::Duration;

use copr_fake::Fault;
use copr_workflows::ErrorKind;
use copr_workflows::Workflows as _;
use tokio::io::AsyncWriteExt as _;
use tokio::time::timeout;

use super::support::{Bare, client, fake, of, srpm};

/// More than the buffers of sockets and libraries.
const LARGE: usize = 32 << 20;

/// Longer than any of these tests takes.
const SOON: Duration = Duration::from_secs(30);

#[tokio::test]
async fn an_early_rejection_has_the_servers_message() {
    for (status, kind) in [
        ("401 Unauthorized", ErrorKind::Auth),
        ("403 Forbidden", ErrorKind::Forbidden),
        ("413 Content Too Large", ErrorKind::TooLarge),
        ("429 Too Many Requests", ErrorKind::RateLimited),
        ("503 Service Unavailable", ErrorKind::Gateway),
    ] {
        let server = Bare::start();
        let copr = client(server.url()).build().unwrap();
        let sending = tokio::spawn(copr.builds().upload(srpm(LARGE)).to("alice/hello").skip_check().send());
        let mut peer = server.accept().await;
        peer.head().await;
        peer.more().await;
        peer.answer(status, "Connection: close\r\n", "{\"error\": \"why\"}").await;
        // A server that closes gracefully reads until the client has seen the response.
        peer.stream.shutdown().await.unwrap();
        let mut read = 0;
        let error = timeout(SOON, async {
            loop {
                match peer.more().await {
                    0 => break,
                    bytes => read += bytes,
                }
            }
            sending.await.unwrap().unwrap_err()
        });
        let error = error.await.unwrap();
        assert_eq!(error.kind(), kind, "{error}");
        assert_eq!(error.message().map(|message| message.text().to_owned()).as_deref(), Some("why"));
        assert!(!error.is_ambiguous(), "the file was not sent: {error}");
        assert!(read < LARGE / 2, "the rest of the file is not sent: {read}");
    }
}

#[tokio::test]
async fn an_early_rejection_of_the_fake_is_received() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    for bytes in [10, 1 << 20, LARGE] {
        fake.fault(Fault::early_401()).on("build_create_upload");
        let error = copr.builds().upload(srpm(bytes)).to("alice/hello").send().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (ErrorKind::Auth, Some("build_create_upload")),
            "{error}"
        );
    }
    fake.journal().assert_count("build_create_upload", 3);
}

/// A server that responds and keeps the connection open without reading on, so that it can't be used any more.
#[tokio::test]
async fn an_early_response_ends_the_upload() {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    let sending = tokio::spawn(copr.builds().upload(srpm(LARGE)).to("alice/hello").skip_check().send());
    let mut peer = server.accept().await;
    peer.head().await;
    peer.answer("403 Forbidden", "", "{\"error\": \"why\"}").await;
    let error = timeout(SOON, sending).await.unwrap().unwrap().unwrap_err();
    assert!(error.is_forbidden() && !error.is_ambiguous(), "{error}");
    let mut read = 0;
    while let bytes @ 1.. = timeout(SOON, peer.more()).await.unwrap() {
        read += bytes;
    }
    assert!(read < LARGE / 2, "the rest of the file is not sent: {read}");
}

/// If the server resets the connection right after its response, the response may be lost.
#[tokio::test]
async fn a_reset_after_an_early_response_is_not_ambiguous() {
    let file = srpm(4 << 20);
    for _ in 0..50 {
        let server = Bare::start();
        let copr = client(server.url()).build().unwrap();
        let sending = tokio::spawn(copr.builds().upload(file.clone()).to("alice/hello").skip_check().send());
        let mut peer = server.accept().await;
        peer.head().await;
        peer.answer("413 Content Too Large", "Connection: close\r\n", "{\"error\": \"why\"}").await;
        peer.stream.set_zero_linger().unwrap();
        drop(peer);
        let error = sending.await.unwrap().unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::TooLarge | ErrorKind::Broken), "{error}");
        assert!(!error.is_ambiguous() && error.attempts() == 1, "{error}");
    }
}
