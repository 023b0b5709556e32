//! Which builds of a project are watched: the unfinished ones at first, and every new one. Pure.

use std::collections::BTreeSet;
use std::fmt;

use super::ledger::ProjectKey;
use super::page::Span;
use super::settings::Filter;
use super::state::BuildStateExt as _;
use copr_api_ext::types::Build;

/// How often pages are read again because rows went away meanwhile, before that is given up in a look.
const STEPS_BACK: u32 = 8;

/// Among how many of the newest builds one may still show up late.
const RECENT: usize = 50;

/// The newest pages of a project, read in each round up to the builds that are known.
pub(crate) struct Follow {
    pub(super) project: ProjectKey,
    /// Only builds of this directory.
    dirname: Option<String>,
    filter: Option<Filter>,
    /// The first look ends after this many finished builds in a row.
    history: u64,
    /// Everything up to this id was looked at; `None` before the first look ended.
    known: Option<i64>,
    /// The newest builds that the last round came by. A build between them that was not there has come late: ids are given out
    /// before rows show.
    recent: BTreeSet<i64>,
    round: Reading,
}

/// How far the pages of one round have been read.
#[derive(Debug, Default)]
struct Reading {
    end: u64,
    last: Option<i64>,
    /// The newest builds, so many that none can come late before them.
    newest: BTreeSet<i64>,
    quiet: u64,
    steps_back: u32,
    done: bool,
}

impl Follow {
    pub(super) fn new(project: ProjectKey, dirname: Option<String>, history: u64) -> Self {
        Self {
            project,
            dirname,
            filter: None,
            history,
            known: None,
            recent: BTreeSet::new(),
            round: Reading::default(),
        }
    }

    /// Whether the first look came to its end.
    pub(super) fn has_begun(&self) -> bool {
        self.known.is_some()
    }

    pub(super) fn begin(&mut self) {
        self.round = Reading::default();
    }

    pub fn set_filter(&mut self, filter: Filter) {
        self.filter = Some(filter);
    }

    pub(super) fn set_history(&mut self, rows: u64) {
        self.history = rows;
    }

    /// The next page of this round. Each but the first repeats one row, which shows whether rows went away.
    pub(super) fn next(&self, size: u64) -> Option<Span> {
        let offset = self.round.end.saturating_sub(1);
        // A page of one row would be nothing but the repeated one.
        (!self.round.done).then_some(Span { offset, limit: size.max(2) })
    }

    /// Takes in a page. The ids of the builds on it that are to be watched.
    pub(super) fn page(&mut self, span: Span, rows: &[Build]) -> Vec<i64> {
        let reading = &mut self.round;
        let (first, last) = (rows.first().map(|row| row.id), rows.last().map(|row| row.id));
        let has_gap = span.offset > 0 && first.is_none_or(|first| reading.last.is_some_and(|it| first < it));
        if has_gap && reading.steps_back < STEPS_BACK {
            reading.steps_back += 1;
            reading.end = span.offset.saturating_sub(span.limit).saturating_add(1);
            return Vec::new();
        }
        let fresh = |row: &&Build| reading.last.is_none_or(|last| row.id < last);
        let mut wanted = Vec::new();
        for row in rows.iter().filter(fresh) {
            reading.quiet = if row.state.is_final() { reading.quiet + 1 } else { 0 };
            let came_late =
                || self.recent.first().is_some_and(|first| row.id > *first) && !self.recent.contains(&row.id);
            let is_new = self.known.map_or(!row.state.is_final(), |known| row.id > known || came_late());
            if reading.newest.len() < RECENT {
                reading.newest.insert(row.id);
            }
            let in_dir = self.dirname.as_ref().is_none_or(|dirname| *dirname == row.project_dirname);
            if is_new && in_dir && self.filter.as_ref().is_none_or(|filter| filter(row)) {
                wanted.push(row.id);
            }
        }
        // A page that goes no further is the last one, whatever the server thinks.
        let goes_on = last.is_some_and(|last| reading.last.is_none_or(|before| last < before));
        let is_short = (rows.len() as u64) < span.limit;
        let reached = match self.known {
            None => reading.quiet >= self.history,
            Some(known) => last.is_some_and(|last| last <= known),
        };
        reading.end = span.end();
        reading.last = last.or(reading.last);
        if is_short || reached || !goes_on {
            reading.done = true;
            let newest = reading.newest.last().copied().unwrap_or_default();
            self.known = Some(self.known.unwrap_or_default().max(newest));
            self.recent = std::mem::take(&mut reading.newest);
        }
        wanted
    }
}

