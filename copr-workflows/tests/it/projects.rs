//! Requests for the role of a builder, and waiting for repositories.

use crate::world;

use std::time::Duration;

use copr_fake::Fault;
use copr_fake::state::Grant;
use copr_workflows::ErrorKind;
use copr_workflows::enums::BuildState;
use copr_workflows::prelude::*;
use tokio::time::Instant;
use world::{CHROOTS, builder, copr, hello_and_tools};

#[tokio::test]
async fn requests_the_builder_role_and_returns_the_page() {
    let fake = hello_and_tools().await;
    let bob = builder(&fake, "bob").build().unwrap();
    let anvil = || {
        let call = bob.package_build().project("@hammers/tools").package_name("anvil");
        call.send()
    };
    for is_new in [true, false] {
        assert!(anvil().await.unwrap_err().is_forbidden());
        let request = bob.projects().request_builder_role("@hammers/tools").await.unwrap();
        assert_eq!(request.is_new, is_new);
        assert_eq!(request.page.as_str(), format!("{}/coprs/g/hammers/tools/permissions/", fake.url()));
    }
    fake.with(|state| {
        let id = state.project("@hammers", "tools").unwrap().id;
        let permissions = &mut state.projects.get_mut(&id).unwrap().permissions;
        permissions.entry("bob".to_owned()).or_default().builder = Grant::Approved;
    });
    assert_eq!(anvil().await.unwrap().state, BuildState::Pending);
    // A user who has the role can't request it.
    let error = bob.projects().request_builder_role("@hammers/tools").await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    let error = bob.projects().request_builder_role("no project").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
}

#[tokio::test(start_paused = true)]
async fn waits_until_the_repositories_have_metadata() {
    let fake = hello_and_tools().await;
    let copr = copr(&fake);
    let chroots = CHROOTS.map(str::to_owned).to_vec();
    let add = copr.project_add().ownername("alice").name("fresh").chroots(chroots);
    add.send().await.unwrap();
    let started = Instant::now();
    let missing = copr.projects().wait_for_repository("alice/fresh").await.unwrap();
    assert!(missing.is_empty(), "{missing:?}");
    assert!((20..45).contains(&started.elapsed().as_secs()), "{:?}", started.elapsed());

    // No credentials were sent to the host of the results.
    let asked = fake.journal().all();
    let outside: Vec<_> = asked.iter().filter(|entry| entry.path.ends_with("/repodata/repomd.xml")).collect();
    assert!(outside.len() >= 6, "{outside:?}");
    for entry in &outside {
        assert!(entry.header("authorization").is_none() && entry.header("cookie").is_none(), "{entry}");
    }
    assert!(asked.iter().any(|entry| entry.header("authorization").is_some()), "the journal shows logins");
}

#[tokio::test(start_paused = true)]
async fn a_repository_without_metadata_is_missing_at_the_deadline() {
    let fake = hello_and_tools().await;
    for fault in
        [Fault::html(503), Fault::error(404), Fault::reset_unread(), Fault::hang(), Fault::challenge()]
    {
        fake.clear_faults();
        let copr = copr(&fake);
        // The first request gets the project.
        fake.fault(fault.clone()).on_any().after(1).always();
        let started = Instant::now();
        let wait = copr.projects().wait_for_repository("alice/hello").chroots(["epel-9-x86_64"]);
        let missing = wait.deadline(Duration::from_secs(300)).await.unwrap();
        assert_eq!(started.elapsed().as_secs(), 300, "{}", fault.name());
        assert_eq!(missing, ["epel-9-x86_64"], "{}", fault.name());
    }
    fake.clear_faults();
    let copr = copr(&fake);
    assert!(copr.projects().wait_for_repository("alice/nothing").await.unwrap_err().is_not_found());
    let stranger = copr.projects().wait_for_repository("alice/hello").chroots(["fedora-1-x86_64"]).await;
    assert_eq!(stranger.unwrap_err().kind(), ErrorKind::InvalidRequest);
}
