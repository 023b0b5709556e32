//! `ensure_chroot` on a server over sockets.

use crate::ensure;

use copr_fake::{Fake, Fault};
use copr_workflows::Workflows as _;
use copr_workflows::ensure::EnsureOutcome;
use copr_workflows::enums::{Bootstrap, Isolation};
use copr_workflows::types::ProjectChrootEdit;
use copr_workflows::{Copr, ErrorKind, UploadFile};
use ensure::{asked, client, fake};
use serde_json::json;

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[tokio::test]
async fn sends_differing_settings_once() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = || {
        copr.projects()
            .ensure_chroot("alice/tin", "epel-9-x86_64")
            .additional_packages(texts(&["gcc", "make"]))
            .additional_modules(texts(&["nodejs:18"]))
    };
    let plan = wanted().dry_run().await.unwrap();
    assert_eq!(
        plan.to_string(),
        "alice/tin epel-9-x86_64 would be updated\n  \
         additional_modules: + nodejs:18\n  additional_packages: + gcc, + make"
    );
    assert_eq!(asked(&fake), ["project_chroot_get"]);

    let updated = wanted().await.unwrap();
    assert_eq!((updated.outcome, updated.changes.len(), updated.unmet.len()), (EnsureOutcome::Updated, 2, 0));
    assert_eq!(asked(&fake), ["project_chroot_get", "project_chroot_edit"]);
    assert_eq!(wanted().await.unwrap().outcome, EnsureOutcome::Unchanged);
    assert_eq!(asked(&fake), ["project_chroot_get"]);

    // The server ignores an empty list of modules.
    let emptied = copr.projects().ensure_chroot("alice/tin", "epel-9-x86_64");
    let emptied = emptied.additional_modules(Vec::new()).await.unwrap();
    assert!(emptied.outcome == EnsureOutcome::Updated && emptied.value.additional_modules.is_empty());
    assert_eq!(emptied.value.additional_packages, ["gcc", "make"]);
}

#[tokio::test]
async fn adds_a_missing_chroot_with_its_settings() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = || {
        let chroot = copr.projects().ensure_chroot("alice/tin", "fedora-43-aarch64");
        chroot.with_opts(texts(&["check"])).bootstrap(copr_workflows::enums::Bootstrap::On)
    };
    let plan = wanted().dry_run().await.unwrap();
    assert_eq!((plan.outcome, plan.present.is_none()), (EnsureOutcome::Created, true));
    assert_eq!(
        plan.to_string(),
        "alice/tin fedora-43-aarch64 would be created\n  chroots: + fedora-43-aarch64\n  with_opts: + check\n  \
         bootstrap: \"on\" (can't be read back)"
    );
    assert!(fake.journal().all().iter().all(|entry| entry.method == "GET"));
    asked(&fake);

    let created = wanted().await.unwrap();
    assert_eq!(
        (created.outcome, created.value.with_opts.as_slice()),
        (EnsureOutcome::Created, &texts(&["check"])[..])
    );
    assert_eq!(
        asked(&fake),
        ["project_chroot_get", "project_get", "project_edit", "project_chroot_get", "project_chroot_edit"]
    );
    let stored = |fake: &Fake| fake.with(|state| state.project("alice", "tin").unwrap().clone());
    assert_eq!(stored(&fake).chroots.len(), 3, "the others stay");
    assert_eq!(stored(&fake).chroot("fedora-43-aarch64").unwrap().bootstrap, "on");

    // A setting that can't be read back is not sent again, and the report names it.
    let later = wanted().await.unwrap();
    assert_eq!((later.outcome, later.not_compared), (EnsureOutcome::Unchanged, vec!["bootstrap".to_owned()]));
    let resent = wanted().resend_unreadable().await.unwrap();
    assert_eq!((resent.outcome, resent.changes.len()), (EnsureOutcome::Updated, 1));
}

#[tokio::test]
async fn adds_a_recently_dropped_chroot_again() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let settings = copr.projects().ensure_chroot("alice/tin", "epel-9-x86_64");
    settings.with_opts(texts(&["old"])).await.unwrap();
    let exact = copr.projects().ensure("alice/tin").chroots(["fedora-43-x86_64"]).drop_other_chroots();
    exact.await.unwrap();
    asked(&fake);

    // The server still shows it.
    let wanted = copr.projects().ensure_chroot("alice/tin", "epel-9-x86_64");
    let plan = wanted.dry_run().await.unwrap();
    assert!(plan.outcome == EnsureOutcome::Created && plan.present.is_some(), "{plan}");
    let back = wanted.await.unwrap();
    assert_eq!((back.outcome, back.value.delete_after_days), (EnsureOutcome::Created, None));
    let project = copr.projects().ensure("alice/tin").dry_run().await.unwrap().present.unwrap();
    assert!(project.chroot_repos.contains_key("epel-9-x86_64"));
}

