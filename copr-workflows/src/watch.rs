//! Waiting for builds: what happens to them as a stream, and their end as a future.
//!
//! ```no_run
//! use std::time::Duration;
//! use copr_workflows::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let done = copr
//!     .builds()
//!     .watch(4711)
//!     .deadline(Duration::from_secs(6 * 3600))
//!     .on_change(|change| eprintln!("{change}"))
//!     .await?;
//! if done.source_failed() {
//!     println!("the sources failed: read `copr.builds().source_log(4711)`");
//! }
//! for chroot in done.failed_chroots() {
//!     println!("{} failed", chroot.name);
//! }
//! # Ok(()) }
//! ```
//!
//! # How it is built
//! What decides is pure: `round` says which request comes next and what its answer settles, with `page` (which page covers builds whose
//! places are known) and `follow` (which builds of a project are new); `diff` finds the changes between two looks;
//! `patience` say when to look again. `ledger` is what they decide on. `engine` makes one request or one pause after the
//! other, and `handle` wraps it for its user.

mod change;
mod diff;
mod engine;
pub(crate) mod fetch;
pub(crate) mod find;
mod follow;
mod handle;
mod ledger;
pub(crate) mod missing;
mod nudge;
mod outcome;
mod page;
mod patience;
mod round;
#[cfg(test)]
mod round_laws;
mod scope;
mod settings;
mod state;
#[cfg(test)]
mod test_against_facts;

pub use change::{Change, Event, Stall, Trouble, What};
pub use handle::Watch;
pub use nudge::Nudge;
pub use outcome::{Because, Ending, Outcome, Outcomes};
pub use scope::{Many, OfProject, One, Scope};
pub use settings::Detail;
pub use state::BuildStateExt;
pub(crate) use state::has_failed;

use std::fmt::Display;

use crate::workflows::{Builds, Projects};
use copr_api::names::ProjectId;
use copr_api_ext::Error;
use engine::Subject;
pub(crate) use follow::Follow;
use ledger::ProjectKey;

/// How many finished builds in a row end the first look at a project.
const HISTORY: u64 = 1_000;

impl Builds {
    /// Watches a build to its end.
    ///
    /// A build that does not exist ends at once, as [`Vanished`](Ending::Vanished). A server that knows neither the build nor the API,
    /// as at a wrong URL, is an error: a second call tells them apart.
    pub fn watch(&self, build_id: i64) -> Watch<One> {
        let subject = Subject { ids: vec![build_id], follow: None, endless: false };
        Watch::new(self.copr.clone(), subject)
    }

    /// Watches builds to their ends, of one project or of several. Each id counts once.
    pub fn watch_all(&self, build_ids: impl IntoIterator<Item = i64>) -> Watch<Many> {
        let mut seen = std::collections::BTreeSet::new();
        let ids = build_ids.into_iter().filter(|id| seen.insert(*id)).collect();
        Watch::new(self.copr.clone(), Subject { ids, follow: None, endless: false })
    }
}

impl Projects {
    /// Watches the builds of a project: those that are unfinished, and each that is submitted meanwhile. Ends when none is unfinished.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`]. With a directory, as in `alice/hello:pr:17`,
    /// only the builds of that directory are watched, else those of all directories. A project that does not exist is an error,
    /// and so is a text that names none.
    pub fn watch<P: TryInto<ProjectId, Error: Display>>(&self, project: P) -> Watch<OfProject> {
        let id = match project.try_into() {
            Ok(id) => id,
            Err(why) => return Watch::refused(Error::invalid(why.to_string())),
        };
        let follow = Some(follow_project(&id));
        Watch::new(self.copr.clone(), Subject { ids: Vec::new(), follow, endless: false })
    }
}

/// The unfinished and the new builds of a project, or of its directory.
pub(crate) fn follow_project(id: &ProjectId) -> Follow {
    let project = ProjectKey { owner: id.owner().to_string(), name: id.project().to_string() };
    Follow::new(project, id.dirname().map(ToString::to_string), HISTORY)
}
