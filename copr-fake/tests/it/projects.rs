//! Creates, edits, forks, searches and deletes projects.

use crate::common;

use std::time::Duration;

use common::{ask, call};
use copr_fake::Fake;
use copr_fake::state::{Build, BuildChroot, BuildState, Grant, Source};
use serde_json::{Value, json};

async fn fake() -> Fake {
    Fake::builder()
        .user("alice")
        .user("bob")
        .admin("root")
        .group("hammers", ["alice"])
        .project("alice/hello", ["fedora-43-x86_64", "epel-9-x86_64"])
        .start()
        .await
        .unwrap()
}

async fn edit(fake: &Fake, user: &str, json: Value) -> common::Answer {
    call(fake, user, "PUT", "/project/edit/alice/hello", json).await
}

#[tokio::test]
async fn projects_can_be_created_read_and_deleted() {
    let fake = fake().await;
    let wanted = json!({ "name": " forge ", "chroots": ["fedora-43-x86_64"], "auto_prune": "0" });
    let made = call(&fake, "alice", "POST", "/project/add/@hammers", wanted.clone()).await;
    assert_eq!(made.status, 200);
    let made = made.json();
    assert_eq!((&made["full_name"], &made["auto_prune"]), (&json!("@hammers/forge"), &json!(true)));
    let url = format!("{}/results/@hammers/forge/fedora-43-x86_64/", fake.url());
    assert_eq!(made["chroot_repos"], json!({ "fedora-43-x86_64": url }));
    let found = ask(&fake, "/project/?ownername=%40hammers&projectname=forge").await.json();
    assert_eq!(found, made);
    assert_eq!(call(&fake, "alice", "POST", "/project/add/@hammers", wanted).await.status, 400);
    // Deleting needs no body and no confirmation.
    let gone = call(&fake, "alice", "DELETE", "/project/delete/@hammers/forge", Value::Null).await;
    assert_eq!(gone.json(), made);
    assert_eq!(ask(&fake, "/project/?ownername=@hammers&projectname=forge").await.status, 404);
}

#[tokio::test]
async fn exist_ok_needs_the_exact_value() {
    let fake = fake().await;
    let body = json!({ "name": "hello", "chroots": ["nope"], "homepage": "x" });
    for (word, status) in [("True", 200), ("true", 400), ("1", 400)] {
        let path = format!("/project/add/alice?exist_ok={word}");
        assert_eq!(call(&fake, "bob", "POST", &path, body.clone()).await.status, status, "{word}");
    }
}

#[tokio::test]
async fn errors_have_a_line_for_each_bad_field() {
    let fake = fake().await;
    let body = json!({
        "name": "bad name!", "chroots": ["nope"], "homepage": "x", "contact": "y", "bootstrap": "z",
        "additional_repos": ["ftp://x"], "repo_priority": "high", "delete_after_days": 1000,
    });
    let error = call(&fake, "alice", "POST", "/project/add/alice", body).await.error();
    let mut fields: Vec<_> = error.lines().map(|line| line.split(':').next().unwrap()).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "bootstrap",
            "chroots",
            "contact",
            "delete_after_days",
            "homepage",
            "name",
            "repo_priority",
            "repo_priority",
            "repos"
        ]
    );
}

#[tokio::test]
async fn checks_run_in_the_order_of_the_server() {
    let fake = fake().await;
    let bad = json!({ "chroots": ["nope"] });
    let missing = call(&fake, "bob", "PUT", "/project/edit/alice/ghost", bad.clone()).await;
    assert_eq!(missing.status, 404);
    assert_eq!(edit(&fake, "bob", bad).await.status, 400);
    assert_eq!(edit(&fake, "bob", json!({})).await.status, 403);
    assert_eq!(ask(&fake, "/project/search?limit=x").await.status, 500);
    assert_eq!(ask(&fake, "/project/?ownername=alice").await.status, 400);
    assert_eq!(ask(&fake, "/project/?ownername=&projectname=hello").await.status, 415);
}

#[tokio::test]
async fn some_fields_can_be_cleared_and_some_cannot() {
    let fake = fake().await;
    let url = "https://example.org/x";
    let full =
        json!({ "homepage": url, "contact": url, "repo_priority": 7, "description": "d", "repos": [url] });
    assert_eq!(edit(&fake, "alice", full).await.status, 200);
    let empty = json!({ "homepage": "", "contact": null, "repo_priority": "", "description": "", "repos": [], "chroots": [] });
    let kept = edit(&fake, "alice", empty).await.json();
    assert_eq!(
        (&kept["homepage"], &kept["contact"], &kept["repo_priority"]),
        (&json!(url), &json!(url), &json!(7))
    );
    assert_eq!((&kept["description"], &kept["additional_repos"]), (&json!(""), &json!([])));
    assert_eq!(kept["chroot_repos"].as_object().unwrap().len(), 2);
}

