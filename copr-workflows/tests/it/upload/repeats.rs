//! When an upload is retried, and that every attempt sends the whole file.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use copr_test_support::server::closed_address;
use copr_workflows::Workflows as _;
use copr_workflows::retry::Policy;
use copr_workflows::{CallExt as _, ErrorKind, UploadFile};
use tokio::net::TcpListener;

use super::support::{BUILD, Bare, client, content, fake, of, sha256};

/// A package of 100,000 bytes that counts how often it is opened.
fn counted() -> (UploadFile, Arc<AtomicUsize>) {
    let opened = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&opened);
    let file = UploadFile::from_reader("hello-2.12-1.src.rpm", 100_000, move || {
        count.fetch_add(1, Relaxed);
        async { Ok(io::Cursor::new(content(100_000))) }
    });
    (file.unwrap(), opened)
}

#[tokio::test]
async fn retries_failed_connections_by_the_policy() {
    let copr = client(format!("http://{}", closed_address())).build().unwrap();
    let (file, opened) = counted();
    let error = copr.builds().upload(file).to("alice/hello").skip_check().send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, Policy::default().attempts), "{error}");
    assert!(!error.is_ambiguous() && error.is_retryable());
    assert_eq!(opened.load(Relaxed), 0, "a file is opened when it is sent, not before");
}

#[tokio::test]
async fn uploads_use_the_retry_budget() {
    let address = format!("http://{}", closed_address());
    let copr = client(address).retry_budget(1, Duration::from_secs(3600)).build().unwrap();
    for attempts in [2, 1] {
        let upload = copr.builds().upload(counted().0).to("alice/hello").skip_check();
        assert_eq!(upload.send().await.unwrap_err().attempts(), attempts);
    }
}

#[tokio::test]
async fn sends_the_whole_file_once_connected() {
    let address = closed_address();
    let mut policy = Policy::default();
    (policy.attempts, policy.first_pause) = (1000, Duration::from_millis(5));
    policy.longest_pause = Duration::from_millis(20);
    let copr = client(format!("http://{address}")).retry(policy).retry_budget(1000, Duration::from_secs(1));
    let (file, opened) = counted();
    let sending = copr.build().unwrap().builds().upload(file).to("alice/hello").skip_check().send();
    let sending = tokio::spawn(sending);
    tokio::time::sleep(Duration::from_millis(30)).await;
    let listener = TcpListener::bind(address).await.unwrap();
    let mut peer = super::support::Peer { stream: listener.accept().await.unwrap().0, read: Vec::new() };
    let head = peer.head().await;
    let body = peer.body(&head).await;
    peer.answer("200 OK", "", BUILD).await;
    assert_eq!(sending.await.unwrap().unwrap().id, 7);
    assert!(body.windows(100_000).any(|window| window == content(100_000)));
    assert_eq!(opened.load(Relaxed), 1);
}

/// Servers close idle connections. The client does not reuse one that it has seen closing.
#[tokio::test]
async fn a_closed_idle_connection_is_not_reused() {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    let checking = tokio::spawn({
        let copr = copr.clone();
        async move { copr.home().send().await.unwrap().version }
    });
    let mut peer = server.accept().await;
    peer.head().await;
    peer.answer("200 OK", "", "{\"version\": 3}").await;
    assert_eq!(checking.await.unwrap(), 3);
    drop(peer);
    // Lets the client notice it.
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    let sending = tokio::spawn(copr.builds().upload(counted().0).to("alice/hello").skip_check().send());
    let mut peer = server.accept().await;
    let head = peer.head().await;
    peer.body(&head).await;
    peer.answer("200 OK", "", BUILD).await;
    assert_eq!(sending.await.unwrap().unwrap().id, 7);
}

#[tokio::test]
async fn one_file_can_be_uploaded_concurrently() {
    let fake = fake().await;
    let (file, opened) = counted();
    let copr = of(&fake).build().unwrap();
    let main = copr.builds().upload(file.clone()).to("alice/hello");
    let next = copr.builds().upload(file).to("alice/hello:custom:next");
    let (main, next) = tokio::join!(main.send(), next.send());
    assert_ne!(main.unwrap().id, next.unwrap().id);
    for sent in fake.journal().assert_count("build_create_upload", 2) {
        assert_eq!(sent.body.files()[0].sha256, sha256(&content(100_000)));
    }
    assert_eq!(opened.load(Relaxed), 2);
}
