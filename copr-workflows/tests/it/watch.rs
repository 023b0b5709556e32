//! A watch tells what happens to builds, and how they end.

use crate::world;

use std::time::Duration;

use copr_fake::state::BuildChroot;
use copr_fake::{Fake, Stage};
use copr_workflows::Workflows as _;
use copr_workflows::enums::BuildState;
use copr_workflows::watch::{Detail, EndReason, Event, StopReason};
use futures_util::TryStreamExt as _;
use std::future::IntoFuture as _;
use tokio::time::{Instant, sleep};
use world::{CHROOTS, all, changes, check_order, copr, hello, lines, submit};

const fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

#[tokio::test(start_paused = true)]
async fn reports_chroots_before_the_end_of_their_build() {
    let fake = hello().await;
    fake.script("alice/hello").fail_chroot("epel-*");
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    let watch = copr(&fake)
        .builds()
        .watch(id)
        .poll_interval(Duration::from_secs(1), Duration::from_secs(1))
        .min_interval(Duration::ZERO);
    let (events, outcome) = all(watch).await;
    check_order(&events);

    let states: Vec<_> = changes(&events)
        .into_iter()
        .filter(|change| change.chroot.is_none())
        .map(|change| change.to.to_string())
        .collect();
    assert_eq!(states[..6], ["pending", "starting", "running", "importing", "pending", "starting"]);
    assert_eq!(states.last().unwrap(), "failed");
    let last = lines(&events[events.len() - 2..]);
    assert!(last[0].ends_with(" -> failed") && last[0].starts_with(&format!("{id}: ")), "{last:?}");
    assert_eq!(last[1], format!("{id}: failed (epel-9-x86_64)"));

    let outcome = outcome.unwrap();
    assert_eq!((outcome.end_reason, outcome.state()), (EndReason::Final, Some(&BuildState::Failed)));
    assert!(outcome.is_failure() && !outcome.is_success());
    assert_eq!(outcome.chroots.len(), 3);
    assert!(outcome.chroots.iter().all(|chroot| chroot.result_url.is_some()));
    // For each chroot every state was seen, with the moments the server has for them.
    for chroot in CHROOTS {
        let of_it: Vec<_> =
            changes(&events).into_iter().filter(|it| it.chroot.as_deref() == Some(chroot)).collect();
        let end = if chroot.starts_with("epel") { "failed" } else { "succeeded" };
        let words: Vec<_> = of_it.iter().map(|change| change.to.as_str()).collect();
        assert_eq!(words, ["waiting", "pending", "starting", "running", end]);
        let known = outcome.chroots.iter().find(|it| it.name == chroot).unwrap();
        assert_eq!((of_it[2].at, of_it[4].at), (known.started_on, known.ended_on));
        assert_eq!((of_it[1].at, of_it[3].at), (None, None));
    }
}

#[tokio::test(start_paused = true)]
async fn every_final_state_ends_a_watch() {
    let fake = hello().await;
    fake.script("alice/hello")
        .package("source")
        .fail_source()
        .package("import")
        .fail_import()
        .package("skipped")
        .skip();
    let ids = ["fine", "source", "import", "skipped"].map(|name| submit(&fake, "alice/hello", name, |_| {}));
    let canceled = submit(&fake, "alice/hello", "fine", |_| {});
    let forked = submit(&fake, "alice/hello", "fine", |build| {
        build.source_status = BuildState::Forked;
        build.chroots.push(BuildChroot { status: BuildState::Forked, ..BuildChroot::waiting(CHROOTS[0]) });
    });
    let cancel = async {
        sleep(Duration::from_secs(40)).await;
        let now = fake.clock().now();
        fake.with(|state| state.cancel_build(canceled, now));
    };
    let watch = copr(&fake).builds().watch_all(ids.into_iter().chain([canceled, forked]));
    let ((events, outcomes), ()) = tokio::join!(all(watch), cancel);
    check_order(&events);
    let outcomes = outcomes.unwrap();
    assert_eq!(outcomes.stop_reason, StopReason::AllEnded);
    let words: Vec<_> = outcomes.builds.iter().map(|it| it.state().unwrap().as_str()).collect();
    assert_eq!(words, ["succeeded", "failed", "failed", "skipped", "canceled", "forked"]);
    assert!(outcomes.builds.iter().all(|it| it.end_reason == EndReason::Final));
    assert!(outcomes.get(canceled).unwrap().build.as_ref().unwrap().ended_on.is_none(), "it stays null");
    assert!(outcomes.get(forked).unwrap().is_success());
    assert_eq!(outcomes.failures().count(), 3);
}

