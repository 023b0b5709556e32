//! The builds of a project in the order of lists, without a step for each row that is skipped.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::{Build, History, State, Status};

/// A build in a list. What lists are filtered by is known without making the row of a history.
#[derive(Debug, Clone, Copy)]
pub enum Listed<'a> {
    /// A build of its own.
    Own(&'a Build),
    /// A row of a history, by its id.
    Row(&'a History, u64),
}

impl<'a> Listed<'a> {
    /// Its id.
    pub fn id(&self) -> u64 {
        match self {
            Self::Own(build) => build.id,
            Self::Row(_, id) => *id,
        }
    }

    /// The name of its package, if that is known.
    pub fn package(&self) -> Option<&'a str> {
        match self {
            Self::Own(build) => build.package.as_deref(),
            Self::Row(history, id) => history.package(*id),
        }
    }

    /// The state it shows.
    pub fn status(&self) -> Status {
        match self {
            Self::Own(build) => build.state(),
            Self::Row(history, id) => history.status(*id),
        }
    }

    /// The build itself; nothing for a row whose project is gone.
    pub fn load(&self, state: &State) -> Option<Cow<'a, Build>> {
        match self {
            Self::Own(build) => Some(Cow::Borrowed(build)),
            Self::Row(history, id) => history.build(*id, state).map(Cow::Owned),
        }
    }
}

/// Builds, newest first. `nth` and `skip` jump.
#[derive(Debug, Clone)]
pub struct Listing<'a> {
    /// Runs of builds whose ids follow each other, the newest run last.
    runs: Vec<Run<'a>>,
}

#[derive(Debug, Clone)]
enum Run<'a> {
    Own(&'a Build),
    Rows(&'a History, Range<u64>),
}

impl Run<'_> {
    fn start(&self) -> u64 {
        match self {
            Self::Own(build) => build.id,
            Self::Rows(_, ids) => ids.start,
        }
    }

    fn length(&self) -> u64 {
        match self {
            Self::Own(_) => 1,
            Self::Rows(_, ids) => ids.end - ids.start,
        }
    }
}

impl<'a> Listing<'a> {
    fn new(mut runs: Vec<Run<'a>>) -> Self {
        runs.retain(|run| run.length() > 0);
        runs.sort_unstable_by_key(Run::start);
        Self { runs }
    }

    /// How many builds are left.
    pub fn count_left(&self) -> u64 {
        self.runs.iter().map(Run::length).sum()
    }
}

impl<'a> Iterator for Listing<'a> {
    type Item = Listed<'a>;

