//! What must never be sent is refused by the layer on top as it is by the generated client: once, and with nothing sent.

use copr_workflows::bulk::Graph;
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;
use copr_workflows::{BuildOptions, UploadFile};

use crate::shared::{hello, is_unsent};
use crate::world::builder;

const URLS: [&str; 2] = ["https://example.org/a-1-1.src.rpm", "https://example.org/b-1-1.src.rpm"];

#[tokio::test]
async fn refuses_upload_that_excludes_all_chroots() {
    let fake = hello().await;
    let copr = builder(&fake, "alice").retry(Policy::default()).build().unwrap();
    let srpm = || UploadFile::bytes("hello-2.12-1.src.rpm", vec![0xed, 0xab, 0xee, 0xdb]).unwrap();
    for options in [
        BuildOptions::new().exclude_chroots(["*"]),
        BuildOptions::new().chroots(["fedora-*"]).exclude_chroots(["fedora-*"]),
    ] {
        let upload = || copr.builds().upload(srpm()).to("alice/hello").build_options(&options);
        let error = upload().send().await.unwrap_err();
        is_unsent(&error, "exclude_chroots");
        assert_eq!(error.operation(), Some("build_check"));
        let error = upload().skip_check().send().await.unwrap_err();
        is_unsent(&error, "exclude_chroots");
        assert_eq!(error.operation(), Some("build_create_upload"));
    }
    assert!(fake.journal().all().is_empty());
    let options = BuildOptions::new().exclude_chroots(["epel-*"]);
    copr.builds().upload(srpm()).to("alice/hello").build_options(&options).send().await.unwrap();
}

#[tokio::test]
async fn refuses_several_urls_in_a_batch() {
    let fake = hello().await;
    let copr = builder(&fake, "alice").retry(Policy::default()).build().unwrap();
    let urls = |urls: Vec<String>, after: i64| {
        let call = copr.build_create_url().project("alice/hello").pkgs(urls).after_build_id(after);
        call.send()
    };
    is_unsent(&urls(URLS.map(str::to_owned).to_vec(), 1).await.unwrap_err(), "pkgs");
    is_unsent(&urls(vec![URLS.join(" ")], 1).await.unwrap_err(), "pkgs");
    assert!(fake.journal().all().is_empty());

    let graph = Graph::new().package("a", &[]).package("b", &[]).package("c", &["a", "b"]);
    let batches =
        copr.builds().batches("alice/hello", &graph).send_with(|copr, package, options| async move {
            let url = format!("https://example.org/{package}-1-1.src.rpm");
            let call = copr.build_create_url().project("alice/hello").pkgs([url]);
            Ok(call.build_options(&options).send().await?.items[0].id)
        });
    batches.wait(false).await.unwrap();
    assert_eq!(fake.journal().of("build_create_url").len(), 3);
}
