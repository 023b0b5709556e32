//! `help()` fits the error, and messages don't repeat themselves.

use copr_fake::Fake;
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;
use copr_workflows::{Copr, ErrorKind, UploadFile};

use crate::shared::{CHROOT, client_of, hello, helps};

fn alice(fake: &Fake) -> Copr {
    client_of(fake, "alice").retry(Policy::never()).build().unwrap()
}

#[tokio::test]
async fn keeps_arguments_out_of_setup_errors() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("hello-1-1.src.rpm");
    std::fs::write(&path, "not an RPM").unwrap();
    let fake = hello().await;
    let copr = alice(&fake);
    let with_homepage = |text: &str| copr.projects().ensure("alice/hello").chroots([CHROOT]).homepage(text);
    with_homepage("https://example.org").await.unwrap();
    for (error, says) in [
        (UploadFile::open(&path).await.unwrap_err(), "not an RPM"),
        (with_homepage("").await.unwrap_err(), "homepage"),
    ] {
        assert!(error.to_string().contains(says), "{error}");
        helps(&error, ErrorKind::InvalidRequest, &["Nothing was sent", "the message names"], &["argument"]);
    }
}

#[tokio::test]
async fn file_errors_have_the_reason_once() {
    let directory = tempfile::tempdir().unwrap();
    let missing = directory.path().join("hello-1-1.src.rpm");
    let error = UploadFile::open(&missing).await.unwrap_err();
    assert_eq!(error.to_string().matches("os error").count(), 1, "{error}");
}
