//! What is told of an upload on its way.

use std::sync::{Arc, Mutex};

use copr_workflows::Workflows as _;
use copr_workflows::upload::UploadProgress;
use futures_util::StreamExt as _;

use super::support::{Bare, client, fake, of, srpm};

#[tokio::test]
async fn progress_begins_at_nothing_never_falls_and_ends_with_everything() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    for bytes in [4, 131_072, 131_073, 3_000_000] {
        let seen: Arc<Mutex<Vec<UploadProgress>>> = Arc::default();
        let told = Arc::clone(&seen);
        let upload = copr.builds().upload(srpm(bytes)).to("alice/hello");
        let upload = upload.on_progress(move |progress| told.lock().unwrap().push(progress));
        let stream = upload.progress();
        let (sent, streamed) = tokio::join!(upload.send(), stream.collect::<Vec<_>>());
        sent.unwrap();
        let seen = seen.lock().unwrap().clone();
        for told in [&seen, &streamed] {
            assert!(
                told.windows(2).all(|two| two[0].sent <= two[1].sent && two[0].elapsed <= two[1].elapsed)
            );
            assert!(told.iter().all(|progress| progress.total == bytes as u64));
            assert_eq!(told.last().unwrap().sent, bytes as u64);
        }
        assert_eq!(seen[0].sent, 0);
        assert_eq!(seen.len(), bytes.div_ceil(131_072) + 1, "each piece is told");
    }
}

#[tokio::test]
async fn the_stream_ends_with_an_upload_that_fails_or_is_dropped() {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    let upload = copr.builds().upload(srpm(32 << 20)).to("alice/hello").skip_check();
    let stream = upload.progress();
    let sending = tokio::spawn(upload.send());
    let mut peer = server.accept().await;
    peer.head().await;
    sending.abort();
    let seen: Vec<_> = stream.collect().await;
    assert!(seen.last().unwrap().sent < 32 << 20);

    let upload = copr.builds().upload(srpm(10)).to("alice/hello");
    let stream = upload.progress();
    drop(upload);
    assert_eq!(stream.count().await, 0);
}

#[tokio::test]
async fn progress_does_not_run_far_ahead_of_the_server() {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    let upload = copr.builds().upload(srpm(64 << 20)).to("alice/hello").skip_check();
    let mut stream = upload.progress();
    let sending = tokio::spawn(upload.send());
    let mut peer = server.accept().await;
    peer.head().await;
    let mut told = 0;
    // Until nothing moves any more although the server could read on.
    while let Ok(Some(progress)) =
        tokio::time::timeout(std::time::Duration::from_secs(1), stream.next()).await
    {
        told = progress.sent;
    }
    assert!(told < 16 << 20, "{told} bytes are said to be sent, and the server has read none");
    sending.abort();
}
