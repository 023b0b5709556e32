//! Long pasts, which take no room.

#![expect(clippy::unwrap_used, reason = "a test stops where it breaks")]

use copr_fake::Fake;
use copr_fake::state::{Build, Source, Status};

const MILLION: u64 = 1_000_000;

async fn fake(seed: u64) -> Fake {
    let builder = Fake::builder().seed(seed).project("alice/hello", ["fedora-43-x86_64", "epel-9-x86_64"]);
    builder.history("alice/hello", MILLION).start().await.unwrap()
}

#[tokio::test]
async fn a_million_builds_are_there_and_none_is_held() {
    let fake = fake(1).await;
    fake.with(|state| {
        assert!(state.builds.is_empty());
        let project = state.project("alice", "hello").unwrap().id;
        assert_eq!(state.listed(project).count_left(), MILLION);
        let page: Vec<_> = state.listed(project).skip(999_998).map(|listed| listed.id()).collect();
        assert_eq!(page, [2, 1]);
        let newest = state.builds_of(project).next().unwrap();
        assert_eq!(newest.id, MILLION);
        assert!(newest.state().is_final());
        assert!(newest.ended_on() > newest.started_on());
        let package = newest.package.as_deref().unwrap();
        assert!(state.package(project, package).is_some());
        assert!(state.build(MILLION + 1).is_none());
    });
}

#[tokio::test]
async fn rows_can_be_changed_and_removed_one_by_one() {
    let fake = fake(1).await;
    fake.with(|state| {
        let project = state.project("alice", "hello").unwrap().id;
        state.build_mut(500).unwrap().canceled = true;
        assert_eq!(state.build(500).unwrap().state(), Status::Canceled);
        assert!(state.remove_build(499).is_some());
        assert!(state.build(499).is_none());
        assert!(state.remove_build(500).is_some());
        assert!(state.build(500).is_none());
        let new = state.create_build(Build::new(project, "hello", Source::unset()), 1);
        assert_eq!(new, MILLION + 1);
        let ids: Vec<_> = state.listed(project).map(|listed| listed.id()).collect();
        assert_eq!(ids.len() as u64, MILLION - 1);
        assert_eq!(ids[0], MILLION + 1);
        assert!(ids.is_sorted_by(|one, two| one > two));
    });
}

#[tokio::test]
async fn the_same_seed_gives_the_same_past() {
    let row = async |seed: u64| {
        let fake = fake(seed).await;
        fake.with(|state| format!("{:?}", (1..50).map(|id| state.build(id)).collect::<Vec<_>>()))
    };
    assert_eq!(row(3).await, row(3).await);
    assert_ne!(row(3).await, row(4).await);
}
