//! What a watch knows of its builds, and the events that it has not reported yet. No I/O.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use tokio::time::Instant;

use super::diff;
use super::event::{Change, Event};
use super::outcome::{EndReason, Outcome};
use super::settings::Detail;
use super::state::{BuildStateExt as _, has_failed};
use copr_api_ext::types::{Build, BuildChroot};

/// Owner and name of a project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct ProjectKey {
    pub owner: String,
    pub name: String,
}

impl ProjectKey {
    pub fn of(build: &Build) -> Self {
        Self { owner: build.ownername.clone(), name: build.projectname.clone() }
    }
}

/// A build that is watched.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// Known once the build has been seen.
    pub project: Option<ProjectKey>,
    /// Its row in the list of the project, newest first: a guess, because rows move.
    pub position: Option<u64>,
    pub build: Option<Build>,
    pub chroots: BTreeMap<String, BuildChroot>,
    /// The change to its final state, held back until its chroots are known.
    pub held: Option<Change>,
    /// Its chroots may have changed.
    pub chroots_moved: bool,
    /// The poll cycle in which its chroots were polled last.
    pub chroots_seen: u64,
    /// When it was first seen in its state, until it is reported as stalled.
    since: Option<Instant>,
}

impl Entry {
    /// Whether its row can still change.
    pub fn is_under_way(&self) -> bool {
        !self.build.as_ref().is_some_and(|build| build.state.is_final())
    }

    /// Whether chroots can change without a change of the row: there are several, and not all have ended.
    pub fn can_move_unseen(&self) -> bool {
        let listed = self.build.as_ref().map_or(0, |build| build.chroots.len());
        let all_ended =
            self.chroots.len() >= listed && self.chroots.values().all(|chroot| chroot.state.is_final());
        listed > 1 && !all_ended
    }
}

/// What is known of the builds, and the events that have not been reported yet.
#[derive(Debug, Default)]
pub(super) struct WatchState {
    pub live: BTreeMap<i64, Entry>,
    pub ended: BTreeMap<i64, Outcome>,
    pub events: VecDeque<Event>,
    /// The builds of this poll cycle that changed, or whose chroots did.
    pub changed: BTreeSet<i64>,
    /// Whether a build or chroot failed, or a build does not exist.
    pub failed: bool,
    /// The number of the poll cycle, so that the chroots that have waited longest are polled first.
    pub cycle: u64,
    pub detail: Detail,
}

impl WatchState {
    pub fn new(ids: &[i64], detail: Detail) -> Self {
        let live = ids.iter().map(|id| (*id, Entry::default())).collect();
        Self { live, detail, ..Self::default() }
    }

    /// Whether all of these builds are watched or have ended.
    pub fn knows(&self, ids: &BTreeSet<i64>) -> bool {
        ids.iter().all(|id| self.live.contains_key(id) || self.ended.contains_key(id))
    }

    /// Says that chroots of these builds may have changed.
    pub fn chroots_moved(&mut self, ids: &BTreeSet<i64>) {
        for (_, entry) in self.live.iter_mut().filter(|(id, _)| ids.contains(id)) {
            entry.chroots_moved |= entry.build.as_ref().is_some_and(|build| !build.chroots.is_empty());
        }
    }

    /// Processes a row. Ignores rows of builds that are not watched or have ended.
    pub fn row(&mut self, row: Build, position: Option<u64>) {
        let id = row.id;
        let Some(entry) = self.live.get_mut(&id).filter(|entry| entry.is_under_way()) else { return };
        entry.position = position.or(entry.position);
        entry.project.get_or_insert_with(|| ProjectKey::of(&row));
        let has_chroots = !row.chroots.is_empty();
        entry.chroots_moved |= has_chroots && diff::chroots_moved(entry.build.as_ref(), &row);
        let change = diff::change(id, None, entry.build.as_ref(), &row);
        let is_final = row.state.is_final();
        entry.build = Some(row);
        let Some(change) = change else { return };
        entry.since = Some(Instant::now());
        if is_final && has_chroots && self.detail != Detail::Builds {
            entry.held = Some(change);
            return;
        }
        self.report(change);
        if is_final {
            self.end(id, EndReason::Final);
        }
    }

