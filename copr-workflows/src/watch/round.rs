//! One round of looks: which request comes next, and what its answer settles. No IO.

use std::collections::{BTreeMap, BTreeSet};

use tokio::time::Instant;

use super::follow::Follow;
use super::ledger::{Ledger, ProjectKey, Search};
use super::page::{Span, covering};
use super::settings::Detail;
use copr_api_ext::Error;
use copr_api_ext::types::{Build, BuildChroot};

/// A request that is to be made.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Request {
    Build(i64),
    Page(ProjectKey, Span, Purpose),
    Chroots(i64),
}

/// What a page is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To learn of new builds of the project.
    Follow,
    /// To see builds whose places are known.
    Known,
    /// To learn the places of builds.
    Explore,
}

/// What came back.
#[derive(Debug)]
pub(super) enum Answer {
    Build(Box<Build>),
    Page(Vec<Build>),
    Chroots(Vec<BuildChroot>),
    /// The build or the project does not exist.
    Missing(Error),
}

/// After so many disappointments, a build gets a request of its own.
const STRIKES: u8 = 2;

/// How far the pages of a project have been read in this round.
#[derive(Debug, Default)]
struct Read {
    end: u64,
    /// How far rows have moved since the last round.
    shift: i64,
    /// Pages on which none of the builds were that should have been.
    in_vain: usize,
}

/// One round of looks.
#[derive(Debug)]
pub(super) struct Round {
    unseen: BTreeSet<i64>,
    read: BTreeMap<ProjectKey, Read>,
    strikes: BTreeMap<i64, u8>,
    /// How many chroot lists may still be asked for.
    looks: u32,
    /// Whether all builds are looked at, and chroots in turn.
    whole: bool,
    detail: Detail,
}

impl Round {
    /// A look at everything.
    pub fn whole(ledger: &mut Ledger, detail: Detail, looks: u32) -> Self {
        ledger.round += 1;
        for search in ledger.searches.values_mut() {
            search.in_vain = search.in_vain.saturating_sub(1);
        }
        let ids = ledger.live.iter().filter(|(_, entry)| entry.is_under_way()).map(|(id, _)| *id);
        Self::of(ids.collect(), true, detail, looks)
    }

    /// A look at some builds, and at their chroots whatever their rows say.
    pub fn some(ledger: &mut Ledger, ids: &BTreeSet<i64>, detail: Detail) -> Self {
        let mut unseen = BTreeSet::new();
        for id in ids {
            if let Some(entry) = ledger.live.get_mut(id).filter(|entry| entry.is_under_way()) {
                entry.chroots_moved |= entry.build.as_ref().is_some_and(|build| !build.chroots.is_empty());
                unseen.insert(*id);
            }
        }
        let looks = u32::try_from(unseen.len()).unwrap_or(u32::MAX);
        Self::of(unseen, false, detail, looks)
    }

    fn of(unseen: BTreeSet<i64>, whole: bool, detail: Detail, looks: u32) -> Self {
        Self { unseen, read: BTreeMap::new(), strikes: BTreeMap::new(), looks, whole, detail }
    }

    /// The next request, with pages of at most `size` rows; `None` when the round is over.
    pub fn next(&self, ledger: &Ledger, follow: Option<&Follow>, size: u64) -> Option<Request> {
        let follow = follow.filter(|_| self.whole);
        let newest =
            follow.and_then(|it| Some(Request::Page(it.project.clone(), it.next(size)?, Purpose::Follow)));
        newest
            .or_else(|| self.known_page(ledger, size))
            .or_else(|| self.searching_page(ledger, size))
            .or_else(|| self.unseen.last().map(|id| Request::Build(*id)))
            .or_else(|| self.chroots(ledger))
    }

