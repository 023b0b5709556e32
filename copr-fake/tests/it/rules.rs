//! Unobvious rules of the real server: permissions to delete and fork, visibility, and the order of checks.

use crate::common;

use std::time::Duration;

use common::{Answer, Connection, ask, authorization, call};
use copr_fake::Fake;
use copr_fake::state::{BuildState, Grant};
use serde_json::{Value, json};

const CHROOTS: [&str; 2] = ["fedora-43-x86_64", "epel-9-x86_64"];
const PKG: &str = "https://example.org/hello-1.0-1.src.rpm";

async fn fake() -> Fake {
    Fake::builder()
        .user("alice")
        .user("bob")
        .user("carol")
        .admin("root")
        .group("hammers", ["alice", "bob"])
        .project("alice/hello", CHROOTS)
        .start()
        .await
        .unwrap()
}

fn body(more: &Value) -> Value {
    let mut body = json!({ "ownername": "alice", "projectname": "hello" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

async fn by_url(fake: &Fake, more: Value) -> Answer {
    call(fake, "alice", "POST", "/build/create/url", body(&more)).await
}

async fn delete(fake: &Fake, user: &str) -> u16 {
    call(fake, user, "DELETE", "/project/delete/alice/hello", Value::Null).await.status
}

fn grant(fake: &Fake, user: &str, role: &str) {
    fake.with(|state| {
        let project = state.project_mut("alice", "hello").unwrap();
        let roles = project.permissions.entry(user.to_owned()).or_default();
        *(if role == "admin" { &mut roles.admin } else { &mut roles.builder }) = Grant::Approved;
    });
}

#[tokio::test]
async fn project_delete_checks_builds_before_the_owner() {
    let fake = fake().await;
    grant(&fake, "bob", "admin");
    grant(&fake, "carol", "builder");
    assert_eq!(delete(&fake, "carol").await, 403, "no builds");
    let id = fake.submit("alice/hello", "hello", "1.0-1");
    for user in ["alice", "bob", "carol", "root"] {
        assert_eq!(delete(&fake, user).await, 400, "{user}, an unfinished build");
    }
    fake.with(|state| state.cancel_build(id, 0));
    assert_eq!(delete(&fake, "carol").await, 400, "a build of another user");
    assert_eq!(delete(&fake, "bob").await, 403, "may delete the build, does not own the project");
    assert_eq!(delete(&fake, "alice").await, 200);
    assert_eq!(delete(&fake, "alice").await, 404);
}

#[tokio::test]
async fn project_delete_checks_builds_of_a_history() {
    let fake = Fake::builder().user("alice").user("bob").history("alice/hello", 1 << 40);
    let fake = fake.start().await.unwrap();
    assert_eq!(delete(&fake, "bob").await, 400);
    assert_eq!(delete(&fake, "alice").await, 200);
}

#[tokio::test(start_paused = true)]
async fn several_urls_in_a_batch_get_no_response() {
    let fake = fake().await;
    let first = by_url(&fake, json!({ "pkgs": [PKG] })).await.json()["items"][0]["id"].clone();
    for option in ["after_build_id", "with_build_id"] {
        for pkgs in [json!([PKG, PKG]), json!(format!("{PKG} {PKG} {PKG}"))] {
            let mut wire = Connection::open(&fake).await;
            let body = body(&json!({ "pkgs": pkgs, option: first })).to_string();
            let headers = format!("{}Content-Type: application/json\r\n", authorization(&fake, "alice"));
            wire.post("/api_3/build/create/url", &headers, &body).await;
            let waited = tokio::time::timeout(Duration::from_secs(86_400), wire.head()).await;
            assert!(waited.is_err(), "{option}: {waited:?}");
            assert_eq!(fake.journal().last().unwrap().status, None);
        }
        // Unlike on the real server, other requests still work.
        let one = by_url(&fake, json!({ "pkgs": [PKG], option: first })).await;
        assert_eq!(one.status, 200, "one URL with {option}");
    }
    assert_eq!(by_url(&fake, json!({ "pkgs": [PKG, PKG] })).await.status, 200, "no batch");
    let wrong = json!({ "pkgs": [PKG, PKG], "with_build_id": first, "timeout": "x" });
    assert_eq!(by_url(&fake, wrong).await.status, 400, "fields are checked first");
    let refused = body(&json!({ "pkgs": [PKG, PKG], "after_build_id": first }));
    let refused = call(&fake, "carol", "POST", "/build/create/url", refused).await;
    assert_eq!(refused.status, 403, "permissions are checked before");
    fake.with(|state| assert_eq!(state.builds.len(), 5, "no build is created"));
}

#[tokio::test]
async fn fork_needs_confirmation_for_the_callers_projects() {
    let site = fake().await;
    let add = |user, owner, name: &str| {
        let body = json!({ "name": name, "chroots": CHROOTS });
        call(&site, user, "POST", owner, body)
    };
    assert_eq!(add("bob", "/project/add/@hammers", "theirs").await.status, 200);
    assert_eq!(add("alice", "/project/add/@hammers", "mine").await.status, 200);
    assert_eq!(add("alice", "/project/add/alice", "own").await.status, 200);
    let fork = |body: Value| call(&site, "alice", "POST", "/project/fork/alice/hello", body);
    let into = |owner: &str, name: &str| json!({ "ownername": owner, "name": name });
    let id = |owner: &str, name: &str| site.with(|state| state.project(owner, name).unwrap().id);

    let theirs = fork(into("@hammers", "theirs")).await;
    assert_eq!(theirs.status, 200, "no confirmation for a project of another member");
    assert_eq!(theirs.json()["id"], id("@hammers", "theirs"));
    assert_eq!(fork(into("@hammers", "mine")).await.status, 400);
    assert_eq!(fork(into("alice", "own")).await.status, 400);
    assert_eq!(fork(into("@hammers", "own")).await.status, 400, "the group has no such project");
    assert_eq!(fork(json!({ "ownername": "@hammers" })).await.status, 400, "nor one with the source's name");
    let confirmed = fork(json!({ "ownername": "@hammers", "name": "own", "confirm": true })).await;
    assert_eq!(confirmed.json()["full_name"], "@hammers/own");
    assert_eq!(fork(into("@hammers", "new")).await.status, 200);
    assert_eq!(fork(into("@hammers", "")).await.status, 400, "an empty name is invalid");
}

#[tokio::test]
async fn a_fork_of_another_member_adds_builds_to_the_project() {
    let fake = Fake::builder()
        .user("alice")
        .group("hammers", ["alice", "bob"])
        .project("alice/hello", CHROOTS)
        .build("hello", "1.0-1", BuildState::Succeeded)
        .start()
        .await
        .unwrap();
    let body = json!({ "name": "shared", "chroots": CHROOTS });
    assert_eq!(call(&fake, "bob", "POST", "/project/add/@hammers", body).await.status, 200);
    let body = json!({ "ownername": "@hammers", "name": "shared" });
    assert_eq!(call(&fake, "alice", "POST", "/project/fork/alice/hello", body).await.status, 200);
    let list = ask(&fake, "/build/list?ownername=@hammers&projectname=shared").await.json();
    assert_eq!(list["items"][0]["state"], "forked");
}

#[tokio::test]
async fn builds_have_review_fields_and_packages_do_not() {
    let fake = fake().await;
    let package = json!({ "package_name": "p", "clone_url": "https://example.org/p.git" });
    let added = call(&fake, "alice", "POST", "/package/add/alice/hello/p/scm", package).await;
    assert_eq!(added.status, 200);
    let builds = [
        ("/build/create/url", json!({ "pkgs": [PKG] })),
        ("/build/create/scm", json!({ "clone_url": "https://example.org/x.git" })),
        ("/build/create/rubygems", json!({ "gem_name": "rake" })),
        ("/package/build", json!({ "package_name": "p" })),
    ];
    for review in [None, Some(true), Some(false)] {
        if let Some(review) = review {
            let edit = json!({ "fedora_review": review });
            assert_eq!(call(&fake, "alice", "PUT", "/project/edit/alice/hello", edit).await.status, 200);
        }
        let expected = if review == Some(true) { json!(true) } else { Value::Null };
        for (path, more) in &builds {
            let made = call(&fake, "alice", "POST", path, body(more)).await.json();
            let id = made["id"].as_i64().or(made["items"][0]["id"].as_i64()).unwrap();
            let config = ask(&fake, &format!("/build/source-build-config/{id}")).await.json();
            assert_eq!(config["source_dict"]["fedora_review"], expected, "{path} {review:?}");
        }
        let package = ask(&fake, "/package?ownername=alice&projectname=hello&packagename=p").await.json();
        assert_eq!(package["source_dict"]["fedora_review"], Value::Null);
    }
}

#[tokio::test]
async fn permissions_without_roles_leave_no_entry() {
    let fake = fake().await;
    let set = |user: &'static str, body: Value| {
        call(&fake, user, "PUT", "/project/permissions/set/alice/hello", body)
    };
    assert_eq!(set("alice", json!({ "bob": {} })).await.json()["updated"], json!([]));
    let get = call(&fake, "alice", "GET", "/project/permissions/get/alice/hello", Value::Null).await;
    assert_eq!(get.status, 404);
    for fields in [json!({ "bob": {} }), json!({ "bob": { "admin": "king" } }), json!({ "nobody": {} })] {
        assert_eq!(set("carol", fields.clone()).await.status, 403, "{fields}");
    }
}

#[tokio::test]
async fn booleans_are_accepted_as_strings() {
    let fake = fake().await;
    let add = json!({ "name": "flags", "chroots": CHROOTS, "description": true, "instructions": false });
    let made = call(&fake, "alice", "POST", "/project/add/alice", add).await.json();
    assert_eq!((&made["description"], &made["instructions"]), (&json!("true"), &json!("false")));
    let edit = json!({ "description": false });
    let edited = call(&fake, "alice", "PUT", "/project/edit/alice/hello", edit).await.json();
    assert_eq!(edited["description"], "false");
    let edit = json!({ "bootstrap_image": true });
    let path = "/project-chroot/edit/alice/hello/fedora-43-x86_64";
    assert_eq!(call(&fake, "alice", "PUT", path, edit).await.status, 200);
    fake.with(|state| {
        assert_eq!(state.project("alice", "hello").unwrap().chroots[0].bootstrap_image, "true");
    });
    let package =
        json!({ "package_name": "p", "clone_url": "https://example.org/p.git", "committish": true });
    let added = call(&fake, "alice", "POST", "/package/add/alice/hello/p/scm", package).await.json();
    assert_eq!(added["source_dict"]["committish"], "true");
}

#[tokio::test]
async fn rejects_unknown_enum_values_like_the_server() {
    let fake = fake().await;
    let storage = json!({ "storage": "tape" });
    assert_eq!(call(&fake, "root", "PUT", "/project/edit/alice/hello", storage).await.status, 400);
    for (kind, field, more) in [
        ("scm", "srpm_build_method", json!({ "clone_url": "https://example.org/x.git" })),
        ("scm", "scm_type", json!({ "clone_url": "https://example.org/x.git" })),
        ("pypi", "spec_generator", json!({ "pypi_package_name": "x" })),
        ("distgit", "distgit", json!({ "package_name": "x" })),
        ("custom", "chroot", json!({ "script": "x" })),
    ] {
        let path = format!("/build/create/{kind}");
        let mut body = body(&more);
        assert_eq!(call(&fake, "alice", "POST", &path, body.clone()).await.status, 200, "{kind}");
        for word in ["", " "] {
            body[field] = json!(word);
            let status = call(&fake, "alice", "POST", &path, body.clone()).await.status;
            assert_eq!(status, 400, "{field} {word:?}");
        }
    }
    let path = "/project-chroot/edit/alice/hello/fedora-43-x86_64";
    let edit = |isolation: &str| call(&fake, "alice", "PUT", path, json!({ "isolation": isolation }));
    assert_eq!(edit("").await.json()["isolation"], "");
    let get = "/project-chroot?ownername=alice&projectname=hello&chrootname=fedora-43-x86_64";
    assert_eq!(ask(&fake, get).await.json()["isolation"], "");
    assert_eq!(edit("simple").await.json()["isolation"], "simple");
    assert_eq!(edit(" simple ").await.status, 400);
}

#[tokio::test]
async fn missing_fields_are_reported_before_bad_ones() {
    let fake = fake().await;
    let wrong = json!({ "bootstrap": "magic", "isolation": "magic" });
    let edit = |chroot: &str| {
        let path = format!("/project-chroot/edit/alice/hello/{chroot}");
        let (fake, wrong) = (&fake, wrong.clone());
        async move { call(fake, "alice", "PUT", &path, wrong).await.status }
    };
    assert_eq!((edit("fedora-43-x86_64").await, edit("fedora-44-x86_64").await), (400, 404));
    let monitor = |project: &str| {
        let path = format!("/monitor?ownername=alice&projectname={project}&additional_fields[]=colour");
        let fake = &fake;
        async move { ask(fake, &path).await.status }
    };
    assert_eq!((monitor("hello").await, monitor("nope").await), (400, 404));
    for path in ["add", "edit"] {
        let package = |project: &str| {
            let path = format!("/package/{path}/alice/{project}/p/scm");
            let fake = &fake;
            async move { call(fake, "alice", "POST", &path, json!([1])).await.status }
        };
        assert_eq!((package("hello").await, package("nope").await), (500, 404), "{path}");
    }
    for (who, project, status) in
        [("nobody", "nope", 500), ("nobody", "hello", 500), ("bob", "nope", 404), ("bob", "hello", 200)]
    {
        let path = format!("/project/permissions/can_build_in/{who}/alice/{project}");
        assert_eq!(ask(&fake, &path).await.status, status, "{path}");
    }
}

#[tokio::test]
async fn all_failed_logins_have_the_same_response() {
    let fake = Fake::builder().user("alice").expired_user("dave").start().await.unwrap();
    let target = "/api_3/auth-check";
    let none = common::send(&fake, "GET", target, "", b"").await;
    for user in ["bad-token", "dave"] {
        let answer = common::send(&fake, "GET", target, &authorization(&fake, user), b"").await;
        assert_eq!((answer.status, answer.json()), (401, none.json()), "{user}");
        assert_eq!(answer.header("www-authenticate"), None);
    }
    let wrong = authorization(&fake, "bad-token");
    let public = common::send(&fake, "GET", "/api_3/mock-chroots/list", &wrong, b"").await;
    assert_eq!(public.status, 200);
}

#[tokio::test]
async fn excluding_or_denying_all_chroots_builds_in_all() {
    let fake = fake().await;
    let package =
        json!({ "package_name": "p", "clone_url": "https://example.org/p.git", "chroot_denylist": "*" });
    let added = call(&fake, "alice", "POST", "/package/add/alice/hello/p/scm", package).await;
    assert_eq!(added.status, 200);
    let of_package = |more: Value| {
        let mut body = body(&more);
        body["package_name"] = json!("p");
        let fake = &fake;
        async move { call(fake, "alice", "POST", "/package/build", body).await.json()["chroots"].clone() }
    };
    assert_eq!(of_package(json!({})).await, json!(CHROOTS));
    assert_eq!(of_package(json!({ "exclude_chroots": ["*"] })).await, json!(CHROOTS));
    assert_eq!(of_package(json!({ "chroots": ["epel-*"] })).await, json!(["epel-9-x86_64"]));

    for more in
        [json!({ "exclude_chroots": ["*"] }), json!({ "chroots": ["epel-*"], "exclude_chroots": ["epel-*"] })]
    {
        let mut wanted = more.clone();
        wanted["pkgs"] = json!([PKG]);
        let made = by_url(&fake, wanted).await.json()["items"][0].clone();
        assert_eq!(made["chroots"], json!([]), "{more}");
        fake.clock().advance(Duration::from_secs(3_600));
        let later = ask(&fake, &format!("/build/{}", made["id"])).await.json();
        assert_eq!(later["chroots"], json!(CHROOTS), "{more}");
    }
}

#[tokio::test]
async fn repository_directories_are_returned_as_sent() {
    let fake = fake().await;
    let repo = "copr://alice/hello:pr:7/more?x=1";
    let edit = json!({ "additional_repos": [repo], "runtime_dependencies": [repo] });
    let edited = call(&fake, "alice", "PUT", "/project/edit/alice/hello", edit).await;
    assert_eq!(edited.json()["additional_repos"], json!([repo]));
    let path = "/project-chroot/build-config?ownername=alice&projectname=hello&chrootname=epel-9-x86_64";
    let config = ask(&fake, path).await.json();
    let url = format!("{}/results/alice/hello:pr:7/epel-9-x86_64/", fake.url());
    assert_eq!(config["repos"][1]["baseurl"], url);
    let edit = json!({ "additional_repos": ["copr://alice/nope:pr:7"] });
    assert_eq!(call(&fake, "alice", "PUT", "/project/edit/alice/hello", edit).await.status, 400);
}
