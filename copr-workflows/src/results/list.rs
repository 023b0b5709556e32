//! Lists result files.

use copr_api::types::BuildChroot;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::directory::{self, Contents, Directory, OPERATION};
use super::file::{BuildResults, ResultFile};
use super::reported::ReportedPackages;
use super::{name, urls};
use crate::awaited::awaited;
use crate::download::DownloadClient;
use crate::watch::BuildStateExt as _;
use crate::watch::fetch::all_chroots;
use crate::workflows::Builds;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

/// How many directories, or sizes, are requested at the same time.
const CONCURRENT: usize = 4;

/// Lists the result files of a build. Returned by [`Builds::results`], [`Builds::chroot_results`],
/// [`Builds::source_results`] and [`Builds::results_at`]; `.await` sends the requests.
///
/// # Errors
/// Those of the API calls, and:
/// - [`NotFound`](crate::ErrorKind::NotFound) if the build does not exist, or the chroot, source or URL that was
///   asked for has no results (any more)
/// - [`Untrusted`](crate::ErrorKind::Untrusted) if the result URL may not be requested, such as one with plain
///   http
/// - [`Gateway`](crate::ErrorKind::Gateway) or [`Challenge`](crate::ErrorKind::Challenge) if the page is not
///   that of a directory
/// - [`TooLarge`](crate::ErrorKind::TooLarge) if there are more than ten thousand files
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the future cancels its requests, so `tokio::time::timeout`
/// limits the time.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListResults {
    copr: Copr,
    client: DownloadClient,
    listed: Listed,
    subdirectories: bool,
    sizes: bool,
}

#[derive(Clone, Debug)]
enum Listed {
    Chroot { build: i64, chroot: String },
    All { build: i64 },
    Source { build: i64 },
    At { url: String },
}

impl Builds {
    /// Lists the files of a build in all its chroots, except those without results: also of a failed build, the
    /// chroots that succeeded. The list is empty if no chroot has results, for example if the sources failed. A
    /// download puts each chroot into a folder of its own.
    ///
    /// `*.rpm` matches source packages too; [`ResultFile::is_source_package`] tells them apart.
    ///
    /// Packages that the API reports are included, whether the directory of their chroot lists them or not.
    ///
    /// ```no_run
    /// # use copr_workflows::prelude::*;
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let results = copr.builds().results(10_000_001).await?;
    /// let files = results.matching("*.rpm").download("rpms").await?;
    /// # Ok(()) }
    /// ```
    pub fn results(&self, build_id: i64) -> ListResults {
        ListResults::new(&self.copr, Listed::All { build: build_id })
    }

    /// Lists the files of a build in one chroot.
    ///
    /// ```no_run
    /// # use copr_workflows::prelude::*;
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let results = copr.builds().chroot_results(10_000_001, "fedora-43-x86_64").await?;
    /// results.matching("*.log.gz").download("logs").await?;
    /// # Ok(()) }
    /// ```
    pub fn chroot_results(&self, build_id: i64, chroot: impl Into<String>) -> ListResults {
        ListResults::new(&self.copr, Listed::Chroot { build: build_id, chroot: chroot.into() })
    }

    /// Lists the files of the source build: the SRPM, its spec file and its logs.
    pub fn source_results(&self, build_id: i64) -> ListResults {
        ListResults::new(&self.copr, Listed::Source { build: build_id })
    }

    /// Lists the files at a known result URL, such as the `result_url` of a chroot. Packages that are only in
    /// Pulp are not included.
    pub fn results_at(&self, result_url: impl Into<String>) -> ListResults {
        ListResults::new(&self.copr, Listed::At { url: result_url.into() })
    }
}

impl ListResults {
    fn new(copr: &Copr, listed: Listed) -> Self {
        let client = DownloadClient::of(copr);
        Self { copr: copr.clone(), client, listed, subdirectories: false, sizes: false }
    }

    /// Includes subdirectories, such as `fedora-review`. Sends one request for each, down to twelve levels.
    pub fn subdirectories(mut self) -> Self {
        self.subdirectories = true;
        self
    }

    /// Requests the size of each file. Sends one request per file.
    pub fn sizes(mut self) -> Self {
        self.sizes = true;
        self
    }

    /// Allows redirects to these other hosts only, for the list and for downloads of its files. The default is
    /// any host that uses https and is not in a private network.
    pub fn allow_hosts<I: IntoIterator<Item: Into<String>>>(mut self, hosts: I) -> Self {
        self.client.allow_hosts(hosts);
        self
    }

