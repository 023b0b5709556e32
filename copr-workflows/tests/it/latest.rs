//! The latest build of a package, and the chroots of the server.

use copr_fake::Fake;
use copr_fake::state::BuildState;
use copr_workflows::ErrorKind;
use copr_workflows::prelude::*;

use crate::shared::client_of;

async fn fake() -> Fake {
    Fake::builder()
        .group("hammers", ["alice"])
        .project("@hammers/hello", ["fedora-43-x86_64"])
        .package("hello")
        .package("never-built")
        .build("hello", "1-1", BuildState::Succeeded)
        .build("hello", "2-1", BuildState::Failed)
        .start()
        .await
        .unwrap()
}

#[tokio::test]
async fn latest_build_takes_one_request() {
    let fake = fake().await;
    let copr = client_of(&fake, "alice").build().unwrap();
    let version = |build: Option<copr_workflows::types::Build>| build.unwrap().source_package.version;
    let latest = copr.builds().latest("@hammers/hello", "hello").await.unwrap();
    assert_eq!(version(latest).as_deref(), Some("2-1"));
    let good = copr.builds().latest_succeeded("@hammers/hello", "hello").await.unwrap();
    assert_eq!(version(good).as_deref(), Some("1-1"));
    assert!(copr.builds().latest("@hammers/hello", "never-built").await.unwrap().is_none());
    assert_eq!(fake.journal().all().len(), 3);
    assert!(copr.builds().latest("@hammers/hello", "nothing").await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn chroots_have_names_and_comments() {
    let fake = Fake::builder()
        .chroot("fedora-43-x86_64", "")
        .chroot("centos-stream-10-aarch64", "since *today*")
        .start()
        .await
        .unwrap();
    let copr = Copr::builder().url(fake.url()).build().unwrap();
    let chroots = copr.projects().chroots().get().await.unwrap();
    assert_eq!(chroots.all.len(), 2);
    let first = chroots.all.iter().next().unwrap();
    assert_eq!((first.name.distribution(), first.comment.as_str()), ("centos-stream", "since *today*"));

    let fake = Fake::builder().chroot("nonsense", "").start().await.unwrap();
    let copr = Copr::builder().url(fake.url()).build().unwrap();
    let error = copr.projects().chroots().get().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("nonsense"), "{error}");
}
