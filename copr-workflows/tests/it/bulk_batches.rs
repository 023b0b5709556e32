//! Batches are built in the order of their dependencies, stop when a layer fails, and resume.

use crate::world;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use copr_fake::state::Build;
use copr_fake::{Fake, Fault, Stage};
use copr_workflows::bulk::{BatchReport, Graph, PackageState};
use copr_workflows::prelude::*;
use copr_workflows::{Copr, ErrorKind};
use serde_json::Value;
use tokio::time::sleep;
use world::{CHROOTS, builder, copr, run_clock};

const PACKAGES: [&str; 5] = ["lib", "data", "tool", "app", "docs"];

fn graph() -> Graph {
    Graph::new()
        .package("app", &["lib", "tool"])
        .package("lib", &[])
        .package("data", &[])
        .package("tool", &["lib", "data"])
        .package("docs", &["tool"])
}

async fn fake() -> Fake {
    let mut setup = Fake::builder().user("alice").user("bob").project("alice/hello", CHROOTS);
    for package in PACKAGES {
        setup = setup.package(package);
    }
    let fake = setup.start().await.unwrap();
    run_clock(&fake);
    fake
}

fn look(fake: &Fake, report: &BatchReport, package: &str) -> Build {
    let item = report.packages.iter().find(|item| item.package == package).unwrap();
    let id = item.build_id.unwrap_or_else(|| panic!("{package} was not submitted: {report}"));
    fake.with(|state| state.build(id).unwrap().into_owned())
}

fn in_state(report: &BatchReport, state: PackageState) -> Vec<&str> {
    let items = report.packages.iter().filter(|item| item.state == state);
    items.map(|item| item.package.as_str()).collect()
}

/// How often each package was built, in the order of `PACKAGES`.
fn counts(fake: &Fake) -> [usize; 5] {
    fake.with(|state| {
        let builds: Vec<_> = state.builds.values().filter_map(|build| build.package.clone()).collect();
        PACKAGES.map(|package| builds.iter().filter(|it| *it == package).count())
    })
}

#[tokio::test(start_paused = true)]
async fn each_layer_starts_when_the_layer_before_has_ended() {
    let fake = fake().await;
    let reports = Arc::new(Mutex::new(Vec::new()));
    let stored = Arc::clone(&reports);
    let batches = copr(&fake).builds().batches("alice/hello", &graph());
    let report = batches.on_report(move |report| stored.lock().unwrap().push(report.clone())).await.unwrap();
    assert!(report.is_success(), "{report}");
    let layers: Vec<_> = report.packages.iter().map(|item| (item.layer, item.package.as_str())).collect();
    assert_eq!(layers, [(0, "lib"), (0, "data"), (1, "tool"), (2, "app"), (2, "docs")]);

    let built = |package| look(&fake, &report, package);
    for (before, after) in [("lib", "tool"), ("data", "tool"), ("tool", "app"), ("tool", "docs")] {
        assert!(built(before).ended_on().unwrap() <= built(after).started_on().unwrap(), "{before} {after}");
    }
    assert_eq!(built("lib").batch.unwrap().id, built("data").batch.unwrap().id);
    assert_eq!(built("tool").batch.unwrap().after, Some(built("lib").batch.unwrap().id));
    assert_eq!(built("app").batch.unwrap(), built("docs").batch.unwrap());
    fake.journal().assert_count("package_build", 5);

    // There is a report after each submission and each end.
    let reports = reports.lock().unwrap();
    assert_eq!(reports.len(), 10);
    let text = serde_json::to_string(&reports[4]).unwrap();
    assert_eq!(serde_json::from_str::<BatchReport>(&text).unwrap(), reports[4]);
    assert_eq!(reports[4].unfinished().len(), 5);
}

