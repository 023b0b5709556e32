//! Many builds in one watch: pages instead of single requests, at most one request per minimum interval, and every change once.

use crate::world;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use copr_fake::{Entry, Fake, Stage};
use copr_workflows::BuildStateExt as _;
use copr_workflows::Workflows as _;
use copr_workflows::enums::BuildState;
use copr_workflows::watch::{Detail, Event, StopReason};
use futures_util::TryStreamExt as _;
use tokio::time::sleep;
use world::{CHROOTS, all, changes, check_order, copr, hello, run_clock, submit};

const SECOND: Duration = Duration::from_secs(1);

/// The number of requests of each poll, where polls are at least five seconds apart.
fn polls(entries: &[Entry]) -> Vec<usize> {
    let mut polls: Vec<usize> = Vec::new();
    let mut last = i64::MIN;
    for entry in entries {
        match polls.last_mut() {
            Some(count) if entry.at < last + 5 => *count += 1,
            _ => polls.push(1),
        }
        last = entry.at;
    }
    polls
}

/// The states of every build, second by second, read from the server's state.
async fn note_states(fake: &Fake, ids: &[i64], seconds: u64) -> BTreeMap<i64, Vec<String>> {
    let mut seen: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for _ in 0..seconds {
        fake.with(|state| {
            for id in ids {
                let Some(build) = state.build(*id) else { continue };
                let (word, states) = (build.state(), seen.entry(*id).or_default());
                if states.last().is_none_or(|last| word != last.as_str()) {
                    states.push(word.to_string());
                }
            }
        });
        sleep(SECOND).await;
    }
    seen
}

#[tokio::test(start_paused = true)]
async fn a_thousand_builds_cost_ten_pages_a_poll() {
    let fake = hello().await;
    fake.script("alice/hello").package("bad").fail_chroot("epel-*").package("ugly").fail_source();
    let names = ["good", "bad", "ugly", "good", "good"];
    let ids: Vec<_> = (0..1000).map(|nth| submit(&fake, "alice/hello", names[nth % 5], |_| {})).collect();

    let watch =
        copr(&fake).builds().watch_all(ids.clone()).detail(Detail::Builds).min_interval(Duration::ZERO);
    let ((events, outcomes), life) =
        tokio::join!(all(watch.poll_interval(10 * SECOND, 10 * SECOND)), note_states(&fake, &ids, 1500));
    check_order(&events);
    let outcomes = outcomes.unwrap();
    assert_eq!((outcomes.stop_reason, outcomes.builds.len()), (StopReason::AllEnded, 1000));
    assert_eq!(outcomes.failures().count(), 400);

    // In the journal, two single requests find the project, and the rest are pages.
    let asked = fake.journal().all();
    let singles = asked.iter().filter(|entry| entry.operation == Some("build_get")).count();
    let pages: Vec<_> = asked.iter().filter(|entry| entry.operation == Some("build_list")).cloned().collect();
    assert_eq!(singles + pages.len(), asked.len());
    let polls = polls(&pages);
    println!("{} requests in {} polls: {polls:?}; {singles} for single builds", asked.len(), polls.len());
    assert!(singles <= 2 + polls.len(), "{singles}");
    assert!(polls.iter().all(|count| *count <= 10), "{polls:?}");
    assert!(polls.len() > 30);

    // The reported states of each build are those of the server, without states that came and went between two polls.
    let mut reported: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for change in changes(&events) {
        reported.entry(change.build_id).or_default().push(change.to.to_string());
    }
    let mut missing = 0;
    for (id, reported) in &reported {
        let mut life = life[id].iter();
        assert!(
            reported.iter().all(|state| life.any(|it| it == state)),
            "{id}: {reported:?} is not in the states of the server"
        );
        missing += life.len();
    }
    assert_eq!(reported.len(), 1000);
    assert_eq!(missing, 0, "the last state of each build is reported");
}

