//! The builds of a project in the order of lists. Skipping builds of a history takes no time.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Build, BuildState, History, State};

/// IDs of builds, newest first. `nth` and `skip` take constant time for a history.
#[derive(Debug, Clone)]
pub struct Listing {
    /// Ranges of consecutive IDs, the newest last.
    runs: Vec<Range<i64>>,
}

impl Listing {
    fn new(mut runs: Vec<Range<i64>>) -> Self {
        runs.sort_unstable_by_key(|run| run.start);
        Self { runs }
    }

    /// Returns the number of remaining builds.
    pub fn count_left(&self) -> i64 {
        self.runs.iter().map(|run| run.end - run.start).sum()
    }
}

impl Iterator for Listing {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        self.nth(0)
    }

    fn nth(&mut self, skipped: usize) -> Option<i64> {
        let mut skipped = i64::try_from(skipped).unwrap_or(i64::MAX);
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
        let left = usize::try_from(self.count_left()).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}

impl State {
    /// Returns the builds of a project, newest first.
    pub fn listed(&self, project: i64) -> Listing {
        let in_history = |id: i64| self.histories_of(project).any(|history| history.holds(id));
        let own = self.own_builds(project).map(|build| build.id).filter(|id| !in_history(*id));
        let mut runs: Vec<_> = own.map(|id| id..id + 1).collect();
        for history in self.histories_of(project) {
            let mut ids = history.ids();
            for &hole in self.removed.range(ids.clone()) {
                runs.push(ids.start..hole);
                ids.start = hole + 1;
            }
            runs.push(ids);
        }
        Listing::new(runs)
    }

    /// Returns the builds of one package, newest first.
    pub fn listed_of(&self, project: i64, package: &str) -> Listing {
        let own = self.own_builds(project).filter(|build| build.package.as_deref() == Some(package));
        let mut runs: Vec<_> = own.map(|build| build.id..build.id + 1).collect();
        for history in self.histories_of(project) {
            for id in history.ids_of(package).filter(|id| self.is_row(*id)) {
                match runs.last_mut() {
                    // The IDs of a history with one package are consecutive.
                    Some(run) if run.start == id + 1 => run.start = id,
                    _ => runs.push(id..id + 1),
                }
            }
        }
        Listing::new(runs)
    }

    /// Returns the builds that can be the latest one of a package, newest first: all single builds, and of each history the
    /// newest and the newest successful build of each package.
    pub fn candidates(&self, project: i64) -> Listing {
        let mut found: BTreeSet<i64> = self.own_builds(project).map(|build| build.id).collect();
        for history in self.histories_of(project) {
            for package in &history.packages {
                let mut rows = history.ids_of(package).filter(|id| self.is_row(*id)).peekable();
                found.extend(rows.peek().copied());
                found.extend(rows.find(|id| history.status(*id) == BuildState::Succeeded));
            }
        }
        Listing::new(found.into_iter().map(|id| id..id + 1).collect())
    }

    /// Returns the package of a build, if it is known, without computing a build of a history.
    pub fn package_of(&self, id: i64) -> Option<&str> {
        match self.builds.get(&id) {
            Some(build) => build.package.as_deref(),
            None => self.history_of(id)?.package(id),
        }
    }

    /// Returns the state of a build, without computing a build of a history.
    pub fn status_of(&self, id: i64) -> Option<BuildState> {
        match self.builds.get(&id) {
            Some(build) => Some(build.state()),
            None => Some(self.history_of(id)?.status(id)),
        }
    }

    /// Returns the history that a build belongs to, or belonged to before it was changed.
    pub(super) fn history_of(&self, id: i64) -> Option<&History> {
        self.histories.iter().find(|history| history.holds(id))
    }

    fn own_builds(&self, project: i64) -> impl Iterator<Item = &Build> {
        self.builds.values().filter(move |build| build.project == project)
    }

    fn histories_of(&self, project: i64) -> impl Iterator<Item = &History> {
        self.histories.iter().filter(move |history| history.project == project)
    }

    /// Returns whether a build of a history is neither changed nor removed.
    fn is_row(&self, id: i64) -> bool {
        !self.removed.contains(&id) && !self.builds.contains_key(&id)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Build, BuildState, History, Owner, Project, Source, State};

    fn million() -> (State, i64) {
        let mut state = State::new(1);
        state.add_user("alice", 0);
        let project = state.add_project(Project::new(Owner::parse("alice"), "old", "alice"), 0);
        let chroots = vec!["fedora-43-x86_64".to_owned(), "epel-9-x86_64".to_owned()];
        state.add_history(History::new(project, 1_000_000, chroots, "alice", 0));
        (state, project)
    }

