//! Finds the builds of a project that are watched: the unfinished ones at first, and later every new one.

use std::collections::BTreeSet;
use std::fmt;

use futures_util::StreamExt as _;

use super::settings::Filter;
use super::state::BuildStateExt as _;
use super::watch_state::ProjectKey;
use crate::pace::Pacer;
use copr_api_ext::builder::BuildList;
use copr_api_ext::lists::Listing;
use copr_api_ext::paging::Pages;
use copr_api_ext::types::Build;
use copr_api_ext::{Copr, ListExt as _, Result};

/// How many of the newest builds are compared with those of the last walk.
const RECENT: usize = 50;

/// Walks the builds of a project, newest first, down to those that are known.
pub(crate) struct ProjectBuilds {
    pub(super) project: ProjectKey,
    /// Only builds of this directory.
    dirname: Option<String>,
    filter: Option<Filter>,
    /// The first walk ends after this many finished builds in a row.
    history: u64,
    /// The newest builds of earlier walks; `None` before the first walk is complete. A build between them is new as well as one
    /// after them: IDs are assigned before rows appear.
    recent: Option<BTreeSet<i64>>,
    walk: Walk,
}

#[derive(Default)]
struct Walk {
    pages: Option<Box<Pages<Listing<BuildList>>>>,
    seen: BTreeSet<i64>,
    /// Finished builds in a row.
    finished: u64,
    done: bool,
}

/// A page of the list.
#[derive(Debug)]
pub(super) struct ListPage {
    pub offset: u64,
    pub rows: Vec<Build>,
    /// The builds on it that are to be watched from now on.
    pub new: Vec<i64>,
}

impl ProjectBuilds {
    pub(super) fn new(project: ProjectKey, dirname: Option<String>, history: u64) -> Self {
        Self { project, dirname, filter: None, history, recent: None, walk: Walk::default() }
    }

    /// Whether the first walk is complete.
    pub(super) fn has_begun(&self) -> bool {
        self.recent.is_some()
    }

    /// Starts a walk.
    pub(super) fn begin(&mut self) {
        self.walk = Walk::default();
    }

    /// Whether the walk is complete.
    pub(super) fn is_done(&self) -> bool {
        self.walk.done
    }

    pub fn set_filter(&mut self, filter: Filter) {
        self.filter = Some(filter);
    }

    pub(super) fn set_history(&mut self, rows: u64) {
        self.history = rows;
    }

    /// The next page of the walk; `None` at its end. After an error, the next call continues where the walk stopped.
    pub(super) async fn next_page(
        &mut self,
        copr: &Copr,
        pacer: &mut Pacer,
        size: u64,
    ) -> Result<Option<ListPage>> {
        if self.walk.done {
            return Ok(None);
        }
        pacer.wait().await;
        let pages = self.walk.pages.get_or_insert_with(|| {
            let call = copr.build_list().ownername(&self.project.owner).projectname(&self.project.name);
            // One row of each page is the overlap with the page before.
            Box::new(call.pages().page_size(size.saturating_sub(1)).read_ahead(0))
        });
        match pages.next().await {
            Some(Ok(rows)) => {
                let offset = self.walk.seen.len() as u64;
                let new = self.accept(&rows);
                Ok(Some(ListPage { offset, rows, new }))
            }
            Some(Err(error)) => {
                self.walk.pages = self.walk.pages.take().map(|pages| {
                    let cursor = pages.cursor();
                    Box::new(pages.resume(cursor))
                });
                Err(error)
            }
            None => {
                self.finish();
                Ok(None)
            }
        }
    }

