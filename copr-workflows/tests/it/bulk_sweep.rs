//! Cancels and deletes many builds: each is done, or skipped with a reason.

use crate::world;

use std::time::Duration;

use copr_fake::state::BuildState;
use copr_fake::{Fake, Fault, Stage};
use copr_workflows::bulk::{BulkReport, SkipReason};
use copr_workflows::retry::Policy;
use copr_workflows::types::Build;
use copr_workflows::watch::Detail;
use copr_workflows::{Copr, ErrorKind, Result, Workflows as _};
use world::{CHROOTS, builder, copr, run_clock, submit};

async fn fake() -> Fake {
    let setup = Fake::builder().user("alice").user("bob").project("bob/other", CHROOTS);
    let fake = setup.project("alice/hello", CHROOTS).start().await.unwrap();
    run_clock(&fake);
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    fake.script("bob/other").hang_in(Stage::ChrootRunning);
    fake
}

fn running(fake: &Fake) -> i64 {
    submit(fake, "alice/hello", "thread", |_| {})
}

fn failed(fake: &Fake) -> i64 {
    submit(fake, "alice/hello", "thread", |build| build.source_status = BuildState::Failed)
}

fn reasons(report: &BulkReport) -> Vec<(i64, SkipReason)> {
    let mut left: Vec<_> = report.skipped.iter().map(|left| (left.build_id, left.reason)).collect();
    left.sort_by_key(|(id, _)| *id);
    left
}

fn is_there(fake: &Fake, id: i64) -> bool {
    fake.with(|state| state.build(id).is_some())
}

async fn cancel_project(copr: &Copr, project: &str, test: impl Fn(&Build) -> bool) -> Result<BulkReport> {
    let builds = copr.builds().unfinished(project).await?;
    copr.builds().cancel(builds.iter().filter(|build| test(build)).map(|build| build.id)).await
}

#[tokio::test(start_paused = true)]
async fn cancels_each_build_or_gives_a_reason() {
    let fake = fake().await;
    let ids =
        [running(&fake), failed(&fake), submit(&fake, "bob/other", "thread", |_| {}), 999, running(&fake)];
    let report = copr(&fake).builds().cancel(ids.into_iter().chain([ids[0]])).await.unwrap();
    assert_eq!(report.done, [ids[0], ids[4]]);
    let mut left =
        vec![(ids[1], SkipReason::Finished), (ids[2], SkipReason::Forbidden), (999, SkipReason::Missing)];
    left.sort_by_key(|(id, _)| *id);
    assert_eq!(reasons(&report), left);
    assert!(!report.is_complete());
    // Builds with nothing left to do have no error.
    assert!(report.skipped.iter().all(|it| it.error.is_some() == (it.reason == SkipReason::Forbidden)));
    assert!(report.to_string().starts_with("2 builds done, 3 skipped\n"), "{report}");
    assert!(
        copr(&fake).builds().cancel([ids[1], 999]).await.unwrap().is_complete(),
        "nothing was left to do"
    );
}

#[tokio::test(start_paused = true)]
async fn finds_and_cancels_unfinished_builds_of_a_project() {
    let fake = fake().await;
    let mut old = Vec::new();
    for nth in 0..300 {
        if nth % 10 == 0 {
            old.push(running(&fake));
        } else {
            failed(&fake);
        }
    }
    let side = submit(&fake, "alice/hello", "thread", |build| "hello:pr:7".clone_into(&mut build.dirname));
    let other = submit(&fake, "bob/other", "thread", |_| {});
    let copr = copr(&fake);

    let report = cancel_project(&copr, "alice/hello:pr:7", |_| true).await.unwrap();
    assert_eq!((report.done.as_slice(), report.skipped.len()), (&[side][..], 0));
    let limit = old[10];
    let report = cancel_project(&copr, "alice/hello", |build| build.id > limit).await.unwrap();
    assert_eq!(report.done.len(), 19);
    let report = cancel_project(&copr, "alice/hello", |_| true).await.unwrap();
    assert_eq!(report.done, old[..=10].iter().rev().copied().collect::<Vec<_>>());
    assert!(cancel_project(&copr, "alice/hello", |_| true).await.unwrap().done.is_empty());
    assert!(!fake.with(|state| state.build(other).unwrap().canceled));
    assert!(copr.builds().unfinished("alice/nothing").await.unwrap_err().is_not_found());
    assert_eq!(copr.builds().unfinished("nothing").await.unwrap_err().kind(), ErrorKind::InvalidRequest);
}

