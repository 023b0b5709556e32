//! Timeouts, slow servers and dropped uploads.

use std::sync::Arc;
use std::time::Duration;

use copr_fake::Fault;
use copr_workflows::Workflows as _;
use copr_workflows::{ErrorKind, UploadFile};
use tokio::time::{Instant, sleep, timeout};

use super::support::{BUILD, Bare, client, content, fake, of, srpm};

/// More than the buffers of sockets and libraries.
const LARGE: usize = 24 << 20;

#[tokio::test(start_paused = true)]
async fn a_slow_but_steady_server_does_not_time_out() {
    let server = Bare::start();
    let idle = Duration::from_secs(60);
    let copr = client(server.url()).idle_timeout(idle).build().unwrap();
    let sending = tokio::spawn(copr.builds().upload(srpm(LARGE)).to("alice/hello").skip_check().send());
    let begun = Instant::now();
    let mut peer = server.accept().await;
    let head = peer.head().await;
    let length: usize = super::support::header(&head, "content-length").unwrap().parse().unwrap();
    while peer.read.len() < length {
        assert!(peer.more().await > 0, "timed out after {:?}", begun.elapsed());
        sleep(Duration::from_secs(1)).await;
    }
    sleep(idle / 2).await;
    peer.answer("200 OK", "", BUILD).await;
    assert_eq!(sending.await.unwrap().unwrap().id, 7);
    assert!(begun.elapsed() > idle * 3, "it took {:?}, which is not slow", begun.elapsed());
}

#[tokio::test(start_paused = true)]
async fn times_out_if_the_server_stops_reading() {
    let server = Bare::start();
    let copr = client(server.url()).idle_timeout(Duration::from_secs(60)).build().unwrap();
    let begun = Instant::now();
    let sending = tokio::spawn(copr.builds().upload(srpm(LARGE)).to("alice/hello").skip_check().send());
    let mut peer = server.accept().await;
    peer.head().await;
    let error = sending.await.unwrap().unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1), "{error}");
    assert!(!error.is_ambiguous(), "the file was not sent: {error}");
    let took = begun.elapsed();
    assert!(took >= Duration::from_secs(60) && took < Duration::from_secs(70), "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn times_out_if_the_server_never_responds() {
    for (bytes, idle) in [(10, 60), (1 << 20, 60), (10, 3600), (1 << 20, 3600)] {
        let fake = fake().await;
        fake.fault(Fault::hang()).on("build_create_upload").always();
        let limits =
            of(&fake).idle_timeout(Duration::from_secs(idle)).attempt_timeout(Duration::from_secs(300));
        let copr = limits.build().unwrap();
        let begun = Instant::now();
        let error = copr.builds().upload(srpm(bytes)).to("alice/hello").send().await.unwrap_err();
        assert!(error.to_string().contains("300 s; allow more with `.attempt_timeout(..)`"), "{error}");
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
        assert!(error.is_ambiguous(), "the server had all of it: {error}");
        let took = begun.elapsed();
        assert!(took >= Duration::from_secs(300) && took < Duration::from_secs(310), "{took:?}");
        fake.journal().assert_count("build_create_upload", 1);
    }
}

#[tokio::test]
async fn uploads_work_without_timeouts() {
    let fake = fake().await;
    let forever = Duration::MAX;
    let limits = of(&fake).idle_timeout(forever).attempt_timeout(forever).connect_timeout(forever);
    let copr = limits.build().unwrap();
    copr.builds().upload(srpm(LARGE)).to("alice/hello").send().await.unwrap();
    assert_eq!(fake.with(|state| state.builds.len()), 1);
}

#[tokio::test(start_paused = true)]
async fn times_out_if_the_server_hangs_in_its_response() {
    let fake = fake().await;
    fake.fault(Fault::hang_in_body()).on("build_create_upload");
    let copr = of(&fake).idle_timeout(Duration::from_secs(60)).build().unwrap();
    let error = copr.builds().upload(srpm(1 << 20)).to("alice/hello").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(error.is_ambiguous());
    assert_eq!(fake.with(|state| state.builds.len()), 1);
}

