//! The JSON of the configuration of a build in a chroot.

use serde_json::{Value, json};

use super::build::MEMORY;
use super::put;
use super::repos::{named, repos};
use crate::model::{Build, Project, ProjectChroot, State};

/// Returns the model `BuildChrootConfig`, which has no nulls. If the chroot is inactive, or was removed from the project,
/// there is none, and the real server crashes.
pub fn config(
    state: &State,
    project: &Project,
    build: &Build,
    chroot_name: &str,
    results: &str,
) -> Option<Value> {
    let chroot = project.chroot(chroot_name)?;
    if !state.is_active(chroot_name) {
        return None;
    }
    let mut config = json!({
        "additional_repos": named(project, chroot),
        "memory_limit": MEMORY,
        "timeout": build.timeout,
        "enable_net": build.enable_net,
        "is_background": build.background,
    });
    let enabled = chroot.dropped_on.is_none();
    if enabled {
        put(&mut config, &["additional_packages"], &chroot.packages);
        put(&mut config, &["with_opts"], &chroot.with_opts);
        put(&mut config, &["without_opts"], &chroot.without_opts);
        put(&mut config, &["repos"], repos(state, project, &build.dirname, chroot, results));
    }
    let (bootstrap, image) = bootstrap(project, build, enabled.then_some(chroot));
    if !matches!(bootstrap, "" | "default") {
        if bootstrap == "custom_image" {
            put(&mut config, &["bootstrap_image"], image);
        }
        put(&mut config, &["bootstrap"], bootstrap);
    }
    Some(config)
}

/// Returns bootstrap and image. The bootstrap is that of the build, of the chroot, or of the project.
fn bootstrap<'a>(
    project: &'a Project,
    build: &'a Build,
    chroot: Option<&'a ProjectChroot>,
) -> (&'a str, &'a str) {
    let said = |word: &&str| !matches!(*word, "" | "unchanged");
    let image = chroot.map_or("", |chroot| chroot.bootstrap_image.as_str());
    let of_chroot = chroot.map_or("default", |chroot| {
        Some(chroot.bootstrap.as_str()).filter(said).unwrap_or(&project.bootstrap)
    });
    let word = build.bootstrap.as_deref().filter(said).unwrap_or(of_chroot);
    (word, image)
}
