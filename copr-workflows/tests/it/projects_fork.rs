//! Forks projects, and does not mix them into others.

use crate::world;

use copr_fake::{Fake, Fault, RequestBody};
use copr_workflows::ErrorKind;
use copr_workflows::Workflows as _;
use serde_json::{Value, json};
use world::{CHROOTS, copr};

async fn fake() -> Fake {
    Fake::builder()
        .user("alice")
        .user("bob")
        .group("hammers", ["alice", "bob"])
        .project("alice/hello", CHROOTS)
        .project("@hammers/hello", CHROOTS)
        .start()
        .await
        .unwrap()
}

fn forked(fake: &Fake) -> Value {
    let RequestBody::Json(body) = fake.journal().only("project_fork").body else { panic!("no JSON") };
    body
}

#[tokio::test]
async fn an_existing_target_is_a_conflict_and_no_fork_is_sent() {
    let fake = fake().await;
    let copr = copr(&fake);
    // The server accepts the first without `confirm`: it only looks at projects of the caller.
    for target in ["@hammers/hello", "alice/hello"] {
        let error = copr.projects().fork("alice/hello", target).await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::Conflict, Some("fork")));
        assert!(error.to_string().contains(target) && error.to_string().contains("into_existing"), "{error}");
    }
    assert!(fake.journal().of("project_fork").is_empty());
}

#[tokio::test]
async fn into_existing_accepts_an_existing_target() {
    let fake = fake().await;
    let fork = copr(&fake).projects().fork("alice/hello", "@hammers/hello").into_existing().await.unwrap();
    assert_eq!(fork.full_name, "@hammers/hello");
    assert_eq!(forked(&fake), json!({ "ownername": "@hammers", "name": "hello", "confirm": true }));
    assert!(fake.journal().of("project_get").is_empty());
}

#[tokio::test]
async fn a_new_target_is_created_without_confirm() {
    let fake = fake().await;
    let id: copr_workflows::names::ProjectId = "alice/hello".parse().unwrap();
    let fork = copr(&fake).projects().fork(&id, "@hammers/other").await.unwrap();
    assert_eq!(fork.full_name, "@hammers/other");
    assert_eq!(forked(&fake), json!({ "ownername": "@hammers", "name": "other" }));
}

#[tokio::test]
async fn a_refusal_for_a_project_of_the_user_says_what_to_do() {
    let fake = fake().await;
    fake.fault(Fault::error(400)).on("project_fork");
    let error = copr(&fake).projects().fork("alice/hello", "@hammers/other").await.unwrap_err();
    assert!(error.is_invalid_input() && error.to_string().contains(".into_existing()"), "{error}");
}

#[tokio::test]
async fn only_a_404_of_the_api_means_a_missing_target() {
    let fake = fake().await;
    for fault in [Fault::html(404), Fault::html(503), Fault::error(500)] {
        fake.fault(fault).on("project_get");
        copr(&fake).projects().fork("alice/hello", "@hammers/hello").await.unwrap_err();
    }
    assert!(fake.journal().of("project_fork").is_empty());
}

#[tokio::test]
async fn an_invalid_fork_sends_nothing() {
    let fake = fake().await;
    let copr = copr(&fake);
    for (source, target) in [
        ("hello", "alice/other"),
        ("alice/hello", "other"),
        ("alice/hello:custom:x", "alice/other"),
        ("alice/hello", "alice/other:custom:x"),
    ] {
        let error = copr.projects().fork(source, target).await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::InvalidRequest, Some("fork")));
    }
    assert!(fake.journal().all().is_empty());
    assert!(copr.projects().fork("alice/ghost", "alice/other").await.unwrap_err().is_not_found());
    assert!(copr.projects().fork("alice/hello", "bob/hello2").await.unwrap_err().is_invalid_input());
}
