//! Watches builds: a stream of what happens to them, and a future of their end.
//!
//! ```no_run
//! use std::time::Duration;
//! use copr_workflows::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let outcome = copr
//!     .builds()
//!     .watch(4711)
//!     .deadline(Duration::from_secs(6 * 3600))
//!     .on_change(|change| eprintln!("{change}"))
//!     .await?;
//! if outcome.source_failed() {
//!     println!("the sources failed: read `copr.builds().source_log(4711)`");
//! }
//! for chroot in outcome.failed_chroots() {
//!     println!("{} failed", chroot.name);
//! }
//! # Ok(()) }
//! ```

mod diff;
mod engine;
mod event;
pub(crate) mod fetch;
mod handle;
pub(crate) mod missing;
mod new_builds;
mod outage;
mod outcome;
mod page;
mod poll_cycle;
#[cfg(test)]
mod poll_cycle_laws;
mod schedule;
mod settings;
mod state;
#[cfg(test)]
mod test_against_facts;
mod wake_handle;
mod watch_state;

pub use event::{Change, Event};
pub use handle::{Watch, WatchAll, WatchProject};
pub use outcome::{EndReason, Outcome, Outcomes, StopReason};
pub use settings::Detail;
pub use state::BuildStateExt;
pub(crate) use state::has_failed;
pub use wake_handle::{WakeHandle, WakeSource};

use std::fmt::Display;

use crate::workflows::{Builds, Projects, project_id, unique};
use copr_api::names::ProjectId;
use wake_handle::Subject;

impl Builds {
    /// Watches a build to its end.
    ///
    /// A build that does not exist is an outcome, [`EndReason::NotFound`]. A wrong URL is an error: a
    /// second request tells them apart.
    pub fn watch(&self, build_id: i64) -> Watch {
        Watch::new(self.copr.clone(), Ok(Subject::Builds(vec![build_id])))
    }

    /// Watches builds to their ends, of one project or of several. Repeated IDs count once.
    pub fn watch_all(&self, build_ids: impl IntoIterator<Item = i64>) -> WatchAll {
        WatchAll::new(self.copr.clone(), Ok(Subject::Builds(unique(build_ids))))
    }
}

impl Projects {
    /// Watches the unfinished builds of a project, and each build that is submitted later. Ends
    /// when none is unfinished.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`]. With a
    /// directory, as in `alice/hello:pr:17`, only the builds of that directory are watched, otherwise
    /// those of all directories. An invalid name and a project that does not exist are errors.
    pub fn watch<P: TryInto<ProjectId, Error: Display>>(&self, project: P) -> WatchProject {
        let subject = project_id("watch", project).map(Subject::Project);
        WatchProject::new(self.copr.clone(), subject)
    }
}
