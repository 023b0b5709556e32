use std::time::Duration;

use copr_fake::{Fake, Fault};
use copr_workflows::enums::BuildState;
use copr_workflows::{Copr, UploadFile, prelude::*};

/// Starts a server with one project, and connects to it as the project's owner.
async fn server_and_client() -> (Fake, Copr) {
    let chroots = ["fedora-43-x86_64", "fedora-43-aarch64"];
    let fake = Fake::builder().project("alice/hello", chroots).start().await.unwrap();
    let alice = fake.credentials("alice");
    let copr = Copr::builder().url(fake.url());
    let copr = copr.credentials(alice.login, alice.token).build().unwrap();
    (fake, copr)
}

#[tokio::test]
async fn retries_a_503() {
    let (fake, copr) = server_and_client().await;
    fake.fault(Fault::html(503)).on("project_get").times(2);

    let project = copr.project_get().project("alice/hello").send().await.unwrap();

    assert_eq!(project.full_name, "alice/hello");
    let requests = fake.journal().assert_count("project_get", 3);
    assert_eq!(requests[1].status, Some(503));
    assert_eq!(requests[2].status, Some(200));
}

#[tokio::test]
async fn reports_a_failed_chroot() {
    let (fake, copr) = server_and_client().await;
    fake.script("alice/hello").fail_chroot("*-aarch64");

    let url = "https://example.org/hello-2.12-1.src.rpm";
    let call = copr.build_create_url().project("alice/hello").pkgs([url]);
    let id = call.send().await.unwrap().items[0].id;
    // The server's clock stands still: builds proceed only when the test advances it.
    fake.clock().advance(Duration::from_secs(3600));
    let outcome = copr.builds().watch(id).await.unwrap();

    assert_eq!(outcome.state(), Some(&BuildState::Failed));
    let failed: Vec<_> = outcome.failed_chroots().map(|chroot| &chroot.name).collect();
    assert_eq!(failed, ["fedora-43-aarch64"]);
}

#[tokio::test]
async fn submits_exactly_once() {
    let (fake, copr) = server_and_client().await;
    // An upload is two requests: `build_check`, and `build_create_upload` with the file.
    // The server handles the second, and the connection breaks before its response.
    fake.fault(Fault::reset_handled()).on("build_create_upload");

    let spec = UploadFile::bytes("hello.spec", "Name: hello").unwrap();
    let upload = copr.builds().upload(spec).to("alice/hello");
    let build = upload.send_or_find(Duration::from_secs(60)).await.unwrap();

    let request = fake.journal().only("build_create_upload");
    assert_eq!(request.body.files()[0].filename, "hello.spec");
    let builds: Vec<i64> = fake.with(|state| state.builds.keys().copied().collect());
    assert_eq!(builds, [build.id]);
}
