//! All builds of a server: single ones, and those of histories.

use std::borrow::Cow;

use super::{Build, BuildChroot, History, State, next};

impl State {
    /// Adds a build. Sets its ID and those of its chroots, and `submitted_on` if it is 0. Returns the ID.
    pub fn create_build(&mut self, mut build: Build, now: i64) -> i64 {
        let id = next(&mut self.next_build);
        build.id = id;
        if build.submitted_on == 0 {
            build.submitted_on = now;
        }
        for chroot in &mut build.chroots {
            chroot.id = next(&mut self.next_build_chroot);
        }
        self.builds.insert(id, build);
        self.start_build(id, now);
        id
    }

    /// Adds a chroot to a build.
    pub fn add_build_chroot(&mut self, build: i64, mut chroot: BuildChroot) {
        chroot.id = next(&mut self.next_build_chroot);
        if let Some(build) = self.build_mut(build) {
            build.chroots.push(chroot);
        }
    }

    /// Returns a build by ID.
    pub fn build(&self, id: i64) -> Option<Cow<'_, Build>> {
        if let Some(build) = self.builds.get(&id) {
            return Some(Cow::Borrowed(build));
        }
        if self.removed.contains(&id) {
            return None;
        }
        self.history_of(id)?.build(id, self).map(Cow::Owned)
    }

    /// Returns a build that can be changed.
    pub fn build_mut(&mut self, id: i64) -> Option<&mut Build> {
        if !self.builds.contains_key(&id) {
            let row = self.build(id)?.into_owned();
            self.builds.insert(id, row);
        }
        self.builds.get_mut(&id)
    }

    /// Removes a build and returns it.
    pub fn remove_build(&mut self, id: i64) -> Option<Build> {
        let build = self.build(id)?.into_owned();
        self.builds.remove(&id);
        if self.histories.iter().any(|history| history.holds(id)) {
            self.removed.insert(id);
        }
        Some(build)
    }

    /// Returns the builds of a project, newest first. Computes each build of a history that it passes; [`State::listed`] has
    /// only IDs.
    pub fn builds_of(&self, project: i64) -> impl Iterator<Item = Cow<'_, Build>> {
        self.listed(project).filter_map(|id| self.build(id))
    }

    /// Adds a history, at most 2^40 finished builds that are computed when they are requested. Their IDs are the next ones.
    pub fn add_history(&mut self, mut history: History) {
        history.count = history.count.min(History::LONGEST);
        history.first = self.next_build;
        self.next_build = history.ids().end;
        history.first_chroot = self.next_build_chroot;
        self.next_build_chroot += history.chroot_ids();
        self.histories.push(history);
    }
}