    /// Whether it looks at everything.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    fn is_hopeful(&self, id: i64) -> bool {
        self.strikes.get(&id).copied().unwrap_or_default() < STRIKES
    }

    /// A page with builds whose places are known, if it is cheaper than a request for each.
    fn known_page(&self, ledger: &Ledger, size: u64) -> Option<Request> {
        let mut places: BTreeMap<&ProjectKey, Vec<u64>> = BTreeMap::new();
        for id in self.unseen.iter().filter(|id| self.is_hopeful(**id)) {
            let Some(entry) = ledger.live.get(id) else { continue };
            let (Some(project), Some(place)) = (&entry.project, entry.position) else { continue };
            let shift = self.read.get(project).map_or(0, |read| read.shift);
            places.entry(project).or_default().push(place.saturating_add_signed(shift));
        }
        places.into_iter().find_map(|(project, mut places)| {
            places.sort_unstable();
            let from = self.read.get(project).map_or(0, |read| read.end);
            Some(Request::Page(project.clone(), covering(&places, size, from)?, Purpose::Known))
        })
    }

    /// A page of a project that may have builds whose places are not known yet.
    ///
    /// Two builds of a project are found by requests of their own before its list is searched for others. Pages in vain are at
    /// most as many as builds of it are known or were found by searching, and later one in each round, so that searching costs
    /// no more than asking for each build.
    fn searching_page(&self, ledger: &Ledger, size: u64) -> Option<Request> {
        let mut known: BTreeMap<&ProjectKey, usize> = BTreeMap::new();
        for project in ledger.live.values().filter_map(|entry| entry.project.as_ref()) {
            *known.entry(project).or_default() += 1;
        }
        let fresh = Search::default();
        known.into_iter().find_map(|(project, known)| {
            let search = ledger.searches.get(project).unwrap_or(&fresh);
            if known < 2 || search.in_vain >= known || search.done {
                return None;
            }
            let may_be_there = |id: &&i64| {
                let entry = ledger.live.get(*id);
                search.last.is_none_or(|last| **id < last)
                    && self.is_hopeful(**id)
                    && entry.is_some_and(|it| {
                        it.position.is_none() && it.project.as_ref().is_none_or(|it| it == project)
                    })
            };
            let span = Span { offset: search.end, limit: size };
            let is_worth_it = self.unseen.iter().filter(may_be_there).count() >= 2;
            is_worth_it.then(|| Request::Page(project.clone(), span, Purpose::Explore))
        })
    }

    /// The chroots of an ended build first, then of one whose row moved, then in turn.
    fn chroots(&self, ledger: &Ledger) -> Option<Request> {
        if self.looks == 0 || self.detail == Detail::Builds {
            return None;
        }
        let all_along = self.detail == Detail::Chroots;
        let due = ledger.live.iter().filter_map(|(id, entry)| {
            let rank = if entry.held.is_some() {
                0
            } else if all_along && entry.chroots_moved {
                1
            } else if all_along && self.whole && entry.can_move_unseen() && entry.chroots_seen < ledger.round
            {
                2
            } else {
                return None;
            };
            Some((rank, entry.chroots_seen, *id))
        });
        due.min().map(|(_, _, id)| Request::Chroots(id))
    }

    /// Takes in the answer to a request.
    pub fn answered(
        &mut self,
        ledger: &mut Ledger,
        follow: Option<&mut Follow>,
        request: &Request,
        answer: Answer,
        now: Instant,
    ) {
        match (request, answer) {
            (Request::Page(project, span, purpose), Answer::Page(rows)) => {
                match (purpose, follow) {
                    (Purpose::Follow, Some(follow)) => {
                        for id in follow.page(*span, &rows) {
                            ledger.adopt(id, now);
                        }
                    }
                    (Purpose::Known, _) => self.compare(ledger, project, *span, &rows),
                    _ => self.search(ledger, project, *span, &rows),
                }
                for (row, place) in rows.into_iter().zip(span.offset..) {
                    self.unseen.remove(&row.id);
                    ledger.row(row, Some(place), now);
                }
            }
            (Request::Page(project, ..), _) => {
                ledger.missing_project(project);
                self.unseen.retain(|id| ledger.live.contains_key(id));
            }
            (Request::Build(id), answer) => {
                self.unseen.remove(id);
                match answer {
                    Answer::Build(row) => ledger.row(*row, None, now),
                    _ => ledger.missing(*id),
                }
            }
            (Request::Chroots(id), answer) => {
                self.looks = self.looks.saturating_sub(1);
                let list = if let Answer::Chroots(list) = answer { list } else { Vec::new() };
                ledger.chroots(*id, list);
            }
        }
    }

    /// How far rows have moved, and which builds were not where they should be.
    fn compare(&mut self, ledger: &mut Ledger, project: &ProjectKey, span: Span, rows: &[Build]) {
        let read = self.read.entry(project.clone()).or_default();
        let before = read.shift;
        read.end = span.end();
        let mut found_any = false;
        for (row, place) in rows.iter().zip(span.offset..) {
            let entry = ledger.live.get(&row.id).filter(|_| self.unseen.contains(&row.id));
            if let Some(guess) = entry.and_then(|entry| entry.position) {
                read.shift = place.cast_signed().wrapping_sub(guess.cast_signed());
                found_any = true;
            }
        }
        let first = rows.first().map_or(i64::MIN, |row| row.id);
        let last = rows.last().map_or(i64::MIN, |row| row.id);
        let is_full = rows.len() as u64 >= span.limit;
        let due = |id: &&i64| {
            let entry = ledger.live.get(*id).filter(|entry| entry.project.as_ref() == Some(project));
            let place = entry.and_then(|entry| Some(entry.position?.saturating_add_signed(before)));
            place.is_some_and(|place| (span.offset..span.end()).contains(&place))
        };
        let due: Vec<i64> = self.unseen.iter().filter(due).copied().collect();
        // All of them are further on, because many builds were submitted meanwhile; or before, because many were deleted.
        let all_after = is_full && due.iter().all(|id| *id < last);
        let all_before = span.offset > 0 && due.iter().all(|id| *id > first);
        if !found_any && (all_after || all_before) && read.in_vain < due.len() {
            read.in_vain += 1;
            let step = if all_after { span.limit.cast_signed() } else { -span.limit.cast_signed() };
            read.shift = read.shift.saturating_add(step);
            return;
        }
        for id in due.into_iter().filter(|id| !rows.iter().any(|row| row.id == *id)) {
            let is_elsewhere = (is_full && id < last) || (span.offset > 0 && id > first);
            let strikes = self.strikes.entry(id).or_default();
            *strikes = strikes.saturating_add(if is_elsewhere { 1 } else { STRIKES });
            if let Some(entry) = ledger.live.get_mut(&id).filter(|_| *strikes >= STRIKES) {
                entry.position = None;
                // It may be in a part that was searched before.
                ledger.searches.entry(project.clone()).or_default().begin_again();
            }
        }
    }

    fn search(&mut self, ledger: &mut Ledger, project: &ProjectKey, span: Span, rows: &[Build]) {
        let search = ledger.searches.entry(project.clone()).or_default();
        search.end = span.end();
        search.last = rows.last().map(|row| row.id).or(search.last);
        search.done = (rows.len() as u64) < span.limit;
        let found = rows.iter().filter(|row| self.unseen.contains(&row.id)).count();
        search.in_vain = if found == 0 { search.in_vain + 1 } else { search.in_vain.saturating_sub(found) };
    }
}
