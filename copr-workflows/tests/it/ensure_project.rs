//! `ensure` on a server over sockets.

use crate::ensure;

use std::time::Duration;

use copr_fake::state::{Build, BuildChroot, Source};
use copr_fake::{Fake, Fault};
use copr_workflows::Workflows as _;
use copr_workflows::ensure::{EnsureOutcome, FieldChange};
use copr_workflows::enums::Storage;
use copr_workflows::types::ProjectAdd;
use copr_workflows::{Copr, Error, ErrorKind};
use ensure::{asked, client, fake};
use serde_json::json;

fn names(changes: &[FieldChange]) -> Vec<&str> {
    changes.iter().map(|change| change.field.as_str()).collect()
}

#[tokio::test]
async fn creates_then_changes_nothing_then_updates() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = || {
        copr.projects()
            .ensure("alice/hello")
            .chroots(["fedora-43-x86_64", "epel-9-x86_64"])
            .description("Hello, world".to_owned())
            .enable_net(true)
    };
    let created = wanted().await.unwrap();
    assert_eq!((created.outcome, created.value.full_name.as_str()), (EnsureOutcome::Created, "alice/hello"));
    assert_eq!(names(&created.changes), ["chroots", "description", "enable_net"]);
    assert!(created.unmet.is_empty() && created.contest.is_none() && created.not_compared.is_empty());
    assert_eq!(asked(&fake), ["project_get", "project_add"]);

    let same = wanted().await.unwrap();
    assert_eq!((same.outcome, same.changes.len()), (EnsureOutcome::Unchanged, 0));
    assert_eq!(same.value, created.value);
    assert_eq!(asked(&fake), ["project_get"]);

    let updated = wanted().description("Hi".to_owned()).appstream(false).await.unwrap();
    assert_eq!(updated.outcome, EnsureOutcome::Updated);
    assert_eq!(updated.value.description.as_deref(), Some("Hi"));
    assert_eq!(updated.to_string(), "alice/hello was updated\n  description: \"Hello, world\" -> \"Hi\"");
    let sent = fake.journal().only("project_edit").body;
    assert_eq!(
        sent,
        copr_fake::RequestBody::Json(json!({ "description": "Hi" })),
        "only what differs is sent"
    );
}

#[tokio::test]
async fn dry_run_prints_changes_and_sends_none() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = copr
        .projects()
        .ensure("alice/tin")
        .chroots(["fedora-43-x86_64", "fedora-43-aarch64"])
        .drop_other_chroots()
        .description("Tin".to_owned())
        .multilib(true)
        .storage(Storage::Pulp);
    let plan = wanted.dry_run().await.unwrap();
    assert_eq!(
        (plan.outcome, plan.present.as_ref().map(|it| it.name.as_str())),
        (EnsureOutcome::Updated, Some("tin"))
    );
    assert_eq!(
        plan.to_string(),
        "alice/tin would be updated\n  \
         chroots: + fedora-43-aarch64, - epel-9-x86_64\n  \
         description: \"\" -> \"Tin\"\n  \
         can't be done: storage: \"backend\" -> \"pulp\": it can't be changed after the creation\n  \
         not compared, because it can't be read back: multilib"
    );
    let missing = copr.projects().ensure("alice/new").chroots(["fedora-43-x86_64"]).dry_run().await.unwrap();
    assert_eq!((missing.outcome, missing.present.is_none()), (EnsureOutcome::Created, true));
    assert_eq!(missing.to_string(), "alice/new would be created\n  chroots: + fedora-43-x86_64");
    assert!(fake.journal().all().iter().all(|entry| entry.method == "GET"));
    assert_eq!(asked(&fake), ["project_get", "mock_chroot_list", "project_get", "mock_chroot_list"]);

    // An impossible change stops the call before it sends anything.
    let error = wanted.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("storage"), "{error}");
    assert_eq!(asked(&fake), ["project_get"]);
}