#[tokio::test(start_paused = true)]
async fn keeps_min_interval_and_polls_chroots_in_turn() {
    let fake = hello().await;
    fake.script("alice/hello").lasts(Stage::ChrootRunning, Duration::from_secs(1200));
    let ids: Vec<_> = (0..200).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
    let watch = copr(&fake).builds().watch_all(ids.clone()).min_interval(2 * SECOND);
    let (events, outcomes) = all(watch).await;
    check_order(&events);
    let outcomes = outcomes.unwrap();
    assert!(outcomes.all_succeeded());
    assert!(
        outcomes
            .builds
            .iter()
            .all(|it| it.chroots.len() == 3 && it.chroots.iter().all(|it| it.state.is_final()))
    );

    let moments: Vec<_> = fake.journal().all().iter().map(|entry| entry.at).collect();
    for (nth, pair) in moments.windows(11).enumerate() {
        assert!(
            pair[10] - pair[0] >= 19,
            "ten requests from the {nth}th on took {} seconds",
            pair[10] - pair[0]
        );
    }
    // Each build was polled while it ran, not only at its end.
    let running: BTreeSet<_> = changes(&events)
        .into_iter()
        .filter(|change| change.chroot.is_some() && change.to == BuildState::Running)
        .map(|change| change.build_id)
        .collect();
    assert_eq!(running.len(), 200);
}

#[tokio::test(start_paused = true)]
async fn final_chroots_cost_one_request_per_build() {
    let fake = hello().await;
    let ids: Vec<_> = (0..40).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
    let (events, outcomes) =
        all(copr(&fake).builds().watch_all(ids).detail(Detail::Ends).min_interval(Duration::ZERO)).await;
    check_order(&events);
    assert!(outcomes.unwrap().builds.iter().all(|it| it.chroots.len() == 3));
    fake.journal().assert_count("build_chroot_list", 40);
}

#[tokio::test(start_paused = true)]
async fn polls_distant_builds_singly_and_close_ones_by_page() {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).project("alice/other", CHROOTS);
    let fake = fake.start().await.unwrap();
    run_clock(&fake);
    fake.script("alice/hello").hang_in(Stage::SourceRunning);
    fake.script("alice/other").hang_in(Stage::SourceRunning);
    let old: Vec<_> = (0..30).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
    for _ in 0..350 {
        submit(&fake, "alice/hello", "noise", |build| build.source_status = BuildState::Failed);
    }
    let alone = submit(&fake, "alice/hello", "thread", |_| {});
    let apart = submit(&fake, "alice/other", "thread", |_| {});
    let ids = old.iter().copied().chain([alone, apart]);
    let watch =
        copr(&fake).builds().watch_all(ids).detail(Detail::Builds).poll_interval(60 * SECOND, 60 * SECOND);
    let (_, outcomes) = all(watch.deadline(Duration::from_secs(3600))).await;
    assert_eq!(outcomes.unwrap().builds.len(), 32);
    let start = fake.journal().all()[0].at;
    let later: Vec<_> = fake.journal().all().into_iter().filter(|it| it.at > start + 100).collect();
    let by_look = polls(&later);
    assert!(by_look.len() > 40 && by_look.iter().all(|count| *count == 3), "{by_look:?}");
    let page = later.iter().find(|entry| entry.operation == Some("build_list")).unwrap();
    assert_eq!(
        (page.query("offset"), page.query("limit")),
        (Some("341"), Some("50")),
        "no larger than necessary"
    );
}

