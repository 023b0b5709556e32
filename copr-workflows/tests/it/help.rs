//! `help()` fits the case, and a message says a thing once.

use copr_fake::Fake;
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;
use copr_workflows::{Copr, Error, ErrorKind, UploadFile};

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
async fn what_was_never_sent_is_not_said_to_be_an_argument() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("hello-1-1.src.rpm");
    std::fs::write(&path, "not an RPM").unwrap();
    let fake = fake().await;
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
async fn errors_of_files_name_the_reason_once() {
    let directory = tempfile::tempdir().unwrap();
    let missing = directory.path().join("hello-1-1.src.rpm");
    let error = UploadFile::open(&missing).await.unwrap_err();
    assert_eq!(error.to_string().matches("os error").count(), 1, "{error}");
}