#[tokio::test]
async fn dry_run_reports_inactive_chroots() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let cases = [
        // An unknown name, a pattern, a chroot past its end of life, another case.
        ("alice/new", vec!["fedora-99-x86_64"], false, "+ fedora-99-x86_64", "fedora-99-x86_64"),
        ("alice/new", vec!["fedora-*"], false, "+ fedora-*", "fedora-*"),
        ("alice/new", vec!["fedora-38-x86_64"], false, "+ fedora-38-x86_64", "fedora-38-x86_64"),
        ("alice/tin", vec!["Fedora-43-x86_64"], false, "+ Fedora-43-x86_64", "Fedora-43-x86_64"),
        ("alice/tin", vec!["fedora-43-aarch64", "*"], false, "+ fedora-43-aarch64, + *", "*"),
        ("alice/tin", vec!["fedora-43-x86_64", "x", "y"], true, "+ x, + y, - epel-9-x86_64", "x or y"),
    ];
    for (id, names, exact, change, unknown) in cases {
        let wanted = copr.projects().ensure(id).chroots(names.clone());
        let wanted = if exact { wanted.drop_other_chroots() } else { wanted };
        let plan = wanted.dry_run().await.unwrap();
        let line = format!("can't be done: chroots: {change}: the server has no active chroot {unknown},");
        assert!(plan.to_string().contains(&line) && plan.impossible.len() == 1, "{plan}");
        assert!(plan.changes.is_empty(), "{plan}");
        assert!(wanted.await.unwrap_err().is_invalid_input(), "{names:?}");
    }
    // Other changes are listed as usual.
    let some = copr.projects().ensure("alice/tin").chroots(["fedora-*"]).description("Foil");
    let some = some.dry_run().await.unwrap();
    assert_eq!((names(&some.changes), some.impossible.len()), (vec!["description"], 1), "{some}");
    asked(&fake);
    // The list is fetched only if something is to be added.
    let plan = copr
        .projects()
        .ensure("alice/tin")
        .chroots(["epel-9-x86_64"])
        .drop_other_chroots()
        .dry_run()
        .await
        .unwrap();
    assert_eq!((plan.impossible.len(), names(&plan.changes)), (0, vec!["chroots"]));
    assert_eq!(asked(&fake), ["project_get"]);
    let chroot = copr.projects().ensure_chroot("alice/tin", "fedora-99-x86_64").dry_run().await.unwrap();
    assert!(chroot.to_string().contains("can't be done: chroots: + fedora-99-x86_64: "), "{chroot}");
    let chroot = copr.projects().ensure_chroot("alice/tin", "epel-10-x86_64").dry_run().await.unwrap();
    assert!(chroot.impossible.is_empty(), "{chroot}");
}

#[tokio::test]
async fn adds_chroots_or_drops_all_others() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let chroots = |copr: &Copr| copr.projects().ensure("alice/tin").chroots(["fedora-43-aarch64"]);
    let added = chroots(&copr).await.unwrap();
    let keys = |it: &copr_workflows::types::Project| it.chroot_repos.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&added.value), ["epel-9-x86_64", "fedora-43-aarch64", "fedora-43-x86_64"]);

    // A chroot of the project reaches its end of life. The server refuses an edit with it.
    fake.with(|state| state.set_active("epel-9-x86_64", false));
    let more = copr.projects().ensure("alice/tin").chroots(["epel-10-x86_64"]).await.unwrap();
    assert_eq!(keys(&more.value), ["epel-10-x86_64", "fedora-43-aarch64", "fedora-43-x86_64"]);
    let error = copr.projects().ensure("alice/tin").chroots(["epel-9-x86_64"]).await.unwrap_err();
    assert!(error.is_invalid_input() && error.to_string().contains("epel-9-x86_64"), "{error}");

    let exact = chroots(&copr).drop_other_chroots().await.unwrap();
    assert_eq!(keys(&exact.value), ["fedora-43-aarch64"]);
    // The server ignores an empty list and responds with success.
    let error = copr.projects().ensure("alice/tin").drop_other_chroots().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(copr.projects().ensure("alice/tin").await.unwrap().outcome, EnsureOutcome::Unchanged);
}

#[tokio::test]
async fn an_error_says_what_to_do_about_a_chroot_in_use() {
    let fake = fake().await;
    fake.with(|state| {
        let project = state.project("alice", "tin").unwrap().id;
        let mut build = Build::new(project, "tin", Source::unset());
        build.chroots = vec![BuildChroot::waiting("epel-9-x86_64")];
        state.create_build(build, copr_fake::START);
    });
    let copr = client(&fake, "alice");
    let exact = copr.projects().ensure("alice/tin").chroots(["fedora-43-x86_64"]).drop_other_chroots();
    let error = exact.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    assert!(error.to_string().contains("cancel them"), "{error}");
}

