//! Logins, tokens, sessions, and the configuration file.

use crate::common;

use std::time::Duration;

use common::{Connection, authorization, call};
use copr_fake::Fake;
use serde_json::{Value, json};

async fn who(fake: &Fake, headers: &str) -> (u16, Value) {
    let mut connection = Connection::open(fake).await;
    let answer = connection.send("GET", "/api_3/auth-check", headers, b"").await;
    (answer.status, answer.json())
}

#[tokio::test]
async fn accepts_login_and_token_of_a_user() {
    let fake = Fake::builder().user("alice").user("bob").start().await.unwrap();
    let (status, body) = who(&fake, &authorization(&fake, "bob")).await;
    assert_eq!((status, body), (200, json!({ "id": 2, "name": "bob" })));
    let (status, body) = who(&fake, "").await;
    assert_eq!((status, &body["output"]), (401, &json!("notok")));
}

#[tokio::test]
async fn malformed_authorization_headers_are_500() {
    let fake = Fake::start().await.unwrap();
    for header in ["Basic", "Basic ***", "Basic YWI=", "Basic YTpiOmM=", "Bearer token"] {
        let (status, _) = who(&fake, &format!("Authorization: {header}\r\n")).await;
        assert_eq!(status, 500, "{header}");
    }
}

#[tokio::test]
async fn a_new_token_invalidates_the_old_one() {
    let fake = Fake::start().await.unwrap();
    let old = authorization(&fake, "alice");
    let issued = call(&fake, "alice", "POST", "/api-token", Value::Null).await.json();
    let now = fake.credentials("alice");
    assert_eq!((&issued["api_login"], &issued["api_token"]), (&json!(now.login), &json!(now.token)));
    assert_eq!(issued["expiration"], "2026-06-30");
    assert_eq!((now.login.len(), now.token.len()), (20, 30));
    assert_eq!(who(&fake, &old).await.0, 401);
    assert_eq!(who(&fake, &authorization(&fake, "alice")).await.0, 200);
}

#[tokio::test]
async fn tokens_expire_by_the_virtual_clock() {
    let fake = Fake::builder().user("alice").expired_user("dave").start().await.unwrap();
    assert_eq!(who(&fake, &authorization(&fake, "dave")).await.0, 401);
    assert_eq!(who(&fake, &authorization(&fake, "alice")).await.0, 200);
    fake.clock().advance(Duration::from_secs(180 * 86_400));
    assert_eq!(who(&fake, &authorization(&fake, "alice")).await.0, 401);
}

#[tokio::test]
async fn a_kerberos_ticket_starts_a_session() {
    let fake = Fake::start().await.unwrap();
    let mut connection = Connection::open(&fake).await;
    let ticket = "X-Remote-User: alice@EXAMPLE.ORG\r\n";
    let answer = connection.send("GET", "/api_3/gssapi_login/", ticket, b"").await;
    let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let (status, body) = who(&fake, &format!("Cookie: {cookie}\r\n")).await;
    assert_eq!((status, &body["name"]), (200, &json!("alice")));
    for wrong in ["", "X-Remote-User: stranger@X\r\n", "X-Remote-User: we ird@X\r\n"] {
        let answer = connection.send("GET", "/api_3/gssapi_login", wrong, b"").await;
        assert_eq!(answer.status, 403, "{wrong}");
    }
    let moved = connection.send("GET", "/api_3/gssapi_login/web-ui", ticket, b"").await;
    assert_eq!((moved.status, moved.header("location").unwrap()), (302, "/coprs/alice/"));
}

#[tokio::test]
async fn the_same_seed_gives_the_same_tokens_and_file() {
    let one = Fake::builder().seed(7).user("alice").start().await.unwrap();
    let two = Fake::builder().seed(7).user("alice").start().await.unwrap();
    let three = Fake::builder().seed(8).user("alice").start().await.unwrap();
    assert_eq!(one.credentials("alice"), two.credentials("alice"));
    assert_ne!(one.credentials("alice"), three.credentials("alice"));
    let file = one.config_file("alice");
    let pair = one.credentials("alice");
    for line in [
        "[copr-cli]".to_owned(),
        "username = alice".to_owned(),
        format!("login = {}", pair.login),
        format!("token = {}", pair.token),
        format!("copr_url = {}", one.url()),
    ] {
        assert!(file.lines().any(|known| known == line), "{line}");
    }
}

