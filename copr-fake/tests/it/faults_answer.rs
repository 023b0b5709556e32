//! Faults that change responses, as a client sees them on the wire.

use crate::common;

use std::io::Read;

use common::{Answer, HOME, get};
use copr_fake::{Fake, Fault, RetryAfter};

async fn with(fault: Fault) -> Answer {
    let fake = Fake::start().await.unwrap();
    let name = fault.name();
    fake.fault(fault).on("mock_chroot_list");
    let answer = get(&fake, HOME).await;
    let entry = fake.journal().only("mock_chroot_list");
    assert_eq!((entry.fault, entry.status), (Some(name), Some(answer.status)));
    assert_eq!(get(&fake, HOME).await.status, 200, "applies once");
    answer
}

async fn usual() -> Answer {
    get(&Fake::start().await.unwrap(), HOME).await
}

#[tokio::test]
async fn html_fault_sends_a_proxy_page() {
    for status in [502, 503, 504] {
        let answer = with(Fault::html(status)).await;
        assert_eq!((answer.status, answer.header("content-type")), (status, Some("text/html")));
        assert!(answer.text().starts_with("<html>"), "{}", answer.text());
    }
}

#[tokio::test]
async fn retry_after_fault_sends_the_header() {
    for (after, text) in [
        (RetryAfter::Seconds(7), "7"),
        (RetryAfter::Seconds(u64::MAX), "18446744073709551615"),
        (RetryAfter::Date(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT"),
        (RetryAfter::Absurd, "-1 fortnights"),
    ] {
        for status in [429, 503] {
            let answer = with(Fault::retry_after(status, after.clone())).await;
            assert_eq!((answer.status, answer.header("retry-after")), (status, Some(text)));
        }
    }
}

#[tokio::test]
async fn json_can_be_truncated_or_malformed() {
    let usual = usual().await;
    let truncated = with(Fault::truncated_json()).await;
    assert_eq!(truncated.body, usual.body[..usual.body.len() / 2]);
    let malformed = with(Fault::malformed_json()).await;
    assert!(malformed.text().starts_with("{,,"), "{}", malformed.text());
    for broken in [truncated, malformed] {
        assert_eq!(broken.header("content-type"), Some("application/json"));
        assert!(serde_json::from_slice::<serde_json::Value>(&broken.body).is_err());
    }
}

#[tokio::test]
async fn content_type_can_be_wrong() {
    let answer = with(Fault::wrong_type()).await;
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(answer.body, usual().await.body);
}

#[tokio::test]
async fn gzip_fault_compresses_the_body() {
    let answer = with(Fault::gzip()).await;
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    assert_eq!(answer.body[..2], [0x1f, 0x8b]);
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&answer.body[..]).read_to_end(&mut plain).unwrap();
    assert_eq!(plain, usual().await.body);
}

#[tokio::test]
async fn redirects_keep_the_path_on_another_host() {
    let fake = Fake::start().await.unwrap();
    fake.fault(Fault::redirect(307, "https://elsewhere.example/")).on_any();
    let answer = get(&fake, "/api_3/project/list?limit=1").await;
    assert_eq!(answer.status, 307);
    assert_eq!(answer.header("location"), Some("https://elsewhere.example/api_3/project/list?limit=1"));
}

#[tokio::test]
async fn challenge_fault_sends_a_page_with_200() {
    let answer = with(Fault::challenge()).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(answer.text().contains("challenge"));
}

#[tokio::test]
async fn json_faults_keep_responses_without_objects() {
    // A list of chroots has only strings, so the response must be unchanged; the changes have their own tests.
    for fault in [Fault::nulls(), Fault::everything(), Fault::unknown_words(), Fault::unknown_fields()] {
        assert_eq!(with(fault).await.json(), usual().await.json());
    }
}

#[tokio::test]
async fn head_responses_have_no_body_despite_faults() {
    let fake = Fake::start().await.unwrap();
    for fault in [Fault::html(503), Fault::huge(1000), Fault::gzip(), Fault::early_401()] {
        fake.fault(fault).on_any();
        let mut wire = common::Connection::open(&fake).await;
        wire.write(format!("HEAD {HOME} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).await;
        let (bytes, ended) = wire.rest().await;
        ended.unwrap();
        assert!(bytes.ends_with(b"\r\n\r\n"), "{}", String::from_utf8_lossy(&bytes));
    }
}

#[tokio::test]
#[should_panic(expected = "write \"build_get\"")]
async fn panics_for_a_fault_on_an_unknown_operation() {
    let fake = Fake::start().await.unwrap();
    fake.fault(Fault::gzip()).on("bild_get");
}
