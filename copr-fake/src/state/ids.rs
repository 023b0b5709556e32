//! The builds of a project in the order of lists, without a step for each row that is skipped.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::{Build, State};

/// Ids of builds, newest first. `nth` and `skip` jump.
#[derive(Debug, Clone)]
pub struct BuildIds {
    /// Runs of ids that follow each other, the newest run last.
    runs: Vec<Range<u64>>,
}

impl BuildIds {
    /// All of `own`, and all of `rows` but the `holes`: rows that were removed, or have become builds of their own.
    pub(super) fn new(
        own: &[u64],
        rows: impl Iterator<Item = Range<u64>>,
        holes: impl Iterator<Item = u64>,
    ) -> Self {
        let mut runs: Vec<_> = own.iter().map(|id| *id..id + 1).collect();
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            let holes: BTreeSet<_> = holes.collect();
            for mut row in rows {
                for hole in holes.range(row.clone()) {
                    runs.push(row.start..*hole);
                    row.start = hole + 1;
                }
                runs.push(row);
            }
        }
        runs.retain(|run| !run.is_empty());
        runs.sort_unstable_by_key(|run| run.start);
        Self { runs }
    }
}

impl Iterator for BuildIds {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        self.nth(0)
    }

    fn nth(&mut self, skipped: usize) -> Option<u64> {
        let mut skipped = skipped as u64;
        loop {
            let run = self.runs.last_mut()?;
            let length = run.end - run.start;
            if skipped < length {
                run.end -= skipped + 1;
                return Some(run.end);
            }
            skipped -= length;
            self.runs.pop();
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left: u64 = self.runs.iter().map(|run| run.end - run.start).sum();
        let left = usize::try_from(left).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}

/// Builds, newest first. `nth` and `skip` compute nothing on their way.
#[derive(Debug, Clone)]
pub struct Builds<'a> {
    state: &'a State,
    ids: BuildIds,
}

impl<'a> Builds<'a> {
    pub(super) fn new(state: &'a State, ids: BuildIds) -> Self {
        Self { state, ids }
    }
}

impl<'a> Iterator for Builds<'a> {
    type Item = Cow<'a, Build>;

    fn next(&mut self) -> Option<Self::Item> {
        self.nth(0)
    }

    fn nth(&mut self, skipped: usize) -> Option<Self::Item> {
        self.state.build(self.ids.nth(skipped)?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.ids.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::BuildIds;
    use crate::state::{Build, History, Owner, Project, Source, State};

    fn ids(own: &[u64], rows: &[std::ops::Range<u64>], holes: &[u64]) -> BuildIds {
        BuildIds::new(own, rows.iter().cloned(), holes.iter().copied())
    }

    #[test]
    fn ids_fall_and_leave_holes_out() {
        let all: Vec<_> = ids(&[2, 6, 20], &[5..10, 12..14], &[2, 6, 8, 9, 12, 20]).collect();
        assert_eq!(all, [20, 13, 7, 6, 5, 2]);
        assert_eq!(ids(&[], &[], &[1]).collect::<Vec<_>>(), [0_u64; 0]);
    }

    #[test]
    fn skipping_lands_where_walking_does() {
        let all = ids(&[2, 20], &[5..10, 12..19], &[7, 13]);
        let walked: Vec<_> = all.clone().collect();
        assert_eq!(all.size_hint(), (walked.len(), Some(walked.len())));
        for skipped in 0..=walked.len() {
            let jumped: Vec<_> = all.clone().skip(skipped).collect();
            assert_eq!(jumped, walked[skipped..]);
        }
    }

    fn million() -> (State, u64) {
        let mut state = State::new(1);
        state.add_user("alice", 0);
        let project = state.add_project(Project::new(Owner::parse("alice"), "old", "alice"), 0);
        let chroots = vec!["fedora-43-x86_64".to_owned(), "epel-9-x86_64".to_owned()];
        state.add_history(History::new(project, 1_000_000, chroots, "alice", 0));
        (state, project)
    }

    #[test]
    fn a_row_is_the_same_whenever_it_is_asked_for() {
        let (state, project) = million();
        let row = state.build(777_777).unwrap();
        assert_eq!(format!("{row:?}"), format!("{:?}", million().0.build(777_777).unwrap()));
        assert!(row.package.is_some() && row.state().is_final());
        let listed = state.builds_of(project).nth(1_000_000 - 777_777).unwrap();
        assert_eq!(listed.id, 777_777);
        assert_eq!(state.build(1_000_001).map(|row| row.id), None);
    }

    #[test]
    fn rows_can_be_changed_and_removed_one_by_one() {
        let (mut state, project) = million();
        state.build_mut(999_999).unwrap().background = true;
        state.remove_build(999_998);
        let new = state.create_build(Build::new(project, "old", Source::unset()), 5);
        let first: Vec<_> = state.build_ids(project).take(4).collect();
        assert_eq!(first, [new, 1_000_000, 999_999, 999_997]);
        assert!(state.build(999_999).unwrap().background);
        assert!(state.build(999_998).is_none());
        assert_eq!(state.build_ids(project).size_hint().0, 1_000_000);
        assert_eq!(state.builds.len(), 2, "all other rows take no memory");
    }

    #[test]
    fn chroots_of_rows_have_ids_of_their_own() {
        let (state, project) = million();
        let mut ids: Vec<_> = state
            .builds_of(project)
            .take(100)
            .flat_map(|row| row.into_owned().chroots)
            .map(|it| it.id)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 200);
    }
}