    /// Processes the next rows of the walk. Returns the builds that are to be watched.
    fn accept(&mut self, rows: &[Build]) -> Vec<i64> {
        let is_new = |row: &&Build| match &self.recent {
            None => !row.state.is_final(),
            Some(recent) => recent.first().is_none_or(|first| row.id > *first) && !recent.contains(&row.id),
        };
        let is_wanted = |row: &&Build| {
            self.dirname.as_ref().is_none_or(|dirname| *dirname == row.project_dirname)
                && self.filter.as_ref().is_none_or(|filter| filter(row))
        };
        let new = rows.iter().filter(is_new).filter(is_wanted).map(|row| row.id).collect();
        for row in rows {
            self.walk.seen.insert(row.id);
            self.walk.finished = if row.state.is_final() { self.walk.finished + 1 } else { 0 };
        }
        let is_complete = match &self.recent {
            None => self.walk.finished >= self.history,
            Some(recent) => rows.last().map(|row| row.id) <= recent.last().copied(),
        };
        if is_complete {
            self.finish();
        }
        new
    }

    fn finish(&mut self) {
        self.walk.done = true;
        let recent = self.recent.get_or_insert_default();
        recent.append(&mut self.walk.seen);
        while recent.len() > RECENT {
            recent.pop_first();
        }
    }
}

impl fmt::Debug for ProjectBuilds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProjectBuilds").field("project", &self.project).finish_non_exhaustive()
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

    fn builds(history: u64) -> ProjectBuilds {
        let project = ProjectKey { owner: "alice".into(), name: "hello".into() };
        ProjectBuilds::new(project, None, history)
    }

    /// Walks a list that does not change. Which IDs were found, and how many pages that took.
    fn read(builds: &mut ProjectBuilds, list: &[Build], size: usize) -> (Vec<i64>, usize) {
        builds.begin();
        let (mut found, mut pages) = (Vec::new(), 0);
        for page in list.chunks(size) {
            found.extend(builds.accept(page));
            pages += 1;
            if builds.is_done() {
                return (found, pages);
            }
        }
        builds.finish();
        (found, pages)
    }

    #[test]
    fn finds_unfinished_builds_first_and_then_new_ones() {
        let mut builds = builds(100);
        let list = rows((1..=95).rev());
        assert_eq!(read(&mut builds, &list, 20).0, [90, 80, 70, 60, 50, 40, 30, 20, 10]);
        assert_eq!(read(&mut builds, &list, 20), (vec![], 1));
        let list = rows((1..=138).rev());
        assert_eq!(read(&mut builds, &list, 20).0, (96..=138).rev().collect::<Vec<_>>());
    }

    #[test]
    fn the_first_walk_ends_after_many_finished_builds() {
        let mut builds = builds(30);
        let ids = [200, 190].into_iter().chain((0..100).map(|nth| 180 - nth).filter(|id| id % 10 != 0));
        assert_eq!(read(&mut builds, &rows(ids.chain([10])), 20).0, [200, 190]);
    }

    #[test]
    fn finds_a_row_that_appears_late_once() {
        let mut builds = builds(100);
        let ids = (1..=95).rev().filter(|id| *id != 93);
        assert!(!read(&mut builds, &rows(ids), 20).0.contains(&93));
        let all = rows((1..=95).rev());
        assert_eq!(read(&mut builds, &all, 20), (vec![93], 1));
        assert_eq!(read(&mut builds, &all, 20), (vec![], 1));
    }

    #[test]
    fn finds_the_first_builds_of_an_empty_project() {
        let mut builds = builds(30);
        assert_eq!(read(&mut builds, &[], 20), (vec![], 0));
        assert_eq!(read(&mut builds, &rows([2, 1].into_iter()), 20).0, [2, 1]);
    }

    #[test]
    fn old_builds_are_not_new_after_newer_ones_were_deleted() {
        let mut builds = builds(100);
        read(&mut builds, &rows((1..=95).rev()), 20);
        assert!(read(&mut builds, &rows((1..=10).rev()), 20).0.is_empty());
        assert!(read(&mut builds, &[], 20).0.is_empty());
        assert_eq!(read(&mut builds, &rows([96, 10, 9].into_iter()), 20).0, [96]);
    }
}
