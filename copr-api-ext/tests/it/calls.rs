//! Sending a call: what it returns, deadlines, and advice about errors.

use std::time::Duration;

use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{Advice, ErrorKind};
use copr_fake::{Fake, Fault};

use crate::shared::client_of;

const SHORT: Duration = Duration::from_millis(200);
const LONG: Duration = Duration::from_secs(60);
const URL: &str = "https://example.org/hello-2.12-1.src.rpm";

async fn fake() -> Fake {
    Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]).start().await.unwrap()
}

fn alice(fake: &Fake) -> Copr {
    client_of(fake, "alice").build().unwrap()
}

#[tokio::test]
async fn calls_can_be_cloned_and_sent_from_other_tasks() {
    let fake = fake().await;
    let call = alice(&fake).project_get().project("alice/hello");
    let other = tokio::spawn(call.clone().send());
    assert_eq!(call.send().await.unwrap(), other.await.unwrap().unwrap());
}

#[tokio::test]
async fn response_has_status_headers_and_attempts() {
    let fake = fake().await;
    fake.fault(Fault::retry_after(503, copr_fake::RetryAfter::Seconds(0))).on("home").times(1);
    let response = alice(&fake).home().response().await.unwrap();
    assert_eq!((response.value.version, response.status.as_u16(), response.attempts), (3, 200, 2));
    assert!(response.headers.contains_key("date") && response.deprecation().is_none());
}

#[tokio::test]
async fn deadline_limits_the_call_as_a_whole() {
    let fake = fake().await;
    let copr = alice(&fake);
    fake.fault(Fault::hang()).on("project_get").always();
    let error = copr.project_get().project("alice/hello").deadline(SHORT).send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1), "{error}");
    assert!(error.to_string().contains("the deadline of 0.2 s has passed"), "{error}");
    assert!(error.url().unwrap().contains("/project/?"), "{error}");

    // The deadline also ends the pause between attempts.
    fake.fault(Fault::html(503)).on("home").always();
    let patient = Policy::default().with_pauses(LONG, LONG);
    let copr = client_of(&fake, "alice").retry(patient);
    let error = copr.build().unwrap().home().deadline(SHORT).send().await.unwrap_err();
    assert!(error.is_timeout() && error.elapsed() < Duration::from_secs(10), "{error}");
    fake.journal().assert_count("home", 1);
}

#[tokio::test]
async fn unreached_deadline_changes_nothing() {
    let fake = fake().await;
    let call = alice(&fake).project_get().project("alice/hello");
    let whole = call.clone().send().await.unwrap();
    assert_eq!(call.clone().deadline(LONG).send().await.unwrap(), whole);
    assert_eq!(call.deadline(LONG).response().await.unwrap().value, whole);
}

#[tokio::test]
async fn deadline_of_sent_submission_is_ambiguous() {
    let fake = fake().await;
    fake.fault(Fault::hang()).on("build_create_url").always();
    let submit = alice(&fake).build_create_url().project("alice/hello").pkgs([URL]);
    let error = submit.deadline(SHORT).send().await.unwrap_err();
    assert!(error.is_ambiguous() && error.submission().is_some(), "{error}");
    assert_eq!((error.advice(), error.is_retryable()), (Advice::Verify, false));
}

#[tokio::test]
async fn deadline_before_sending_is_not_ambiguous() {
    let fake = fake().await;
    let copr = client_of(&fake, "alice");
    let copr = copr.max_concurrent_requests(1).build().unwrap();
    fake.fault(Fault::hang()).on("home").always();
    let busy = tokio::spawn(copr.home().send());
    while fake.journal().of("home").is_empty() {
        tokio::task::yield_now().await;
    }
    let submit = copr.build_create_url().project("alice/hello").pkgs([URL]);
    let error = submit.deadline(SHORT).send().await.unwrap_err();
    assert_eq!((error.attempts(), error.advice()), (0, Advice::Retry { after: None }), "{error}");
    fake.journal().assert_count("build_create_url", 0);
    busy.abort();
}

#[tokio::test]
async fn advice_depends_on_the_error() {
    let fake = fake().await;
    let copr = client_of(&fake, "alice").retry(Policy::never());
    let copr = copr.build().unwrap();
    let missing = copr.build_get().build_id(404).send().await.unwrap_err();
    assert_eq!(missing.advice(), Advice::GiveUp);
    fake.fault(Fault::retry_after(429, copr_fake::RetryAfter::Seconds(7))).on("home").always();
    let limited = copr.home().send().await.unwrap_err();
    assert_eq!(limited.advice(), Advice::Retry { after: Some(Duration::from_secs(7)) });
    fake.fault(Fault::html(504)).on("package_build").always();
    let submit = copr.package_build().project("alice/hello").package_name("hello").send();
    assert_eq!(submit.await.unwrap_err().advice(), Advice::Verify);
}

#[tokio::test]
async fn debug_prints_message_causes_and_help() {
    let fake = fake().await;
    let error = alice(&fake).build_get().build_id(404).send().await.unwrap_err();
    let debug = format!("{error:?}");
    assert_eq!(debug, format!("{error}\nhelp: {}", error.help()));
    let refused = Copr::builder().url("http://127.0.0.1:1").retry(Policy::never()).build().unwrap();
    let error = refused.home().send().await.unwrap_err();
    let debug = format!("{:?}", error.clone());
    assert!(debug.starts_with(&error.to_string()) && debug.contains("\nhelp: "), "{debug}");
}

#[tokio::test]
async fn call_of_raw_client_names_the_builder() {
    let client = copr_api::Client::connect("http://127.0.0.1:1").unwrap();
    let error = client.home().send().await.unwrap_err();
    assert!(error.to_string().contains("Copr::builder()"), "{error}");
}
