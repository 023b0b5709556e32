//! Finds the directory or file at a path of results.

use std::collections::BTreeSet;

use super::files::{self, File};
use super::pulp;
use crate::model::{Build, Project, State};

/// How many seconds after a project its repositories get their first metadata.
const FIRST: i64 = 30;

/// What is at a path.
#[derive(Debug)]
pub enum Node {
    /// A directory with its names. Those of directories end with a slash.
    Dir(Vec<String>),
    File(File),
    /// A package in Pulp, by its path there.
    InPulp(String),
}

/// Finds what is at the parts of a path: owner, directory, chroot or `srpm-builds`, result directory, file. Lists at most
/// `most` + 1 names.
pub fn find(state: &State, path: &[&str], now: i64, most: usize) -> Option<Node> {
    let [owner, dirname, rest @ ..] = path else {
        return None;
    };
    let project = state.project(owner, dirname.split(':').next()?)?;
    if *dirname != project.name && !project.directories.contains_key(*dirname) {
        return None;
    }
    if project.is_in_pulp()
        && let Some(place) = pulp::place_of(owner, dirname, rest)
    {
        return Some(Node::InPulp(place));
    }
    match rest {
        [] => Some(Node::Dir(places(state, project))),
        [place] => known(state, project, place).then(|| {
            let mut names = results(state, project, dirname, place, most);
            if *place != "srpm-builds" && has_metadata(project, now) {
                names.push("repodata/".to_owned());
            }
            Node::Dir(names)
        }),
        [place, "repodata", rest @ ..] if *place != "srpm-builds" && known(state, project, place) => {
            let there = has_metadata(project, now);
            match rest {
                [] => there.then(|| Node::Dir(vec!["repomd.xml".to_owned()])),
                ["repomd.xml"] => there.then(|| Node::File(repomd(project))),
                _ => None,
            }
        }
        [place, dir] => {
            let files = inside(state, project, dirname, place, dir, now)?;
            Some(Node::Dir(files.into_iter().map(|file| file.name).collect()))
        }
        [place, dir, name] => {
            let files = inside(state, project, dirname, place, dir, now)?;
            files.into_iter().find(|file| file.name == *name).map(Node::File)
        }
        _ => None,
    }
}

/// Returns whether the repositories of a project have metadata.
fn has_metadata(project: &Project, now: i64) -> bool {
    now >= project.created_on + FIRST
}

/// Returns the main file of the metadata, which lists no others here.
fn repomd(project: &Project) -> File {
    let made = project.created_on + FIRST;
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<repomd xmlns=\"http://linux.duke.edu/metadata/repo\">\n  \
         <revision>{made}</revision>\n</repomd>\n"
    );
    files::file("repomd.xml", text, made)
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

/// Returns the result directories of a chroot.
fn results(state: &State, project: &Project, dirname: &str, place: &str, most: usize) -> Vec<String> {
    let builds = state.builds_of(project.id).filter(|build| build.dirname == dirname);
    let dirs: BTreeSet<String> = builds
        .filter_map(|build| Some(format!("{}/", result_dir(&build, place)?)))
        .take(most.saturating_add(1))
        .collect();
    dirs.into_iter().collect()
}

fn result_dir(build: &Build, place: &str) -> Option<String> {
    if place == "srpm-builds" {
        return build.source_result.clone();
    }
    let chroot = build.chroots.iter().find(|chroot| chroot.name == place)?;
    chroot.result_dir.clone()
}

/// Returns the files of a result directory. Its name begins with the ID of the build.
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
    let mut files = files::of_chroot(&build, chroot, now);
    if project.is_in_pulp() {
        files.retain(|file| !file.is_package());
    }
    Some(files)
}
