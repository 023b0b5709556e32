//! `ensure_package` on a server over sockets.

use crate::ensure;

use std::time::Duration;

use copr_fake::{Fake, Fault, RequestBody};
use copr_workflows::Workflows as _;
use copr_workflows::ensure::{Ensure, EnsureOutcome, FieldChange};
use copr_workflows::enums::{ScmType, SourceType};
use copr_workflows::types::{Package, PackageAdd};
use copr_workflows::{CallExt as _, Copr, ErrorKind};
use ensure::{asked, client, fake};
use serde_json::{Value, json};

const GIT: &str = "https://example.org/lid.git";

fn names(changes: &[FieldChange]) -> Vec<&str> {
    changes.iter().map(|change| change.field.as_str()).collect()
}

fn lid(copr: &Copr) -> Ensure<Package> {
    copr.projects().ensure_package("alice/tin", "lid").source_type(SourceType::Scm).clone_url(GIT)
}

fn sent(fake: &Fake, operation: &'static str) -> Value {
    let RequestBody::Json(body) = fake.journal().only(operation).body else { panic!("no JSON") };
    body
}

#[tokio::test]
async fn a_second_run_changes_nothing() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let cases = [
        ("scm", json!({ "clone_url": GIT })),
        (
            "scm",
            json!({
                "clone_url": GIT, "committish": "main", "subdirectory": "rpm", "spec": "lid.spec", "scm_type": "svn",
                "source_build_method": "tito", "webhook_rebuild": true, "max_builds": 3, "timeout": 900,
                "chroot_denylist": "epel-*",
            }),
        ),
        ("pypi", json!({ "pypi_package_name": "copr" })),
        (
            "pypi",
            json!({ "pypi_package_name": "copr", "python_versions": ["3", "2"], "spec_template": "fedora" }),
        ),
        ("rubygems", json!({ "gem_name": "hello" })),
        ("custom", json!({ "script": "#! /bin/sh\r\necho" })),
        (
            "custom",
            json!({ "script": "echo\n", "builddeps": " git make", "repos": ["https://example.org/r"] }),
        ),
        ("distgit", json!({})),
        ("distgit", json!({ "namespace": "forks//alice/", "committish": "f43" })),
    ];
    for (nth, (kind, fields)) in cases.iter().enumerate() {
        let name = format!("lid{nth}");
        let mut body = fields.clone();
        body["package_name"] = name.as_str().into();
        let body: PackageAdd = serde_json::from_value(body).unwrap();
        let run = || copr.projects().ensure_package("alice/tin", &name).source_type(*kind).body(body.clone());
        let first = run().await.unwrap();
        assert_eq!(
            (first.outcome, first.value.source_type.as_str()),
            (EnsureOutcome::Created, *kind),
            "{first}"
        );
        assert!(
            first.unmet.is_empty() && first.not_compared.is_empty() && first.contest.is_none(),
            "{first}"
        );
        asked(&fake);
        let second = run().await.unwrap();
        assert_eq!((second.outcome, second.changes.len()), (EnsureOutcome::Unchanged, 0), "{second}");
        assert_eq!(second.value, first.value);
        assert_eq!(asked(&fake), ["package_get"]);
    }
}

#[tokio::test]
async fn edits_a_package_without_a_spec_file() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    lid(&copr).await.unwrap();
    asked(&fake);
    // `package_edit` without `spec` in the body is a 400.
    let bare =
        copr.package_edit().ownername("alice").projectname("tin").package_name("lid").source_type_text("scm");
    assert!(bare.committish("main").send().await.is_err());

    fake.journal().clear();
    let changed = lid(&copr).committish("main").await.unwrap();
    assert_eq!(changed.to_string(), "alice/tin lid was updated\n  committish: none -> \"main\"");
    assert_eq!(
        sent(&fake, "package_edit"),
        json!({ "package_name": "lid", "committish": "main", "scm_type": "git", "spec": "" })
    );
    assert_eq!(asked(&fake), ["package_get", "package_edit"]);
    // The present type of source is the default.
    let kept = copr.projects().ensure_package("alice/tin", "lid").committish("").await.unwrap();
    assert_eq!((kept.outcome, kept.value.source_type), (EnsureOutcome::Updated, SourceType::Scm));
    assert_eq!(kept.value.source_dict.clone_url.as_deref(), Some(GIT));
}

