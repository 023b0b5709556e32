//! Whitespace around strings: trimmed in some fields, kept in others, rejected in the rest.

use crate::common;

use common::{ask, call};
use copr_fake::Fake;
use serde_json::{Value, json};

const CHROOT: &str = "fedora-43-x86_64";

async fn fake() -> Fake {
    Fake::builder().user("alice").project("alice/hello", [CHROOT]).start().await.unwrap()
}

/// The value of a field with spaces around it.
fn wrapped(text: &str) -> Value {
    json!(format!(" \t{text} \n"))
}

#[tokio::test]
async fn projects_trim_names_and_urls_but_not_prose() {
    let fake = fake().await;
    let add = json!({
        "name": wrapped("tin"), "chroots": [CHROOT], "homepage": wrapped("https://example.org/x"),
        "contact": wrapped("a@example.org"), "description": wrapped("d"), "instructions": wrapped("i"),
    });
    let made = call(&fake, "alice", "POST", "/project/add/alice", add).await.json();
    assert_eq!(made["full_name"], "alice/tin");
    assert_eq!(made["homepage"], "https://example.org/x");
    assert_eq!(made["contact"], "a@example.org");
    assert_eq!((&made["description"], &made["instructions"]), (&wrapped("d"), &wrapped("i")));

    let blank = json!({ "homepage": "  ", "contact": "\n", "description": "   " });
    let edited = call(&fake, "alice", "PUT", "/project/edit/alice/tin", blank).await.json();
    assert_eq!((&edited["homepage"], &edited["contact"]), (&made["homepage"], &made["contact"]));
    assert_eq!(edited["description"], "   ");

    for wrong in [json!({ "bootstrap": wrapped("on") }), json!({ "isolation": wrapped("simple") })] {
        assert_eq!(call(&fake, "alice", "PUT", "/project/edit/alice/tin", wrong).await.status, 400);
    }
    for wrong in [
        json!({ "name": "  ", "chroots": [CHROOT] }),
        json!({ "name": "a b", "chroots": [CHROOT] }),
        json!({ "name": "x", "chroots": [wrapped(CHROOT)] }),
    ] {
        let status = call(&fake, "alice", "POST", "/project/add/alice", wrong.clone()).await.status;
        assert_eq!(status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn sources_trim_all_but_the_script() {
    let fake = fake().await;
    for (kind, fields, kept) in [
        ("scm", &["committish", "subdirectory"][..], &[][..]),
        ("pypi", &["pypi_package_name", "pypi_package_version"], &[]),
        ("rubygems", &["gem_name"], &[]),
        ("distgit", &["namespace", "committish"], &[]),
        ("custom", &["builddeps", "resultdir"], &["script"]),
    ] {
        let mut sent = json!({ "ownername": "alice", "projectname": "hello" });
        for field in fields.iter().chain(kept) {
            sent[*field] = wrapped("some");
        }
        match kind {
            "scm" => {
                sent["clone_url"] = wrapped("https://example.org/x.git");
                sent["spec"] = wrapped("x.spec");
            }
            "distgit" => sent["package_name"] = wrapped("hello"),
            _ => {}
        }
        let made = call(&fake, "alice", "POST", &format!("/build/create/{kind}"), sent.clone()).await;
        assert_eq!(made.status, 200, "{kind}: {}", made.text());
        let config = ask(&fake, &format!("/build/source-build-config/{}", made.json()["id"])).await.json();
        let dict = &config["source_dict"];
        for field in fields {
            assert_eq!(dict[*field], "some", "{kind} {field}");
        }
        for field in kept {
            assert_eq!(dict[*field], wrapped("some"), "{kind} {field}");
        }
        if kind == "scm" {
            assert_eq!(
                (&dict["clone_url"], &dict["spec"]),
                (&json!("https://example.org/x.git"), &json!("x.spec"))
            );
        }

        // Packages have the same form, which also trims the name in the body.
        sent["package_name"] = wrapped("hello");
        let path = format!("/package/edit/alice/hello/hello/{kind}");
        let package = json!({ "package_name": wrapped("hello"), "gem_name": "g" });
        call(&fake, "alice", "POST", "/package/add/alice/hello/hello/rubygems", package).await;
        let package = call(&fake, "alice", "POST", &path, sent).await.json();
        for field in fields {
            assert_eq!(package["source_dict"][*field], "some", "{kind} {field}");
        }
    }
}

#[tokio::test]
async fn builds_trim_lists_numbers_and_directories_only() {
    let fake = fake().await;
    let build = |field: &str, value: Value| {
        let mut body = json!({
            "ownername": "alice", "projectname": "hello", "pkgs": [wrapped("https://example.org/a-1-1.src.rpm")],
        });
        body[field] = value;
        let fake = &fake;
        async move { call(fake, "alice", "POST", "/build/create/url", body).await }
    };
    assert_eq!(build("timeout", wrapped("3600")).await.status, 200);
    let made = build("project_dirname", wrapped("hello:custom:a")).await.json();
    assert_eq!(made["items"][0]["project_dirname"], "hello:custom:a");
    assert_eq!(made["items"][0]["source_package"]["url"], "https://example.org/a-1-1.src.rpm");
    for (field, value, status) in [
        ("chroots", json!([wrapped(CHROOT)]), 400),
        ("chroots", json!([""]), 400),
        ("exclude_chroots", json!([wrapped("*")]), 400),
        ("bootstrap", wrapped("on"), 400),
        ("ownername", wrapped("alice"), 404),
        ("projectname", wrapped("hello"), 404),
    ] {
        assert_eq!(build(field, value).await.status, status, "{field}");
    }
    assert_eq!(ask(&fake, "/project?ownername=%20alice%20&projectname=hello").await.status, 404);
}

#[tokio::test]
async fn chroots_trim_images_and_modules() {
    let fake = fake().await;
    let path = format!("/project-chroot/edit/alice/hello/{CHROOT}");
    let edit = json!({
        "bootstrap": "custom_image", "bootstrap_image": wrapped("fedora:43"), "with_opts": wrapped("a  b"),
        "additional_modules": wrapped("nodejs:18 , ruby:3"), "additional_packages": [wrapped("git")],
    });
    let edited = call(&fake, "alice", "PUT", &path, edit).await.json();
    assert_eq!(edited["with_opts"], json!(["a", "b"]));
    assert_eq!(edited["additional_modules"], json!(["nodejs:18", "ruby:3"]));
    assert_eq!(edited["additional_packages"], json!(["git"]));
    fake.with(|state| {
        assert_eq!(state.project("alice", "hello").unwrap().chroots[0].bootstrap_image, "fedora:43");
    });
    let blank = json!({ "bootstrap": "custom_image", "bootstrap_image": "  " });
    assert_eq!(call(&fake, "alice", "PUT", &path, blank).await.status, 400);
}
