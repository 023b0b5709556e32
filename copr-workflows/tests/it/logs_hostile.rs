//! Logs that start over, appear late or disappear, and servers with unusual behavior.

#![allow(clippy::format_push_string)]

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use copr_test_support::server::{Reply, Seen, Server};
use copr_workflows::Workflows as _;
use copr_workflows::logs::LogRequest;
use copr_workflows::retry::Policy;
use copr_workflows::{Copr, Error, ErrorKind};
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::json;

/// What the server has during one poll: the state, and its responses to requests for the two files.
struct Poll {
    state: &'static str,
    live: Box<dyn Fn(&Seen) -> Reply + Send + Sync>,
    compressed: Box<dyn Fn(&Seen) -> Reply + Send + Sync>,
}

fn none(_: &Seen) -> Reply {
    Reply::new(404, "")
}

fn running(text: impl Into<Vec<u8>>) -> Poll {
    let text = text.into();
    let tag = format!("\"{:x}\"", text.len());
    let live = Box::new(move |seen: &Seen| Reply::file(seen, &text, &tag));
    Poll { state: "running", live, compressed: Box::new(none) }
}

fn zip(text: &[u8]) -> Vec<u8> {
    let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    zip.write_all(text).unwrap();
    zip.finish().unwrap()
}

fn over(compressed: impl Into<Vec<u8>>) -> Poll {
    let compressed = compressed.into();
    let compressed = Box::new(move |seen: &Seen| Reply::file(seen, &compressed, "\"z\""));
    Poll { state: "succeeded", live: Box::new(none), compressed }
}

/// Starts a server that moves to the next poll at each request for the state, and stays at the last one.
async fn server(polls: Vec<Poll>) -> Server {
    let last = polls.len() - 1;
    let (polls, at) = (Arc::new(polls), AtomicUsize::new(0));
    let url = Arc::new(std::sync::OnceLock::<String>::new());
    let own = Arc::clone(&url);
    let server = Server::start(move |seen| {
        if seen.path.starts_with("/api_3/build-chroot/") {
            let poll = &polls[at.fetch_add(1, Ordering::SeqCst).min(last)];
            let result_url = format!("{}/r/", own.get().unwrap());
            return Reply::json(&json!({ "name": "a-1-x", "state": poll.state, "result_url": result_url }));
        }
        let poll = &polls[at.load(Ordering::SeqCst).saturating_sub(1).min(last)];
        match seen.path.as_str() {
            "/r/builder-live.log" => (poll.live)(seen),
            "/r/builder-live.log.gz" => (poll.compressed)(seen),
            _ => Reply::new(404, ""),
        }
    })
    .await;
    url.set(server.url.clone()).unwrap();
    server
}

fn log(server: &Server) -> LogRequest {
    let mut policy = Policy::default();
    policy.first_pause = Duration::from_millis(1);
    let builder = Copr::builder().url(&server.url).credentials("login", "s3cret").retry(policy);
    let copr = builder.idle_timeout(Duration::from_millis(300)).build().unwrap();
    copr.builds().log(1, "a-1-x").poll_interval(Duration::from_millis(1)).deadline(Duration::from_secs(20))
}

/// Returns the text after each restart.
async fn read(server: &Server) -> Result<Vec<String>, Error> {
    let (mut log, mut texts) = (log(server).bytes(), vec![Vec::new()]);
    while let Some(bytes) = log.next().await {
        let bytes = bytes?;
        texts.resize(log.restarts() as usize + 1, Vec::new());
        texts.last_mut().unwrap().extend_from_slice(&bytes);
    }
    for seen in server.seen().iter().filter(|seen| seen.path.starts_with("/r/")) {
        assert!(seen.header("authorization").is_none(), "{seen:?}");
    }
    Ok(texts.into_iter().map(|text| String::from_utf8(text).unwrap()).collect())
}

fn text(word: &str, lines: usize) -> String {
    (0..lines).map(|nth| format!("{nth:>6} {word}\n")).collect::<Vec<_>>().concat()
}

