//! The changes between two polls of a build or of its chroots. No I/O.

use std::collections::BTreeMap;
use std::time::SystemTime;

use copr_api::Timestamp;

use super::event::Change;
use super::state::BuildStateExt as _;
use copr_api_ext::enums::BuildState;
use copr_api_ext::types::{Build, BuildChroot};

/// A state with its times.
#[derive(Clone, Copy)]
struct Snapshot<'a> {
    state: &'a BuildState,
    started: Option<Timestamp>,
    ended: Option<Timestamp>,
}

fn build(it: &Build) -> Snapshot<'_> {
    Snapshot { state: &it.state, started: it.started_on, ended: it.ended_on }
}

fn chroot(it: &BuildChroot) -> Snapshot<'_> {
    Snapshot { state: &it.state, started: it.started_on, ended: it.ended_on }
}

/// The change of a build as a whole, if its state differs.
pub(super) fn of_build(before: Option<&Build>, now: &Build) -> Option<Change> {
    change(now.id, None, before.map(build), build(now))
}

/// The changes of chroots, in the order of the list. A chroot that is no longer in the list has no
/// change.
pub(super) fn of_chroots(
    build_id: i64,
    before: &BTreeMap<String, BuildChroot>,
    now: &[BuildChroot],
) -> Vec<Change> {
    now.iter()
        .filter_map(|it| change(build_id, Some(&it.name), before.get(&it.name).map(chroot), chroot(it)))
        .collect()
}

/// Whether a row shows that chroots changed, although the state of the build is the same.
pub(super) fn chroots_moved(before: &Build, now: &Build) -> bool {
    before.started_on != now.started_on
        || before.ended_on != now.ended_on
        || before.chroots.len() != now.chroots.len()
}

fn change(
    build_id: i64,
    chroot: Option<&String>,
    before: Option<Snapshot<'_>>,
    now: Snapshot<'_>,
) -> Option<Change> {
    let from = before.map(|before| before.state.clone());
    if from.as_ref() == Some(now.state) {
        return None;
    }
    let (to, at) = (now.state.clone(), moment(before, now));
    Some(Change { build_id, chroot: chroot.cloned(), from, to, at, seen: SystemTime::now() })
}

/// The time of a change by the clock of the server: the end for a final state, the start for the
/// change with which it appears. Later states keep the start and have no time of their own.
fn moment(before: Option<Snapshot<'_>>, now: Snapshot<'_>) -> Option<Timestamp> {
    if now.state.is_final() {
        return now.ended.filter(|_| before.is_none_or(|before| before.ended.is_none()));
    }
    now.started.filter(|_| before.is_some_and(|before| before.started.is_none()))
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

    fn chroot(name: &str, state: &str) -> BuildChroot {
        serde_json::from_value(serde_json::json!({
            "name": name, "state": state, "started_on": null, "ended_on": null, "result_url": null,
        }))
        .unwrap()
    }

    #[test]
    fn a_change_has_the_time_of_the_server() {
        let old = |state, started, ended| Some(build(state, started, ended));
        for (before, now, change) in [
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
            let seen = of_build(before.as_ref(), &now);
            let seen = seen.map(|it| (it.from, it.to, it.at.map(Timestamp::unix_seconds)));
            let wanted = change.map(|(from, to, at)| (from.map(BuildState::from), BuildState::from(to), at));
            assert_eq!(seen, wanted, "{before:?} {now:?}");
        }
    }

    #[test]
    fn compares_chroots_by_name_in_any_order() {
        let before = [chroot("a", "running"), chroot("b", "pending")].map(|it| (it.name.clone(), it)).into();
        let now = [chroot("c", "waiting"), chroot("b", "pending"), chroot("a", "failed")];
        let changes = of_chroots(7, &before, &now);
        let lines: Vec<_> = changes.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["7 c: waiting", "7 a: running -> failed"]);
    }

    #[test]
    fn changes_chain_up_and_end_at_the_last_state() {
        proptest::proptest!(proptest::prelude::ProptestConfig::with_cases(10_000), |(life: Vec<u8>)| {
            let word = |it: u8| BuildState::KNOWN[usize::from(it) % BuildState::KNOWN.len()].to_string();
            let rows: Vec<_> = life.into_iter().map(|it| build(&word(it), None, None)).collect();
            let mut last: Option<&Build> = None;
            let mut seen = None;
            for row in &rows {
                if let Some(change) = of_build(last, row) {
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
