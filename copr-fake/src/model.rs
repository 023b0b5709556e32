//! The state of a server, in plain structures.

mod batch;
mod build;
mod builds;
mod chroot;
pub mod date;
pub mod fnmatch;
pub mod gzip;
mod history;
pub mod life;
mod listed;
mod owner;
mod package;
mod project;
pub mod results;
mod secret;
mod seed;
mod session;
mod source;
mod user;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use life::Life;

pub use build::{Artifact, Batch, Build, BuildChroot, Upload};
pub(crate) use build::{is_final, state_number};
pub use chroot::{MockChroot, ProjectChroot};
pub use copr_api::enums::BuildState;
pub use history::History;
pub use listed::Listing;
pub use owner::Owner;
pub use package::Package;
pub use project::{Grant, Permission, Project};
pub use secret::Secrets;
pub use session::SESSION_LIFE;
pub use session::Session;
pub use source::{Source, SourceType};
pub use user::{Credentials, Group, User};

/// The state of a server. IDs increase and are never reused. `Debug` shows numbers of entries, and no secrets.
#[derive(Clone, Default)]
pub struct State {
    /// Users, by name.
    pub users: BTreeMap<String, User>,
    /// Groups, by name.
    pub groups: BTreeMap<String, Group>,
    /// All chroots of the server, including inactive ones.
    pub mock_chroots: Vec<MockChroot>,
    /// Names of dist-git instances. The first is the default.
    pub distgits: Vec<String>,
    /// Projects, by ID.
    pub projects: BTreeMap<i64, Project>,
    /// Packages, by ID.
    pub packages: BTreeMap<i64, Package>,
    /// Builds, by ID, except unchanged builds of histories.
    pub builds: BTreeMap<i64, Build>,
    /// Histories: builds that are computed when they are requested.
    pub histories: Vec<History>,
    /// Sessions, by the value of their cookie.
    pub sessions: BTreeMap<String, Session>,
    /// Kerberos tickets, and their principals.
    pub tickets: BTreeMap<String, String>,
    /// Whether full-text search finds projects only after [`State::index_projects`].
    pub manual_index: bool,
    /// The source of tokens and other random values.
    pub secrets: Secrets,
    indexed: BTreeSet<i64>,
    removed: BTreeSet<i64>,
    next_project: i64,
    next_package: i64,
    next_build: i64,
    next_build_chroot: i64,
    next_batch: i64,
    pub(crate) life: Life,
}

impl fmt::Debug for State {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("State")
            .field("users", &self.users.len())
            .field("projects", &self.projects.len())
            .field("packages", &self.packages.len())
            .field("builds", &self.builds.len())
            .field("histories", &self.histories)
            .finish_non_exhaustive()
    }
}

impl State {
    /// Creates a state without users and projects. The seed determines tokens, secrets and durations of builds.
    pub fn new(seed: u64) -> Self {
        Self {
            distgits: vec!["fedora".to_owned(), "copr".to_owned()],
            secrets: Secrets::new(seed),
            life: Life::new(seed),
            next_project: 1,
            next_package: 1,
            next_build: 1,
            next_build_chroot: 1,
            next_batch: 1,
            ..Self::default()
        }
    }

    /// Gives the next build this ID, unless IDs are higher already.
    pub fn skip_build_ids(&mut self, next: i64) {
        self.next_build = self.next_build.max(next);
    }
}

fn next(counter: &mut i64) -> i64 {
    let id = *counter;
    *counter += 1;
    id
}