#[tokio::test]
async fn reads_a_log_that_starts_over() {
    let (first, second) = (text("first", 100), text("second", 300));
    let polls = || vec![running(first.clone()), running(second.clone()), running(second.clone())];
    let mut longer = polls();
    longer.extend([running(second.clone()), running(second.clone()), over(zip(second.as_bytes()))]);
    assert_eq!(read(&server(longer).await).await.unwrap(), [first.clone(), second.clone()]);
    // Only the compressed file shows it.
    let late = vec![running(first.clone()), over(zip(second.as_bytes()))];
    assert_eq!(read(&server(late).await).await.unwrap(), [first.clone(), second.clone()]);
    // Shorter files, even an empty one.
    let mut shorter: Vec<_> = std::iter::once(running(second.clone())).collect();
    shorter.extend((0..5).map(|_| running("")));
    shorter.extend([running(first.clone()), over(zip(first.as_bytes()))]);
    assert_eq!(read(&server(shorter).await).await.unwrap(), [second.clone(), first.clone()]);
    let cut: Vec<_> = [300, 200, 200, 200, 200].iter().map(|lines| running(text("second", *lines))).collect();
    let cut = cut.into_iter().chain([over(zip(text("second", 250).as_bytes()))]).collect();
    assert_eq!(read(&server(cut).await).await.unwrap(), [second, text("second", 250)]);
}

#[tokio::test]
async fn ignores_old_states_from_caches() {
    let polls = [100, 150, 120, 90, 200].map(|lines| running(text("word", lines)));
    let polls = polls.into_iter().chain([over(zip(text("word", 210).as_bytes()))]).collect();
    assert_eq!(read(&server(polls).await).await.unwrap(), [text("word", 210)]);
    let other = running("something else entirely\n".repeat(100));
    let polls = vec![running(text("word", 50)), other, over(zip(text("word", 60).as_bytes()))];
    assert_eq!(read(&server(polls).await).await.unwrap(), [text("word", 60)]);
}

#[tokio::test]
async fn reads_from_servers_without_ranges_or_with_encodings() {
    let whole = |lines: usize| {
        let live = Box::new(move |_: &Seen| Reply::new(200, text("word", lines)));
        Poll { state: "running", live, compressed: Box::new(none) }
    };
    let packs = |lines: usize| {
        let live = Box::new(move |seen: &Seen| {
            let mut reply = Reply::file(seen, text("word", lines).as_bytes(), "\"x\"");
            reply.body = zip(&reply.body);
            reply.length = Some(reply.body.len());
            reply.header("content-encoding", "gzip")
        });
        Poll { state: "running", live, compressed: Box::new(none) }
    };
    let label = || {
        let bytes = zip(text("word", 100).as_bytes());
        let compressed = Box::new(move |seen: &Seen| {
            Reply::file(seen, &bytes, "\"z\"")
                .header("content-encoding", "gzip")
                .header("content-type", "text/plain")
        });
        Poll { state: "failed", live: Box::new(none), compressed }
    };
    for polls in [
        vec![whole(1), whole(30), whole(60), over(zip(text("word", 100).as_bytes()))],
        vec![packs(1), packs(30), packs(60), label()],
        vec![label()],
    ] {
        assert_eq!(read(&server(polls).await).await.unwrap(), [text("word", 100)]);
    }
}

#[tokio::test]
async fn waits_for_a_log_that_was_compressed_early() {
    let led = || {
        let live = |_: &Seen| Reply::new(302, "").header("location", "/r/builder-live.log.gz");
        let bytes = zip(text("word", 100).as_bytes());
        let compressed = Box::new(move |seen: &Seen| Reply::file(seen, &bytes, "\"z\""));
        Poll { state: "running", live: Box::new(live), compressed }
    };
    let gone = || Poll { live: Box::new(none), ..running("") };
    let missing = || Poll { compressed: Box::new(none), ..over("") };
    let polls = vec![
        gone(),
        gone(),
        running(text("word", 50)),
        led(),
        led(),
        gone(),
        missing(),
        missing(),
        over(zip(text("word", 120).as_bytes())),
    ];
    assert_eq!(read(&server(polls).await).await.unwrap(), [text("word", 120)]);
}

#[tokio::test]
async fn reads_gzip_members_and_reports_damage() {
    let all = text("word", 100);
    let two = [zip(&all.as_bytes()[..300]), zip(&all.as_bytes()[300..])].concat();
    assert_eq!(read(&server(vec![over(two)]).await).await.unwrap(), std::slice::from_ref(&all));
    let mut damaged = zip(all.as_bytes());
    let place = damaged.len() / 2;
    damaged[place] ^= 0xff;
    let error = read(&server(vec![over(damaged)]).await).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    let mut short = zip(all.as_bytes());
    short.truncate(place);
    let error = read(&server(vec![running(&all[..70]), over(short)]).await).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    assert!(error.url().unwrap().ends_with("/r/builder-live.log.gz"));
}

