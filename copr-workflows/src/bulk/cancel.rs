//! Canceling many builds.

use super::again::persistently;
use super::bulk_report::{BulkReport, Obstacle, SkipReason};
use crate::awaited::awaited;
use crate::watch::find::unfinished;
use crate::watch::missing::build_is_gone;
use crate::watch::{BuildStateExt as _, ProjectBuilds};
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::enums::BuildState;
use copr_api_ext::types::Build;
use copr_api_ext::{Error, ErrorKind, Result};

/// Cancels builds, one request each, when it is `.await`ed. Made by [`Builds::cancel`](crate::Builds::cancel) and
/// [`Builds::cancel_project`](crate::Builds::cancel_project).
///
/// Gives a [`BulkReport`] that tells of each build. A call that got no answer is made again: to cancel twice does no harm.
///
/// # Errors
/// Those that concern all builds: credentials that the server does not take, and for a project those of `build_list`. What was
/// canceled before stays canceled.
///
/// # Dropping
/// Dropping the future stops it between two builds, or while one is on its way.
#[derive(Debug)]
#[must_use = "nothing is canceled before it is awaited"]
pub struct CancelBuilds {
    copr: Copr,
    which: Which,
}

#[derive(Debug)]
enum Which {
    Ids(Vec<i64>),
    Project(std::result::Result<ProjectBuilds, String>),
}

impl CancelBuilds {
    pub(super) fn ids(copr: Copr, ids: Vec<i64>) -> Self {
        Self { copr, which: Which::Ids(ids) }
    }

    pub(super) fn project(copr: Copr, builds: std::result::Result<ProjectBuilds, String>) -> Self {
        Self { copr, which: Which::Project(builds) }
    }

    /// Of a project, only builds that pass the test. Builds that were named are canceled whether they would pass or not.
    pub fn only(mut self, test: impl Fn(&Build) -> bool + Send + Sync + 'static) -> Self {
        if let Which::Project(Ok(builds)) = &mut self.which {
            builds.set_filter(Box::new(test));
        }
        self
    }

    async fn cancel(self) -> Result<BulkReport> {
        let ids = match self.which {
            Which::Ids(ids) => ids,
            Which::Project(builds) => {
                let builds = builds.map_err(|why| Error::invalid_call("cancel_project", why))?;
                unfinished(&self.copr, builds).await?.into_iter().map(|build| build.id).collect()
            }
        };
        let mut report = BulkReport::default();
        for id in ids {
            let result = cancel_one(&self.copr, id).await;
            report.note(id, concerns_all(result)?);
        }
        Ok(report)
    }
}

awaited!(CancelBuilds, cancel -> Result<BulkReport>);

/// Hands out a failure that every further build would meet as well.
pub(super) fn concerns_all<T>(
    result: std::result::Result<T, Obstacle>,
) -> Result<std::result::Result<T, Obstacle>> {
    match result {
        Err(Obstacle { error: Some(error), .. }) if error.is_auth() => Err(error),
        result => Ok(result),
    }
}

/// Cancels a build.
pub(super) async fn cancel_one(copr: &Copr, id: i64) -> std::result::Result<(), Obstacle> {
    let (result, attempts) = persistently(|| copr.build_cancel().build_id(id).send()).await;
    let Err(error) = result else { return Ok(()) };
    match error.kind() {
        ErrorKind::Conflict => over_or_not(copr, id, error, attempts > 1).await,
        ErrorKind::NotFound => Err(missing_or_failed(copr, id, error).await),
        ErrorKind::Forbidden => Err(Obstacle::with(SkipReason::Forbidden, error)),
        _ => Err(Obstacle::with(SkipReason::Failed, error)),
    }
}

/// The server does not cancel the build: because it has ended, or because an attempt without an answer canceled it.
async fn over_or_not(copr: &Copr, id: i64, error: Error, again: bool) -> std::result::Result<(), Obstacle> {
    match copr.build_get().build_id(id).send().await {
        Ok(build) if again && build.state == BuildState::Canceled => Ok(()),
        Ok(build) if build.state.is_final() => Err(Obstacle::new(SkipReason::Finished)),
        Ok(_) => Err(Obstacle::with(SkipReason::Failed, error)),
        Err(missing) => match missing_or_failed(copr, id, missing).await {
            Obstacle { reason: SkipReason::Missing, .. } => Err(Obstacle::new(SkipReason::Missing)),
            _ => Err(Obstacle::with(SkipReason::Failed, error)),
        },
    }
}

/// What a 404 for a build means.
pub(super) async fn missing_or_failed(copr: &Copr, id: i64, error: Error) -> Obstacle {
    match build_is_gone(copr, id, error).await {
        Ok(_) => Obstacle::new(SkipReason::Missing),
        Err(error) => Obstacle::with(SkipReason::Failed, error),
    }
}