#[tokio::test]
async fn keeps_subversion_when_another_field_changes() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    lid(&copr).scm_type(ScmType::Svn).await.unwrap();
    let changed = lid(&copr).committish("7").await.unwrap();
    assert_eq!(changed.value.source_dict.type_.unwrap().as_str(), "svn");
}

#[tokio::test]
async fn another_source_type_replaces_the_source() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    lid(&copr).committish("main").webhook_rebuild(true).await.unwrap();
    let wanted = || copr.projects().ensure_package("alice/tin", "lid").source_type(SourceType::Distgit);
    let plan = wanted().dry_run().await.unwrap();
    assert_eq!(plan.to_string(), "alice/tin lid would be updated\n  source_type: \"scm\" -> \"distgit\"");
    let replaced = wanted().await.unwrap();
    assert_eq!((replaced.outcome, replaced.value.source_type), (EnsureOutcome::Updated, SourceType::Distgit));
    assert!(replaced.unmet.is_empty() && replaced.value.auto_rebuild == Some(true));
    // The commit of the old repository is removed.
    assert!(replaced.value.source_dict.committish.is_none_or(|it| it.is_empty()));
    assert_eq!(wanted().await.unwrap().outcome, EnsureOutcome::Unchanged);

    // The same for a package without a source.
    let reset = copr.package_reset().ownername("alice").projectname("tin").package_name("lid");
    reset.send().await.unwrap();
    let error = copr.projects().ensure_package("alice/tin", "lid").webhook_rebuild(false).await.unwrap_err();
    assert!(
        error.kind() == ErrorKind::InvalidRequest && error.to_string().contains("source_type"),
        "{error}"
    );
    assert_eq!(lid(&copr).await.unwrap().outcome, EnsureOutcome::Updated);
}

