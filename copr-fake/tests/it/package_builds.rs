//! Package builds, the monitor, and repository data.

use crate::common;

use common::{Answer, Body, ask, send_as};
use copr_fake::Fake;
use copr_fake::state::BuildState;
use serde_json::{Value, json};

const CHROOTS: [&str; 3] = ["fedora-43-x86_64", "fedora-43-aarch64", "epel-9-x86_64"];

async fn fake() -> Fake {
    Fake::builder().user("bob").project("alice/hello", CHROOTS).package("one").start().await.unwrap()
}

async fn build(fake: &Fake, user: &str, more: Value) -> Answer {
    let mut body = json!({ "ownername": "alice", "projectname": "hello", "package_name": "one" });
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    send_as(fake, Some(user), "POST", "/api_3/package/build", Body::Json(body)).await
}

#[tokio::test]
async fn builds_use_the_package_chroots_by_default() {
    let fake = fake().await;
    fake.with(|state| {
        let project = state.project("alice", "hello").unwrap().id;
        let package = state.package_mut(project, "one").unwrap();
        package.chroot_denylist = "epel-*".to_owned();
        package.timeout = Some(77);
    });
    for (more, chroots) in [
        (json!({}), vec!["fedora-43-x86_64", "fedora-43-aarch64"]),
        (json!({ "exclude_chroots": "*-aarch64" }), vec!["fedora-43-x86_64"]),
        (json!({ "chroots": ["epel-*"] }), vec!["epel-9-x86_64"]),
        (json!({ "chroots": [] }), vec!["fedora-43-x86_64", "fedora-43-aarch64"]),
    ] {
        let reply = build(&fake, "alice", more.clone()).await;
        assert_eq!((reply.status, &reply.json()["chroots"]), (200, &json!(chroots)), "{more}");
        let id = reply.json()["id"].as_i64().unwrap();
        assert_eq!(fake.with(|state| state.build(id).unwrap().timeout), 77);
    }
}

#[tokio::test]
async fn builds_have_all_options() {
    let fake = fake().await;
    let first = build(&fake, "alice", json!({})).await.json()["id"].clone();
    let reply = build(
        &fake,
        "alice",
        json!({
            "is_background": true, "timeout": "60", "enable_net": true, "bootstrap": "off", "isolation": "simple",
            "project_dirname": "hello:pr:3", "after_build_id": first,
        }),
    )
    .await;
    let shown = reply.json();
    assert_eq!(reply.status, 200, "{shown}");
    assert_eq!((&shown["project_dirname"], &shown["is_background"]), (&json!("hello:pr:3"), &json!(true)));
    assert_eq!((&shown["source_package"]["name"], &shown["state"]), (&json!("one"), &json!("pending")));
    fake.with(|state| {
        let build = state.build(shown["id"].as_i64().unwrap()).unwrap();
        assert_eq!((build.timeout, build.enable_net, build.isolation.as_str()), (60, true, "simple"));
        assert_eq!(build.bootstrap.as_deref(), Some("off"));
        assert!(build.batch.unwrap().after.is_some());
        let project = state.project("alice", "hello").unwrap();
        assert!(project.directories["hello:pr:3"].is_some());
    });
}

#[tokio::test]
async fn rejects_builds_that_are_not_possible() {
    let fake = fake().await;
    for (user, more, status) in [
        ("bob", json!({}), 403),
        ("bob", json!({ "timeout": -1 }), 400),
        ("alice", json!({ "chroots": ["mageia-*"] }), 400),
        ("alice", json!({ "bootstrap": "custom_image" }), 400),
        ("alice", json!({ "after_build_id": 99 }), 400),
        ("alice", json!({ "project_dirname": "other:custom:x" }), 400),
        ("alice", json!({ "packit_forge_project": "github.com/x/y" }), 403),
        ("alice", json!({ "package_name": "ghost" }), 404),
        ("alice", json!({ "projectname": "ghost" }), 404),
    ] {
        let reply = build(&fake, user, more.clone()).await;
        assert_eq!(reply.status, status, "{more}");
    }
    let several = build(&fake, "alice", json!({ "chroots": ["x"], "timeout": -1 })).await;
    assert_eq!(several.json()["error"].as_str().unwrap().lines().count(), 2);
    let reset = json!({ "ownername": "alice", "projectname": "hello", "package_name": "one" });
    send_as(&fake, Some("alice"), "PUT", "/api_3/package/reset", Body::Json(reset)).await;
    assert_eq!(build(&fake, "bob", json!({})).await.status, 400);
    fake.with(|state| CHROOTS.iter().for_each(|chroot| state.set_active(chroot, false)));
    assert_eq!(build(&fake, "alice", json!({})).await.status, 400);
}

