//! Deprecated methods and paths that older clients use.

use copr_api::enums::BuildState;
use reqwest::Method;
use serde_json::{Value, json};

use super::packages::{add, read};
use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq, rejected};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "deprecated-projects",
        "Projects are edited, forked, regenerated and deleted with the deprecated methods, with a warning.",
        [Login Writes],
        [project_edit project_fork project_regenerate_repos project_delete project_get],
        of_projects
    ),
    scenario!(
        "deprecated-chroots",
        "A chroot can be edited with the deprecated method, with a warning.",
        [Login Writes],
        [project_chroot_edit project_chroot_get],
        of_chroots
    ),
    scenario!(
        "deprecated-permissions",
        "Permissions can be requested and set with the deprecated methods; only requests get a warning.",
        [Login Second Writes],
        [permissions_request permissions_set permissions_get],
        of_permissions
    ),
    scenario!(
        "deprecated-packages",
        "Packages can be reset and deleted with the deprecated methods, with a warning.",
        [Login Writes],
        [package_reset package_delete package_get],
        of_packages
    ),
    scenario!(
        "deprecated-builds",
        "Builds can be canceled and deleted, one or many, with the deprecated methods, with a warning.",
        [Login Writes],
        [build_cancel build_delete build_delete_many build_get],
        of_builds
    ),
    scenario!(
        "deprecated-build-chroots",
        "Paths with a build and a chroot respond like those with a query, without a warning.",
        [Login Writes],
        [build_chroot_get build_chroot_list build_chroot_build_config],
        of_build_chroots
    ),
];

/// Sends a deprecated request and checks that it succeeds, with or without a warning.
async fn call(cx: &Context<'_>, method: Method, path: &str, body: Value, warned: bool) -> Outcome<Value> {
    let reply = cx.raw(method, path)?.json(&body).send().await?;
    let value = reply.value()?;
    ensure_eq(&format!("{path}: whether it has a warning"), reply.header("warning").is_some(), warned)?;
    Ok(value)
}

async fn of_projects(cx: &Context<'_>) -> Outcome {
    let (at, me, logged_out) = (cx.project().await?, cx.me()?, cx.logged_out());
    let Scratch { owner, name } = &at;
    let path = |verb: &str| format!("/project/{verb}/{owner}/{name}");
    call(cx, Method::POST, &path("edit"), json!({ "description": "deprecated" }), true).await?;
    let found = logged_out.project_get().ownername(owner).projectname(name).send().await?;
    ensure_eq("description", found.description.as_deref(), Some("deprecated"))?;
    call(cx, Method::POST, &path("regenerate-repos"), json!({}), true).await?;
    let fork = cx.scratch(owner, &cx.fresh(), me);
    call(cx, Method::PUT, &path("fork"), json!({ "ownername": owner, "name": fork.name }), true).await?;
    let found = logged_out.project_get().ownername(owner).projectname(&fork.name).send().await?;
    ensure_eq("the fork", &found.name, &fork.name)?;
    let path = format!("/project/delete/{owner}/{}", fork.name);
    call(cx, Method::POST, &path, json!({ "verify": true }), true).await?;
    rejected(404, "gone", logged_out.project_get().ownername(owner).projectname(&fork.name).send().await)
}

async fn of_chroots(cx: &Context<'_>) -> Outcome {
    let (Scratch { owner, name }, chroot) = (&cx.project().await?, cx.chroots().0);
    let path = format!("/project-chroot/edit/{owner}/{name}/{chroot}");
    call(cx, Method::POST, &path, json!({ "additional_packages": ["make"] }), true).await?;
    let found = cx.logged_out().project_chroot_get().ownername(owner).projectname(name).chrootname(chroot);
    ensure_eq("packages", found.send().await?.additional_packages.clone(), vec!["make".to_owned()])
}

async fn of_permissions(cx: &Context<'_>) -> Outcome {
    let (Scratch { owner, name }, second) = (&cx.project().await?, cx.second()?);
    let path = |verb: &str| format!("/project/permissions/{verb}/{owner}/{name}");
    let request = cx.raw_as(second, Method::POST, &path("request")).json(&json!({ "builder": true }));
    let reply = request.send().await?;
    ensure_eq("asked", reply.value()?, json!({ "updated": true }))?;
    ensure("the request gets a warning", reply.header("warning").is_some())?;
    let body = json!({ &second.name: { "builder": "approved" } });
    let set = call(cx, Method::POST, &path("set"), body, false).await?;
    ensure_eq("set", set, json!({ "updated": [second.name] }))?;
    let all = call(cx, Method::GET, &path("get"), json!({}), false).await?;
    ensure_eq("builder", &all["permissions"][&second.name]["builder"], &json!("approved"))
}

async fn of_packages(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    add(me, &at, "gem", "rubygems", |body| body.gem_name("gem".to_owned())).await?;
    let body = json!({ "ownername": at.owner, "projectname": at.name, "package_name": "gem" });
    call(cx, Method::POST, "/package/reset", body.clone(), true).await?;
    ensure_eq("sources", read(cx, &at, "gem").await?.source_type.to_string(), "unset".to_owned())?;
    call(cx, Method::POST, "/package/delete", body, true).await?;
    rejected(404, "gone", read(cx, &at, "gem").await)
}

async fn of_builds(cx: &Context<'_>) -> Outcome {
    let (at, logged_out) = (cx.project().await?, cx.logged_out());
    let mut builds = Vec::new();
    for _ in 0..3 {
        let build = cx.build(&at).await?.id;
        call(cx, Method::POST, &format!("/build/cancel/{build}"), json!({}), true).await?;
        let found = logged_out.build_get().build_id(build).send().await?;
        ensure_eq("state", &found.state, &BuildState::Canceled)?;
        builds.push(build);
    }
    call(cx, Method::POST, &format!("/build/delete/{}", builds[0]), json!({}), true).await?;
    call(cx, Method::POST, "/build/delete/list", json!({ "builds": builds[1..] }), true).await?;
    for build in builds {
        rejected(404, "gone", logged_out.build_get().build_id(build).send().await)?;
    }
    Ok(())
}

async fn of_build_chroots(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    let build = cx.build(&at).await?.id;
    let get = async |path: String| call(cx, Method::GET, &path, json!({}), false).await;
    let one = get(format!("/build-chroot/?build_id={build}&chrootname={chroot}")).await?;
    ensure_eq("the chroot", get(format!("/build-chroot/{build}/{chroot}")).await?, one)?;
    let all = get(format!("/build-chroot/list?build_id={build}")).await?;
    ensure_eq("the chroots", get(format!("/build-chroot/list/{build}")).await?, all)?;
    let config = get(format!("/build-chroot/build-config?build_id={build}&chrootname={chroot}")).await?;
    ensure_eq(
        "the configuration",
        get(format!("/build-chroot/build-config/{build}/{chroot}")).await?,
        config,
    )?;
    let none = format!("/build-chroot/built-packages/{build}/{chroot}");
    cx.raw(Method::GET, &none)?.rejected(404).await
}
