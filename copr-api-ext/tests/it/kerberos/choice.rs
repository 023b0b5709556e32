//! Token or ticket: what a builder and a configuration decide.

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
async fn a_token_of_the_configuration_goes_before_a_ticket_unless_tickets_were_asked_for() {
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
async fn to_ask_for_both_is_refused() {
    let builder = Copr::builder().credentials("login", "token").negotiator(Tickets::of("alice"));
    let error = builder.build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
}

#[tokio::test]
async fn a_new_token_takes_the_place_of_the_session() {
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
async fn a_program_without_kerberos_says_so_where_a_login_is_wanted_and_reads_what_is_public() {
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
async fn the_ticket_of_a_configuration_stays_with_its_server() {
    let (fake, other) = (fake().await, Fake::start().await.unwrap());
    let copr = Copr::builder().config(config(&fake, "")).url(other.url()).build().unwrap();
    assert!(!copr.config().gssapi);
    let error = copr.auth_check().send().await.unwrap_err();
    assert_eq!((error.kind(), error.status().map(|s| s.as_u16())), (ErrorKind::Auth, Some(401)));
    assert_eq!(count(&other, "gssapi_login"), 0);
}
