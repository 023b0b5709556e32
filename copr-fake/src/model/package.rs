//! Packages of a project.

use std::borrow::Cow;

use super::{Build, Project, Source, State, next};
use crate::model::fnmatch;

/// A package.
#[derive(Debug, Clone)]
pub struct Package {
    /// The ID, unique on the server.
    pub id: i64,
    /// The ID of the project.
    pub project: i64,
    /// The name.
    pub name: String,
    /// The source; `unset` if there is none.
    pub source: Source,
    /// Whether a webhook rebuilds it. Null for some old packages.
    pub auto_rebuild: Option<bool>,
    /// How many builds are kept; 0 means all.
    pub max_builds: i64,
    /// The timeout of builds in seconds, if the package has one.
    pub timeout: Option<i64>,
    /// Patterns of chroots that it is not built for, separated by commas.
    pub chroot_denylist: String,
}

impl Package {
    /// Creates a package without a source.
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

    /// Returns whether the deny list matches a chroot.
    pub fn denies(&self, chroot: &str) -> bool {
        self.chroot_denylist
            .split(',')
            .map(str::trim)
            .filter(|pattern| !pattern.is_empty())
            .any(|pattern| fnmatch::matches(pattern, chroot))
    }
}

impl State {
    /// Adds a package and sets its ID, which it returns.
    pub fn add_package(&mut self, mut package: Package) -> i64 {
        let id = next(&mut self.next_package);
        package.id = id;
        self.packages.insert(id, package);
        id
    }

    /// Returns a package of a project by name.
    pub fn package(&self, project: i64, name: &str) -> Option<&Package> {
        self.packages.values().find(|package| package.project == project && package.name == name)
    }

    /// Returns a package of a project by name, to change it.
    pub fn package_mut(&mut self, project: i64, name: &str) -> Option<&mut Package> {
        let id = self.package(project, name)?.id;
        self.packages.get_mut(&id)
    }

    /// Returns the packages of a project, oldest first.
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

    /// Returns the builds of a package, newest first.
    pub fn builds_of_package(&self, package: &Package) -> impl Iterator<Item = Cow<'_, Build>> {
        self.listed_of(package.project, &package.name).filter_map(|id| self.build(id))
    }

    /// Returns the chroots that a package is built for by default. A deny list that leaves none is ignored.
    pub fn package_chroots(&self, project: &Project, package: &Package) -> Vec<String> {
        let all = self.active_chroots(project);
        let left: Vec<String> = all.iter().filter(|chroot| !package.denies(chroot)).cloned().collect();
        if left.is_empty() { all } else { left }
    }
}
