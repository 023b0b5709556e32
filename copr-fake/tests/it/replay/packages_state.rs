//! States for exchanges whose past is in other recordings: what they show, with older builds before it.

use std::collections::BTreeMap;

use copr_fake::state::{Build, BuildChroot, BuildState, Package, Source, SourceType, State};
use copr_fake::{Fake, START};
use serde_json::{Value, json};

use super::corpus::{Exchange, unfold};
use super::packages_world as world;
use crate::common::{Body, send_as};

/// Applies changes that were made at this point of the recording but not recorded.
pub async fn catch_up(fake: &Fake, exchange: &Exchange) {
    if exchange.name == "list-pkgs" {
        let target = "/api_3/package/edit/alice/pkgs/p-scm2/scm";
        let body = json!({ "package_name": "p-scm2", "committish": "zz" });
        send_as(fake, Some("alice"), "POST", target, Body::Json(body)).await;
    }
    if exchange.name == "stability-build-2" {
        fake.with(|state| {
            let project = state.project("erin", "pg-builds").unwrap().id;
            state.create_build(Build::new(project, "pg-builds", Source::unset()), START);
        });
    }
    if exchange.name == "build-400-link" {
        fake.with(|state| {
            let project = state.project("alice", "states").unwrap().id;
            let mut package = Package::new(project, "hammer");
            package.source.kind = SourceType::Link;
            state.add_package(package);
        });
    }
}

/// A server for an exchange that needs its own state.
pub async fn restored(group: &str, exchange: &Exchange) -> Option<Fake> {
    let asked = |name| exchange.request.query(name).and_then(Value::as_str).unwrap_or_default();
    let (project, owner) = (asked("projectname"), asked("ownername"));
    let restored = matches!(project, "states" | "states-fork") || group == "monitor" && !project.is_empty();
    let bulk = group == "pagination";
    let empty = exchange.name == "list-empty";
    if !restored && !bulk && !empty {
        return None;
    }
    let fake = world::start().await;
    let body: Value = {
        let text = unfold(&exchange.response.body.to_string());
        serde_json::from_str(&text.replace("http://127.0.0.1:5002", fake.url())).unwrap()
    };
    if bulk {
        world::add_bulk(&fake);
        world::add_builds(&fake);
    }
    if restored {
        fake.with(|state| {
            let id = state.project(owner, project).map_or(0, |project| project.id);
            if exchange.name.contains("dropped") {
                let project = state.project_mut(owner, project).unwrap();
                project.chroots[0].dropped_on = Some(1);
            }
            for package in body["items"].as_array().into_iter().flatten() {
                put_package(state, id, package);
            }
            if body["source_type"].is_string() {
                put_package(state, id, &body);
            }
            for package in body["packages"].as_array().into_iter().flatten() {
                put_monitored(state, id, package);
            }
        });
    }
    Some(fake)
}

/// A package with the builds it shows, older builds, and one more package.
fn put_package(state: &mut State, project: i64, shown: &Value) {
    let name = shown["name"].as_str().unwrap();
    let mut package = Package::new(project, name);
    package.auto_rebuild = shown["auto_rebuild"].as_bool();
    package.source = Source {
        kind: kind(shown["source_type"].as_str().unwrap()),
        dict: shown["source_dict"].as_object().unwrap().clone(),
    };
    state.add_package(package);
    let dirname = state.projects[&project].name.clone();
    let mut old = Build::new(project, dirname, Source::unset());
    old.package = Some(name.to_owned());
    old.source_status = BuildState::Failed;
    state.create_build(old, START);
    let builds = &shown["builds"];
    let mut ids: Vec<&Value> = [&builds["latest_succeeded"], &builds["latest"]].into();
    ids.dedup();
    for build in ids.into_iter().filter(|build| build.is_object()) {
        put_build(state, project, name, build);
    }
}

fn put_build(state: &mut State, project: i64, package: &str, shown: &Value) {
    let status = status(shown["state"].as_str().unwrap());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut build = Build::new(project, text(&shown["project_dirname"]).unwrap(), Source::unset());
    build.package = Some(package.to_owned());
    build.version = text(&shown["source_package"]["version"]);
    build.source_url = text(&shown["source_package"]["url"]);
    build.submitter = text(&shown["submitter"]);
    build.submitted_on = shown["submitted_on"].as_i64().unwrap();
    build.source_status = BuildState::Succeeded;
    build.canceled = status == BuildState::Canceled;
    for name in shown["chroots"].as_array().unwrap() {
        let mut chroot = BuildChroot::waiting(name.as_str().unwrap());
        chroot.status = status.clone();
        chroot.started_on = shown["started_on"].as_i64();
        chroot.ended_on = shown["ended_on"].as_i64();
        build.chroots.push(chroot);
    }
    state.create_build(build, START);
}

/// The builds behind a row of the monitor, older builds, and a newer one in another directory.
fn put_monitored(state: &mut State, project: i64, shown: &Value) {
    let name = shown["name"].as_str().unwrap();
    let dirname = state.projects[&project].name.clone();
    let mut builds: BTreeMap<i64, Vec<(&String, &Value)>> = BTreeMap::new();
    for (chroot, last) in shown["chroots"].as_object().unwrap() {
        builds.entry(last["build_id"].as_i64().unwrap()).or_default().push((chroot, last));
        put_chroots(state, project, name, &dirname, vec![(chroot, &Value::Null)]);
    }
    for chroots in builds.into_values() {
        put_chroots(state, project, name, &dirname, chroots);
    }
    let side = format!("{dirname}:custom:side");
    put_chroots(state, project, name, &side, vec![(&"fedora-43-x86_64".to_owned(), &Value::Null)]);
}

fn put_chroots(state: &mut State, project: i64, name: &str, dirname: &str, chroots: Vec<(&String, &Value)>) {
    let mut build = Build::new(project, dirname, Source::unset());
    build.package = Some(name.to_owned());
    for (chroot, last) in chroots {
        let mut put = BuildChroot::waiting(chroot);
        put.status = last["state"].as_str().map_or(BuildState::Failed, status);
        build.version = last["pkg_version"].as_str().map(str::to_owned);
        let log = last["url_build_log"].as_str();
        put.result_dir = log.and_then(|url| url.rsplit('/').nth(1)).map(str::to_owned);
        build.chroots.push(put);
    }
    state.create_build(build, START);
}

fn status(word: &str) -> BuildState {
    let state = BuildState::from(word);
    assert!(BuildState::KNOWN.contains(&state), "{word}");
    state
}

fn kind(word: &str) -> SourceType {
    match word {
        "link" => SourceType::Link,
        "upload" => SourceType::Upload,
        other => SourceType::of_package(other).unwrap_or(SourceType::Unset),
    }
}