#[tokio::test]
async fn a_removed_chroot_is_kept_for_a_week() {
    let fake = fake().await;
    let path = "/project-chroot/?ownername=alice&projectname=hello&chrootname=epel-9-x86_64";
    let only = json!({ "chroots": ["fedora-43-x86_64"] });
    assert_eq!(edit(&fake, "alice", only).await.status, 200);
    assert_eq!(ask(&fake, path).await.json()["delete_after_days"], 6);
    fake.clock().advance(Duration::from_secs(86_400));
    assert_eq!(ask(&fake, path).await.json()["delete_after_days"], 5);
    fake.clock().advance(Duration::from_secs(6 * 86_400));
    assert_eq!(ask(&fake, path).await.status, 404);
}

#[tokio::test]
async fn chroots_and_projects_in_use_cannot_be_removed() {
    let fake = fake().await;
    fake.with(|state| {
        let id = state.project("alice", "hello").unwrap().id;
        let mut build = Build::new(id, "hello", Source::unset());
        build.chroots = vec![BuildChroot::waiting("epel-9-x86_64")];
        state.create_build(build, copr_fake::START);
    });
    assert_eq!(edit(&fake, "alice", json!({ "chroots": ["fedora-43-x86_64"] })).await.status, 409);
    // Builds are checked before permissions.
    for user in ["alice", "bob"] {
        let gone = call(&fake, user, "DELETE", "/project/delete/alice/hello", Value::Null).await;
        assert_eq!(gone.status, 400);
    }
}

#[tokio::test]
async fn some_fields_are_for_admins_only() {
    let fake = fake().await;
    let chroots = json!(["fedora-43-x86_64"]);
    for (field, value) in
        [("persistent", json!(true)), ("auto_prune", json!(false)), ("storage", json!("pulp"))]
    {
        let body = json!({ "name": format!("p-{field}"), "chroots": chroots, field: value });
        let path = "/project/add/alice";
        assert_eq!(call(&fake, "alice", "POST", path, body.clone()).await.status, 403, "{field}");
        assert_eq!(call(&fake, "root", "POST", path, body).await.status, 200, "{field}");
    }
    let gone = call(&fake, "root", "DELETE", "/project/delete/alice/p-persistent", Value::Null).await;
    assert_eq!(gone.status, 403);
    // After an admin disabled pruning, the owner can't edit the project at all.
    let edit = json!({ "description": "x" });
    let locked = call(&fake, "alice", "PUT", "/project/edit/alice/p-auto_prune", edit).await;
    assert_eq!(locked.status, 403);
}

#[tokio::test]
async fn a_fork_copies_the_latest_successful_builds() {
    let fake = Fake::builder()
        .user("bob")
        .project("alice/hello", ["fedora-43-x86_64"])
        .package("hello")
        .build("hello", "1-1", BuildState::Succeeded)
        .build("hello", "2-1", BuildState::Failed)
        .start()
        .await
        .unwrap();
    let body = json!({ "ownername": "bob", "name": "copy" });
    let path = "/project/fork/alice/hello";
    assert_eq!(call(&fake, "bob", "POST", path, body.clone()).await.status, 200);
    fake.with(|state| {
        let id = state.project("bob", "copy").unwrap().id;
        let builds: Vec<_> = state.builds_of(id).collect();
        assert_eq!(builds.len(), 1);
        assert_eq!((builds[0].state(), builds[0].version.as_deref()), (BuildState::Forked, Some("1-1")));
    });
    let deprecated = call(&fake, "bob", "PUT", path, body.clone()).await;
    assert_eq!((deprecated.status, deprecated.header("warning")), (400, None));
    let confirmed = json!({ "ownername": "bob", "name": "copy", "confirm": true });
    let deprecated = call(&fake, "bob", "PUT", path, confirmed).await;
    assert!(deprecated.header("warning").is_some());
}

