//! The cache of chroots: shared by clones, fetched when it is old, returned stale in an outage.

use crate::ensure;
use copr_workflows::prelude::*;
use copr_workflows::{Copr, ErrorKind};

use std::time::Duration;

use copr_fake::{Fake, Fault};
use ensure::{client, fake};

/// Advances the clock of Tokio while no request is being sent.
async fn pass(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

fn fetched(fake: &Fake) -> usize {
    fake.journal().of("mock_chroot_list").len()
}

#[tokio::test]
async fn concurrent_calls_and_clones_share_one_request() {
    let fake = fake().await;
    let catalog = client(&fake, "alice").projects().chroots().ttl(Duration::from_secs(600));
    let callers: Vec<_> = (0..20)
        .map(|_| {
            let catalog = catalog.clone();
            tokio::spawn(async move { catalog.get().await.unwrap().all.len() })
        })
        .collect();
    for caller in callers {
        assert_eq!(caller.await.unwrap(), 7);
    }
    assert_eq!(fetched(&fake), 1);

    fake.with(|state| state.set_active("epel-9-x86_64", false));
    pass(Duration::from_secs(599)).await;
    assert!(catalog.get().await.unwrap().contains("epel-9-x86_64"));
    assert_eq!(fetched(&fake), 1);
    pass(Duration::from_secs(1)).await;
    let fresh = catalog.get().await.unwrap();
    assert!(
        !fresh.contains("epel-9-x86_64") && fresh.stale.is_none() && fresh.age() < Duration::from_secs(600)
    );
    assert_eq!(fetched(&fake), 2);
    catalog.refresh().await.unwrap();
    assert_eq!(fetched(&fake), 3);
}

#[tokio::test]
async fn returns_a_stale_list_while_the_server_is_down() {
    let fake = fake().await;
    let catalog = client(&fake, "alice").projects().chroots().ttl(Duration::from_secs(600));
    let first = catalog.get().await.unwrap();
    let down = fake.fault(Fault::html(503)).on("mock_chroot_list").always();
    pass(Duration::from_secs(700)).await;

    let old = catalog.get().await.unwrap();
    assert!(old.stale.as_ref().is_some_and(copr_workflows::Error::is_gateway), "{old:?}");
    assert!(old.all == first.all && old.age() >= Duration::from_secs(700) && first.stale.is_none());
    assert_eq!(down.hits(), 1);
    // The next request is half a minute later.
    catalog.get().await.unwrap();
    assert_eq!(down.hits(), 1);
    pass(Duration::from_secs(31)).await;
    catalog.get().await.unwrap();
    assert_eq!(down.hits(), 2);
    fake.clear_faults();
    pass(Duration::from_secs(31)).await;
    assert!(catalog.get().await.unwrap().stale.is_none());

    // Another request would not help.
    pass(Duration::from_secs(700)).await;
    fake.fault(Fault::error(403)).on("mock_chroot_list").always();
    assert!(catalog.get().await.unwrap_err().is_forbidden());
    assert!(catalog.get().await.unwrap_err().is_forbidden());
    // The list is kept for the next outage.
    fake.clear_faults();
    fake.fault(Fault::html(503)).on("mock_chroot_list").always();
    assert!(catalog.get().await.unwrap().stale.is_some());
}

#[tokio::test]
async fn calls_that_wait_for_a_failed_request_share_its_error() {
    let fake = fake().await;
    let catalog = client(&fake, "alice").projects().chroots();
    let down = fake.fault(Fault::html(503)).on("mock_chroot_list").always();
    // All calls are made before the first request is sent.
    let callers = futures_util::future::join_all((0..20).map(|_| catalog.get())).await;
    for result in callers {
        let error = result.unwrap_err();
        assert!(error.is_gateway() && error.to_string().contains("503"), "{error}");
        assert_eq!(error.operation(), Some("mock_chroot_list"));
    }
    assert_eq!(down.hits(), 1);
    // The next call sends another request.
    down.end();
    assert_eq!(catalog.get().await.unwrap().all.len(), 7);
}

#[tokio::test]
async fn a_dropped_call_does_not_block_the_next() {
    let fake = fake().await;
    let catalog = client(&fake, "alice").projects().chroots();
    fake.fault(Fault::hang()).on("mock_chroot_list");
    let first = catalog.clone();
    let first = tokio::spawn(async move { first.get().await });
    while fetched(&fake) == 0 {
        tokio::task::yield_now().await;
    }
    let second = catalog.clone();
    let second = tokio::spawn(async move { second.get().await });
    tokio::task::yield_now().await;
    first.abort();
    assert_eq!(second.await.unwrap().unwrap().all.len(), 7);
    assert_eq!(fetched(&fake), 2);
}

#[tokio::test]
async fn patterns_become_names_that_a_project_accepts() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let chroots = copr.projects().chroots().get().await.unwrap();
    let wanted = chroots.matching(["fedora-*-x86_64", "epel-1?-*"]);
    let ensured =
        copr.projects().ensure("alice/hello").chroots(wanted.iter().map(|chroot| &chroot.name)).await;
    let names: Vec<_> = ensured.unwrap().value.chroot_repos.into_keys().collect();
    assert_eq!(names, ["epel-10-x86_64", "fedora-43-x86_64", "fedora-rawhide-x86_64"]);
}

#[tokio::test]
async fn chroots_have_names_and_comments() {
    let fake = Fake::builder()
        .chroot("fedora-43-x86_64", "")
        .chroot("centos-stream-10-aarch64", "since *today*")
        .start()
        .await
        .unwrap();
    let copr = Copr::builder().url(fake.url()).build().unwrap();
    let chroots = copr.projects().chroots().get().await.unwrap();
    assert_eq!(chroots.all.len(), 2);
    let first = chroots.all.iter().next().unwrap();
    assert_eq!((first.name.distribution(), first.comment.as_str()), ("centos-stream", "since *today*"));

    let fake = Fake::builder().chroot("nonsense", "").start().await.unwrap();
    let copr = Copr::builder().url(fake.url()).build().unwrap();
    let error = copr.projects().chroots().get().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("nonsense"), "{error}");
}