#[tokio::test(start_paused = true)]
async fn a_failed_layer_cancels_later_ones_and_can_be_resumed() {
    let fake = fake().await;
    fake.script("alice/hello").package("lib").lasts(Stage::ChrootRunning, Duration::from_secs(3000));
    let batches = copr(&fake).builds().batches("alice/hello", &graph());
    let spoil = async {
        sleep(Duration::from_secs(300)).await;
        let data = fake
            .with(|state| state.builds.values().find(|it| it.package.as_deref() == Some("data")).unwrap().id);
        let now = fake.clock().now();
        fake.with(|state| state.cancel_build(data, now));
    };
    let (report, ()) = tokio::join!(batches.into_future(), spoil);
    let report = report.unwrap();
    assert!(!report.is_success());
    assert_eq!(in_state(&report, PackageState::Failed), ["data", "tool", "app", "docs"], "{report}");
    assert_eq!(report.packages[0].state, PackageState::Done, "its own layer went on: {report}");
    for package in ["tool", "app", "docs"] {
        let build = look(&fake, &report, package);
        assert!(build.canceled && build.started_on().is_none(), "{package} never began");
    }
    fake.journal().assert_count("build_cancel", 3);

    let text = serde_json::to_string(&report).unwrap();
    let resumed =
        copr(&fake).builds().batches("alice/hello", &graph()).resume(serde_json::from_str(&text).unwrap());
    let report = resumed.await.unwrap();
    assert!(report.is_success(), "{report}");
    assert_eq!(counts(&fake), [1, 2, 2, 2, 2], "lib was not built again");
    let built = |package| look(&fake, &report, package);
    assert!(built("data").ended_on().unwrap() <= built("tool").started_on().unwrap());
}

#[tokio::test(start_paused = true)]
async fn a_build_that_can_not_be_canceled_is_an_error_at_the_end() {
    let fake = fake().await;
    fake.script("alice/hello").package("data").fail_source();
    fake.fault(Fault::error(403)).on("build_cancel").times(1);
    let stopped = copr(&fake).builds().batches("alice/hello", &graph()).await.unwrap_err();
    assert!(stopped.error.is_forbidden(), "{stopped}");
    assert_eq!(
        in_state(&stopped.report, PackageState::Failed),
        ["data", "app", "docs"],
        "{}",
        stopped.report
    );
    assert_eq!(in_state(&stopped.report, PackageState::Done), ["lib", "tool"], "{}", stopped.report);
}

#[tokio::test(start_paused = true)]
async fn submits_after_batches_that_have_ended_meanwhile() {
    let fake = Arc::new(fake().await);
    let clock = fake.clock().clone();
    let batches =
        copr(&fake).builds().batches("alice/hello", &graph()).send_with(move |copr, package, order| {
            // All earlier builds have ended.
            clock.advance(Duration::from_secs(5000));
            async move { submit(&copr, &package, order.after_build_id, order.with_build_id).await }
        });
    let report = batches.await.unwrap();
    assert!(report.is_success(), "{report}");
    assert_eq!(counts(&fake), [1, 1, 1, 1, 1]);
    let refused = fake.journal().of("build_create_url").iter().filter(|it| it.status == Some(400)).count();
    assert!(refused > 0, "the way round was not needed");
}

async fn submit(
    copr: &Copr,
    package: &str,
    after: Option<i64>,
    with: Option<i64>,
) -> copr_workflows::Result<i64> {
    let url = format!("https://example.org/{package}-1.0-1.src.rpm");
    let call = copr
        .build_create_url()
        .project("alice/hello")
        .pkgs(vec![url])
        .after_build_id(after)
        .with_build_id(with);
    Ok(call.send().await?.items[0].id)
}

#[tokio::test(start_paused = true)]
async fn a_refused_submission_ends_the_run_with_a_report() {
    let fake = fake().await;
    let bob = builder(&fake, "bob").build().unwrap();
    let stopped = bob.builds().batches("alice/hello", &graph()).await.unwrap_err();
    assert!(stopped.error.is_forbidden());
    assert!(stopped.report.packages.iter().all(|item| item.state == PackageState::Planned));
    fake.journal().assert_count("package_build", 1);

    // The project does not have the package: no later package is submitted.
    let graph = graph().package("stranger", &["lib"]);
    let stopped = copr(&fake).builds().batches("alice/hello", &graph).wait(false).await.unwrap_err();
    assert!(stopped.error.is_not_found(), "{stopped}");
    assert_eq!(stopped.report.unfinished().len(), 3, "{}", stopped.report);
    assert_eq!(counts(&fake).iter().sum::<usize>(), 3);
}

