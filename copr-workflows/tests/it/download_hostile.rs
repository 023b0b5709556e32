//! Downloads from hostile, silent and broken servers.

use std::time::Duration;

use crate::downloads::{A, assert_no_credentials, copr, is_part, list, made, names, with_file};
use copr_test_support::server::{Reply, Server};
use copr_workflows::ErrorKind;
use copr_workflows::Workflows as _;

#[tokio::test]
async fn refuses_files_of_unknown_length() {
    let server = with_file("a.rpm", |_| Reply { length: None, ..Reply::new(200, made(1000)) }).await;
    let folder = tempfile::tempdir().unwrap();
    let error = list(&server).await.download(folder.path()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    assert_eq!(names(folder.path()).len(), 0);
}

#[tokio::test]
async fn downloads_empty_files() {
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
async fn refuses_pages_in_place_of_files() {
    let page = || Reply::new(200, "<!doctype html><p>One moment").header("content-type", "text/html");
    for (name, reply, kind) in [
        ("a.rpm", page(), ErrorKind::Gateway),
        ("a.log", page(), ErrorKind::Gateway),
        ("a.rpm", Reply::new(200, "no package"), ErrorKind::Corrupt),
        ("a.log.gz", Reply::new(200, "not compressed"), ErrorKind::Corrupt),
        ("a.rpm", Reply::new(204, ""), ErrorKind::Corrupt),
        ("a.rpm", Reply::new(404, ""), ErrorKind::NotFound),
        ("a.rpm", Reply::new(403, ""), ErrorKind::Forbidden),
        ("a.rpm", Reply::new(401, ""), ErrorKind::Auth),
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
        // No credentials were sent, so they can't help.
        let is_denied = matches!(kind, ErrorKind::Auth | ErrorKind::Forbidden);
        assert_eq!(error.help().contains("not public"), is_denied, "{}", error.help());
        assert_eq!(names(folder.path()).len(), 0, "{name}");
    }
}

#[tokio::test]
async fn removes_content_encodings() {
    let rpm = made(300_000);
    let log = zip(b"a log");
    // Compressed for the transfer, also in response to a range; and only labeled so, as servers do for gzip files.
    for (name, file, compresses) in
        [("a.rpm", &rpm, true), ("a.log.gz", &log, true), ("a.log.gz", &log, false)]
    {
        let bytes = file.clone();
        let server = with_file(name, move |seen| {
            let mut reply = Reply::file(seen, &bytes, A).header("content-encoding", "gzip");
            if compresses {
                reply.body = zip(&reply.body);
                reply.length = Some(reply.body.len());
            }
            reply
        })
        .await;
        let folder = tempfile::tempdir().unwrap();
        let done = list(&server).await.download(folder.path()).await.unwrap();
        assert_eq!(std::fs::read(&done[0].path).unwrap(), *file, "{name} {compresses}");
        assert_eq!(names(folder.path()), [name]);
    }
    let server = with_file("a.log", |_| Reply::new(200, "x").header("content-encoding", "br")).await;
    let folder = tempfile::tempdir().unwrap();
    let error = list(&server).await.download(folder.path()).await.unwrap_err();
    assert_eq!((error.kind(), names(folder.path()).len()), (ErrorKind::Corrupt, 0));
}

#[tokio::test]
async fn validates_redirects_and_sends_no_credentials() {
    let other = Server::start(|seen| Reply::file(seen, &made(1000), A)).await;
    let target = format!("{}/elsewhere/a.rpm?Signature=s1gnature", other.url);
    let with_user = target.replace("http://", "http://u:p@");
    for (to, kind) in [
        (target.as_str(), None),
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
        assert_no_credentials(&server);
    }
    assert_eq!(other.seen().len(), 1, "only one redirect led there: {:?}", other.seen());
    assert_no_credentials(&other);
}

#[tokio::test]
async fn errors_after_a_redirect_name_its_host() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let refusing = Server::start(|_| Reply::new(403, "")).await;
    for (host, kind) in
        [(format!("http://{closed}"), ErrorKind::Connect), (refusing.url.clone(), ErrorKind::Forbidden)]
    {
        let target = format!("{host}/a.rpm?Signature=s1gnature");
        let server = with_file("a.rpm", move |_| Reply::new(302, "").header("location", &target)).await;
        let folder = tempfile::tempdir().unwrap();
        let error = list(&server).await.download(folder.path()).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(&host) && !format!("{error:?}").contains("s1gnature"), "{error}");
    }
}

