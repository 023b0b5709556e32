//! Faults of answers, as a client sees them on the wire.

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
    assert_eq!(get(&fake, HOME).await.status, 200, "once is enough");
    answer
}

async fn usual() -> Answer {
    get(&Fake::start().await.unwrap(), HOME).await
}

#[tokio::test]
async fn a_proxy_answers_with_a_page() {
    for status in [502, 503, 504] {
        let answer = with(Fault::html(status)).await;
        assert_eq!((answer.status, answer.header("content-type")), (status, Some("text/html")));
        assert!(answer.text().starts_with("<html>"), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_client_is_told_when_to_come_again() {
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
async fn json_can_stop_halfway_or_have_a_slip() {
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
async fn the_type_can_be_wrong_and_the_body_right() {
    let answer = with(Fault::wrong_type()).await;
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(answer.body, usual().await.body);
}

#[tokio::test]
async fn a_compressed_body_comes_back() {
    let answer = with(Fault::gzip()).await;
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    assert_eq!(answer.body[..2], [0x1f, 0x8b]);
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&answer.body[..]).read_to_end(&mut plain).unwrap();
    assert_eq!(plain, usual().await.body);
}

#[tokio::test]
async fn a_redirect_leads_to_the_same_path_elsewhere() {
    let fake = Fake::start().await.unwrap();
    fake.fault(Fault::redirect(307, "https://elsewhere.example/")).on_any();
    let answer = get(&fake, "/api_3/project/list?limit=1").await;
    assert_eq!(answer.status, 307);
    assert_eq!(answer.header("location"), Some("https://elsewhere.example/api_3/project/list?limit=1"));
}

#[tokio::test]
async fn a_bot_filter_answers_200_with_a_page() {
    let answer = with(Fault::challenge()).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(answer.text().contains("challenge"));
}

#[tokio::test]
async fn json_of_no_object_stays_as_it_is() {
    // A list of chroots has texts only, so this shows that answers go out whole; the changes have tests of their own.
    for fault in [Fault::nulls(), Fault::everything(), Fault::unknown_words(), Fault::unknown_fields()] {
        assert_eq!(with(fault).await.json(), usual().await.json());
    }
}

#[tokio::test]
async fn head_requests_are_answered_without_a_body_still() {
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
async fn an_operation_nobody_knows_is_pointed_out() {
    let fake = Fake::start().await.unwrap();
    fake.fault(Fault::gzip()).on("bild_get");
}
