//! Everything that can be wrong with an address, a server, a file or a folder: what we say, and that the files
//! of an earlier fetch stay as they were.

use super::{
    server::{DOCUMENT, Reply, Then, at, gzip, limits, page_with, raw, site},
    shelf::Shelf,
};
use std::{fmt::Write as _, fs, path::Path, time::Duration};
use url::Url;
use xtask::fetch::{FetchError, Limits, Origin, obtain, write};

const SHORT: Duration = Duration::from_millis(200);
const LONG: Duration = Duration::from_secs(60);

/// Input, kind of error, sentence.
#[derive(Default)]
struct Table {
    text: String,
}

impl Table {
    fn row(&mut self, input: &str, error: &FetchError) {
        let kind = format!("{error:?}");
        let kind = kind.split('(').next().unwrap_or_default();
        writeln!(self.text, "{input}\n  {kind}: {error}").unwrap();
    }

    /// Fetches from there over the files of an earlier fetch; it has to fail, and they have to stay.
    async fn fails(&mut self, input: &str, origin: Origin, limits: Limits) {
        let stored = Shelf::with_old_files();
        let before = stored.state();
        let result = obtain(&origin, &limits).await.and_then(|served| write(&served, stored.path()));
        let error = result.err().unwrap_or_else(|| panic!("{input}: no error"));
        assert_eq!(stored.state(), before, "{input}");
        self.row(input, &error);
    }

    async fn reply(&mut self, input: &str, reply: Reply) {
        let base = site([("/api_3/swagger.json", reply)]).await;
        self.fails(input, at(&base, "/api_3/swagger.json"), limits()).await;
    }

    async fn page(&mut self, input: &str, page: Vec<u8>) {
        let base = site([("/api_3/docs", Reply::html(page))]).await;
        self.fails(input, at(&base, "/api_3/docs"), limits()).await;
    }

    async fn raw(&mut self, input: &str, bytes: impl Into<Vec<u8>>, then: Then, limits: Limits) {
        let base = raw("http", bytes, then).await;
        self.fails(input, at(&base, "/api_3/swagger.json"), limits).await;
    }

    async fn file(&mut self, input: &str, bytes: &[u8]) {
        let folder = Shelf::empty();
        let path = folder.path().join("saved.json");
        fs::write(&path, bytes).unwrap();
        self.fails(input, Origin::File(path), limits()).await;
    }

    /// The snapshot: ports and folders differ from run to run, error numbers from system to system.
    fn check(self, name: &str) {
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.add_filter(r"127\.0\.0\.1:\d+", "copr.example.org");
        settings.add_filter(r"/\S*/\.tmp\w+", "FOLDER");
        settings.add_filter(r" \(os error \d+\)", "");
        settings.bind(|| insta::assert_snapshot!(name, self.text));
    }
}

#[tokio::test]
async fn addresses() {
    let mut table = Table::default();
    for text in [
        "copr.example.org/api_3/docs",
        "localhost:5000/api_3/docs",
        "file:///tmp/swagger.json",
        "swagger.json",
        "ftp://copr.example.org/",
        "https://",
        "",
        "https://me:secret@copr.example.org/api_3/docs",
    ] {
        table.row(&format!("--url '{text}'"), &Origin::parse(text).unwrap_err());
    }
    let file = Url::parse("file:///tmp/swagger.json").unwrap();
    assert!(matches!(obtain(&Origin::Url(file), &limits()).await, Err(FetchError::Url(..))));
    table.check("addresses");
}