    /// Processes the chroots of a build.
    pub fn chroots(&mut self, id: i64, list: Vec<BuildChroot>) {
        let Some(entry) = self.live.get_mut(&id) else { return };
        (entry.chroots_moved, entry.chroots_seen) = (false, self.cycle);
        let mut changes = Vec::new();
        for chroot in list {
            changes.extend(diff::change(id, Some(&chroot.name), entry.chroots.get(&chroot.name), &chroot));
            entry.chroots.insert(chroot.name.clone(), chroot);
        }
        let is_over = entry.held.is_some();
        for change in changes {
            self.report(change);
        }
        if is_over {
            self.end(id, EndReason::Final);
        }
    }

    /// Reports builds that have been for `after` in a state that may last forever, and ends them if `end` is set.
    pub fn stalls(&mut self, after: Duration, end: bool) {
        let mut stalled = Vec::new();
        for (id, entry) in &mut self.live {
            let Some(build) = entry.build.as_ref().filter(|build| build.state.may_last_forever()) else {
                continue;
            };
            let duration = entry.since.map(|since| since.elapsed());
            let Some(duration) = duration.filter(|duration| *duration >= after) else { continue };
            entry.since = None;
            let state = build.state.clone();
            self.events.push_back(Event::Stalled { build_id: *id, state, duration });
            stalled.push(*id);
        }
        for id in stalled.into_iter().filter(|_| end) {
            self.end(id, EndReason::Stalled);
        }
    }

    /// Ends the watch of all builds that pass the test.
    pub fn end_all(&mut self, end_reason: EndReason, test: impl Fn(&Entry) -> bool) {
        let ids: Vec<i64> = self.live.iter().filter(|(_, entry)| test(entry)).map(|(id, _)| *id).collect();
        for id in ids {
            self.end(id, end_reason);
        }
    }

    fn report(&mut self, change: Change) {
        self.failed |= match &change.chroot {
            None => change.to.is_failure(),
            Some(_) => has_failed(&change.to),
        };
        self.changed.insert(change.build_id);
        self.events.push_back(Event::Changed(change));
    }

    /// Ends the watch of a build. If its final state has been seen, that is the reason.
    pub fn end(&mut self, id: i64, end_reason: EndReason) {
        let Some(mut entry) = self.live.remove(&id) else { return };
        let is_final = !entry.is_under_way();
        if let Some(change) = entry.held.take() {
            self.report(change);
        }
        let end_reason = if is_final { EndReason::Final } else { end_reason };
        self.failed |= end_reason == EndReason::NotFound;
        let chroots = entry.chroots.into_values().collect();
        let outcome = Outcome { build_id: id, end_reason, build: entry.build, chroots };
        self.ended.insert(id, outcome.clone());
        self.events.push_back(Event::Ended(Box::new(outcome)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_chroots_by_name_in_any_order() {
        let mut state = WatchState::new(&[7], Detail::Chroots);
        let mut poll = |chroots: &[(&str, &str)]| {
            let chroots = chroots.iter().map(|(name, state)| {
                serde_json::from_value(serde_json::json!({
                    "name": name, "state": state, "started_on": null, "ended_on": null, "result_url": null,
                }))
                .unwrap()
            });
            state.chroots(7, chroots.collect());
            state.events.drain(..).map(|event| event.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(poll(&[("a", "running"), ("b", "pending")]), ["7 a: running", "7 b: pending"]);
        let changes = poll(&[("c", "waiting"), ("b", "pending"), ("a", "failed")]);
        assert_eq!(changes, ["7 c: waiting", "7 a: running -> failed"]);
    }
}
