//! Faults of the connection, as a client sees them on the wire.

use crate::common;

use std::io::ErrorKind;
use std::time::Duration;

use common::{Connection, HOME, get, header};
use copr_fake::{Fake, Fault, RequestBody};
use tokio::io::AsyncReadExt;
use tokio::time::Instant;

async fn start() -> Fake {
    Fake::builder().user("alice").start().await.unwrap()
}

#[tokio::test]
async fn connections_stay_open_without_faults() {
    let fake = start().await;
    let mut wire = Connection::open(&fake).await;
    for _ in 0..3 {
        wire.get(HOME).await;
        let answer = wire.answer().await;
        assert_eq!((answer.status, answer.header("connection")), (200, Some("keep-alive")));
        for name in ["server", "date", "vary", "content-length", "content-type"] {
            assert!(answer.header(name).is_some(), "{name}: {}", answer.head);
        }
    }
    wire.write(format!("GET {HOME} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).await;
    assert_eq!(wire.answer().await.header("connection"), Some("close"));
    assert_eq!(wire.rest().await.0, b"");
}

#[tokio::test(start_paused = true)]
async fn latency_delays_the_usual_response() {
    let fake = start().await;
    fake.fault(Fault::latency(Duration::from_secs(3600))).on("mock_chroot_list");
    let begun = Instant::now();
    assert_eq!(get(&fake, HOME).await.status, 200);
    assert!(begun.elapsed() >= Duration::from_secs(3600));
}

#[tokio::test(start_paused = true)]
async fn a_hang_keeps_the_connection_open_and_silent() {
    let fake = start().await;
    fake.fault(Fault::hang()).on("mock_chroot_list");
    let mut wire = Connection::open(&fake).await;
    wire.get(HOME).await;
    let waited = tokio::time::timeout(Duration::from_secs(86_400), wire.head()).await;
    assert!(waited.is_err(), "{waited:?}");
    let entry = fake.journal().only("mock_chroot_list");
    assert_eq!((entry.fault, entry.status), (Some("hang"), None));
    assert_eq!(get(&fake, HOME).await.status, 200, "other connections are served");
}

#[tokio::test(start_paused = true)]
async fn a_hang_in_the_body_sends_the_headers() {
    let fake = start().await;
    fake.fault(Fault::hang_in_body()).on("mock_chroot_list");
    let mut wire = Connection::open(&fake).await;
    wire.get(HOME).await;
    let head = wire.head().await.unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
    assert!(header(&head, "content-length").unwrap().parse::<u64>().unwrap() > 100);
    let waited = tokio::time::timeout(Duration::from_secs(86_400), wire.0.read_u8()).await;
    assert!(waited.is_err(), "{waited:?}");
}

#[tokio::test]
async fn dropping_the_server_closes_hanging_connections() {
    let fake = start().await;
    fake.fault(Fault::hang()).on_any();
    let mut wire = Connection::open(&fake).await;
    wire.get(HOME).await;
    while fake.journal().last().is_none() {
        tokio::task::yield_now().await;
    }
    drop(fake);
    assert_eq!(wire.rest().await.0, b"");
}

#[tokio::test]
async fn a_reset_unread_does_not_wait_for_the_body() {
    let fake = start().await;
    fake.fault(Fault::reset_unread()).on("build_create_url");
    let mut wire = Connection::open(&fake).await;
    wire.write("POST /api_3/build/create/url HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n").await;
    let (bytes, ended) = wire.rest().await;
    assert_eq!(bytes, b"");
    assert_eq!(ended.unwrap_err().kind(), ErrorKind::ConnectionReset);
    let entry = fake.journal().only("build_create_url");
    assert_eq!((entry.body, entry.status), (RequestBody::Empty, None));
}

#[tokio::test]
async fn a_reset_handled_comes_after_the_request_body() {
    let fake = start().await;
    fake.fault(Fault::reset_handled()).on("build_create_url");
    let mut wire = Connection::open(&fake).await;
    wire.post("/api_3/build/create/url", "Content-Type: application/json\r\n", r#"{"pkgs":["x"]}"#).await;
    let (bytes, ended) = wire.rest().await;
    assert_eq!(bytes, b"");
    assert_eq!(ended.unwrap_err().kind(), ErrorKind::ConnectionReset);
    let entry = fake.journal().only("build_create_url");
    assert_eq!(entry.body.field("pkgs"), Some(serde_json::json!(["x"])));
    assert_eq!(entry.status, None);
}

#[tokio::test]
async fn a_cut_sends_half_the_body() {
    let fake = start().await;
    let whole = get(&fake, HOME).await;
    fake.fault(Fault::cut_body()).on("mock_chroot_list");
    let mut wire = Connection::open(&fake).await;
    wire.get(HOME).await;
    let head = wire.head().await.unwrap();
    assert_eq!(header(&head, "content-length"), whole.header("content-length"));
    let (bytes, ended) = wire.rest().await;
    ended.unwrap();
    assert_eq!(bytes, whole.body[..whole.body.len() / 2]);
}

#[tokio::test(start_paused = true)]
async fn a_drip_pauses_before_each_byte() {
    let fake = start().await;
    let whole = get(&fake, HOME).await;
    fake.fault(Fault::drip(Duration::from_secs(2))).on("mock_chroot_list");
    let begun = Instant::now();
    let answer = get(&fake, HOME).await;
    assert_eq!(answer.body, whole.body);
    assert!(begun.elapsed().as_secs() >= 2 * whole.body.len() as u64, "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_huge_body_has_the_configured_length() {
    let fake = start().await;
    fake.fault(Fault::huge(20_000_000)).on("mock_chroot_list");
    let answer = get(&fake, HOME).await;
    assert_eq!(answer.body.len(), 20_000_000);
    assert_eq!(answer.json().as_str().unwrap().len(), 20_000_000 - 2);
}

#[tokio::test]
async fn an_early_401_does_not_wait_for_the_body() {
    let fake = start().await;
    fake.fault(Fault::early_401()).on("build_create_upload");
    let mut wire = Connection::open(&fake).await;
    wire.write(
        "POST /api_3/build/create/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 900000000\r\n\r\nstart",
    )
    .await;
    let answer = wire.answer().await;
    assert_eq!((answer.status, answer.header("connection")), (401, Some("close")));
    assert_eq!(answer.json()["output"], "notok");
    // The client can go on sending for a while, so that it gets the response instead of a reset.
    wire.write("x".repeat(100_000)).await;
    assert_eq!(wire.rest().await.0, b"");
}

#[tokio::test]
async fn twice_sends_a_second_copy_of_the_response() {
    let fake = start().await;
    fake.fault(Fault::twice()).on("mock_chroot_list");
    let mut wire = Connection::open(&fake).await;
    wire.get(HOME).await;
    let first = wire.answer().await;
    let second = wire.answer().await;
    assert_eq!((first.status, &first.head, &first.body), (200, &second.head, &second.body));
    wire.get("/api_3/nowhere").await;
    assert_eq!(wire.answer().await.status, 404, "the connection still works");
    assert_eq!(fake.journal().only("mock_chroot_list").fault, Some("twice"));
}
