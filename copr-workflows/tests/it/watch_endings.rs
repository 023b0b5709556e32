//! Outcomes of builds: success, failure, and which log has the reason.

use crate::world;

use std::time::Duration;

use copr_fake::Fake;
use copr_fake::state::{Build, BuildChroot};
use copr_workflows::Workflows as _;
use copr_workflows::bulk::Graph;
use copr_workflows::enums::BuildState;
use copr_workflows::watch::{Detail, Outcome, StopReason};
use copr_workflows::{BuildStateExt as _, Copr, ErrorKind};
use futures_util::TryStreamExt as _;
use world::{CHROOTS, copr, hello, run_clock, submit};

const HOUR: Duration = Duration::from_secs(3600);

/// A build whose chroots have already finished.
fn ended(fake: &Fake, states: &[BuildState]) -> i64 {
    submit(fake, "alice/hello", "thread", |build| {
        build.source_status = BuildState::Succeeded;
        let chroots = states.iter().zip(CHROOTS);
        build.chroots = chroots.map(|(status, name)| chroot(name, status.clone())).collect();
    })
}

fn chroot(name: &str, status: BuildState) -> BuildChroot {
    BuildChroot { status, ..BuildChroot::waiting(name) }
}

#[tokio::test(start_paused = true)]
async fn ended_builds_are_successes_or_failures() {
    use BuildState::{Canceled, Failed, Forked, Skipped, Succeeded};
    for (states, word, success) in [
        (&[Succeeded, Succeeded][..], "succeeded", true),
        (&[Forked, Forked], "forked", true),
        (&[Skipped, Skipped], "skipped", true),
        (&[Succeeded, Skipped], "succeeded", true),
        (&[Succeeded, Failed], "failed", false),
        (&[Succeeded, Canceled], "canceled", false),
    ] {
        let fake = hello().await;
        let id = ended(&fake, states);
        if word == "canceled" {
            fake.with(|state| state.build_mut(id).unwrap().canceled = true);
        }
        let outcomes = copr(&fake).builds().watch_all([id]).first_failure().deadline(HOUR).await.unwrap();
        let outcome = &outcomes.builds[0];
        let state = outcome.state().unwrap();
        assert_eq!((state.as_str(), outcome.is_success(), outcome.is_failure()), (word, success, !success));
        assert_eq!((state.is_success(), state.is_failure()), (success, !success), "{word}");
        assert_eq!(outcome.has_packages(), success && word != "skipped", "{word}");
        assert_eq!((outcomes.all_succeeded(), outcomes.failures().count()), (success, usize::from(!success)));
        let because = if success { StopReason::AllEnded } else { StopReason::FirstFailure };
        assert_eq!(outcomes.stop_reason, because, "{word}");
        // As the helper of python-copr counts.
        let all_built = outcomes.builds.iter().all(|it| it.state() == Some(&BuildState::Succeeded));
        assert_eq!(all_built, word == "succeeded", "{word}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_skipped_layer_does_not_stop_the_next() {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).package("lib").package("app");
    let fake = fake.start().await.unwrap();
    run_clock(&fake);
    fake.script("alice/hello").package("lib").skip();
    let graph = Graph::new().package("lib", &[]).package("app", &["lib"]);
    let report = copr(&fake).builds().batches("alice/hello", &graph).await.unwrap();
    assert!(report.is_success(), "{report}");
}

/// The last line of a log, or an error if it is empty.
async fn last_line(log: copr_workflows::logs::LogRequest) -> copr_workflows::Result<String> {
    let lines: Vec<String> = log.follow(false).lines().try_collect().await?;
    Ok(lines.last().cloned().unwrap_or_default())
}

/// Checks that an outcome points to a log that exists.
async fn check_logs(copr: &Copr, outcome: &Outcome, what: &str) {
    let id = outcome.build_id;
    if outcome.source_failed() {
        assert!(last_line(copr.builds().source_log(id)).await.is_ok(), "{what}");
        assert!(outcome.to_string().contains("source log"), "{what}: {outcome}");
        let error = last_line(copr.builds().log(id, CHROOTS[0])).await.expect_err(what);
        assert!(error.is_not_found() && error.to_string().contains("source_log"), "{what}: {error}");
    } else {
        assert!(!outcome.to_string().contains("source log"), "{what}: {outcome}");
    }
    for chroot in outcome.failed_chroots() {
        assert!(last_line(copr.builds().log(id, chroot.name.as_str())).await.is_ok(), "{what}");
    }
}

#[tokio::test(start_paused = true)]
async fn distinguishes_failed_sources_from_failed_chroots() {
    let some: fn(&mut Build) = |build| {
        build.chroots = CHROOTS[..2].iter().map(|name| BuildChroot::waiting(*name)).collect();
    };
    let none: fn(&mut Build) = |_| {};
    for detail in [Detail::Builds, Detail::Ends, Detail::Chroots] {
        let fake = hello().await;
        fake.script("alice/hello")
            .package("source")
            .fail_source()
            .package("import")
            .fail_import()
            .package("chroot")
            .fail_chroot(CHROOTS[0])
            .package("all")
            .fail_chroot("*");
        let copr = copr(&fake);
        for (package, source, failed) in [
            ("source", true, 0),
            ("import", true, 0),
            ("chroot", false, 1),
            ("all", false, 9),
            ("fine", false, 0),
        ] {
            for named in [true, false] {
                let change = if named { some } else { none };
                let id = submit(&fake, "alice/hello", package, change);
                let outcome = copr.builds().watch(id).detail(detail).deadline(HOUR).await.unwrap();
                let what = format!("{package}, chroots named: {named}, {detail:?}: {outcome:?}");
                assert_eq!(outcome.source_failed(), source, "{what}");
                let all = if named { 2 } else { 3 };
                let failed = if detail == Detail::Builds { 0 } else { failed.min(all) };
                assert_eq!(outcome.failed_chroots().count(), failed, "{what}");
                check_logs(&copr, &outcome, &what).await;
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn rebuild_rejects_failed_sources() {
    let fake = hello().await;
    fake.script("alice/hello").package("source").fail_source().package("import").fail_import();
    let copr = copr(&fake);
    let named = |build: &mut Build| build.chroots.push(BuildChroot::waiting(CHROOTS[0]));
    let id = submit(&fake, "alice/hello", "source", |build| {
        named(build);
        build.source_url = Some("https://example.org/source-1.0-1.src.rpm".to_owned());
    });
    assert!(copr.builds().watch(id).deadline(HOUR).await.unwrap().source_failed());
    let error = copr.builds().rebuild_failed(id).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    assert!(error.to_string().contains("source log"), "{error}");
    fake.journal().assert_count("build_create_url", 0);
    // A failed import can be retried.
    let id = submit(&fake, "alice/hello", "import", named);
    assert!(copr.builds().watch(id).deadline(HOUR).await.unwrap().source_failed());
    assert_eq!(copr.builds().rebuild_failed(id).send().await.unwrap().chroots, [CHROOTS[0]]);
}
