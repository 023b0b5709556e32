//! Calls outside a Tokio runtime fail with an error that says so, and one client works on several runtimes.

use std::time::Duration;

use copr_workflows::UploadFile;
use copr_workflows::bulk::Graph;
use copr_workflows::prelude::*;
use futures_util::StreamExt as _;

use crate::shared::{block_on, call_in_many_runtimes, lacks_runtime, served, without_server};

const TIME: Duration = Duration::from_secs(5);

fn srpm() -> UploadFile {
    UploadFile::bytes("hello-1-1.src.rpm", vec![0xed, 0xab, 0xee, 0xdb, 3]).unwrap()
}

#[test]
fn refuses_calls_without_runtime() {
    let copr = without_server();
    lacks_runtime(block_on(copr.projects().request_builder_role("alice/hello")));
    lacks_runtime(block_on(copr.projects().monitor("alice/hello")));
    lacks_runtime(block_on(copr.projects().chroots().get()));
}

#[test]
fn refuses_files_without_runtime() {
    let copr = without_server();
    let path = std::env::current_exe().unwrap();
    lacks_runtime(block_on(UploadFile::open(&path)));
    lacks_runtime(block_on(UploadFile::open(&path)));
    let upload = copr.builds().upload(srpm()).to("alice/hello");
    let submission = upload.submission().unwrap();
    lacks_runtime(block_on(upload.send()));
    lacks_runtime(block_on(copr.builds().upload(srpm()).to("alice/hello").skip_check().send()));
    let comps = UploadFile::bytes("comps.xml", "<comps/>").unwrap();
    lacks_runtime(block_on(copr.projects().ensure_chroot("alice/hello", "fedora-43-x86_64").comps(comps)));
    lacks_runtime(block_on(copr.builds().find_submitted(&submission, Duration::ZERO)));
    lacks_runtime(block_on(copr.builds().find_submitted(&submission, TIME)));
}

#[test]
fn refuses_to_wait_without_runtime() {
    let copr = without_server();
    lacks_runtime(block_on(copr.builds().watch(1)));
    lacks_runtime(block_on(copr.builds().watch(1).deadline(TIME)));
    lacks_runtime(block_on(copr.builds().watch_all([1, 2]).deadline(TIME)));
    let mut watch = copr.projects().watch("alice/hello").deadline(TIME);
    lacks_runtime(block_on(watch.next()).unwrap());
    assert!(block_on(watch.next()).is_none(), "the error is the last item");
    for log in [copr.builds().log(1, "fedora-43-x86_64"), copr.builds().source_log(1).deadline(TIME)] {
        let mut lines = log.lines();
        lacks_runtime(block_on(lines.next()).unwrap());
        assert!(block_on(lines.next()).is_none());
    }
    lacks_runtime(block_on(copr.builds().chroot_results(1, "fedora-43-x86_64")));
    lacks_runtime(block_on(copr.builds().results_at("http://127.0.0.1:9/results/")));
    lacks_runtime(block_on(copr.projects().wait_for_repository("alice/hello").deadline(TIME)));
    lacks_runtime(block_on(copr.projects().ensure("alice/hello")));
    lacks_runtime(block_on(copr.projects().ensure_chroot("alice/hello", "fedora-43-x86_64")));
    lacks_runtime(block_on(copr.builds().rebuild_failed(1).send()));
    let graph = Graph::new().package("lib", &[]);
    lacks_runtime(block_on(copr.builds().batches("alice/hello", &graph)));
    lacks_runtime(block_on(copr.builds().unfinished("alice/hello")));
    // The report has the error of each build.
    let sweep = block_on(copr.builds().cancel([1])).unwrap();
    assert!(format!("{sweep:?}").contains("no Tokio runtime"), "{sweep:?}");
    lacks_runtime(block_on(copr.builds().delete([1])));
}

#[test]
fn refuses_downloads_outside_of_runtime() {
    let (runtime, _fake, copr) = served();
    let build = runtime.block_on(async {
        let builds = copr.build_list().ownername("alice").projectname("hello").limit(1).send().await;
        builds.unwrap().items.remove(0)
    });
    let results = runtime.block_on(copr.builds().results(build.id).into_future()).unwrap();
    assert!(!results.files.is_empty());
    let folder = tempfile::tempdir().unwrap();
    lacks_runtime(block_on(results.download(folder.path())));
    lacks_runtime(block_on(results.download(folder.path()).deadline(TIME)));
}

#[test]
fn serves_many_runtimes_with_one_client() {
    call_in_many_runtimes(async |copr| {
        let build = copr.builds().upload(srpm()).to("alice/hello").send().await.unwrap();
        copr.build_cancel().build_id(build.id).send().await.unwrap();
        let results = copr.builds().results(1).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        assert!(!results.download(folder.path()).await.unwrap().is_empty());
    });
}
