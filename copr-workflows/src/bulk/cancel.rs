//! Canceling many builds.

use std::fmt;

use futures_util::TryStreamExt as _;

use super::bulk_report::{BulkReport, SkipReason, Skipped};
use super::retry::retry;
use crate::awaited::awaited;
use crate::watch::BuildStateExt as _;
use crate::watch::missing::build_is_gone;
use copr_api::names::ProjectId;
use copr_api_ext::enums::BuildState;
use copr_api_ext::types::Build;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, ListExt as _, Result};

/// How many finished builds in a row end the search for unfinished ones.
const HISTORY: u32 = 1_000;

/// Cancels builds, one request each, when it is `.await`ed. Made by
/// [`Builds::cancel`](crate::Builds::cancel) and
/// [`Builds::cancel_project`](crate::Builds::cancel_project).
///
/// Returns a [`BulkReport`] with the result of each build. A request without a response is sent
/// again: canceling twice does no harm.
///
/// # Errors
/// Rejected credentials, and for a project those of `build_list`. Builds that were canceled before
/// stay canceled.
///
/// # Dropping
/// Dropping the future stops it between two builds, or drops the request that is being sent.
#[must_use = "nothing is canceled before it is awaited"]
pub struct CancelBuilds {
    copr: Copr,
    builds: Selection,
}

enum Selection {
    Ids(Vec<i64>),
    Project(Result<ProjectId>, Box<dyn Fn(&Build) -> bool + Send + Sync>),
}

impl CancelBuilds {
    pub(super) fn ids(copr: Copr, ids: Vec<i64>) -> Self {
        Self { copr, builds: Selection::Ids(ids) }
    }

    pub(super) fn project(copr: Copr, project: Result<ProjectId>) -> Self {
        Self { copr, builds: Selection::Project(project, Box::new(|_| true)) }
    }

    /// Of a project, cancels only the builds that pass the test. Builds that were given by ID are
    /// canceled without a test.
    pub fn only(mut self, test: impl Fn(&Build) -> bool + Send + Sync + 'static) -> Self {
        if let Selection::Project(_, only) = &mut self.builds {
            *only = Box::new(test);
        }
        self
    }

    async fn cancel(self) -> Result<BulkReport> {
        let ids = match self.builds {
            Selection::Ids(ids) => ids,
            Selection::Project(project, only) => {
                let builds = unfinished(&self.copr, &project?).await?;
                builds.into_iter().filter(|build| only(build)).map(|build| build.id).collect()
            }
        };
        let mut report = BulkReport::default();
        for id in ids {
            report.add(id, cancel_one(&self.copr, id).await)?;
        }
        Ok(report)
    }
}

awaited!(CancelBuilds, cancel -> Result<BulkReport>);

impl fmt::Debug for CancelBuilds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CancelBuilds").finish_non_exhaustive()
    }
}

/// The unfinished builds of a project or of its directory, newest first.
async fn unfinished(copr: &Copr, project: &ProjectId) -> Result<Vec<Build>> {
    let dirname = project.dirname().cloned();
    let mut finished = 0;
    let builds = copr.build_list().project(project.clone().main()).items().until(move |build| {
        let is_over = finished >= HISTORY;
        finished = if build.state.is_final() { finished + 1 } else { 0 };
        is_over
    });
    let is_in = move |name: &str| dirname.as_ref().is_none_or(|dirname| dirname.as_str() == name);
    builds.filter(move |build| !build.state.is_final() && is_in(&build.project_dirname)).try_collect().await
}

/// Cancels a build.
pub(super) async fn cancel_one(copr: &Copr, id: i64) -> std::result::Result<(), Skipped> {
    let (result, attempts) = retry(|| copr.build_cancel().build_id(id).send()).await;
    let Err(error) = result else { return Ok(()) };
    if error.kind() != ErrorKind::Conflict {
        return Err(skipped(copr, id, error).await);
    }
    // It has ended, or an attempt without a response canceled it.
    let reason = match copr.build_get().build_id(id).send().await {
        Ok(build) if attempts > 1 && build.state == BuildState::Canceled => return Ok(()),
        Ok(build) if build.state.is_final() => SkipReason::Finished,
        Ok(_) => SkipReason::Failed,
        Err(other) => skipped(copr, id, other).await.reason,
    };
    let settled = Skipped::new(id, reason);
    Err(if settled.is_settled() { settled } else { Skipped::failed(id, error) })
}

/// What the error of a request for one build means. A 404 is confirmed by another request.
pub(super) async fn skipped(copr: &Copr, id: i64, error: Error) -> Skipped {
    if error.kind() != ErrorKind::NotFound {
        return Skipped::by(id, error);
    }
    match build_is_gone(copr, id, error).await {
        Ok(_) => Skipped::new(id, SkipReason::Missing),
        Err(error) => Skipped::failed(id, error),
    }
}