#[tokio::test]
async fn follows_redirects_to_allowed_hosts_only() {
    let other = Server::start(|seen| Reply::file(seen, &made(1000), A)).await;
    let target = other.url.replace("127.0.0.1", "localhost");
    let server =
        with_file("a.rpm", move |_| Reply::new(302, "").header("location", &format!("{target}/x"))).await;
    for (hosts, followed) in
        [(&["localhost"][..], true), (&["127.0.0.1", "example.org"], false), (&[], false)]
    {
        let folder = tempfile::tempdir().unwrap();
        let list = copr(&server)
            .builds()
            .results_at(format!("{}/r/", server.url))
            .allow_hosts(hosts.iter().copied());
        match list.await.unwrap().download(folder.path()).await {
            Ok(_) => assert!(followed, "{hosts:?}"),
            Err(error) => assert_eq!((error.kind(), followed), (ErrorKind::Untrusted, false), "{error}"),
        }
    }
    assert_eq!(other.seen().len(), 1);
    assert_no_credentials(&other);
}

#[tokio::test]
async fn refuses_names_that_leave_the_folder() {
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
    let results =
        copr(&server).builds().results_at(format!("{}/r/", server.url)).subdirectories().await.unwrap();
    let found: Vec<_> = results.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(found, ["fine.log", "sub/also-fine.log"]);
    assert_eq!(results.refused_names.len(), 6, "{:?}", results.refused_names);
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("deep/folder");
    results.download(&folder).await.unwrap();
    assert_eq!(names(outer.path()), ["deep"]);
    assert_eq!(names(&folder), ["fine.log", "sub"]);
    assert_eq!(names(&folder.join("sub")), ["also-fine.log"]);
}

#[tokio::test]
async fn limits_directories() {
    let deep = Server::start(|_| Reply::listing(&["down/", "a.log"])).await;
    let listing = copr(&deep).builds().results_at(&deep.url).subdirectories();
    assert_eq!(listing.await.unwrap().files.len(), 13, "twelve levels below the first");
    let wide = Server::start(|_| {
        let links: Vec<_> = (0..11_000).map(|nth| format!("<a href=\"{nth}.log\">x</a>")).collect();
        Reply::new(200, format!("Index of {}</html>", links.concat()))
    })
    .await;
    let error = copr(&wide).builds().results_at(&wide.url).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let long = Server::start(|_| Reply { made: Some((0, 1 << 30)), ..Reply::new(200, "") }).await;
    let error = copr(&long).builds().results_at(&long.url).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let cut = Server::start(|_| Reply::new(200, "Index of /<a href=a.log>")).await;
    assert_eq!(copr(&cut).builds().results_at(&cut.url).await.unwrap_err().kind(), ErrorKind::Corrupt);
}

#[tokio::test]
async fn report_continues_after_a_failure() {
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
async fn limits_time_and_file_size() {
    let silent = with_file("a.rpm", |seen| {
        let reply = Reply::file(seen, &made(1000), A).cut(100);
        Reply { silence: Duration::from_secs(600), ..reply }
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let results = list(&silent).await;
    let error = results.download(folder.path()).await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() >= 4, "the client's idle timeout: {error}");
    let download = results.download(folder.path()).deadline(Duration::from_millis(300));
    assert!(download.await.unwrap_err().is_timeout());
    let report = results.download(folder.path()).deadline(Duration::from_millis(300)).report().await;
    assert!(report.done.is_empty() && report.failed[0].1.is_timeout());
    assert!(names(folder.path()).iter().all(|name| is_part(name)));

    let large = with_file("a.rpm", |seen| Reply::file(seen, &made(10_000), A)).await;
    let folder = tempfile::tempdir().unwrap();
    let error = list(&large).await.download(folder.path()).max_file_size(9_999).await.unwrap_err();
    assert_eq!((error.kind(), names(folder.path()).len()), (ErrorKind::TooLarge, 0));
}

fn zip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    zip.write_all(bytes).unwrap();
    zip.finish().unwrap()
}

/// How a page ends: by its length, by its last chunk, or with the connection.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sent {
    Length,
    Chunked,
    Close,
}

