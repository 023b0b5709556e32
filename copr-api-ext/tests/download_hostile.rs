//! Downloads from servers that break off, lie, lead astray, or have a great deal to send.

#![allow(clippy::unwrap_used, clippy::format_push_string)]

mod raw;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use copr_api_ext::results::BuildResults;
use copr_api_ext::retry::Policy;
use copr_api_ext::{Copr, ErrorKind};
use raw::{Reply, Seen, Server, made_byte};

const A: &str = "\"a\"";

fn copr(server: &Server) -> Copr {
    let mut policy = Policy::default();
    policy.first_pause = Duration::from_millis(2);
    let builder = Copr::builder().url(&server.url).credentials("login", "s3cret").retry(policy);
    builder.idle_timeout(Duration::from_millis(400)).build().unwrap()
}

fn made(size: u64) -> Vec<u8> {
    (0..size).map(made_byte).collect()
}

/// A server with one directory, `/r/`, with one file in it.
async fn with_file(name: &'static str, answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Server {
    Server::start(move |seen| match seen.path.as_str() {
        "/r/" => Reply::listing(&[name]),
        _ => answer(seen),
    })
    .await
}

async fn list(server: &Server) -> BuildResults {
    copr(server).results_at(format!("{}/r", server.url)).await.unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let names =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

fn is_part(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "part")
}

/// What was asked for of the file: the beginnings of the ranges.
fn ranges(server: &Server) -> Vec<Option<usize>> {
    server.seen().iter().filter(|seen| seen.path != "/r/").map(Seen::from).collect()
}

fn nothing_leaked(server: &Server) {
    for seen in server.seen() {
        assert!(seen.header("authorization").is_none() && seen.header("cookie").is_none(), "{seen:?}");
    }
}

#[tokio::test]
async fn a_connection_that_breaks_again_and_again_is_taken_up_where_it_broke() {
    let file = made(900_000);
    let wanted = file.clone();
    let server = with_file("a.rpm", move |seen| Reply::file(seen, &file, A).cut(200_000)).await;
    let folder = tempfile::tempdir().unwrap();
    let done = list(&server).await.download(folder.path()).await.unwrap();
    assert_eq!(names(folder.path()), ["a.rpm"]);
    assert_eq!(std::fs::read(&done[0].path).unwrap(), wanted);
    let steps: Vec<_> = (0..5).map(|nth| Some(nth * 200_000)).collect();
    assert_eq!(ranges(&server), steps);
    nothing_leaked(&server);
}

#[tokio::test]
async fn what_does_not_move_on_is_given_up_and_never_looks_whole() {
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
    assert_eq!(ranges(&server).len(), 4, "as many as the policy allows");
}

