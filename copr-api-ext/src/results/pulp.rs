//! Packages that are not in the result directory, because the project keeps them in Pulp.
//!
//! Logs and the like stay where they were. Of the packages the API tells the names; the server redirects to Pulp from where they
//! would be.

use reqwest::Url;

use super::file::ResultFile;
use super::kind::ResultKind;
use super::list::Place;
use super::{name, place};
use crate::error::Result;
use crate::{Copr, Output as _};

/// Finds packages that directories don't show. What it learns of a project holds for all chroots of a build.
pub(super) struct Finder<'a> {
    copr: &'a Copr,
    by_hand: Option<bool>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(copr: &'a Copr) -> Self {
        Self { copr, by_hand: None }
    }

    /// The packages of a chroot that its directory should have and does not.
    pub(super) async fn missing(&mut self, place: &Place, found: &[ResultFile]) -> Result<Vec<ResultFile>> {
        let Some(build) = place.packages_of else { return Ok(Vec::new()) };
        if found.iter().any(|file| matches!(file.kind(), ResultKind::Rpm | ResultKind::Srpm)) {
            return Ok(Vec::new());
        }
        let call = self.copr.build_chroot_built_packages().build_id(build).chrootname(place.name.as_str());
        let made = call.send().output().await?;
        let names = made.packages.iter().map(|package| {
            format!("{}-{}-{}.{}.rpm", package.name, package.version, package.release, package.arch)
        });
        let names: Vec<String> = names.filter(|name| name::fault(name, cfg!(windows)).is_none()).collect();
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

    /// Whether the project's repository is made when somebody asks for it, and not after each build.
    async fn by_hand(&mut self, build: i64) -> Result<bool> {
        if let Some(known) = self.by_hand {
            return Ok(known);
        }
        let build = self.copr.build_get().build_id(build).send().output().await?;
        let call = self.copr.project_get().ownername(build.ownername).projectname(build.projectname);
        let known = call.send().output().await?.devel_mode;
        self.by_hand = Some(known);
        Ok(known)
    }
}

/// Where a package may be, best first.
fn addresses(directory: &Url, file: &str, by_hand: bool) -> Vec<Url> {
    let devel = by_hand.then(|| place::devel(directory)).flatten();
    devel.iter().chain([directory]).map(|directory| place::file(directory, file)).collect()
}