    fn next(&mut self) -> Option<Listed<'a>> {
        self.nth(0)
    }

    fn nth(&mut self, skipped: usize) -> Option<Listed<'a>> {
        let mut skipped = skipped as u64;
        loop {
            let run = self.runs.last_mut()?;
            let length = run.length();
            match run {
                _ if skipped >= length => {}
                Run::Rows(history, ids) => {
                    ids.end -= skipped + 1;
                    return Some(Listed::Row(history, ids.end));
                }
                Run::Own(build) => {
                    let build = *build;
                    self.runs.pop();
                    return Some(Listed::Own(build));
                }
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
    /// The builds of a project, newest first. Rows of a history that are skipped cost nothing.
    pub fn listed(&self, project: u64) -> Listing<'_> {
        let mut runs: Vec<Run<'_>> = self.own_builds(project).map(Run::Own).collect();
        for history in self.histories_of(project) {
            let mut ids = history.ids();
            let changed = self.builds.range(ids.clone()).map(|(id, _)| *id);
            // Rows that were removed, or have become builds of their own, are holes.
            let mut holes: Vec<u64> = self.removed.range(ids.clone()).copied().chain(changed).collect();
            holes.sort_unstable();
            for hole in holes {
                runs.push(Run::Rows(history, ids.start..hole.max(ids.start)));
                ids.start = hole + 1;
            }
            runs.push(Run::Rows(history, ids));
        }
        Listing::new(runs)
    }

    /// The builds of one package, newest first. No other row of a history is looked at.
    pub fn listed_of(&self, project: u64, package: &str) -> Listing<'_> {
        let own = self.own_builds(project).filter(|build| build.package.as_deref() == Some(package));
        let mut runs: Vec<Run<'_>> = own.map(Run::Own).collect();
        for history in self.histories_of(project) {
            for id in history.ids_of(package).filter(|id| self.is_row(*id)) {
                match runs.last_mut() {
                    // Of a history with one package all rows follow each other.
                    Some(Run::Rows(_, ids)) if ids.start == id + 1 => ids.start = id,
                    _ => runs.push(Run::Rows(history, id..id + 1)),
                }
            }
        }
        Listing::new(runs)
    }

    /// All builds of a project that are no rows, and of each history the newest row of every package and the newest that
    /// succeeded: whatever can be the latest build of something. Newest first.
    pub fn candidates(&self, project: u64) -> Listing<'_> {
        let mut runs: Vec<Run<'_>> = self.own_builds(project).map(Run::Own).collect();
        for history in self.histories_of(project) {
            let mut found = BTreeSet::new();
            for package in &history.packages {
                let mut rows = history.ids_of(package).filter(|id| self.is_row(*id)).peekable();
                let newest = rows.peek().copied();
                let succeeded = rows.find(|id| history.status(*id) == Status::Succeeded);
                found.extend(newest.into_iter().chain(succeeded));
            }
            runs.extend(found.into_iter().map(|id| Run::Rows(history, id..id + 1)));
        }
        Listing::new(runs)
    }

    fn own_builds(&self, project: u64) -> impl Iterator<Item = &Build> {
        self.builds.values().filter(move |build| build.project == project)
    }

    fn histories_of(&self, project: u64) -> impl Iterator<Item = &History> {
        self.histories.iter().filter(move |history| history.project == project)
    }

    /// Whether an id of a history still is nothing but a row.
    fn is_row(&self, id: u64) -> bool {
        !self.removed.contains(&id) && !self.builds.contains_key(&id)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Build, History, Owner, Project, Source, State, Status};

    fn million() -> (State, u64) {
        let mut state = State::new(1);
        state.add_user("alice", 0);
        let project = state.add_project(Project::new(Owner::parse("alice"), "old", "alice"), 0);
        let chroots = vec!["fedora-43-x86_64".to_owned(), "epel-9-x86_64".to_owned()];
        state.add_history(History::new(project, 1_000_000, chroots, "alice", 0));
        (state, project)
    }

    /// Two short histories with builds between them, some rows changed, some removed.
    fn mixed() -> (State, u64) {
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
    fn a_listing_has_every_build_that_is_there_newest_first() {
        let (state, project) = mixed();
        let listed: Vec<u64> = state.listed(project).map(|it| it.id()).collect();
        let mut walked: Vec<u64> =
            (1..200).filter(|id| state.build(*id).is_some_and(|build| build.project == project)).collect();
        walked.reverse();
        assert_eq!(listed, walked);
    }

    #[test]
    fn skipping_lands_where_walking_does() {
        let (state, project) = mixed();
        let all = state.listed(project);
        let walked: Vec<u64> = all.clone().map(|it| it.id()).collect();
        assert_eq!(all.size_hint(), (walked.len(), Some(walked.len())));
        for skipped in 0..=walked.len() {
            let jumped: Vec<u64> = all.clone().skip(skipped).map(|it| it.id()).collect();
            assert_eq!(jumped, walked[skipped..]);
        }
    }

    #[test]
    fn what_is_listed_says_what_the_build_says() {
        let (state, project) = mixed();
        for listed in state.listed(project) {
            let build = listed.load(&state).unwrap();
            assert_eq!(listed.id(), build.id);
            assert_eq!(listed.package(), build.package.as_deref());
            assert_eq!(listed.status(), build.state());
        }
    }

    #[test]
    fn the_builds_of_a_package_are_those_a_walk_finds() {
        let (state, project) = mixed();
        for package in ["package-00", "package-01", "no-such"] {
            let found: Vec<u64> = state.listed_of(project, package).map(|it| it.id()).collect();
            let all = state.listed(project).filter(|it| it.package() == Some(package));
            assert_eq!(found, all.map(|it| it.id()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_latest_build_of_anything_is_among_the_candidates() {
        let (state, project) = mixed();
        for wanted in [None, Some(Status::Succeeded)] {
            for package in History::packages().take(3) {
                let fits = |it: &crate::model::Listed<'_>| {
                    it.package() == Some(&package) && wanted.is_none_or(|status| it.status() == status)
                };
                let newest = state.listed(project).find(|it| fits(it)).map(|it| it.id());
                assert_eq!(state.candidates(project).find(|it| fits(it)).map(|it| it.id()), newest);
            }
        }
        let (state, project) = million();
        assert!(state.candidates(project).count() <= 2, "one package has two builds that matter");
    }

    #[test]
    fn a_row_is_the_same_whenever_it_is_asked_for() {
        let (state, project) = million();
        let row = state.build(777_777).unwrap();
        assert_eq!(format!("{row:?}"), format!("{:?}", million().0.build(777_777).unwrap()));
        assert!(row.package.is_some() && row.state().is_final());
        let listed = state.listed(project).nth(1_000_000 - 777_777).unwrap();
        assert_eq!(format!("{row:?}"), format!("{:?}", listed.load(&state).unwrap()));
        assert_eq!(state.listed_of(project, "hello").runs.len(), 1);
        assert_eq!(state.build(1_000_001).map(|row| row.id), None);
    }

    #[test]
    fn rows_can_be_changed_and_removed_one_by_one() {
        let (mut state, project) = million();
        state.build_mut(999_999).unwrap().background = true;
        state.remove_build(999_998);
        let new = state.create_build(Build::new(project, "old", Source::unset()), 5);
        let first: Vec<_> = state.listed(project).take(4).map(|it| it.id()).collect();
        assert_eq!(first, [new, 1_000_000, 999_999, 999_997]);
        assert!(state.build(999_999).unwrap().background);
        assert!(state.build(999_998).is_none());
        assert_eq!(state.listed(project).count_left(), 1_000_000);
        assert_eq!(state.builds.len(), 2, "all other rows take no memory");
    }

    #[test]
    fn chroots_of_rows_have_ids_of_their_own() {
        let (state, project) = million();
        let rows = state.builds_of(project).take(100);
        let mut ids: Vec<_> = rows.flat_map(|row| row.into_owned().chroots).map(|it| it.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 200);
    }
}
