//! Writes as HTML forms, as scripts and old clients send them.

use reqwest::Method;
use serde_json::{Value, json};

use crate::conformance::checks::{Checked as _, Outcome, ensure_eq, some};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "form-edits-a-project",
        "An HTML form can edit a project but not create one, because forms have no lists.",
        [Login Writes],
        [project_edit project_add project_get],
        edits_a_project
    ),
    scenario!(
        "form-changes-a-package",
        "HTML forms can add and reset a package.",
        [Login Writes],
        [package_add package_reset],
        changes_a_package
    ),
    scenario!(
        "form-submits-a-build",
        "An HTML form can submit a build; the first of two equal keys counts.",
        [Login Writes],
        [build_create_url],
        submits_a_build
    ),
    scenario!(
        "form-uploads-a-file",
        "An upload may have form fields instead of JSON; the first of two equal keys counts.",
        [Login Writes],
        [build_create_upload],
        uploads_a_file
    ),
];

async fn edits_a_project(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.user()?);
    let Scratch { owner, name } = &at;
    let edit = cx.raw(Method::PUT, &format!("/project/edit/{owner}/{name}"))?;
    edit.form(&[("description", "by form & 100 %"), ("enable_net", "true")]).value().await?;
    let found = cx.logged_out().project_get().ownername(owner).projectname(name).send().await?;
    ensure_eq("description", found.description.as_deref(), Some("by form & 100 %"))?;
    ensure_eq("network", found.enable_net, true)?;
    // The server treats a string as a list of its letters.
    let add = cx.raw(Method::POST, &format!("/project/add/{}", me.name))?;
    add.form(&[("name", &cx.fresh()), ("chroots", cx.chroots().0)]).rejected(400).await
}

async fn changes_a_package(cx: &Context<'_>) -> Outcome {
    let Scratch { owner, name } = &cx.project().await?;
    let url = "https://example.org/git/form.git";
    let add = cx.raw(Method::POST, &format!("/package/add/{owner}/{name}/formed/scm"))?;
    let made = add
        .form(&[("package_name", "formed"), ("clone_url", url), ("webhook_rebuild", "on")])
        .value()
        .await?;
    ensure_eq("repository", &made["source_dict"]["clone_url"], &json!(url))?;
    ensure_eq("automatic rebuilds", &made["auto_rebuild"], &json!(true))?;
    let reset = cx.raw(Method::PUT, "/package/reset")?;
    let fields = [("ownername", owner.as_str()), ("projectname", name), ("package_name", "formed")];
    ensure_eq("sources after a reset", &reset.form(&fields).value().await?["source_type"], &json!("unset"))
}

async fn submits_a_build(cx: &Context<'_>) -> Outcome {
    let (at, (first, second)) = (cx.project().await?, cx.chroots());
    let fields = [
        ("ownername", at.owner.as_str()),
        ("projectname", &at.name),
        ("pkgs", SRPM),
        ("background", "true"),
        ("chroots", first),
        ("chroots", second),
    ];
    let page = cx.raw(Method::POST, "/build/create/url")?.form(&fields).value().await?;
    let build = some("a build", page["items"].get(0))?;
    ensure_eq("in the background", &build["is_background"], &json!(true))?;
    ensure_eq("chroots", &build["chroots"], &json!([first]))?;
    let found = cx.logged_out().build_get().build_id(build["id"].as_i64().unwrap_or_default()).send().await?;
    ensure_eq("chroots that are read back", found.chroots.clone(), vec![first.to_owned()])
}

async fn uploads_a_file(cx: &Context<'_>) -> Outcome {
    let (at, (first, second)) = (cx.project().await?, cx.chroots());
    let mut body = String::new();
    let fields = [
        ("ownername", at.owner.as_str()),
        ("projectname", &at.name),
        ("chroots", first),
        ("chroots", second),
    ];
    for (name, value) in fields {
        let part = format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.push_str(&part);
    }
    body += "--cut\r\nContent-Disposition: form-data; name=\"pkgs\"; filename=\"x-1.0-1.src.rpm\"\r\n\r\nx\r\n--cut--\r\n";
    let upload = cx.raw(Method::POST, "/build/create/upload")?;
    let build: Value = upload.body("multipart/form-data; boundary=cut", body).value().await?;
    ensure_eq("chroots", &build["chroots"], &json!([first]))
}
