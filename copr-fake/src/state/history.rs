//! Long pasts: finished builds that exist only while somebody looks at them.

use std::ops::Range;

use serde_json::json;

use super::secret::mix;
use super::{Build, BuildChroot, Source, SourceType, State, Status};

/// How many packages a history has.
const PACKAGES: u64 = 40;

/// A run of finished builds in one project. A million of them take as much memory as one.
#[derive(Debug, Clone)]
pub struct History {
    /// The project's id.
    pub project: u64,
    /// How many builds.
    pub count: u64,
    /// The chroots each was built for.
    pub chroots: Vec<String>,
    /// The names of the packages that were built; every build is of one of them.
    pub packages: Vec<String>,
    /// The name of the submitter.
    pub submitter: String,
    /// When the first was submitted; each next one comes a minute later.
    pub since: i64,
    /// What the rows look like.
    pub seed: u64,
    pub(crate) first: u64,
    pub(crate) first_chroot: u64,
}

impl History {
    /// A history that takes its ids when it is added to a state.
    #[must_use]
    pub fn new(project: u64, count: u64, chroots: Vec<String>, submitter: &str, since: i64) -> Self {
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

    /// The names of the packages its builds are of.
    pub fn packages() -> impl Iterator<Item = String> {
        (0..PACKAGES).map(package)
    }

    /// The ids of its builds.
    #[must_use]
    pub fn ids(&self) -> Range<u64> {
        self.first..self.first + self.count
    }

    pub(crate) fn holds(&self, id: u64) -> bool {
        self.ids().contains(&id)
    }

    pub(crate) fn chroot_ids(&self) -> u64 {
        self.count * self.chroots.len() as u64
    }

    /// The row of one build. About one in eight failed.
    pub(crate) fn build(&self, id: u64, state: &State) -> Option<Build> {
        let dirname = state.projects.get(&self.project)?.name.clone();
        let index = id.checked_sub(self.first)?;
        let dice = mix(self.seed ^ index.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let nth = usize::try_from(dice % (self.packages.len().max(1) as u64)).unwrap_or_default();
        let package = self.packages.get(nth)?.clone();
        let version = format!("{}.{}-1", 1 + dice / 64 % 9, dice / 1024 % 30);
        let url = format!("https://example.org/srpms/{package}-{version}.src.rpm");
        let mut source = Source { kind: SourceType::Link, dict: serde_json::Map::new() };
        source.dict.insert("url".to_owned(), json!(url));
        let mut build = Build::new(self.project, dirname, source);
        build.id = id;
        build.submitter = Some(self.submitter.clone());
        build.submitted_on = self.since.saturating_add_unsigned(index.saturating_mul(60));
        build.source_url = Some(url);
        build.source_status = Status::Succeeded;
        build.source_result = Some(format!("{id:08}"));
        build.timeout = 18_000;
        let begun = build.submitted_on + 20;
        let failed = (dice >> 40).is_multiple_of(8);
        build.chroots = self
            .chroots
            .iter()
            .zip(0_u64..)
            .map(|(name, nth)| BuildChroot {
                id: self.first_chroot + index * self.chroots.len() as u64 + nth,
                name: name.clone(),
                status: if failed && nth == 0 { Status::Failed } else { Status::Succeeded },
                started_on: Some(begun),
                ended_on: Some(begun.saturating_add_unsigned(30 + (dice >> nth) % 600)),
                result_dir: Some(format!("{id:08}-{package}")),
                packages: Vec::new(),
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
