//! Builds proceed with the virtual clock, through the states of the real server, and as scripted.

use std::time::Duration;

use copr_fake::state::{Batch, Build, BuildChroot, BuildState, Source, SourceType};
use copr_fake::{Fake, Stage};

const CHROOTS: [&str; 3] = ["fedora-rawhide-x86_64", "fedora-43-x86_64", "epel-9-x86_64"];

async fn fake() -> Fake {
    Fake::builder().project("alice/hello", CHROOTS).start().await.unwrap()
}

fn link(package: &str) -> Source {
    let url = format!("https://example.org/{package}-1.0-1.src.rpm");
    let mut source = Source { kind: SourceType::Link, dict: serde_json::Map::new() };
    source.dict.insert("url".to_owned(), url.into());
    source
}

fn submit(fake: &Fake, package: &str, change: impl FnOnce(&mut Build)) -> i64 {
    let now = fake.clock().now();
    fake.with(|state| {
        let project = state.project("alice", "hello").unwrap().id;
        let mut build = Build::new(project, "hello", link(package));
        change(&mut build);
        state.create_build(build, now)
    })
}

fn look(fake: &Fake, id: i64) -> Build {
    fake.with(|state| state.build(id).unwrap().into_owned())
}

/// The states of a build, each once, while the clock advances second by second.
fn course(fake: &Fake, id: i64, seconds: u64) -> Vec<(BuildState, Build)> {
    let mut seen: Vec<(BuildState, Build)> = Vec::new();
    for _ in 0..seconds {
        let build = look(fake, id);
        if seen.last().is_none_or(|(last, _)| *last != build.state()) {
            seen.push((build.state(), build));
        }
        fake.clock().advance(Duration::from_secs(1));
    }
    seen
}

#[tokio::test]
async fn the_seed_decides_how_long_builds_take() {
    let end = async |seed: u64| {
        let builder = Fake::builder().seed(seed).project("alice/hello", CHROOTS);
        let fake = builder.submit("thread", "1.0-1").start().await.unwrap();
        fake.clock().advance(Duration::from_secs(5000));
        look(&fake, 1).ended_on().unwrap()
    };
    assert_eq!(end(7).await, end(7).await);
    assert_ne!(end(7).await, end(8).await);
}

#[tokio::test]
#[should_panic(expected = "project \"hello\" has no owner; write \"alice/hello\"")]
async fn panics_for_a_project_without_owner() {
    fake().await.script("hello").fail_source();
}

#[test]
#[should_panic(expected = "there is no project yet")]
fn panics_for_a_build_without_project() {
    let _ = Fake::builder().build("hello", "1-1", BuildState::Succeeded);
}

#[tokio::test]
async fn builds_go_through_all_states_in_order() {
    let fake = fake().await;
    let id = submit(&fake, "thread", |_| {});
    let seen = course(&fake, id, 1200);
    let words: Vec<_> = seen.iter().map(|(state, _)| state.as_str()).collect();
    assert_eq!(words[..6], ["pending", "starting", "running", "importing", "pending", "starting"]);
    assert_eq!(words.last(), Some(&"succeeded"));
    for (state, build) in &seen[..3] {
        assert!(build.chroots.is_empty() && build.package.is_none(), "{state:?}");
        assert!(build.started_on().is_none());
    }
    let importing = &seen[3].1;
    assert_eq!(importing.package.as_deref(), Some("thread"));
    assert_eq!(importing.version.as_deref(), Some("1.0-1"));
    assert!(importing.chroots.iter().all(|chroot| chroot.status == BuildState::Waiting));
    assert!(seen[5].1.started_on().is_some(), "set as soon as a chroot starts");
    let done = look(&fake, id);
    assert!(done.ended_on().is_some());
    assert_eq!(done.chroots.len(), 3);
    assert!(done.chroots.iter().all(|chroot| !chroot.packages.is_empty()));
    assert!(fake.with(|state| state.package(done.project, "thread").is_some()));
}

#[tokio::test]
async fn one_long_advance_equals_many_short_ones() {
    let (slow, quick) = (fake().await, fake().await);
    let (left, right) = (submit(&slow, "thread", |_| {}), submit(&quick, "thread", |_| {}));
    course(&slow, left, 2000);
    quick.clock().advance(Duration::from_secs(2000));
    let times = |build: &Build| {
        build.chroots.iter().map(|chroot| (chroot.started_on, chroot.ended_on)).collect::<Vec<_>>()
    };
    assert_eq!(times(&look(&slow, left)), times(&look(&quick, right)));
}

#[tokio::test]
async fn scripts_set_the_outcome_of_builds() {
    let fake = fake().await;
    fake.script("alice/hello")
        .package("source")
        .fail_source()
        .package("import")
        .fail_import()
        .package("mixed")
        .fail_chroot("epel-*")
        .package("skipped")
        .skip()
        .package("stuck")
        .chroot("epel-9-x86_64")
        .hang_in(Stage::ChrootRunning);
    let names = ["source", "import", "mixed", "skipped", "stuck", "fine"];
    let ids = names.map(|name| submit(&fake, name, |_| {}));
    let early = submit(&fake, "source", |build| build.chroots.push(BuildChroot::waiting(CHROOTS[0])));
    fake.clock().advance(Duration::from_secs(86_400));
    let words = ids.map(|id| look(&fake, id).state().to_string());
    assert_eq!(words, ["failed", "failed", "failed", "skipped", "running", "succeeded"]);
    let [source, import, mixed, skipped, stuck, _] = ids.map(|id| look(&fake, id));
    assert!(source.chroots.is_empty() && source.ended_on().is_none());
    assert!(import.chroots.iter().all(|chroot| chroot.status == BuildState::Failed));
    assert!(import.ended_on().is_none(), "a failed import leaves no end");
    assert!(mixed.ended_on().is_some());
    assert!(skipped.chroots.iter().all(|chroot| chroot.ended_on.is_some() && chroot.result_dir.is_none()));
    assert_eq!(stuck.chroots.iter().filter(|chroot| chroot.status == BuildState::Running).count(), 1);
    let early = look(&fake, early);
    assert_eq!(early.started_on(), early.ended_on());
    assert!(early.started_on().is_some(), "chroots named at submission fail with the sources");
}

