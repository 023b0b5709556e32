//! What is on a server when it starts: projects, packages, builds.

use super::Builder;
use crate::model::{
    BuildState, History, MockChroot, Owner, Package, Project, ProjectChroot, Source, SourceType, State,
    owner_and_name,
};

impl Builder {
    /// A project, `owner/name`, and its chroots. Owner, group and chroots are made if they are missing. A name without
    /// an owner is alice's.
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

    /// Keeps the packages of the project named last in Pulp, as newer projects of real sites do: result directories have
    /// logs only, and a request for a package there is redirected to another path, which is on another port with
    /// [`results_apart`](Self::results_apart). If the project has `devel_mode` on, packages are below `CHROOT-devel`, and
    /// below `CHROOT` once the repositories are regenerated.
    pub fn in_pulp(mut self) -> Self {
        if let Some(mut project) = self.state.projects.last_entry() {
            "pulp".clone_into(&mut project.get_mut().storage);
        }
        self
    }

    /// A package of the project named last, whose sources are in a git repository.
    pub fn package(mut self, name: &str) -> Self {
        if let Some(project) = self.last_project() {
            add_package(&mut self.state, project, name);
        }
        self
    }

    /// A build of the project named last, for all its chroots, that is in a state and stays there. A package that is
    /// missing is made. [`submit`](Self::submit) makes builds that move.
    pub fn build(self, package: &str, version: &str, state: BuildState) -> Self {
        self.builds(1, package, version, state)
    }

    /// This many builds of the project named last, as [`build`](Self::build) makes them. Ten thousand take some milliseconds
    /// and some megabytes; a [`history`](Self::history) takes nothing, but its builds are finished.
    pub fn builds(mut self, count: usize, package: &str, version: &str, state: BuildState) -> Self {
        if let Some(project) = self.last_project() {
            let now = self.clock.now();
            if self.state.package(project, package).is_none() {
                add_package(&mut self.state, project, package);
            }
            for _ in 0..count {
                let id = self.state.seed_build(project, package, version, &state, now);
                if let Some(build) = self.state.builds.get_mut(&id) {
                    build.source = git_source(package);
                }
            }
        }
        self
    }

    /// A build of the project named last that is submitted when the server starts, and moves by the clock from then on.
    pub fn submit(mut self, package: &str, version: &str) -> Self {
        if let Some(project) = self.last_project() {
            self.state.submit_build(project, package, version, self.clock.now());
        }
        self
    }

    /// A history of a project, `owner/name`: this many finished builds, each computed when it is asked for. A missing project
    /// is made, with the first chroot of the site. No history has more than 2^40 builds.
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

    fn last_project(&self) -> Option<i64> {
        self.state.projects.keys().next_back().copied()
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