#[tokio::test(start_paused = true)]
async fn unfinished_ends_after_a_thousand_finished_builds() {
    for (finished, finds) in [(999, true), (1_000, false)] {
        let fake = fake().await;
        let old = running(&fake);
        for _ in 0..finished {
            failed(&fake);
        }
        let new = running(&fake);
        let report = cancel_project(&copr(&fake), "alice/hello", |_| true).await.unwrap();
        let expected: &[i64] = if finds { &[new, old] } else { &[new] };
        assert_eq!(report.done, expected, "{finished} finished builds");
    }
}

#[tokio::test(start_paused = true)]
async fn deletes_all_builds_that_can_be_deleted() {
    let fake = fake().await;
    let mut mine: Vec<_> = (0..150).map(|_| failed(&fake)).collect();
    let unfinished = [running(&fake), running(&fake)];
    let foreign = submit(&fake, "bob/other", "thread", |build| build.source_status = BuildState::Failed);
    let all: Vec<_> = mine.iter().copied().chain(unfinished).chain([foreign, 9999]).collect();
    let report = copr(&fake).builds().delete(all).await.unwrap();
    assert_eq!(
        reasons(&report),
        [
            (unfinished[0], SkipReason::Unfinished),
            (unfinished[1], SkipReason::Unfinished),
            (foreign, SkipReason::Forbidden),
            (9999, SkipReason::Missing)
        ]
    );
    let mut done = report.done.clone();
    done.sort_unstable();
    mine.sort_unstable();
    assert_eq!(done, mine);
    assert!(
        mine.iter().all(|id| !is_there(&fake, *id))
            && is_there(&fake, foreign)
            && is_there(&fake, unfinished[0])
    );
    let asked = fake.journal().all().len();
    assert!(asked < 20, "{asked} requests");
}

#[tokio::test(start_paused = true)]
async fn halves_a_refused_list_until_each_build_is_deleted_or_refused() {
    let fake = fake().await;
    let stuck = |_| submit(&fake, "alice/hello", "stuck", |build| build.source_status = BuildState::Skipped);
    let (first, ended, last) = (running(&fake), [(); 3].map(stuck), running(&fake));
    let all = [&[first], &ended[..], &[last]].concat();
    let report = copr(&fake).builds().delete(all).await.unwrap();
    let mut done = report.done.clone();
    done.sort_unstable();
    assert_eq!(done, ended, "{report}");
    assert_eq!(reasons(&report), [(first, SkipReason::Unfinished), (last, SkipReason::Unfinished)]);
}

#[tokio::test(start_paused = true)]
async fn a_deleted_list_is_not_deleted_again_if_the_response_is_lost() {
    let fake = fake().await;
    let ids: Vec<_> = (0..100).map(|_| failed(&fake)).collect();
    fake.fault(Fault::reset_handled()).on("build_delete_many").times(1);
    let copr = builder(&fake, "alice").retry(Policy::default()).build().unwrap();
    let report = copr.builds().delete(ids.clone()).await.unwrap();
    assert_eq!(report.done, ids, "{report}");
    fake.journal().assert_count("build_delete_many", 2);
    fake.journal().assert_count("build_delete", 0);
}