#[tokio::test(start_paused = true)]
async fn resuming_looks_for_a_lost_submission_before_it_sends_it_again() {
    for made in ["at once", "late", "never"] {
        let fake = fake().await;
        let fault = if made == "at once" { Fault::reset_handled() } else { Fault::reset_unread() };
        fake.fault(fault).on("package_build").after(2).times(1);
        let stopped = copr(&fake).builds().batches("alice/hello", &graph()).await.unwrap_err();
        assert!(stopped.error.is_ambiguous());
        assert_eq!(in_state(&stopped.report, PackageState::Unclear), ["tool"]);

        // A search that fails leaves it unclear.
        let search = fake.fault(Fault::error(403)).on("build_list");
        let again = copr(&fake).builds().batches("alice/hello", &graph()).resume(stopped.report.clone());
        let again = again.await.unwrap_err();
        assert!(again.error.is_forbidden(), "{again}");
        assert_eq!(again.report, stopped.report, "nothing is lost");
        fake.journal().assert_count("package_build", 3);
        search.end();

        let late = async {
            if made == "late" {
                sleep(Duration::from_secs(300)).await;
                let call = copr(&fake).package_build().project("alice/hello").package_name("tool");
                call.send().await.unwrap();
            }
        };
        let resumed = copr(&fake).builds().batches("alice/hello", &graph()).resume(again.report);
        let (report, ()) = tokio::join!(resumed.into_future(), late);
        let report = report.unwrap();
        assert!(report.is_success() && report.packages.iter().all(|it| it.submission.is_none()), "{report}");
        assert_eq!(counts(&fake), [1, 1, 1, 1, 1]);
        fake.journal().assert_count("package_build", if made == "at once" { 5 } else { 6 });
    }
}

#[tokio::test(start_paused = true)]
async fn an_unclear_package_without_a_submission_is_not_sent_again() {
    let fake = fake().await;
    let batches = || copr(&fake).builds().batches("alice/hello", &graph());
    let lost = batches().send_with(|_, _, _| async {
        Err(copr_workflows::Error::new(ErrorKind::Broken, "the connection broke").ambiguous())
    });
    let mut report = lost.await.unwrap_err().report;
    assert_eq!(in_state(&report, PackageState::Unclear), ["lib"]);
    let refused = batches().resume(report.clone()).await.unwrap_err();
    assert_eq!(refused.error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(refused.report, report, "nothing is lost");
    fake.journal().assert_count("package_build", 0);
    report.packages[0].state = PackageState::Planned;
    assert!(batches().resume(report).await.unwrap().is_success());
}

#[tokio::test]
async fn an_invalid_graph_or_project_sends_nothing() {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).start().await.unwrap();
    let copr = copr(&fake);
    for graph in [graph().package("lib", &["docs"]), graph().package("lib", &["glibc"])] {
        let stopped = copr.builds().batches("alice/hello", &graph).await.unwrap_err();
        assert_eq!(stopped.error.kind(), ErrorKind::InvalidRequest, "{stopped}");
    }
    let stopped = copr.builds().batches("no project", &graph()).wait(false).await.unwrap_err();
    assert_eq!(stopped.error.kind(), ErrorKind::InvalidRequest, "{stopped}");
    assert!(fake.journal().all().is_empty());
}

#[tokio::test(start_paused = true)]
async fn submits_to_a_directory_of_the_project() {
    let fake = fake().await;
    let report = copr(&fake).builds().batches("alice/hello:custom:next", &graph()).wait(false).await.unwrap();
    assert_eq!(report.unfinished().len(), 5);
    for entry in fake.journal().of("package_build") {
        assert_eq!(entry.body.field("project_dirname"), Some(Value::from("hello:custom:next")));
    }
    // Without a watch, a later run watches the builds.
    let resumed = copr(&fake).builds().batches("alice/hello:custom:next", &graph()).resume(report);
    let deadline = resumed.watch_with(|watch| watch.deadline(Duration::from_secs(20))).await.unwrap();
    assert_eq!(deadline.unfinished().len(), 5, "a deadline is no failure: {deadline}");
    fake.journal().assert_count("package_build", 5);
    fake.journal().assert_count("build_cancel", 0);
}
