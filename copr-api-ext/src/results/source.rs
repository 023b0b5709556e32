//! Where the source build keeps its files.

use copr_api::types::Build;
use reqwest::Url;

use super::list::OPERATION;
use super::place;
use crate::error::{ErrorKind, Result};
use crate::outside::Told;
use crate::{Copr, Output as _};

/// The directory of the source build.
pub(crate) async fn directory(copr: &Copr, build: i64) -> Result<Url> {
    let untrusted = |why: String| Told::unsent(OPERATION).untrusted(why);
    match copr.build_source_chroot().build_id(build).send().output().await {
        Ok(source) => place::directory(&source.result_url).map_err(untrusted),
        // The server answers so to builds whose sources have no log that it could tell, and those of forks: where the files
        // are can be worked out.
        Err(error) if matches!(error.kind(), ErrorKind::Server | ErrorKind::NotFound) => {
            let build = copr.build_get().build_id(build).send().output().await?;
            worked_out(copr, &build).await
        }
        Err(error) => Err(error),
    }
}

/// The directory of the source build from what the API says of the build and its chroots.
pub(crate) async fn worked_out(copr: &Copr, build: &Build) -> Result<Url> {
    let untrusted = |why: String| Told::unsent(OPERATION).untrusted(why);
    let chroots = copr.build_chroot_list().build_id(build.id).limit(1000).send().output().await?;
    let chroot = chroots.items.iter().find_map(|chroot| chroot.result_url.as_deref());
    let chroot = chroot.map(place::directory).transpose().map_err(untrusted)?;
    let repo = place::directory(&build.repo_url).map_err(untrusted)?;
    place::source(chroot.as_ref(), &repo, &build.project_dirname, build.id)
        .ok_or_else(|| untrusted(format!("nothing can be below the result URL {repo}")))
}