#[tokio::test(start_paused = true)]
async fn finished_builds_are_read_by_page() {
    let fake = fake().await;
    let ids: Vec<_> = (0..150).map(|_| failed(&fake)).collect();
    let copr = copr(&fake);
    let outcomes = copr.builds().watch_all(ids.clone()).detail(Detail::Builds).await.unwrap();
    assert_eq!(outcomes.builds.len(), 150);
    // Two builds alone, which show that it is worth reading pages.
    assert_eq!(fake.journal().all().len(), 4);
    let report = copr.builds().delete(ids).await.unwrap();
    assert_eq!((report.done.len(), fake.journal().all().len()), (150, 4 + 4 + 2));
}

#[tokio::test(start_paused = true)]
async fn cancel_first_deletes_unfinished_and_stuck_builds() {
    let fake = fake().await;
    let stuck = submit(&fake, "alice/hello", "stuck", |build| build.source_status = BuildState::Skipped);
    let ids = [running(&fake), stuck, failed(&fake), running(&fake)];
    let report = copr(&fake).builds().delete(ids).cancel_first().await.unwrap();
    assert!(report.is_complete() && report.done.len() == 4, "{report}");
    assert!(ids.iter().all(|id| !is_there(&fake, *id)));
}

#[tokio::test(start_paused = true)]
async fn deletes_builds_that_ended_before_the_deadline_of_a_watch() {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).start().await.unwrap();
    run_clock(&fake);
    fake.script("alice/hello").package("stuck").hang_in(Stage::ChrootRunning);
    let [soon, never] = ["thread", "stuck"].map(|package| submit(&fake, "alice/hello", package, |_| {}));
    let builds = copr(&fake).builds();
    builds.watch_all([soon, never]).deadline(Duration::from_secs(3600)).await.unwrap();
    let report = builds.delete([soon, never]).await.unwrap();
    assert_eq!(report.done, [soon]);
    assert_eq!(reasons(&report), [(never, SkipReason::Unfinished)]);
}

#[tokio::test(start_paused = true)]
async fn reports_are_right_after_lost_responses() {
    for fault in [Fault::reset_handled(), Fault::reset_unread(), Fault::html(503), Fault::hang()] {
        let fake = fake().await;
        let copr = builder(&fake, "alice").retry(Policy::default());
        let copr = copr.idle_timeout(Duration::from_secs(30)).build().unwrap();
        for operation in ["build_cancel", "build_delete_many", "build_delete"] {
            fake.fault(fault.clone()).on(operation).times(2);
        }
        let ids: Vec<_> = (0..5).map(|_| running(&fake)).collect();
        let report = copr.builds().cancel(ids.clone()).await.unwrap();
        assert_eq!(report.done, ids, "{}: {report}", fault.name());
        // The last build is alone in its list.
        let alone = running(&fake);
        let report = copr.builds().delete(ids.iter().copied().chain([alone])).cancel_first().await.unwrap();
        assert_eq!(report.done.len(), 6, "{}: {report}", fault.name());
        assert!(ids.iter().all(|id| !is_there(&fake, *id)) && !is_there(&fake, alone));
    }
}

#[tokio::test(start_paused = true)]
async fn only_rejected_credentials_stop_it() {
    let fake = fake().await;
    let ids: Vec<_> = (0..4).map(|_| failed(&fake)).collect();
    fake.fault(Fault::html(503)).on("build_delete_many").always();
    let report = copr(&fake).builds().delete(ids.clone()).await.unwrap();
    assert_eq!((report.done.len(), report.skipped.len()), (0, 4));
    assert!(
        report
            .skipped
            .iter()
            .all(|it| it.reason == SkipReason::Failed && it.error.as_ref().unwrap().is_gateway())
    );
    fake.clear_faults();
    let nobody =
        copr_workflows::Copr::builder().url(fake.url()).credentials("login", "token").build().unwrap();
    assert!(nobody.builds().delete(ids.clone()).await.unwrap_err().is_auth());
    assert!(nobody.builds().cancel(ids).await.unwrap_err().is_auth());
    fake.journal().assert_count("build_cancel", 1);
}