    async fn list(self) -> Result<BuildResults> {
        let (directories, without) = self.directories().await?;
        let is_all = matches!(self.listed, Listed::All { .. });
        let mut found = BuildResults {
            files: Vec::new(),
            refused_names: Vec::new(),
            chroots_without_results: without,
            in_subfolders: is_all,
            client: self.client.clone(),
        };
        let reported = ReportedPackages::new(&self.copr);
        let (client, deep) = (&self.client, self.subdirectories);
        let reads = directories
            .iter()
            .map(|directory| async move { (directory, directory::read(client, directory, deep).await) });
        let mut reads = stream::iter(reads.collect::<Vec<_>>()).buffered(CONCURRENT);
        while let Some((directory, read)) = reads.next().await {
            // A missing subdirectory is an error.
            let is_gone = |error: &Error| error.is_not_found() && error.url() == Some(directory.url.as_str());
            let (contents, gone) = match read {
                Ok(contents) => (contents, None),
                Err(error) if is_all && is_gone(&error) => (Contents::default(), Some(error)),
                Err(error) => return Err(error),
            };
            let unlisted = reported.unlisted(directory, &contents.files).await?;
            if let Some(error) = gone {
                if directory.packages_of.is_some() && unlisted.is_empty() {
                    let why = format!("{} was built, and the API does not name its packages", directory.name);
                    return Err(error.with_note(why));
                }
                found.chroots_without_results.push(directory.name.clone());
            }
            found.files.extend(contents.files.into_iter().chain(unlisted));
            found.refused_names.extend(contents.refused);
        }
        if self.sizes {
            self.request_sizes(&mut found.files).await?;
        }
        Ok(found)
    }

    async fn request_sizes(&self, files: &mut [ResultFile]) -> Result<()> {
        let sizes = files.iter_mut().map(|file| async move {
            file.size = directory::size(&self.client, &file.urls).await?;
            Ok(())
        });
        stream::iter(sizes.collect::<Vec<_>>()).buffer_unordered(CONCURRENT).try_collect().await
    }

    /// Returns the directories to read, and the chroots without one.
    async fn directories(&self) -> Result<(Vec<Directory>, Vec<String>)> {
        let copr = &self.copr;
        let (mut directories, mut without) = (Vec::new(), Vec::new());
        match &self.listed {
            Listed::At { url } => {
                let url = urls::directory(url).map_err(|why| Error::invalid_call(OPERATION, why))?;
                directories.push(Directory { name: String::new(), url, packages_of: None, srpm: None });
            }
            Listed::Source { build } => {
                directories.push(super::source::directory(copr, *build).await?);
            }
            Listed::Chroot { build, chroot } => {
                let call = copr.build_chroot_get().build_id(*build).chrootname(chroot.as_str());
                let chroot = call.send().await?;
                directories.push(of_chroot(*build, &chroot)?.ok_or_else(|| no_results(*build, &chroot))?);
            }
            Listed::All { build } => {
                let chroots = all_chroots(copr, *build).await?;
                if chroots.is_empty() {
                    // An unknown build has an empty list as well; this call tells them apart.
                    copr.build_get().build_id(*build).send().await?;
                }
                for chroot in chroots {
                    match of_chroot(*build, &chroot)? {
                        Some(directory) => directories.push(directory),
                        None if chroot.state.has_packages() => return Err(no_results(*build, &chroot)),
                        None => without.push(chroot.name),
                    }
                }
            }
        }
        Ok((directories, without))
    }
}

fn no_results(build: i64, BuildChroot { name, state, .. }: &BuildChroot) -> Error {
    let why = format!("{name} of build {build} is {state} and has no results");
    Error::new(ErrorKind::NotFound, why).with_operation(OPERATION)
}

/// Returns the directory of a chroot, if it has one.
fn of_chroot(build: i64, chroot: &BuildChroot) -> Result<Option<Directory>> {
    let Some(url) = &chroot.result_url else { return Ok(None) };
    let name = chroot.name.clone();
    if let Some(why) = name::fault(&name, cfg!(windows)) {
        let why = format!("the name of the chroot {name:?} {why}");
        return Err(Error::new(ErrorKind::Untrusted, why).with_operation(OPERATION));
    }
    let url = urls::from_server(OPERATION, url)?;
    Ok(Some(Directory { name, url, packages_of: chroot.state.has_packages().then_some(build), srpm: None }))
}

awaited!(ListResults, list -> Result<BuildResults>);
