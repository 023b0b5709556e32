//! Chroots of projects and of the server.

use crate::common;

use common::{Answer, ask, authorization, call, send};
use copr_fake::Fake;
use serde_json::{Value, json};

const QUERY: &str = "ownername=alice&projectname=hello&chrootname=fedora-43-x86_64";

async fn fake() -> Fake {
    let fake = Fake::builder().user("bob").project("alice/hello", ["fedora-43-x86_64"]);
    fake.start().await.unwrap()
}

async fn edit(fake: &Fake, json: Value) -> Answer {
    call(fake, "alice", "PUT", "/project-chroot/edit/alice/hello/fedora-43-x86_64", json).await
}

#[tokio::test]
async fn fields_are_set_reset_and_shown() {
    let fake = fake().await;
    let full = json!({
        "additional_repos": ["copr://alice/hello"], "additional_packages": "gcc make",
        "additional_modules": ["a:1", "!b:2"], "with_opts": ["x"], "isolation": "nspawn", "bootstrap_image": "fedora:43",
    });
    let shown = edit(&fake, full).await.json();
    assert_eq!(shown["additional_modules"], json!(["a:1", "!b:2"]));
    assert_eq!(shown["additional_packages"], json!(["gcc", "make"]));
    let config = ask(&fake, &format!("/project-chroot/build-config?{QUERY}")).await.json();
    // This text is split at spaces, and all items but the last keep their comma.
    assert_eq!(config["additional_modules"], json!(["a:1,", "!b:2"]));
    assert_eq!(config["repos"].as_array().unwrap().len(), 2);
    // An empty list keeps modules, unlike all other lists.
    let emptied = edit(&fake, json!({ "additional_modules": [], "with_opts": [] })).await.json();
    assert_eq!(emptied["with_opts"], json!([]));
    assert_eq!(emptied["additional_modules"], json!(["a:1", "!b:2"]));
    let reset = json!({ "reset_fields": ["additional_modules", "additional_packages"], "additional_packages": ["vim"] });
    let reset = edit(&fake, reset).await.json();
    assert_eq!((&reset["additional_modules"], &reset["additional_packages"]), (&json!([]), &json!(["vim"])));
}

#[tokio::test]
async fn rejects_bad_values_and_other_users() {
    let fake = fake().await;
    for wrong in [
        json!({ "additional_modules": ["a"] }),
        json!({ "additional_modules": ["a:1", "a:2"] }),
        json!({ "bootstrap": "custom_image" }),
        json!({ "reset_fields": "colour" }),
    ] {
        assert_eq!(edit(&fake, wrong.clone()).await.status, 400, "{wrong}");
    }
    let path = "/project-chroot/edit/alice/hello/fedora-43-x86_64";
    assert_eq!(call(&fake, "bob", "PUT", path, json!({})).await.status, 403);
    for name in ["epel-9-x86_64", "nonsense"] {
        let path = format!("/project-chroot?ownername=alice&projectname=hello&chrootname={name}");
        assert_eq!(ask(&fake, &path).await.status, 404, "{name}");
    }
}

#[tokio::test]
async fn comps_files_can_be_uploaded_and_deleted() {
    let fake = fake().await;
    let upload = async |file: &str| {
        let part = "--b\r\nContent-Disposition: form-data";
        let fields = r#"{"with_opts":["x"]}"#;
        let body = format!(
            "{part}; name=\"json\"; filename=\"json\"\r\n\r\n{fields}\r\n{part}; name=\"upload_comps\"; filename=\"{file}\"\r\n\r\n<comps/>\r\n--b--\r\n"
        );
        let headers = authorization(&fake, "alice") + "Content-Type: multipart/form-data; boundary=b\r\n";
        let path = "/api_3/project-chroot/edit/alice/hello/fedora-43-x86_64";
        send(&fake, "PUT", path, &headers, body.as_bytes()).await
    };
    let shown = upload("comps.xml").await.json();
    assert_eq!((&shown["comps_name"], &shown["with_opts"]), (&json!("comps.xml"), &json!(["x"])));
    let long = upload(&"x".repeat(128)).await;
    assert_eq!((long.status, long.header("content-type").unwrap()), (500, "text/html"));
    assert_eq!(edit(&fake, json!({ "delete_comps": true })).await.json()["comps_name"], Value::Null);
}

#[tokio::test]
async fn chroots_reach_their_end_of_life() {
    let fake = Fake::builder()
        .chroot("fedora-43-x86_64", "**new**")
        .inactive_chroot("fedora-38-x86_64")
        .project("alice/hello", ["fedora-43-x86_64"])
        .start()
        .await
        .unwrap();
    assert_eq!(ask(&fake, "/mock-chroots/list").await.json(), json!({ "fedora-43-x86_64": "**new**" }));
    fake.with(|state| state.set_active("fedora-43-x86_64", false));
    assert_eq!(ask(&fake, "/mock-chroots/list").await.json(), json!({}));
    let project = ask(&fake, "/project/?ownername=alice&projectname=hello").await.json();
    assert_eq!(project["chroot_repos"], json!({}));
    assert_eq!(ask(&fake, &format!("/project-chroot/?{QUERY}")).await.status, 404);
}
