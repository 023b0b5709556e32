//! The changes between two polls of a build or of its chroots. No I/O.

use std::time::SystemTime;

use copr_api::Timestamp;

use super::event::Change;
use super::state::BuildStateExt as _;
use copr_api_ext::enums::BuildState;
use copr_api_ext::types::{Build, BuildChroot};

/// The state of a build or chroot, with its times.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Snapshot<'a> {
    state: &'a BuildState,
    started: Option<Timestamp>,
    ended: Option<Timestamp>,
}

impl<'a> From<&'a Build> for Snapshot<'a> {
    fn from(it: &'a Build) -> Self {
        Self { state: &it.state, started: it.started_on, ended: it.ended_on }
    }
}

impl<'a> From<&'a BuildChroot> for Snapshot<'a> {
    fn from(it: &'a BuildChroot) -> Self {
        Self { state: &it.state, started: it.started_on, ended: it.ended_on }
    }
}

/// The change of a build, or of one of its chroots, if its state differs.
///
/// Its time by the clock of the server is the end for a final state, and the start for the change
/// with which it appears. Later states keep the start and have no time of their own.
pub(super) fn change<'a, T>(
    build_id: i64,
    chroot: Option<&str>,
    before: Option<&'a T>,
    now: &'a T,
) -> Option<Change>
where
    Snapshot<'a>: From<&'a T>,
{
    let (before, now) = (before.map(Snapshot::from), Snapshot::from(now));
    let from = before.map(|before| before.state.clone());
    if from.as_ref() == Some(now.state) {
        return None;
    }
    let at = if now.state.is_final() {
        now.ended.filter(|_| before.is_none_or(|before| before.ended.is_none()))
    } else {
        now.started.filter(|_| before.is_some_and(|before| before.started.is_none()))
    };
    let (chroot, to) = (chroot.map(str::to_owned), now.state.clone());
    Some(Change { build_id, chroot, from, to, at, seen: SystemTime::now() })
}

/// Whether a row shows that chroots may have changed. Its list of chroots has no fixed order.
pub(super) fn chroots_moved(before: Option<&Build>, now: &Build) -> bool {
    before.is_none_or(|before| {
        Snapshot::from(before) != Snapshot::from(now) || before.chroots.len() != now.chroots.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(state: &str, started: Option<i64>, ended: Option<i64>) -> Build {
        serde_json::from_value(serde_json::json!({
            "id": 7, "state": state, "ownername": "alice", "projectname": "hello", "project_dirname": "hello",
            "repo_url": "", "chroots": [], "is_background": false, "submitted_on": 1, "submitter": null,
            "started_on": started, "ended_on": ended, "source_package": {"name": null, "version": null, "url": null},
        }))
        .unwrap()
    }

    #[test]
    fn a_change_has_the_time_of_the_server() {
        let old = |state, started, ended| Some(build(state, started, ended));
        for (before, now, wanted) in [
            (None, build("pending", None, None), Some((None, "pending", None))),
            (None, build("running", Some(5), None), Some((None, "running", None))),
            (None, build("succeeded", Some(5), Some(9)), Some((None, "succeeded", Some(9)))),
            (old("pending", None, None), build("pending", None, None), None),
            (old("pending", None, None), build("pending", Some(5), None), None),
            (
                old("pending", None, None),
                build("starting", Some(5), None),
                Some((Some("pending"), "starting", Some(5))),
            ),
            (
                old("starting", Some(5), None),
                build("running", Some(5), None),
                Some((Some("starting"), "running", None)),
            ),
            (
                old("running", Some(5), None),
                build("pending", Some(5), None),
                Some((Some("running"), "pending", None)),
            ),
            (
                old("running", Some(5), None),
                build("failed", Some(5), Some(9)),
                Some((Some("running"), "failed", Some(9))),
            ),
            (
                old("running", Some(5), None),
                build("canceled", Some(5), None),
                Some((Some("running"), "canceled", None)),
            ),
            (
                old("pending", None, None),
                build("hatching", None, None),
                Some((Some("pending"), "hatching", None)),
            ),
        ] {
            let seen = change(7, None, before.as_ref(), &now);
            let seen = seen.map(|it| (it.from, it.to, it.at.map(Timestamp::unix_seconds)));
            let wanted = wanted.map(|(from, to, at)| (from.map(BuildState::from), BuildState::from(to), at));
            assert_eq!(seen, wanted, "{before:?} {now:?}");
        }
    }

    #[test]
    fn changes_chain_up_and_end_at_the_last_state() {
        proptest::proptest!(proptest::prelude::ProptestConfig::with_cases(10_000), |(life: Vec<u8>)| {
            let word = |it: u8| BuildState::KNOWN[usize::from(it) % BuildState::KNOWN.len()].to_string();
            let rows: Vec<_> = life.into_iter().map(|it| build(&word(it), None, None)).collect();
            let mut last: Option<&Build> = None;
            let mut seen = None;
            for row in &rows {
                if let Some(change) = change(row.id, None, last, row) {
                    proptest::prop_assert_eq!(&change.from, &seen);
                    proptest::prop_assert_ne!(change.from.as_ref(), Some(&change.to));
                    seen = Some(change.to);
                }
                last = Some(row);
            }
            proptest::prop_assert_eq!(seen.as_ref(), rows.last().map(|row| &row.state));
        });
    }
}
