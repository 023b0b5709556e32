//! Packages that the API reports and a directory does not list: because the project keeps them in Pulp, because the directory
//! can't be read, or because its list is not whole.
//!
//! Logs and the like stay in the directory. Of the packages the API tells the names; the server redirects to Pulp from where they
//! would be.

use std::collections::{BTreeMap, BTreeSet};

use copr_api::types::{Nevra, NevraPackages};
use reqwest::Url;

use super::directory::Place;
use super::file::ResultFile;
use super::place;
use copr_api_ext::Result;
use copr_api_ext::{CallExt as _, Copr};

/// Finds packages that directories don't list. What it learns of a project holds for all chroots of a build.
pub(super) struct Finder<'a> {
    copr: &'a Copr,
    by_hand: Option<bool>,
    /// Whether all chroots of the build are asked for, and then what came out of them.
    all: bool,
    made: Option<BTreeMap<String, NevraPackages>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(copr: &'a Copr, all: bool) -> Self {
        Self { copr, by_hand: None, all, made: None }
    }

    /// The files that the API reports for a place and its directory does not list.
    pub(super) async fn missing(&mut self, place: &Place, found: &[ResultFile]) -> Result<Vec<ResultFile>> {
        let Some(build) = place.packages_of else { return Ok(Vec::new()) };
        let names = unlisted(&self.made(build, &place.name).await?, found);
        if names.is_empty() {
            return Ok(Vec::new());
        }
        let by_hand = self.by_hand(build).await?;
        let file = |path: String| {
            let urls = addresses(&place.url, &path, by_hand);
            ResultFile { place: place.name.clone(), path, size: None, urls }
        };
        Ok(names.into_iter().map(file).collect())
    }

    /// The packages that came out of a chroot.
    async fn made(&mut self, build: i64, chroot: &str) -> Result<Vec<Nevra>> {
        if !self.all {
            let call = self.copr.build_chroot_built_packages().build_id(build).chrootname(chroot);
            return Ok(call.send().await?.packages);
        }
        let made = match &mut self.made {
            Some(made) => made,
            none => none.insert(self.copr.build_built_packages().build_id(build).send().await?.0),
        };
        Ok(made.remove(chroot).map(|made| made.packages).unwrap_or_default())
    }

    /// Whether the project's repository is made when somebody asks for it, and not after each build.
    async fn by_hand(&mut self, build: i64) -> Result<bool> {
        if let Some(known) = self.by_hand {
            return Ok(known);
        }
        let build = self.copr.build_get().build_id(build).send().await?;
        let call = self.copr.project_get().ownername(build.ownername).projectname(build.projectname);
        let known = call.send().await?.devel_mode;
        self.by_hand = Some(known);
        Ok(known)
    }
}

/// The names of packages that are not among the files, each once.
///
/// A `.nosrc.rpm` may be reported under the architecture that it was built on.
fn unlisted(made: &[Nevra], found: &[ResultFile]) -> BTreeSet<String> {
    let stem = |package: &Nevra| format!("{}-{}-{}", package.name, package.version, package.release);
    let mut there: BTreeSet<&str> = found.iter().map(ResultFile::path).collect();
    let mut left: Vec<&Nevra> = made.iter().collect();
    left.retain(|package| !there.remove(format!("{}.{}.rpm", stem(package), package.arch).as_str()));
    left.retain(|package| !there.remove(format!("{}.nosrc.rpm", stem(package)).as_str()));
    left.into_iter().map(|package| format!("{}.{}.rpm", stem(package), package.arch)).collect()
}

/// Where a package may be, best first.
fn addresses(directory: &Url, file: &str, by_hand: bool) -> Vec<Url> {
    let devel = by_hand.then(|| place::devel(directory)).flatten();
    devel.iter().chain([directory]).map(|directory| place::file(directory, file)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(nevra: &str) -> Nevra {
        let parts: Vec<_> = nevra.split(' ').collect();
        serde_json::from_value(serde_json::json!({
            "name": parts[0], "epoch": null, "version": "1", "release": "2", "arch": parts[1],
        }))
        .unwrap()
    }

    fn file(path: &str) -> ResultFile {
        ResultFile { place: String::new(), path: path.to_owned(), size: None, urls: Vec::new() }
    }

    #[test]
    fn reported_packages_that_are_not_listed_are_named_once() {
        for (made, found, missing) in [
            (&["a src", "a x86_64"][..], &["a-1-2.src.rpm", "a-1-2.x86_64.rpm"][..], &[][..]),
            (&["a src", "a x86_64"], &["a-1-2.x86_64.rpm", "b.log.gz"], &["a-1-2.src.rpm"]),
            (&["a src", "a x86_64"], &[], &["a-1-2.src.rpm", "a-1-2.x86_64.rpm"]),
            (&["a noarch"], &["sub/a-1-2.noarch.rpm"], &["a-1-2.noarch.rpm"]),
            (&[], &["a-1-2.x86_64.rpm"], &[]),
            // Sources that may not be passed on.
            (&["a nosrc", "b x86_64"], &["a-1-2.nosrc.rpm", "b-1-2.x86_64.rpm"], &[]),
            (&["a x86_64", "b x86_64"], &["a-1-2.nosrc.rpm", "b-1-2.x86_64.rpm"], &[]),
            (&["a x86_64", "a x86_64"], &["a-1-2.nosrc.rpm", "a-1-2.x86_64.rpm"], &[]),
            (&["a x86_64", "a x86_64"], &["a-1-2.nosrc.rpm"], &["a-1-2.x86_64.rpm"]),
            (&["a x86_64", "a nosrc"], &["a-1-2.nosrc.rpm"], &["a-1-2.x86_64.rpm"]),
            (&["a x86_64", "a x86_64"], &[], &["a-1-2.x86_64.rpm"]),
        ] {
            let made: Vec<_> = made.iter().map(|nevra| package(nevra)).collect();
            let found: Vec<_> = found.iter().map(|path| file(path)).collect();
            let names: Vec<_> = unlisted(&made, &found).into_iter().collect();
            assert_eq!(names, missing, "{made:?} {found:?}");
        }
    }
}
