//! The initial content of a server: projects, packages, builds.

use super::Builder;
use crate::control::assertions::{self, owner_and_name};
use crate::model::{
    BuildState, History, MockChroot, Owner, Package, Project, ProjectChroot, Source, SourceType, State,
};

impl Builder {
    /// Adds a project, `owner/name`, with chroots. Creates the owner, a user or `@group`, and the chroots if the server doesn't
    /// have them.
    ///
    /// # Panics
    ///
    /// Panics if the name has no owner.
    #[track_caller]
    pub fn project<'a>(mut self, full_name: &str, chroots: impl IntoIterator<Item = &'a str>) -> Self {
        let (owner, name) = owner_and_name(full_name);
        let owner = Owner::parse(owner);
        let creator = match &owner {
            Owner::User(user) => user.clone(),
            Owner::Group(group) => {
                let members = &self.state.groups.entry(group.clone()).or_default().members;
                members.first().cloned().unwrap_or_default()
            }
        };
        if !creator.is_empty() {
            self.state.add_user(&creator, self.clock.now());
        }
        let mut project = Project::new(owner, name, creator);
        for chroot in chroots {
            if !self.state.mock_chroots.iter().any(|known| known.name == chroot) {
                self.state.mock_chroots.push(MockChroot::new(chroot));
            }
            project.chroots.push(ProjectChroot::new(chroot));
        }
        self.state.add_project(project, self.clock.now());
        self
    }

    /// Stores the packages of the last project in Pulp, as newer projects of real servers do. Result directories have only
    /// logs then, and a request for a package there is redirected to another path, which is on the other port with
    /// [`separate_results`](Self::separate_results). If the project has `devel_mode`, packages are below `CHROOT-devel`, and
    /// below `CHROOT` once the repositories are regenerated.
    ///
    /// # Panics
    ///
    /// Panics if there is no project yet.
    #[track_caller]
    pub fn in_pulp(mut self) -> Self {
        let id = self.last_project();
        if let Some(project) = self.state.projects.get_mut(&id) {
            "pulp".clone_into(&mut project.storage);
        }
        self
    }

    /// Adds a package to the last project, with sources in a git repository.
    ///
    /// # Panics
    ///
    /// Panics if there is no project yet.
    #[track_caller]
    pub fn package(mut self, name: &str) -> Self {
        let project = self.last_project();
        add_package(&mut self.state, project, name);
        self
    }

    /// Adds a build to the last project, for all its chroots, that stays in a state. Creates the package if it is missing.
    /// [`submit`](Self::submit) adds builds that proceed.
    ///
    /// # Panics
    ///
    /// Panics if there is no project yet.
    #[track_caller]
    pub fn build(self, package: &str, version: &str, state: BuildState) -> Self {
        self.builds(1, package, version, state)
    }

    /// Adds `count` builds, each like [`build`](Self::build) does. Ten thousand take a few milliseconds and a few megabytes; a
    /// [`history`](Self::history) takes no memory, but has only finished builds.
    ///
    /// # Panics
    ///
    /// Panics if there is no project yet.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "like `build`, so that tests need no `&`")]
    pub fn builds(mut self, count: usize, package: &str, version: &str, state: BuildState) -> Self {
        let (project, now) = (self.last_project(), self.clock.now());
        if self.state.package(project, package).is_none() {
            add_package(&mut self.state, project, package);
        }
        for _ in 0..count {
            let id = self.state.seed_build(project, package, version, &state, now);
            if let Some(build) = self.state.builds.get_mut(&id) {
                build.source = git_source(package);
            }
        }
        self
    }

    /// Submits a build of the last project. It proceeds as the clock advances.
    ///
    /// # Panics
    ///
    /// Panics if there is no project yet.
    #[track_caller]
    pub fn submit(mut self, package: &str, version: &str) -> Self {
        let project = self.last_project();
        self.state.submit_build(project, package, version, self.clock.now());
        self
    }

    /// Adds finished builds to a project, `owner/name`: `builds` of them, at most 2^40. Each is computed when it is requested.
    /// Creates the project if it is missing, with the first chroot of the server.
    ///
    /// # Panics
    ///
    /// Panics if the name has no owner.
    #[track_caller]
    pub fn history(mut self, full_name: &str, builds: u64) -> Self {
        let (owner, name) = owner_and_name(full_name);
        if self.state.project(owner, name).is_none() {
            let chroot = self.state.mock_chroots.first().map(|chroot| chroot.name.clone());
            self = self.project(full_name, chroot.as_deref());
        }
        if let Some(project) = self.state.project(owner, name) {
            let (id, chroots) = (project.id, self.state.active_chroots(project));
            let creator = project.creator.clone();
            for package in History::packages() {
                if self.state.package(id, &package).is_none() {
                    add_package(&mut self.state, id, &package);
                }
            }
            let builds = builds.min(History::LONGEST);
            let since = self.clock.now().saturating_sub_unsigned(builds * 60);
            let mut history = History::new(id, builds, chroots, &creator, since);
            history.packages = self.state.packages_of(id).map(|package| package.name.clone()).collect();
            history.seed = self.state.secrets.number();
            self.state.add_history(history);
        }
        self
    }

    #[track_caller]
    fn last_project(&self) -> i64 {
        let last = self.state.projects.keys().next_back().copied();
        last.unwrap_or_else(|| {
            assertions::fail("there is no project yet; call .project(\"alice/hello\", [...]) first")
        })
    }
}

fn add_package(state: &mut State, project: i64, name: &str) {
    let mut package = Package::new(project, name);
    package.source = git_source(name);
    state.add_package(package);
}

fn git_source(package: &str) -> Source {
    let url = format!("https://example.org/git/{package}.git");
    let fields = [
        ("type", serde_json::json!("git")),
        ("clone_url", serde_json::json!(url)),
        ("committish", serde_json::json!("")),
        ("subdirectory", serde_json::json!("")),
        ("spec", serde_json::json!("")),
        ("source_build_method", serde_json::json!("rpkg")),
    ];
    Source {
        kind: SourceType::Scm,
        dict: fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
    }
}
