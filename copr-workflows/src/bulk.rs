//! Work with many builds: batches in the order of their dependencies, canceling, deleting and
//! rebuilding. Also requests the role of a builder, forks projects, and waits for repositories.
//!
//! ```no_run
//! use copr_workflows::bulk::Graph;
//! use copr_workflows::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let graph = Graph::new().package("lib", &[]).package("app", &["lib"]);
//! let report = copr.builds().batches("alice/hello", &graph).await?;
//! println!("{report}");
//!
//! let cancel = copr.builds().cancel_project("alice/hello");
//! let report = cancel.only(|build| build.is_background).await?;
//! println!("{report}");
//! # Ok(()) }
//! ```

mod batch_report;
mod batches;
mod bulk_report;
mod cancel;
mod delete;
mod fork;
mod graph;
mod position;
mod rebuild;
mod repository;
mod retry;
mod role;

use std::fmt::Display;

pub use batch_report::{BatchItem, BatchReport, PackageState};
pub use batches::{BatchError, Batches};
pub use bulk_report::{BulkReport, SkipReason, Skipped};
pub use cancel::CancelBuilds;
pub use delete::DeleteBuilds;
pub use fork::ForkProject;
pub use graph::Graph;
pub use position::BatchPosition;
pub use rebuild::Rebuild;
pub use repository::{Repositories, WaitForRepository};
pub use role::BuilderRequest;

use crate::workflows::{Builds, Projects, project_id, unique};
use copr_api::names::ProjectId;

impl Builds {
    /// Builds packages in the order of their dependencies, layer by layer.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`], which may
    /// have a directory.
    pub fn batches<P: TryInto<ProjectId, Error: Display>>(&self, project: P, graph: &Graph) -> Batches {
        Batches::new(self.copr.clone(), project_id("batches", project), graph)
    }

    /// Cancels builds. Repeated IDs count once.
    pub fn cancel(&self, build_ids: impl IntoIterator<Item = i64>) -> CancelBuilds {
        CancelBuilds::ids(self.copr.clone(), unique(build_ids))
    }

    /// Cancels the unfinished builds of a project, or of one of its directories.
    ///
    /// The search goes from the newest build to older ones, and ends after a thousand finished builds
    /// in a row; cancel an older build by its ID. Builds that are submitted meanwhile may be missed.
    pub fn cancel_project<P: TryInto<ProjectId, Error: Display>>(&self, project: P) -> CancelBuilds {
        CancelBuilds::project(self.copr.clone(), project_id("cancel_project", project))
    }

    /// Deletes builds. Repeated IDs count once.
    pub fn delete(&self, build_ids: impl IntoIterator<Item = i64>) -> DeleteBuilds {
        DeleteBuilds::new(self.copr.clone(), unique(build_ids))
    }
}

impl Projects {
    /// Forks a project, unless the target exists.
    ///
    /// Projects are named as `alice/hello` or `@group/hello`, or by their [`ProjectId`]. The owner of
    /// the target is the user, or a group that the user is in.
    ///
    /// `project_fork` is not enough for the project of a group: the server looks for an existing
    /// target among the projects of the *user* only. So it copies builds into a project that another
    /// member of the group created, and refuses a name that only the user has. This method looks for
    /// the target first. It does not notice a project that is created after that.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let fork = copr.projects().fork("alice/hello", "@copr/hello").await?;
    /// println!("{}", fork.full_name);
    /// # Ok(()) }
    /// ```
    pub fn fork<S, T>(&self, source: S, target: T) -> ForkProject
    where
        S: TryInto<ProjectId, Error: Display>,
        T: TryInto<ProjectId, Error: Display>,
    {
        ForkProject::new(self.copr.clone(), project_id("fork", source), project_id("fork", target))
    }

    /// Waits until the repositories of a project have their first metadata.
    pub fn wait_for_repository<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> WaitForRepository {
        WaitForRepository::new(self.copr.clone(), project_id("wait_for_repository", project))
    }
}
