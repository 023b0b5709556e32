//! Workflows of several requests under a fault, and what must hold.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use copr_fake::Fault;
use copr_workflows::UploadFile;
use copr_workflows::enums::BuildState;
use copr_workflows::prelude::*;
use futures_util::TryStreamExt as _;

use super::calls::check_error;
use super::{CHROOT, Stage, project, seen};

const POLL: Duration = Duration::from_millis(5);

/// A finished build with results and logs.
const ENDED: i64 = 1;

async fn stage() -> Stage {
    Stage::of(project().build("thread", "2.0-1", BuildState::Succeeded)).await
}

pub async fn all(fault: Fault) -> Vec<(&'static str, String)> {
    let (upload, watch, log, download) =
        tokio::join!(upload(fault.clone()), watch(fault.clone()), log(fault.clone()), download(fault));
    vec![("upload", upload), ("watch", watch), ("log", log), ("download", download)]
}

/// An upload, which must not be submitted twice.
async fn upload(fault: Fault) -> String {
    let stage = stage().await;
    stage.fake.fault(fault).on("build_create_upload").always();
    let srpm = [&[0xed, 0xab, 0xee, 0xdb][..], &[7; 200_000]].concat();
    let file = UploadFile::bytes("hello-2.12-1.src.rpm", srpm).unwrap();
    let result = stage.copr.builds().upload(file).to("alice/hello").send().await;
    check_error(&stage, result.as_ref().err());
    stage.fake.journal().assert_count("build_create_upload", 1);
    let submitted = stage.fake.with(|state| state.builds.len()) - 1;
    match &result {
        Ok(_) => assert_eq!(submitted, 1),
        Err(error) if !error.is_ambiguous() => assert_eq!(submitted, 0, "{error} hides a build"),
        Err(error) => assert!(submitted <= 1 && error.submission().is_some(), "{error}"),
    }
    seen(&result, |_| "a build".to_owned())
}

/// Watches a running build. The fault applies to two requests.
async fn watch(fault: Fault) -> String {
    let stage = stage().await;
    let url = "https://example.org/hello-2.12-1.src.rpm";
    let submit = stage.copr.build_create_url().project("alice/hello").pkgs([url]);
    let id = submit.send().await.unwrap().items[0].id;
    let rule = stage.fake.fault(fault).on("build_get").after(1).times(2);
    let clock = stage.fake.clock().clone();
    let running = tokio::spawn(async move {
        loop {
            clock.advance(Duration::from_secs(20));
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    });
    let result = stage.copr.builds().watch(id).poll_interval(POLL, POLL).await;
    running.abort();
    assert!(rule.hits() > 0);
    check_error(&stage, result.as_ref().err());
    if let Ok(outcome) = &result {
        assert!(outcome.is_success() && outcome.chroots.len() == 1, "{outcome}");
    }
    seen(&result, |_| "the end of the build".to_owned())
}

/// Reads a log. The fault applies to the first request.
async fn log(fault: Fault) -> String {
    let stage = stage().await;
    let read = async || -> Result<Vec<u8>, copr_workflows::Error> {
        let log = stage.copr.builds().log(ENDED, CHROOT).poll_interval(POLL);
        let mut bytes = log.bytes();
        let mut all = Vec::new();
        while let Some(piece) = bytes.try_next().await? {
            all.extend_from_slice(&piece);
        }
        Ok(all)
    };
    let whole = read().await.unwrap();
    assert!(!whole.is_empty());
    let rule = stage.fake.fault(fault).on_results().times(1);
    let result = read().await;
    assert_eq!(rule.hits(), 1);
    check_error(&stage, result.as_ref().err());
    if let Ok(text) = &result {
        assert_eq!(*text, whole, "an incomplete log ended without an error");
    }
    no_credentials(&stage);
    seen(&result, |_| "the whole log".to_owned())
}

/// Downloads all results. The fault applies to the first request; files with their final names must be complete.
async fn download(fault: Fault) -> String {
    let stage = stage().await;
    let results = stage.copr.builds().chroot_results(ENDED, CHROOT).sizes().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    results.download(folder.path()).await.unwrap();
    let whole = files(folder.path());
    assert_eq!(whole.len(), results.files.len());
    let rule = stage.fake.fault(fault).on_results().times(1);
    let folder = tempfile::tempdir().unwrap();
    let result = results.download(folder.path()).max_concurrent_requests(1).await;
    assert_eq!(rule.hits(), 1);
    check_error(&stage, result.as_ref().err());
    for (name, bytes) in files(folder.path()) {
        assert!(name.ends_with(".part") || whole.get(&name) == Some(&bytes), "{name} is incomplete");
    }
    stage.fake.clear_faults();
    results.download(folder.path()).await.unwrap();
    assert_eq!(files(folder.path()), whole, "the next download completes it");
    no_credentials(&stage);
    seen(&result, |done| format!("{} files", done.len()))
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|it| (it.file_name().into_string().unwrap(), std::fs::read(it.path()).unwrap())).collect()
}

/// Requests for files must not have credentials.
fn no_credentials(stage: &Stage) {
    for entry in stage.fake.journal().all() {
        assert!(entry.path.starts_with("/api_3/") || entry.header("authorization").is_none(), "{entry}");
    }
}
