//! The journal of requests.

use crate::common;

use common::{Connection, HOME, get};
use copr_fake::{Fake, RequestBody};
use serde_json::json;

#[tokio::test]
async fn entries_have_the_request_as_sent() {
    let fake = Fake::start().await.unwrap();
    let mut wire = Connection::open(&fake).await;
    wire.write(format!(
        "GET {HOME}?a=1&a=2&b=x%20y HTTP/1.1\r\nHost: x\r\nX-Mine: yes\r\nAuthorization: Basic c2VjcmV0\r\n\r\n"
    ))
    .await;
    wire.answer().await;
    let entry = fake.journal().only("mock_chroot_list");
    assert_eq!((entry.method.as_str(), entry.path.as_str()), ("GET", HOME));
    assert_eq!((entry.query("a"), entry.query("b"), entry.query("c")), (Some("1"), Some("x y"), None));
    assert_eq!(entry.header("x-mine"), Some("yes"));
    assert_eq!(entry.header("authorization"), Some("Basic **masked**"));
    assert_eq!((entry.number, entry.at, entry.status), (1, fake.clock().now(), Some(200)));
    assert_eq!(entry.body, RequestBody::Empty);
}

#[tokio::test]
async fn records_bodies_that_the_handler_does_not_read() {
    let fake = Fake::start().await.unwrap();
    let mut wire = Connection::open(&fake).await;
    for (media, body, sent) in [
        ("application/json", r#"{"a":[1]}"#, RequestBody::Json(json!({ "a": [1] }))),
        ("application/json", r#"{"a":"#, RequestBody::Text(r#"{"a":"#.to_owned())),
        (
            "application/x-www-form-urlencoded",
            "a=b+c",
            RequestBody::Form(vec![("a".to_owned(), "b c".to_owned())]),
        ),
        ("text/plain", "hello", RequestBody::Text("hello".to_owned())),
    ] {
        wire.post("/api_3/nowhere", &format!("Content-Type: {media}\r\n"), body).await;
        assert_eq!(wire.answer().await.status, 404);
        assert_eq!(fake.journal().last().unwrap().body, sent);
    }
}

#[tokio::test]
async fn uploads_are_recorded_by_name_size_and_hash() {
    let fake = Fake::start().await.unwrap();
    let body = concat!(
        "--B\r\nContent-Disposition: form-data; name=\"json\"; filename=\"json\"\r\n\r\n{\"ownername\":\"alice\"}\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"pkgs\"; filename=\"a.src.rpm\"\r\n\r\nhello\r\n--B--\r\n",
    );
    let mut wire = Connection::open(&fake).await;
    wire.post("/api_3/build/create/upload", "Content-Type: multipart/form-data; boundary=B\r\n", body).await;
    wire.answer().await;
    let sent = fake.journal().only("build_create_upload").body;
    assert_eq!(sent.field("ownername"), Some(json!("alice")));
    let [file] = sent.files() else { panic!("{sent:?}") };
    assert_eq!((file.filename.as_str(), file.size), ("a.src.rpm", 5));
    assert_eq!(file.sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
}

#[tokio::test]
async fn the_journal_can_be_cleared_and_has_a_capacity() {
    let fake = Fake::builder().journal_capacity(2).start().await.unwrap();
    for _ in 0..3 {
        get(&fake, HOME).await;
    }
    let numbers: Vec<_> = fake.journal().all().iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [2, 3]);
    fake.journal().clear();
    assert_eq!(fake.journal().last(), None);
    get(&fake, HOME).await;
    assert_eq!(fake.journal().only("mock_chroot_list").number, 4);
}

#[tokio::test]
#[should_panic(
    expected = "expected 1 requests of build_get, got 0. All requests in the journal:\n  GET /api_3/mock-chroots/list?x=1 (mock_chroot_list) answered 200"
)]
async fn assert_count_lists_the_requests_when_it_fails() {
    let fake = Fake::start().await.unwrap();
    get(&fake, &format!("{HOME}?x=1")).await;
    let _ = fake.journal().only("build_get");
}
