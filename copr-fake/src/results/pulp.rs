//! Projects that keep their packages in Pulp: the results only lead there, and the content is on another host.
//!
//! The other host is this one by its other name, so that clients cross an origin as they do with the real server.

use super::files::{self, File};
use super::tree::Node;
use crate::state::{Project, State};

/// Where the content is, below the results.
pub const ROOT: [&str; 2] = ["-", "pulp"];

/// What follows a chroot whose packages nobody has published yet.
const DEVEL: &str = "-devel";

/// What packages are called, in small letters always.
const SUFFIX: &str = ".rpm";

/// Whether a file is not in the results, but in Pulp.
pub fn keeps(project: &Project, place: &str, name: &str) -> bool {
    project.storage == "pulp" && place != "srpm-builds" && name.ends_with(SUFFIX)
}

/// Where a package is that somebody looks for in the results. Whether it is there, only Pulp knows.
pub fn moved(owner: &str, dirname: &str, place: &str, name: &str) -> Node {
    let [first, second] = ROOT;
    let letter = name.chars().next().unwrap_or('_').to_lowercase();
    Node::Moved(format!("/results/{first}/{second}/{owner}/{dirname}/{place}/Packages/{letter}/{name}"))
}

/// A package by its path in Pulp, out of the newest build that has it.
pub fn content(state: &State, path: &[&str], now: i64) -> Option<Node> {
    let [owner, dirname, place, "Packages", _, name] = path else {
        return None;
    };
    let project = state.project(owner, dirname.split(':').next()?)?;
    let chroot = match place.strip_suffix(DEVEL) {
        Some(chroot) => chroot,
        None if project.devel_mode => return None,
        None => place,
    };
    let builds = state.builds_of(project.id).filter(|build| build.dirname == *dirname);
    let files = builds.filter_map(|build| {
        let chroot = build.chroots.iter().find(|it| it.name == chroot)?;
        files::of_chroot(&build, chroot, now).into_iter().find(|file| file.name == *name)
    });
    files.max_by_key(|file: &File| file.changed).map(Node::File)
}