#[tokio::test]
async fn scripts_set_the_results_of_a_build() {
    let fake = fake().await;
    let mut script = fake.script("alice/hello");
    script.package("thread").version("3.1-4").chroot("fedora-*").subpackage("thread-devel");
    let id = submit(&fake, "thread", |_| {});
    fake.clock().advance(Duration::from_secs(86_400));
    let build = look(&fake, id);
    assert_eq!(build.version.as_deref(), Some("3.1-4"));
    for chroot in &build.chroots {
        let has = chroot.packages.iter().any(|package| package.name == "thread-devel");
        assert_eq!(has, chroot.name.starts_with("fedora-"), "{}", chroot.name);
    }
}

#[tokio::test]
async fn builds_can_hang_in_any_stage() {
    for (stage, word) in [
        (Stage::SourcePending, "pending"),
        (Stage::SourceStarting, "starting"),
        (Stage::SourceRunning, "running"),
        (Stage::Importing, "importing"),
        (Stage::ChrootPending, "pending"),
        (Stage::ChrootStarting, "starting"),
        (Stage::ChrootRunning, "running"),
    ] {
        let fake = fake().await;
        fake.script("alice/hello").hang_in(stage);
        let id = submit(&fake, "thread", |_| {});
        fake.clock().advance(Duration::from_secs(86_400));
        assert_eq!(look(&fake, id).state(), word, "{stage:?}");
    }
}

#[tokio::test]
async fn canceling_shows_at_once_and_finishes_later() {
    let fake = fake().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let id = submit(&fake, "thread", |_| {});
    fake.clock().advance(Duration::from_secs(1000));
    let now = fake.clock().now();
    fake.with(|state| state.cancel_build(id, now));
    let build = look(&fake, id);
    assert_eq!(build.state(), BuildState::Canceled);
    assert!(build.chroots.iter().any(|chroot| chroot.status == BuildState::Running));
    fake.clock().advance(Duration::from_secs(60));
    let build = look(&fake, id);
    assert!(build.chroots.iter().all(|chroot| chroot.status == BuildState::Canceled));
    assert!(build.ended_on().is_none());
}

#[tokio::test]
async fn a_batch_waits_for_the_one_before() {
    let fake = fake().await;
    fake.script("alice/hello").package("first").lasts(Stage::ChrootRunning, Duration::from_secs(5000));
    let first = submit(&fake, "first", |_| {});
    let batch: Batch = fake.with(|state| state.join_batch(None, Some(first))).unwrap();
    let second = submit(&fake, "second", |build| build.batch = Some(batch));
    fake.clock().advance(Duration::from_secs(4000));
    assert_eq!(look(&fake, second).state(), BuildState::Pending);
    assert!(look(&fake, second).source_result.is_none());
    fake.clock().advance(Duration::from_secs(86_400));
    let (first, second) = (look(&fake, first), look(&fake, second));
    assert_eq!(second.state(), BuildState::Succeeded);
    assert!(second.source_started_on > first.ended_on());
    assert!(second.source_started_on < first.ended_on().map(|end| end + 60), "soon after the first batch");
}

#[tokio::test]
async fn deleting_a_blocking_build_starts_the_next_batch() {
    let fake = fake().await;
    fake.script("alice/hello").package("first").hang_in(Stage::SourceRunning);
    let first = submit(&fake, "first", |_| {});
    let batch = fake.with(|state| state.join_batch(None, Some(first))).unwrap();
    let second = submit(&fake, "second", |build| build.batch = Some(batch));
    fake.clock().advance(Duration::from_secs(86_400));
    assert_eq!(look(&fake, second).state(), BuildState::Pending);
    fake.with(|state| state.remove_build(first));
    let at = fake.clock().now();
    fake.clock().advance(Duration::from_secs(86_400));
    let second = look(&fake, second);
    assert_eq!(second.state(), BuildState::Succeeded);
    assert!(second.source_started_on.unwrap() < at + 60);
}

#[tokio::test]
async fn forks_have_forked_builds() {
    let fake = fake().await;
    let id = submit(&fake, "thread", |_| {});
    submit(&fake, "thread", |build| build.canceled = true);
    fake.clock().advance(Duration::from_secs(2000));
    let now = fake.clock().now();
    let fork = fake.with(|state| {
        let source = state.project("alice", "hello").unwrap().clone();
        let from = source.id;
        let mut copy = source;
        copy.name = "copy".to_owned();
        let into = state.add_project(copy, now);
        state.fork_builds(from, into, now);
        state.builds_of(into).next().unwrap().into_owned()
    });
    let original = look(&fake, id);
    assert_eq!(fork.state(), BuildState::Forked);
    assert_eq!(fork.srpm_path, original.srpm_path);
    assert_eq!(fork.submitted_on, original.submitted_on);
    assert_eq!(fork.chroots.len(), 3);
    assert!(fork.chroots.iter().all(|chroot| chroot.packages.is_empty()), "files are copied, rows are not");
}
