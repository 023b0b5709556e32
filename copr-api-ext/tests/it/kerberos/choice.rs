//! Whether a client uses a token or a ticket, by builder and configuration.

use std::path::Path;

use copr_api_ext::config::Config;
use copr_api_ext::{CallExt as _, Copr, ErrorKind};
use copr_fake::Fake;

use super::tickets::{Tickets, count, fake};

fn config(fake: &Fake, more: &str) -> Config {
    let text = format!("[copr-cli]\ncopr_url = {}\nencrypted = no\ngssapi = true\n{more}", fake.url());
    Config::resolve(Some((Path::new("copr"), &text)), |_| None).unwrap()
}

fn pair(fake: &Fake) -> String {
    let pair = fake.credentials("alice");
    format!("login = {}\ntoken = {}\n", pair.login, pair.token)
}

#[tokio::test]
async fn configured_token_precedes_ticket_unless_negotiator_set() {
    let fake = fake().await;
    let config = config(&fake, &pair(&fake));
    let copr = Copr::builder().config(config.clone()).build().unwrap();
    copr.auth_check().send().await.unwrap();
    assert_eq!(fake.journal().only("auth_check").header("authorization"), Some("Basic **masked**"));
    assert_eq!(count(&fake, "gssapi_login"), 0);
    fake.journal().clear();

    let copr = Copr::builder().config(config).negotiator(Tickets::of("alice")).build().unwrap();
    assert!(copr.config().credentials.is_none() && copr.config().gssapi && copr.warnings().is_empty());
    copr.auth_check().send().await.unwrap();
    assert_eq!(fake.journal().only("auth_check").header("authorization"), None);
    assert_eq!(count(&fake, "gssapi_login"), 1);
}

#[tokio::test]
async fn rejects_credentials_with_negotiator() {
    let builder = Copr::builder().credentials("login", "token").negotiator(Tickets::of("alice"));
    let error = builder.build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
}

#[tokio::test]
async fn new_token_replaces_session() {
    let fake = fake().await;
    let copr = Copr::builder().url(fake.url()).negotiator(Tickets::of("alice")).build().unwrap();
    let config = copr.renew_token().await.unwrap();
    assert!(config.credentials.is_some());
    copr.auth_check().send().await.unwrap();
    let sent = fake.journal().only("auth_check");
    assert_eq!((sent.header("authorization"), sent.header("cookie")), (Some("Basic **masked**"), None));
}

#[cfg(not(feature = "gssapi"))]
#[tokio::test]
async fn without_gssapi_only_authenticated_calls_fail() {
    let fake = fake().await;
    let copr = Copr::builder().config(config(&fake, "")).build().unwrap();
    assert_eq!(copr.warnings(), [copr_api_ext::config::Warning::KerberosNotBuiltIn]);
    assert!(copr.warnings()[0].to_string().contains("`gssapi`"));
    copr.home().send().await.unwrap();
    let error = copr.auth_check().send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Auth);
    assert!(error.to_string().contains("`gssapi`"), "{error}");
    assert_eq!((count(&fake, "gssapi_login"), count(&fake, "auth_check")), (0, 0));
}

#[tokio::test]
async fn uses_kerberos_for_configured_server_only() {
    let (fake, other) = (fake().await, Fake::start().await.unwrap());
    let copr = Copr::builder().config(config(&fake, "")).url(other.url()).build().unwrap();
    assert!(!copr.config().gssapi);
    let error = copr.auth_check().send().await.unwrap_err();
    assert_eq!((error.kind(), error.status().map(|s| s.as_u16())), (ErrorKind::Auth, Some(401)));
    assert_eq!(count(&other, "gssapi_login"), 0);
}
