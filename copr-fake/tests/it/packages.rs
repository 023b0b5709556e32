//! Reads, adds, edits, resets and deletes packages.

use crate::common;

use common::{Answer, Body, ask, call, send_as};
use copr_fake::Fake;
use copr_fake::state::BuildState;
use serde_json::{Value, json};

async fn fake() -> Fake {
    Fake::builder()
        .user("bob")
        .project("alice/hello", ["fedora-43-x86_64", "epel-9-x86_64"])
        .package("one")
        .package("two")
        .start()
        .await
        .unwrap()
}

async fn add(fake: &Fake, name: &str, kind: &str, mut body: Value) -> Answer {
    body["package_name"] = json!(name);
    call(fake, "alice", "POST", &format!("/package/add/alice/hello/{name}/{kind}"), body).await
}

async fn edit(fake: &Fake, name: &str, kind: &str, mut body: Value) -> Answer {
    body["package_name"] = json!(name);
    call(fake, "alice", "POST", &format!("/package/edit/alice/hello/{name}/{kind}"), body).await
}

#[tokio::test]
async fn packages_have_builds_on_request() {
    let fake = Fake::builder()
        .project("alice/hello", ["fedora-43-x86_64"])
        .package("one")
        .build("one", "1-1", BuildState::Succeeded)
        .build("one", "2-1", BuildState::Failed)
        .start()
        .await
        .unwrap();
    let one = "/package/?ownername=alice&projectname=hello&packagename=one";
    let list = "/package/list?ownername=alice&projectname=hello";
    // One endpoint treats any string as true, the other does not.
    for (target, word, expected) in [
        (one, "", json!(null)),
        (one, "false", json!("2-1")),
        (list, "false", json!(null)),
        (list, "True", json!("2-1")),
    ] {
        let target = format!("{target}&with_latest_build={word}");
        let reply = ask(&fake, &target).await.json();
        let package = if reply["items"].is_array() { &reply["items"][0] } else { &reply };
        assert_eq!(package["builds"]["latest"]["source_package"]["version"], expected, "{target}");
        assert_eq!(package["builds"]["latest_succeeded"], json!(null));
    }
    let reply = ask(&fake, &format!("{one}&with_latest_succeeded_build=1")).await.json();
    assert_eq!(reply["builds"]["latest_succeeded"]["source_package"]["version"], "1-1");
}

#[tokio::test]
async fn missing_things_are_reported_in_order() {
    let fake = fake().await;
    for (target, status) in [
        ("/package/?ownername=alice&projectname=hello", 400),
        ("/package/?ownername=alice&projectname=ghost&packagename=one", 404),
        ("/package/?ownername=alice&projectname=hello&packagename=ghost", 404),
        ("/package/?ownername=&projectname=hello&packagename=one", 415),
        ("/package/list?limit=x", 500),
        ("/package/list?limit=1", 400),
        ("/package/list?ownername=alice&projectname=ghost", 404),
        ("/package/list?ownername=alice&projectname=hello&order=source_type_text", 500),
    ] {
        assert_eq!(ask(&fake, target).await.status, status, "{target}");
    }
}

#[tokio::test]
async fn a_page_has_at_most_ten_thousand_packages() {
    let fake = fake().await;
    let page =
        ask(&fake, "/package/list?ownername=alice&projectname=hello&order=name&order_type=DESC&limit=1")
            .await;
    assert_eq!(page.json()["items"][0]["name"], "two");
    assert_eq!(
        page.json()["meta"],
        json!({ "limit": 1, "offset": 0, "order": "name", "order_type": "DESC" })
    );
    fake.with(|state| {
        let project = state.project("alice", "hello").unwrap().id;
        for nth in 2..10_001 {
            state.add_package(copr_fake::state::Package::new(project, format!("p{nth}")));
        }
    });
    let list = "/package/list?ownername=alice&projectname=hello";
    for (more, status) in [("", 413), ("&limit=10000", 200), ("&limit=10001", 413), ("&offset=1", 200)] {
        assert_eq!(ask(&fake, &format!("{list}{more}")).await.status, status, "{more}");
    }
}