#[tokio::test]
async fn searches_can_wait_for_the_index() {
    let fake = Fake::builder().project("alice/hello", ["fedora-43-x86_64"]).manual_index();
    let fake = fake.start().await.unwrap();
    let found = async |query: &str| {
        let page = ask(&fake, &format!("/project/search?query={query}")).await.json();
        page["items"].as_array().unwrap().len()
    };
    assert_eq!((found("hello").await, found("alice/hello").await), (0, 1));
    fake.with(copr_fake::state::State::index_projects);
    assert_eq!(found("hello").await, 1);
}

#[tokio::test]
async fn lists_are_paged_and_searched() {
    let chroots = ["fedora-43-x86_64"];
    let mut builder = Fake::builder();
    for name in ["a", "b", "c", "d"] {
        builder = builder.project(&format!("alice/{name}"), chroots);
    }
    let fake = builder.project("@hammers/tin", chroots).start().await.unwrap();
    let names = async |path: &str| -> Vec<String> {
        let page = ask(&fake, path).await.json();
        let items = page["items"].as_array().unwrap().iter();
        items.map(|item| item["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("/project/list?ownername=alice&limit=2&offset=1").await, ["b", "c"]);
    assert_eq!(names("/project/list?ownername=alice&order=name&order_type=DESC&limit=1").await, ["d"]);
    assert!(names("/project/list?ownername=ghost").await.is_empty());
    assert_eq!(names("/project/search?query=hammers").await, ["tin"]);
    assert_eq!(names("/project/search?query=@hammers/t").await, ["tin"]);
    assert_eq!(ask(&fake, "/project/search?query=ti").await.status, 400);
    for bad in ["order=colour", "order=full_name", "limit=-1", "order_type=desc"] {
        assert_eq!(ask(&fake, &format!("/project/list?{bad}")).await.status, 500, "{bad}");
    }
}

#[tokio::test]
async fn permissions_are_set_atomically() {
    let fake = fake().await;
    let path = "/project/permissions/set/alice/hello";
    let read = "/project/permissions/get/alice/hello";
    assert_eq!(call(&fake, "alice", "GET", read, Value::Null).await.status, 404);
    let half = json!({ "bob": { "builder": "approved" }, "ghost": { "admin": "approved" } });
    assert_eq!(call(&fake, "alice", "PUT", path, half).await.status, 400);
    assert_eq!(call(&fake, "alice", "GET", read, Value::Null).await.status, 404);
    let asked = json!({ "admin": true });
    let request = "/project/permissions/request/alice/hello";
    assert_eq!(call(&fake, "bob", "PUT", request, asked.clone()).await.json(), json!({ "updated": true }));
    assert_eq!(call(&fake, "bob", "POST", request, asked).await.json(), json!({ "updated": false }));
    let given = json!({ "bob": { "admin": "approved" } });
    assert_eq!(call(&fake, "alice", "PUT", path, given).await.json(), json!({ "updated": ["bob"] }));
    fake.with(|state| {
        let roles = state.project("alice", "hello").unwrap().permissions["bob"];
        assert_eq!((roles.admin, roles.builder), (Grant::Approved, Grant::Nothing));
    });
    assert_eq!(edit(&fake, "bob", json!({})).await.status, 200);
    let gone = call(&fake, "bob", "DELETE", "/project/delete/alice/hello", Value::Null).await;
    assert_eq!(gone.status, 403);
    let may = ask(&fake, "/project/permissions/can_build_in/bob/alice/hello").await.json();
    assert_eq!(may["can_build_in"], true);
}

#[tokio::test]
async fn webhook_secrets_are_new_and_need_edit_permission() {
    let fake = fake().await;
    let path = "/webhook/generate/alice/hello";
    let one = call(&fake, "alice", "POST", path, Value::Null).await.json();
    let two = call(&fake, "alice", "POST", path, Value::Null).await.json();
    assert_ne!(one["webhook_secret"], two["webhook_secret"]);
    assert_eq!(call(&fake, "bob", "POST", path, Value::Null).await.status, 403);
}

#[tokio::test]
async fn admins_create_projects_for_other_owners() {
    let fake = fake().await;
    let gift = json!({ "name": "gift", "chroots": ["fedora-43-x86_64"] });
    assert_eq!(call(&fake, "root", "POST", "/project/add/bob", gift).await.status, 200);
    for (query, found) in [("bob/gif", 1), ("root/gift", 0)] {
        let page = ask(&fake, &format!("/project/search?query={query}")).await.json();
        assert_eq!(page["items"].as_array().unwrap().len(), found, "{query}");
    }
}
