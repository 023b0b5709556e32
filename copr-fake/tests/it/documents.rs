//! The documentation page of the server, its specification, and the README.

use crate::common;

use common::get;
use copr_fake::Fake;

#[tokio::test]
async fn the_page_links_to_the_specification() {
    let fake = Fake::start().await.unwrap();
    for path in ["/api_3/docs", "/api_3/docs/"] {
        let page = get(&fake, path).await;
        assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
        let text = page.text();
        let (_, script) = text.split_once("SwaggerUIBundle({").unwrap();
        assert!(script.contains("url: \"/api_3/swagger.json\""), "{script}");
    }
    for path in ["/api_3/swagger.json", "/api_3/swagger.json/"] {
        let document = get(&fake, path).await;
        assert_eq!((document.status, document.header("content-type")), (200, Some("application/json")));
        assert_eq!(document.json()["swagger"], "2.0");
        assert_eq!(document.json()["basePath"], "/api_3");
    }
}

#[test]
fn readme_has_the_tests_of_readme_rs() {
    let readme = include_str!("../../README.md");
    let (_, code) = readme.split_once("```rust\n").unwrap();
    assert_eq!(code.split_once("```").unwrap().0, include_str!("readme.rs"));
}

/// Counts the lines of each test from its signature to its closing brace.
#[test]
fn readme_tests_are_under_25_lines() {
    let tests = include_str!("readme.rs").split("#[tokio::test]\n").skip(1);
    let lengths: Vec<usize> = tests.map(|test| test.trim_end().lines().count()).collect();
    assert_eq!(lengths.len(), 3);
    assert!(lengths.iter().all(|length| *length < 25), "{lengths:?}");
}