#[tokio::test]
async fn connections() {
    let mut table = Table::default();
    let free_port = copr_test_support::server::closed_address().port();
    let nobody = Url::parse(&format!("http://127.0.0.1:{free_port}/")).unwrap();
    table.fails("nobody listens", at(&nobody, "/api_3/docs"), limits()).await;

    let plain = raw("https", "HTTP/1.1 400 Bad Request\r\n\r\n", Then::Close).await;
    table.fails("https to a port that speaks http", at(&plain, "/api_3/docs"), limits()).await;
    let silent = raw("https", "", Then::Hang).await;
    let connect = Limits { connect: SHORT, idle: LONG, ..limits() };
    table.fails("no TLS handshake", at(&silent, "/api_3/docs"), connect).await;

    let idle = Limits { idle: SHORT, ..limits() };
    table.raw("silence before the headers", "", Then::Hang, idle.clone()).await;
    let opening = "HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n{\"swagger\":";
    table.raw("silence in the middle of the body", opening, Then::Hang, idle).await;
    let total = Limits { total: SHORT, ..limits() };
    table.raw("a body that drips for ever", opening, Then::Drip(Duration::from_millis(10)), total).await;

    table.raw("closed without an answer", "", Then::Close, limits()).await;
    table.raw("cut before Content-Length", opening, Then::Close, limits()).await;
    let chunk = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"swa";
    table.raw("cut in the middle of a chunk", chunk, Then::Close, limits()).await;
    table.raw("not HTTP", "220 mail.example.org ESMTP\r\n", Then::Close, limits()).await;
    let cut = gzip(DOCUMENT.as_bytes());
    let cut = Reply::json(&cut[..cut.len() / 2]).header("content-encoding", "gzip");
    table.reply("gzip that breaks off", cut).await;
    table.reply("gzip that is none", Reply::json(DOCUMENT).header("content-encoding", "gzip")).await;
    table.check("connections");
}

#[tokio::test]
async fn answers() {
    let mut table = Table::default();
    let html = "<html><h1>Sorry</h1></html>";
    table.reply("a redirect in a circle", Reply::redirect("/api_3/swagger.json")).await;
    table.reply("a redirect to another scheme", Reply::redirect("ftp://copr.example.org/x")).await;
    table.reply("a redirect without an address", Reply::html("").status(302)).await;
    table.reply("404", Reply::html(html).status(404)).await;
    table.reply("401", Reply::json("{\"error\": \"Login needed\"}").status(401)).await;
    table.reply("403", Reply::html(html).status(403)).await;
    table.reply("500 JSON", Reply::json("{\"error\": \"Oops\"}").status(500)).await;
    table.reply("503 HTML", Reply::html(html).status(503)).await;
    table.reply("429", Reply::html(html).status(429)).await;
    table.reply("304", Reply::html("").status(304)).await;
    let filter = "<!doctype html><title>One moment</title><script id='anubis_challenge'>{}</script>";
    table.reply("Anubis with 200", Reply::html(filter)).await;
    table.reply("Anubis with 403", Reply::html(filter).status(403)).await;
    let base = site([("/api_3/docs", Reply::html(filter))]).await;
    table.fails("Anubis, from a base URL", at(&base, "/"), limits()).await;

    let many = 5_000_000;
    let announced = format!("HTTP/1.1 200 OK\r\ncontent-length: {many}\r\n\r\n{{");
    table.raw("too large by Content-Length", announced, Then::Hang, limits()).await;
    let mut endless = b"HTTP/1.0 200 OK\r\n\r\n".to_vec();
    endless.resize(many, b' ');
    table.raw("too large without Content-Length", endless, Then::Hang, limits()).await;
    let bomb = Reply::json(gzip(&vec![b' '; 300_000])).header("content-encoding", "gzip");
    table.reply("too large once unpacked", bomb).await;
    table.check("answers");
}