#[tokio::test]
async fn uploads_a_comps_file_once_per_name() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = |name: &str| {
        let wanted = copr
            .projects()
            .ensure_chroot("alice/tin", "epel-9-x86_64")
            .comps(UploadFile::bytes(name, "<comps></comps>").unwrap());
        wanted.with_opts(texts(&["docs"]))
    };
    let sent = wanted("comps-1.xml").await.unwrap();
    assert_eq!(
        (sent.outcome, sent.value.comps_name.as_deref()),
        (EnsureOutcome::Updated, Some("comps-1.xml"))
    );
    assert_eq!(sent.value.with_opts, ["docs"]);
    let upload = fake.journal().only("project_chroot_edit").body;
    assert_eq!((upload.files()[0].filename.as_str(), upload.files()[0].size), ("comps-1.xml", 15));
    assert_eq!(upload.field("with_opts"), Some(json!(["docs"])));

    let same = wanted("comps-1.xml").await.unwrap();
    assert_eq!(
        (same.outcome, same.not_compared),
        (EnsureOutcome::Unchanged, vec!["upload_comps".to_owned()])
    );
    assert_eq!(wanted("comps-2.xml").await.unwrap().changes.len(), 1);
    let resent = wanted("comps-2.xml").resend_unreadable().await.unwrap();
    assert_eq!((resent.outcome, resent.not_compared.len()), (EnsureOutcome::Updated, 0));
    let gone = copr.projects().ensure_chroot("alice/tin", "epel-9-x86_64").delete_comps(true);
    let gone = gone.await.unwrap();
    assert_eq!((gone.outcome, gone.value.comps_name), (EnsureOutcome::Updated, None));
}

#[tokio::test]
async fn settings_go_back_to_those_of_a_new_chroot() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let chroot = || copr.projects().ensure_chroot("alice/tin", "epel-9-x86_64");
    let fresh = chroot().await.unwrap().value;
    let settings = chroot()
        .additional_modules(["nodejs:18"])
        .additional_packages(["gcc"])
        .additional_repos(["https://example.org/a"])
        .with_opts(["check"])
        .without_opts(["docs"])
        .isolation(Isolation::Nspawn)
        .bootstrap_image("registry.example.org/fedora:43")
        .comps(UploadFile::bytes("comps.xml", "<comps/>").unwrap());
    settings.resend_unreadable().await.unwrap();
    let stored =
        || fake.with(|state| state.project("alice", "tin").unwrap().chroot("epel-9-x86_64").unwrap().clone());
    assert_eq!(stored().bootstrap, "custom_image");

    let reset = chroot()
        .additional_modules(vec![])
        .additional_packages(vec![])
        .additional_repos(vec![])
        .with_opts(vec![])
        .without_opts(vec![])
        .isolation(Isolation::Unchanged)
        .bootstrap(Bootstrap::Unchanged)
        .delete_comps(true);
    let reset = reset.resend_unreadable().await.unwrap();
    assert_eq!((reset.changes.len(), reset.unmet.len()), (8, 0), "{reset}");
    assert_eq!((reset.value, stored().bootstrap.as_str()), (fresh, "unchanged"));
}

#[tokio::test]
async fn refuses_impossible_settings_with_a_reason() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let chroot = |copr: &Copr, id: &str, name: &str| copr.projects().ensure_chroot(id, name);
    let comps = |name: String| UploadFile::bytes(name, "");
    for (name, word) in [("", "is not a file name"), ("a/comps.xml", "is a path")] {
        let error = comps(name.to_owned()).unwrap_err();
        assert!(error.kind() == ErrorKind::InvalidRequest && error.to_string().contains(word), "{error}");
    }
    let resets = ProjectChrootEdit::builder().reset_fields(texts(&["with_opts"]));
    for (call, word) in [
        (chroot(&copr, "tin", "epel-9-x86_64"), "owner"),
        (chroot(&copr, "alice/tin", "epel"), "name-release-arch"),
        (chroot(&copr, "alice/tin:pr:1", "epel-9-x86_64"), "directory"),
        (chroot(&copr, "alice/tin", "epel-9-x86_64").comps(comps("x".repeat(128)).unwrap()), "comps file"),
        (chroot(&copr, "alice/tin", "epel-9-x86_64").body(resets), "empty list"),
    ] {
        let error = call.await.unwrap_err();
        assert!(error.kind() == ErrorKind::InvalidRequest && error.to_string().contains(word), "{error}");
    }
    assert!(asked(&fake).is_empty());

    // A missing project is not created.
    for (id, chroot_name, kind) in [
        ("alice/ghost", "epel-9-x86_64", ErrorKind::NotFound),
        ("alice/tin", "fedora-38-x86_64", ErrorKind::InvalidInput),
        ("alice/tin", "fedora-99-x86_64", ErrorKind::InvalidInput),
    ] {
        let error = chroot(&copr, id, chroot_name).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
    }
    let bob = client(&fake, "bob");
    let edit = chroot(&bob, "alice/tin", "epel-9-x86_64").with_opts(texts(&["x"]));
    assert!(edit.await.unwrap_err().is_forbidden());
    // A server error does not mean that the chroot is missing.
    fake.fault(Fault::html(503)).on("project_chroot_get");
    assert!(chroot(&copr, "alice/tin", "epel-9-x86_64").await.unwrap_err().is_gateway());
}

#[tokio::test]
async fn concurrent_calls_add_a_chroot_once() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let wanted = || {
        let wanted = copr.projects().ensure_chroot("alice/tin", "epel-10-x86_64");
        tokio::spawn(wanted.with_opts(texts(&["x"])).into_future())
    };
    for twin in [wanted(), wanted(), wanted()] {
        let ensured = twin.await.unwrap().unwrap();
        assert_eq!(ensured.value.with_opts, ["x"]);
    }
}
