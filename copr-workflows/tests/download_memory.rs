//! The memory use of a large download. A separate process, so that only its memory is measured.

#![allow(clippy::unwrap_used)]

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use copr_test_support::server::{Reply, Server, made_byte};
use copr_workflows::Copr;
use copr_workflows::Workflows as _;

/// The resident memory of this process in bytes.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
}

#[tokio::test]
async fn memory_of_a_download_does_not_grow_with_size() {
    const SIZE: u64 = 64 << 20;
    let server = Server::start(|seen| {
        if seen.path == "/r/" {
            return Reply::listing(&["a.rpm"]);
        }
        let from = seen.from().unwrap_or(0) as u64;
        let range = format!("bytes {from}-{}/{SIZE}", SIZE - 1);
        let reply = Reply { made: Some((from, SIZE)), ..Reply::new(206, "") };
        reply.header("content-range", &range).header("etag", "\"a\"")
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let copr = Copr::builder().url(&server.url).build().unwrap();
    let results = copr.builds().results_at(format!("{}/r/", server.url)).await.unwrap();
    let before = resident();
    let most = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&most);
    let sample = Mutex::new(0_u64);
    let download = results.download(folder.path()).on_progress(move |p| {
        let mut last = sample.lock().unwrap();
        if p.received - *last > 1 << 20 {
            *last = p.received;
            seen.fetch_max(resident().unwrap_or(0), Ordering::Relaxed);
        }
    });
    let done = download.await.unwrap();
    assert_eq!(done[0].size, SIZE);
    let bytes = std::fs::read(&done[0].path).unwrap();
    assert!(bytes.len() as u64 == SIZE && (0..SIZE).zip(&bytes).all(|(at, byte)| made_byte(at) == *byte));
    if let Some(before) = before {
        let grown = most.load(Ordering::Relaxed).saturating_sub(before);
        assert!(grown < 24 << 20, "{} KiB more for 64 MiB", grown >> 10);
    }
}