    /// Two short histories with builds between them, some rows changed, some removed.
    fn mixed() -> (State, i64) {
        let mut state = State::new(3);
        let project = state.add_project(Project::new(Owner::parse("alice"), "old", "alice"), 0);
        let other = state.add_project(Project::new(Owner::parse("alice"), "other", "alice"), 0);
        for _ in 0..2 {
            let mut history = History::new(project, 50, vec!["fedora-43-x86_64".to_owned()], "alice", 0);
            history.packages = History::packages().take(3).collect();
            state.add_history(history);
            for home in [project, other, project] {
                let mut build = Build::new(home, "old", Source::unset());
                build.package = Some("package-01".to_owned());
                state.create_build(build, 5);
            }
        }
        for id in [1, 2, 50, 60, 61, 102] {
            state.remove_build(id);
        }
        for id in [3, 49, 62] {
            state.build_mut(id).unwrap().canceled = true;
        }
        (state, project)
    }

    #[test]
    fn lists_every_build_newest_first() {
        let (state, project) = mixed();
        let listed: Vec<i64> = state.listed(project).collect();
        let mut walked: Vec<i64> =
            (1..200).filter(|id| state.build(*id).is_some_and(|build| build.project == project)).collect();
        walked.reverse();
        assert_eq!(listed, walked);
    }

    #[test]
    fn skipping_equals_walking() {
        let (state, project) = mixed();
        let all = state.listed(project);
        let walked: Vec<i64> = all.clone().collect();
        assert_eq!(all.size_hint(), (walked.len(), Some(walked.len())));
        for skipped in 0..=walked.len() {
            let jumped: Vec<i64> = all.clone().skip(skipped).collect();
            assert_eq!(jumped, walked[skipped..]);
        }
    }

    #[test]
    fn shortcuts_agree_with_builds() {
        let (state, project) = mixed();
        for id in state.listed(project) {
            let build = state.build(id).unwrap();
            assert_eq!(state.package_of(id), build.package.as_deref());
            assert_eq!(state.status_of(id), Some(build.state()));
        }
    }

    #[test]
    fn finds_the_builds_of_a_package() {
        let (state, project) = mixed();
        for package in ["package-00", "package-01", "no-such"] {
            let found: Vec<i64> = state.listed_of(project, package).collect();
            let all = state.listed(project).filter(|id| state.package_of(*id) == Some(package));
            assert_eq!(found, all.collect::<Vec<_>>());
        }
    }

    #[test]
    fn candidates_include_the_latest_builds() {
        let (state, project) = mixed();
        for wanted in [None, Some(BuildState::Succeeded)] {
            for package in History::packages().take(3) {
                let fits = |id: &i64| {
                    state.package_of(*id) == Some(&package)
                        && (wanted.is_none() || state.status_of(*id) == wanted)
                };
                let newest = state.listed(project).find(fits);
                assert_eq!(state.candidates(project).find(fits), newest);
            }
        }
        let (state, project) = million();
        assert!(state.candidates(project).count() <= 2, "one package has two builds that matter");
    }

    #[test]
    fn history_builds_are_reproducible() {
        let (state, project) = million();
        let row = state.build(777_777).unwrap();
        assert_eq!(format!("{row:?}"), format!("{:?}", million().0.build(777_777).unwrap()));
        assert!(row.package.is_some() && row.is_finished());
        let listed = state.listed(project).nth(1_000_000 - 777_777).unwrap();
        assert_eq!(format!("{row:?}"), format!("{:?}", state.build(listed).unwrap()));
        assert_eq!(state.listed_of(project, "hello").runs.len(), 1);
        assert_eq!(state.build(1_000_001).map(|row| row.id), None);
    }

    #[test]
    fn history_builds_can_be_changed_and_removed() {
        let (mut state, project) = million();
        state.build_mut(999_999).unwrap().background = true;
        state.remove_build(999_998);
        let new = state.create_build(Build::new(project, "old", Source::unset()), 5);
        let first: Vec<_> = state.listed(project).take(4).collect();
        assert_eq!(first, [new, 1_000_000, 999_999, 999_997]);
        assert!(state.build(999_999).unwrap().background);
        assert!(state.build(999_998).is_none());
        assert_eq!(state.listed(project).count_left(), 1_000_000);
        assert_eq!(state.builds.len(), 2, "all other rows take no memory");
    }

    #[test]
    fn history_chroots_have_unique_ids() {
        let (state, project) = million();
        let rows = state.builds_of(project).take(100);
        let mut ids: Vec<_> = rows.flat_map(|row| row.into_owned().chroots).map(|it| it.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 200);
    }
}
