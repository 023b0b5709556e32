//! Long histories: finished builds that are computed when they are requested.

use std::ops::Range;

use serde_json::json;

use super::secret::mix;
use super::{Build, BuildChroot, BuildState, Source, SourceType, State};

/// The number of packages in a history.
const PACKAGES: u64 = 40;

/// Finished builds of one project, computed when they are requested. A million of them take no more memory than one.
#[derive(Debug, Clone)]
pub struct History {
    /// The ID of the project.
    pub project: i64,
    /// The number of builds. [`State::add_history`] limits it to 2^40.
    pub count: u64,
    /// The chroots of each build.
    pub chroots: Vec<String>,
    /// The names of the packages. Each build is of one of them.
    pub packages: Vec<String>,
    /// The name of the submitter.
    pub submitter: String,
    /// When the first build was submitted. Each following one was submitted a minute later.
    pub since: i64,
    /// The seed of versions, results and durations.
    pub seed: u64,
    pub(crate) first: i64,
    pub(crate) first_chroot: i64,
}

impl History {
    /// The limit for `count`, so that IDs don't overflow.
    pub(crate) const LONGEST: u64 = 1 << 40;

    /// Creates a history. Its builds get their IDs when it is added to a state.
    pub fn new(project: i64, count: u64, chroots: Vec<String>, submitter: &str, since: i64) -> Self {
        Self {
            project,
            count,
            chroots,
            packages: vec!["hello".to_owned()],
            submitter: submitter.to_owned(),
            since,
            seed: 0,
            first: 0,
            first_chroot: 0,
        }
    }

    /// Returns the default names of packages.
    pub fn packages() -> impl Iterator<Item = String> {
        (0..PACKAGES).map(package)
    }

    /// Returns the IDs of its builds.
    pub fn ids(&self) -> Range<i64> {
        self.first..self.first + self.count.cast_signed()
    }

    /// Returns the IDs of the builds of one package, newest first. Every round has one build of each package, in a rotated
    /// order, so the IDs are computed without looking at other builds.
    pub fn ids_of(&self, package: &str) -> impl Iterator<Item = i64> + use<> {
        let nth = self.packages.iter().position(|name| name == package);
        let (seed, packages, first, count) = (self.seed, self.packages.len() as u64, self.first, self.count);
        let rounds = if nth.is_some() { count.div_ceil(packages) } else { 0 };
        let nth = nth.unwrap_or_default() as u64;
        (0..rounds).rev().filter_map(move |round| {
            let index = round * packages + (nth + packages - turn(seed, round, packages)) % packages;
            (index < count).then_some(first + index.cast_signed())
        })
    }

    /// Returns the name of a build's package.
    pub(crate) fn package(&self, id: i64) -> Option<&str> {
        let (index, packages) = (self.index(id)?, self.packages.len() as u64);
        let (round, place) = (index.checked_div(packages)?, index.checked_rem(packages)?);
        let nth = (place + turn(self.seed, round, packages)) % packages;
        self.packages.get(usize::try_from(nth).ok()?).map(String::as_str)
    }

    /// Returns the state of a build. About one in eight failed.
    pub(crate) fn status(&self, id: i64) -> BuildState {
        match (self.chroots.is_empty(), self.failed(id)) {
            (true, _) => BuildState::Waiting,
            (false, true) => BuildState::Failed,
            (false, false) => BuildState::Succeeded,
        }
    }

    fn failed(&self, id: i64) -> bool {
        (self.dice(id) >> 40).is_multiple_of(8)
    }

