//! All builds of a server: those made one by one, and the rows of histories.

use std::borrow::Cow;

use super::{Build, BuildChroot, History, NewBuild, State, next};

impl State {
    /// Takes a build in: it and its chroots get ids, and `submitted_on` if it has none.
    pub fn create_build(&mut self, mut build: NewBuild, now: i64) -> u64 {
        let id = next(&mut self.next_build);
        build.id = id;
        if build.submitted_on == 0 {
            build.submitted_on = now;
        }
        for chroot in &mut build.chroots {
            chroot.id = next(&mut self.next_build_chroot);
        }
        self.builds.insert(id, build);
        self.let_live(id, now);
        id
    }

    /// Adds a chroot to a build.
    pub fn add_build_chroot(&mut self, build: u64, mut chroot: BuildChroot) {
        chroot.id = next(&mut self.next_build_chroot);
        if let Some(build) = self.build_mut(build) {
            build.chroots.push(chroot);
        }
    }

    /// A build by id: one of its own, or a row of a history.
    #[must_use]
    pub fn build(&self, id: u64) -> Option<Cow<'_, Build>> {
        if let Some(build) = self.builds.get(&id) {
            return Some(Cow::Borrowed(build));
        }
        if self.removed.contains(&id) {
            return None;
        }
        let history = self.histories.iter().find(|history| history.holds(id))?;
        history.build(id, self).map(Cow::Owned)
    }

    /// A build to be changed. A row of a history becomes a build of its own.
    pub fn build_mut(&mut self, id: u64) -> Option<&mut Build> {
        if !self.builds.contains_key(&id) {
            let row = self.build(id)?.into_owned();
            self.builds.insert(id, row);
        }
        self.builds.get_mut(&id)
    }

    /// Removes a build and hands it out.
    pub fn remove_build(&mut self, id: u64) -> Option<Build> {
        let build = self.build(id)?.into_owned();
        self.builds.remove(&id);
        if self.histories.iter().any(|history| history.holds(id)) {
            self.removed.insert(id);
        }
        Some(build)
    }

    /// Ids of a project's builds, newest first. Nothing is computed for rows that are skipped.
    pub fn build_ids(&self, project: u64) -> impl Iterator<Item = u64> {
        let own = self
            .builds
            .values()
            .rev()
            .filter(move |build| build.project == project)
            .map(|build| build.id);
        let histories = self.histories.iter().rev();
        let rows = histories
            .filter(move |history| history.project == project)
            .flat_map(|history| history.ids().rev())
            .filter(|id| !self.removed.contains(id) && !self.builds.contains_key(id));
        merge_falling(own, rows)
    }

    /// A project's builds, newest first.
    pub fn builds_of(&self, project: u64) -> impl Iterator<Item = Cow<'_, Build>> {
        self.build_ids(project).filter_map(|id| self.build(id))
    }

    /// Makes a run of finished builds; their ids are taken, their rows are computed when asked for.
    pub fn add_history(&mut self, mut history: History) {
        history.first = self.next_build;
        self.next_build += history.count;
        history.first_chroot = self.next_build_chroot;
        self.next_build_chroot += history.chroot_ids();
        self.histories.push(history);
    }
}

fn merge_falling(
    left: impl Iterator<Item = u64>,
    right: impl Iterator<Item = u64>,
) -> impl Iterator<Item = u64> {
    let (mut left, mut right) = (left.peekable(), right.peekable());
    std::iter::from_fn(move || {
        if left.peek() > right.peek() {
            left.next()
        } else {
            right.next()
        }
    })
}
