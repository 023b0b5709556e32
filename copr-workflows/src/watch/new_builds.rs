//! Which builds of a project are to be watched: the unfinished ones at first, and later every new
//! one. No I/O.

use std::collections::BTreeSet;

use super::state::BuildStateExt as _;
use copr_api::names::ProjectId;
use copr_api_ext::types::Build;

/// How many of the newest builds are compared with those of the last walk.
const RECENT: usize = 50;

/// Walks of the builds of a project, newest first, down to those that are known.
#[derive(Debug)]
pub(super) struct NewBuilds {
    pub project: ProjectId,
    /// The first walk ends after this many finished builds in a row.
    history: u64,
    /// The newest builds of earlier walks; `None` before the first walk is complete. A build between
    /// them is new as well as one after them: IDs are assigned before rows appear.
    recent: Option<BTreeSet<i64>>,
    /// The builds of this walk.
    seen: BTreeSet<i64>,
    /// Finished builds in a row.
    finished: u64,
}

impl NewBuilds {
    pub fn new(project: ProjectId, history: u64) -> Self {
        Self { project, history, recent: None, seen: BTreeSet::new(), finished: 0 }
    }

    /// Whether no walk has been complete.
    pub fn is_first_walk(&self) -> bool {
        self.recent.is_none()
    }

    /// How many rows of the walk were read.
    pub fn rows(&self) -> u64 {
        self.seen.len() as u64
    }

    /// Processes the next rows of the walk; none if the list has ended. Returns those that are
    /// unfinished or new, and whether the walk is complete.
    pub fn accept<'a>(&mut self, rows: &'a [Build]) -> (Vec<&'a Build>, bool) {
        let is_new = |row: &&Build| match &self.recent {
            None => !row.state.is_final(),
            Some(recent) => recent.first().is_none_or(|first| row.id > *first) && !recent.contains(&row.id),
        };
        let new = rows.iter().filter(is_new).collect();
        for row in rows {
            self.seen.insert(row.id);
            self.finished = if row.state.is_final() { self.finished + 1 } else { 0 };
        }
        let is_complete = match (rows.last(), &self.recent) {
            (None, _) => true,
            (_, None) => self.finished >= self.history,
            (Some(row), Some(recent)) => recent.last().is_some_and(|last| row.id <= *last),
        };
        if is_complete {
            self.end_walk();
        }
        (new, is_complete)
    }

    fn end_walk(&mut self) {
        let recent = self.recent.get_or_insert_default();
        recent.append(&mut self.seen);
        while recent.len() > RECENT {
            recent.pop_first();
        }
        self.finished = 0;
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

    fn builds(history: u64) -> NewBuilds {
        NewBuilds::new("alice/hello".parse().unwrap(), history)
    }

    /// Walks a list that does not change. Which IDs were found, and how many pages that took.
    fn read(builds: &mut NewBuilds, list: &[Build], size: usize) -> (Vec<i64>, usize) {
        let mut found = Vec::new();
        for (pages, page) in list.chunks(size).chain([&[][..]]).enumerate() {
            let (new, is_complete) = builds.accept(page);
            found.extend(new.iter().map(|row| row.id));
            if is_complete {
                return (found, pages + usize::from(!page.is_empty()));
            }
        }
        unreachable!("the list has ended")
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
