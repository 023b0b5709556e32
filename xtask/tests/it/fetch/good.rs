//! Servers and files that provide the document in different ways.

use super::{
    server::{DOCUMENT, Reply, STORED, Then, at, gzip, limits, page, page_with, raw, site},
    shelf::Shelf,
};
use std::{fs, path::PathBuf};
use url::Url;
use xtask::fetch::{Origin, Served, Source, obtain, write};

async fn served(base: &Url, path: &str) -> Served {
    obtain(&at(base, path), &limits()).await.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Checks that the document was found at this path.
fn came_from(served: &Served, base: &Url, path: &str) {
    assert_eq!(served.source.url.as_deref(), Some(base.join(path).unwrap().as_str()));
    assert_eq!(served.bytes, DOCUMENT.as_bytes());
    assert_eq!(served.source.bytes, DOCUMENT.len() as u64);
}

#[tokio::test]
async fn follows_links_in_all_notations() {
    for script in [
        "new SwaggerUIBundle({url: \"/api_3/swagger.json\"})",
        "SwaggerUIBundle({url:'swagger.json',validatorUrl:null})",
        "SwaggerUIBundle({url:\"\\/api_3\\u002Fswagger\\x2ejson\"})",
        "SwaggerUIBundle({urls:[{url:'./swagger.json',name:'v3'}],dom_id:'#x'})",
        "!function(){window.ui=SwaggerUIBundle({dom_id:\"#ui\",url:`/api_3/swagger.json`,deepLinking:!0})}();",
    ] {
        let base = site([
            ("/api_3/docs", Reply::html(page(script))),
            ("/api_3/swagger.json", Reply::json(DOCUMENT)),
        ])
        .await;
        let served = served(&base, "/api_3/docs").await;
        came_from(&served, &base, "/api_3/swagger.json");
        assert_eq!(served.notes, [""; 0], "{script}");
    }
}

#[tokio::test]
async fn keeps_scheme_and_host_of_the_page() {
    for link in [
        "https://127.0.0.1/x/s.json?v=1",
        "http://frontend.internal:5000/x/s.json?v=1",
        "//inner/x/s.json?v=1",
    ] {
        let base =
            site([("/api_3/docs", Reply::html(page_with(link))), ("/x/s.json?v=1", Reply::json(DOCUMENT))])
                .await;
        let served = served(&base, "/api_3/docs").await;
        came_from(&served, &base, "/x/s.json?v=1");
        assert!(served.notes.len() == 1 && served.notes[0].contains("/x/s.json"), "{:?}", served.notes);
    }
}

#[tokio::test]
async fn restores_a_missing_path_prefix() {
    let base = site([
        ("/copr/api_3/docs", Reply::html(page_with("/api_3/swagger.json"))),
        ("/copr/api_3/swagger.json", Reply::json(DOCUMENT)),
    ])
    .await;
    let served = served(&base, "/copr/").await;
    came_from(&served, &base, "/copr/api_3/swagger.json");
    assert!(served.notes[0].contains("/api_3/swagger.json: 404"), "{:?}", served.notes);
}

#[tokio::test]
async fn skips_html_at_the_linked_url() {
    let base = site([
        ("/copr/api_3/docs", Reply::html(page_with("/api_3/swagger.json"))),
        ("/api_3/swagger.json", Reply::html("<html>the outer site's own 'not found'</html>")),
        ("/copr/api_3/swagger.json", Reply::json(DOCUMENT)),
    ])
    .await;
    came_from(&served(&base, "/copr/api_3/docs").await, &base, "/copr/api_3/swagger.json");
}

#[tokio::test]
async fn a_page_without_a_link_uses_the_usual_name() {
    let base = site([
        ("/api_3/docs/", Reply::html("<html><p>nothing</p></html>")),
        ("/api_3/swagger.json", Reply::json(DOCUMENT)),
    ])
    .await;
    let served = served(&base, "/api_3/docs/").await;
    came_from(&served, &base, "/api_3/swagger.json");
    assert!(served.notes[0].contains("without a link to a document"));
}

#[tokio::test]
async fn accepts_base_and_document_urls() {
    let base = site([
        ("/api_3/docs", Reply::html(page_with("/api_3/swagger.json"))),
        ("/api_3/", Reply::json("{\"version\": 3}")),
        ("/", Reply::html("<html>home</html>")),
        ("/api_3/swagger.json", Reply::json(DOCUMENT).header("x-copr-version", "1.2")),
    ])
    .await;
    for path in ["/", "/api_3", "/api_3/", "/api_3/docs#fragment", "/api_3/swagger.json"] {
        let served = served(&base, path).await;
        came_from(&served, &base, "/api_3/swagger.json");
        assert_eq!(served.source.server_version.as_deref(), Some("1.2"));
    }
}

#[tokio::test]
async fn a_base_url_can_serve_the_document() {
    let base = site([("/ui/", Reply::html(page_with("spec"))), ("/ui/spec", Reply::json(DOCUMENT))]).await;
    came_from(&served(&base, "/ui/").await, &base, "/ui/spec");
    came_from(&served(&base, "/ui/spec").await, &base, "/ui/spec");
}

#[tokio::test]
async fn links_are_relative_to_the_redirected_url() {
    let base = site([
        ("/api_3/docs", Reply::redirect("/hop")),
        ("/hop", Reply::redirect("/elsewhere/docs")),
        ("/elsewhere/docs", Reply::html(page_with("swagger.json"))),
        ("/elsewhere/swagger.json", Reply::redirect("/final.json")),
        ("/final.json", Reply::json(DOCUMENT)),
    ])
    .await;
    let served = served(&base, "/api_3/docs").await;
    came_from(&served, &base, "/final.json");
    assert_eq!(served.notes.len(), 2);
}

#[tokio::test]
async fn decodes_compressed_and_chunked_bodies() {
    let compressed = Reply::json(gzip(DOCUMENT.as_bytes())).header("content-encoding", "gzip");
    let base = site([("/s.json", compressed)]).await;
    came_from(&served(&base, "/s.json").await, &base, "/s.json");

    let chunked = format!(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{DOCUMENT}\r\n0\r\n\r\n",
        DOCUMENT.len()
    );
    let base = raw("http", chunked, Then::Close).await;
    came_from(&served(&base, "/s.json").await, &base, "/s.json");

    let until_closed = format!("HTTP/1.0 200 OK\r\n\r\n{DOCUMENT}");
    let base = raw("http", until_closed, Then::Close).await;
    came_from(&served(&base, "/s.json").await, &base, "/s.json");
}

#[tokio::test]
async fn the_same_bytes_change_no_file() {
    let base = site([("/s.json", Reply::json(DOCUMENT)), ("/moved.json", Reply::json(DOCUMENT))]).await;
    let shelf = Shelf::with_old_files();
    let first = served(&base, "/s.json").await;
    let files = ["upstream.json", "source.toml"].map(|name| shelf.path().join(name));
    assert_eq!(write(&first, shelf.path()).unwrap(), files);
    assert_eq!(shelf.text("upstream.json"), STORED);
    assert_eq!(Source::from_text(&shelf.text("source.toml")), Some(first.source));

    let state = shelf.state();
    let file = Shelf::empty();
    let copy = file.path().join("saved.json");
    fs::write(&copy, DOCUMENT).unwrap();
    for origin in [at(&base, "/s.json"), at(&base, "/moved.json"), Origin::File(copy)] {
        let again = obtain(&origin, &limits()).await.unwrap();
        assert_eq!(write(&again, shelf.path()).unwrap(), [""; 0].map(PathBuf::from));
        assert_eq!(shelf.state(), state);
    }

    // A lost or edited document is restored with the old date.
    for spoil in [|path| fs::remove_file(path).unwrap(), |path| fs::write(path, "{}").unwrap()] {
        spoil(shelf.path().join("upstream.json"));
        let again = obtain(&at(&base, "/s.json"), &limits()).await.unwrap();
        assert_eq!(write(&again, shelf.path()).unwrap(), [shelf.path().join("upstream.json")]);
        assert_eq!(shelf.text("upstream.json"), STORED);
        assert_eq!(shelf.state()["source.toml"], state["source.toml"]);
    }
}

#[tokio::test]
async fn other_bytes_with_the_same_interface_change_only_the_source() {
    let shelf = Shelf::empty();
    let file = Shelf::empty();
    let copy = file.path().join("saved.json");
    fs::write(&copy, DOCUMENT).unwrap();
    write(&obtain(&Origin::File(copy.clone()), &limits()).await.unwrap(), shelf.path()).unwrap();
    assert!(shelf.text("source.toml").contains("\nfile = \"saved.json\"\n"));
    fs::write(&copy, DOCUMENT.replace("Get it", "Fetch it")).unwrap();
    let written = write(&obtain(&Origin::File(copy), &limits()).await.unwrap(), shelf.path()).unwrap();
    assert_eq!(written, [shelf.path().join("source.toml")]);
}
