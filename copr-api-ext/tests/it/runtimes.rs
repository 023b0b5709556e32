//! Calls outside of a Tokio runtime end with an error that says so, and one client serves many runtimes.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use copr_api_ext::kerberos::{Negotiation, NegotiationError, Negotiator};
use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{Error, ErrorKind};
use copr_fake::{Fake, Fault};
use futures_util::TryStreamExt as _;
use tokio::runtime::Runtime;

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

struct Tickets;

impl Negotiator for Tickets {
    fn begin(&self, _: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
        panic!("nobody should ask for a ticket")
    }
}

fn copr() -> Copr {
    let copr = Copr::builder().url("http://127.0.0.1:9").credentials("login", "token");
    copr.requests_per_second(1.0).build().unwrap()
}

#[test]
fn calls_without_a_runtime_are_refused() {
    let copr = copr();
    refused(block_on(copr.home().send()));
    refused(block_on(copr.home().response()));
    refused(block_on(copr.home().stream()));
    refused(block_on(copr.build_cancel().build_id(1).send()));
    assert!(block_on(copr.home().send()).is_err(), "and so are those that nobody unwraps");
    refused(block_on(copr.build_list().project("alice/hello").items().read_ahead(2).try_collect::<Vec<_>>()));
    refused(block_on(copr.build_list().project("alice/hello").pages().try_collect::<Vec<_>>()));
    refused(block_on(copr.renew_token()));
}

#[test]
fn logins_without_a_runtime_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    for cached in [false, true] {
        let builder = Copr::builder().url("http://127.0.0.1:9").negotiator(Tickets);
        #[cfg(all(unix, feature = "session-cache"))]
        let builder = if cached { builder.session_cache_in(folder.path()) } else { builder };
        let _ = (cached, &folder);
        let copr = builder.build().unwrap();
        refused(block_on(copr.log_in()));
        refused(block_on(copr.auth_check().send()));
        refused(block_on(copr.gssapi_login().send()));
    }
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
    fake.fault(Fault::hang_in_body()).on("monitor");
    let monitor = copr.monitor().ownername("alice").projectname("hello");
    let mut streamed = runtime.block_on(monitor.stream()).unwrap();
    refused(block_on(streamed.chunk()));
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

#[test]
fn a_client_made_without_a_runtime_serves_one() {
    let (_server, fake) = fake();
    // Polled outside, a call fails; nothing is broken by that.
    let copr = client(&fake);
    refused(block_on(copr.home().send()));
    let runtime = Runtime::new().unwrap();
    runtime.block_on(copr.home().send()).unwrap();
}

#[test]
fn submissions_do_not_wait_for_a_runtime_that_does_not_run() {
    let (_server, fake) = fake();
    let copr = client(&fake);
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (first, second) = (runtime(), runtime());
    let submit = || {
        let url = "https://example.org/hello-1-1.src.rpm";
        copr.build_create_url().project("alice/hello").pkgs([url]).send()
    };
    first.block_on(copr.home().send()).unwrap();
    first.block_on(submit()).unwrap();
    // The first runtime is still there, and with it the connection in the pool, and nobody drives them.
    second.block_on(submit()).unwrap();
}