#[tokio::test(start_paused = true)]
async fn reports_states_that_go_back() {
    let fake = hello().await;
    fake.script("alice/hello")
        .chroot("fedora-43-*")
        .lasts(Stage::ChrootPending, Duration::from_secs(5))
        .chroot("epel-*")
        .lasts(Stage::ChrootPending, minutes(30))
        .chroot("*")
        .lasts(Stage::ChrootRunning, minutes(5));
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    let (events, outcome) = all(copr(&fake).builds().watch(id)).await;
    check_order(&events);
    let told = lines(&events);
    assert!(told.contains(&format!("{id}: running -> pending")), "{told:#?}");
    assert!(outcome.unwrap().is_success());
}

#[tokio::test(start_paused = true)]
async fn missing_builds_are_outcomes_not_errors() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let ids = [1, 2, 3].map(|_| submit(&fake, "alice/hello", "thread", |_| {}));
    let watch = copr(&fake).builds().watch_all([ids[0], ids[1], ids[2], 999_999]).deadline(minutes(30));
    let delete = async {
        sleep(minutes(15)).await;
        fake.with(|state| state.remove_build(ids[1]));
    };
    let ((events, outcomes), ()) = tokio::join!(all(watch), delete);
    check_order(&events);
    let outcomes = outcomes.unwrap();
    let endings: Vec<_> = outcomes.builds.iter().map(|it| it.end_reason).collect();
    assert_eq!(endings, [EndReason::TimedOut, EndReason::NotFound, EndReason::TimedOut, EndReason::NotFound]);
    assert_eq!(outcomes.stop_reason, StopReason::Deadline);
    assert_eq!(
        outcomes.get(ids[1]).unwrap().state(),
        Some(&BuildState::Running),
        "what was seen last is kept"
    );
    assert!(outcomes.get(999_999).unwrap().build.is_none());
    assert!(outcomes.get(999_999).unwrap().is_failure());
}

#[tokio::test(start_paused = true)]
async fn a_deleted_project_ends_its_builds_in_one_request() {
    let fake = hello().await;
    let ids: Vec<_> = (0..50).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
    let mut watch = copr(&fake).builds().watch_all(ids).detail(Detail::Builds);
    let mut first = None;
    while let Some(event) = watch.try_next().await.unwrap() {
        if first.is_none() {
            fake.with(|state| {
                let project = state.project("alice", "hello").unwrap().id;
                state.projects.remove(&project);
                state.builds.clear();
            });
            fake.journal().clear();
        }
        first.get_or_insert(event);
    }
    let outcomes = watch.await.unwrap();
    assert!(outcomes.builds.iter().all(|it| it.end_reason == EndReason::NotFound));
    assert!(fake.journal().of("build_list").len() <= 3, "{:?}", fake.journal().all());
}

#[tokio::test(start_paused = true)]
async fn the_deadline_keeps_what_was_seen() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::SourceRunning);
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    let started = Instant::now();
    let outcome = copr(&fake).builds().watch(id).deadline(minutes(42)).await.unwrap();
    assert_eq!(started.elapsed(), minutes(42));
    assert_eq!((outcome.end_reason, outcome.state()), (EndReason::TimedOut, Some(&BuildState::Running)));
    assert!(!outcome.is_success() && !outcome.is_failure());
}

