//! The monitor of a project, package by package.

use copr_workflows::enums::MonitorField;
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;
use copr_workflows::{Error, ErrorKind};
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::json;

use copr_test_support::server::{Reply, Server};

fn monitor(last: &serde_json::Value) -> Reply {
    let good = json!({"name": "a", "chroots": {}});
    Reply::json(&json!({"output": "ok", "message": "fine", "packages": [good, last]}))
}

fn copr(server: &Server) -> Copr {
    Copr::builder().url(&server.url).retry(Policy::never()).build().unwrap()
}

/// The names of the packages, and the error after them.
async fn read(reply: Reply) -> (Vec<String>, Option<Error>) {
    let server = Server::start(move |_| reply.clone()).await;
    let mut packages = copr(&server).projects().monitor("alice/hello").await.unwrap();
    let mut names = Vec::new();
    while let Some(package) = packages.next().await {
        match package {
            Ok(package) => names.push(package.name),
            Err(error) => {
                assert!(packages.next().await.is_none(), "an error is the last");
                return (names, Some(error));
            }
        }
    }
    (names, None)
}

#[tokio::test]
async fn streams_packages_in_order_with_the_arguments_of_the_call() {
    let (names, error) = read(monitor(&json!({"name": "b", "chroots": {}}))).await;
    assert!(error.is_none() && names == ["a", "b"], "{names:?} {error:?}");

    let server = Server::start(|_| monitor(&json!({"name": "b", "chroots": {}}))).await;
    let copr = copr(&server);
    let call = copr.monitor().project("alice/hello").additional_fields([MonitorField::UrlBuildLog]);
    let packages = copr.projects().monitor_packages(call).await.unwrap();
    assert_eq!(packages.try_collect::<Vec<_>>().await.unwrap().len(), 2);
    assert!(server.seen()[0].path.contains("url_build_log"));
}

#[tokio::test]
async fn an_error_has_the_index_of_an_undecodable_package() {
    let (names, error) = read(monitor(&json!({"name": 7, "chroots": {}}))).await;
    let error = error.unwrap();
    assert_eq!((names, error.kind()), (vec!["a".to_owned()], ErrorKind::Decode));
    assert_eq!(error.json_path(), Some("packages[1].name"));
    assert_eq!(error.operation(), Some("monitor"));
}

#[tokio::test]
async fn an_error_has_the_number_of_packages_before_a_break() {
    let whole = monitor(&json!({"name": "b", "chroots": {}}));
    let kept = whole.body.len() - 20;
    // With and without a content length.
    for length in [whole.length, None] {
        let (names, error) = read(Reply { length, ..whole.clone() }.cut(kept)).await;
        let error = error.unwrap();
        assert_eq!((names, error.kind()), (vec!["a".to_owned()], ErrorKind::Broken), "{error}");
        assert!(error.to_string().contains("after 1 packages"), "{error}");
    }
}

#[tokio::test]
async fn an_error_response_is_an_error() {
    let (names, error) = read(Reply::json(&json!({"output": "notok", "error": "no such project"}))).await;
    let error = error.unwrap();
    assert!(names.is_empty() && error.kind() == ErrorKind::Server, "{error}");
    assert_eq!(error.message().map(|message| message.text()), Some("no such project"));
}
