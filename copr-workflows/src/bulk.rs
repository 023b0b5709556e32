//! Doing things with many builds: batches in the order of their dependencies, canceling and deleting many, building again
//! what failed, asking for the right to build, forking a project, and waiting for a repository.
//!
//! ```no_run
//! use copr_workflows::prelude::*;
//! use copr_workflows::bulk::Graph;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let graph = Graph::new().package("lib", &[]).package("app", &["lib"]);
//! let report = copr.builds().batches("alice/hello", &graph).await?;
//! println!("{report}");
//!
//! let background = copr.builds().cancel_project("alice/hello").only(|build| build.is_background);
//! let report = background.await?;
//! println!("{report}");
//! # Ok(()) }
//! ```

mod again;
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
mod role;

use std::collections::BTreeSet;
use std::fmt::Display;

pub use batch_report::{BatchItem, BatchReport, PackageState};
pub use batches::{BatchError, Batches};
pub use bulk_report::{BulkReport, SkipReason, Skipped};
pub use cancel::CancelBuilds;
pub use delete::DeleteBuilds;
pub use fork::ForkProject;
pub use graph::{Graph, GraphError};
pub use position::BatchPosition;
pub use rebuild::Rebuild;
pub use repository::{Repositories, WaitForRepository};
pub use role::{BuilderRequest, Submitted};

use crate::watch::project_builds;
use crate::workflows::{Builds, Projects};
use copr_api::names::ProjectId;

impl Builds {
    /// Submits packages in the order of their dependencies, layer by layer. Nothing is sent yet.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`], which may have a directory.
    pub fn batches<P: TryInto<ProjectId, Error: Display>>(&self, project: P, graph: &Graph) -> Batches {
        Batches::new(self.copr.clone(), named(project), graph.layers())
    }

    /// Cancels builds. Nothing is sent yet. Each id counts once.
    pub fn cancel(&self, build_ids: impl IntoIterator<Item = i64>) -> CancelBuilds {
        CancelBuilds::ids(self.copr.clone(), once(build_ids))
    }

    /// Cancels the unfinished builds of a project, or of one of its directories. Nothing is sent yet.
    ///
    /// They are looked for from the newest build to older ones, until a thousand in a row had ended. A build that has been unfinished for
    /// longer is found by its id alone. Builds that are submitted meanwhile may be missed.
    pub fn cancel_project<P>(&self, project: P) -> CancelBuilds
    where
        P: TryInto<ProjectId, Error: Display>,
    {
        CancelBuilds::project(self.copr.clone(), named(project).map(|id| project_builds(&id)))
    }

    /// Deletes builds. Nothing is sent yet. Each id counts once.
    pub fn delete(&self, build_ids: impl IntoIterator<Item = i64>) -> DeleteBuilds {
        DeleteBuilds::new(self.copr.clone(), once(build_ids))
    }
}

impl Projects {
    /// Forks a project, unless the target exists already. Nothing is sent yet.
    ///
    /// Projects are named as `alice/hello` or `@group/hello`, or by their [`ProjectId`]. The owner of the target is you, or a group that
    /// you are in.
    ///
    /// `project_fork` alone does not do for a group: the server looks for an existing target among *your* projects only. It so copies
    /// builds into a project of the group that another member made, without `confirm`, and refuses a name that only you have. This
    /// call looks for the target first. A project that comes about between the look and the fork is not noticed.
    ///
    /// ```no_run
    /// # use copr_workflows::Workflows as _;
    /// # async fn example(copr: copr_workflows::Copr) -> copr_workflows::Result<()> {
    /// let fork = copr.projects().fork("alice/hello", "@copr/hello").await?;
    /// println!("{}", fork.full_name);
    /// # Ok(()) }
    /// ```
    pub fn fork<S, T>(&self, source: S, target: T) -> ForkProject
    where
        S: TryInto<ProjectId, Error: Display>,
        T: TryInto<ProjectId, Error: Display>,
    {
        ForkProject::new(self.copr.clone(), named(source), named(target))
    }

    /// Waits until the repositories of a project have their first metadata. Nothing is sent yet.
    pub fn wait_for_repository<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> WaitForRepository {
        WaitForRepository::new(self.copr.clone(), named(project))
    }
}

/// The project, or why there is none by that name.
fn named<P: TryInto<ProjectId, Error: Display>>(project: P) -> Result<ProjectId, String> {
    project.try_into().map_err(|why| why.to_string())
}

fn once(ids: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let mut seen = BTreeSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}
