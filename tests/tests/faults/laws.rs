//! Laws for the errors of every operation and every kind of submission, under every fault.

use std::collections::BTreeSet;
use std::time::{Duration, UNIX_EPOCH};

use copr_api::OPERATIONS;
use copr_fake::{Fake, Fault};
use copr_tests::driver::{self, Failure};
use copr_tests::exchange::{Request, fixtures};
use copr_workflows::Workflows as _;
use copr_workflows::retry::Policy;
use copr_workflows::{CallExt as _, Copr, Error};
use futures_util::future::join_all;
use serde_json::{Value, json};

/// The idle timeout of the client.
const TIME: Duration = Duration::from_secs(2);

/// The operations that submit builds, with bodies that differ.
fn submissions() -> Vec<(&'static str, Value)> {
    vec![
        ("build_create_url", json!({"pkgs": ["https://example.org/hello-2.12-1.src.rpm"]})),
        ("build_create_scm", json!({"clone_url": "https://example.org/hello.git", "committish": "main"})),
        ("build_create_distgit", json!({"package_name": "hello", "distgit": "fedora"})),
        ("build_create_pypi", json!({"pypi_package_name": "hello"})),
        ("build_create_rubygems", json!({"gem_name": "hello"})),
        ("build_create_custom", json!({"script": "#!/bin/sh\necho", "chroot": "fedora-43-x86_64"})),
        ("package_build", json!({"package_name": "hello"})),
    ]
}

async fn submit(copr: &Copr, operation: &str, details: &Value) -> Result<Value, Failure> {
    let mut body = details.clone();
    body["ownername"] = json!("alice");
    body["projectname"] = json!("hello");
    driver::send(copr, operation, &Request { body: Some(body), ..Request::default() }).await
}

async fn stage() -> (Fake, Copr) {
    let fake =
        Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]).start().await.unwrap();
    let alice = fake.credentials("alice");
    let copr = Copr::builder().url(fake.url()).credentials(alice.login, alice.token).retry(Policy::never());
    let copr = copr
        .idle_timeout(TIME)
        .attempt_timeout(TIME)
        .max_response_size(8 << 20)
        .max_concurrent_requests(100)
        .build()
        .unwrap();
    (fake, copr)
}

fn error_of(failure: Failure) -> Error {
    match failure {
        Failure::Send(error) => error,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn no_error_is_both_ambiguous_and_retryable() {
    let cases: Vec<_> = OPERATIONS
        .iter()
        .map(|operation| {
            (operation, fixtures().into_iter().find(|case| case.operation == operation.id).unwrap())
        })
        .collect();
    let faults = Fault::all();
    for (name, fault) in &faults {
        let (fake, copr) = stage().await;
        let calls = cases.iter().map(async |(operation, case)| {
            fake.fault(fault.clone()).on(operation.id.trim_end_matches("_multipart")).always();
            let Err(Failure::Send(error)) = driver::send(&copr, operation.id, &case.request).await else {
                return (0, 0);
            };
            let (ambiguous, retryable) = (error.is_ambiguous(), error.is_retryable());
            assert!(!(ambiguous && retryable), "{name}: {error}");
            assert!(!ambiguous || !operation.idempotent, "{name}: {error}");
            assert!(ambiguous || error.submission().is_none(), "{name}: {error}");
            (usize::from(ambiguous), usize::from(retryable))
        });
        let seen = join_all(calls).await;
        let seen = seen.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        if *name == "reset_handled" {
            let unsafe_ones = OPERATIONS.iter().filter(|it| !it.idempotent).count();
            assert_eq!(seen, (unsafe_ones, OPERATIONS.len() - unsafe_ones), "every operation was checked");
        }
    }
}

#[tokio::test]
async fn finds_every_kind_of_submission_after_every_fault() {
    let mut ambiguous = BTreeSet::new();
    for (name, fault) in Fault::all() {
        let found = join_all(submissions().into_iter().map(|(operation, details)| {
            let fault = fault.clone();
            async move { find(name, fault, operation, &details).await.then_some(operation) }
        }));
        ambiguous.extend(found.await.into_iter().flatten());
    }
    let all: BTreeSet<_> = submissions().iter().map(|(operation, _)| *operation).collect();
    assert_eq!(ambiguous, all);
}

/// Submits with a fault and looks for the build if it may exist. Returns whether it may.
async fn find(name: &str, fault: Fault, operation: &str, details: &Value) -> bool {
    let (fake, copr) = stage().await;
    let package = copr.package_add().ownername("alice").projectname("hello").package_name("hello");
    let package = package.source_type_text("scm").clone_url("https://example.org/of-the-package/hello.git");
    package.send().await.unwrap();
    for (other, details) in submissions().iter().filter(|(other, _)| *other != operation) {
        submit(&copr, other, details).await.unwrap();
    }
    let before: BTreeSet<i64> = fake.with(|state| state.builds.keys().copied().collect());
    fake.fault(fault).on(operation).always();
    let result = submit(&copr, operation, details).await;
    fake.clear_faults();
    fake.journal().assert_count(operation, 1);
    let made: Vec<i64> =
        fake.with(|state| state.builds.keys().filter(|id| !before.contains(*id)).copied().collect());
    let Err(error) = result.map_err(error_of) else {
        assert_eq!(made.len(), 1, "{name}: {operation}");
        return false;
    };
    assert_eq!(error.submission().is_some(), error.is_ambiguous(), "{name}: {error}");
    let Some(submission) = error.submission() else {
        assert!(made.is_empty(), "{name}: {error} hides a build");
        return false;
    };
    // This server's clock is set below, unlike those of the other tests.
    let mut stored = serde_json::to_value(submission).unwrap();
    let here = UNIX_EPOCH.elapsed().unwrap().as_secs();
    stored["ahead"] = json!(fake.clock().now() - i64::try_from(here).unwrap());
    let submission = serde_json::from_value(stored).unwrap();
    // Before and after the server knows everything about the build.
    for _ in 0..2 {
        let found = copr.builds().find_submitted(&submission, Duration::ZERO).await.unwrap();
        assert_eq!(found.iter().map(|build| build.id).collect::<Vec<_>>(), made, "{name}: {error}");
        fake.clock().advance(Duration::from_secs(7 * 3600));
    }
    true
}
