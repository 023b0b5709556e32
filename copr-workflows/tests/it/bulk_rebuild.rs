//! Rebuilds of failed chroots.

use crate::world;
use copr_test_support::server::{Reply, Server};

use std::collections::BTreeMap;
use std::time::Duration;

use copr_workflows::ErrorKind;
use copr_workflows::prelude::*;
use serde_json::json;
use world::{CHROOTS, all, copr, hello_and_tools, submit};

#[tokio::test(start_paused = true)]
async fn rebuilds_failed_chroots_from_the_same_srpm() {
    let fake = hello_and_tools().await;
    fake.script("alice/hello").package("thread").fail_chroot("fedora-*");
    let id = submit(&fake, "alice/hello", "thread", |build| {
        build.timeout = 7200;
        build.background = true;
        build.enable_net = true;
        "hello:custom:next".clone_into(&mut build.dirname);
    });
    fake.with(|state| {
        let id = state.project("alice", "hello").unwrap().id;
        state.projects.get_mut(&id).unwrap().directories.insert("hello:custom:next".to_owned(), None);
    });
    let copr = copr(&fake);
    let (_, first) = all(copr.builds().watch(id)).await;
    let first = first.unwrap();
    let again = copr.builds().rebuild_failed(id).send().await.unwrap();
    let sent = fake.journal().only("build_create_url").body;
    let failed: Vec<_> = first.failed_chroots().map(|it| it.name.clone()).collect();
    assert_eq!(failed.len(), 2);
    assert_eq!(sent.field("chroots"), Some(json!(failed)));
    assert_eq!(sent.field("pkgs"), Some(json!([first.build.unwrap().source_package.url.unwrap()])));
    for (field, value) in [
        ("project_dirname", json!("hello:custom:next")),
        ("background", json!(true)),
        ("timeout", json!(7200)),
        ("enable_net", json!(true)),
    ] {
        assert_eq!(sent.field(field), Some(value), "{field}");
    }
    assert_ne!(again.id, id);

    let once_more = copr.builds().rebuild(id, |chroot| chroot.name.starts_with("epel")).send().await.unwrap();
    assert_eq!(once_more.chroots, ["epel-9-x86_64"]);
}

#[tokio::test]
async fn an_accepted_rebuild_without_a_build_is_ambiguous() {
    let fake = hello_and_tools().await;
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.clock().advance(Duration::from_secs(7 * 3600));
    copr(&fake).builds().rebuild(id, |_| true).send().await.unwrap();
    // The same server, except that it returns no build.
    let mut replies = BTreeMap::new();
    for entry in fake.journal().all() {
        let query: Vec<String> = entry.query.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let url = format!("{}{}?{}", fake.url(), entry.path, query.join("&"));
        replies.insert(entry.path.clone(), reqwest::get(url).await.unwrap().text().await.unwrap());
    }
    let server = Server::start(move |seen| {
        let path = seen.path.split('?').next().unwrap();
        match seen.method.as_str() {
            "POST" => Reply::json(&json!({"items": []})),
            _ => Reply::new(200, replies[path].clone()).header("content-type", "application/json"),
        }
    });
    let server = server.await;
    let client = Copr::builder().url(&server.url).credentials("login", "token").build().unwrap();
    let error = client.builds().rebuild(id, |_| true).send().await.unwrap_err();
    assert!(error.is_ambiguous() && !error.is_retryable(), "{error}");
    let posts = server.seen().iter().filter(|seen| seen.method == "POST").count();
    assert_eq!(posts, 1, "it is not sent again");
}

#[tokio::test(start_paused = true)]
async fn rebuild_needs_a_failed_chroot_and_an_srpm() {
    let fake = hello_and_tools().await;
    fake.script("alice/hello").package("broken").fail_source();
    let fine = submit(&fake, "alice/hello", "thread", |_| {});
    let broken = submit(&fake, "alice/hello", "broken", |build| {
        build.chroots.push(copr_fake::state::BuildChroot::waiting(CHROOTS[0]));
        build.source_url = None;
    });
    let copr = copr(&fake);
    copr.builds().watch_all([fine, broken]).await.unwrap();
    for id in [fine, broken] {
        assert_eq!(
            copr.builds().rebuild_failed(id).send().await.unwrap_err().kind(),
            ErrorKind::InvalidRequest
        );
    }
    assert!(copr.builds().rebuild_failed(999).send().await.unwrap_err().is_not_found());
    fake.journal().assert_count("build_create_url", 0);
}
