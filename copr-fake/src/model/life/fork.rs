//! Builds of forked projects.

use std::borrow::Cow;

use crate::model::{BuildState, Package, State};

impl State {
    /// Copies packages from one project into its fork, each with its last successful build. The copies are `forked`, and have
    /// the chroots that succeeded and that the fork has.
    pub fn fork_builds(&mut self, from: i64, into: i64, now: i64) {
        let packages: Vec<Package> = self.packages_of(from).cloned().collect();
        let Some(fork) = self.projects.get(&into) else {
            return;
        };
        let (dirname, wanted) = (fork.name.clone(), self.active_chroots(fork));
        for mut package in packages {
            let mut builds = self.listed_of(from, &package.name).filter_map(|id| self.build(id));
            let last = builds.find(|build| build.state() == BuildState::Succeeded).map(Cow::into_owned);
            drop(builds);
            let name = package.name.clone();
            if self.package(into, &name).is_none() {
                package.project = into;
                package.auto_rebuild = Some(false);
                self.add_package(package);
            }
            let Some(mut build) = last else {
                continue;
            };
            build.project = into;
            build.dirname.clone_from(&dirname);
            build.source_status = BuildState::Forked;
            build.batch = None;
            build
                .chroots
                .retain(|chroot| chroot.status == BuildState::Succeeded && wanted.contains(&chroot.name));
            for chroot in &mut build.chroots {
                chroot.status = BuildState::Forked;
                // Result files are copied, but not the list of packages.
                chroot.packages.clear();
            }
            let id = self.create_build(build, now);
            if let Some(build) = self.builds.get_mut(&id) {
                build.source_result = Some(format!("{id:08}"));
                for chroot in &mut build.chroots {
                    chroot.result_dir = Some(format!("{id:08}-{name}"));
                }
            }
        }
    }
}