#[tokio::test]
async fn resends_unreadable_fields_only_on_request() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = |multilib: bool| {
        copr.projects()
            .ensure("alice/hello")
            .chroots(["fedora-43-x86_64"])
            .multilib(multilib)
            .delete_after_days(30)
    };
    let multilib = || fake.with(|state| state.project("alice", "hello").unwrap().multilib);
    let created = wanted(true).await.unwrap();
    assert!(created.not_compared.is_empty() && multilib());
    assert_eq!(names(&created.changes), ["chroots", "delete_after_days", "multilib"]);

    let later = wanted(false).await.unwrap();
    assert_eq!(
        (later.outcome, later.not_compared.as_slice()),
        (EnsureOutcome::Unchanged, &["delete_after_days".to_owned(), "multilib".to_owned()][..])
    );
    assert!(multilib(), "it was not sent, and the report says so");

    // Another change does not resend them: that would move the end date of the project.
    let other = wanted(false).description("x".to_owned()).await.unwrap();
    assert_eq!((names(&other.changes), other.not_compared.len(), multilib()), (vec!["description"], 2, true));

    let resent = wanted(false).resend_unreadable().await.unwrap();
    assert_eq!((resent.outcome, resent.not_compared.len()), (EnsureOutcome::Updated, 0));
    assert!(!multilib() && resent.to_string().contains("multilib: false (can't be read back)"), "{resent}");
}

#[tokio::test]
async fn creates_projects_of_groups() {
    let fake = fake().await;
    let made = client(&fake, "alice").projects().ensure("@hammers/forge").chroots(["fedora-43-x86_64"]).await;
    let made = made.unwrap();
    assert_eq!((made.outcome, made.value.ownername.as_str()), (EnsureOutcome::Created, "@hammers"));
    let bob = client(&fake, "bob").projects().ensure("@hammers/forge").description("Bob was here".to_owned());
    assert_eq!(bob.await.unwrap().outcome, EnsureOutcome::Updated);
}

#[tokio::test]
async fn errors_explain_permissions_and_unknown_owners() {
    let fake = fake().await;
    let (alice, bob) = (client(&fake, "alice"), client(&fake, "bob"));
    let make = |copr: &Copr, id: &str| copr.projects().ensure(id).chroots(["fedora-43-x86_64"]).into_future();
    for id in ["nobody/x", "@nobody/x"] {
        let error = make(&alice, id).await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::NotFound, Some("project_add")));
        assert!(
            error.to_string().contains("nobody") && error.to_string().contains("case matters"),
            "{error}"
        );
    }
    let error = make(&alice, "bob/x").await.unwrap_err();
    assert!(error.is_forbidden() && error.to_string().contains("for yourself"), "{error}");
    // A project of another user is not a race.
    let error = bob.projects().ensure("alice/tin").description("mine".to_owned()).await.unwrap_err();
    assert!(error.is_forbidden() && error.operation() == Some("project_edit"), "{error}");
    let anonymous = Copr::builder().url(fake.url()).build().unwrap();
    assert!(make(&anonymous, "alice/x").await.unwrap_err().is_auth());
}

