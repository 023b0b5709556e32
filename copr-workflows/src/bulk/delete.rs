//! Deleting many builds, where the server deletes all of a list or none.

use std::collections::BTreeSet;
use std::time::Duration;

use super::again::persistently;
use super::bulk_report::{BulkReport, Obstacle, SkipReason};
use super::cancel::{cancel_one, concerns_all, missing_or_failed};
use crate::awaited::awaited;
use crate::watch::find::look_at;
use crate::watch::missing::build_is_gone;
use crate::watch::{BuildStateExt as _, Detail};
use crate::workflows::Workflows as _;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::{Error, ErrorKind, Result};

/// How many builds are deleted by one request.
const AT_ONCE: usize = 100;

/// How long canceled builds are waited for.
const AFTER_CANCEL: Duration = Duration::from_secs(120);

/// Deletes builds when it is `.await`ed. Made by [`Builds::delete`](crate::Builds::delete).
///
/// The server deletes all builds of a list or none, and says in prose which ones were in the way. This asks for a hundred at
/// once, splits lists that are refused, and so finds out about each build: the [`BulkReport`] tells. What it does not trust is the prose.
///
/// # Errors
/// Those that concern all builds: credentials that the server does not take, and failures while it looks at the builds. What
/// was deleted before is gone.
///
/// # Dropping
/// Dropping the future stops it between two requests, or while one is on its way.
#[derive(Debug)]
#[must_use = "nothing is deleted before it is awaited"]
pub struct DeleteBuilds {
    copr: Copr,
    ids: Vec<i64>,
    cancel: bool,
    wait: Duration,
}

impl DeleteBuilds {
    pub(super) fn new(copr: Copr, ids: Vec<i64>) -> Self {
        Self { copr, ids, cancel: false, wait: Duration::ZERO }
    }

    /// Cancels unfinished builds first, and waits two minutes at most until the server takes them for ended.
    pub fn cancel_first(mut self) -> Self {
        (self.cancel, self.wait) = (true, self.wait.max(AFTER_CANCEL));
        self
    }

    /// Waits until the builds have ended, but no longer than this, before it deletes what has.
    pub fn wait_for(mut self, time: Duration) -> Self {
        self.wait = time;
        self
    }

    async fn delete(self) -> Result<BulkReport> {
        let mut report = BulkReport::default();
        let seen = look_at(&self.copr, &self.ids).await?;
        let mut unfinished = Vec::new();
        let mut ready = Vec::new();
        for id in &self.ids {
            match seen.get(id).and_then(Option::as_ref) {
                None => report.note(*id, Err(Obstacle::new(SkipReason::Missing))),
                Some(build) if build.state.is_final() => ready.push(*id),
                Some(_) => unfinished.push(*id),
            }
        }
        if self.cancel {
            // Whatever comes of it, the deletion shows whether it was enough.
            for id in &unfinished {
                let _ = concerns_all(cancel_one(&self.copr, *id).await)?;
            }
        }
        if !self.wait.is_zero() && !unfinished.is_empty() {
            let watch = self.copr.builds().watch_all(unfinished.iter().copied()).detail(Detail::Builds);
            let _ = watch.deadline(self.wait).await?;
        }
        // Those that may be in the way come last, on a list of their own: there are states that look unfinished and are not.
        let lists = ready.chunks(AT_ONCE).chain(unfinished.chunks(AT_ONCE)).map(<[i64]>::to_vec);
        let mut lists: Vec<_> = lists.collect();
        lists.reverse();
        while let Some(list) = lists.pop() {
            match *list {
                [] => {}
                [id] => report.note(id, concerns_all(delete_one(&self.copr, id).await)?),
                _ => match concerns_all(delete_list(&self.copr, &list).await)? {
                    Ok(None) => report.done.extend(list),
                    Ok(Some(refusal)) => {
                        let said = refusal.message().map(|message| message.text().to_owned());
                        lists.extend(split(&list, &said.unwrap_or_default()));
                    }
                    Err(obstacle) => {
                        for id in list {
                            report.note(id, Err(obstacle.clone()));
                        }
                    }
                },
            }
        }
        Ok(report)
    }
}

awaited!(DeleteBuilds, delete -> Result<BulkReport>);

/// What to try in place of a list that was refused: builds whose numbers the refusal has one by one and the others together, or
/// else both halves. The numbers are a hint, and nothing depends on them but the count of requests.
fn split(list: &[i64], said: &str) -> Vec<Vec<i64>> {
    let numbers: BTreeSet<i64> =
        said.split(|it: char| !it.is_ascii_digit()).filter_map(|text| text.parse().ok()).collect();
    let (named, others): (Vec<i64>, Vec<i64>) = list.iter().partition(|id| numbers.contains(*id));
    if named.is_empty() || others.is_empty() {
        let (left, right) = list.split_at(list.len() / 2);
        return vec![left.to_vec(), right.to_vec()];
    }
    named.into_iter().map(|id| vec![id]).chain([others]).collect()
}

/// Deletes a list. `Some` with the refusal if a build of it was in the way.
async fn delete_list(copr: &Copr, list: &[i64]) -> std::result::Result<Option<Error>, Obstacle> {
    let call = || copr.build_delete_many().builds(list.to_vec()).send();
    let (result, attempts) = persistently(call).await;
    let Err(error) = result else { return Ok(None) };
    // After an attempt without an answer the builds may be gone, which one of them shows: all are, or none.
    let first = list.first().copied().unwrap_or_default();
    if attempts > 1 && error.is_invalid_input() && is_gone(copr, first).await {
        return Ok(None);
    }
    match error.kind() {
        ErrorKind::InvalidInput | ErrorKind::Conflict => Ok(Some(error)),
        ErrorKind::Forbidden => Err(Obstacle::with(SkipReason::Forbidden, error)),
        _ => Err(Obstacle::with(SkipReason::Failed, error)),
    }
}

async fn is_gone(copr: &Copr, id: i64) -> bool {
    match copr.build_get().build_id(id).send().await {
        Ok(_) => false,
        Err(error) => build_is_gone(copr, id, error).await.is_ok(),
    }
}

/// Deletes one build, which tells what is in the way.
async fn delete_one(copr: &Copr, id: i64) -> std::result::Result<(), Obstacle> {
    let (result, attempts) = persistently(|| copr.build_delete().build_id(id).send()).await;
    let Err(error) = result else { return Ok(()) };
    match error.kind() {
        ErrorKind::NotFound => match missing_or_failed(copr, id, error).await {
            // An attempt without an answer deleted it.
            Obstacle { reason: SkipReason::Missing, .. } if attempts > 1 => Ok(()),
            obstacle => Err(obstacle),
        },
        ErrorKind::Forbidden => Err(Obstacle::with(SkipReason::Forbidden, error)),
        ErrorKind::Conflict => Err(Obstacle::with(SkipReason::Unfinished, error)),
        _ => Err(Obstacle::with(SkipReason::Failed, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_refused_list_is_split_by_the_numbers_in_the_refusal_or_in_halves() {
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