#[tokio::test]
async fn packages_can_have_every_source_type() {
    let fake = fake().await;
    for (kind, body, expected) in [
        (
            "scm",
            json!({ "clone_url": "https://example.org/x", "srpm_build_method": "tito" }),
            json!({
                "type": "git", "clone_url": "https://example.org/x", "committish": null, "subdirectory": null,
                "spec": null, "source_build_method": "tito",
            }),
        ),
        (
            "pypi",
            json!({ "pypi_package_name": "x", "python_versions": [3] }),
            json!({
                "pypi_package_name": "x", "pypi_package_version": null, "spec_generator": "pyp2spec",
                "spec_template": "", "python_versions": ["3"],
            }),
        ),
        ("rubygems", json!({ "gem_name": "x" }), json!({ "gem_name": "x" })),
        (
            "custom",
            json!({ "script": "x", "script_repos": ["https://a.org/1", "https://a.org/2"] }),
            json!({
                "script": "x\n", "chroot": "fedora-latest-x86_64", "builddeps": null, "resultdir": null,
                "repos": "https://a.org/1\nhttps://a.org/2",
            }),
        ),
        (
            "distgit",
            json!({ "committish": "f43" }),
            json!({
                "clone_url": "https://src.fedoraproject.org/rpms/p-distgit", "distgit": "fedora", "committish": "f43",
            }),
        ),
    ] {
        let reply = add(&fake, &format!("p-{kind}"), kind, body).await;
        assert_eq!((reply.status, &reply.json()["source_dict"]), (200, &expected), "{kind}");
        assert_eq!(reply.json()["auto_rebuild"], false);
    }
}

#[tokio::test]
async fn adding_checks_permissions_type_fields_duplicates() {
    let fake = fake().await;
    let target = "/package/add/alice/hello/one/scm";
    assert_eq!(send_as(&fake, None, "POST", &format!("/api_3{target}"), Body::None).await.status, 401);
    assert_eq!(call(&fake, "bob", "POST", target, json!({})).await.status, 403);
    assert_eq!(add(&fake, "one", "link", json!({})).await.status, 400);
    let faults = call(&fake, "alice", "POST", target, json!({})).await;
    let text = faults.json()["error"].as_str().unwrap().to_owned();
    let fields: Vec<_> = text.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!((faults.status, fields), (400, vec!["package_name", "clone_url"]));
    let double = json!({ "clone_url": "https://example.org/x" });
    assert_eq!(add(&fake, "one", "scm", double).await.status, 409);
}

#[tokio::test]
async fn adding_uses_the_body_name_and_shows_the_path_name() {
    let fake = fake().await;
    let body = json!({ "package_name": "body", "gem_name": "x" });
    let lost = call(&fake, "alice", "POST", "/package/add/alice/hello/path/rubygems", body).await;
    assert_eq!(lost.status, 500);
    let named = |name: &str| format!("/package/?ownername=alice&projectname=hello&packagename={name}");
    assert_eq!(ask(&fake, &named("body")).await.status, 200);
    assert_eq!(ask(&fake, &named("path")).await.status, 404);
    let body = json!({ "package_name": "other", "gem_name": "x" });
    let shown = call(&fake, "alice", "POST", "/package/add/alice/hello/one/rubygems", body).await;
    assert_eq!((shown.status, &shown.json()["name"]), (200, &json!("one")));
}

