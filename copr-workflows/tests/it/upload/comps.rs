//! Comps files of chroots.

use copr_fake::{Fault, RequestBody};
use copr_workflows::Workflows as _;
use copr_workflows::{ErrorKind, UploadFile};
use serde_json::json;

use super::support::{fake, of, sha256};

const XML: &str = "<comps></comps>";

#[tokio::test]
async fn uploads_comps_alone_or_with_other_settings() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let comps = || UploadFile::bytes("comps.xml", XML).unwrap();
    let chroot =
        copr.projects().upload_comps(comps()).to("alice/hello", "fedora-43-x86_64").send().await.unwrap();
    assert_eq!(chroot.comps_name.as_deref(), Some("comps.xml"));
    let RequestBody::Multipart { json: None, files, .. } = fake.journal().last().unwrap().body else {
        panic!("options")
    };
    assert_eq!((&*files[0].name, &*files[0].filename), ("upload_comps", "comps.xml"));
    assert_eq!(files[0].sha256, sha256(XML.as_bytes()));

    let upload = copr.projects().upload_comps(comps()).to("alice/hello", "fedora-43-x86_64");
    let upload = upload.additional_packages(["wget"]);
    let chroot = upload.with_opts(["tests"]).send().await.unwrap();
    assert_eq!(
        (chroot.additional_packages, chroot.with_opts),
        (vec!["wget".to_owned()], vec!["tests".to_owned()])
    );
    let RequestBody::Multipart { json: Some(sent), .. } = fake.journal().last().unwrap().body else {
        panic!("no options")
    };
    assert_eq!(sent, json!({"additional_packages": ["wget"], "with_opts": ["tests"]}));
}

#[tokio::test]
async fn retries_from_the_start_of_the_file() {
    let fake = fake().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("comps.xml");
    std::fs::write(&path, vec![b'x'; 200_000]).unwrap();
    fake.fault(Fault::html(503)).on("project_chroot_edit").times(1);
    fake.fault(Fault::reset_handled()).on("project_chroot_edit").times(1);
    let upload = of(&fake).build().unwrap().projects().upload_comps(UploadFile::open(&path).await.unwrap());
    upload.to("alice/hello", "fedora-43-x86_64").send().await.unwrap();
    let sent = fake.journal().all();
    assert_eq!(sent.len(), 3);
    for request in sent {
        assert_eq!(request.body.files()[0].sha256, sha256(&vec![b'x'; 200_000]), "{request}");
    }
}

#[tokio::test]
async fn rejects_bad_names_before_sending() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    assert_eq!(UploadFile::open("/no/such/comps.xml").await.unwrap_err().kind(), ErrorKind::Local);
    let comps = || UploadFile::bytes("comps.xml", XML).unwrap();
    let long = UploadFile::bytes("x".repeat(128), XML).unwrap();
    for upload in [
        copr.projects().upload_comps(long).to("alice/hello", "fedora-43-x86_64"),
        copr.projects().upload_comps(comps()),
        copr.projects().upload_comps(comps()).to("alice/..", "fedora-43-x86_64"),
    ] {
        assert_eq!(upload.send().await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    assert_eq!(fake.journal().all().len(), 0);
    let unknown = copr
        .projects()
        .upload_comps(comps())
        .to("alice/hello", "nonsense-1-x86_64")
        .send()
        .await
        .unwrap_err();
    assert!(unknown.is_not_found(), "{unknown}");
    let empty = UploadFile::bytes("comps.xml", "").unwrap();
    copr.projects().upload_comps(empty).to("alice/hello", "fedora-43-x86_64").send().await.unwrap();
}