/// Returns a page, or only its beginning.
fn sent(how: Sent, compressed: bool, page: &str, kept: usize) -> Reply {
    let body = if compressed { zip(page.as_bytes()) } else { page.as_bytes().to_vec() };
    let kept = kept.min(body.len());
    let mut reply = Reply::new(200, body.clone()).header("content-type", "text/html").cut(kept);
    if compressed {
        reply = reply.header("content-encoding", "gzip");
    }
    match how {
        Sent::Length => reply,
        Sent::Close => Reply { length: None, ..reply },
        Sent::Chunked => {
            let mut chunks = format!("{:x}\r\n", body.len()).into_bytes();
            chunks.extend_from_slice(&body[..kept]);
            if kept == body.len() {
                chunks.extend_from_slice(b"\r\n0\r\n\r\n");
            }
            Reply { length: None, body: chunks, ..reply }.header("transfer-encoding", "chunked")
        }
    }
}

#[tokio::test]
async fn accepts_complete_listings_in_any_framing() {
    let links = "<a href=\"a.log\">a.log</a>\n<a href=\"b.log\">b.log</a>\n";
    for end in ["</html>", "</html>\n", "</HTML> \r\n\r\n", "</html >\t", "</body></html>\n<!-- 0.1 ms -->\n"]
    {
        let page = format!("<html><h1>Index of /r</h1>{links}{end}");
        for how in [Sent::Length, Sent::Chunked, Sent::Close] {
            for compressed in [false, true] {
                let reply = sent(how, compressed, &page, usize::MAX);
                let server = Server::start(move |_| reply.clone()).await;
                let results = copr(&server).builds().results_at(&server.url).await;
                let files = results.unwrap_or_else(|error| panic!("{end:?} {how:?} {compressed}: {error}"));
                assert_eq!(files.files.len(), 2, "{end:?} {how:?} {compressed}");
            }
        }
    }
}

#[tokio::test]
async fn rejects_truncated_listings_in_any_framing() {
    // A name that looks like the end tag is not the end.
    let links = "<a href=\"a.log\">a.log</a>\n<a href=\"b\">&lt;/html&gt;</a>\n<a href=\"c.log\">c.log</a>\n";
    let page = format!("<html><h1>Index of /r</h1>{links}</html>\n");
    for how in [Sent::Length, Sent::Chunked, Sent::Close] {
        for (compressed, cuts) in [
            (false, vec![page.len() - 3, page.len() - 9, page.len() - 30, page.len() / 2, 40]),
            (true, vec![zip(page.as_bytes()).len() - 1, zip(page.as_bytes()).len() - 9, 20]),
        ] {
            for kept in cuts {
                let reply = sent(how, compressed, &page, kept);
                let server = Server::start(move |_| reply.clone()).await;
                let error =
                    copr(&server).builds().results_at(&server.url).await.expect_err("a truncated listing");
                let kinds = [ErrorKind::Corrupt, ErrorKind::Broken];
                assert!(kinds.contains(&error.kind()), "{how:?} {compressed} {kept}: {error}");
            }
        }
    }
    // Nor is an end tag within the page.
    let page = format!("<html>Index of /<html></html>{links}");
    let reply = sent(Sent::Close, false, &page, usize::MAX);
    let server = Server::start(move |_| reply.clone()).await;
    assert_eq!(copr(&server).builds().results_at(&server.url).await.unwrap_err().kind(), ErrorKind::Corrupt);
}
