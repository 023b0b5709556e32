//! Where results are stored: on the API's port, on their own port, and in Pulp.

#![allow(clippy::format_push_string)]

use crate::common;

use std::time::Duration;

use common::{Answer, call, fetch, get};
use copr_fake::state::BuildState;
use copr_fake::{Builder, Fake, Stage};
use serde_json::json;

const CHROOT: &str = "fedora-43-x86_64";
const RPM: &str = "hello-1.0-1.fc43.x86_64.rpm";

fn builder() -> Builder {
    Fake::builder().project("alice/hello", [CHROOT])
}

async fn result_url(fake: &Fake, build: i64) -> String {
    let chroot = get(fake, &format!("/api_3/build-chroot/{build}/{CHROOT}")).await.json();
    chroot["result_url"].as_str().unwrap().to_owned()
}

async fn follow(answer: &Answer) -> Answer {
    fetch(answer.header("location").unwrap(), "").await
}

#[tokio::test]
async fn results_can_have_their_own_port() {
    let fake =
        builder().build("hello", "1.0-1", BuildState::Succeeded).separate_results().start().await.unwrap();
    assert_ne!(fake.url(), fake.results_url());
    let url = result_url(&fake, 1).await;
    assert!(url.starts_with(&format!("{}/results/", fake.results_url())), "{url}");
    assert_eq!(fetch(&format!("{url}{RPM}"), "").await.status, 200);
    let here = url.replace(fake.results_url(), fake.url());
    assert_eq!(fetch(&here, "").await.status, 404, "they are not on the port of the API");
    assert_eq!(fetch(&format!("{}/api_3/", fake.results_url()), "").await.status, 404);
    let build = get(&fake, "/api_3/build/1").await.json();
    for url in [&build["repo_url"], &build["source_package"]["url"]] {
        assert!(url.as_str().unwrap().starts_with(fake.results_url()), "{url}");
    }
    let moved = fetch(url.trim_end_matches('/'), "").await;
    assert_eq!(follow(&moved).await.status, 200, "redirects stay on the port of the results");
    let seen = fake.journal().all();
    assert!(seen.iter().any(|entry| entry.path.ends_with(RPM)), "the journal covers both ports");
}

#[tokio::test]
async fn live_logs_grow_on_the_port_of_the_results() {
    let fake = builder().separate_results().start().await.unwrap();
    fake.script("alice/hello").lasts(Stage::ChrootRunning, Duration::from_secs(100_000));
    let id = fake.submit("alice/hello", "hello", "1.0-1");
    fake.clock().advance(Duration::from_secs(300));
    let url = format!("{}builder-live.log", result_url(&fake, id).await);
    let mut log = fetch(&url, "").await.body;
    for _ in 0..5 {
        fake.clock().advance(Duration::from_secs(60));
        let range = format!("Range: bytes={}-\r\n", log.len());
        let more = fetch(&url, &range).await;
        assert_eq!(more.status, 206);
        assert!(!more.body.is_empty());
        log.extend(more.body);
        let range = format!("Range: bytes={}-\r\n", log.len());
        assert_eq!(fetch(&url, &range).await.status, 416, "nothing new until the clock advances");
    }
    assert_eq!(fetch(&url, "").await.body, log);
}

