//! Progress reports of an upload.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use copr_workflows::Workflows as _;
use copr_workflows::upload::UploadProgress;
use tokio::time::sleep;

use super::support::{Bare, client, fake, of, srpm};

#[tokio::test]
async fn progress_starts_at_zero_and_only_grows() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    for bytes in [4, 131_072, 131_073, 3_000_000] {
        let seen: Arc<Mutex<Vec<UploadProgress>>> = Arc::default();
        let reported = Arc::clone(&seen);
        let upload = copr.builds().upload(srpm(bytes)).to("alice/hello");
        let upload = upload.on_progress(move |progress| reported.lock().unwrap().push(progress));
        upload.send().await.unwrap();
        let reported = seen.lock().unwrap().clone();
        assert!(reported.windows(2).all(|two| two[0].sent <= two[1].sent));
        assert!(reported.iter().all(|progress| progress.total == bytes as u64));
        assert_eq!((reported[0].sent, reported.last().unwrap().sent), (0, bytes as u64));
        assert_eq!(reported.len(), bytes.div_ceil(131_072) + 1, "each piece is reported");
    }
}

#[tokio::test]
async fn a_dropped_upload_reports_no_progress() {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    let calls = Arc::new(AtomicU64::new(0));
    let count = Arc::clone(&calls);
    let upload = copr.builds().upload(srpm(32 << 20)).to("alice/hello").skip_check();
    let sending = tokio::spawn(upload.on_progress(move |_| _ = count.fetch_add(1, Relaxed)).send());
    let mut peer = server.accept().await;
    peer.head().await;
    sending.abort();
    assert!(sending.await.unwrap_err().is_cancelled());
    let before = calls.load(Relaxed);
    assert!(before > 0);
    // The connection may read on for a moment.
    for _ in 0..20 {
        peer.more().await;
    }
    assert_eq!((calls.load(Relaxed), Arc::strong_count(&calls)), (before, 1));
}

#[tokio::test]
async fn progress_does_not_run_far_ahead_of_the_server() {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    let reported = Arc::new(AtomicU64::new(0));
    let sent = Arc::clone(&reported);
    let upload = copr.builds().upload(srpm(64 << 20)).to("alice/hello").skip_check();
    let sending = tokio::spawn(upload.on_progress(move |p| sent.store(p.sent, Relaxed)).send());
    let mut peer = server.accept().await;
    peer.head().await;
    // Until nothing changes any more, although the server could read on.
    let mut before = u64::MAX;
    while std::mem::replace(&mut before, reported.load(Relaxed)) != reported.load(Relaxed) || before == 0 {
        sleep(Duration::from_secs(1)).await;
    }
    assert!(before < 16 << 20, "{before} bytes are said to be sent, and the server has read none");
    sending.abort();
}
