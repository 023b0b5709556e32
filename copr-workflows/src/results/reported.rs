//! Packages that the API reports and a directory does not list: the project stores them in Pulp, the
//! directory was removed, or its page is incomplete.
//!
//! The server redirects to Pulp from the URL where the package would be in the directory.

use std::collections::{BTreeMap, BTreeSet};

use copr_api::types::{Nevra, NevraPackages};
use reqwest::Url;
use tokio::sync::OnceCell;

use super::directory::Directory;
use super::file::ResultFile;
use super::urls;
use copr_api_ext::{CallExt as _, Copr, Result};

/// The packages that the API reports for the chroots of a build. They are requested once, when they are needed.
pub(super) struct ReportedPackages<'a> {
    copr: &'a Copr,
    by_chroot: OnceCell<BTreeMap<String, NevraPackages>>,
    /// Whether the project's repository is regenerated on request only.
    is_manual: OnceCell<bool>,
}

impl<'a> ReportedPackages<'a> {
    pub(super) fn new(copr: &'a Copr) -> Self {
        Self { copr, by_chroot: OnceCell::new(), is_manual: OnceCell::new() }
    }

    /// Returns the packages that are not among the files of a directory.
    pub(super) async fn unlisted(
        &self,
        directory: &Directory,
        found: &[ResultFile],
    ) -> Result<Vec<ResultFile>> {
        let Some(build) = directory.packages_of else {
            let has_srpm = found.iter().any(ResultFile::is_source_package);
            return Ok(directory.srpm.clone().filter(|_| !has_srpm).into_iter().collect());
        };
        let packages = self.by_chroot(build).await?.get(&directory.name);
        let names = packages.map(|built| unlisted(&built.packages, found)).unwrap_or_default();
        if names.is_empty() {
            return Ok(Vec::new());
        }
        let is_manual = self.is_manual(build).await?;
        let file = |path: String| {
            let urls = package_urls(&directory.url, &path, is_manual);
            ResultFile { directory: directory.name.clone(), path, size: None, urls }
        };
        Ok(names.into_iter().map(file).collect())
    }

    async fn by_chroot(&self, build: i64) -> Result<&BTreeMap<String, NevraPackages>> {
        let call = self.copr.build_built_packages().build_id(build);
        self.by_chroot.get_or_try_init(|| async { Ok(call.send().await?.0) }).await
    }

    async fn is_manual(&self, build: i64) -> Result<bool> {
        let request = || async {
            let build = self.copr.build_get().build_id(build).send().await?;
            let call = self.copr.project_get().ownername(build.ownername).projectname(build.projectname);
            Ok(call.send().await?.devel_mode)
        };
        self.is_manual.get_or_try_init(request).await.copied()
    }
}

/// Returns the file names of packages that are not among the files, each once. A `.nosrc.rpm` may be reported
/// under the architecture of its builder.
fn unlisted(built: &[Nevra], found: &[ResultFile]) -> BTreeSet<String> {
    let stem = |package: &Nevra| format!("{}-{}-{}", package.name, package.version, package.release);
    let mut there: BTreeSet<&str> = found.iter().map(|file| file.path.as_str()).collect();
    let mut left: Vec<&Nevra> = built.iter().collect();
    left.retain(|package| !there.remove(format!("{}.{}.rpm", stem(package), package.arch).as_str()));
    left.retain(|package| !there.remove(format!("{}.nosrc.rpm", stem(package)).as_str()));
    left.into_iter().map(|package| format!("{}.{}.rpm", stem(package), package.arch)).collect()
}

/// Where a package may be. The first URL is tried first.
fn package_urls(directory: &Url, file: &str, is_manual: bool) -> Vec<Url> {
    let devel = is_manual.then(|| urls::devel(directory)).flatten();
    devel.iter().chain([directory]).map(|directory| urls::file(directory, file)).collect()
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
        ResultFile { directory: String::new(), path: path.to_owned(), size: None, urls: Vec::new() }
    }

    #[test]
    fn names_each_unlisted_package_once() {
        for (built, found, missing) in [
            (&["a src", "a x86_64"][..], &["a-1-2.src.rpm", "a-1-2.x86_64.rpm"][..], &[][..]),
            (&["a src", "a x86_64"], &["a-1-2.x86_64.rpm", "b.log.gz"], &["a-1-2.src.rpm"]),
            (&["a src", "a x86_64"], &[], &["a-1-2.src.rpm", "a-1-2.x86_64.rpm"]),
            (&["a noarch"], &["sub/a-1-2.noarch.rpm"], &["a-1-2.noarch.rpm"]),
            (&[], &["a-1-2.x86_64.rpm"], &[]),
            (&["a nosrc", "b x86_64"], &["a-1-2.nosrc.rpm", "b-1-2.x86_64.rpm"], &[]),
            (&["a x86_64", "b x86_64"], &["a-1-2.nosrc.rpm", "b-1-2.x86_64.rpm"], &[]),
            (&["a x86_64", "a x86_64"], &["a-1-2.nosrc.rpm", "a-1-2.x86_64.rpm"], &[]),
            (&["a x86_64", "a x86_64"], &["a-1-2.nosrc.rpm"], &["a-1-2.x86_64.rpm"]),
            (&["a x86_64", "a nosrc"], &["a-1-2.nosrc.rpm"], &["a-1-2.x86_64.rpm"]),
            (&["a x86_64", "a x86_64"], &[], &["a-1-2.x86_64.rpm"]),
        ] {
            let built: Vec<_> = built.iter().map(|nevra| package(nevra)).collect();
            let found: Vec<_> = found.iter().map(|path| file(path)).collect();
            let names: Vec<_> = unlisted(&built, &found).into_iter().collect();
            assert_eq!(names, missing, "{built:?} {found:?}");
        }
    }
}
