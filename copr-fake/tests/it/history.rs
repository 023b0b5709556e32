//! Long histories that take no memory.

#![allow(clippy::format_push_string, reason = "clearer than `write!` in a test")]

use crate::common;

use copr_fake::Fake;
use copr_fake::state::{Build, BuildState, History, Source};

const MILLION: i64 = 1_000_000;

async fn fake(seed: u64) -> Fake {
    let builder = Fake::builder().seed(seed).project("alice/hello", ["fedora-43-x86_64", "epel-9-x86_64"]);
    builder.history("alice/hello", 1_000_000).start().await.unwrap()
}

#[tokio::test]
async fn a_million_builds_take_no_memory() {
    let fake = fake(1).await;
    fake.with(|state| {
        assert!(state.builds.is_empty());
        let project = state.project("alice", "hello").unwrap().id;
        assert_eq!(state.listed(project).count_left(), MILLION);
        let page: Vec<_> = state.listed(project).skip(999_998).collect();
        assert_eq!(page, [2, 1]);
        let newest = state.builds_of(project).next().unwrap();
        assert_eq!(newest.id, MILLION);
        assert!(newest.is_finished());
        assert!(newest.ended_on() > newest.started_on());
        let package = newest.package.as_deref().unwrap();
        assert!(state.package(project, package).is_some());
        assert!(state.build(MILLION + 1).is_none());
    });
}

#[tokio::test]
async fn a_history_is_limited_by_the_range_of_ids() {
    let fake = Fake::builder().history("alice/hello", u64::MAX).start().await.unwrap();
    fake.with(|state| {
        let project = state.project("alice", "hello").unwrap().id;
        assert_eq!(state.listed(project).count_left(), 1 << 40);
        let newest = state.build(1 << 40).unwrap().into_owned();
        let next = state.create_build(Build::new(project, "hello", Source::unset()), 1);
        assert_eq!((newest.submitted_on, next), (fake.clock().now() - 60, newest.id + 1));
        let chroots = vec!["fedora-43-x86_64".to_owned(); 2];
        state.add_history(History::new(project, u64::MAX, chroots, "alice", 0));
        assert_eq!(state.listed(project).count_left(), (2 << 40) + 1);
    });
}

#[tokio::test]
async fn result_directories_can_be_long() {
    let builder = Fake::builder().project("alice/hello", ["fedora-43-x86_64"]);
    let fake = builder.history("alice/hello", 30).max_page_rows(usize::MAX).start().await.unwrap();
    let page = common::get(&fake, "/results/alice/hello/fedora-43-x86_64/").await;
    assert_eq!((page.status, page.text().matches("href=\"000").count()), (200, 30));
}

#[tokio::test]
async fn rows_of_a_history_can_be_changed_and_removed() {
    let fake = fake(1).await;
    fake.with(|state| {
        let project = state.project("alice", "hello").unwrap().id;
        state.build_mut(500).unwrap().canceled = true;
        assert_eq!(state.build(500).unwrap().state(), BuildState::Canceled);
        assert!(state.remove_build(499).is_some());
        assert!(state.build(499).is_none());
        assert!(state.remove_build(500).is_some());
        assert!(state.build(500).is_none());
        let new = state.create_build(Build::new(project, "hello", Source::unset()), 1);
        assert_eq!(new, MILLION + 1);
        let ids: Vec<_> = state.listed(project).collect();
        assert_eq!(ids.len(), 999_999);
        assert_eq!(ids[0], MILLION + 1);
        assert!(ids.is_sorted_by(|one, two| one > two));
    });
}

#[tokio::test]
async fn the_same_seed_gives_the_same_history() {
    let row = async |seed: u64| {
        let fake = fake(seed).await;
        fake.with(|state| format!("{:?}", (1..50).map(|id| state.build(id)).collect::<Vec<_>>()))
    };
    assert_eq!(row(3).await, row(3).await);
    assert_ne!(row(3).await, row(4).await);
}

const LIST: &str = "/api_3/build/list?ownername=alice&projectname=hello";

#[tokio::test]
async fn heavy_pages_time_out_and_smaller_ones_do_not() {
    let fake = fake(1).await;
    for heavy in [LIST.to_owned(), format!("{LIST}&limit=20001"), format!("{LIST}&status=succeeded")] {
        let answer = common::get(&fake, &heavy).await;
        assert_eq!((answer.status, answer.header("content-type")), (504, Some("text/html")), "{heavy}");
    }
    assert_eq!(common::get(&fake, "/results/alice/hello/epel-9-x86_64/").await.status, 504);
    let builder = Fake::builder().history("alice/hello", 30).max_page_rows(10);
    let fake = builder.start().await.unwrap();
    let asked = |limit: u64| format!("{LIST}&limit={limit}");
    assert_eq!(common::get(&fake, &asked(11)).await.status, 504);
    let page = common::get(&fake, &asked(10)).await.json();
    assert_eq!(page["items"].as_array().unwrap().len(), 10);
}

#[tokio::test]
async fn filters_and_the_monitor_see_a_million_builds() {
    let fake = fake(1).await;
    let rows = async |more: &str| {
        let page = common::get(&fake, &format!("{LIST}{more}")).await.json();
        page["items"].as_array().unwrap().clone()
    };
    let page = rows("&packagename=package-07&limit=100&offset=24950").await;
    assert_eq!(page.len(), 50, "all forty packages have builds");
    assert!(page.iter().all(|build| build["source_package"]["name"] == "package-07"));
    let failed = rows("&status=failed&limit=100&offset=900000").await;
    assert_eq!(failed.len(), 100);
    assert!(failed.iter().all(|build| build["state"] == "failed"));
    assert!(rows("&status=running").await.is_empty());
    let monitor = common::get(&fake, "/api_3/monitor?ownername=alice&projectname=hello").await.json();
    let packages = monitor["packages"].as_array().unwrap().clone();
    assert_eq!(packages.len(), 40);
    for package in packages {
        let newest = &rows(&format!("&packagename={}&limit=1", package["name"].as_str().unwrap())).await[0];
        for chroot in ["fedora-43-x86_64", "epel-9-x86_64"] {
            assert_eq!(package["chroots"][chroot]["build_id"], newest["id"]);
        }
    }
}

#[tokio::test]
async fn x_fields_selects_fields_of_long_pages() {
    let fake = fake(1).await;
    let trim = "X-Fields: items{id}\r\n";
    let page = common::send(&fake, "GET", &format!("{LIST}&limit=2"), trim, b"").await.json();
    assert_eq!(page, serde_json::json!({ "items": [{ "id": MILLION }, { "id": MILLION - 1 }] }));
}
