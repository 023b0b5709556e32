//! Resumes broken downloads, in the same call and in a later one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::downloads::{A, assert_no_credentials, copr, is_part, list, made, names, ranges, with_file};
use copr_test_support::server::Reply;
use copr_workflows::ErrorKind;
use copr_workflows::Workflows as _;

#[tokio::test]
async fn resumes_after_each_broken_connection() {
    let file = made(900_000);
    let wanted = file.clone();
    let server = with_file("a.rpm", move |seen| Reply::file(seen, &file, A).cut(200_000)).await;
    let folder = tempfile::tempdir().unwrap();
    let done = list(&server).await.download(folder.path()).await.unwrap();
    assert_eq!(names(folder.path()), ["a.rpm"]);
    assert_eq!(std::fs::read(&done[0].path).unwrap(), wanted);
    let steps: Vec<_> = (0..5).map(|nth| Some(nth * 200_000)).collect();
    assert_eq!(ranges(&server), steps);
    assert_no_credentials(&server);
}

#[tokio::test]
async fn gives_up_without_progress() {
    let file = made(500_000);
    let server = with_file("a.rpm", move |seen| {
        let kept = if seen.from() == Some(0) { 300_000 } else { 0 };
        Reply::file(seen, &file, A).cut(kept)
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let error = list(&server).await.download(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Broken, "{error}");
    assert!(error.url().unwrap().ends_with("/r/a.rpm") && error.attempts() >= 4, "{error:?}");
    let left = names(folder.path());
    assert!(left.len() == 1 && left[0].starts_with("a.rpm.") && is_part(&left[0]), "{left:?}");
    assert_eq!(std::fs::metadata(folder.path().join(&left[0])).unwrap().len(), 300_000, "all that arrived");
    assert_eq!(ranges(&server).len(), 4, "the attempts of the policy");
}

#[tokio::test]
async fn resumes_a_dropped_download() {
    let file = Arc::new(made(5_000_000));
    let silent = Arc::new(AtomicUsize::new(1));
    let (bytes, first) = (Arc::clone(&file), Arc::clone(&silent));
    let server = with_file("a.rpm", move |seen| {
        let reply = Reply::file(seen, &bytes, A);
        if first.swap(0, Ordering::SeqCst) == 0 {
            return reply;
        }
        Reply { silence: Duration::from_secs(60), ..reply.cut(3_500_000) }
    })
    .await;
    let results = list(&server).await;
    let folder = tempfile::tempdir().unwrap();
    let (sender, mut received) = tokio::sync::mpsc::unbounded_channel();
    let download =
        results.download(folder.path()).on_progress(move |p| sender.send(p.received).unwrap_or(()));
    let task = tokio::spawn(download.into_future());
    while received.recv().await.unwrap() < 3_500_000 {}
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    let left = names(folder.path());
    assert!(left.len() == 1 && is_part(&left[0]), "{left:?}");
    let done = results.download(folder.path()).await.unwrap();
    assert!(done[0].resumed_from >= 1 << 20, "{done:?}");
    assert_eq!(ranges(&server)[1], Some(usize::try_from(done[0].resumed_from).unwrap()));
    assert_eq!(std::fs::read(&done[0].path).unwrap(), *file);
    assert_eq!(names(folder.path()), ["a.rpm"]);
}

#[tokio::test]
async fn never_mixes_two_versions() {
    let (old, new) = (made(2_000_000), [made(4), vec![7; 2_500_000]].concat());
    let wanted = new.clone();
    let requests = AtomicUsize::new(0);
    let server = with_file("a.rpm", move |seen| match requests.fetch_add(1, Ordering::SeqCst) {
        0 => Reply::file(seen, &old, A).cut(1_500_000),
        _ => Reply::file(seen, &new, "\"b\""),
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let done = list(&server).await.download(folder.path()).await.unwrap();
    assert_eq!(std::fs::read(&done[0].path).unwrap(), wanted);
    assert_eq!(names(folder.path()), ["a.rpm"]);
}

#[tokio::test]
async fn discards_a_partial_file_of_an_old_version() {
    let (old, new) = (made(2_000_000), [made(4), vec![7; 2_000_000 - 4]].concat());
    let wanted = new.clone();
    let fresh = Arc::new(AtomicUsize::new(0));
    let turn = Arc::clone(&fresh);
    let server = with_file("a.rpm", move |seen| match turn.load(Ordering::SeqCst) {
        0 => Reply::file(seen, &old, A).cut(if seen.from() == Some(0) { 1_500_000 } else { 0 }),
        _ => Reply::file(seen, &new, "\"b\""),
    })
    .await;
    let results = list(&server).await;
    let folder = tempfile::tempdir().unwrap();
    results.download(folder.path()).await.unwrap_err();
    fresh.store(1, Ordering::SeqCst);
    let done = results.download(folder.path()).await.unwrap();
    assert_eq!((done[0].resumed_from, names(folder.path())), (0, vec!["a.rpm".to_owned()]));
    assert_eq!(std::fs::read(&done[0].path).unwrap(), wanted);
}

#[tokio::test]
async fn detects_a_truncated_file() {
    // The content length is that of the truncated body, and the range that of the file: once, and always.
    for each_time in [false, true] {
        let file = made(100_000);
        let wanted = file.clone();
        let server = with_file("a.rpm", move |seen| {
            let reply = Reply::file(seen, &file, A);
            let half =
                if each_time || seen.from() == Some(0) { reply.body.len().div_ceil(2) } else { 100_000 };
            Reply { length: Some(half.min(reply.body.len())), ..reply.cut(half) }
        })
        .await;
        let folder = tempfile::tempdir().unwrap();
        match list(&server).await.download(folder.path()).await {
            Ok(done) => assert_eq!((std::fs::read(&done[0].path).unwrap(), each_time), (wanted, false)),
            Err(error) => {
                assert_eq!((error.kind(), each_time), (ErrorKind::Corrupt, true), "{error}");
                assert!(names(folder.path()).iter().all(|name| is_part(name)));
            }
        }
    }
    // A server without ranges: only the size that was requested before shows it.
    let server = with_file("a.rpm", |seen| match seen.method.as_str() {
        "HEAD" => Reply::new(200, made(100_000)),
        _ => Reply::new(200, made(50_000)),
    })
    .await;
    let results = copr(&server).builds().results_at(format!("{}/r/", server.url)).sizes().await.unwrap();
    assert_eq!(results.files[0].size, Some(100_000));
    let folder = tempfile::tempdir().unwrap();
    let error = results.download(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    assert!(!folder.path().join("a.rpm").exists());
}
