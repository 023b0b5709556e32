//! `copr-api-ext` over real sockets: credentials, errors and retries.

use std::time::Duration;

use copr_api_ext::retry::Policy;
use copr_api_ext::{CallExt as _, Copr, ErrorKind};
use copr_tests::server::{Answer, Server};
use serde_json::json;

fn copr(server: &Server) -> Copr {
    let mut policy = Policy::default();
    policy.attempts = 3;
    policy.first_pause = Duration::from_millis(1);
    Copr::builder()
        .url(server.address())
        .credentials("loginlogin", "tokentoken")
        .retry(policy)
        .build()
        .unwrap()
}

fn text(status: u16, content_type: &str, body: &str) -> Answer {
    Answer { status, content_type: content_type.into(), body: body.as_bytes().to_vec() }
}

#[tokio::test]
async fn sends_credentials_and_returns_the_value() {
    let server = Server::start().await;
    server.answer(Answer::json(200, &json!({"id": 7, "name": "mira"})));
    let me = copr(&server).auth_check().send().await.unwrap();
    assert_eq!((me.id, me.name.as_str()), (7, "mira"));
    let arrived = server.arrived();
    assert_eq!(arrived[0].headers["authorization"], "Basic bG9naW5sb2dpbjp0b2tlbnRva2Vu");
}

#[tokio::test]
async fn retries_safe_calls_but_not_unsafe_ones() {
    let server = Server::start().await;
    let copr = copr(&server);
    for status in [503, 504] {
        server.answer(text(status, "text/html", "<h1>trouble</h1>"));
    }
    server.answer(Answer::json(200, &json!({"version": 3})));
    assert_eq!(copr.home().send().await.unwrap().version, 3);
    assert_eq!(server.arrived().len(), 3);

    server.answer(text(503, "text/html", "<h1>trouble</h1>"));
    let error = copr.build_cancel().build_id(5).send().await.unwrap_err();
    assert_eq!(server.arrived().len(), 1, "an unsafe call is sent once");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Gateway, 1));
    assert!(error.is_ambiguous() && !error.is_retryable(), "retrying could submit twice");

    server.answer(Answer::json(500, &json!({"error": "odd"})));
    let error = copr.home().send().await.unwrap_err();
    assert_eq!(server.arrived().len(), 1, "500 is never repeated");
    assert!(!error.is_retryable() && !error.is_ambiguous());
}

#[tokio::test]
async fn every_error_has_kind_and_context() {
    let server = Server::start().await;
    let copr = copr(&server);
    for (answer, kind, said) in [
        (Answer::json(404, &json!({"error": "gone\n"})), ErrorKind::NotFound, "gone"),
        (Answer::json(401, &json!({"output": "notok", "error": "who"})), ErrorKind::Auth, "who"),
        (Answer::json(400, &json!({"error": "a: b\nc: d"})), ErrorKind::InvalidInput, "a: b; c: d"),
        (Answer::json(200, &json!({"output": "notok", "error": "no"})), ErrorKind::Server, "no"),
        (text(200, "text/html", "<script id=\"anubis_challenge\">"), ErrorKind::Challenge, "challenge"),
        (text(500, "text/html", "<h1>Internal</h1>"), ErrorKind::Server, "500"),
        (text(200, "text/html", "<h1>Maintenance</h1>"), ErrorKind::Gateway, "200"),
        (text(200, "application/json", ""), ErrorKind::Decode, "200"),
    ] {
        server.answer(answer);
        let error = copr.build_get().build_id(5).send().await.unwrap_err();
        let line = error.to_string();
        assert_eq!(error.kind(), kind, "{line}");
        assert!(line.starts_with("build_get: GET http://127.0.0.1:"), "{line}");
        assert!(line.contains("/api_3/build/5: ") && line.contains(said) && !line.contains('\n'), "{line}");
        let _ = server.arrived();
    }
}

#[tokio::test]
async fn decode_errors_name_the_json_path() {
    let server = Server::start().await;
    let mut page = copr_tests::exchange::fixtures()
        .into_iter()
        .find(|case| case.operation == "build_list" && case.name == "full")
        .unwrap()
        .body;
    page["items"][1]["state"] = json!(7);
    server.answer(Answer::json(200, &page));
    let call = copr(&server);
    let error = call.build_list().ownername("mira").projectname("loom").send().await.unwrap_err();
    assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some("items[1].state")));
}

#[tokio::test]
async fn errors_print_no_secrets() {
    let server = Server::start().await;
    let copr = copr(&server);
    let leak = r#"{"api_login": "fresh-login", "api_token": "fresh-token"}"#;
    server.answer(text(200, "application/json", leak));
    let error = copr.api_token_create().send().await.unwrap_err();
    server.answer(Answer::json(401, &json!({"output": "notok", "error": "who"})));
    let other = copr.auth_check().send().await.unwrap_err();
    let printed = format!("{error} {error:?} {error:#?} {other} {other:?} {copr:?}");
    for secret in ["fresh-", "tokentoken", "loginlogin", "bG9naW5sb2dp"] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}

#[tokio::test]
async fn connect_errors_have_the_number_of_attempts() {
    let gone = Server::start().await;
    let copr = copr(&gone);
    drop(gone);
    tokio::task::yield_now().await;
    let error = copr.project_add().ownername("mira").name("loom").chroots(["c"]).send();
    let error = error.await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3), "{error}");
    assert!(!error.is_ambiguous(), "nothing was sent");
}
