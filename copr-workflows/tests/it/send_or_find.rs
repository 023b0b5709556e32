//! Submitting builds in one call that survives a lost response.

use crate::world;

use std::time::Duration;

use copr_fake::{Fake, Fault};
use copr_workflows::prelude::*;
use copr_workflows::{Result, UploadFile};
use tokio::time::{Instant, sleep};
use world::{CHROOTS, copr};

const LIMIT: Duration = Duration::from_secs(15 * 60);
const URLS: [&str; 2] = ["https://example.org/a-1-1.src.rpm", "https://example.org/b.spec"];
const CLONE_URL: &str = "https://example.org/lib.git";

async fn fake() -> Fake {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).package("lib");
    let fake = fake.journal_capacity(10_000).start().await.unwrap();
    let add = copr(&fake).package_add().project("alice/hello").package_name("lib").source_type_text("scm");
    let _ = add.clone_url(CLONE_URL).send().await;
    fake
}

fn count(fake: &Fake) -> usize {
    fake.with(|state| state.builds.len())
}

/// Ways to submit builds, by the operation that does it.
const KINDS: [&str; 5] =
    ["build_create_upload", "build_create_url", "build_create_scm", "package_build", "rebuild"];

/// Submits in one of the ways, and returns the ids of the builds.
async fn submit(copr: &Copr, kind: &str, limit: Duration) -> Result<Vec<i64>> {
    let builds = copr.builds();
    let id = match kind {
        "build_create_upload" => {
            let file = UploadFile::bytes("hello-1-1.src.rpm", vec![0xed, 0xab, 0xee, 0xdb])?;
            builds.upload(file).to("alice/hello").send_or_find(limit).await?.id
        }
        "build_create_url" => {
            let call = copr.build_create_url().project("alice/hello").pkgs(URLS);
            let created = builds.send_or_find(call, limit).await?;
            return Ok(created.items.iter().map(|build| build.id).collect());
        }
        "build_create_scm" => {
            let call = copr.build_create_scm().project("alice/hello").clone_url(CLONE_URL);
            builds.send_or_find(call, limit).await?.id
        }
        "package_build" => {
            let call = copr.package_build().project("alice/hello").package_name("lib");
            builds.send_or_find(call, limit).await?.id
        }
        _ => builds.rebuild(1, |_| true).send_or_find(limit).await?.id,
    };
    Ok(vec![id])
}

/// The operation whose response is lost.
fn operation(kind: &str) -> &str {
    if kind == "rebuild" { "build_create_url" } else { kind }
}

#[tokio::test]
async fn finds_the_builds_if_the_response_is_lost_afterwards() {
    for kind in KINDS {
        let fake = fake().await;
        let copr = copr(&fake);
        world::submit(&fake, "alice/hello", "hello", |_| {});
        fake.clock().advance(Duration::from_secs(7 * 3600));
        fake.fault(Fault::reset_handled()).on(operation(kind));
        let builds = submit(&copr, kind, LIMIT).await.unwrap();
        // In the order of the URLs, as they are without a fault.
        let expected: &[i64] = if kind == "build_create_url" { &[2, 3] } else { &[2] };
        assert_eq!(builds, expected, "{kind}");
        assert_eq!(count(&fake), 1 + expected.len(), "{kind} is not sent again");
    }
}

#[tokio::test]
async fn returns_the_original_error_if_the_server_never_took_it() {
    for kind in KINDS {
        let fake = fake().await;
        let copr = copr(&fake);
        world::submit(&fake, "alice/hello", "hello", |_| {});
        fake.clock().advance(Duration::from_secs(7 * 3600));
        fake.fault(Fault::html(504)).on(operation(kind));
        let error = submit(&copr, kind, Duration::ZERO).await.unwrap_err();
        assert_eq!(error.operation(), Some(operation(kind)), "{error}");
        assert!(error.is_ambiguous() && error.submission().is_some(), "{kind}: {error}");
        assert_eq!((error.status().map(|it| it.as_u16()), count(&fake)), (Some(504), 1), "{error}");
        assert_eq!(fake.journal().of("build_list").len(), 1, "{kind}: one look");
    }
}

#[tokio::test]
async fn looks_for_nothing_if_nothing_can_have_been_submitted() {
    let fake = fake().await;
    let copr = copr(&fake);
    let call = copr.build_create_scm().project("alice/nothing").clone_url(CLONE_URL);
    assert!(copr.builds().send_or_find(call, LIMIT).await.unwrap_err().is_not_found());
    assert_eq!(submit(&copr, "build_create_scm", LIMIT).await.unwrap(), [1]);
    assert_eq!(fake.journal().of("build_list").len(), 0);
}

#[tokio::test(start_paused = true)]
async fn waits_until_the_server_has_submitted_it() {
    let fake = fake().await;
    let copr = copr(&fake);
    fake.fault(Fault::html(504)).on("package_build").times(1);
    let late = async {
        sleep(Duration::from_secs(300)).await;
        submit(&copr, "package_build", LIMIT).await.unwrap()
    };
    let started = Instant::now();
    let (found, made) = tokio::join!(submit(&copr, "package_build", LIMIT), late);
    assert_eq!(found.unwrap(), made);
    assert!(started.elapsed() < Duration::from_secs(300 + 20), "{:?}", started.elapsed());
}

#[tokio::test(start_paused = true)]
async fn waits_for_the_builds_of_all_urls() {
    for last in [true, false] {
        let fake = fake().await;
        let copr = copr(&fake);
        fake.fault(Fault::html(504)).on("build_create_url").times(1);
        let late = async {
            for url in &URLS[..if last { 2 } else { 1 }] {
                sleep(Duration::from_secs(100)).await;
                copr.build_create_url().project("alice/hello").pkgs([*url]).send().await.unwrap();
            }
        };
        let started = Instant::now();
        let (found, ()) = tokio::join!(submit(&copr, "build_create_url", LIMIT), late);
        // Those that are not there at the end of the limit are left out.
        let expected: (&[i64], u64) = if last { (&[1, 2], 200) } else { (&[1], 15 * 60) };
        assert_eq!(found.unwrap(), expected.0);
        let took = started.elapsed().as_secs();
        assert!(took >= expected.1 && took < expected.1 + 20, "{took} s");
    }
}

#[tokio::test]
async fn says_so_if_looking_fails_too() {
    let fake = fake().await;
    let copr = copr(&fake);
    fake.fault(Fault::html(504)).on("build_create_scm");
    fake.fault(Fault::html(503)).on("build_list").always();
    let error = submit(&copr, "build_create_scm", Duration::ZERO).await.unwrap_err();
    assert!(error.is_ambiguous() && error.submission().is_some(), "{error}");
    let told = error.to_string();
    assert!(
        told.contains("build_create_scm") && told.contains("looking for the build failed: build_list"),
        "{told}"
    );
}
