//! Projects and their permissions.

use std::collections::BTreeMap;
use std::fmt;

use super::{Owner, ProjectChroot, State, User, next};

/// A project. Most fields have the names of the API, which doesn't show all of them. `Debug` shows names, chroots and
/// permissions, and no secrets.
#[derive(Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the API has them")]
#[expect(missing_docs, reason = "the fields of the API under their own names")]
pub struct Project {
    pub id: i64,
    pub owner: Owner,
    /// The user who created it. If a group is the owner, this is one of its members.
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
    /// When the project will be deleted, in Unix seconds.
    pub delete_after: Option<i64>,
    pub storage: String,
    /// When the repositories were last regenerated, in Unix seconds.
    pub regenerated_on: Option<i64>,
    /// The chroots, including removed ones.
    pub chroots: Vec<ProjectChroot>,
    /// Permissions, by user name.
    pub permissions: BTreeMap<String, Permission>,
    /// Directories besides the main one, and when each will be deleted, if it will.
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

/// The permissions of a user in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Permission {
    /// The role of an administrator, who may build, edit, and set permissions.
    pub admin: Grant,
    /// The role of a builder.
    pub builder: Grant,
}

/// The state of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grant {
    /// Not requested, or withdrawn.
    #[default]
    Nothing,
    /// Requested.
    Request,
    /// Granted.
    Approved,
}

impl Grant {
    /// Returns the value in the API.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Request => "request",
            Self::Approved => "approved",
        }
    }

    /// Parses the value in the API.
    pub fn of(word: &str) -> Option<Self> {
        [Self::Nothing, Self::Request, Self::Approved].into_iter().find(|grant| grant.word() == word)
    }
}

impl Project {
    /// Creates a project with default settings.
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

    /// Returns the creator of a project that `user` creates for `owner`: the owner, unless that is a group.
    pub fn creator(owner: &Owner, user: &User) -> String {
        match owner {
            Owner::User(name) => name.clone(),
            Owner::Group(_) => user.name.clone(),
        }
    }

    /// Returns whether its packages are stored in Pulp.
    pub fn is_in_pulp(&self) -> bool {
        self.storage == "pulp"
    }

    /// Returns `owner/name`.
    pub fn full_name(&self) -> String {
        format!("{}/{}", self.owner, self.name)
    }

    /// Returns a chroot by name, also a removed one.
    pub fn chroot(&self, name: &str) -> Option<&ProjectChroot> {
        self.chroots.iter().find(|chroot| chroot.name == name)
    }

    fn grants(&self, user: &User) -> Permission {
        self.permissions.get(&user.name).copied().unwrap_or_default()
    }
}

impl State {
    /// Adds a project. Sets its ID, which it returns, its webhook secret, and `created_on` if it is 0.
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

    /// Returns a project by owner and name.
    pub fn project(&self, owner: &str, name: &str) -> Option<&Project> {
        let owner = Owner::parse(owner);
        self.projects.values().find(|project| project.owner == owner && project.name == name)
    }

    /// Returns a project by owner and name, to change it.
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

    /// Returns whether a user owns a project or is an administrator of the server.
    pub fn is_owner(&self, user: &User, project: &Project) -> bool {
        user.admin || self.owns(user, &project.owner)
    }

    /// Returns whether a user may change a project and its permissions.
    pub fn can_edit(&self, user: &User, project: &Project) -> bool {
        self.is_owner(user, project) || project.grants(user).admin == Grant::Approved
    }

    /// Returns whether a user may submit builds.
    pub fn can_build(&self, user: &User, project: &Project) -> bool {
        self.can_edit(user, project) || project.grants(user).builder == Grant::Approved
    }

    /// Lets full-text search find all current projects.
    pub fn index_projects(&mut self) {
        self.indexed = self.projects.keys().copied().collect();
    }

    /// Returns whether full-text search finds a project.
    pub fn is_indexed(&self, project: i64) -> bool {
        !self.manual_index || self.indexed.contains(&project)
    }
}
