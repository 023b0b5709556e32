//! Packages of a project and where their sources come from.

use std::borrow::Cow;

use super::{Build, Project, Source, State, next};
use crate::model::fnmatch;

/// A package.
#[derive(Debug, Clone)]
pub struct Package {
    /// The id, counted over all projects.
    pub id: i64,
    /// The project.
    pub project: i64,
    /// The name.
    pub name: String,
    /// Where its sources come from; `unset` before anybody said.
    pub source: Source,
    /// Whether a webhook rebuilds it; null in rows made by other means than the API.
    pub auto_rebuild: Option<bool>,
    /// How many builds are kept (0 means all).
    pub max_builds: i64,
    /// Seconds a build may take, if the package says so.
    pub timeout: Option<i64>,
    /// Patterns of chroots it is not built for, comma-separated.
    pub chroot_denylist: String,
}

impl Package {
    /// A package without a source.
    pub fn new(project: i64, name: impl Into<String>) -> Self {
        Self {
            id: 0,
            project,
            name: name.into(),
            source: Source::unset(),
            auto_rebuild: Some(false),
            max_builds: 0,
            timeout: None,
            chroot_denylist: String::new(),
        }
    }

    /// Whether the deny list names a chroot.
    pub fn denies(&self, chroot: &str) -> bool {
        self.chroot_denylist
            .split(',')
            .map(str::trim)
            .filter(|pattern| !pattern.is_empty())
            .any(|pattern| fnmatch::matches(pattern, chroot))
    }
}

impl State {
    /// Takes a package in and gives it an id.
    pub fn add_package(&mut self, mut package: Package) -> i64 {
        let id = next(&mut self.next_package);
        package.id = id;
        self.packages.insert(id, package);
        id
    }

    /// A package of a project by name.
    pub fn package(&self, project: i64, name: &str) -> Option<&Package> {
        self.packages.values().find(|package| package.project == project && package.name == name)
    }

    /// The same, to be changed.
    pub fn package_mut(&mut self, project: i64, name: &str) -> Option<&mut Package> {
        let id = self.package(project, name)?.id;
        self.packages.get_mut(&id)
    }

    /// The packages of a project, oldest first.
    pub fn packages_of(&self, project: i64) -> impl Iterator<Item = &Package> {
        self.packages.values().filter(move |package| package.project == project)
    }

    /// Removes a package and its builds.
    pub fn remove_package(&mut self, id: i64) -> Option<Package> {
        let package = self.packages.remove(&id)?;
        let builds: Vec<i64> = self.builds_of_package(&package).map(|build| build.id).collect();
        for build in builds {
            self.remove_build(build);
        }
        Some(package)
    }

    /// The builds of a package, newest first.
    pub fn builds_of_package(&self, package: &Package) -> impl Iterator<Item = Cow<'_, Build>> {
        self.listed_of(package.project, &package.name).filter_map(|id| self.build(id))
    }

    /// The chroots a package is built for by default. A deny list that leaves none counts for nothing.
    pub fn package_chroots(&self, project: &Project, package: &Package) -> Vec<String> {
        let all = self.active_chroots(project);
        let left: Vec<String> = all.iter().filter(|chroot| !package.denies(chroot)).cloned().collect();
        if left.is_empty() { all } else { left }
    }
}
