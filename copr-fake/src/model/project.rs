//! Projects and who may do what in them.

use std::collections::BTreeMap;
use std::fmt;

use super::{Owner, ProjectChroot, State, User, next};

/// A project. Most fields are those of the API, some of which cannot be read back through it. `Debug` tells which project
/// it is, what it is built for and who may do what, and no secret.
#[derive(Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the API has them")]
#[expect(missing_docs, reason = "the fields of the API under their own names")]
pub struct Project {
    pub id: i64,
    pub owner: Owner,
    /// The user who made it; for a group, not the owner.
    pub creator: String,
    pub name: String,
    pub created_on: i64,
    pub description: String,
    pub instructions: String,
    pub homepage: Option<String>,
    pub contact: Option<String>,
    pub repos: Vec<String>,
    pub runtime_dependencies: Vec<String>,
    pub packit_forge_projects: Vec<String>,
    pub devel_mode: bool,
    pub unlisted: bool,
    pub enable_net: bool,
    pub module_hotfixes: bool,
    pub appstream: bool,
    pub multilib: bool,
    pub fedora_review: bool,
    pub auto_prune: bool,
    pub follow_fedora_branching: bool,
    pub persistent: bool,
    pub bootstrap: String,
    pub isolation: String,
    pub repo_priority: Option<i64>,
    /// When the project is to be deleted, in Unix seconds.
    pub delete_after: Option<i64>,
    pub storage: String,
    /// When repositories were regenerated last, in Unix seconds.
    pub regenerated_on: Option<i64>,
    /// Its chroots, dropped ones included.
    pub chroots: Vec<ProjectChroot>,
    /// Roles by user name.
    pub permissions: BTreeMap<String, Permission>,
    /// Directories beside the main one, with the moment each is to be deleted, if any.
    pub directories: BTreeMap<String, Option<i64>>,
    pub webhook_secret: String,
}

impl fmt::Debug for Project {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Project")
            .field("id", &self.id)
            .field("full_name", &self.full_name())
            .field("creator", &self.creator)
            .field("storage", &self.storage)
            .field("chroots", &self.chroots)
            .field("permissions", &self.permissions)
            .field("directories", &self.directories)
            .finish_non_exhaustive()
    }
}

/// What a user was granted in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Permission {
    /// The role of an administrator: may build, edit, and set permissions.
    pub admin: Grant,
    /// The role of a builder.
    pub builder: Grant,
}

/// How far a role got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grant {
    /// Not asked for, or taken back.
    #[default]
    Nothing,
    /// Asked for.
    Request,
    /// Given.
    Approved,
}

impl Grant {
    /// The word of the API.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Request => "request",
            Self::Approved => "approved",
        }
    }

    /// Reads the word of the API.
    pub fn of(word: &str) -> Option<Self> {
        [Self::Nothing, Self::Request, Self::Approved].into_iter().find(|grant| grant.word() == word)
    }
}

impl Project {
    /// A project as the site makes it, if nothing but its name and chroots is said.
    pub fn new(owner: Owner, name: impl Into<String>, creator: impl Into<String>) -> Self {
        Self {
            owner,
            name: name.into(),
            creator: creator.into(),
            auto_prune: true,
            follow_fedora_branching: true,
            bootstrap: "default".to_owned(),
            isolation: "default".to_owned(),
            storage: "backend".to_owned(),
            ..Self::default()
        }
    }

    /// The user who counts as the maker of a project that `user` makes for `owner`: a user owns what is made for them.
    pub fn creator(owner: &Owner, user: &User) -> String {
        match owner {
            Owner::User(name) => name.clone(),
            Owner::Group(_) => user.name.clone(),
        }
    }

    /// Whether its packages are in Pulp and not among its results.
    pub fn is_in_pulp(&self) -> bool {
        self.storage == "pulp"
    }

    /// `alice/hello`.
    pub fn full_name(&self) -> String {
        format!("{}/{}", self.owner, self.name)
    }

    /// A chroot by name, a dropped one too.
    pub fn chroot(&self, name: &str) -> Option<&ProjectChroot> {
        self.chroots.iter().find(|chroot| chroot.name == name)
    }

    fn grants(&self, user: &User) -> Permission {
        self.permissions.get(&user.name).copied().unwrap_or_default()
    }
}

impl State {
    /// Takes a project in: it gets an id and a webhook secret, and `created_on` if it has none.
    pub fn add_project(&mut self, mut project: Project, now: i64) -> i64 {
        let id = next(&mut self.next_project);
        project.id = id;
        if project.created_on == 0 {
            project.created_on = now;
        }
        project.webhook_secret = self.secrets.uuid();
        self.projects.insert(id, project);
        id
    }

    /// A project by owner and name.
    pub fn project(&self, owner: &str, name: &str) -> Option<&Project> {
        let owner = Owner::parse(owner);
        self.projects.values().find(|project| project.owner == owner && project.name == name)
    }

    /// The same, to be changed.
    pub fn project_mut(&mut self, owner: &str, name: &str) -> Option<&mut Project> {
        let id = self.project(owner, name)?.id;
        self.projects.get_mut(&id)
    }

    /// Removes a project with its packages and builds.
    pub fn remove_project(&mut self, id: i64) -> Option<Project> {
        self.builds.retain(|_, build| build.project != id);
        self.histories.retain(|history| history.project != id);
        self.packages.retain(|_, package| package.project != id);
        self.indexed.remove(&id);
        self.projects.remove(&id)
    }

    /// Whether a user owns a project or administers the site.
    pub fn is_owner(&self, user: &User, project: &Project) -> bool {
        user.admin || self.owns(user, &project.owner)
    }

    /// Whether a user may change a project and its permissions.
    pub fn can_edit(&self, user: &User, project: &Project) -> bool {
        self.is_owner(user, project) || project.grants(user).admin == Grant::Approved
    }

    /// Whether a user may submit builds.
    pub fn can_build(&self, user: &User, project: &Project) -> bool {
        self.can_edit(user, project) || project.grants(user).builder == Grant::Approved
    }

    /// Lets the full-text search know all projects there are now.
    pub fn index_projects(&mut self) {
        self.indexed = self.projects.keys().copied().collect();
    }

    /// Whether the full-text search knows a project.
    pub fn is_indexed(&self, project: i64) -> bool {
        !self.manual_index || self.indexed.contains(&project)
    }
}
