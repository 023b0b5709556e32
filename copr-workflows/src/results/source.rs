//! The result directory of the source build, and its source package.

use copr_api::types::{Build, SourceChroot};
use reqwest::Url;

use super::directory::{Directory, OPERATION};
use super::file::ResultFile;
use super::urls;
use crate::pattern::is_source_package;
use crate::watch::fetch::all_chroots;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

/// The name of the directory, as on the server.
const NAME: &str = "srpm-builds";

/// Finds the directory of the source build, and its source package.
pub(super) async fn directory(copr: &Copr, build: i64) -> Result<Directory> {
    let build = copr.build_get().build_id(build).send().await?;
    let url = match chroot(copr, build.id).await? {
        Some(source) => urls::from_server(OPERATION, &source.result_url)?,
        None => derived_directory(copr, &build).await?,
    };
    let srpm = srpm(&build, &url);
    Ok(Directory { name: NAME.to_owned(), url, packages_of: None, srpm })
}

/// Requests the state of the source build; `None` until it has a builder's log, and always for forks.
pub(crate) async fn chroot(copr: &Copr, build: i64) -> Result<Option<SourceChroot>> {
    match copr.build_source_chroot().build_id(build).send().await {
        Ok(source) => Ok(Some(source)),
        Err(error) if matches!(error.kind(), ErrorKind::Server | ErrorKind::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns the source package that the API reports, once it exists. Its URL may be the one that was submitted,
/// or a temporary one, but its name is that of the file in the directory.
fn srpm(build: &Build, directory: &Url) -> Option<ResultFile> {
    build.source_package.version.as_ref()?;
    let reported = Url::parse(build.source_package.url.as_deref()?).ok()?;
    let path = urls::name(&reported).filter(|name| is_source_package(name))?;
    let urls = vec![urls::file(directory, &path)];
    Some(ResultFile { directory: NAME.to_owned(), path, size: None, urls })
}

/// Derives the directory of the source build from the build and its chroots.
pub(crate) async fn derived_directory(copr: &Copr, build: &Build) -> Result<Url> {
    let untrusted = |why: String| Error::new(ErrorKind::Untrusted, why).with_operation(OPERATION);
    let chroots = all_chroots(copr, build.id).await?;
    let chroot = chroots.iter().find_map(|chroot| chroot.result_url.as_deref());
    let chroot = chroot.map(|url| urls::from_server(OPERATION, url)).transpose()?;
    let repo = urls::from_server(OPERATION, &build.repo_url)?;
    urls::source(chroot.as_ref(), &repo, &build.project_dirname, build.id)
        .ok_or_else(|| untrusted(format!("the result URL {repo} has no path")))
}
