//! What a watch knows of its builds, and what it has yet to tell. No IO.

use std::collections::{BTreeMap, VecDeque};
use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use super::change::{Change, Event, Stall, What};
use super::diff;
use super::outcome::{Ending, Outcome};
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
#[derive(Debug)]
pub(super) struct Entry {
    /// Known from the first look on.
    pub project: Option<ProjectKey>,
    /// Its row in the list of the project, newest first; a guess, because rows move.
    pub position: Option<u64>,
    pub build: Option<Build>,
    pub chroots: BTreeMap<String, BuildChroot>,
    /// The change to its final state, kept back until its chroots are known.
    pub held: Option<Change>,
    /// Its chroots may be in other states than they were.
    pub chroots_moved: bool,
    /// In which round its chroots were looked at last.
    pub chroots_seen: u64,
    /// Since when it has been in its state.
    since: Instant,
    stall_told: bool,
}

impl Entry {
    fn new(now: Instant) -> Self {
        Self {
            project: None,
            position: None,
            build: None,
            chroots: BTreeMap::new(),
            held: None,
            chroots_moved: false,
            chroots_seen: 0,
            since: now,
            stall_told: false,
        }
    }

    /// Whether there is still something to learn from its row.
    pub fn is_under_way(&self) -> bool {
        !self.build.as_ref().is_some_and(|build| build.state.is_final())
    }

    /// Whether chroots can change while the build as a whole shows nothing: there are several, and not all have ended.
    pub fn can_move_unseen(&self) -> bool {
        let listed = self.build.as_ref().map_or(0, |build| build.chroots.len());
        let all_ended =
            self.chroots.len() >= listed && self.chroots.values().all(|chroot| chroot.state.is_final());
        listed > 1 && !all_ended
    }
}

/// How far the list of a project was searched for builds whose places are not known.
#[derive(Debug, Default)]
pub(super) struct Search {
    pub end: u64,
    /// The last id that was come by.
    pub last: Option<i64>,
    pub done: bool,
    /// Pages that had none of the builds, less those that were found.
    pub in_vain: usize,
}

impl Search {
    pub fn begin_again(&mut self) {
        *self = Self { in_vain: self.in_vain, ..Self::default() };
    }
}

/// What is known of the builds, and what has yet to be told.
#[derive(Debug)]
pub(super) struct Ledger {
    pub live: BTreeMap<i64, Entry>,
    pub ended: BTreeMap<i64, Outcome>,
    pub events: VecDeque<Event>,
    /// The first failure that was told, or a build that vanished.
    pub failed: bool,
    /// The number of the round, so that those chroots are looked at first that waited longest.
    pub round: u64,
    pub searches: BTreeMap<ProjectKey, Search>,
    detail: Detail,
}

impl Ledger {
    pub fn new(ids: &[i64], detail: Detail, now: Instant) -> Self {
        let live = ids.iter().map(|id| (*id, Entry::new(now))).collect();
        let (ended, events, searches) = (BTreeMap::new(), VecDeque::new(), BTreeMap::new());
        Self { live, ended, events, failed: false, round: 0, searches, detail }
    }

    /// Begins to watch a build.
    pub fn adopt(&mut self, id: i64, now: Instant) {
        self.live.entry(id).or_insert_with(|| Entry::new(now));
    }

    /// Takes in a row. Rows of builds that are not watched, or whose end is known, are ignored.
    pub fn row(&mut self, row: Build, position: Option<u64>, now: Instant) {
        let id = row.id;
        let Some(entry) = self.live.get_mut(&id).filter(|entry| entry.is_under_way()) else { return };
        entry.position = position.or(entry.position);
        entry.project.get_or_insert_with(|| ProjectKey::of(&row));
        let change = diff::of_build(entry.build.as_ref(), &row, SystemTime::now());
        let moved = entry.build.as_ref().is_none_or(|before| diff::chroots_moved(before, &row));
        if !row.chroots.is_empty() && (moved || change.is_some()) {
            entry.chroots_moved = true;
        }
        let is_final = row.state.is_final();
        let has_chroots = self.detail != Detail::Builds && !row.chroots.is_empty();
        entry.build = Some(row);
        let Some(change) = change else { return };
        (entry.since, entry.stall_told) = (now, false);
        if is_final && has_chroots {
            entry.held = Some(change);
            return;
        }
        self.tell(change);
        if is_final {
            self.end(id, Ending::Final);
        }
    }

    /// Takes in the chroots of a build.
    pub fn chroots(&mut self, id: i64, list: Vec<BuildChroot>) {
        let Some(entry) = self.live.get_mut(&id) else { return };
        let mut changes = diff::of_chroots(id, &entry.chroots, &list, SystemTime::now());
        entry.chroots.extend(list.into_iter().map(|chroot| (chroot.name.clone(), chroot)));
        (entry.chroots_moved, entry.chroots_seen) = (false, self.round);
        let held = entry.held.take();
        let is_over = held.is_some();
        changes.extend(held);
        for change in changes {
            self.tell(change);
        }
        if is_over {
            self.end(id, Ending::Final);
        }
    }

    /// A build does not exist. What was seen of its end counts nevertheless.
    pub fn missing(&mut self, id: i64) {
        self.end(id, Ending::Vanished);
    }

    /// A project does not exist, and none of its builds.
    pub fn missing_project(&mut self, project: &ProjectKey) {
        let of_it = self.live.iter().filter(|(_, entry)| entry.project.as_ref() == Some(project));
        for id in of_it.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.missing(id);
        }
    }

    /// Tells of builds that have been long in a state that may last for ever, and ends them if asked to.
    pub fn stalls(&mut self, after: Duration, end: bool, now: Instant) {
        let mut stalled = Vec::new();
        for (id, entry) in &mut self.live {
            let Some(build) = entry.build.as_ref().filter(|build| build.state.may_last_forever()) else {
                continue;
            };
            let lasting = now.saturating_duration_since(entry.since);
            if entry.stall_told || lasting < after {
                continue;
            }
            entry.stall_told = true;
            let stall = Stall { build_id: *id, state: build.state.clone(), lasting };
            self.events.push_back(Event::Stalled(stall));
            stalled.push(*id);
        }
        for id in stalled.into_iter().filter(|_| end) {
            self.end(id, Ending::Stalled);
        }
    }

    /// Ends all builds that have not ended yet.
    pub fn end_all(&mut self, ending: Ending) {
        for id in self.live.keys().copied().collect::<Vec<_>>() {
            self.end(id, ending);
        }
    }

    fn tell(&mut self, change: Change) {
        let fails = match change.what {
            What::Build => change.to.is_failure(),
            What::Chroot(_) => has_failed(&change.to),
        };
        self.failed |= fails;
        self.events.push_back(Event::Changed(change));
    }

    fn end(&mut self, id: i64, ending: Ending) {
        let Some(mut entry) = self.live.remove(&id) else { return };
        let is_final = !entry.is_under_way();
        if let Some(change) = entry.held.take() {
            self.tell(change);
        }
        let ending = if is_final { Ending::Final } else { ending };
        self.failed |= ending == Ending::Vanished;
        let chroots = entry.chroots.into_values().collect();
        let outcome = Outcome { build_id: id, ending, build: entry.build, chroots };
        self.ended.insert(id, outcome.clone());
        self.events.push_back(Event::Ended(Box::new(outcome)));
    }
}
