//! The session that clones share: who logs in, when, and where the cookie is sent.

use copr_api_ext::{CallExt as _, Copr, ErrorKind};
use copr_fake::{Fake, Fault};
use futures_util::future::join_all;

use super::tickets::{Tickets, builder, client, count, fake};

async fn who(copr: &Copr) -> copr_api_ext::Result<String> {
    copr.auth_check().send().await.map(|user| user.name)
}

#[tokio::test]
async fn sends_token_once_and_then_cookie() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    assert_eq!(copr.session_user(), None);
    for _ in 0..3 {
        assert_eq!(who(&copr).await.unwrap(), "alice");
    }
    assert_eq!(copr.session_user().as_deref(), Some("alice"));
    let all = fake.journal().all();
    let seen: Vec<_> = all.iter().map(|entry| (entry.operation.unwrap(), entry.status.unwrap())).collect();
    let check = ("auth_check", 200);
    assert_eq!(seen, [("gssapi_login", 200), check, check, check]);
    assert_eq!(all[0].header("authorization"), Some("Negotiate **masked**"));
    assert_eq!(all[0].header("cookie"), None);
    for entry in &all[1..] {
        assert!(entry.header("cookie").is_some() && entry.header("authorization").is_none());
    }
    assert_eq!(tickets.hosts(), ["127.0.0.1"], "the ticket is for the host, without its port");
}

#[tokio::test]
async fn concurrent_calls_log_in_once() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    fake.fault(Fault::latency(std::time::Duration::from_millis(50))).on("gssapi_login");
    let copr = client(&fake, &tickets);
    let clones: Vec<Copr> = (0..50).map(|_| copr.clone()).collect();
    for user in join_all(clones.iter().map(who)).await {
        assert_eq!(user.unwrap(), "alice");
    }
    assert_eq!((count(&fake, "gssapi_login"), count(&fake, "auth_check"), tickets.begun()), (1, 50, 1));
}

#[tokio::test]
async fn concurrent_calls_share_failed_login() {
    let (fake, tickets) = (fake().await, Tickets::of("stranger"));
    fake.fault(Fault::latency(std::time::Duration::from_millis(50))).on("gssapi_login");
    let copr = client(&fake, &tickets);
    for user in join_all((0..20).map(|_| who(&copr))).await {
        let error = user.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::Forbidden, Some("gssapi_login")));
        assert!(error.message().is_some() && error.status().is_some(), "{error}");
        assert!(!error.is_ambiguous());
    }
    assert_eq!((count(&fake, "gssapi_login"), count(&fake, "auth_check")), (1, 0));
    who(&copr).await.unwrap_err();
    assert_eq!(count(&fake, "gssapi_login"), 2);
}

#[tokio::test]
async fn next_caller_takes_over_dropped_login() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    fake.fault(Fault::hang()).on("gssapi_login");
    let copr = client(&fake, &tickets);
    let first = tokio::spawn({
        let copr = copr.clone();
        async move { who(&copr).await }
    });
    while count(&fake, "gssapi_login") == 0 {
        tokio::task::yield_now().await;
    }
    let second = who(&copr);
    tokio::pin!(second);
    tokio::select! {
        biased;
        user = &mut second => panic!("the call did not wait: {user:?}"),
        () = std::future::ready(()) => {}
    }
    first.abort();
    assert_eq!(second.await.unwrap(), "alice");
    assert_eq!(count(&fake, "gssapi_login"), 2);
}

#[tokio::test]
async fn logs_in_with_one_concurrent_request() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = builder(&fake, &tickets).max_concurrent_requests(1).build().unwrap();
    for user in join_all((0..5).map(|_| who(&copr))).await {
        assert_eq!(user.unwrap(), "alice");
    }
    assert_eq!(count(&fake, "gssapi_login"), 1);
}

#[tokio::test]
async fn public_reads_send_cookie_but_never_log_in() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    let bare = builder(&fake, &tickets).anonymous_reads().build().unwrap();
    for (copr, sent) in [(copr, true), (bare, false)] {
        copr.home().send().await.unwrap();
        assert_eq!(count(&fake, "gssapi_login"), 0);
        assert_eq!(fake.journal().only("home").header("cookie"), None);
        who(&copr).await.unwrap();
        fake.journal().clear();
        copr.home().send().await.unwrap();
        assert_eq!(fake.journal().only("home").header("cookie").is_some(), sent);
        fake.journal().clear();
    }
}

#[tokio::test]
async fn cookie_and_token_go_to_no_other_origin() {
    let (fake, other) = (fake().await, Fake::start().await.unwrap());
    let copr = client(&fake, &Tickets::of("alice"));
    fake.fault(Fault::redirect(307, other.url())).on("gssapi_login");
    who(&copr).await.unwrap_err();
    who(&copr).await.unwrap();
    for status in [301, 302, 307, 308] {
        fake.fault(Fault::redirect(status, other.url())).on("auth_check");
        who(&copr).await.unwrap_err();
    }
    assert_eq!(other.journal().all(), []);
}

#[tokio::test]
async fn log_in_returns_user_and_logs_in_once() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    assert_eq!(copr.log_in().await.unwrap(), "alice");
    assert_eq!(copr.log_in().await.unwrap(), "alice");
    who(&copr).await.unwrap();
    assert_eq!(count(&fake, "gssapi_login"), 1);
    let error = Copr::builder().url(fake.url()).build().unwrap().log_in().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
}

#[tokio::test]
async fn gssapi_login_leaves_session_unchanged() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let copr = client(&fake, &tickets);
    let answer = copr.gssapi_login().response().await.unwrap();
    assert_eq!(answer.value.name, "alice");
    assert!(answer.headers.contains_key("set-cookie"));
    assert_eq!(copr.session_user(), None);
}

#[tokio::test]
async fn retries_login_with_new_token_each_time() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    fake.fault(Fault::html(503)).on("gssapi_login").times(2);
    assert_eq!(who(&client(&fake, &tickets)).await.unwrap(), "alice");
    assert_eq!((count(&fake, "gssapi_login"), tickets.begun()), (3, 3));
}

#[tokio::test]
async fn never_prints_tokens_or_cookies() {
    let (fake, tickets) = (fake().await, Tickets::of("alice"));
    let builder = builder(&fake, &tickets);
    let copr = builder.clone().build().unwrap();
    who(&copr).await.unwrap();
    let mut printed = vec![format!("{builder:?} {copr:#?} {:?}", copr.log_in().await)];
    fake.fault(Fault::error(401)).on("auth_check").always();
    let refused = who(&copr).await.unwrap_err();
    fake.fault(Fault::malformed_json()).on("gssapi_login");
    let undecodable = copr.log_in().await.unwrap_err();
    fake.clear_faults();
    let stranger = client(&fake, &Tickets::of("stranger")).log_in().await.unwrap_err();
    printed.extend([refused, undecodable, stranger].map(|error| format!("{error} {error:#?}")));
    let printed = printed.concat();
    let secrets: Vec<String> = fake.with(|state| state.sessions.keys().cloned().collect());
    assert!(!secrets.is_empty());
    for secret in secrets.iter().map(String::as_str).chain(["ticket-", "dGlja2V0"]) {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}