#[tokio::test]
async fn dry_run_reports_impossible_changes_and_sends_none() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let plan = lid(&copr).dry_run().await.unwrap();
    assert_eq!(
        (plan.outcome, plan.present.is_none(), plan.impossible.len()),
        (EnsureOutcome::Created, true, 0)
    );
    assert_eq!(names(&plan.changes), ["source_type", "clone_url"]);
    assert_eq!(asked(&fake), ["package_get", "project_get"]);

    let missing = copr.projects().ensure_package("alice/ghost", "lid").source_type("rubygems");
    let missing = missing.gem_name("x");
    assert!(missing.dry_run().await.unwrap_err().is_not_found());
    assert!(missing.await.unwrap_err().is_not_found());
    asked(&fake);
    for (kind, field) in [("scm", "clone_url"), ("link", "source_type"), ("tarball", "source_type")] {
        let wanted = copr.projects().ensure_package("alice/tin", "lid").source_type(kind);
        let plan = wanted.dry_run().await.unwrap();
        assert_eq!(plan.impossible.len(), 1, "{plan}");
        assert!(plan.to_string().contains(&format!("can't be done: {field}")), "{plan}");
        assert_eq!(wanted.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    let nothing = copr.projects().ensure_package("alice/tin", "lid").dry_run().await.unwrap();
    assert_eq!(nothing.impossible.len(), 1, "{nothing}");
    assert!(fake.journal().all().iter().all(|entry| entry.method == "GET"));
}

#[tokio::test]
async fn refuses_a_deny_list_of_all_chroots_of_the_project() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    // The server accepts each of these, and then builds in every chroot.
    for list in ["fedora-*, epel-*", "*-x86_64"] {
        let wanted = lid(&copr).chroot_denylist(list);
        assert!(wanted.dry_run().await.unwrap().to_string().contains("every chroot of the project"));
        assert_eq!(wanted.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    let error = lid(&copr).chroot_denylist("*").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(fake.journal().all().iter().all(|entry| entry.method == "GET"));

    lid(&copr).chroot_denylist("epel-*").await.unwrap();
    let later = lid(&copr).chroot_denylist("epel-*, fedora-*");
    let plan = later.dry_run().await.unwrap();
    assert_eq!(
        (plan.not_compared.as_slice(), plan.impossible.len()),
        (&["chroot_denylist".to_owned()][..], 0)
    );
    assert_eq!(later.resend_unreadable().await.unwrap_err().kind(), ErrorKind::InvalidRequest);
}

#[tokio::test]
async fn resends_unreadable_fields_only_on_request() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let stored = || {
        fake.with(|state| {
            let project = state.project("alice", "tin").unwrap().id;
            state.package(project, "lid").unwrap().max_builds
        })
    };
    let wanted = |number: i64| lid(&copr).max_builds(number);
    assert!(wanted(3).await.unwrap().not_compared.is_empty());
    let later = wanted(5).await.unwrap();
    assert_eq!(
        (later.outcome, later.not_compared, stored()),
        (EnsureOutcome::Unchanged, vec!["max_builds".to_owned()], 3)
    );
    let resent = wanted(5).resend_unreadable().await.unwrap();
    assert_eq!((resent.outcome, stored()), (EnsureOutcome::Updated, 5));
}

#[tokio::test]
async fn concurrent_calls_add_a_package_once() {
    let fake = fake().await;
    for round in 0..10 {
        // All of them get the package before one adds it.
        fake.fault(Fault::latency(Duration::from_millis(20))).on("package_add").times(8);
        let copr = client(&fake, "alice");
        let name = format!("race{round}");
        let twins = (0..8).map(|_| {
            let wanted = copr.projects().ensure_package("alice/tin", &name).source_type(SourceType::Scm);
            tokio::spawn(wanted.clone_url(GIT).into_future())
        });
        let mut outcomes = Vec::new();
        for twin in twins.collect::<Vec<_>>() {
            outcomes.push(twin.await.unwrap().unwrap().outcome);
        }
        let created = outcomes.iter().filter(|it| **it == EnsureOutcome::Created).count();
        let unchanged = outcomes.iter().filter(|it| **it == EnsureOutcome::Unchanged).count();
        assert_eq!((created, unchanged), (1, 7), "{outcomes:?}");
        fake.clear_faults();
    }
}

#[tokio::test]
async fn updates_a_package_that_another_call_added_first() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    lid(&copr).await.unwrap();
    asked(&fake);
    fake.fault(Fault::error(404)).on("package_get");
    let ensured = lid(&copr).committish("main").await.unwrap();
    assert_eq!(ensured.outcome, EnsureOutcome::Updated);
    assert!(
        ensured.contest.as_ref().unwrap().is_conflict()
            && ensured.to_string().contains("after the creation failed")
    );
    assert_eq!(asked(&fake), ["package_get", "package_add", "package_get", "package_edit"]);
}

#[tokio::test]
async fn finds_a_package_if_the_response_was_lost() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    fake.fault(Fault::html(503)).on("package_add");
    let error = lid(&copr).await.unwrap_err();
    assert!(error.is_gateway() && error.is_ambiguous(), "{error}");
    assert_eq!(asked(&fake), ["package_get", "package_add", "package_get"]);

    fake.fault(Fault::reset_handled()).on("package_add");
    let ensured = lid(&copr).await.unwrap();
    assert_eq!(ensured.outcome, EnsureOutcome::Unchanged, "the outcome does not claim the creation");
    assert!(ensured.contest.unwrap().is_ambiguous());
}