    fn dice(&self, id: i64) -> u64 {
        let number = id.wrapping_sub(self.first).wrapping_add(1).cast_unsigned();
        mix(self.seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(crate) fn holds(&self, id: i64) -> bool {
        self.ids().contains(&id)
    }

    /// The position of a build, oldest first.
    fn index(&self, id: i64) -> Option<u64> {
        u64::try_from(id.checked_sub(self.first)?).ok()
    }

    pub(crate) fn chroot_ids(&self) -> i64 {
        (self.count * self.chroots.len() as u64).cast_signed()
    }

    /// Computes a build.
    pub(crate) fn build(&self, id: i64, state: &State) -> Option<Build> {
        let dirname = state.projects.get(&self.project)?.name.clone();
        let index = self.index(id)?;
        let (dice, failed) = (self.dice(id), self.failed(id));
        let package = self.package(id)?.to_owned();
        let version = format!("{}.{}-1", 1 + dice / 64 % 9, dice / 1024 % 30);
        let url = format!("https://example.org/srpms/{package}-{version}.src.rpm");
        let mut source = Source { kind: SourceType::Link, dict: serde_json::Map::new() };
        source.dict.insert("url".to_owned(), json!(url));
        let mut build = Build::new(self.project, dirname, source);
        build.id = id;
        build.submitter = Some(self.submitter.clone());
        build.submitted_on = self.since.saturating_add_unsigned(index.saturating_mul(60));
        build.source_url = Some(url);
        build.source_status = BuildState::Succeeded;
        build.source_result = Some(format!("{id:08}"));
        let begun = build.submitted_on + 20;
        build.chroots = self
            .chroots
            .iter()
            .zip(0_u64..)
            .map(|(name, nth)| BuildChroot {
                id: self.first_chroot + (index * self.chroots.len() as u64 + nth).cast_signed(),
                status: if failed && nth == 0 { BuildState::Failed } else { BuildState::Succeeded },
                started_on: Some(begun),
                ended_on: Some(begun.saturating_add_unsigned(30 + (dice >> (nth % 64)) % 600)),
                result_dir: Some(format!("{id:08}-{package}")),
                ..BuildChroot::waiting(name)
            })
            .collect();
        build.package = Some(package);
        build.version = Some(version);
        Some(build)
    }
}

fn package(number: u64) -> String {
    format!("package-{number:02}")
}

/// Returns by how many places the packages of a round are rotated.
fn turn(seed: u64, round: u64, packages: u64) -> u64 {
    mix(seed ^ round.wrapping_mul(0xd1b5_4a32_d192_ed03)) % packages.max(1)
}

#[cfg(test)]
mod tests {
    use super::History;
    use crate::model::{Owner, Project, State};

    #[test]
    fn history_builds_have_any_number_of_chroots() {
        let mut state = State::new(1);
        let project = state.add_project(Project::new(Owner::parse("alice"), "old", "alice"), 0);
        let chroots = (0..70).map(|nth| format!("fedora-{nth}-x86_64")).collect();
        state.add_history(History::new(project, 2, chroots, "alice", 0));
        let row = state.build(2).unwrap();
        assert_eq!(row.chroots.len(), 70);
        assert!(row.chroots.iter().all(|chroot| chroot.ended_on > chroot.started_on));
    }

    #[test]
    fn shortcuts_agree_with_computed_builds() {
        let mut state = State::new(1);
        let project = state.add_project(Project::new(Owner::parse("alice"), "old", "alice"), 0);
        for (count, packages, chroots) in [(1, 1, 1), (997, 7, 2), (120, 40, 0), (13, 20, 1)] {
            let chroots = (0..chroots).map(|nth| format!("fedora-{nth}-x86_64")).collect();
            let mut history = History::new(project, count, chroots, "alice", 0);
            history.packages = (0..packages).map(super::package).collect();
            state.add_history(history);
            let history = state.histories.last().unwrap();
            for id in history.ids() {
                let row = history.build(id, &state).unwrap();
                assert_eq!(row.package.as_deref(), history.package(id));
                assert_eq!(row.state(), history.status(id));
            }
            for package in &history.packages {
                let mut walked: Vec<i64> =
                    history.ids().filter(|id| history.package(*id) == Some(package)).collect();
                walked.reverse();
                assert_eq!(history.ids_of(package).collect::<Vec<_>>(), walked);
            }
            assert_eq!(history.ids_of("no-such").count(), 0);
        }
    }
}
