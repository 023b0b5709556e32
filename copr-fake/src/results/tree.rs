//! From a path below the results to a directory or a file.

use std::collections::BTreeSet;

use super::files::{self, File};
use super::pulp;
use crate::state::{Build, Project, State};

/// What a path leads to.
#[derive(Debug)]
pub enum Node {
    /// Names; those of directories end with a slash.
    Dir(Vec<String>),
    File(File),
    /// A path on the other host.
    Moved(String),
}

/// Follows the parts of a path: owner, directory, chroot (or `srpm-builds`), result directory, file.
pub fn find(state: &State, path: &[&str], now: i64) -> Option<Node> {
    if let Some(path) = path.strip_prefix(&pulp::ROOT) {
        return pulp::content(state, path, now);
    }
    let [owner, dirname, rest @ ..] = path else {
        return None;
    };
    let project = state.project(owner, dirname.split(':').next()?)?;
    if *dirname != project.name && !project.directories.contains_key(*dirname) {
        return None;
    }
    match rest {
        [] => Some(Node::Dir(places(state, project))),
        [place] => known(state, project, place).then(|| Node::Dir(results(state, project, dirname, place))),
        [place, dir] => {
            let files = inside(state, project, dirname, place, dir, now)?;
            let names = files.into_iter().map(|file| file.name);
            Some(Node::Dir(names.filter(|name| !pulp::keeps(project, place, name)).collect()))
        }
        [place, _, name] if pulp::keeps(project, place, name) => {
            Some(pulp::moved(owner, dirname, place, name))
        }
        [place, dir, name] => {
            let files = inside(state, project, dirname, place, dir, now)?;
            files.into_iter().find(|file| file.name == *name).map(Node::File)
        }
        _ => None,
    }
}

fn places(state: &State, project: &Project) -> Vec<String> {
    let mut names: Vec<String> =
        state.active_chroots(project).iter().map(|name| format!("{name}/")).collect();
    names.push("srpm-builds/".to_owned());
    names
}

fn known(state: &State, project: &Project, place: &str) -> bool {
    place == "srpm-builds" || state.active_chroots(project).iter().any(|name| name == place)
}

/// The result directories of a chroot.
fn results(state: &State, project: &Project, dirname: &str, place: &str) -> Vec<String> {
    let builds = state.builds_of(project.id).filter(|build| build.dirname == dirname);
    let dirs: BTreeSet<String> =
        builds.filter_map(|build| result_dir(&build, place).map(|dir| format!("{dir}/"))).collect();
    dirs.into_iter().collect()
}

fn result_dir(build: &Build, place: &str) -> Option<String> {
    if place == "srpm-builds" {
        return build.source_result.clone();
    }
    let chroot = build.chroots.iter().find(|chroot| chroot.name == place)?;
    chroot.result_dir.clone()
}

/// The files of a result directory. Its name begins with the id of the build, so no other build is looked at.
fn inside(
    state: &State,
    project: &Project,
    dirname: &str,
    place: &str,
    dir: &str,
    now: i64,
) -> Option<Vec<File>> {
    let id = dir.split('-').next()?.parse().ok()?;
    let build = state.build(id)?;
    if build.project != project.id || build.dirname != dirname {
        return None;
    }
    if result_dir(&build, place)? != dir {
        return None;
    }
    if place == "srpm-builds" {
        return Some(files::of_source(&build, now));
    }
    let chroot = build.chroots.iter().find(|chroot| chroot.name == place)?;
    Some(files::of_chroot(&build, chroot, now))
}