#[tokio::test]
async fn pulp_redirects_packages_but_not_logs() {
    let fake = builder().in_pulp().build("hello", "1.0-1", BuildState::Succeeded).start().await.unwrap();
    let project = get(&fake, "/api_3/project?ownername=alice&projectname=hello").await.json();
    assert_eq!(project["storage"], "pulp");
    let url = result_url(&fake, 1).await;
    let listing = fetch(&url, "").await.text();
    assert!(!listing.contains(".rpm") && listing.contains("builder-live.log.gz"), "{listing}");
    assert_eq!(fetch(&format!("{url}builder-live.log.gz"), "").await.status, 200);
    for place in
        [format!("{url}{RPM}"), format!("{}/results/alice/hello/{CHROOT}/Packages/h/{RPM}", fake.url())]
    {
        let moved = fetch(&place, "").await;
        assert_eq!(moved.status, 302);
        let expected = format!("/alice/hello/{CHROOT}/Packages/h/{RPM}");
        assert!(moved.header("location").unwrap().ends_with(&expected), "{moved:?}");
        let package = follow(&moved).await;
        assert_eq!((package.status, &package.body[..4]), (200, &[0xed, 0xab, 0xee, 0xdb][..]));
        let part = fetch(moved.header("location").unwrap(), "Range: bytes=4-9\r\n").await;
        assert_eq!((part.status, &part.body[..]), (206, &package.body[4..10]));
    }
    let unknown = fetch(&format!("{url}ghost-1-1.noarch.rpm"), "").await;
    assert_eq!((unknown.status, follow(&unknown).await.status), (302, 404));
    let source = get(&fake, "/api_3/build/1").await.json()["source_package"]["url"].clone();
    assert_eq!(fetch(source.as_str().unwrap(), "").await.status, 200, "source packages are not redirected");
    let elsewhere =
        format!("{}/api/pulp-content/public-copr/alice/hello/{CHROOT}/Packages/x/{RPM}", fake.url());
    assert_eq!(fetch(&elsewhere, "").await.status, 404, "with the wrong first letter");
}

#[tokio::test]
async fn in_devel_mode_packages_wait_for_regeneration() {
    let builder = builder().in_pulp().with(|state| {
        state.project_mut("alice", "hello").unwrap().devel_mode = true;
    });
    let fake =
        builder.build("hello", "1.0-1", BuildState::Succeeded).separate_results().start().await.unwrap();
    let url = format!("{}{RPM}", result_url(&fake, 1).await);
    let devel = url.replace(CHROOT, &format!("{CHROOT}-devel"));
    assert_eq!(follow(&fetch(&url, "").await).await.status, 404);
    assert_eq!(follow(&fetch(&devel, "").await).await.status, 200);
    fake.clock().advance(Duration::from_secs(60));
    let regenerate = "/project/regenerate-repos/alice/hello";
    assert_eq!(call(&fake, "alice", "PUT", regenerate, json!({})).await.status, 200);
    assert_eq!(follow(&fetch(&url, "").await).await.status, 200);
}

#[tokio::test]
async fn packages_of_a_history_are_in_the_main_directory() {
    let fake = builder().in_pulp().history("alice/hello", 30).start().await.unwrap();
    let rpm = fake.with(|state| {
        let project = state.project_mut("alice", "hello").unwrap();
        project.directories.insert("hello:pr:1".to_owned(), None);
        let row = (1..=30).filter_map(|id| state.build(id)).find(|row| row.state() == BuildState::Succeeded);
        let row = row.unwrap();
        format!("{}-{}.fc43.x86_64.rpm", row.package.as_deref().unwrap(), row.version.as_deref().unwrap())
    });
    for (dirname, status) in [("hello", 200), ("hello:pr:1", 404)] {
        let place = format!("/results/alice/{dirname}/{CHROOT}/Packages/p/{rpm}");
        let moved = get(&fake, &place).await;
        assert_eq!((moved.status, follow(&moved).await.status), (302, status), "{dirname}");
    }
}

#[tokio::test]
async fn thousands_of_builds_can_be_added_in_any_state() {
    let states = [
        BuildState::Running,
        BuildState::Pending,
        BuildState::Failed,
        BuildState::Canceled,
        BuildState::Skipped,
    ];
    let builder = states.iter().fold(builder(), |it, state| it.builds(2000, "hello", "1.0-1", state.clone()));
    let fake = builder.submit("thread", "2.0-1").start().await.unwrap();
    fake.clock().advance(Duration::from_secs(86_400));
    for state in states {
        let word = state.as_str();
        let list = format!("/api_3/build/list?ownername=alice&projectname=hello&status={word}");
        assert_eq!(get(&fake, &list).await.json()["items"].as_array().unwrap().len(), 2000, "{word}");
    }
    let build = get(&fake, "/api_3/build/10001").await.json();
    assert_eq!((&build["state"], &build["source_package"]["name"]), (&json!("succeeded"), &json!("thread")));
}

#[tokio::test]
#[should_panic(expected = "call Fake::builder().project(\"alice/ghost\", [...]) first")]
async fn panics_for_an_unknown_project() {
    builder().start().await.unwrap().submit("alice/ghost", "hello", "1-1");
}
