//! Every fault of `copr-fake` against every kind of call: what the caller sees, and what must hold in any case.
//! A separate process, because it captures all of the process's spans.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calls;
mod laws;
mod spans;
mod workflows;

use std::fmt::Write as _;
use std::time::Duration;

use copr_api_ext::Copr;
use copr_api_ext::retry::Policy;
use copr_fake::{Builder, Fake, Fault};

const CHROOT: &str = "fedora-43-x86_64";

/// The limit for one cell of the matrix: no call may hang beyond its timeouts.
const DEADLINE: Duration = Duration::from_secs(120);

/// A server with a project that has builds and packages, and a client with short timeouts.
pub struct Stage {
    fake: Fake,
    copr: Copr,
}

fn project() -> Builder {
    Fake::builder().user("alice").project("alice/hello", [CHROOT])
}

impl Stage {
    async fn set() -> Self {
        Self::of(project().history("alice/hello", 30)).await
    }

    async fn of(server: Builder) -> Self {
        let fake = server.start().await.unwrap();
        let credentials = fake.credentials("alice");
        let policy = Policy::default()
            .with_attempts(3)
            .with_pauses(Duration::from_millis(1), Duration::from_millis(20));
        let copr = Copr::builder()
            .url(fake.url())
            .credentials(credentials.login.clone(), credentials.token.clone())
            .retry(policy)
            .idle_timeout(Duration::from_millis(1500))
            .attempt_timeout(Duration::from_secs(10))
            .max_response_size(8 << 20)
            .build()
            .unwrap();
        Self { fake, copr }
    }

    /// Checks that the output has no secrets.
    fn check_secrets(&self, printed: &str) {
        let credentials = self.fake.credentials("alice");
        for secret in [&credentials.login, &credentials.token] {
            assert!(!printed.contains(secret.as_str()), "a secret in {printed}");
        }
        assert!(!printed.contains("Basic "), "{printed}");
    }
}

/// What the caller sees, in a few words.
fn seen<T>(result: &Result<T, copr_api_ext::Error>, good: impl FnOnce(&T) -> String) -> String {
    match result {
        Ok(value) => good(value),
        Err(error) => {
            let ambiguous = if error.is_ambiguous() { ", may have taken effect" } else { "" };
            let attempts = error.attempts();
            format!("{:?} after {attempts}{ambiguous}", error.kind())
        }
    }
}

#[tokio::test]
async fn every_fault_against_every_kind_of_call() {
    let spans = spans::listen();
    let mut table = String::new();
    for (name, fault) in Fault::all() {
        let cells = async { tokio::join!(calls::all(fault.clone()), workflows::all(fault.clone())) };
        let (calls, workflows) = tokio::time::timeout(DEADLINE, Box::pin(cells))
            .await
            .unwrap_or_else(|_| panic!("{name} made a call hang"));
        writeln!(table, "{name}").unwrap();
        for (call, seen) in calls.into_iter().chain(workflows) {
            writeln!(table, "    {call:<8}  {seen}").unwrap();
        }
    }
    let spans = spans.text();
    assert!(spans.contains("copr.attempt") && spans.contains("build_create_url"), "the spans were captured");
    // Servers with the same seed have the same secrets.
    Stage::set().await.check_secrets(&spans);
    insta::assert_snapshot!("matrix", table);
}
