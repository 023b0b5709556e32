//! Downloads share the limits of the client.

use std::time::Duration;

use copr_fake::{Fake, Fault};
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;

async fn fake() -> Fake {
    Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]).start().await.unwrap()
}

#[tokio::test]
async fn downloads_take_from_the_same_budget() {
    let fake = fake().await;
    fake.fault(Fault::html(503)).on("home").always();
    let policy =
        Policy::default().with_attempts(10).with_pauses(Duration::from_millis(1), Duration::from_millis(1));
    let budget = Copr::builder().url(fake.url()).retry(policy).retry_budget(4, Duration::from_secs(3600));
    let copr = budget.build().unwrap();
    assert_eq!(copr.home().send().await.unwrap_err().attempts(), 5);
    fake.fault(Fault::html(503)).on_results().always();
    let list = copr.builds().results_at(format!("{}/results/alice/hello/", fake.url()));
    assert_eq!(list.await.unwrap_err().attempts(), 1);
}
