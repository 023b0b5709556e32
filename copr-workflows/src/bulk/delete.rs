//! Deletes many builds, although the server deletes all builds of a list or none.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use super::bulk_report::{BulkReport, SkipReason, Skipped};
use super::cancel::{cancel_one, skipped};
use super::retry::retry;
use crate::awaited::awaited;
use crate::watch::fetch::look_at;
use crate::watch::missing::build_is_gone;
use crate::watch::{BuildStateExt as _, Detail};
use crate::workflows::{Builds, Workflows as _, unique};
use copr_api_ext::{CallExt as _, Copr, ErrorKind, Result};

/// How many builds are deleted by one request.
const LIST_SIZE: usize = 100;

/// How long to wait for canceled builds.
const AFTER_CANCEL: Duration = Duration::from_secs(120);

impl Builds {
    /// Deletes builds. Repeated IDs count once.
    pub fn delete(&self, build_ids: impl IntoIterator<Item = i64>) -> DeleteBuilds {
        let (copr, ids) = (self.copr.clone(), unique(build_ids));
        DeleteBuilds { copr, ids, cancel: false, wait: Duration::ZERO }
    }
}

/// Deletes builds. Returned by [`Builds::delete`]; `.await` sends the requests.
///
/// The server deletes all builds of a list or none. This sends lists of a hundred builds and splits
/// those that are refused, so that the [`BulkReport`] has the result of each build.
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
    wait: Duration,
}

impl DeleteBuilds {
    /// Cancels unfinished builds first, and waits up to two minutes until they have ended.
    pub fn cancel_first(mut self) -> Self {
        (self.cancel, self.wait) = (true, self.wait.max(AFTER_CANCEL));
        self
    }

    /// Waits until the builds have ended, but no longer than this. Does not wait by default.
    pub fn wait_for(mut self, time: Duration) -> Self {
        self.wait = time;
        self
    }

    async fn delete(self) -> Result<BulkReport> {
        let mut report = BulkReport::default();
        let seen = look_at(&self.copr, &self.ids).await?;
        let (mut finished, mut unfinished) = (Vec::new(), Vec::new());
        for id in self.ids {
            match seen.get(&id).and_then(Option::as_ref) {
                None => {
                    report.skipped.push(Skipped { build_id: id, reason: SkipReason::Missing, error: None });
                }
                Some(build) if build.state.is_final() => finished.push(id),
                Some(_) => unfinished.push(id),
            }
        }
        if self.cancel {
            // The deletion shows whether that was enough.
            let mut canceled = BulkReport::default();
            for id in &unfinished {
                canceled.add(*id, cancel_one(&self.copr, *id).await)?;
            }
        }
        if !self.wait.is_zero() && !unfinished.is_empty() {
            let watch = self.copr.builds().watch_all(unfinished.iter().copied()).detail(Detail::Builds);
            watch.deadline(self.wait).await?;
        }
        // Unfinished builds are tried too: some states look unfinished although the build has ended.
        // They have lists of their own, because they are likely to be refused.
        let lists = finished.chunks(LIST_SIZE).chain(unfinished.chunks(LIST_SIZE));
        let mut lists: VecDeque<Vec<i64>> = lists.map(<[i64]>::to_vec).collect();
        while let Some(list) = lists.pop_front() {
            if let [id] = *list {
                report.add(id, delete_one(&self.copr, id).await)?;
                continue;
            }
            match delete_list(&self.copr, &list).await {
                Ok(()) => report.done.extend(list),
                Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Conflict) => {
                    lists.extend(split(&list, error.message().map_or("", |message| message.text())));
                }
                Err(error) => {
                    for id in list {
                        report.add(id, Err(Skipped::by(id, error.clone())))?;
                    }
                }
            }
        }
        Ok(report)
    }
}

awaited!(DeleteBuilds, delete -> Result<BulkReport>);

/// What to try in place of a list that was refused: each build whose number is in the message, and
/// the others together, or else both halves. The numbers are a hint that saves requests; the result
/// does not depend on them.
fn split(list: &[i64], message: &str) -> Vec<Vec<i64>> {
    let numbers: BTreeSet<i64> =
        message.split(|it: char| !it.is_ascii_digit()).filter_map(|text| text.parse().ok()).collect();
    let (named, others): (Vec<i64>, Vec<i64>) = list.iter().partition(|id| numbers.contains(*id));
    if named.is_empty() || others.is_empty() {
        let (left, right) = list.split_at(list.len() / 2);
        return vec![left.to_vec(), right.to_vec()];
    }
    named.into_iter().map(|id| vec![id]).chain([others]).collect()
}

async fn delete_list(copr: &Copr, list: &[i64]) -> Result<()> {
    let (result, attempts) = retry(|| copr.build_delete_many().builds(list.to_vec()).send()).await;
    let Err(error) = result else { return Ok(()) };
    // An attempt without a response may have deleted them: all are gone or none, so one shows it.
    if attempts > 1
        && error.is_invalid_input()
        && let Some(id) = list.first()
        && is_gone(copr, *id).await
    {
        return Ok(());
    }
    Err(error)
}

async fn is_gone(copr: &Copr, id: i64) -> bool {
    match copr.build_get().build_id(id).send().await {
        Ok(_) => false,
        Err(error) => build_is_gone(copr, id, error).await.is_ok(),
    }
}

async fn delete_one(copr: &Copr, id: i64) -> std::result::Result<(), Skipped> {
    let (result, attempts) = retry(|| copr.build_delete().build_id(id).send()).await;
    let Err(error) = result else { return Ok(()) };
    match skipped(copr, id, error).await {
        // An attempt without a response deleted it.
        Skipped { reason: SkipReason::Missing, .. } if attempts > 1 => Ok(()),
        skipped => Err(skipped),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn splits_by_numbers_in_the_message_or_in_halves() {
        for (list, said, parts) in [
            (vec![1, 2, 3, 4], "", vec![vec![1, 2], vec![3, 4]]),
            (vec![1, 2, 3, 4], "Build 3 is running", vec![vec![3], vec![1, 2, 4]]),
            (vec![1, 2, 3, 4], "[2,4] and 99", vec![vec![2], vec![4], vec![1, 3]]),
            (vec![1, 2], "1, 2", vec![vec![1], vec![2]]),
            (vec![12, 34], "1234", vec![vec![12], vec![34]]),
        ] {
            assert_eq!(split(&list, said), parts, "{said}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn splitting_ends_and_loses_no_build(ids in proptest::collection::btree_set(0_i64..200, 2..100), said: String) {
            let list: Vec<i64> = ids.iter().copied().collect();
            let parts = split(&list, &said);
            prop_assert!(parts.iter().all(|part| !part.is_empty() && part.len() < list.len()));
            prop_assert_eq!(parts.iter().map(Vec::len).sum::<usize>(), list.len());
            prop_assert_eq!(parts.into_iter().flatten().collect::<BTreeSet<_>>(), ids);
        }
    }
}