#[tokio::test(start_paused = true)]
async fn first_failure_ends_a_watch() {
    let fake = hello().await;
    fake.script("alice/hello")
        .package("bad")
        .fail_chroot("epel-9-*")
        .chroot("fedora-*")
        .hang_in(Stage::ChrootRunning)
        .package("good")
        .hang_in(Stage::ChrootRunning);
    let bad = submit(&fake, "alice/hello", "bad", |_| {});
    let good = submit(&fake, "alice/hello", "good", |_| {});
    let (events, outcomes) = all(copr(&fake).builds().watch_all([good, bad]).first_failure()).await;
    check_order(&events);
    let outcomes = outcomes.unwrap();
    assert_eq!(outcomes.stop_reason, StopReason::FirstFailure);
    let bad = outcomes.get(bad).unwrap();
    assert_eq!((bad.end_reason, bad.state()), (EndReason::Abandoned, Some(&BuildState::Running)));
    assert_eq!(bad.failed_chroots().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["epel-9-x86_64"]);
    assert_eq!(outcomes.get(good).unwrap().end_reason, EndReason::Abandoned);
}

#[tokio::test(start_paused = true)]
async fn reports_stalled_builds() {
    let fake = hello().await;
    let stuck = submit(&fake, "alice/hello", "stuck", |build| build.source_status = BuildState::Skipped);
    let odd = submit(&fake, "alice/hello", "odd", |build| {
        build.source_status = BuildState::Succeeded;
        build.chroots.push(BuildChroot { status: BuildState::Unknown, ..BuildChroot::waiting(CHROOTS[0]) });
    });
    let fine = submit(&fake, "alice/hello", "fine", |_| {});
    let watch = || copr(&fake).builds().watch_all([stuck, odd, fine]).stall_after(minutes(20));

    let (events, outcomes) = all(watch().deadline(minutes(180))).await;
    let stalls: Vec<_> = events.iter().filter(|it| matches!(it, Event::Stalled { .. })).collect();
    assert_eq!(stalls.len(), 2, "once for each build: {stalls:?}");
    let outcomes = outcomes.unwrap();
    let endings: Vec<_> = outcomes.builds.iter().map(|it| it.end_reason).collect();
    assert_eq!(endings, [EndReason::TimedOut, EndReason::TimedOut, EndReason::Final]);

    let started = Instant::now();
    let outcomes = watch().end_when_stalled().await.unwrap();
    assert!(started.elapsed() < minutes(23), "{:?}", started.elapsed());
    assert_eq!(outcomes.get(stuck).unwrap().to_string(), format!("{stuck}: stalled (waiting)"));
    assert_eq!(outcomes.get(odd).unwrap().to_string(), format!("{odd}: stalled (unknown)"));
}

#[tokio::test(start_paused = true)]
async fn preserves_unknown_states() {
    let fake = hello().await;
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.fault(copr_fake::Fault::unknown_words()).on("build_get").times(5);
    let (events, outcome) = all(copr(&fake).builds().watch(id)).await;
    check_order(&events);
    assert!(changes(&events).iter().any(|it| matches!(it.to, BuildState::Other(_))), "{:#?}", lines(&events));
    assert!(outcome.unwrap().is_success());
}

