//! Calls outside of a Tokio runtime end with an error that says so, and one client serves many runtimes.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use copr_fake::{Fake, Fault};
use copr_workflows::bulk::Graph;
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;
use copr_workflows::{Error, ErrorKind, UploadFile};
use futures_util::{StreamExt as _, TryStreamExt as _};
use tokio::runtime::Runtime;

const TIME: Duration = Duration::from_secs(5);

/// Runs a future without a runtime. None of those here waits for anything.
fn block_on<F: IntoFuture>(future: F) -> F::Output {
    let mut future = pin!(future.into_future());
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("it waits for something outside of a runtime")
}

#[track_caller]
fn refused<T>(result: Result<T, impl Into<Error>>) {
    let Err(error) = result else { panic!("it worked") };
    let error = error.into();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    assert!(error.to_string().contains("runtime") && !error.is_ambiguous(), "{error}");
    assert!(!error.is_retryable());
}

fn srpm() -> UploadFile {
    UploadFile::bytes("hello-1-1.src.rpm", vec![0xed, 0xab, 0xee, 0xdb, 3]).unwrap()
}

fn copr() -> Copr {
    let copr = Copr::builder().url("http://127.0.0.1:9").credentials("login", "token");
    copr.requests_per_second(1.0).build().unwrap()
}

#[test]
fn calls_without_a_runtime_are_refused() {
    let copr = copr();
    refused(block_on(copr.projects().request_builder_role("alice/hello")));
    refused(block_on(copr.projects().monitor("alice/hello")));
    refused(block_on(copr.builds().latest("alice/hello", "hello")));
    refused(block_on(copr.projects().chroots().get()));
}

#[test]
fn files_without_a_runtime_are_refused() {
    let copr = copr();
    let path = std::env::current_exe().unwrap();
    refused(block_on(UploadFile::open(&path)));
    refused(block_on(UploadFile::open(&path)));
    let upload = copr.builds().upload(srpm()).to("alice/hello");
    let submission = upload.submission().unwrap();
    refused(block_on(upload.send()));
    refused(block_on(copr.builds().upload(srpm()).to("alice/hello").skip_check().send()));
    let comps = UploadFile::bytes("comps.xml", "<comps/>").unwrap();
    refused(block_on(copr.projects().upload_comps(comps).to("alice/hello", "fedora-43-x86_64").send()));
    refused(block_on(copr.builds().find_submitted(&submission)));
    refused(block_on(copr.builds().find_submitted_within(&submission, TIME)));
}

#[test]
fn waiting_without_a_runtime_is_refused() {
    let copr = copr();
    refused(block_on(copr.builds().watch(1)));
    refused(block_on(copr.builds().watch(1).deadline(TIME)));
    refused(block_on(copr.builds().watch_all([1, 2]).deadline(TIME)));
    let mut watch = copr.projects().watch("alice/hello").deadline(TIME);
    refused(block_on(watch.next()).unwrap());
    assert!(block_on(watch.next()).is_none(), "an error is the last");
    for log in [copr.builds().log(1, "fedora-43-x86_64"), copr.builds().source_log(1).deadline(TIME)] {
        let mut lines = log.lines();
        refused(block_on(lines.next()).unwrap());
        assert!(block_on(lines.next()).is_none());
    }
    refused(block_on(copr.builds().chroot_results(1, "fedora-43-x86_64").deadline(TIME)));
    refused(block_on(copr.builds().results_at("http://127.0.0.1:9/results/")));
    refused(block_on(copr.projects().wait_for_repository("alice/hello").deadline(TIME)));
    refused(block_on(copr.projects().ensure("alice/hello")));
    refused(block_on(copr.projects().ensure_chroot("alice/hello", "fedora-43-x86_64")));
    refused(block_on(copr.builds().rebuild_failed(1).send()));
    let graph = Graph::new().package("lib", &[]);
    refused(block_on(copr.builds().batches("alice/hello", &graph)));
    refused(block_on(copr.builds().cancel_project("alice/hello")));
    // What became of each build is in the report.
    let sweep = block_on(copr.builds().cancel([1])).unwrap();
    assert!(format!("{sweep:?}").contains("no Tokio runtime"), "{sweep:?}");
    refused(block_on(copr.builds().delete([1])));
}

/// A server in a runtime of its own.
fn fake() -> (Runtime, Fake) {
    let runtime = Runtime::new().unwrap();
    let builder = Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]);
    let fake = runtime.block_on(builder.history("alice/hello", 30).start()).unwrap();
    (runtime, fake)
}

fn client(fake: &Fake) -> Copr {
    let alice = fake.credentials("alice");
    let copr = Copr::builder().url(fake.url()).credentials(alice.login, alice.token).retry(Policy::never());
    copr.idle_timeout(Duration::from_secs(2)).build().unwrap()
}

#[test]
fn what_began_within_a_runtime_is_refused_outside_of_it() {
    let (runtime, fake) = fake();
    let copr = client(&fake);
    let build = runtime.block_on(async {
        let builds = copr.build_list().ownername("alice").projectname("hello").limit(1).send().await;
        builds.unwrap().items.remove(0)
    });
    let results = runtime.block_on(copr.builds().results(build.id).into_future()).unwrap();
    assert!(!results.files().is_empty());
    let folder = tempfile::tempdir().unwrap();
    refused(block_on(results.download(folder.path())));
    refused(block_on(results.download(folder.path()).deadline(TIME)));
}

#[test]
fn one_client_serves_many_runtimes_one_after_the_other() {
    let (_server, fake) = fake();
    let copr = client(&fake);
    for nth in 0..20 {
        let mut builder = if nth % 2 == 0 {
            tokio::runtime::Builder::new_current_thread()
        } else {
            tokio::runtime::Builder::new_multi_thread()
        };
        let runtime = builder.enable_all().build().unwrap();
        runtime.block_on(async {
            copr.home().send().await.unwrap();
            let rows = copr.build_list().project("alice/hello").items().page_size(10).read_ahead(2);
            assert!(rows.try_collect::<Vec<_>>().await.unwrap().len() >= 30);
            let build = copr.builds().upload(srpm()).to("alice/hello").send().await.unwrap();
            copr.build_cancel().build_id(build.id).send().await.unwrap();
            let results = copr.builds().results(1).await.unwrap();
            let folder = tempfile::tempdir().unwrap();
            assert!(!results.download(folder.path()).await.unwrap().is_empty());
        });
        // A call that is under way when its runtime ends takes nothing with it.
        fake.fault(Fault::hang()).on("home");
        let pending = copr.clone();
        runtime.spawn(async move { pending.home().send().await });
        runtime.block_on(tokio::task::yield_now());
        drop(runtime);
        fake.clear_faults();
    }
}