#[tokio::test]
async fn invalid_arguments_send_nothing() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let other: ProjectAdd = serde_json::from_value(json!({ "name": "other", "chroots": [] })).unwrap();
    for (call, word) in [
        (copr.projects().ensure("hello"), "owner"),
        (copr.projects().ensure("alice/hello:custom:x"), "directory"),
        (copr.projects().ensure("alice/hello").body(other), "other"),
        (
            copr.projects()
                .ensure("alice/hello")
                .body(ProjectAdd::builder().name("other").chroots(["x-1-y"])),
            "other",
        ),
    ] {
        let error = call.dry_run().await.unwrap_err();
        assert!(error.kind() == ErrorKind::InvalidRequest && error.to_string().contains(word), "{error}");
        assert_eq!(call.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    assert!(asked(&fake).is_empty());
    let error = copr.projects().ensure("alice/hello").await.unwrap_err();
    assert!(
        error.kind() == ErrorKind::InvalidRequest && error.to_string().contains("at least one"),
        "{error}"
    );
    let empty = copr.projects().ensure("alice/tin").homepage("https://example.org/".to_owned());
    assert_eq!(empty.await.unwrap().outcome, EnsureOutcome::Updated);
    asked(&fake);
    let error = copr.projects().ensure("alice/tin").homepage(String::new()).await.unwrap_err();
    assert!(error.to_string().contains("homepage"), "{error}");
    assert_eq!(asked(&fake), ["project_get"]);
}

#[tokio::test]
async fn an_error_explains_that_an_admin_disabled_pruning() {
    let fake = fake().await;
    let off = client(&fake, "root").projects().ensure("alice/tin").auto_prune(false).into_future();
    assert_eq!(off.await.unwrap().outcome, EnsureOutcome::Updated);
    let copr = client(&fake, "alice");
    let wanted = copr.projects().ensure("alice/tin").description("x".to_owned());
    let error = wanted.clone().await.unwrap_err();
    assert!(error.is_forbidden() && error.to_string().contains("auto_prune"), "{error}");
    // Without a change nothing is refused, and pruning may be turned on again.
    assert_eq!(copr.projects().ensure("alice/tin").await.unwrap().outcome, EnsureOutcome::Unchanged);
    assert_eq!(wanted.auto_prune(true).await.unwrap().changes.len(), 2);
}

#[tokio::test]
async fn concurrent_calls_create_a_project_once() {
    let fake = fake().await;
    for round in 0..10 {
        // All of them get the project before one creates it.
        fake.fault(Fault::latency(Duration::from_millis(20))).on("project_add").times(8);
        let copr = client(&fake, "alice");
        let id = format!("alice/race{round}");
        let twins = (0..8).map(|_| {
            let wanted = copr.projects().ensure(id.as_str()).chroots(["fedora-43-x86_64"]);
            tokio::spawn(wanted.description("One of eight".to_owned()).into_future())
        });
        let mut outcomes = Vec::new();
        for twin in twins.collect::<Vec<_>>() {
            let ensured = twin.await.unwrap().unwrap();
            assert_eq!(ensured.value.description.as_deref(), Some("One of eight"));
            outcomes.push(ensured.outcome);
        }
        let created = outcomes.iter().filter(|it| **it == EnsureOutcome::Created).count();
        let unchanged = outcomes.iter().filter(|it| **it == EnsureOutcome::Unchanged).count();
        assert_eq!((created, unchanged), (1, 7), "{outcomes:?}");
        fake.clear_faults();
    }
}

#[tokio::test]
async fn updates_a_project_that_another_call_created_first() {
    let fake = fake().await;
    fake.fault(Fault::error(404)).on("project_get");
    let wanted = client(&fake, "alice").projects().ensure("alice/tin").chroots(["fedora-43-aarch64"]);
    let ensured = wanted.await.unwrap();
    assert_eq!((ensured.outcome, ensured.value.chroot_repos.len()), (EnsureOutcome::Updated, 3));
    let contest = ensured.contest.as_ref().unwrap();
    assert!(
        contest.is_invalid_input()
            && !contest.is_ambiguous()
            && ensured.to_string().contains("after the creation failed")
    );
    assert_eq!(asked(&fake), ["project_get", "project_add", "project_get", "project_edit"]);
}

#[tokio::test]
async fn finds_a_project_if_the_response_was_lost() {
    let fake = fake().await;
    let wanted = |fake: &Fake| {
        client(fake, "alice").projects().ensure("alice/hello").chroots(["fedora-43-x86_64"]).into_future()
    };
    // The request never arrived: the error is returned as it is.
    fake.fault(Fault::html(503)).on("project_add");
    let error: Error = wanted(&fake).await.unwrap_err();
    assert!(error.is_gateway() && error.is_ambiguous(), "{error}");
    assert_eq!(asked(&fake), ["project_get", "project_add", "project_get"]);

    // The request took effect, and the response was lost.
    fake.fault(Fault::reset_handled()).on("project_add");
    let ensured = wanted(&fake).await.unwrap();
    assert_eq!(ensured.outcome, EnsureOutcome::Unchanged, "the outcome does not claim the creation");
    assert!(ensured.contest.unwrap().is_ambiguous());
}

#[tokio::test]
async fn an_invalid_value_is_not_taken_for_a_race() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = copr.projects().ensure("alice/hello").chroots(["fedora-38-x86_64"]);
    let error = wanted.await.unwrap_err();
    assert!(error.is_invalid_input() && error.operation() == Some("project_add"), "{error}");
    assert!(error.to_string().contains("fedora-38-x86_64"), "{error}");
    assert_eq!(asked(&fake), ["project_get", "project_add", "project_get"]);
}

#[tokio::test]
async fn reports_values_that_the_server_did_not_keep() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    // The server splits texts at spaces: one item becomes two.
    let wanted = copr.projects().ensure("alice/tin").additional_repos(vec!["https://a https://b".to_owned()]);
    assert!(wanted.await.unwrap().unmet.is_empty());
    // A response without the value that was sent.
    fake.fault(Fault::nulls()).on("project_edit");
    let odd = copr.projects().ensure("alice/tin").description("exactly this".to_owned()).await.unwrap();
    assert_eq!(names(&odd.unmet), names(&odd.changes));
    assert!(odd.to_string().contains("still differs: description"), "{odd}");
}

#[tokio::test]
async fn a_future_can_be_spawned_without_its_client() {
    let fake = fake().await;
    let wanted = client(&fake, "alice").projects().ensure("alice/tin");
    let plan = wanted.clone();
    assert!(tokio::spawn(async move { plan.dry_run().await }).await.unwrap().is_ok());
    assert!(tokio::spawn(wanted.into_future()).await.unwrap().is_ok());
}