impl fmt::Debug for Follow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Follow")
            .field("project", &self.project)
            .field("known", &self.known)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use copr_api_ext::enums::BuildState;

    /// A project whose builds with ids divisible by ten run.
    fn rows(ids: impl Iterator<Item = i64>) -> Vec<Build> {
        let row = |id: i64| {
            let state = if id % 10 == 0 { BuildState::Running } else { BuildState::Succeeded };
            serde_json::from_value(serde_json::json!({
                "id": id, "state": state, "ownername": "alice", "projectname": "hello", "project_dirname": "hello",
                "repo_url": "", "chroots": [], "is_background": false, "submitted_on": 1, "submitter": null,
                "started_on": null, "ended_on": null, "source_package": {"name": null, "version": null, "url": null},
            }))
            .unwrap()
        };
        ids.map(row).collect()
    }

    fn follow(history: u64) -> Follow {
        let project = ProjectKey { owner: "alice".into(), name: "hello".into() };
        Follow::new(project, None, history)
    }

    /// Reads a round from a list that stands still. Which ids were found, and how many pages that took.
    fn read(follow: &mut Follow, list: &[Build], size: u64) -> (Vec<i64>, usize) {
        follow.begin();
        let (mut found, mut pages) = (Vec::new(), 0);
        while let Some(span) = follow.next(size) {
            let from = usize::try_from(span.offset).unwrap().min(list.len());
            let to = usize::try_from(span.end()).unwrap().min(list.len());
            found.extend(follow.page(span, &list[from..to]));
            pages += 1;
            assert!(pages < 1000, "it never ends");
        }
        (found, pages)
    }

    #[test]
    fn at_first_the_unfinished_builds_and_then_every_new_one() {
        let mut follow = follow(100);
        let list = rows((1..=95).rev());
        assert_eq!(read(&mut follow, &list, 20).0, [90, 80, 70, 60, 50, 40, 30, 20, 10]);
        assert_eq!(read(&mut follow, &list, 20), (vec![], 1));
        let list = rows((1..=138).rev());
        assert_eq!(read(&mut follow, &list, 20).0, (96..=138).rev().collect::<Vec<_>>());
    }

    #[test]
    fn the_first_look_ends_where_builds_have_been_finished_for_long() {
        let mut follow = follow(30);
        let ids = [200, 190].into_iter().chain((0..100).map(|nth| 180 - nth).filter(|id| id % 10 != 0));
        assert_eq!(read(&mut follow, &rows(ids.chain([10])), 20).0, [200, 190]);
    }

    #[test]
    fn a_build_that_shows_late_is_new_as_well_and_only_once() {
        let mut follow = follow(100);
        let ids = (1..=95).rev().filter(|id| *id != 93);
        assert!(!read(&mut follow, &rows(ids), 20).0.contains(&93));
        let all = rows((1..=95).rev());
        assert_eq!(read(&mut follow, &all, 20), (vec![93], 1));
        assert_eq!(read(&mut follow, &all, 20), (vec![], 1));
    }

    #[test]
    fn an_empty_project_has_nothing_at_first_and_everything_later() {
        let mut follow = follow(30);
        assert_eq!(read(&mut follow, &[], 20), (vec![], 1));
        assert_eq!(read(&mut follow, &rows([2, 1].into_iter()), 20).0, [2, 1]);
    }

    #[test]
    fn rows_that_went_away_between_two_pages_make_it_step_back() {
        let mut follow = follow(1000);
        let before = rows((1..=60).rev());
        let span = follow.next(20).unwrap();
        let mut found = follow.page(span, &before[..20]);
        // The first five builds are deleted, and 30 would be skipped by the next page.
        let after = rows((1..=60).rev().filter(|id| *id <= 55));
        while let Some(span) = follow.next(20) {
            let from = usize::try_from(span.offset).unwrap().min(after.len());
            let to = usize::try_from(span.end()).unwrap().min(after.len());
            found.extend(follow.page(span, &after[from..to]));
        }
        found.sort_unstable();
        assert_eq!(found, [10, 20, 30, 40, 50, 60]);
    }

    #[test]
    fn a_server_that_repeats_its_page_for_ever_is_left() {
        let mut follow = follow(1000);
        let page = rows((1..=20).rev());
        for _ in 0..3 {
            let Some(span) = follow.next(20) else { return };
            follow.page(span, &page);
        }
        assert!(follow.next(20).is_none());
    }
}
