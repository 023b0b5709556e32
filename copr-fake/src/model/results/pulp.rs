//! Packages in Pulp, by chroot and first letter.
//!
//! A project with `devel_mode` has two repositories for each chroot: packages are in `CHROOT-devel` at once, and in `CHROOT`
//! after the repositories are regenerated.

use super::files::{self, File};
use crate::model::{BuildChroot, Project, State};

/// Returns the path in Pulp of a package that is requested in a result directory or in a repository.
pub fn place_of(owner: &str, dirname: &str, rest: &[&str]) -> Option<String> {
    let (place, name) = match rest {
        [place, dir, name] if *place != "srpm-builds" && is_result_dir(dir) => (place, name),
        [place, "Packages", _, name] => (place, name),
        _ => return None,
    };
    let letter = name.strip_suffix(".rpm")?.chars().next()?.to_lowercase();
    Some(format!("{owner}/{dirname}/{place}/Packages/{letter}/{name}"))
}

fn is_result_dir(name: &str) -> bool {
    name.split_once('-').is_some_and(|(id, _)| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Finds a file by the parts of its path: owner, directory, chroot, `Packages`, letter, file. If several builds have it, the
/// newest wins.
pub fn find(state: &State, path: &[&str], now: i64) -> Option<File> {
    let [owner, dirname, place, "Packages", letter, name] = path else {
        return None;
    };
    let project = state.project(owner, dirname.split(':').next()?).filter(|project| project.is_in_pulp())?;
    if name.chars().next()?.to_lowercase().to_string() != *letter {
        return None;
    }
    let (place, devel) = match place.strip_suffix("-devel") {
        Some(place) => (place, true),
        None => (*place, false),
    };
    if devel && !project.devel_mode {
        return None;
    }
    // Builds of histories are in the main directory, and have only packages with their own name.
    let may_have = |id: &i64| match state.builds.get(id) {
        Some(build) => build.dirname == *dirname,
        None => {
            *dirname == project.name && state.package_of(*id).is_some_and(|package| name.starts_with(package))
        }
    };
    state.listed(project.id).filter(may_have).find_map(|id| {
        let build = state.build(id)?;
        let chroot = build.chroots.iter().find(|chroot| chroot.name == place)?;
        if !devel && !is_published(project, chroot) {
            return None;
        }
        files::of_chroot(&build, chroot, now).into_iter().find(|file| file.name == *name)
    })
}

fn is_published(project: &Project, chroot: &BuildChroot) -> bool {
    !project.devel_mode || chroot.ended_on.is_some_and(|ended| project.regenerated_on >= Some(ended))
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn pulp_paths_have_chroot_and_letter() {
        let found = |rest: &[&str]| place_of("alice", "hello:pr:1", rest);
        let place = "alice/hello:pr:1/fedora-43-x86_64/Packages/g/GTK-1-1.noarch.rpm";
        assert_eq!(found(&["fedora-43-x86_64", "00000007-gtk", "GTK-1-1.noarch.rpm"]).unwrap(), place);
        assert_eq!(found(&["fedora-43-x86_64", "Packages", "g", "GTK-1-1.noarch.rpm"]).unwrap(), place);
        assert!(found(&["x-devel", "7-gtk", "a.rpm"]).unwrap().contains("/x-devel/"));
        for other in [
            &["fedora-43-x86_64", "00000007-gtk", "build.log.gz"][..],
            &["srpm-builds", "00000007", "a.src.rpm"],
            &["fedora-43-x86_64", "repodata", "a.rpm"],
            &["fedora-43-x86_64", "00000007-gtk"],
            &["fedora-43-x86_64", "00000007-gtk", ".rpm"],
        ] {
            assert_eq!(found(other), None, "{other:?}");
        }
    }
}
