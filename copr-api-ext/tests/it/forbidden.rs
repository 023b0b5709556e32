//! What must never be sent is refused by the layer on top as it is by the generated client: once, and with nothing sent.

use copr_api_ext::prelude::*;
use copr_api_ext::{Error, ErrorKind};
use copr_fake::Fake;

async fn fake() -> Fake {
    Fake::builder()
        .user("alice")
        .project("alice/hello", ["fedora-43-x86_64", "epel-9-x86_64"])
        .start()
        .await
        .unwrap()
}

fn check(error: &Error, field: &str) {
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0), "{error}");
    assert!(error.to_string().contains(field) && !error.is_ambiguous() && !error.is_retryable(), "{error}");
}

#[tokio::test]
async fn a_deny_list_of_everything_and_an_unknown_status_are_refused() {
    let fake = fake().await;
    let who = fake.credentials("alice");
    let copr = Copr::builder().url(fake.url()).credentials(who.login, who.token).build().unwrap();
    let add = copr.package_add().project("alice/hello").package_name("tin").source_type_text("rubygems");
    let add = add.gem_name("tin").chroot_denylist("*").send();
    check(&add.await.unwrap_err(), "chroot_denylist");
    let list = copr.build_list().project("alice/hello").status("Failed").send();
    check(&list.await.unwrap_err(), "status");
    assert!(fake.journal().all().is_empty());
}
