//! Checks before the file is sent, and while it is sent.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use copr_fake::Fault;
use copr_workflows::Workflows as _;
use copr_workflows::{BuildOptions, ErrorKind, UploadFile};
use tokio::io::AsyncWriteExt as _;

use super::support::{LEAD, content, fake, of, srpm};

#[tokio::test]
async fn rejects_unbuildable_files_before_sending() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let refused = async |file: copr_workflows::Result<UploadFile>| match file {
        Ok(file) => copr.builds().upload(file).to("alice/hello").send().await.unwrap_err(),
        Err(error) => error,
    };
    for (name, bytes) in [
        ("hello-2.12-1.x86_64.rpm", content(100)),
        ("hello.tar.gz", content(100)),
        ("", content(100)),
        ("hello-2.12-1.src.rpm", Vec::new()),
        ("hello-2.12-1.src.rpm", b"not really an rpm".to_vec()),
        ("hello-2.12-1.nosrc.rpm", LEAD[..3].to_vec()),
        ("hello.spec", Vec::new()),
    ] {
        let error = refused(UploadFile::bytes(name, bytes)).await;
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{name:?}: {error}");
        assert!(!error.is_ambiguous());
    }
    for (name, length) in [("hello.zip", 1), ("hello.spec", 0)] {
        let file = UploadFile::from_reader(name, length, || async { Ok(tokio::io::empty()) });
        assert_eq!(refused(file).await.kind(), ErrorKind::InvalidRequest);
    }
    assert_eq!(fake.journal().all().len(), 0);
}

#[tokio::test]
async fn checks_files_when_they_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("good-1-1.src.rpm"), content(100)).unwrap();
    std::fs::write(at("bad-1-1.src.rpm"), "Name: bad").unwrap();
    std::fs::write(at("good.spec"), "Name: good").unwrap();
    std::fs::create_dir(at("folder-1-1.src.rpm")).unwrap();
    assert_eq!(UploadFile::open(at("good-1-1.src.rpm")).await.unwrap().size(), 100);
    assert_eq!(UploadFile::open(at("good.spec")).await.unwrap().name(), "good.spec");
    for (name, kind) in [
        ("bad-1-1.src.rpm", ErrorKind::InvalidRequest),
        ("missing-1-1.src.rpm", ErrorKind::Local),
        ("folder-1-1.src.rpm", ErrorKind::Local),
    ] {
        let error = UploadFile::open(at(name)).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(name), "{error}");
    }
}

#[tokio::test]
async fn rejected_builds_are_not_uploaded() {
    let fake = fake().await;
    let alice = || of(&fake).build().unwrap();
    let wrong = of(&fake).credentials("loginlogin", "tokentoken").build().unwrap();
    let bob = fake.credentials("bob");
    let bob = of(&fake).credentials(bob.login, bob.token).build().unwrap();
    let unknown = BuildOptions::new().chroots(["nonsense-1-x86_64"]);
    for (what, upload, kind) in [
        ("wrong credentials", wrong.builds().upload(srpm(10)).to("alice/hello"), ErrorKind::Auth),
        ("no permission", bob.builds().upload(srpm(10)).to("alice/hello"), ErrorKind::Forbidden),
        ("no project", alice().builds().upload(srpm(10)).to("alice/nothing"), ErrorKind::NotFound),
        (
            "no chroot",
            alice().builds().upload(srpm(10)).build_options(&unknown).to("alice/hello"),
            ErrorKind::InvalidInput,
        ),
        ("no directory", alice().builds().upload(srpm(10)).to("alice/hello:odd"), ErrorKind::InvalidInput),
    ] {
        let error = upload.send().await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (kind, Some("build_check")), "{what}: {error}");
        assert!(!error.is_ambiguous() && error.submission().is_none());
    }
    fake.journal().assert_count("build_create_upload", 0);
}

#[tokio::test]
async fn the_check_can_be_skipped() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let error = copr.builds().upload(srpm(10)).to("alice/nothing").skip_check().send().await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::NotFound, Some("build_create_upload")));
    fake.journal().assert_count("build_check", 0);
}

#[tokio::test]
async fn retries_the_check_after_a_transient_error() {
    let fake = fake().await;
    fake.fault(Fault::html(503)).on("build_check").times(2);
    of(&fake).build().unwrap().builds().upload(srpm(10)).to("alice/hello").send().await.unwrap();
    fake.journal().assert_count("build_check", 3);
    fake.journal().assert_count("build_create_upload", 1);
}

