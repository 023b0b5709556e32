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

/// The active chroots of a server. Cheap to clone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Chroots {
    /// All chroots, by distribution, release and architecture. Releases that are numbers come first, in
    /// ascending order, then words such as `rawhide`. [`chunk_by`](slice::chunk_by) groups them.
    pub all: Arc<[ActiveChroot]>,
    /// Why the list is older than it should be: the error of the request for a new one.
    pub stale: Option<Error>,
    fetched: Instant,
}

impl Chroots {
    pub(super) fn new(list: BTreeMap<ChrootName, String>, fetched: Instant) -> Self {
        let all = list.into_iter().map(|(name, comment)| ActiveChroot { name, comment });
        let mut all: Vec<_> = all.collect();
        all.sort_by(|a, b| sort_key(&a.name).cmp(&sort_key(&b.name)));
        Self { all: all.into(), fetched, stale: None }
    }

    pub(super) fn staled_by(&self, error: Error) -> Self {
        Self { stale: Some(error), ..self.clone() }
    }

    /// Returns a chroot by its name; `None` if the server does not build for it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&ActiveChroot> {
        self.all.iter().find(|chroot| chroot.name.as_str() == name)
    }

    /// Returns whether the server builds for a chroot.
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

    /// Returns the time since the list was fetched.
    #[must_use]
    pub fn age(&self) -> Duration {
        self.age_at(Instant::now())
    }

    pub(super) fn age_at(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.fetched)
    }
}

/// Numbers (`9`, `15.6`) come before words.
fn sort_key(name: &ChrootName) -> (&str, Vec<u64>, &str, &str) {
    let numbers: Result<_, _> = name.release().split('.').map(str::parse).collect();
    let numbers = numbers.unwrap_or_else(|_| vec![u64::MAX]);
    (name.distribution(), numbers, name.release(), name.arch())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chroots(names: &[&str]) -> Chroots {
        let list = names.iter().map(|name| (name.parse().unwrap(), format!("on {name}")));
        Chroots::new(list.collect(), Instant::now())
    }

    #[test]
    fn sorts_releases_by_number_then_words() {
        let chroots = chroots(&[
            "fedora-rawhide-x86_64",
            "fedora-43-x86_64",
            "fedora-43-aarch64",
            "epel-9-x86_64",
            "epel-10-x86_64",
            "opensuse-leap-15.6-x86_64",
            "opensuse-leap-15.10-x86_64",
        ]);
        let names: Vec<_> = chroots.all.iter().map(|chroot| chroot.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "epel-9-x86_64",
                "epel-10-x86_64",
                "fedora-43-aarch64",
                "fedora-43-x86_64",
                "fedora-rawhide-x86_64",
                "opensuse-leap-15.6-x86_64",
                "opensuse-leap-15.10-x86_64",
            ]
        );
        let groups = chroots.all.chunk_by(|a, b| a.name.distribution() == b.name.distribution());
        assert_eq!(groups.map(<[_]>::len).collect::<Vec<_>>(), [2, 3, 2]);
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
