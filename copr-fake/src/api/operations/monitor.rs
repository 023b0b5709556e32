//! The monitor of a project.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use crate::api::view::monitor;
use crate::api::{Content, Context, Failure, Reply, Request};
use crate::model::{Project, State};

/// The last build of every package in every chroot, streamed.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let [owner, name] = rq.needed(["ownername", "projectname"])?;
    let more: Vec<String> = rq.query_all("additional_fields[]").map(str::to_owned).collect();
    let dirname = rq.query("project_dirname").map(str::to_owned);
    let (owner, name) = rq.project_names(&owner, &name)?;
    let project = cx.state.find_project(&owner, &name)?;
    check_fields(&more)?;
    let dirname = dirname.filter(|dirname| !dirname.is_empty()).unwrap_or_else(|| project.name.clone());
    if dirname != project.name && !project.directories.contains_key(&dirname) {
        return Err(Failure::missing(format!("{owner}/{name} has no directory {dirname}.")));
    }
    let latest = latest(cx.state, project, &dirname, &more, &cx.site.results);
    Ok(Reply::new(Content::Chunks(monitor::chunks(latest))))
}

fn check_fields(more: &[String]) -> Result<(), Failure> {
    let unknown: Vec<_> = more
        .iter()
        .filter(|field| !monitor::MORE_FIELDS.contains(&field.as_str()))
        .map(String::as_str)
        .collect();
    if unknown.is_empty() {
        return Ok(());
    }
    let unknown = unknown.join(", ");
    Err(Failure::bad(format!("There are no such additional_fields: {unknown}")))
}

/// What the newest build of each package says for each chroot the project still builds for.
fn latest(
    state: &State,
    project: &Project,
    dirname: &str,
    more: &[String],
    results: &str,
) -> BTreeMap<String, BTreeMap<String, Value>> {
    let active: HashSet<String> = state.active_chroots(project).into_iter().collect();
    let more: Vec<&str> = more.iter().map(String::as_str).collect();
    let mut latest: BTreeMap<String, BTreeMap<String, Value>> = BTreeMap::new();
    // Newest first, so whatever is there already is newer.
    for build in state.candidates(project.id).filter_map(|id| state.build(id)) {
        let Some(package) = build.package.clone().filter(|_| build.dirname == dirname) else {
            continue;
        };
        for chroot in build.chroots.iter().filter(|chroot| active.contains(&chroot.name)) {
            latest
                .entry(package.clone())
                .or_default()
                .entry(chroot.name.clone())
                .or_insert_with(|| monitor::chroot(project, &build, chroot, &more, results));
        }
    }
    latest
}