#[tokio::test]
async fn editing_has_the_pitfalls_of_the_server() {
    let fake = fake().await;
    let body = json!({ "clone_url": "https://example.org/x", "scm_type": "svn" });
    add(&fake, "p", "scm", body).await;
    // The null that was stored when the package was added counts as no spec file.
    assert_eq!(edit(&fake, "p", "scm", json!({ "committish": "a" })).await.status, 400);
    let turned = edit(&fake, "p", "scm", json!({ "spec": "" })).await.json();
    assert_eq!(turned["source_dict"]["type"], "git");
    assert_eq!(turned["source_dict"]["clone_url"], "https://example.org/x");
    // An empty body is not merged.
    let nothing = call(&fake, "alice", "POST", "/package/edit/alice/hello/p/scm", json!(null)).await;
    assert_eq!(nothing.json()["error"].as_str().unwrap().lines().count(), 2);
    // Another type needs its own fields, and the query can't set a type.
    assert_eq!(edit(&fake, "p", "rubygems", json!({})).await.status, 400);
    let kept = edit(&fake, "p", "?source_type_text=rubygems", json!({ "gem_name": "x" })).await.json();
    assert_eq!(kept["source_type"], "scm");
    let changed =
        edit(&fake, "p", "rubygems", json!({ "gem_name": "x", "webhook_rebuild": true })).await.json();
    assert_eq!(
        (&changed["source_dict"], &changed["auto_rebuild"]),
        (&json!({ "gem_name": "x" }), &json!(true))
    );
    // A field that both types have by the same name is kept.
    assert_eq!(edit(&fake, "one", "distgit", json!({})).await.json()["source_dict"]["distgit"], "fedora");
    assert_eq!(edit(&fake, "one", "scm", json!({})).await.status, 200);
    // PUT is no edit; a missing package is reported before everything but the project.
    assert_eq!(call(&fake, "alice", "PUT", "/package/edit/alice/hello/p/scm", json!({})).await.status, 405);
    assert_eq!(
        call(&fake, "bob", "POST", "/package/edit/alice/hello/ghost/scm", json!({})).await.status,
        404
    );
    assert_eq!(call(&fake, "bob", "POST", "/package/edit/alice/hello/p/scm", json!({})).await.status, 403);
}

#[tokio::test]
async fn resetting_removes_the_source() {
    let fake = fake().await;
    let body = json!({ "ownername": "alice", "projectname": "hello", "package_name": "one" });
    for (method, warns) in [("PUT", false), ("POST", true)] {
        let reply = call(&fake, "alice", method, "/package/reset", body.clone()).await;
        assert_eq!(reply.header("warning").is_some(), warns);
        assert_eq!(
            (&reply.json()["source_type"], &reply.json()["source_dict"]),
            (&json!("unset"), &json!({}))
        );
    }
    assert_eq!(edit(&fake, "one", "", json!({})).await.status, 400);
    assert_eq!(call(&fake, "bob", "PUT", "/package/reset", body.clone()).await.status, 403);
    assert_eq!(call(&fake, "alice", "PUT", "/package/reset", json!(null)).await.status, 415);
    let no_owner = json!({ "projectname": "hello", "package_name": "one" });
    assert_eq!(call(&fake, "alice", "PUT", "/package/reset", no_owner).await.status, 500);
    let spec_name = json!({ "ownername": "alice", "projectname": "hello", "packagename": "one" });
    assert_eq!(call(&fake, "alice", "PUT", "/package/reset", spec_name).await.status, 404);
}

#[tokio::test]
async fn deleting_requires_finished_builds() {
    let fake = fake().await;
    let body = json!({ "ownername": "alice", "projectname": "hello", "package_name": "one" });
    let built = call(&fake, "alice", "POST", "/package/build", body.clone()).await;
    let id = built.json()["id"].as_i64().unwrap();
    let refused = call(&fake, "alice", "DELETE", "/package/delete", body.clone()).await;
    assert_eq!(refused.status, 400);
    assert!(refused.json()["error"].as_str().unwrap().contains(&id.to_string()));
    fake.with(|state| state.build_mut(id).unwrap().canceled = true);
    let gone = call(&fake, "alice", "DELETE", "/package/delete", body.clone()).await;
    assert_eq!((gone.status, &gone.json()["source_type"]), (200, &json!("scm")));
    assert!(fake.with(|state| state.build(id).is_none()));
    assert_eq!(call(&fake, "alice", "POST", "/package/delete", body).await.status, 404);
}

#[tokio::test]
async fn accepts_html_forms() {
    let fake = fake().await;
    let pairs = [("package_name", "f"), ("gem_name", "x"), ("webhook_rebuild", "on")];
    let form = Body::Form(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
    let reply =
        send_as(&fake, Some("alice"), "POST", "/api_3/package/add/alice/hello/f/rubygems", form).await;
    assert_eq!((reply.status, &reply.json()["auto_rebuild"]), (200, &json!(true)));
}
