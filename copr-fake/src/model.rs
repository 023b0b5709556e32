//! Everything one server knows, in plain structures behind one lock.

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

/// The state of a server. Ids rise and are never used twice. `Debug` counts what there is, and shows no secrets.
#[derive(Clone, Default)]
pub struct State {
    /// Users, by name.
    pub users: BTreeMap<String, User>,
    /// Groups, by name.
    pub groups: BTreeMap<String, Group>,
    /// All chroots the site knows, those at the end of their life included.
    pub mock_chroots: Vec<MockChroot>,
    /// Names of the dist-git instances packages can come from; the first is the default.
    pub distgits: Vec<String>,
    /// Projects by id.
    pub projects: BTreeMap<i64, Project>,
    /// Packages by id.
    pub packages: BTreeMap<i64, Package>,
    /// Builds that are more than a row of a history, by id.
    pub builds: BTreeMap<i64, Build>,
    /// Runs of builds that are computed when asked for.
    pub histories: Vec<History>,
    /// Sessions, by the value of their cookie.
    pub sessions: BTreeMap<String, Session>,
    /// Kerberos tickets as they come with a request, and the principals they stand for.
    pub tickets: BTreeMap<String, String>,
    /// Whether the full-text search waits for [`State::index_projects`], as the index job of a real site makes it.
    pub manual_index: bool,
    /// Where random-looking values come from.
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
    /// A state without users and projects. The seed decides what tokens and secrets look like, and how long builds
    /// take.
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

    /// Makes the next build get this id, if ids are not beyond it already.
    pub fn skip_build_ids(&mut self, next: i64) {
        self.next_build = self.next_build.max(next);
    }
}

fn next(counter: &mut i64) -> i64 {
    let id = *counter;
    *counter += 1;
    id
}