#[tokio::test]
async fn the_monitor_streams_the_latest_builds() {
    let fake = Fake::builder()
        .project("alice/hello", CHROOTS)
        .build("two", "1-1", BuildState::Succeeded)
        .build("one", "1-1", BuildState::Succeeded)
        .build("one", "2-1", BuildState::Failed)
        .start()
        .await
        .unwrap();
    fake.with(|state| {
        let chroot = &mut state.build_mut(3).unwrap().chroots[0];
        chroot.result_dir = Some("00000003-one".to_owned());
        chroot.status = BuildState::Running;
        state.set_active("epel-9-x86_64", false);
    });
    let target = "/monitor?ownername=alice&projectname=hello";
    let more = "&additional_fields[]=url_build_log&additional_fields[]=url_backend_log&additional_fields[]=url_build";
    let reply = ask(&fake, &format!("{target}{more}")).await;
    // The head, two packages and the end.
    assert_eq!(reply.chunks.len(), 4);
    assert!(reply.header("content-length").is_none());
    let packages = &reply.json()["packages"];
    assert_eq!((&packages[0]["name"], &packages[1]["name"]), (&json!("one"), &json!("two")));
    assert_eq!(packages[0]["chroots"].as_object().unwrap().len(), 2);
    let place = format!("{}/results/alice/hello/fedora-43-x86_64/00000003-one", fake.url());
    assert_eq!(
        packages[0]["chroots"]["fedora-43-x86_64"],
        json!({
            "state": "running", "status": 3, "build_id": 3, "pkg_version": "2-1",
            "url_build_log": format!("{place}/builder-live.log"),
            "url_backend_log": format!("{place}/backend.log"),
        })
    );
    let plain = ask(&fake, target).await.json();
    assert_eq!(plain["packages"][1]["chroots"]["fedora-43-aarch64"].as_object().unwrap().len(), 4);
    for (more, status) in [
        ("&additional_fields[]=colour", 400),
        ("&additional_fields=colour", 200),
        ("&project_dirname=hello:pr:1", 404),
        ("&project_dirname=hello", 200),
    ] {
        assert_eq!(ask(&fake, &format!("{target}{more}")).await.status, status, "{more}");
    }
    assert_eq!(ask(&fake, "/monitor?ownername=alice").await.status, 400);
    assert_eq!(ask(&fake, "/monitor?ownername=alice&projectname=ghost").await.status, 404);
}

#[tokio::test]
async fn repository_data_is_public_and_checks_only_the_project() {
    let fake = fake().await;
    for (target, status) in [
        ("/rpmrepo/alice/hello/fedora-43", 200),
        ("/rpmrepo/alice/hello:pr:9/no-such-release", 200),
        ("/rpmrepo/alice/ghost/fedora-43", 404),
        ("/rpmrepo/@ghost/hello/fedora-43", 404),
        ("/rpmrepo/alice/hello", 404),
    ] {
        assert_eq!(ask(&fake, target).await.status, status, "{target}");
    }
    assert_eq!(
        ask(&fake, "/rpmrepo/alice/hello/fedora-43").await.json(),
        json!({
            "results_url": format!("{}/results", fake.url()),
            "repos": {
                "fedora-43": { "arch": { "x86_64": { "opts": {} }, "aarch64": { "opts": {} } } },
                "epel-9": { "arch": { "x86_64": { "opts": {} } } },
            },
            "directories": { "hello": {} },
            "dependencies": [],
        })
    );
}
