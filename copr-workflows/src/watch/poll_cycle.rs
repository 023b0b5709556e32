//! One poll cycle: decides which request comes next and what its response means. No I/O.

use std::collections::{BTreeMap, BTreeSet};

use super::page::{Span, covering};
use super::settings::Detail;
use super::watch_state::{Entry, ProjectKey, WatchState};
use copr_api_ext::types::{Build, BuildChroot};

/// The most rows on a page.
pub(super) const PAGE_SIZE: u64 = 100;

/// A request to send.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Request {
    Build(i64),
    Page(ProjectKey, Span),
    Chroots(i64),
}

/// How far the list of a project has been read in this cycle.
#[derive(Clone, Copy, Debug, Default)]
struct Walk {
    end: u64,
    /// The ID of the last row; rows after it have smaller IDs.
    last: Option<i64>,
    /// Pages without any requested build.
    empty_pages: usize,
}

/// One poll of all builds, or of some.
#[derive(Debug)]
pub(super) struct PollCycle {
    /// Builds that have not been polled in this cycle. Those that have ended since do not count.
    unseen: BTreeSet<i64>,
    /// How many builds are known of each project, with those that have ended in this cycle.
    builds: BTreeMap<ProjectKey, usize>,
    walks: BTreeMap<ProjectKey, Walk>,
    /// How many chroot lists may still be requested.
    chroot_polls: usize,
    /// Whether chroots are polled in turn, and not only those that may have changed.
    whole: bool,
}

impl PollCycle {
    /// Polls all builds and chroots, or only these builds and their chroots.
    pub fn new(state: &mut WatchState, builds: Option<&BTreeSet<i64>>, max_chroot_polls: usize) -> Self {
        state.cycle += 1;
        let is_polled = |id| builds.is_none_or(|builds| builds.contains(id));
        let unseen = state.live.iter().filter(|(id, entry)| entry.is_under_way() && is_polled(id));
        let unseen: BTreeSet<i64> = unseen.map(|(id, _)| *id).collect();
        let chroot_polls = builds.map_or(max_chroot_polls, |_| max_chroot_polls.min(unseen.len()));
        let whole = builds.is_none();
        let mut cycle = Self { unseen, builds: BTreeMap::new(), walks: BTreeMap::new(), chroot_polls, whole };
        state
            .live
            .values()
            .filter_map(|entry| entry.project.clone())
            .for_each(|project| cycle.count(project));
        cycle
    }

    fn count(&mut self, project: ProjectKey) {
        *self.builds.entry(project).or_default() += 1;
    }

    /// The next request, with pages of at most `size` rows; `None` when the cycle is complete.
    ///
    /// Builds that are close together in the list of their project are requested by page, other
    /// builds alone. Chroots come last.
    pub fn next(&self, state: &WatchState, size: u64) -> Option<Request> {
        let several = self.builds.iter().filter(|(_, builds)| **builds >= 2);
        let mut pages = several.filter_map(|(project, builds)| {
            Some(Request::Page(project.clone(), self.next_page(state, project, *builds, size)?))
        });
        let single = || self.unseen.iter().rfind(|id| state.live.contains_key(id));
        pages.next().or_else(|| single().map(|id| Request::Build(*id))).or_else(|| self.next_chroots(state))
    }

    /// A page of a project with at least two builds, if it is cheaper than one request for each.
    ///
    /// A build that has never been seen may be in any such project: it is searched for after the rows
    /// that were read. A project gets at most as many empty pages as it has builds, so that reading
    /// the list at most doubles the requests.
    fn next_page(&self, state: &WatchState, project: &ProjectKey, builds: usize, size: u64) -> Option<Span> {
        let walk = self.walks.get(project).copied().unwrap_or_default();
        if walk.empty_pages >= builds {
            return None;
        }
        let mut searches = walk.empty_pages > 0;
        let mut places = Vec::new();
        for id in &self.unseen {
            let Some(entry) = state.live.get(id) else { continue };
            if entry.project.as_ref() == Some(project) {
                places.extend(entry.position);
            } else if entry.project.is_none() && walk.last.is_none_or(|last| *id < last) {
                places.push(walk.end);
                searches = true;
            }
        }
        places.sort_unstable();
        let span = covering(&places, size, walk.end)?;
        Some(if searches { Span { limit: size, ..span } } else { span })
    }