#[tokio::test]
async fn the_front_end_challenges_for_kerberos_tickets() {
    let builder = Fake::builder().user("alice").kerberos("alice@EXAMPLE.ORG", "YIIalice");
    let fake = builder.kerberos("stranger", "YIIstranger").start().await.unwrap();
    let mut connection = Connection::open(&fake).await;
    for wrong in [
        "",
        "Authorization: Negotiate YIIother\r\n",
        "Authorization: Negotiate\r\n",
        &authorization(&fake, "alice"),
    ] {
        let answer = connection.send("GET", "/api_3/gssapi_login", wrong, b"").await;
        assert_eq!(
            (answer.status, answer.header("www-authenticate").unwrap()),
            (401, "Negotiate"),
            "{wrong}"
        );
    }
    let unknown = "Authorization: Negotiate YIIstranger\r\n";
    assert_eq!(connection.send("GET", "/api_3/gssapi_login", unknown, b"").await.status, 403);
    let ticket = "Authorization: negotiate YIIalice\r\n";
    let answer = connection.send("GET", "/api_3/gssapi_login", ticket, b"").await;
    assert_eq!((answer.status, &answer.json()["name"]), (200, &json!("alice")));
    let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    assert_eq!(who(&fake, &format!("Cookie: {cookie}\r\n")).await.0, 200);
    assert!(!format!("{:?}", fake.journal().all()).contains("YIIalice"), "tickets are masked");
}

#[tokio::test]
async fn sessions_and_tokens_expire_on_demand() {
    let fake = Fake::builder().user("alice").user("bob").start().await.unwrap();
    let [alice, bob] = ["alice", "bob"].map(|user| format!("Cookie: {}\r\n", fake.session(user)));
    assert_eq!(who(&fake, &alice).await, (200, json!({ "id": 1, "name": "alice" })));
    fake.expire_sessions("alice");
    assert_eq!(who(&fake, &alice).await.0, 401);
    assert_eq!(who(&fake, &bob).await.0, 200, "other sessions continue");
    let old = authorization(&fake, "alice");
    fake.expire_token("alice");
    assert_eq!(who(&fake, &old).await.0, 401);
    let new = fake.renew_token("alice");
    assert_eq!(new, fake.credentials("alice"));
    assert_eq!(who(&fake, &authorization(&fake, "alice")).await.0, 200);
    assert_eq!(who(&fake, &old).await.0, 401);
}

#[tokio::test]
async fn sessions_expire_a_month_after_their_last_use() {
    let fake = Fake::start().await.unwrap();
    let cookie = format!("Cookie: {}\r\n", fake.session("alice"));
    for _ in 0..3 {
        fake.clock().advance(Duration::from_secs(30 * 86_400));
        assert_eq!(who(&fake, &cookie).await.0, 200);
    }
    fake.clock().advance(Duration::from_secs(31 * 86_400));
    assert_eq!(who(&fake, &cookie).await.0, 401);
}

#[tokio::test]
#[should_panic(expected = "call Fake::builder().user(\"bob\") first")]
async fn panics_for_an_unknown_user() {
    Fake::start().await.unwrap().expire_token("bob");
}

#[tokio::test]
#[should_panic(expected = "there is no user \"bob\"")]
async fn credentials_do_not_create_a_user() {
    let _ = Fake::start().await.unwrap().credentials("bob");
}

#[tokio::test]
async fn no_debug_output_shows_a_token() {
    let fake = Fake::builder().project("alice/hello", []).start().await.unwrap();
    let token = fake.credentials("alice").token;
    let login = authorization(&fake, "alice");
    let session = fake.session("alice");
    assert_eq!(who(&fake, &format!("{login}Cookie: {session}\r\n")).await.0, 200);
    let (state, project) =
        fake.with(|state| (state.clone(), state.project("alice", "hello").unwrap().clone()));
    let shown =
        format!("{fake:?} {:?} {state:?} {project:?} {:?}", fake.credentials("alice"), fake.journal());
    assert!(shown.contains("auth_check") && shown.contains("alice/hello"), "{shown}");
    let encoded = login.trim_end().rsplit(' ').next().unwrap();
    let cookie = session.split_once('=').unwrap().1;
    for secret in [&token, encoded, cookie, &project.webhook_secret] {
        assert!(!secret.is_empty() && !shown.contains(secret), "{secret} is in {shown}");
    }
}

#[tokio::test]
async fn responses_have_the_date_of_the_virtual_clock() {
    let fake = Fake::start().await.unwrap();
    let mut connection = Connection::open(&fake).await;
    let ticket = "X-Remote-User: alice@EXAMPLE.ORG\r\n";
    let answer = connection.send("GET", "/api_3/gssapi_login", ticket, b"").await;
    assert_eq!(answer.header("date").unwrap(), "Thu, 01 Jan 2026 00:00:00 GMT");
    assert!(answer.header("set-cookie").unwrap().contains("Expires=Sun, 01 Feb 2026 00:00:00 GMT"));
}