#[tokio::test(start_paused = true)]
async fn finds_builds_again_when_others_come_and_go() {
    let fake = hello().await;
    fake.script("alice/hello").package("thread").lasts(Stage::SourceRunning, Duration::from_secs(1800));
    let before: Vec<_> = (0..50)
        .map(|_| submit(&fake, "alice/hello", "noise", |build| build.source_status = BuildState::Failed))
        .collect();
    let ids: Vec<_> = (0..60).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
    let watch = copr(&fake)
        .builds()
        .watch_all(ids.clone())
        .detail(Detail::Builds)
        .poll_interval(60 * SECOND, 60 * SECOND);
    let disturb = async {
        let mut noise = before;
        for round in 0..10 {
            sleep(100 * SECOND).await;
            let come = [7, 250, 90, 0, 33][round % 5];
            noise.extend((0..come).map(|_| {
                submit(&fake, "alice/hello", "noise", |build| build.source_status = BuildState::Failed)
            }));
            for id in noise.drain(noise.len() / 2..) {
                fake.with(|state| state.remove_build(id));
            }
        }
    };
    let ((events, outcomes), ()) = tokio::join!(all(watch), disturb);
    check_order(&events);
    assert!(outcomes.unwrap().all_succeeded());
    let asked = fake.journal().all();
    let singles = asked.iter().filter(|entry| entry.operation == Some("build_get")).count();
    println!("{} requests, {singles} of them for single builds", asked.len());
    assert!(singles <= 10 && asked.len() < 100, "{singles} of {}", asked.len());
}

#[tokio::test(start_paused = true)]
async fn a_project_watch_includes_new_builds() {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).history("alice/hello", 5_000);
    let fake = fake.start().await.unwrap();
    run_clock(&fake);
    let first: Vec<_> = (0..5).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
    let copr = copr(&fake);
    let submit_more = async {
        sleep(60 * SECOND).await;
        let mut more: Vec<_> = (0..150).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
        // A build that finishes between two polls.
        more.push(submit(&fake, "alice/hello", "thread", |build| build.source_status = BuildState::Failed));
        more
    };
    let watch = copr.projects().watch("alice/hello").detail(Detail::Builds);
    let ((events, outcomes), more) = tokio::join!(all(watch), submit_more);
    check_order(&events);
    let outcomes = outcomes.unwrap();
    assert_eq!(outcomes.stop_reason, StopReason::AllEnded);
    let found: Vec<_> = outcomes.builds.iter().map(|it| it.build_id).collect();
    assert_eq!(found, first.into_iter().chain(more).collect::<Vec<_>>(), "and none that had finished before");
    let ended = events.iter().filter(|event| matches!(event, Event::Ended(_))).count();
    assert_eq!(ended, found.len());
    let asked = fake.journal().all();
    assert!(asked.iter().all(|entry| entry.operation == Some("build_list")), "pages are enough");
}

#[tokio::test(start_paused = true)]
async fn a_project_watch_continues_and_filters() {
    let fake = hello().await;
    let copr = copr(&fake);
    let submit_more = async {
        let mut ids = Vec::new();
        for nth in 0..4 {
            sleep(Duration::from_secs(1800)).await;
            let dirname = if nth % 2 == 0 { "hello" } else { "hello:pr:7" };
            ids.push(submit(&fake, "alice/hello", "thread", |build| dirname.clone_into(&mut build.dirname)));
        }
        sleep(Duration::from_secs(1800)).await;
        let project = fake.with(|state| state.project("alice", "hello").unwrap().id);
        fake.with(|state| state.projects.remove(&project));
        ids
    };
    let watch = copr
        .projects()
        .watch("alice/hello:pr:7")
        .keep_watching()
        .only(|build| build.source_package.name.as_deref() != Some("other"));
    let ((events, outcomes), ids) = tokio::join!(all(watch), submit_more);
    check_order(&events);
    let outcomes = outcomes.unwrap();
    assert_eq!(outcomes.stop_reason, StopReason::ProjectGone);
    let found: Vec<_> = outcomes.builds.iter().map(|it| it.build_id).collect();
    assert_eq!(found, [ids[1], ids[3]]);
    assert!(outcomes.all_succeeded());
}

#[tokio::test(start_paused = true)]
async fn a_missing_project_is_an_error() {
    let fake = hello().await;
    let error = copr(&fake).projects().watch("alice/helo").await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    let error = copr(&fake).projects().watch("alice/helo").keep_watching().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    let mut watch = copr(&fake).projects().watch("no project").min_interval(SECOND);
    assert!(watch.try_next().await.unwrap_err().is_invalid_input());
    assert!(watch.try_next().await.unwrap().is_none());
    assert!(watch.await.is_err());
}
