//! What must never be sent is refused by the layer on top as it is by the generated client: once, and with nothing sent.

use copr_api_ext::prelude::*;

use crate::shared::{client_of, hello, is_unsent};

#[tokio::test]
async fn refuses_full_denylist_and_unknown_status() {
    let fake = hello().await;
    let copr = client_of(&fake, "alice").build().unwrap();
    let add = copr.package_add().project("alice/hello").package_name("tin").source_type_text("rubygems");
    let add = add.gem_name("tin").chroot_denylist("*").send();
    is_unsent(&add.await.unwrap_err(), "chroot_denylist");
    let list = copr.build_list().project("alice/hello").status("Failed").send();
    is_unsent(&list.await.unwrap_err(), "status");
    assert!(fake.journal().all().is_empty());
}