    /// The chroots of an ended build first, then of a build whose row changed, then in turn.
    fn next_chroots(&self, state: &WatchState) -> Option<Request> {
        if self.chroot_polls == 0 || state.detail == Detail::Builds {
            return None;
        }
        let all_along = state.detail == Detail::Chroots;
        let due = state.live.iter().filter(|(_, entry)| {
            let is_turn = self.whole && entry.can_move_unseen() && entry.chroots_seen < state.cycle;
            entry.held.is_some() || all_along && (entry.chroots_moved || is_turn)
        });
        let order = |entry: &Entry| (entry.held.is_none(), !entry.chroots_moved, entry.chroots_seen);
        due.min_by_key(|(_, entry)| order(entry)).map(|(id, _)| Request::Chroots(*id))
    }

    /// Processes the row of a build that was requested alone.
    pub fn build(&mut self, state: &mut WatchState, row: Build) {
        let walk = self.walks.get(&ProjectKey::of(&row)).copied().unwrap_or_default();
        if let Some(entry) = state.live.get_mut(&row.id) {
            // It is not on the rows that were read.
            entry.position.get_or_insert(walk.end);
        }
        self.row(state, row, None);
    }

    fn row(&mut self, state: &mut WatchState, row: Build, position: Option<u64>) {
        self.unseen.remove(&row.id);
        if state.live.get(&row.id).is_some_and(|entry| entry.project.is_none()) {
            self.count(ProjectKey::of(&row));
        }
        state.row(row, position);
    }

    /// Processes the chroots of a build.
    pub fn chroots(&mut self, state: &mut WatchState, id: i64, list: Vec<BuildChroot>) {
        self.chroot_polls = self.chroot_polls.saturating_sub(1);
        state.chroots(id, list);
    }

    /// Processes a page that was requested.
    pub fn page(&mut self, state: &mut WatchState, project: &ProjectKey, span: Span, rows: Vec<Build>) {
        self.locate(state, project, span, &rows);
        self.rows(state, rows, span.offset);
    }

    /// Processes rows of a list, the first of which is at `offset`.
    pub fn rows(&mut self, state: &mut WatchState, rows: Vec<Build>, offset: u64) {
        for (row, place) in rows.into_iter().zip(offset..) {
            self.row(state, row, Some(place));
        }
    }

    /// Corrects the positions of builds that are not on a page where they could be. Positions are
    /// guesses, because rows move.
    fn locate(&mut self, state: &mut WatchState, project: &ProjectKey, span: Span, rows: &[Build]) {
        let is_full = rows.len() as u64 >= span.limit;
        let newest = rows.first().map_or(i64::MIN, |row| row.id);
        let oldest = rows.last().filter(|_| is_full).map_or(i64::MIN, |row| row.id);
        let places = rows.iter().map(|row| row.id).zip(span.offset..);
        let found: BTreeMap<i64, u64> = places.filter(|(id, _)| self.unseen.contains(id)).collect();

        let walk = self.walks.entry(project.clone()).or_default();
        (walk.end, walk.last) = (span.end(), Some(oldest));
        walk.empty_pages += usize::from(found.is_empty());

        // How far a row has moved since the last cycle. Other rows have probably moved as far.
        let shift = found.iter().find_map(|(id, place)| {
            let guess = state.live.get(id)?.position?;
            Some(place.cast_signed().wrapping_sub(guess.cast_signed()))
        });
        let step = if found.is_empty() { span.limit } else { 1 };
        for id in self.unseen.iter().filter(|id| !found.contains_key(id)) {
            let Some(entry) = state.live.get_mut(id) else { continue };
            let Some(guess) = entry.position.filter(|_| entry.project.as_ref() == Some(project)) else {
                continue;
            };
            let moved = guess.saturating_add_signed(shift.unwrap_or_default());
            entry.position = if *id < oldest {
                Some(moved.max(span.end()))
            } else if *id > newest && span.offset > 0 {
                Some(moved.min(span.offset.saturating_sub(step)))
            } else {
                // It should be on this page, and is gone.
                None
            };
        }
    }
}