#[tokio::test]
async fn sends_nothing_without_a_project() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    for upload in [
        copr.builds().upload(srpm(10)),
        copr.builds().upload(srpm(10)).to("/hello"),
        copr.builds().upload(srpm(10)).to("alice/"),
        copr.builds().upload(srpm(10)).to("nonsense"),
        copr.builds().upload(srpm(10)).to("alice/.."),
    ] {
        assert!(upload.submission().is_err());
        assert_eq!(upload.send().await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    assert_eq!(fake.journal().all().len(), 0);
}

/// A package that claims 300,000 bytes, whose reader has `bytes`.
fn reader_of(bytes: usize, opened: &Arc<AtomicUsize>) -> UploadFile {
    let opened = Arc::clone(opened);
    UploadFile::from_reader("hello-2.12-1.src.rpm", 300_000, move || {
        opened.fetch_add(1, Relaxed);
        async move { Ok(io::Cursor::new(content(bytes))) }
    })
    .unwrap()
}

#[tokio::test]
async fn files_with_another_length_are_not_submitted() {
    for (bytes, said) in
        [(299_999, "299999 of 300000"), (300_001, "more than 300000"), (1 << 20, "more than 300000")]
    {
        let fake = fake().await;
        let opened = Arc::default();
        let copr = of(&fake).build().unwrap();
        let error =
            copr.builds().upload(reader_of(bytes, &opened)).to("alice/hello").send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Local, "{error}");
        assert!(error.to_string().contains(said), "{error}");
        assert!(!error.is_ambiguous() && error.submission().is_none(), "the server can't have taken it");
        assert_eq!(
            (error.attempts(), opened.load(Relaxed)),
            (1, 1),
            "another attempt would fail in the same way"
        );
        assert_eq!(fake.with(|state| state.builds.len()), 0);
    }
}

#[tokio::test]
async fn reports_a_file_that_shrinks_during_the_upload() {
    let fake = fake().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hello-2.12-1.src.rpm");
    std::fs::write(&path, content(400_000)).unwrap();
    let file = UploadFile::open(&path).await.unwrap();
    std::fs::write(&path, content(100_000)).unwrap();
    let error =
        of(&fake).build().unwrap().builds().upload(file.clone()).to("alice/hello").send().await.unwrap_err();
    assert!(error.kind() == ErrorKind::Local && error.to_string().contains("100000 of 400000"), "{error}");
    std::fs::remove_file(&path).unwrap();
    let error = of(&fake).build().unwrap().builds().upload(file).to("alice/hello").send().await.unwrap_err();
    assert!(
        error.kind() == ErrorKind::Local && error.to_string().contains("hello-2.12-1.src.rpm"),
        "{error}"
    );
    assert_eq!(fake.with(|state| state.builds.len()), 0);
}

#[tokio::test]
async fn reports_the_error_of_the_reader() {
    let fake = fake().await;
    let file = UploadFile::from_reader("hello-2.12-1.src.rpm", 300_000, || async {
        let (mut from, into) = tokio::io::duplex(1 << 20);
        from.write_all(&content(100_000)).await?;
        drop(from);
        Ok(tokio::io::AsyncReadExt::chain(into, Broken))
    })
    .unwrap();
    let error = of(&fake).build().unwrap().builds().upload(file).to("alice/hello").send().await.unwrap_err();
    assert!(error.kind() == ErrorKind::Local && error.to_string().contains("the disk is on fire"), "{error}");
    let refusing = || async { Err::<tokio::io::Empty, _>(io::Error::other("no such blob")) };
    let file = UploadFile::from_reader("hello-2.12-1.src.rpm", 300_000, refusing).unwrap();
    let error = of(&fake).build().unwrap().builds().upload(file).to("alice/hello").send().await.unwrap_err();
    assert!(error.kind() == ErrorKind::Local && error.to_string().contains("no such blob"), "{error}");
    assert!(!error.is_ambiguous());
}

struct Broken;

impl tokio::io::AsyncRead for Broken {
    fn poll_read(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        _: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Err(io::Error::other("the disk is on fire")))
    }
}

#[tokio::test]
async fn rejects_a_reader_without_an_rpm() {
    let fake = fake().await;
    let zeros = |length| {
        let open = move || async move { Ok(io::Cursor::new(vec![0; length])) };
        UploadFile::from_reader("hello-2.12-1.src.rpm", length as u64, open).unwrap()
    };
    for length in [1, 3, 4, 300_000] {
        let copr = of(&fake).build().unwrap();
        let error = copr.builds().upload(zeros(length)).to("alice/hello").send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{length}: {error}");
        assert!(!error.is_ambiguous());
    }
    assert_eq!(fake.with(|state| state.builds.len()), 0);
}
