//! Limits of a client over real sockets: time, size, concurrency and retries.

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
async fn silent_server_fails_after_idle_timeout() {
    for fault in [Fault::hang(), Fault::hang_in_body()] {
        let fake = fake().await;
        fake.fault(fault).on("home").always();
        let copr = client(&fake).idle_timeout(Duration::from_millis(50)).build().unwrap();
        let error = copr.home().send().await.unwrap_err();
        assert!(error.is_timeout() && error.to_string().contains("idle_timeout"), "{error}");
    }
}

#[tokio::test]
async fn dripping_server_fails_after_attempt_timeout() {
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
async fn does_not_retry_too_large_responses() {
    let fake = fake().await;
    fake.fault(Fault::huge(4 << 20)).on("home").always();
    let copr = Copr::builder().url(fake.url()).max_response_size(1 << 20).build().unwrap();
    let error = copr.home().send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::TooLarge, 1), "{error}");
    assert!(error.is_too_large() && error.to_string().contains("max_response_size"), "{error}");
}

#[tokio::test]
async fn limits_concurrent_requests() {
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
async fn open_stream_holds_no_permit() {
    let fake = fake().await;
    let copr = client(&fake).max_concurrent_requests(1).build().unwrap();
    let mut open = copr.monitor().ownername("alice").projectname("hello").stream().await.unwrap();
    assert_eq!(copr.home().send().await.unwrap().version, 3, "an open stream holds no permit");
    assert!(open.chunk().await.unwrap().is_some());
}

#[tokio::test]
async fn clones_share_the_retry_budget() {
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
async fn configures_http_and_rejects_bad_certificates() {
    let fake = fake().await;
    let configured = client(&fake).configure_http(|http| http.user_agent("mine/7"));
    configured.build().unwrap().home().send().await.unwrap();
    assert_eq!(fake.journal().only("home").header("user-agent"), Some("mine/7"));
    let pem = "-----BEGIN CERTIFICATE-----\nhunter2\n-----END CERTIFICATE-----\n";
    let error = client(&fake).root_certificates(pem).build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("root certificates") && !format!("{error:?}").contains("hunter2"));
}

#[tokio::test]
async fn honors_retry_after_up_to_longest_pause() {
    let fake = fake().await;
    let absurd = copr_fake::RetryAfter::Seconds(u64::MAX);
    fake.fault(Fault::retry_after(429, absurd)).on("home").times(2);
    let policy = Policy::default().with_pauses(Duration::from_millis(1), Duration::from_millis(10));
    let copr = Copr::builder().url(fake.url()).retry(policy).build().unwrap();
    let response = copr.home().response().await.unwrap();
    assert_eq!((response.attempts, response.status.as_u16()), (3, 200));
}
