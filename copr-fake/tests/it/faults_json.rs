//! Faults that change JSON values, on a response that has a model.

use crate::common;

use common::get;
use copr_fake::state::BuildState;
use copr_fake::{Fake, Fault};
use serde_json::{Value, json};

async fn build_with(fault: Fault) -> (Value, Value) {
    let fake = Fake::builder()
        .project("alice/hello", ["fedora-43-x86_64"])
        .build("hello", "1-1", BuildState::Succeeded)
        .start()
        .await
        .unwrap();
    let usual = get(&fake, "/api_3/build/1").await.json();
    fake.fault(fault).on("build_get");
    let answer = get(&fake, "/api_3/build/1").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/json")));
    (usual, answer.json())
}

#[tokio::test]
async fn nulls_fault_sets_nullable_fields_to_null() {
    let (usual, build) = build_with(Fault::nulls()).await;
    for field in ["started_on", "ended_on", "submitter"] {
        assert_eq!(build[field], Value::Null, "{field}");
    }
    for field in ["id", "state", "chroots", "submitted_on"] {
        assert_eq!(build[field], usual[field], "{field}");
    }
}

#[tokio::test]
async fn everything_fault_leaves_no_field_null() {
    let (_, build) = build_with(Fault::everything()).await;
    assert!(!build.to_string().contains("null"), "{build}");
}

#[tokio::test]
async fn adds_unknown_fields_and_enum_values() {
    let (usual, build) = build_with(Fault::unknown_words()).await;
    assert_eq!((&usual["state"], &build["state"]), (&json!("succeeded"), &json!("word-of-tomorrow")));
    let (usual, build) = build_with(Fault::unknown_fields()).await;
    assert_eq!((&build["zz_flag"], &build["source_package"]["zz_flag"]), (&json!(true), &json!(true)));
    let known: Vec<_> = usual.as_object().unwrap().keys().collect();
    assert!(known.iter().all(|name| build.get(name.as_str()).is_some()), "{build}");
}
