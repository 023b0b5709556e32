//! Watches that messages wake.

use std::any::Any;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use copr_fake::{Fake, Stage};
use copr_workflows::enums::BuildState;
use copr_workflows::watch::{Detail, Event, WakeHandle, WakeSource};
use copr_workflows::{Error, ErrorKind, Result, Workflows as _};
use futures_util::{Stream, TryStreamExt as _};
use tokio::time::{Instant, sleep};

use crate::world::{all, check_order, copr, hello, submit};

const SECOND: Duration = Duration::from_secs(1);
const HOUR: Duration = Duration::from_secs(3_600);

/// A source in the hands of the test.
#[derive(Clone, Default)]
struct Source(Arc<Mutex<Option<WakeHandle>>>);

impl WakeSource for Source {
    fn attach(&self, handle: WakeHandle) -> Box<dyn Any + Send> {
        handle.source_connected();
        *self.0.lock().unwrap() = Some(handle);
        Box::new(())
    }
}

impl Source {
    fn handle(&self) -> WakeHandle {
        self.0.lock().unwrap().clone().expect("no watch is attached")
    }
}

fn requests(fake: &Fake) -> usize {
    fake.journal().all().len()
}

/// Events with the times at which they came, while a watch goes on.
fn record(
    watch: impl Stream<Item = Result<Event>> + Send + Unpin + 'static,
) -> Arc<Mutex<Vec<(Instant, Event)>>> {
    let (seen, mut watch) = (Arc::<Mutex<Vec<_>>>::default(), watch);
    let events = Arc::clone(&seen);
    tokio::spawn(async move {
        while let Some(event) = watch.try_next().await.unwrap() {
            events.lock().unwrap().push((Instant::now(), event));
        }
    });
    seen
}

/// A server with a build that stays pending.
async fn pending() -> (Fake, i64) {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::SourcePending);
    let id = submit(&fake, "alice/hello", "hello", |_| {});
    (fake, id)
}

fn set_running(fake: &Fake, id: i64) {
    fake.with(|state| state.build_mut(id).unwrap().source_status = BuildState::Running);
}

#[tokio::test(start_paused = true)]
async fn polls_at_once_on_a_message_and_rarely_without() {
    let (fake, id) = pending().await;
    let source = Source::default();
    let seen = record(copr(&fake).builds().watch(id).wake_on(&source));
    sleep(HOUR + 100 * SECOND).await;
    let idle = requests(&fake);
    assert!((7..=8).contains(&idle), "one in ten minutes: {idle}");
    source.handle().poll_build(id + 1);
    sleep(SECOND).await;
    assert_eq!(requests(&fake), idle, "that build is not watched");
    set_running(&fake, id);
    let now = Instant::now();
    source.handle().poll_build_of("alice", "hello", id);
    sleep(SECOND).await;
    let (time, event) = seen.lock().unwrap().last().cloned().unwrap();
    assert_eq!(event.change().map(|change| &change.to), Some(&BuildState::Running));
    assert!(time - now < SECOND);
    // A change that a message announced needs no second poll.
    let after = requests(&fake);
    sleep(60 * SECOND).await;
    assert_eq!(requests(&fake), after);
}

#[tokio::test(start_paused = true)]
async fn polls_again_if_a_message_comes_before_its_change() {
    let (fake, id) = pending().await;
    let source = Source::default();
    let seen = record(copr(&fake).builds().watch(id).wake_on(&source));
    sleep(65 * SECOND).await;
    source.handle().poll_build(id);
    sleep(3 * SECOND).await;
    set_running(&fake, id);
    let now = Instant::now();
    sleep(60 * SECOND).await;
    let (time, event) = seen.lock().unwrap().last().cloned().unwrap();
    assert_eq!(event.change().map(|change| &change.to), Some(&BuildState::Running));
    assert!(time - now <= 10 * SECOND, "{:?}", time - now);
}

