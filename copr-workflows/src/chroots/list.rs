//! A list of the chroots of a server.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::pattern::covers;
use copr_api::names::ChrootName;
use copr_api_ext::Error;

/// A chroot that the server builds for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ActiveChroot {
    /// Its name.
    pub name: ChrootName,
    /// A comment of the server's operators, in Markdown. Mostly empty.
    pub comment: String,
}

/// The active chroots of a server, in the order of their names. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Chroots {
    all: Arc<[ActiveChroot]>,
    fetched: Instant,
    stale: Option<Error>,
}

/// A distribution with its releases.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Distribution<'a> {
    /// Its name: `fedora`, `centos-stream`.
    pub name: &'a str,
    /// Its releases, the newest last: numbers in ascending order, then words such as `rawhide`.
    pub releases: Vec<Release<'a>>,
}

/// A release with its chroots, one for each architecture.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Release<'a> {
    /// Its name without the distribution: `43`, `rawhide`.
    pub name: &'a str,
    /// Its chroots, in the order of their architectures.
    pub chroots: Vec<&'a ActiveChroot>,
}

impl Chroots {
    pub(super) fn new(list: BTreeMap<ChrootName, String>, fetched: Instant) -> Self {
        let all = list.into_iter().map(|(name, comment)| ActiveChroot { name, comment });
        Self { all: all.collect(), fetched, stale: None }
    }

    pub(super) fn staled_by(&self, error: Error) -> Self {
        Self { stale: Some(error), ..self.clone() }
    }

    /// Iterates over all chroots.
    pub fn iter(&self) -> std::slice::Iter<'_, ActiveChroot> {
        self.all.iter()
    }

    /// The number of chroots.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are no chroots.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns a chroot by its name; `None` if the server does not build for it, or no longer.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&ActiveChroot> {
        self.all.iter().find(|chroot| chroot.name.as_str() == name)
    }

    /// Whether the server builds for a chroot.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Returns the chroots that match one of the patterns, each once; see [`covers`]. A pattern that
    /// matches nothing is ignored; the server rejects a build with such a pattern.
    #[must_use]
    pub fn matching<P: AsRef<str>>(&self, patterns: impl IntoIterator<Item = P>) -> Vec<&ActiveChroot> {
        let patterns: Vec<P> = patterns.into_iter().collect();
        let covered = |name: &str| patterns.iter().any(|pattern| covers(pattern.as_ref(), name));
        self.all.iter().filter(|chroot| covered(chroot.name.as_str())).collect()
    }

    /// Groups all chroots by distribution and release.
    #[must_use]
    pub fn distributions<'a>(&'a self) -> Vec<Distribution<'a>> {
        let mut groups: BTreeMap<&str, BTreeMap<_, Vec<&ActiveChroot>>> = BTreeMap::new();
        for chroot in self {
            let releases = groups.entry(chroot.name.distribution()).or_default();
            releases.entry(age_of(chroot.name.release())).or_default().push(chroot);
        }
        let distribution = |(name, releases): (_, BTreeMap<(_, &'a str), _>)| Distribution {
            name,
            releases: releases.into_iter().map(|((_, name), chroots)| Release { name, chroots }).collect(),
        };
        groups.into_iter().map(distribution).collect()
    }

    /// The time since the list was fetched.
    #[must_use]
    pub fn age(&self) -> Duration {
        self.age_at(Instant::now())
    }

    pub(super) fn age_at(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.fetched)
    }

    /// Why the list is stale: the error of the request for a new one. `None` if it is fresh.
    #[must_use]
    pub fn stale(&self) -> Option<&Error> {
        self.stale.as_ref()
    }
}

impl<'a> IntoIterator for &'a Chroots {
    type Item = &'a ActiveChroot;
    type IntoIter = std::slice::Iter<'a, ActiveChroot>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The sort key of a release: numbers (`9`, `15.6`) as numbers, then words.
fn age_of(release: &str) -> (Vec<u64>, &str) {
    let parts: Result<Vec<u64>, _> = release.split('.').map(str::parse).collect();
    (parts.unwrap_or_else(|_| vec![u64::MAX]), release)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chroots(names: &[&str]) -> Chroots {
        let list = names.iter().map(|name| (name.parse().unwrap(), format!("on {name}")));
        Chroots::new(list.collect(), Instant::now())
    }

    #[test]
    fn groups_by_distribution_and_release_newest_last() {
        let chroots = chroots(&[
            "fedora-rawhide-x86_64",
            "fedora-43-x86_64",
            "fedora-43-aarch64",
            "epel-9-x86_64",
            "epel-10-x86_64",
            "opensuse-leap-15.6-x86_64",
            "opensuse-leap-15.10-x86_64",
        ]);
        let groups: Vec<_> = chroots
            .distributions()
            .into_iter()
            .flat_map(|it| it.releases.into_iter().map(move |release| (it.name, release)))
            .map(|(name, release)| {
                let archs: Vec<_> = release.chroots.iter().map(|chroot| chroot.name.arch()).collect();
                format!("{name} {} {}", release.name, archs.join(" "))
            })
            .collect();
        assert_eq!(
            groups,
            [
                "epel 9 x86_64",
                "epel 10 x86_64",
                "fedora 43 aarch64 x86_64",
                "fedora rawhide x86_64",
                "opensuse-leap 15.6 x86_64",
                "opensuse-leap 15.10 x86_64",
            ]
        );
        assert_eq!((chroots.len(), chroots.is_empty()), (7, false));
    }

    #[test]
    fn finds_chroots_by_name_and_pattern() {
        let chroots = chroots(&["fedora-43-x86_64", "fedora-43-aarch64", "epel-9-x86_64"]);
        assert_eq!(chroots.get("epel-9-x86_64").unwrap().comment, "on epel-9-x86_64");
        assert!(chroots.contains("fedora-43-x86_64") && !chroots.contains("fedora-38-x86_64"));
        let names = |patterns: &[&str]| {
            chroots.matching(patterns).iter().map(|it| it.name.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(
            names(&["fedora-*", "*-x86_64"]),
            ["epel-9-x86_64", "fedora-43-aarch64", "fedora-43-x86_64"]
        );
        assert!(names(&["fedora-38-*"]).is_empty() && names(&[]).is_empty());
    }
}