#[tokio::test]
async fn pages() {
    let mut table = Table::default();
    table.page("a page without a link", b"<html><p>Hello</p></html>".to_vec()).await;
    table.page("a link that is dead", page_with("/old/spec.json")).await;
    table.page("a dead link to another host", page_with("https://docs.example.net/spec.json")).await;
    table.page("a page that links to itself", page_with("docs")).await;

    let site_of = |reply| site([("/api_3/docs", Reply::html(page_with("/s.json"))), ("/s.json", reply)]);
    let base = site_of(Reply::json("{\"openapi\": \"3.0.3\", \"paths\": {\"/\": {}}}")).await;
    table.fails("a link to an OpenAPI 3 document", at(&base, "/api_3/docs"), limits()).await;
    let base = site_of(Reply::html("<html>Bad gateway</html>").status(502)).await;
    table.fails("a link to a server in trouble", at(&base, "/api_3/docs"), limits()).await;
    let base = site([("/", Reply::html("<html>Another site</html>"))]).await;
    table.fails("a base URL of another site", at(&base, "/"), limits()).await;
    table.check("pages");
}

#[tokio::test]
async fn bodies() {
    let mut table = Table::default();
    let half = &DOCUMENT[..DOCUMENT.len() / 2];
    let deep = "[".repeat(100_000);
    for (input, body) in [
        ("an empty body", ""),
        ("truncated JSON", half),
        ("text", "Service is being updated"),
        ("YAML", "swagger: '2.0'\npaths: {}\n"),
        ("a trailing comma", "{\"swagger\": \"2.0\",\n \"paths\": {\"/a\": {},}}"),
        ("two documents in one", "{} {}"),
        ("100000 opening brackets", deep.as_str()),
        ("an OpenAPI 3.1 document", "{\"openapi\": \"3.1.0\", \"paths\": {}}"),
        ("a Swagger 1.2 listing", "{\"swaggerVersion\": \"1.2\", \"apis\": []}"),
        ("an array", "[{\"swagger\": \"2.0\"}]"),
        ("an API error with 200", "{\"error\": \"Project x/y does not exist\"}"),
        ("another JSON object", "{\"version\": 3}"),
        ("a document without paths", "{\"swagger\": \"2.0\", \"info\": {}}"),
        ("a document with empty paths", "{\"swagger\": \"2.0\", \"paths\": {}}"),
    ] {
        table.reply(input, Reply::json(body)).await;
    }
    table.reply("Latin-1", Reply::json(b"{\"swagger\": \"2.0\", \"info\": \"caf\xe9\"}")).await;
    table.check("bodies");
}

#[tokio::test]
async fn files() {
    let mut table = Table::default();
    let folder = Shelf::empty();
    table
        .fails("--from a file that does not exist", Origin::File(folder.path().join("no.json")), limits())
        .await;
    table.fails("--from a folder", Origin::File(folder.path().to_owned()), limits()).await;
    let url = Path::new("https://copr.example.org/api_3/docs").to_owned();
    table.fails("--from a URL", Origin::File(url), limits()).await;
    table.file("--from an empty file", b"").await;
    table.file("--from a saved page", b"<!doctype html><html></html>").await;
    table.file("--from a saved challenge", b"<html><script id='anubis_challenge'></script></html>").await;
    table.file("--from a compressed file", &gzip(DOCUMENT.as_bytes())).await;
    table.file("--from a truncated file", &DOCUMENT.as_bytes()[..100]).await;
    table.file("--from a huge file", &vec![b' '; 300_000]).await;

    // The document is fine, but one of the two files cannot be replaced: the other must stay, too.
    for (input, blocked, other) in [
        ("a folder in place of source.toml", "source.toml", "upstream.json"),
        ("a folder in place of upstream.json", "upstream.json", "source.toml"),
    ] {
        let shelf = Shelf::with_old_files();
        fs::remove_file(shelf.path().join(blocked)).unwrap();
        fs::create_dir(shelf.path().join(blocked)).unwrap();
        let before = shelf.state();
        let saved = folder.path().join("saved.json");
        fs::write(&saved, DOCUMENT).unwrap();
        let served = obtain(&Origin::File(saved), &limits()).await.unwrap();
        table.row(input, &write(&served, shelf.path()).unwrap_err());
        assert_eq!(shelf.state(), before);
        assert!(shelf.path().join(other).is_file());
    }
    table.check("files");
}
