//! A fake server whose clock follows tokio's, and a client for it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use copr_fake::Fake;
use copr_fake::state::{Build, Source, SourceType};
use copr_workflows::enums::BuildState;
use copr_workflows::retry::Policy;
use copr_workflows::watch::{Change, Event};
use copr_workflows::{BuildStateExt as _, Copr, CoprBuilder, Result, Submission, Workflows as _};
use futures_util::{Stream, TryStreamExt as _};

use crate::shared::client_of;

pub const CHROOTS: [&str; 3] = ["fedora-43-x86_64", "fedora-rawhide-x86_64", "epel-9-x86_64"];

/// Makes the server's clock follow tokio's. With a paused clock, a build of twenty minutes takes no time.
pub fn run_clock(fake: &Fake) {
    let clock = fake.clock().clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            clock.advance(Duration::from_secs(1));
        }
    });
}

pub fn builder(fake: &Fake, user: &str) -> CoprBuilder {
    client_of(fake, user).retry(Policy::never())
}

/// A client that sends every request once, so that the journal has exactly the watch's requests.
pub fn copr(fake: &Fake) -> Copr {
    builder(fake, "alice").build().unwrap()
}

/// A server with a project of three chroots, a running clock, and a journal for all requests of a test.
pub async fn hello() -> Fake {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).journal_capacity(100_000);
    let fake = fake.start().await.unwrap();
    run_clock(&fake);
    fake
}

/// A server with projects of alice and of a group of hers, and a running clock. Results are on another host.
pub async fn hello_and_tools() -> Fake {
    let setup = Fake::builder().user("alice").user("bob").group("hammers", ["alice"]);
    let setup = setup.project("@hammers/tools", CHROOTS).package("anvil").project("alice/hello", CHROOTS);
    let fake = setup.separate_results().start().await.unwrap();
    run_clock(&fake);
    fake
}

fn link(package: &str) -> Source {
    let url = format!("https://example.org/{package}-1.0-1.src.rpm");
    let mut source = Source { kind: SourceType::Link, dict: serde_json::Map::new() };
    source.dict.insert("url".to_owned(), url.into());
    source
}

/// Adds a build directly to the state.
pub fn submit(fake: &Fake, project: &str, package: &str, change: impl FnOnce(&mut Build)) -> i64 {
    let now = fake.clock().now();
    let (owner, name) = project.split_once('/').unwrap();
    fake.with(|state| {
        let project = state.project(owner, name).unwrap().id;
        let mut build = Build::new(project, name, link(package));
        change(&mut build);
        state.create_build(build, now)
    })
}

/// The ids of the builds that are found for a submission now.
pub async fn found(copr: &Copr, submission: &Submission) -> Vec<i64> {
    copr.builds()
        .find_submitted(submission, Duration::ZERO)
        .await
        .unwrap()
        .iter()
        .map(|build| build.id)
        .collect()
}

/// All events of a watch, and its result.
pub async fn all<W, T>(mut watch: W) -> (Vec<Event>, Result<T>)
where
    W: Stream<Item = Result<Event>> + IntoFuture<Output = Result<T>> + Unpin,
{
    let mut events = Vec::new();
    loop {
        match watch.try_next().await {
            Ok(Some(event)) => events.push(event),
            Ok(None) => return (events, watch.await),
            Err(error) => return (events, Err(error)),
        }
    }
}

pub fn lines(events: &[Event]) -> Vec<String> {
    events.iter().map(ToString::to_string).collect()
}

pub fn changes(events: &[Event]) -> Vec<Change> {
    events.iter().filter_map(Event::change).cloned().collect()
}

/// Checks the events of any watch: changes chain up, a final state is the last, each build has one end, and that is its last
/// event.
pub fn check_order(events: &[Event]) {
    let mut states: BTreeMap<(i64, Option<String>), BuildState> = BTreeMap::new();
    let mut ended = BTreeSet::new();
    for event in events {
        match event {
            Event::Changed(change) => {
                assert!(!ended.contains(&change.build_id), "{change} was reported after the end");
                let before = states.insert((change.build_id, change.chroot.clone()), change.to.clone());
                assert_eq!(before, change.from, "{change}");
                assert!(!before.is_some_and(|it| it.is_final()), "{change} follows a final state");
            }
            Event::Ended(outcome) => {
                assert!(ended.insert(outcome.build_id), "{outcome} was reported twice");
            }
            _ => {}
        }
    }
}
