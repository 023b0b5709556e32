//! `help()` fits the case, and a message says a thing once.

use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{Copr, Error, ErrorKind};
use copr_fake::{Fake, Fault};

const CHROOT: &str = "fedora-43-x86_64";

async fn fake() -> Fake {
    Fake::builder().user("alice").project("alice/hello", [CHROOT]).start().await.unwrap()
}

fn alice(fake: &Fake) -> Copr {
    let who = fake.credentials("alice");
    Copr::builder().url(fake.url()).credentials(who.login, who.token).retry(Policy::never()).build().unwrap()
}

fn helps(error: &Error, kind: ErrorKind, with: &[&str], without: &[&str]) {
    assert_eq!(error.kind(), kind, "{error}");
    for text in with {
        assert!(error.help().contains(text), "{text} is not in: {}", error.help());
    }
    for text in without {
        assert!(!error.help().contains(text), "{text} is in: {}", error.help());
    }
}

#[tokio::test]
async fn a_401_without_credentials_says_where_they_are_looked_for() {
    let fake = fake().await;
    let copr = Copr::builder().url(fake.url()).build().unwrap();
    let places = ["COPR_LOGIN", "COPR_TOKEN", "COPR_CONFIG", "~/.config/copr", "CoprBuilder::credentials"];
    for error in [
        copr.auth_check().send().await.unwrap_err(),
        copr.build_cancel().build_id(1).send().await.unwrap_err(),
        copr.project_delete().project("alice/hello").send().await.unwrap_err(),
    ] {
        helps(&error, ErrorKind::Auth, &places, &["Renew"]);
    }
    let wrong = Copr::builder().url(fake.url()).credentials("login", "token").build().unwrap();
    let error = wrong.auth_check().send().await.unwrap_err();
    helps(&error, ErrorKind::Auth, &["Renew"], &places);
}

#[tokio::test]
async fn a_403_for_the_owner_names_the_fields_of_administrators() {
    let fake = fake().await;
    let copr = alice(&fake);
    let add = copr.project_add().ownername("alice").name("new").chroots([CHROOT]).persistent(true);
    let error = add.send().await.unwrap_err();
    helps(&error, ErrorKind::Forbidden, &["storage", "persistent", "auto_prune", "administrators"], &[]);
}

#[tokio::test]
async fn a_500_that_means_something_else_says_what() {
    let fake = fake().await;
    let copr = alice(&fake);
    let build = copr.build_create_url().project("alice/hello").pkgs(["https://example.org/a-1-1.src.rpm"]);
    let build = build.send().await.unwrap();
    let id = build.items.first().unwrap().id;
    let error = copr.build_source_chroot().build_id(id).send().await.unwrap_err();
    helps(&error, ErrorKind::NotFound, &["not built yet"], &["case"]);
    let error = copr.build_delete().build_id(id).send().await.unwrap_err();
    helps(&error, ErrorKind::Conflict, &["has not ended", "cancel"], &[]);
    let error =
        copr.permissions_can_build_in().who("nobody").project("alice/hello").send().await.unwrap_err();
    helps(&error, ErrorKind::NotFound, &["user"], &[]);
}

#[tokio::test]
async fn what_was_never_sent_is_not_said_to_be_an_argument() {
    let fake = fake().await;
    let copr = alice(&fake);
    for (error, says) in [
        (Copr::builder().credentials("login", "a:b").build().unwrap_err(), "colon"),
        (Copr::builder().root_certificates("none").build().unwrap_err(), "root certificates"),
        (copr.build_get().send().await.unwrap_err(), "build_id"),
    ] {
        assert!(error.to_string().contains(says), "{error}");
        helps(&error, ErrorKind::InvalidRequest, &["Nothing was sent", "the message names"], &["argument"]);
    }
}

#[tokio::test]
async fn an_interrupted_read_does_not_advise_to_look_whether_it_took_effect() {
    let fake = fake().await;
    let copr = alice(&fake);
    fake.fault(Fault::reset_unread()).on_any().always();
    let read = copr.project_get().project("alice/hello").send().await.unwrap_err();
    helps(&read, ErrorKind::Broken, &["Send it again"], &["took effect"]);
    let write = copr.project_delete().project("alice/hello").send().await.unwrap_err();
    helps(&write, ErrorKind::Broken, &["took effect"], &["Send it again"]);
}

#[test]
fn errors_of_files_name_the_reason_once() {
    let directory = tempfile::tempdir().unwrap();
    let error = Copr::from_config_file(directory.path().join("copr")).unwrap_err();
    assert_eq!(error.to_string().matches("os error").count(), 1, "{error}");
}
