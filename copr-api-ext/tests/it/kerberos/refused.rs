//! Sessions that the server rejects.

use copr_api::Multipart;
use copr_api_ext::retry::Policy;
use copr_api_ext::{CallExt as _, Copr, ErrorKind};
use copr_fake::Fault;
use futures_util::future::join_all;

use super::tickets::{Tickets, builder, client, count, fake};

async fn who(copr: &Copr) -> copr_api_ext::Result<String> {
    copr.auth_check().send().await.map(|user| user.name)
}

#[tokio::test]
async fn renews_rejected_session_and_sends_call_again() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    who(&copr).await.unwrap();
    fake.expire_sessions("alice");
    let answer = copr.auth_check().response().await.unwrap();
    assert_eq!((answer.value.name.as_str(), answer.attempts), ("alice", 2));
    assert_eq!((count(&fake, "gssapi_login"), count(&fake, "auth_check")), (2, 3));
}

#[tokio::test]
async fn sends_write_again_after_rejected_session() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = builder(&fake, &tickets).retry(Policy::never()).build().unwrap();
    who(&copr).await.unwrap();
    fake.expire_sessions("alice");
    let made = copr
        .project_add()
        .ownername("alice")
        .name("loom")
        .chroots(vec!["fedora-43-x86_64".into()])
        .send()
        .await
        .unwrap();
    assert_eq!(made.name, "loom");
    let statuses: Vec<_> = fake.journal().of("project_add").iter().map(|entry| entry.status).collect();
    assert_eq!(statuses, [Some(401), Some(200)]);
    assert_eq!(count(&fake, "gssapi_login"), 2);
}

#[tokio::test]
async fn renews_session_only_once() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    fake.fault(Fault::error(401)).on("auth_check").always();
    let error = who(&copr).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Auth, 2), "{error}");
    assert!(error.help().contains("kinit"));
    assert_eq!((count(&fake, "gssapi_login"), count(&fake, "auth_check")), (2, 2));
}

#[tokio::test]
async fn concurrent_calls_renew_session_once() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    who(&copr).await.unwrap();
    fake.expire_sessions("alice");
    fake.journal().clear();
    for user in join_all((0..40).map(|_| who(&copr))).await {
        assert_eq!(user.unwrap(), "alice");
    }
    assert_eq!(count(&fake, "gssapi_login"), 1);
    let refused = fake.journal().of("auth_check").iter().filter(|entry| entry.status == Some(401)).count();
    assert_eq!(count(&fake, "auth_check"), 40 + refused, "each call was rejected at most once");
}

#[tokio::test]
async fn renewal_does_not_count_as_retry() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    who(&copr).await.unwrap();
    fake.expire_sessions("alice");
    fake.fault(Fault::html(503)).on("auth_check").after(1).times(3);
    let answer = copr.auth_check().response().await.unwrap();
    assert_eq!(answer.attempts, 5, "one was rejected, three failed, and the policy allows four");
}

#[tokio::test]
async fn missing_ticket_sends_nothing_and_has_help() {
    let fake = fake().await;
    let error = who(&client(&fake, &Tickets::none())).await.unwrap_err();
    let facts = (error.kind(), error.operation(), error.attempts());
    assert_eq!(facts, (ErrorKind::Auth, Some("gssapi_login"), 0));
    assert!(error.to_string().contains("kinit") && error.help().contains("kinit"), "{error}");
    assert!(!error.is_ambiguous() && !error.is_retryable());
    assert_eq!(fake.journal().all(), []);
}

#[tokio::test]
async fn reports_missing_ticket_when_session_ends() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    who(&copr).await.unwrap();
    fake.expire_sessions("alice");
    tickets.lose();
    let cancel = || copr.project_delete().ownername("alice").projectname("hello").send();
    for sent in [1, 1] {
        let error = cancel().await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::Auth, Some("gssapi_login")));
        assert!(error.to_string().contains("kinit") && !error.is_ambiguous(), "{error}");
        assert_eq!(count(&fake, "project_delete"), sent, "the call is not sent without a session");
    }
}

#[tokio::test]
async fn does_not_send_streamed_body_again_after_rejection() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    who(&copr).await.unwrap();
    fake.expire_sessions("alice");
    let upload = || {
        let body = Multipart::new()
            .json("json", &serde_json::json!({"ownername": "alice", "projectname": "hello"}))
            .unwrap()
            .bytes("pkgs", "hello-1-1.src.rpm", "application/x-rpm", &b"\xed\xab\xee\xdb"[..]);
        copr.build_create_upload().content_type(body.content_type()).body(body).send()
    };
    let error = upload().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Auth, 1), "{error}");
    assert!(!error.is_ambiguous());
    upload().await.unwrap();
    let statuses: Vec<_> =
        fake.journal().of("build_create_upload").iter().map(|entry| entry.status).collect();
    assert_eq!(statuses, [Some(401), Some(200)]);
    assert_eq!(count(&fake, "gssapi_login"), 2);
}
