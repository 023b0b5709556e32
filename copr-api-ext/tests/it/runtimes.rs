//! Calls outside of a Tokio runtime end with an error that says so, and one client serves many runtimes.

use copr_api_ext::kerberos::{Negotiation, NegotiationError, Negotiator};
use copr_api_ext::prelude::*;
use copr_fake::Fault;
use futures_util::TryStreamExt as _;
use tokio::runtime::Runtime;

use crate::shared::{block_on, call_in_many_runtimes, lacks_runtime, served, without_server};

struct Tickets;

impl Negotiator for Tickets {
    fn begin(&self, _: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
        panic!("nobody should ask for a ticket")
    }
}

#[test]
fn refuses_calls_without_runtime() {
    let copr = without_server();
    lacks_runtime(block_on(copr.home().send()));
    lacks_runtime(block_on(copr.home().response()));
    lacks_runtime(block_on(copr.home().stream()));
    lacks_runtime(block_on(copr.build_cancel().build_id(1).send()));
    assert!(block_on(copr.home().send()).is_err(), "and so are those that nobody unwraps");
    lacks_runtime(block_on(
        copr.build_list().project("alice/hello").items().read_ahead(2).try_collect::<Vec<_>>(),
    ));
    lacks_runtime(block_on(copr.build_list().project("alice/hello").pages().try_collect::<Vec<_>>()));
    lacks_runtime(block_on(copr.renew_token()));
}

#[test]
fn refuses_logins_without_runtime() {
    let folder = tempfile::tempdir().unwrap();
    for cached in [false, true] {
        let builder = Copr::builder().url("http://127.0.0.1:9").negotiator(Tickets);
        #[cfg(all(unix, feature = "session-cache"))]
        let builder = if cached { builder.session_cache_in(folder.path()) } else { builder };
        let _ = (cached, &folder);
        let copr = builder.build().unwrap();
        lacks_runtime(block_on(copr.log_in()));
        lacks_runtime(block_on(copr.auth_check().send()));
        lacks_runtime(block_on(copr.gssapi_login().send()));
    }
}

#[test]
fn refuses_to_stream_on_outside_of_runtime() {
    let (runtime, fake, copr) = served();
    fake.fault(Fault::hang_in_body()).on("monitor");
    let monitor = copr.monitor().ownername("alice").projectname("hello");
    let mut streamed = runtime.block_on(monitor.stream()).unwrap();
    lacks_runtime(block_on(streamed.chunk()));
}

#[test]
fn serves_many_runtimes_with_one_client() {
    call_in_many_runtimes(async |_| {});
}

#[test]
fn serves_runtime_made_after_client() {
    let (_server, _fake, copr) = served();
    // Polled outside, a call fails; nothing is broken by that.
    lacks_runtime(block_on(copr.home().send()));
    let runtime = Runtime::new().unwrap();
    runtime.block_on(copr.home().send()).unwrap();
}

#[test]
fn submits_while_another_runtime_is_stopped() {
    let (_server, _fake, copr) = served();
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
