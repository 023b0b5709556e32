//! Deletes many builds, although the server deletes all builds of a list or none.

use std::collections::{BTreeMap, VecDeque};

use super::bulk_report::{BulkReport, SkipReason, Skipped};
use super::cancel::cancel_one;
use super::repeatable::Repeatable;
use crate::awaited::awaited;
use crate::watch::BuildStateExt as _;
use crate::watch::fetch::look_at;
use crate::watch::missing::find_build;
use crate::workflows::{Builds, unique};
use copr_api_ext::{CallExt as _, Copr, Result};

/// How many builds are deleted by one request.
const LIST_SIZE: usize = 100;

impl Builds {
    /// Deletes builds. Repeated IDs count once.
    pub fn delete(&self, build_ids: impl IntoIterator<Item = i64>) -> DeleteBuilds {
        DeleteBuilds { copr: self.copr.clone(), ids: unique(build_ids), cancel: false }
    }
}

/// Deletes builds. Returned by [`Builds::delete`]; `.await` sends the requests.
///
/// The server deletes all builds of a list or none. This sends lists of up to a hundred builds and
/// halves those that are refused, so that the [`BulkReport`] has the result of each build. A request
/// without a response is retried.
///
/// Unfinished builds can't be deleted. Cancel them with [`cancel_first`](Self::cancel_first), or wait for
/// them:
///
/// ```no_run
/// use copr_workflows::prelude::*;
/// use std::time::Duration;
///
/// # async fn example(copr: Copr, ids: Vec<i64>) -> copr_workflows::Result<()> {
/// let watch = copr.builds().watch_all(ids.clone());
/// watch.deadline(Duration::from_secs(3600)).await?;
/// println!("{}", copr.builds().delete(ids).await?);
/// # Ok(()) }
/// ```
///
/// # Errors
/// Rejected credentials, and failed requests while it looks at the builds. Builds that were deleted
/// before stay deleted.
///
/// # Dropping
/// Dropping the future drops the current request.
#[derive(Debug)]
#[must_use = "nothing is deleted until it is awaited"]
pub struct DeleteBuilds {
    copr: Copr,
    ids: Vec<i64>,
    cancel: bool,
}

impl DeleteBuilds {
    /// Cancels unfinished builds first. A canceled build can be deleted at once.
    pub fn cancel_first(mut self) -> Self {
        self.cancel = true;
        self
    }

    async fn delete(self) -> Result<BulkReport> {
        let copr = &self.copr;
        let mut report = BulkReport::default();
        let seen = look_at(copr, &self.ids).await?;
        // A list is refused for a build that has not ended, or whose project is not the user's. So each
        // project has lists of its own. Unfinished builds are tried too: some states look unfinished
        // although the build has ended.
        let mut lists: BTreeMap<(bool, &str, &str), Vec<i64>> = BTreeMap::new();
        for id in self.ids {
            let Some(build) = seen.get(&id).and_then(Option::as_ref) else {
                report.skipped.push(Skipped { build_id: id, reason: SkipReason::Missing, error: None });
                continue;
            };
            let is_unfinished = !build.state.is_final();
            if self.cancel && is_unfinished {
                // The deletion shows whether that was enough.
                BulkReport::default().add(id, cancel_one(copr, id).await)?;
            }
            lists.entry((is_unfinished, &build.ownername, &build.projectname)).or_default().push(id);
        }
        let lists = lists.values().flat_map(|list| list.chunks(LIST_SIZE));
        let mut lists: VecDeque<Vec<i64>> = lists.map(<[i64]>::to_vec).collect();
        while let Some(list) = lists.pop_front() {
            if let [id] = *list {
                report.add(id, delete_one(copr, id).await)?;
                continue;
            }
            match delete_list(copr, &list).await {
                Ok(()) => report.done.extend(list),
                Err(error) if error.is_invalid_input() => {
                    let (left, right) = list.split_at(list.len() / 2);
                    lists.extend([left.to_vec(), right.to_vec()]);
                }
                Err(error) => {
                    for id in list {
                        let (reason, error) = (SkipReason::Failed, Some(error.clone()));
                        report.add(id, Err(Skipped { build_id: id, reason, error }))?;
                    }
                }
            }
        }
        Ok(report)
    }
}

awaited!(DeleteBuilds, delete -> Result<BulkReport>);

async fn delete_list(copr: &Copr, list: &[i64]) -> Result<()> {
    let call = copr.build_delete_many().builds(list.to_vec());
    let Err(error) = Repeatable(call).send().await else { return Ok(()) };
    // An attempt without a response may have deleted them: all are gone or none, so one shows it.
    if error.attempts() > 1
        && error.is_invalid_input()
        && let Some(id) = list.first()
        && find_build(copr, *id).await.is_ok_and(|build| build.is_none())
    {
        return Ok(());
    }
    Err(error)
}

/// Deletes a build that existed before.
async fn delete_one(copr: &Copr, id: i64) -> std::result::Result<(), Skipped> {
    let Err(error) = Repeatable(copr.build_delete().build_id(id)).send().await else { return Ok(()) };
    match Skipped::by(copr, id, error).await {
        // An attempt without a response deleted it, or another program.
        Skipped { reason: SkipReason::Missing, .. } => Ok(()),
        skipped => Err(skipped),
    }
}
