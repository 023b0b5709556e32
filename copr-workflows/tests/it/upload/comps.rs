//! Comps files of chroots.

use copr_fake::{Fault, RequestBody};
use copr_workflows::Workflows as _;
use copr_workflows::ensure::{Ensure, EnsureOutcome};
use copr_workflows::types::ProjectChroot;
use copr_workflows::{Copr, ErrorKind, UploadFile};
use serde_json::json;

use super::support::{fake, of, sha256};

const XML: &str = "<comps></comps>";

fn with_comps(copr: &Copr, file: UploadFile) -> Ensure<ProjectChroot> {
    copr.projects().ensure_chroot("alice/hello", "fedora-43-x86_64").comps(file)
}

fn comps() -> UploadFile {
    UploadFile::bytes("comps.xml", XML).unwrap()
}

#[tokio::test]
async fn uploads_comps_alone_or_with_other_settings() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let chroot = with_comps(&copr, comps()).await.unwrap().value;
    assert_eq!(chroot.comps_name.as_deref(), Some("comps.xml"));
    let RequestBody::Multipart { json: None, files, .. } = fake.journal().last().unwrap().body else {
        panic!("options")
    };
    assert_eq!((&*files[0].name, &*files[0].filename), ("upload_comps", "comps.xml"));
    assert_eq!(files[0].sha256, sha256(XML.as_bytes()));

    // A file of the same name is sent again on request.
    let upload = with_comps(&copr, comps()).additional_packages(["wget"]).resend_unreadable();
    let chroot = upload.with_opts(["tests"]).await.unwrap().value;
    assert_eq!(
        (chroot.additional_packages, chroot.with_opts),
        (vec!["wget".to_owned()], vec!["tests".to_owned()])
    );
    let RequestBody::Multipart { json: Some(sent), files, .. } = fake.journal().last().unwrap().body else {
        panic!("no options")
    };
    assert_eq!(sent, json!({"additional_packages": ["wget"], "with_opts": ["tests"]}));
    assert_eq!(files[0].sha256, sha256(XML.as_bytes()));
}

#[tokio::test]
async fn retries_from_the_start_of_the_file() {
    let fake = fake().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("comps.xml");
    std::fs::write(&path, vec![b'x'; 200_000]).unwrap();
    fake.fault(Fault::html(503)).on("project_chroot_edit").times(1);
    fake.fault(Fault::reset_handled()).on("project_chroot_edit").times(1);
    let copr = of(&fake).build().unwrap();
    let ensured = with_comps(&copr, UploadFile::open(&path).await.unwrap()).await.unwrap();
    assert_eq!(ensured.outcome, EnsureOutcome::Updated);
    let sent: Vec<_> = fake.journal().all().into_iter().filter(|it| it.method == "PUT").collect();
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
    let named = |name: String| UploadFile::bytes(name, XML).unwrap();
    for upload in [
        with_comps(&copr, named("x".repeat(128))),
        copr.projects().ensure_chroot("alice/..", "fedora-43-x86_64").comps(comps()),
        copr.projects().ensure_chroot("alice/hello", "nonsense").comps(comps()),
    ] {
        assert_eq!(upload.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    assert_eq!(fake.journal().all().len(), 0);
    // The server counts characters, not bytes.
    with_comps(&copr, named("ž".repeat(127))).await.unwrap();
    let unknown = copr.projects().ensure_chroot("alice/hello", "nonsense-1-x86_64").comps(comps());
    let unknown = unknown.await.unwrap_err();
    assert!(unknown.is_invalid_input(), "{unknown}");
    let empty = UploadFile::bytes("comps.xml", "").unwrap();
    let empty = with_comps(&copr, empty).await.unwrap();
    assert_eq!(empty.value.comps_name.as_deref(), Some("comps.xml"));
}
