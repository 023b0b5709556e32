//! Behavior of all paths: connections, methods, slashes, headers.

use crate::common;

use common::{Connection, ask, authorization, call, send};
use copr_fake::Fake;
use serde_json::{Value, json};
use tokio::net::TcpStream;

const PROJECT: &str = "/project/?ownername=alice&projectname=hello";

async fn fake() -> Fake {
    let fake = Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]);
    fake.start().await.unwrap()
}

#[tokio::test]
async fn servers_are_independent_of_each_other() {
    let (one, two) = (fake().await, Fake::start().await.unwrap());
    assert_ne!(one.url(), two.url());
    assert_eq!(ask(&one, PROJECT).await.status, 200);
    assert_eq!(ask(&two, PROJECT).await.status, 404);
}

#[tokio::test]
async fn nul_in_a_path_or_query_is_500() {
    let fake = fake().await;
    for path in [
        "/project/list?ownername=%00",
        "/project/?ownername=alice&projectname=hel%00lo",
        "/project/search?query=hello%00",
        "/build/list?ownername=alice&projectname=hello&packagename=%00",
        "/project/permissions/can_build_in/alice/alice/a%00b",
        "/project-chroot/?ownername=alice&projectname=hello&chrootname=fedora-43-x86_64%00",
    ] {
        assert_eq!(ask(&fake, path).await.status, 500, "{path}");
    }
}

#[tokio::test]
async fn a_server_stops_when_its_handle_is_dropped() {
    let fake = fake().await;
    let mut idle = Connection::open(&fake).await;
    assert_eq!(idle.send("GET", "/api_3/", "", b"").await.status, 200);
    let address = fake.url().strip_prefix("http://").unwrap().to_owned();
    drop(fake);
    // A background task closes the listener a moment later.
    for _ in 0..200 {
        if TcpStream::connect(&address).await.is_err() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("{address} still listens");
}

#[tokio::test]
async fn reads_unwanted_bodies_and_keeps_the_connection() {
    let fake = fake().await;
    let mut connection = Connection::open(&fake).await;
    let big = vec![b'x'; 4_000_000];
    let refused = connection.send("PUT", "/api_3/project/edit/alice/hello", "", &big).await;
    assert_eq!(refused.status, 401);
    assert_eq!(refused.json()["output"], "notok");
    assert_eq!(connection.send("GET", "/api_3/", "", b"").await.json(), json!({ "version": 3 }));
}

#[tokio::test]
async fn sends_100_continue_before_a_rejection() {
    let fake = fake().await;
    let mut connection = Connection::open(&fake).await;
    let head = "PUT /api_3/project/edit/alice/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";
    connection.write(head).await;
    assert!(connection.head().await.unwrap().contains(" 100 "));
    connection.write(b"{}").await;
    assert_eq!(connection.answer().await.status, 401);
}

#[tokio::test]
async fn responses_are_ascii_with_few_headers() {
    let fake = fake().await;
    let edit = json!({ "description": "žluťoučký 🐎" });
    call(&fake, "alice", "PUT", "/project/edit/alice/hello", edit).await;
    let answer = ask(&fake, PROJECT).await;
    assert!(answer.body.is_ascii());
    assert_eq!(answer.json()["description"], "žluťoučký 🐎");
    assert_eq!(answer.header("content-type").unwrap(), "application/json");
    assert_eq!(answer.header("vary").unwrap(), "Cookie");
    let head = send(&fake, "HEAD", &format!("/api_3{PROJECT}"), "", b"").await;
    assert_eq!(head.header("content-length").unwrap(), answer.body.len().to_string());
}

#[tokio::test]
async fn ignores_trailing_and_redirects_doubled_slashes() {
    let fake = fake().await;
    for path in ["/project/list", "/project/list/", "", "/"] {
        assert_eq!(ask(&fake, path).await.status, 200, "{path}");
    }
    let moved = ask(&fake, "//project//list?limit=1").await;
    assert_eq!(moved.status, 308);
    let target = format!("{}/api_3/project/list?limit=1", fake.url());
    assert_eq!(moved.header("location").unwrap(), target);
    assert_eq!(ask(&fake, "/no//such").await.status, 404);
    assert_eq!(ask(&fake, "/Project/list").await.status, 404);
}

#[tokio::test]
async fn wrong_methods_are_405() {
    let fake = fake().await;
    let mut connection = Connection::open(&fake).await;
    let wrong = connection.send("PATCH", "/api_3/project/list", "", b"").await;
    assert_eq!(wrong.status, 405);
    assert!(wrong.header("allow").is_none());
    let options = connection.send("OPTIONS", "/api_3/project/edit/a/b", "", b"").await;
    assert_eq!((options.status, options.header("allow").unwrap()), (200, "PUT, POST, OPTIONS"));
}

#[tokio::test]
async fn overlong_paths_are_rejected_with_html() {
    let fake = fake().await;
    let answer = ask(&fake, &format!("/project/{}", "x".repeat(5000))).await;
    assert_eq!((answer.status, answer.header("content-type").unwrap()), (414, "text/html"));
}

#[tokio::test]
async fn x_fields_selects_fields() {
    let fake = fake().await;
    let mut connection = Connection::open(&fake).await;
    let mut trimmed = async |mask: &str| {
        let header = format!("X-Fields: {mask}\r\n");
        connection.send("GET", &format!("/api_3{PROJECT}"), &header, b"").await
    };
    assert_eq!(trimmed("name,nosuch").await.json(), json!({ "name": "hello" }));
    let refused = trimmed("{name").await;
    assert_eq!(refused.status, 400);
    assert!(refused.json()["message"].is_string());
}

#[tokio::test]
async fn broken_bodies_count_as_empty_if_all_is_optional() {
    let fake = fake().await;
    let path = "/api_3/project/edit/alice/hello";
    let auth = authorization(&fake, "alice");
    let mut connection = Connection::open(&fake).await;
    let cases: [(&str, &[u8], u16, &str); 9] = [
        ("application/json", b"{bad", 200, ""),
        ("text/plain", br#"{"description":"x"}"#, 200, ""),
        ("application/json", b"{\"description\":\"\xe9\"}", 200, ""),
        ("application/json", b"\xef\xbb\xbf{\"description\":\"bom\"}", 200, "bom"),
        ("APPLICATION/vnd.x+JSON", br#"{"description":["a","b"]}"#, 200, "a b"),
        ("application/x-www-form-urlencoded", b"description=f&description=g", 200, "f"),
        ("application/json", b"[1]", 500, ""),
        ("application/json", br#"{"description":"a\u0000"}"#, 500, ""),
        ("application/json", br#"{"description":"\ud800"}"#, 500, ""),
    ];
    for (media, body, status, description) in cases {
        fake.with(|it| it.project_mut("alice", "hello").unwrap().description.clear());
        let headers = format!("{auth}Content-Type: {media}\r\n");
        let answer = connection.send("PUT", path, &headers, body).await;
        let text = String::from_utf8_lossy(body);
        assert_eq!(answer.status, status, "{media} {text}");
        if status == 200 {
            assert_eq!(answer.json()["description"], description, "{media} {text}");
        }
    }
    let read = connection.send("PUT", "/api_3/project/permissions/set/alice/hello", &auth, b"").await;
    assert_eq!(read.status, 415);
    assert_eq!(call(&fake, "alice", "PUT", "/project/edit/alice/hello", Value::Null).await.status, 200);
}
