//! A 404 that does not come from the API is an error: no build or project counts as missing.

use crate::world;

use std::time::Duration;

use copr_fake::state::{BuildChroot, BuildState};
use copr_fake::{Fake, Fault, Stage};
use copr_test_support::server::{Reply, Server};
use copr_workflows::Workflows as _;
use copr_workflows::bulk::{Graph, SkipReason};
use copr_workflows::retry::Policy;
use copr_workflows::watch::EndReason;
use copr_workflows::{Copr, ErrorKind, UploadFile};
use world::{CHROOTS, copr, hello, lines, run_clock, submit};

const HOUR: Duration = Duration::from_secs(3600);

/// 404 bodies that don't come from the API, and the API's own for an unknown endpoint.
fn foreign_replies() -> Vec<(&'static str, Reply)> {
    let json = |body: &str| Reply::new(404, body).header("content-type", "application/json");
    vec![
        ("page", Reply::new(404, "<!doctype html><h1>Not Found</h1>").header("content-type", "text/html")),
        ("empty", Reply::new(404, "")),
        ("text", Reply::new(404, "404 page not found\n").header("content-type", "text/plain")),
        ("message", json(r#"{"message": "no route"}"#)),
        ("more keys", json(r#"{"status": 404, "error": "Not Found", "path": "/api_3/build/1"}"#)),
        ("no text", json(r#"{"error": {"code": 404}}"#)),
        ("list", json(r#"[{"error": "gone"}]"#)),
        ("json that is cut", json(r#"{"error": "go"#)),
        ("unknown endpoint", json(r#"{"error": "there is no such endpoint"}"#)),
    ]
}

fn client(url: &str) -> Copr {
    Copr::builder().url(url).credentials("login", "token").retry(Policy::never()).build().unwrap()
}

#[tokio::test]
async fn a_404_without_an_api_is_an_error() {
    for (what, reply) in foreign_replies() {
        let server = Server::start(move |_| reply.clone()).await;
        let copr = client(&server.url);
        let error = copr.builds().watch(1).await.expect_err(what);
        assert!(error.is_not_found(), "{what}: {error}");
        assert!(copr.builds().watch_all([1, 2]).deadline(HOUR).await.unwrap_err().is_not_found(), "{what}");
        assert!(copr.projects().watch("alice/hello").await.unwrap_err().is_not_found(), "{what}");
        let canceled = copr.builds().cancel([1]).await.unwrap();
        assert!(!canceled.is_complete(), "{what}: {canceled}");
        assert_eq!(canceled.skipped[0].reason, SkipReason::Failed, "{what}");
        assert!(copr.builds().delete([1, 2]).await.unwrap_err().is_not_found(), "{what}");
        assert!(copr.builds().unfinished("alice/hello").await.unwrap_err().is_not_found(), "{what}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_wrong_api_path_is_an_error_with_help() {
    let fake = hello().await;
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    for below in ["/api_3/api_3", "/nothing"] {
        let copr = client(&format!("{}{below}", fake.url()));
        for id in [id, 999_999] {
            let error = copr.builds().watch(id).await.unwrap_err();
            assert!(error.is_not_found() && error.operation() == Some("build_get"), "{error}");
            let sweep = copr.builds().cancel([id]).await.unwrap();
            assert_eq!(sweep.skipped[0].reason, SkipReason::Failed, "{sweep}");
        }
    }
    let error = client(&format!("{}/api_3/api_3", fake.url())).builds().watch(id).await.unwrap_err();
    assert!(error.to_string().contains("check the URL"), "{error}");
    // Missing builds still count as missing.
    let outcome = copr(&fake).builds().watch(999_999).await.unwrap();
    assert_eq!(outcome.end_reason, EndReason::NotFound);
}

#[tokio::test(start_paused = true)]
async fn watch_tolerates_a_stray_404() {
    for fault in [Fault::html(404), Fault::error(404)] {
        for operation in ["build_get", "build_list", "build_chroot_list"] {
            let fake = hello().await;
            fake.script("alice/hello").lasts(Stage::ChrootRunning, Duration::from_secs(300));
            let named = |build: &mut copr_fake::state::Build| {
                build.chroots.push(BuildChroot::waiting(CHROOTS[0]));
            };
            let ids = [1, 2, 3].map(|_| submit(&fake, "alice/hello", "thread", named));
            let rule = fake.fault(fault.clone()).on(operation).after(2).times(2);
            let outcomes = copr(&fake).builds().watch_all(ids).deadline(HOUR).await.unwrap();
            let what = format!("{} on {operation}", fault.name());
            assert!(outcomes.all_succeeded(), "{what}: {outcomes:?}");
            assert!(outcomes.builds.iter().all(|it| it.chroots.len() == 1), "{what}");
            assert_eq!(rule.hits(), 2, "{what}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn deleted_builds_and_projects_are_outcomes() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    let delete = async {
        tokio::time::sleep(Duration::from_secs(600)).await;
        fake.with(|state| {
            state.projects.clear();
            state.builds.clear();
        });
    };
    let watch = copr(&fake).projects().watch("alice/hello").deadline(2 * HOUR);
    let ((events, outcomes), ()) = tokio::join!(world::all(watch), delete);
    assert_eq!(outcomes.unwrap().get(id).unwrap().end_reason, EndReason::NotFound, "{:#?}", lines(&events));
    assert_eq!(copr(&fake).builds().cancel([id]).await.unwrap().skipped[0].reason, SkipReason::Missing);
    assert_eq!(copr(&fake).builds().delete([id]).await.unwrap().skipped[0].reason, SkipReason::Missing);
}

#[tokio::test(start_paused = true)]
async fn a_stray_404_hides_no_build_from_bulk_calls() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let running = submit(&fake, "alice/hello", "thread", |_| {});
    let failed = submit(&fake, "alice/hello", "thread", |build| {
        build.source_status = BuildState::Succeeded;
        build.chroots.push(BuildChroot { status: BuildState::Failed, ..BuildChroot::waiting(CHROOTS[0]) });
    });
    tokio::time::sleep(Duration::from_secs(600)).await;
    for fault in [Fault::html(404), Fault::error(404)] {
        fake.fault(fault.clone()).on("build_cancel").times(1);
        let sweep = copr(&fake).builds().cancel([running]).await.unwrap();
        assert_eq!(sweep.skipped[0].reason, SkipReason::Failed, "{sweep}");
        fake.fault(fault).on("build_delete").times(1);
        let sweep = copr(&fake).builds().delete([failed]).await.unwrap();
        assert_eq!(sweep.skipped[0].reason, SkipReason::Failed, "{sweep}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_stray_404_keeps_builds_in_their_batch() {
    for fault in [Fault::html(404), Fault::error(404)] {
        let fake =
            Fake::builder().user("alice").project("alice/hello", CHROOTS).package("lib").package("app");
        let fake = fake.start().await.unwrap();
        run_clock(&fake);
        fake.fault(Fault::error(400)).on("package_build").after(1).times(1);
        fake.fault(fault).on("build_get").always();
        let graph = Graph::new().package("lib", &[]).package("app", &["lib"]);
        let stopped = copr(&fake).builds().batches("alice/hello", &graph).wait(false).await.unwrap_err();
        assert!(stopped.error.is_not_found(), "{stopped}");
        fake.journal().assert_count("package_build", 2);
    }
}

#[tokio::test(start_paused = true)]
async fn a_stray_404_hides_no_submitted_build() {
    for fault in [Fault::html(404), Fault::error(404)] {
        let fake = hello().await;
        let srpm = UploadFile::bytes("hello-1-1.src.rpm", [&[0xed, 0xab, 0xee, 0xdb][..], &[0; 96]].concat());
        let upload = copr(&fake).builds().upload(srpm.unwrap()).to("alice/hello").chroots([CHROOTS[0]]);
        let submission = upload.submission().unwrap();
        let id = upload.send().await.unwrap().id;
        let rule = fake.fault(fault).on("build_source_build_config").always();
        assert!(
            copr(&fake)
                .builds()
                .find_submitted(&submission, Duration::ZERO)
                .await
                .unwrap_err()
                .is_not_found()
        );
        rule.end();
        assert_eq!(copr(&fake).builds().find_submitted(&submission, Duration::ZERO).await.unwrap()[0].id, id);
    }
}

#[tokio::test(start_paused = true)]
async fn a_proxy_page_does_not_end_a_log() {
    use futures_util::TryStreamExt as _;
    for operation in ["build_chroot_get", "build_get", "build_source_chroot"] {
        let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).start().await.unwrap();
        run_clock(&fake);
        let id = submit(&fake, "alice/hello", "thread", |build| {
            build.chroots.push(BuildChroot::waiting(CHROOTS[0]));
        });
        let rule = fake.fault(Fault::html(404)).on(operation).after(3).times(3);
        let log = match operation {
            "build_source_chroot" => copr(&fake).builds().source_log(id),
            _ => copr(&fake).builds().log(id, CHROOTS[0]),
        };
        let lines: Vec<_> = log.deadline(HOUR).lines().try_collect().await.expect(operation);
        assert!(lines.len() > 50 && rule.hits() >= 1, "{operation}: {}", lines.len());
    }
    let server = Server::start(|_| Reply::new(404, "<h1>Not Found</h1>")).await;
    let mut log = client(&server.url).builds().log(1, "a-1-x").lines();
    assert_eq!(log.try_next().await.unwrap_err().kind(), ErrorKind::NotFound, "no request ever succeeded");
}

#[tokio::test]
async fn a_plan_for_a_wrong_url_is_an_error() {
    let foreign_replies = foreign_replies().into_iter().map(|(name, reply)| (name, Some(reply)));
    for (name, reply) in foreign_replies.chain([("a wrong path on a Copr server", None)]) {
        let (fake, server);
        let url = if let Some(reply) = reply {
            server = Server::start(move |_| reply.clone()).await;
            server.url.clone()
        } else {
            fake = hello().await;
            format!("{}/elsewhere", fake.url())
        };
        let copr = Copr::builder().url(url).credentials("login", "token").build().unwrap();
        let chroot = CHROOTS[0];
        for error in [
            copr.projects().ensure("alice/hello").chroots([chroot]).dry_run().await.unwrap_err(),
            copr.projects().ensure_chroot("alice/hello", chroot).dry_run().await.unwrap_err(),
            copr.projects().ensure_package("alice/hello", "hello").dry_run().await.unwrap_err(),
        ] {
            assert!(error.is_not_found(), "{name}: {error}");
        }
    }
}