#[tokio::test]
async fn a_download_that_was_dropped_is_taken_up_by_the_next_one() {
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
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    let download = results.download(folder.path()).on_progress(move |p| tell.send(p.received).unwrap_or(()));
    let task = tokio::spawn(download.into_future());
    while told.recv().await.unwrap() < 3_500_000 {}
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
async fn bytes_of_two_versions_never_meet() {
    let (old, new) = (made(2_000_000), [made(4), vec![7; 2_500_000]].concat());
    let wanted = new.clone();
    let asked = AtomicUsize::new(0);
    let server = with_file("a.rpm", move |seen| match asked.fetch_add(1, Ordering::SeqCst) {
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
async fn a_part_of_an_old_version_is_thrown_away_by_a_later_call() {
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
async fn half_a_file_that_is_passed_off_as_whole_is_noticed() {
    // The length is that of what is sent, and the range that of the file: once, and each time.
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
    // A server without ranges: only the size that was told before tells.
    let server = with_file("a.rpm", |seen| match seen.method.as_str() {
        "HEAD" => Reply::new(200, made(100_000)),
        _ => Reply::new(200, made(50_000)),
    })
    .await;
    let results = copr(&server).results_at(format!("{}/r/", server.url)).sizes().await.unwrap();
    assert_eq!(results.files()[0].size(), Some(100_000));
    let folder = tempfile::tempdir().unwrap();
    let error = results.download(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    assert!(!folder.path().join("a.rpm").exists());
}

#[tokio::test]
async fn a_file_without_a_length_is_refused_because_it_may_have_been_cut() {
    let server = with_file("a.rpm", |_| Reply { length: None, ..Reply::new(200, made(1000)) }).await;
    let folder = tempfile::tempdir().unwrap();
    let error = list(&server).await.download(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    assert_eq!(names(folder.path()).len(), 0);
}

#[tokio::test]
async fn empty_files_are_files() {
    for status in [200, 416] {
        let server = with_file("success", move |seen| match status {
            200 => Reply::new(200, ""),
            _ => Reply::file(seen, b"", A),
        })
        .await;
        let folder = tempfile::tempdir().unwrap();
        let done = list(&server).await.download(folder.path()).await.unwrap();
        assert_eq!((done[0].size, std::fs::read(&done[0].path).unwrap()), (0, Vec::new()));
        assert_eq!(names(folder.path()), ["success"]);
    }
}

#[tokio::test]
async fn a_page_or_anything_else_in_place_of_a_file_is_no_file() {
    let page = || Reply::new(200, "<!doctype html><p>One moment").header("content-type", "text/html");
    for (name, reply, kind) in [
        ("a.rpm", page(), ErrorKind::Gateway),
        ("a.log", page(), ErrorKind::Gateway),
        ("a.rpm", Reply::new(200, "no package"), ErrorKind::Corrupt),
        ("a.log.gz", Reply::new(200, "not packed"), ErrorKind::Corrupt),
        ("a.rpm", Reply::new(204, ""), ErrorKind::Corrupt),
        ("a.rpm", Reply::new(404, ""), ErrorKind::NotFound),
        ("a.rpm", Reply::new(403, ""), ErrorKind::Forbidden),
        ("a.rpm", Reply::new(302, ""), ErrorKind::Unexpected),
        (
            "a.log",
            Reply::new(200, "<script id=\"anubis_challenge\">")
                .header("content-type", "text/html; charset=x"),
            ErrorKind::Challenge,
        ),
    ] {
        let server = with_file(name, move |_| reply.clone()).await;
        let folder = tempfile::tempdir().unwrap();
        let error = list(&server).await.download(folder.path()).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{name}: {error}");
        assert_eq!(names(folder.path()).len(), 0, "{name}");
    }
}

#[tokio::test]
async fn what_was_packed_for_the_way_is_unpacked() {
    fn zip(bytes: &[u8]) -> Vec<u8> {
        use std::io::Write as _;
        let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        zip.write_all(bytes).unwrap();
        zip.finish().unwrap()
    }
    let rpm = made(300_000);
    let log = zip(b"a log");
    // Packed for the way, also in answer to a range; and the label that servers give to stored gzip files.
    for (name, file, packs) in [("a.rpm", &rpm, true), ("a.log.gz", &log, true), ("a.log.gz", &log, false)] {
        let bytes = file.clone();
        let server = with_file(name, move |seen| {
            let mut reply = Reply::file(seen, &bytes, A).header("content-encoding", "gzip");
            if packs {
                reply.body = zip(&reply.body);
                reply.length = Some(reply.body.len());
            }
            reply
        })
        .await;
        let folder = tempfile::tempdir().unwrap();
        let done = list(&server).await.download(folder.path()).await.unwrap();
        assert_eq!(std::fs::read(&done[0].path).unwrap(), *file, "{name} {packs}");
        assert_eq!(names(folder.path()), [name]);
    }
    let server = with_file("a.log", |_| Reply::new(200, "x").header("content-encoding", "br")).await;
    let folder = tempfile::tempdir().unwrap();
    let error = list(&server).await.download(folder.path()).await.unwrap_err();
    assert_eq!((error.kind(), names(folder.path()).len()), (ErrorKind::Corrupt, 0));
}

#[tokio::test]
async fn redirects_carry_no_credentials_and_go_nowhere_they_must_not() {
    let other = Server::start(|seen| Reply::file(seen, &made(1000), A)).await;
    let there = format!("{}/elsewhere/a.rpm?Signature=s1gnature", other.url);
    let with_user = there.replace("http://", "http://u:p@");
    for (to, kind) in [
        (there.as_str(), None),
        ("/r/b/../c/a.rpm", None),
        (with_user.as_str(), Some(ErrorKind::Untrusted)),
        ("file:///etc/passwd", Some(ErrorKind::Untrusted)),
        ("ftp://127.0.0.1/x", Some(ErrorKind::Untrusted)),
        ("http://", Some(ErrorKind::Untrusted)),
        ("/r/a.rpm", Some(ErrorKind::Untrusted)),
    ] {
        let target = to.to_owned();
        let server = with_file("a.rpm", move |seen| match seen.path.as_str() {
            "/r/a.rpm" => Reply::new(302, "").header("location", &target),
            _ => Reply::file(seen, &made(1000), A),
        })
        .await;
        let folder = tempfile::tempdir().unwrap();
        let result = list(&server).await.download(folder.path()).await;
        match (&result, kind) {
            (Ok(_), None) => assert_eq!(names(folder.path()), ["a.rpm"], "{to}"),
            (Err(error), Some(kind)) => {
                assert_eq!(error.kind(), kind, "{to}: {error}");
                assert!(!format!("{error} {error:?}").contains("s1gnature"), "{error:?}");
                assert_eq!(names(folder.path()).len(), 0, "{to}");
            }
            _ => panic!("{to}: {result:?}"),
        }
        nothing_leaked(&server);
    }
    assert_eq!(other.seen().len(), 1, "only one redirect went there: {:?}", other.seen());
    nothing_leaked(&other);
}

#[tokio::test]
async fn the_caller_can_say_which_other_hosts_are_trusted() {
    let other = Server::start(|seen| Reply::file(seen, &made(1000), A)).await;
    let there = other.url.replace("127.0.0.1", "localhost");
    let server =
        with_file("a.rpm", move |_| Reply::new(302, "").header("location", &format!("{there}/x"))).await;
    for (hosts, followed) in
        [(&["localhost"][..], true), (&["127.0.0.1", "example.org"], false), (&[], false)]
    {
        let folder = tempfile::tempdir().unwrap();
        let list = copr(&server).results_at(format!("{}/r/", server.url)).allow_hosts(hosts.iter().copied());
        match list.await.unwrap().download(folder.path()).await {
            Ok(_) => assert!(followed, "{hosts:?}"),
            Err(error) => assert_eq!((error.kind(), followed), (ErrorKind::Untrusted, false), "{error}"),
        }
    }
    assert_eq!(other.seen().len(), 1);
    nothing_leaked(&other);
}

#[tokio::test]
async fn names_that_leave_the_folder_are_not_fetched() {
    let server = Server::start(|seen| match seen.path.as_str() {
        "/r/" => Reply::listing(&[
            "..%2f..%2fevil.log",
            "%2e%2e%2fevil.log",
            "/etc/evil.log",
            "a%00.log",
            "a%5c..%5cevil.log",
            "sub/",
            "%2e%2e/",
            "..%2f/",
            "fine.log",
        ]),
        "/r/sub/" => Reply::listing(&["..%2f..%2fevil.log", "../fine.log", "also-fine.log"]),
        _ => Reply::file(seen, b"log", A),
    })
    .await;
    let results = copr(&server).results_at(format!("{}/r/", server.url)).subdirectories().await.unwrap();
    let found: Vec<_> = results.files().iter().map(copr_api_ext::results::ResultFile::path).collect();
    assert_eq!(found, ["fine.log", "sub/also-fine.log"]);
    assert_eq!(results.refused_names().len(), 6, "{:?}", results.refused_names());
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("deep/folder");
    results.download(&folder).await.unwrap();
    assert_eq!(names(outer.path()), ["deep"]);
    assert_eq!(names(&folder), ["fine.log", "sub"]);
    assert_eq!(names(&folder.join("sub")), ["also-fine.log"]);
}

#[tokio::test]
async fn directories_that_never_end_are_given_up() {
    let deep = Server::start(|_| Reply::listing(&["down/", "a.log"])).await;
    let listing = copr(&deep).results_at(&deep.url).subdirectories();
    assert_eq!(listing.await.unwrap().files().len(), 13, "twelve levels below the first");
    let wide = Server::start(|_| {
        let links: Vec<_> = (0..11_000).map(|nth| format!("<a href=\"{nth}.log\">x</a>")).collect();
        Reply::new(200, format!("Index of {}</html>", links.concat()))
    })
    .await;
    let error = copr(&wide).results_at(&wide.url).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let long = Server::start(|_| Reply { made: Some((0, 1 << 30)), ..Reply::new(200, "") }).await;
    let error = copr(&long).results_at(&long.url).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let cut = Server::start(|_| Reply::new(200, "Index of /<a href=a.log>")).await;
    assert_eq!(copr(&cut).results_at(&cut.url).await.unwrap_err().kind(), ErrorKind::Corrupt);
}

#[tokio::test]
async fn one_file_that_fails_does_not_keep_the_others_from_a_report() {
    let server = Server::start(|seen| match seen.path.as_str() {
        "/r/" => Reply::listing(&["a.log", "b.log", "c.log"]),
        "/r/b.log" => Reply::new(404, ""),
        _ => Reply::file(seen, b"log", A),
    })
    .await;
    let results = list(&server).await;
    let folder = tempfile::tempdir().unwrap();
    let report = results.download(folder.path()).report().await;
    assert_eq!(names(folder.path()), ["a.log", "c.log"]);
    assert_eq!((report.done.len(), report.failed.len()), (2, 1));
    assert!(report.failed[0].0.name() == "b.log" && report.failed[0].1.is_not_found());
    assert!(results.download(folder.path()).await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn silence_and_drips_end_at_the_deadline_and_too_much_is_refused() {
    let silent = with_file("a.rpm", |seen| {
        let reply = Reply::file(seen, &made(1000), A).cut(100);
        Reply { silence: Duration::from_secs(600), ..reply }
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let results = list(&silent).await;
    let error = results.download(folder.path()).await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() >= 4, "the client's own time-out of reading: {error}");
    let download = results.download(folder.path()).deadline(Duration::from_millis(300));
    assert!(download.await.unwrap_err().is_timeout());
    let report = results.download(folder.path()).deadline(Duration::from_millis(300)).report().await;
    assert!(report.done.is_empty() && report.failed[0].1.is_timeout());
    assert!(names(folder.path()).iter().all(|name| is_part(name)));

    let large = with_file("a.rpm", |seen| Reply::file(seen, &made(10_000), A)).await;
    let folder = tempfile::tempdir().unwrap();
    let error = list(&large).await.download(folder.path()).largest(9_999).await.unwrap_err();
    assert_eq!((error.kind(), names(folder.path()).len()), (ErrorKind::TooLarge, 0));
}
