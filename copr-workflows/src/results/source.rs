//! Where the source build keeps its files, and which source package it made.

use copr_api::types::Build;
use reqwest::Url;

use super::directory::{OPERATION, Place};
use super::file::ResultFile;
use super::place;
use crate::download::RequestInfo;
use copr_api_ext::{CallExt as _, Copr};
use copr_api_ext::{ErrorKind, Result};

/// What the places of source builds are called.
const NAME: &str = "srpm-builds";

/// The directory of the source build, and its source package.
pub(super) async fn place(copr: &Copr, build: i64) -> Result<Place> {
    let untrusted = |why: String| RequestInfo::unsent(OPERATION).untrusted(why);
    let build = copr.build_get().build_id(build).send().await?;
    let url = match copr.build_source_chroot().build_id(build.id).send().await {
        Ok(source) => place::directory(&source.result_url).map_err(untrusted)?,
        // The server answers so to builds whose sources have no log that it could tell, and those of forks: where the files
        // are can be worked out.
        Err(error) if matches!(error.kind(), ErrorKind::Server | ErrorKind::NotFound) => {
            worked_out(copr, &build).await?
        }
        Err(error) => return Err(error),
    };
    let srpm = srpm(&build, &url);
    Ok(Place { name: NAME.to_owned(), url, packages_of: None, srpm })
}

/// The source package as the API reports it, once it was made. Before, its URL may be the one that was submitted, which is only
/// asked if it is on the host of the results.
fn srpm(build: &Build, directory: &Url) -> Option<ResultFile> {
    build.source_package.version.as_ref()?;
    let reported = Url::parse(build.source_package.url.as_deref()?).ok()?;
    let name = place::name(&reported)?;
    let is_srpm = name.ends_with(".src.rpm") || name.ends_with(".nosrc.rpm");
    let near = is_srpm.then(|| place::file(directory, &name))?;
    let reported = Some(reported).filter(|url| url.origin() == directory.origin() && *url != near);
    let urls = reported.into_iter().chain([near]).collect();
    Some(ResultFile { place: NAME.to_owned(), path: name, size: None, urls })
}

/// The directory of the source build from what the API says of the build and its chroots.
pub(crate) async fn worked_out(copr: &Copr, build: &Build) -> Result<Url> {
    let untrusted = |why: String| RequestInfo::unsent(OPERATION).untrusted(why);
    let chroots = copr.build_chroot_list().build_id(build.id).limit(1000).send().await?;
    let chroot = chroots.items.iter().find_map(|chroot| chroot.result_url.as_deref());
    let chroot = chroot.map(place::directory).transpose().map_err(untrusted)?;
    let repo = place::directory(&build.repo_url).map_err(untrusted)?;
    place::source(chroot.as_ref(), &repo, &build.project_dirname, build.id)
        .ok_or_else(|| untrusted(format!("nothing can be below the result URL {repo}")))
}