#[tokio::test(start_paused = true)]
async fn times_out_if_the_reader_never_returns() {
    let fake = fake().await;
    let file = UploadFile::from_reader("hello-2.12-1.src.rpm", 300_000, || async {
        Ok(tokio::io::AsyncReadExt::chain(std::io::Cursor::new(content(1000)), Silent))
    });
    let copr = of(&fake).idle_timeout(Duration::from_secs(60)).build().unwrap();
    let error = copr.builds().upload(file.unwrap()).to("alice/hello").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(!error.is_ambiguous());
    assert_eq!(fake.with(|state| state.builds.len()), 0);
}

struct Silent;

impl tokio::io::AsyncRead for Silent {
    fn poll_read(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        _: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::task::Poll::Pending
    }
}

#[tokio::test]
async fn dropping_the_future_closes_the_connection() {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    for answered in [false, true] {
        let sending = tokio::spawn(copr.builds().upload(srpm(LARGE)).to("alice/hello").skip_check().send());
        let mut peer = server.accept().await;
        peer.head().await;
        if answered {
            // The head of a response without a body.
            let head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
            tokio::io::AsyncWriteExt::write_all(&mut peer.stream, head).await.unwrap();
        }
        peer.more().await;
        sending.abort();
        let mut read = 0;
        let end = async {
            while let bytes @ 1.. = peer.more().await {
                read += bytes;
            }
        };
        timeout(Duration::from_secs(30), end).await.expect("the connection stays open");
        assert!(read < LARGE / 2, "the rest of the file is not sent: {read}");
    }
}

/// The system can't close a connection to a server that reads nothing: buffered data has to be sent first.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_dropped_upload_is_cleaned_up_after_the_idle_timeout() {
    let server = Bare::start();
    let copr = client(server.url()).idle_timeout(Duration::from_secs(1)).build().unwrap();
    let held = Arc::new(());
    let holder = Arc::clone(&held);
    let file = UploadFile::from_reader("hello-2.12-1.src.rpm", LARGE as u64, move || {
        let holder = Arc::clone(&holder);
        async move { Ok(Held { reader: std::io::Cursor::new(content(LARGE)), _here: holder }) }
    });
    let sending = tokio::spawn(copr.builds().upload(file.unwrap()).to("alice/hello").skip_check().send());
    let mut peer = server.accept().await;
    peer.head().await;
    sending.abort();
    let gone = async {
        while Arc::strong_count(&held) > 1 {
            sleep(Duration::from_millis(100)).await;
        }
    };
    timeout(Duration::from_secs(20), gone).await.expect("the file is still open");
    drop(peer);
}

/// A reader that shows whether it still exists.
struct Held {
    reader: std::io::Cursor<Vec<u8>>,
    _here: Arc<()>,
}

impl tokio::io::AsyncRead for Held {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buffer: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.reader).poll_read(cx, buffer)
    }
}

#[tokio::test(start_paused = true)]
async fn a_deadline_covers_check_and_upload_but_not_the_search() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    // Half of the time is needed by the check.
    fake.fault(Fault::latency(Duration::from_secs(5))).on("build_check");
    fake.fault(Fault::hang_in_body()).on("build_create_upload").always();
    let begun = Instant::now();
    let upload = copr.builds().upload(srpm(10)).to("alice/hello").deadline(Duration::from_secs(10));
    let error = upload.send().await.unwrap_err();
    assert_eq!((error.kind(), error.is_ambiguous()), (ErrorKind::Timeout, true), "{error}");
    assert!(error.submission().is_some());
    assert_eq!(begun.elapsed().as_secs(), 10);

    let upload = copr.builds().upload(srpm(10)).to("alice/hello").deadline(Duration::from_secs(10));
    let build = upload.send_or_find(Duration::from_secs(60)).await.unwrap();
    assert!(fake.with(|state| state.builds.contains_key(&build.id)));
}