#[tokio::test]
async fn an_error_says_who_may_change_packages() {
    let fake = fake().await;
    let (alice, bob) = (client(&fake, "alice"), client(&fake, "bob"));
    let error = lid(&bob).await.unwrap_err();
    assert!(error.is_forbidden() && error.to_string().contains("admins"), "{error}");
    lid(&alice).await.unwrap();
    let error = lid(&bob).committish("mine").await.unwrap_err();
    assert!(error.is_forbidden() && error.operation() == Some("package_edit"), "{error}");
    // Without a change, nothing is refused.
    assert_eq!(lid(&bob).await.unwrap().outcome, EnsureOutcome::Unchanged);
    let anonymous = Copr::builder().url(fake.url()).build().unwrap();
    let new = anonymous.projects().ensure_package("alice/tin", "new").source_type("distgit");
    assert!(new.await.unwrap_err().is_auth());
}

#[tokio::test]
async fn adds_packages_to_projects_of_groups() {
    let fake = fake().await;
    let alice = client(&fake, "alice");
    alice.projects().ensure("@hammers/forge").chroots(["fedora-43-x86_64"]).await.unwrap();
    let wanted = |copr: &Copr| {
        let wanted =
            copr.projects().ensure_package("@hammers/forge", "libsigc++").source_type(SourceType::Rubygems);
        wanted.gem_name("x").into_future()
    };
    assert_eq!(wanted(&alice).await.unwrap().outcome, EnsureOutcome::Created);
    assert_eq!(wanted(&client(&fake, "bob")).await.unwrap().outcome, EnsureOutcome::Unchanged);
}

#[tokio::test]
async fn invalid_arguments_send_nothing() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let other: PackageAdd = serde_json::from_value(json!({ "package_name": "other" })).unwrap();
    for (call, word) in [
        (copr.projects().ensure_package("tin", "lid"), "owner"),
        (copr.projects().ensure_package("alice/tin:custom:x", "lid"), "directory"),
        (lid(&copr).body(other), "other"),
        (lid(&copr).body(PackageAdd::builder().package_name("other")), "other"),
    ] {
        let error = call.dry_run().await.unwrap_err();
        assert!(error.kind() == ErrorKind::InvalidRequest && error.to_string().contains(word), "{error}");
        assert_eq!(call.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    assert!(asked(&fake).is_empty());
}

#[tokio::test]
async fn an_invalid_value_is_not_taken_for_a_race() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let error = lid(&copr).spec("lid.txt").await.unwrap_err();
    assert!(error.is_invalid_input() && error.operation() == Some("package_add"), "{error}");
    assert_eq!(asked(&fake), ["package_get", "package_add"]);
}

#[tokio::test]
async fn the_server_refuses_inactive_chroots_and_changes_nothing() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let custom = |chroot: &str| {
        let wanted = copr.projects().ensure_package("alice/tin", "lid").source_type(SourceType::Custom);
        wanted.script("echo").chroot(chroot)
    };
    for wanted in [
        lid(&copr).chroot_denylist("epel-*, mageia-*"),
        lid(&copr).chroot_denylist("epel-*,"),
        custom("fedora-latest-riscv64"),
        custom("fedora-99-x86_64"),
        custom("fedora-*"),
    ] {
        let plan = wanted.dry_run().await.unwrap();
        assert!(plan.impossible.is_empty(), "{plan}");
        assert!(wanted.await.unwrap_err().is_invalid_input(), "{plan}");
        assert_eq!(lid(&copr).dry_run().await.unwrap().outcome, EnsureOutcome::Created);
    }
    lid(&copr).chroot_denylist("epel-*").await.unwrap();
    lid(&copr).chroot_denylist("").resend_unreadable().await.unwrap();
}

#[tokio::test]
async fn each_source_type_has_a_setter() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let package = |name: &str| copr.projects().ensure_package("alice/tin", name);
    for (wanted, kind) in [
        (package("a").scm(GIT), SourceType::Scm),
        (package("b").pypi("six"), SourceType::Pypi),
        (package("c").rubygems("rake"), SourceType::Rubygems),
        (package("d").custom("#!/bin/sh\n"), SourceType::Custom),
    ] {
        let created = wanted.clone().await.unwrap();
        assert_eq!((created.outcome, created.value.source_type), (EnsureOutcome::Created, kind));
        assert_eq!(wanted.await.unwrap().outcome, EnsureOutcome::Unchanged);
    }
}
