//! Finds the builds of submissions whose response was lost.

use crate::world;

use std::time::Duration;

use copr_fake::state::{Build, BuildChroot, BuildState, Source};
use copr_fake::{Fake, Fault};
use copr_workflows::bulk::{Graph, PackageState};
use copr_workflows::prelude::*;
use copr_workflows::{Error, Result};
use tokio::time::Instant;
use world::{CHROOTS, builder, copr, found};

async fn fake() -> Fake {
    let fake =
        Fake::builder().user("alice").user("bob").project("alice/hello", CHROOTS).journal_capacity(10_000);
    fake.start().await.unwrap()
}

/// Submits a build of a repository. Returns its id.
async fn submit(copr: &Copr, clone_url: &str) -> Result<i64> {
    let call = copr.build_create_scm().project("alice/hello").clone_url(clone_url);
    Ok(call.send().await?.id)
}

const URL: &str = "https://example.org/hello.git";

/// Loses the response of a submission; with `made`, the build exists.
async fn lost(copr: &Copr, fake: &Fake, made: bool) -> Error {
    let fault = if made { Fault::reset_handled() } else { Fault::html(504) };
    let rule = fake.fault(fault).on("build_create_scm");
    let error = submit(copr, URL).await.unwrap_err();
    rule.end();
    assert!(error.is_ambiguous() && !error.is_retryable(), "{error}");
    error
}

fn newest(fake: &Fake) -> i64 {
    fake.with(|state| *state.builds.keys().last().unwrap())
}

#[tokio::test]
async fn distinguishes_projects_directories_and_sources() {
    let fake = fake().await;
    let (copr, bob) = (copr(&fake), builder(&fake, "bob").build().unwrap());
    // These don't match: another project of that name, another directory, another repository.
    let project = bob.project_add().ownername("bob");
    project.name("hello").chroots(CHROOTS.map(String::from)).send().await.unwrap();
    let call = bob.build_create_scm().project("bob/hello").clone_url(URL);
    call.send().await.unwrap();
    let call = copr.build_create_scm().project("alice/hello:custom:next").clone_url(URL);
    call.send().await.unwrap();
    submit(&copr, "https://example.org/other.git").await.unwrap();
    let error = lost(&copr, &fake, false).await;
    assert_eq!(found(&copr, error.submission().unwrap()).await, [0_i64; 0]);
    let error = lost(&copr, &fake, true).await;
    assert_eq!(found(&copr, error.submission().unwrap()).await, [newest(&fake)]);
    let error = error.to_string();
    assert!(error.contains("may have taken effect"), "{error}");
}

#[tokio::test]
async fn forked_builds_of_older_times_do_not_end_the_search() {
    let fake = fake().await;
    let copr = copr(&fake);
    let error = lost(&copr, &fake, true).await;
    let made = newest(&fake);
    let long_ago = fake.clock().now() - 86_400 * 30;
    fake.with(|state| {
        let project = state.project("alice", "hello").unwrap().id;
        let mut fork = Build::new(project, "hello", Source::unset());
        fork.source_status = BuildState::Forked;
        fork.chroots.push(BuildChroot { status: BuildState::Forked, ..BuildChroot::waiting(CHROOTS[0]) });
        state.create_build(fork, long_ago)
    });
    assert_eq!(found(&copr, error.submission().unwrap()).await, [made]);
}

#[tokio::test]
async fn several_urls_have_several_builds() {
    let fake = fake().await;
    let copr = copr(&fake);
    fake.fault(Fault::cut_body()).on("build_create_url");
    let urls = ["https://example.org/a-1-1.src.rpm", "https://example.org/b.spec"];
    let call = copr.build_create_url().project("alice/hello").pkgs(urls);
    let error = call.send().await.unwrap_err();
    assert_eq!(found(&copr, error.submission().unwrap()).await, [2, 1]);
}

#[tokio::test]
async fn finds_a_rebuild_whose_response_was_lost() {
    let fake = fake().await;
    let copr = copr(&fake);
    let id = world::submit(&fake, "alice/hello", "hello", |_| {});
    fake.clock().advance(Duration::from_secs(7 * 3600));
    fake.fault(Fault::reset_handled()).on("build_create_url");
    let error = copr.builds().rebuild(id, |_| true).send().await.unwrap_err();
    assert_eq!(found(&copr, error.submission().unwrap()).await, [id + 1]);
    assert!(error.is_ambiguous() && newest(&fake) == id + 1);
}