#[tokio::test(start_paused = true)]
async fn a_message_polls_chroots_although_the_row_is_the_same() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let id = submit(&fake, "alice/hello", "hello", |_| {});
    fake.clock().advance(HOUR);
    let source = Source::default();
    let seen = record(copr(&fake).builds().watch(id).wake_on(&source));
    sleep(65 * SECOND).await;
    let before = requests(&fake);
    fake.with(|state| state.build_mut(id).unwrap().chroots[0].status = BuildState::Succeeded);
    source.handle().poll_build(id);
    sleep(2 * SECOND).await;
    let (_, event) = seen.lock().unwrap().last().cloned().unwrap();
    let change = event.change().unwrap();
    assert_eq!((change.chroot.is_some(), &change.to), (true, &BuildState::Succeeded), "{event}");
    assert_eq!(requests(&fake) - before, 2, "the build and its chroots");
}

#[tokio::test(start_paused = true)]
async fn reports_a_lost_source_and_polls_as_usual() {
    let (fake, id) = pending().await;
    let source = Source::default();
    let seen = record(copr(&fake).builds().watch(id).wake_on(&source));
    sleep(HOUR + 100 * SECOND).await;
    // A message has just come: others would be combined.
    source.handle().poll_build(id);
    sleep(SECOND).await;
    let before = requests(&fake);
    source.handle().source_lost(Error::new(ErrorKind::Broken, "cut"));
    sleep(SECOND).await;
    assert_eq!(requests(&fake), before + 1, "a message may be lost");
    let (_, event) = seen.lock().unwrap().last().cloned().unwrap();
    assert!(matches!(&event, Event::SourceLost(error) if error.kind() == ErrorKind::Broken), "{event}");
    sleep(HOUR).await;
    let lost = requests(&fake) - before;
    assert!((29..=40).contains(&lost), "one in two minutes: {lost}");
    source.handle().source_connected();
    sleep(HOUR).await;
    let back = requests(&fake) - before - lost;
    assert!((6..=8).contains(&back), "one in ten minutes: {back}");
}

/// Watches builds that wait between six minutes and an hour for a builder. How many requests that takes.
async fn cost(builds: usize, detail: Detail, woken: bool) -> usize {
    let fake = hello().await;
    for group in 0..10 {
        let wait = 360 * SECOND * (group + 1);
        fake.script("alice/hello").package(&format!("p{group}")).lasts(Stage::SourcePending, wait);
    }
    let ids: Vec<_> = (0..builds)
        .map(|nth| submit(&fake, "alice/hello", &format!("p{}", nth * 10 / builds), |_| {}))
        .collect();
    let source = Source::default();
    let mut watch = copr(&fake).builds().watch_all(ids).detail(detail);
    if woken {
        watch = watch.wake_on(&source);
    }
    let mut messages = fake.messages();
    let bus = async {
        loop {
            sleep(SECOND).await;
            let handle = source.0.lock().unwrap().clone();
            for message in messages.take() {
                if let Some(handle) = &handle {
                    handle.poll_build_of("alice", "hello", message.body["build"].as_i64().unwrap());
                }
            }
        }
    };
    let (events, outcomes) = tokio::select! {
        ended = all(watch) => ended,
        () = bus => panic!("it has no end"),
    };
    check_order(&events);
    assert_eq!(outcomes.unwrap().builds.len(), builds);
    requests(&fake)
}

async fn compare(builds: usize, detail: Detail) -> (usize, usize) {
    let (polled, woken) = (cost(builds, detail, false).await, cost(builds, detail, true).await);
    println!("{builds} builds, {detail:?}: {polled} requests without messages, {woken} with messages");
    (polled, woken)
}

#[tokio::test(start_paused = true)]
async fn combines_the_messages_of_many_builds() {
    // One page has all builds: messages make them known earlier, and not cheaper.
    let (polled, woken) = compare(100, Detail::Builds).await;
    assert!(woken < 2 * polled, "{woken} of {polled}");
}

#[tokio::test(start_paused = true)]
#[ignore = "takes two minutes"]
async fn a_thousand_builds_cost_fewer_requests_with_messages() {
    let (polled, woken) = compare(1_000, Detail::Builds).await;
    assert!(woken * 2 < polled, "{woken} of {polled}");
    let (polled, woken) = compare(1_000, Detail::Chroots).await;
    assert!(woken < polled, "{woken} of {polled}");
}