#[tokio::test]
async fn detects_compressed_logs_by_their_first_bytes() {
    for text in ["", "x", "\u{1f}", "xy\n", "\u{1f}x\n", "plain text\n"] {
        for stored in [text.as_bytes().to_vec(), zip(text.as_bytes())] {
            let live = move |seen: &Seen| Reply::file(seen, &stored, "\"x\"");
            let poll = Poll { live: Box::new(live), compressed: Box::new(none), ..over("") };
            assert_eq!(read(&server(vec![poll]).await).await.unwrap(), [text], "{text:?}");
        }
    }
    let empty = read(&server(vec![over("")]).await).await.unwrap_err();
    assert_eq!(empty.kind(), ErrorKind::Corrupt, "an empty file is no gzip: {empty}");
}

#[tokio::test]
async fn refuses_pages_and_recompressed_logs() {
    let page = |_: &Seen| Reply::new(200, "<!doctype html><p>One moment").header("content-type", "text/html");
    let twice = |seen: &Seen| {
        let reply = Reply::file(seen, &zip(text("word", 100).as_bytes()), "\"z\"");
        let body = zip(&reply.body);
        Reply { length: Some(body.len()), body, ..reply }.header("content-encoding", "gzip")
    };
    for (poll, kind) in [
        (Poll { live: Box::new(page), ..running("") }, ErrorKind::Gateway),
        (Poll { compressed: Box::new(page), ..over("") }, ErrorKind::Gateway),
        (Poll { compressed: Box::new(twice), ..over("") }, ErrorKind::Corrupt),
    ] {
        let lines = log(&server(vec![poll]).await).follow(false).lines();
        let error = lines.try_collect::<Vec<_>>().await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
    }
}

#[tokio::test]
async fn distinguishes_deleted_and_uncompressed_logs() {
    let gone = || Poll { compressed: Box::new(none), ..over("") };
    let error = read(&server(vec![gone()]).await).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    let error = read(&server(vec![running("a\n"), gone()]).await).await.unwrap_err();
    assert!(error.is_not_found() && error.to_string().contains("read to its end"), "{error}");
    let plain = Box::new(|seen: &Seen| Reply::file(seen, b"a\nb\n", "\"x\""));
    let polls = vec![running("a\n"), Poll { live: plain, ..gone() }];
    assert_eq!(read(&server(polls).await).await.unwrap(), ["a\nb\n"]);
}

#[tokio::test]
async fn broken_connections_lose_no_bytes() {
    let cut = |lines: usize, kept: usize| {
        let live =
            Box::new(move |seen: &Seen| Reply::file(seen, text("word", lines).as_bytes(), "\"x\"").cut(kept));
        Poll { state: "running", live, compressed: Box::new(none) }
    };
    let compressed =
        Box::new(|seen: &Seen| Reply::file(seen, &zip(text("word", 900).as_bytes()), "\"z\"").cut(700));
    let polls = vec![cut(90, 300), cut(90, 300), cut(400, 1000), Poll { compressed, ..over("") }];
    assert_eq!(read(&server(polls).await).await.unwrap(), [text("word", 900)]);
}

#[tokio::test]
async fn tolerates_outages_up_to_a_limit() {
    let away = || Poll { live: Box::new(|_: &Seen| Reply::new(503, "")), ..running("") };
    let polls: Vec<_> = std::iter::once(running(text("word", 10))).chain((0..5).map(|_| away())).collect();
    let back = polls.into_iter().chain([over(zip(text("word", 20).as_bytes()))]).collect();
    assert_eq!(read(&server(back).await).await.unwrap(), [text("word", 20)]);
    let server = server(vec![running("a\n"), away()]).await;
    let lines = log(&server).max_outage(Duration::from_millis(100)).lines();
    let error = lines.try_collect::<Vec<_>>().await.unwrap_err();
    assert!(error.is_gateway() && error.attempts() == 4, "{error}");
}

#[tokio::test]
async fn separates_lines_when_a_log_starts_over() {
    let polls: Vec<_> =
        std::iter::once(running("one\ntw")).chain((0..5).map(|_| running("1\n2\n"))).collect();
    let server = server(polls.into_iter().chain([over(zip(b"1\n2\n3"))]).collect()).await;
    let mut lines = log(&server).lines();
    let mut all = Vec::new();
    while let Some(line) = lines.try_next().await.unwrap() {
        all.push(format!("{} {line}", lines.restarts()));
    }
    assert_eq!(all, ["0 one", "0 tw", "1 1", "1 2", "1 3"]);
    assert!(lines.next().await.is_none());
}

#[tokio::test]
async fn refuses_hostile_result_urls() {
    for url in ["file:///etc/", "http://u:p@127.0.0.1:1/", "nonsense", "ftp://127.0.0.1/"] {
        let server = Server::start(move |_| {
            Reply::json(&json!({ "name": "a-1-x", "state": "running", "result_url": url }))
        })
        .await;
        let error = log(&server).lines().try_collect::<Vec<_>>().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Untrusted, "{url}: {error}");
    }
}