#[tokio::test(start_paused = true)]
async fn a_stored_batch_report_finds_ambiguous_builds() {
    for made in [true, false] {
        let fake = fake().await;
        let copr = copr(&fake);
        for name in ["lib", "tool"] {
            let package = copr.package_add().ownername("alice").projectname("hello").package_name(name);
            let package = package
                .source_type_text("scm")
                .package_name(name)
                .clone_url(format!("https://example.org/{name}.git"));
            package.send().await.unwrap();
        }
        let graph = Graph::new().package("lib", &[]).package("tool", &["lib"]);
        let fault = if made { Fault::reset_handled() } else { Fault::reset_unread() };
        fake.fault(fault).on("package_build").after(1).times(1);
        let stopped = copr.builds().batches("alice/hello", &graph).wait(false).await.unwrap_err();
        assert!(stopped.error.submission().is_some());

        let stored = serde_json::to_string(&stopped.report).unwrap();
        let report: copr_workflows::bulk::BatchReport = serde_json::from_str(&stored).unwrap();
        let unclear: Vec<_> =
            report.packages.iter().filter(|item| item.state == PackageState::Unclear).collect();
        let found = found(&copr, unclear[0].submission.as_ref().unwrap()).await;
        assert_eq!((unclear.len(), found.len()), (1, usize::from(made)));
        let report = copr.builds().batches("alice/hello", &graph).resume(report).wait(false).await.unwrap();
        assert_eq!(report.unfinished(), [1, 2]);
        fake.journal().assert_count("package_build", if made { 2 } else { 3 });
    }
}

#[tokio::test(start_paused = true)]
async fn searches_until_the_server_has_submitted_it() {
    let fake = fake().await;
    let copr = copr(&fake);
    let error = lost(&copr, &fake, false).await;
    // Transient errors don't end the search.
    fake.fault(Fault::html(503)).on("build_list").after(1).times(2);
    fake.fault(Fault::reset_unread()).on("auth_check").times(1);
    let late = async {
        tokio::time::sleep(Duration::from_secs(40)).await;
        submit(&copr, URL).await.unwrap()
    };
    let started = Instant::now();
    let look = copr.builds().find_submitted(error.submission().unwrap(), Duration::from_secs(15 * 60));
    let (found, made) = tokio::join!(look, late);
    assert_eq!(found.unwrap().iter().map(|build| build.id).collect::<Vec<_>>(), [made]);
    assert!(started.elapsed() < Duration::from_secs(40 + 16), "{:?}", started.elapsed());
}

#[tokio::test(start_paused = true)]
async fn ends_at_the_deadline_with_a_last_search() {
    let fake = fake().await;
    let copr = copr(&fake);
    let error = lost(&copr, &fake, false).await;
    let submission = error.submission().unwrap();
    let started = Instant::now();
    let time = Duration::from_secs(60);
    assert_eq!(copr.builds().find_submitted(submission, time).await.unwrap().len(), 0);
    assert!(started.elapsed() >= time && started.elapsed() < time + Duration::from_secs(1));
    let looks = fake.journal().of("build_list").len();
    assert!((7..=9).contains(&looks), "{looks}");
    // With no time there is one search, and its error is returned.
    fake.fault(Fault::html(503)).on("build_list");
    assert!(copr.builds().find_submitted(submission, Duration::ZERO).await.unwrap_err().is_gateway());
    // Waiting does not help without credentials.
    let anonymous = Copr::builder().url(fake.url()).build().unwrap();
    let started = Instant::now();
    assert!(anonymous.builds().find_submitted(submission, time).await.unwrap_err().is_auth());
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn searches_once_if_the_server_submits_it_no_more() {
    let fake = fake().await;
    let copr = copr(&fake);
    let error = lost(&copr, &fake, false).await;
    for (minutes, searches) in [(14, 2), (17, 1)] {
        let mut stored = serde_json::to_value(error.submission().unwrap()).unwrap();
        for time in ["begun", "ended"] {
            stored[time] = (stored[time].as_i64().unwrap() - minutes * 60).into();
        }
        let earlier = serde_json::from_value(stored).unwrap();
        fake.journal().clear();
        let found = copr.builds().find_submitted(&earlier, Duration::from_millis(500)).await.unwrap();
        assert!(found.is_empty());
        assert_eq!(fake.journal().of("build_list").len(), searches, "{minutes} minutes ago");
    }
}
