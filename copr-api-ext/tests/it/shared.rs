//! What the tests of copr-workflows need too, which include this file.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{CoprBuilder, Error, ErrorKind};
use copr_fake::{Fake, Fault};
use futures_util::TryStreamExt as _;
use tokio::runtime::{Builder, Runtime};

pub const CHROOT: &str = "fedora-43-x86_64";

/// A server with alice and her project.
pub async fn hello() -> Fake {
    let builder = Fake::builder().user("alice").project("alice/hello", [CHROOT, "epel-9-x86_64"]);
    builder.start().await.unwrap()
}

/// A client with the credentials of a user.
pub fn client_of(fake: &Fake, user: &str) -> CoprBuilder {
    let pair = fake.credentials(user);
    Copr::builder().url(fake.url()).credentials(pair.login, pair.token)
}

/// Asserts what the advice of an error names, and what it doesn't.
pub fn helps(error: &Error, kind: ErrorKind, with: &[&str], without: &[&str]) {
    assert_eq!(error.kind(), kind, "{error}");
    for text in with {
        assert!(error.help().contains(text), "{text} is not in: {}", error.help());
    }
    for text in without {
        assert!(!error.help().contains(text), "{text} is in: {}", error.help());
    }
}

/// Asserts that a call was refused for a field, before anything was sent.
pub fn is_unsent(error: &Error, field: &str) {
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0), "{error}");
    assert!(error.to_string().contains(field) && !error.is_ambiguous() && !error.is_retryable(), "{error}");
}

/// Runs a future without a runtime. None of those here waits for anything.
pub fn block_on<F: IntoFuture>(future: F) -> F::Output {
    let mut future = pin!(future.into_future());
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("it waits for something outside of a runtime")
}

/// A client whose requests would have to wait, and fail.
pub fn without_server() -> Copr {
    let copr = Copr::builder().url("http://127.0.0.1:9").credentials("login", "token");
    copr.requests_per_second(1.0).build().unwrap()
}

/// Asserts that a call was refused for want of a runtime.
#[track_caller]
pub fn lacks_runtime<T>(result: Result<T, impl Into<Error>>) {
    let Err(error) = result else { panic!("it worked") };
    let error = error.into();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    assert!(error.to_string().contains("runtime") && !error.is_ambiguous(), "{error}");
    assert!(!error.is_retryable());
}

/// A server in a runtime of its own, and a client that was made without one.
pub fn served() -> (Runtime, Fake, Copr) {
    let runtime = Runtime::new().unwrap();
    let builder = Fake::builder().user("alice").project("alice/hello", [CHROOT]);
    let fake = runtime.block_on(builder.history("alice/hello", 30).start()).unwrap();
    let copr = client_of(&fake, "alice").retry(Policy::never()).idle_timeout(Duration::from_secs(2));
    (runtime, fake, copr.build().unwrap())
}

/// Calls with one client in twenty runtimes, one after the other.
pub fn call_in_many_runtimes(call: impl AsyncFn(&Copr)) {
    let (_server, fake, copr) = served();
    for nth in 0..20 {
        let mut builder =
            if nth % 2 == 0 { Builder::new_current_thread() } else { Builder::new_multi_thread() };
        let runtime = builder.enable_all().build().unwrap();
        runtime.block_on(async {
            copr.home().send().await.unwrap();
            let rows = copr.build_list().project("alice/hello").items().page_size(10).read_ahead(2);
            assert!(rows.try_collect::<Vec<_>>().await.unwrap().len() >= 30);
            call(&copr).await;
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
