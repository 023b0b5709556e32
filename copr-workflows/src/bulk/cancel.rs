//! Cancels many builds.

use std::fmt::Display;

use futures_util::TryStreamExt as _;

use super::bulk_report::{BulkReport, SkipReason, Skipped};
use super::repeatable::Repeatable;
use crate::watch::BuildStateExt as _;
use crate::workflows::{Builds, project_id, unique};
use copr_api::names::ProjectId;
use copr_api_ext::enums::BuildState;
use copr_api_ext::types::Build;
use copr_api_ext::{CallExt as _, Copr, ListExt as _, Result};

/// How many finished builds in a row end the search for unfinished ones.
const HISTORY: u32 = 1_000;

impl Builds {
    /// Cancels builds, one request each. Repeated IDs count once. Returns the result of each build.
    ///
    /// A request without a response is retried: canceling twice does no harm. Dropping the future drops
    /// the current request.
    ///
    /// # Errors
    /// Rejected credentials. Builds that were canceled before stay canceled.
    pub fn cancel<I: IntoIterator<Item = i64>>(
        &self,
        build_ids: I,
    ) -> impl Future<Output = Result<BulkReport>> + Send + use<I> {
        let (copr, ids) = (self.copr.clone(), unique(build_ids));
        async move {
            let mut report = BulkReport::default();
            for id in ids {
                report.add(id, cancel_one(&copr, id).await)?;
            }
            Ok(report)
        }
    }

    /// Returns the unfinished builds of a project, or of one of its directories, newest first.
    ///
    /// The search goes from the newest build to older ones, and ends after a thousand finished builds in
    /// a row. Builds that are submitted meanwhile may be missed.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) for an invalid name; otherwise those of
    /// `build_list`.
    pub fn unfinished<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> impl Future<Output = Result<Vec<Build>>> + Send + use<P> {
        let (copr, project) = (self.copr.clone(), project_id("unfinished", project));
        async move {
            let project = project?;
            let dirname = project.dirname().cloned();
            let mut finished = 0;
            let builds = copr.build_list().project(project.main()).items().until(move |build| {
                let is_over = finished >= HISTORY;
                finished = if build.state.is_final() { finished + 1 } else { 0 };
                is_over
            });
            let is_in = move |name: &str| dirname.as_ref().is_none_or(|dirname| dirname.as_str() == name);
            let unfinished =
                builds.filter(move |build| !build.state.is_final() && is_in(&build.project_dirname));
            unfinished.try_collect().await
        }
    }
}

/// Cancels a build.
pub(super) async fn cancel_one(copr: &Copr, id: i64) -> std::result::Result<(), Skipped> {
    let Err(error) = Repeatable(copr.build_cancel().build_id(id)).send().await else { return Ok(()) };
    if !error.is_conflict() {
        return Err(Skipped::by(copr, id, error).await);
    }
    // It has ended, or an attempt without a response canceled it.
    let (reason, error) = match copr.build_get().build_id(id).send().await.map(|build| build.state) {
        Ok(BuildState::Canceled) if error.attempts() > 1 => return Ok(()),
        Ok(state) if state.is_final() => (SkipReason::Finished, None),
        Ok(_) => (SkipReason::Failed, Some(error)),
        Err(other) => return Err(Skipped::by(copr, id, other).await),
    };
    Err(Skipped { build_id: id, reason, error })
}