#[tokio::test(start_paused = true)]
async fn a_wake_handle_polls_at_once() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let ids = [1, 2, 3].map(|_| submit(&fake, "alice/hello", "thread", |_| {}));
    fake.clock().advance(minutes(60));
    let hour = minutes(60);
    let mut watch = copr(&fake).builds().watch_all(ids).poll_interval(hour, hour);
    let handle = watch.wake_handle();
    // All builds as they are, with their chroots.
    for _ in 0..12 {
        watch.try_next().await.unwrap().unwrap();
    }
    let (started, requests) = (Instant::now(), fake.journal().all().len());
    fake.with(|state| state.cancel_build(ids[1], 1));
    tokio::spawn(async move {
        sleep(Duration::from_secs(30)).await;
        handle.poll_build(ids[1]);
    });
    let told = watch.try_next().await.unwrap().unwrap();
    assert!(started.elapsed() < Duration::from_secs(33), "{:?}", started.elapsed());
    assert_eq!(told.change().unwrap().build_id, ids[1]);
    assert_eq!(fake.journal().all().len() - requests, 2, "one for the build, one for its chroots");
}

#[tokio::test(start_paused = true)]
async fn sends_nothing_before_all_events_are_taken() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.clock().advance(minutes(60));
    let mut watch = copr(&fake).builds().watch(id);
    // The build, and the first of three chroots.
    for _ in 0..2 {
        watch.try_next().await.unwrap().unwrap();
    }
    // The next poll is due, and the connection is still open.
    sleep(Duration::from_secs(30)).await;
    let requests = fake.journal().all().len();
    for _ in 0..2 {
        let event = watch.try_next().await.unwrap().unwrap();
        assert!(event.change().unwrap().chroot.is_some(), "{event}");
        sleep(Duration::from_secs(1)).await;
    }
    assert_eq!(fake.journal().all().len(), requests);
}

#[tokio::test(start_paused = true)]
async fn reports_a_failed_request_before_it_waits() {
    let fake = hello().await;
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.fault(copr_fake::Fault::html(503)).on("build_get").times(1);
    let started = Instant::now();
    let mut watch = copr(&fake).builds().watch(id);
    let event = watch.try_next().await.unwrap().unwrap();
    assert!(matches!(event, Event::RequestFailed { .. }), "{event}");
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    watch.try_next().await.unwrap().unwrap();
    assert!(started.elapsed() >= Duration::from_secs(10), "{:?}", started.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_dropped_watch_sends_no_requests() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::SourceRunning);
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    let mut watch = copr(&fake).builds().watch(id);
    watch.try_next().await.unwrap();
    drop(watch);
    let asked = fake.journal().all().len();
    sleep(minutes(60)).await;
    assert_eq!(fake.journal().all().len(), asked);
    assert_eq!(fake.with(|state| state.build(1).unwrap().state()), BuildState::Running, "the build goes on");
}

#[tokio::test(start_paused = true)]
async fn polls_less_often_while_nothing_changes() {
    let fake = hello().await;
    fake.script("alice/hello").lasts(Stage::SourcePending, minutes(30)).hang_in(Stage::SourceRunning);
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    let start = fake.clock().now();
    let _ = copr(&fake).builds().watch(id).deadline(minutes(40)).await.unwrap();
    let asked: Vec<_> = fake.journal().of("build_get").iter().map(|it| it.at - start).collect();
    let gaps: Vec<_> = asked.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let longest = gaps.iter().position(|gap| *gap >= 119).unwrap();
    assert!(gaps[..longest].is_sorted() && gaps[0] <= 11, "{gaps:?}");
    let again = gaps[longest..].iter().position(|gap| *gap <= 11).unwrap() + longest;
    assert!((1795..1930).contains(&asked[again]), "after the change: {asked:?}");
    assert!(asked.len() < 60, "{asked:?}");
}

#[tokio::test]
async fn watches_are_send() {
    fn movable<T: Send + 'static>(_: &T) {}
    let fake = Fake::start().await.unwrap();
    let copr = copr(&fake);
    movable(&copr.builds().watch(1));
    movable(&copr.builds().watch_all([1]).into_future());
    movable(&copr.projects().watch("alice/hello").keep_watching());
    movable(&copr.builds().watch(1).wake_handle());
    assert!(copr.builds().watch_all([]).await.unwrap().builds.is_empty());
    assert!(fake.journal().all().is_empty(), "nothing to watch costs nothing");
}
