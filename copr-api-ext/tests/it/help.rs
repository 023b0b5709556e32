//! `help()` fits the case, and a message says a thing once.

use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{Copr, ErrorKind};
use copr_fake::{Fake, Fault};

use crate::shared::{CHROOT, client_of, hello, helps};

fn alice(fake: &Fake) -> Copr {
    client_of(fake, "alice").retry(Policy::never()).build().unwrap()
}

#[tokio::test]
async fn names_credential_sources_on_401() {
    let fake = hello().await;
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
async fn names_admin_fields_on_403_for_owner() {
    let fake = hello().await;
    let copr = alice(&fake);
    let add = copr.project_add().ownername("alice").name("new").chroots([CHROOT]).persistent(true);
    let error = add.send().await.unwrap_err();
    helps(&error, ErrorKind::Forbidden, &["storage", "persistent", "auto_prune", "administrators"], &[]);
}

#[tokio::test]
async fn explains_500_with_another_meaning() {
    let fake = hello().await;
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
async fn keeps_arguments_out_of_setup_errors() {
    let fake = hello().await;
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
async fn advises_to_repeat_interrupted_reads() {
    let fake = hello().await;
    let copr = alice(&fake);
    fake.fault(Fault::reset_unread()).on_any().always();
    let read = copr.project_get().project("alice/hello").send().await.unwrap_err();
    helps(&read, ErrorKind::Broken, &["Send it again"], &["took effect"]);
    let write = copr.project_delete().project("alice/hello").send().await.unwrap_err();
    helps(&write, ErrorKind::Broken, &["took effect"], &["Send it again"]);
}

#[test]
fn names_reason_of_file_error_once() {
    let directory = tempfile::tempdir().unwrap();
    let error = Copr::from_config_file(directory.path().join("copr")).unwrap_err();
    assert_eq!(error.to_string().matches("os error").count(), 1, "{error}");
}
