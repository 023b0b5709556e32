//! The monitor of a project.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use crate::api::view::monitor;
use crate::api::{Content, Context, Failure, Reply, Request};
use crate::model::{Project, State};

/// Streams the last build of each package in each chroot.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let project = cx.project_in_query(rq)?;
    let more: Vec<&str> = rq.query_all("additional_fields[]").collect();
    if let Some(unknown) = more.iter().find(|field| !monitor::MORE_FIELDS.contains(field)) {
        return Err(Failure::bad(format!("There is no field {unknown} in additional_fields.")));
    }
    let dirname = rq.query("project_dirname").filter(|dirname| !dirname.is_empty());
    let dirname = dirname.unwrap_or(&project.name);
    if dirname != project.name && !project.directories.contains_key(dirname) {
        return Err(Failure::missing(format!("{} has no directory {dirname}.", project.full_name())));
    }
    let latest = latest(cx.state, project, dirname, &more, &cx.site.results);
    Ok(Reply::new(Content::Chunks(monitor::chunks(latest))))
}

/// Returns the chroots of the newest builds, by package and active chroot.
fn latest(
    state: &State,
    project: &Project,
    dirname: &str,
    more: &[&str],
    results: &str,
) -> BTreeMap<String, BTreeMap<String, Value>> {
    let active: HashSet<String> = state.active_chroots(project).into_iter().collect();
    let mut latest: BTreeMap<String, BTreeMap<String, Value>> = BTreeMap::new();
    // Builds come newest first, so existing entries are newer.
    for build in state.candidates(project.id).filter_map(|id| state.build(id)) {
        let Some(package) = build.package.clone().filter(|_| build.dirname == dirname) else {
            continue;
        };
        for chroot in build.chroots.iter().filter(|chroot| active.contains(&chroot.name)) {
            latest
                .entry(package.clone())
                .or_default()
                .entry(chroot.name.clone())
                .or_insert_with(|| monitor::chroot(project, &build, chroot, more, results));
        }
    }
    latest
}
