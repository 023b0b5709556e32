//! Limits of a client over real sockets: time, size, concurrency and rate; and what a caller is told when one is reached.

use std::time::Duration;

use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{CoprBuilder, ErrorKind};
use copr_fake::{Fake, Fault};

async fn fake() -> Fake {
    Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]).start().await.unwrap()
}

fn client(fake: &Fake) -> CoprBuilder {
    Copr::builder().url(fake.url()).retry(Policy::never())
}

#[tokio::test]
async fn a_server_that_falls_silent_before_or_within_its_answer_ends_the_call() {
    for fault in [Fault::hang(), Fault::hang_in_body()] {
        let fake = fake().await;
        fake.fault(fault).on("home").always();
        let copr = client(&fake).idle_timeout(Duration::from_millis(50)).build().unwrap();
        let error = copr.home().send().await.unwrap_err();
        assert!(error.is_timeout() && error.to_string().contains("idle_timeout"), "{error}");
    }
}

#[tokio::test]
async fn a_server_that_drips_for_ever_ends_with_the_attempt() {
    let fake = fake().await;
    fake.fault(Fault::drip(Duration::from_millis(40))).on("project_get").always();
    let copr = client(&fake)
        .idle_timeout(Duration::from_secs(5))
        .attempt_timeout(Duration::from_millis(300))
        .build()
        .unwrap();
    let call = copr.project_get().ownername("alice").projectname("hello").send();
    let error = call.await.unwrap_err();
    assert!(error.is_timeout() && error.to_string().contains("attempt_timeout"), "{error}");
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_refused_and_not_asked_for_again() {
    let fake = fake().await;
    fake.fault(Fault::huge(4 << 20)).on("home").always();
    let copr = Copr::builder().url(fake.url()).max_response_size(1 << 20).build().unwrap();
    let error = copr.home().send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::TooLarge, 1), "{error}");
    assert!(error.is_too_large() && error.to_string().contains("max_response_size"), "{error}");
}

#[tokio::test]
async fn no_more_requests_than_allowed_are_under_way_and_all_are_answered() {
    let fake = fake().await;
    fake.fault(Fault::latency(Duration::from_millis(20))).on("home").always();
    let copr = client(&fake).max_concurrent_requests(3).build().unwrap();
    let started = std::time::Instant::now();
    let calls = (0..12).map(|_| {
        let copr = copr.clone();
        tokio::spawn(async move { copr.home().send().await.is_ok() })
    });
    for call in calls.collect::<Vec<_>>() {
        assert!(call.await.unwrap());
    }
    let entries = fake.journal().of("home");
    assert_eq!(entries.len(), 12);
    assert!(started.elapsed() >= Duration::from_millis(4 * 20), "12 calls, 3 at once, are 4 rounds at least");
}

#[tokio::test]
async fn a_call_within_a_limit_of_one_can_wait_for_nothing_but_itself() {
    let fake = fake().await;
    let copr = client(&fake).max_concurrent_requests(1).build().unwrap();
    let mut open = copr.monitor().ownername("alice").projectname("hello").stream().await.unwrap();
    assert_eq!(copr.home().send().await.unwrap().version, 3, "an open stream takes no place");
    assert!(open.chunk().await.unwrap().is_some());
}

#[tokio::test]
async fn a_budget_that_is_spent_ends_repeats_of_all_clones() {
    let fake = fake().await;
    fake.fault(Fault::html(503)).on("home").always();
    let policy =
        Policy::default().with_attempts(10).with_pauses(Duration::from_millis(1), Duration::from_millis(1));
    let copr = Copr::builder()
        .url(fake.url())
        .retry(policy)
        .retry_budget(4, Duration::from_secs(3600))
        .build()
        .unwrap();
    let first = copr.home().send().await.unwrap_err();
    let second = copr.clone().home().send().await.unwrap_err();
    assert_eq!((first.attempts(), second.attempts()), (5, 1));
    assert!(first.is_gateway() && first.is_retryable());
}

#[tokio::test]
async fn http_clients_can_be_adjusted_and_certificates_that_are_none_are_refused() {
    let fake = fake().await;
    let adjusted = client(&fake).configure_http(|http| http.user_agent("mine/7"));
    adjusted.build().unwrap().home().send().await.unwrap();
    assert_eq!(fake.journal().only("home").header("user-agent"), Some("mine/7"));
    let pem = "-----BEGIN CERTIFICATE-----\nhunter2\n-----END CERTIFICATE-----\n";
    let error = client(&fake).root_certificates(pem).build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("root certificates") && !format!("{error:?}").contains("hunter2"));
}

#[tokio::test]
async fn retry_after_is_honoured_up_to_the_longest_pause() {
    let fake = fake().await;
    let absurd = copr_fake::RetryAfter::Seconds(u64::MAX);
    fake.fault(Fault::retry_after(429, absurd)).on("home").times(2);
    let policy = Policy::default().with_pauses(Duration::from_millis(1), Duration::from_millis(10));
    let copr = Copr::builder().url(fake.url()).retry(policy).build().unwrap();
    let answer = copr.home().response().await.unwrap();
    assert_eq!((answer.attempts, answer.status.as_u16()), (3, 200));
}
