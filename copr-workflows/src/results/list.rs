//! Finding out which result files there are.

use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use copr_api::enums::BuildState;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use tokio::time::Instant;

use super::directory::{self, Directory, OPERATION, Place};
use super::file::{BuildResults, ResultFile};
use super::reported::Finder;
use super::{ResultKind, name, place};
use crate::download::{DownloadClient, Hosts, RequestInfo, until};
use crate::watch::BuildStateExt as _;
use crate::workflows::Builds;
use copr_api_ext::{CallExt as _, Copr};
use copr_api_ext::{Error, Result};

/// How many directories are read, and sizes asked for, at once.
const AT_ONCE: usize = 4;

/// Asks which files a build left behind. Returned by [`Builds::results`], [`Builds::chroot_results`], [`Builds::source_results`] and [`Builds::results_at`]; `.await` asks.
///
/// # Errors
/// Those of the API calls it makes; [`NotFound`](crate::ErrorKind::NotFound) when there are no results, or none any more;
/// [`Untrusted`](crate::ErrorKind::Untrusted) when the server's result URL can't be trusted, as one with plain http;
/// [`Gateway`](crate::ErrorKind::Gateway) or [`Challenge`](crate::ErrorKind::Challenge) when the page is none of a directory;
/// [`Timeout`](crate::ErrorKind::Timeout).
///
/// # Dropping
/// Nothing is sent before the first poll, and dropping the future is safe.
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct ListResults {
    copr: Copr,
    what: What,
    subdirectories: bool,
    sizes: bool,
    hosts: Hosts,
    deadline: Option<Duration>,
}

#[derive(Clone, Debug)]
enum What {
    Chroot { build: i64, chroot: String },
    All { build: i64 },
    Source { build: i64 },
    At { url: String },
}

impl Builds {
    /// Lists the files of a build in all its chroots, except those without results. Each chroot is downloaded into a folder of its own.
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
        ListResults::new(&self.copr, What::All { build: build_id })
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
        ListResults::new(&self.copr, What::Chroot { build: build_id, chroot: chroot.into() })
    }

    /// Lists the files of the source build: the SRPM, its spec file and its logs.
    pub fn source_results(&self, build_id: i64) -> ListResults {
        ListResults::new(&self.copr, What::Source { build: build_id })
    }

    /// Lists the files at a known result URL, such as the `result_url` of a chroot. Packages that only Pulp has are not included.
    pub fn results_at(&self, result_url: impl Into<String>) -> ListResults {
        ListResults::new(&self.copr, What::At { url: result_url.into() })
    }
}

impl ListResults {
    fn new(copr: &Copr, what: What) -> Self {
        let copr = copr.clone();
        Self { copr, what, subdirectories: false, sizes: false, hosts: Hosts::default(), deadline: None }
    }

    /// Looks into subdirectories too, such as `fedora-review`; one request for each. Ten thousand files and twelve levels are
    /// the limit.
    pub fn subdirectories(mut self) -> Self {
        self.subdirectories = true;
        self
    }

    /// Asks for the size of each file; one request for each.
    pub fn sizes(mut self) -> Self {
        self.sizes = true;
        self
    }

    /// The only other hosts, by name, that redirects may lead to; for the list and for the downloads after it. Any that speaks
    /// https and is not in a private network, unless told otherwise.
    pub fn allow_hosts<I: IntoIterator<Item: Into<String>>>(mut self, hosts: I) -> Self {
        self.hosts = Hosts::only(hosts);
        self
    }

    /// How long all of it may take.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    async fn ask(self) -> Result<BuildResults> {
        let moment = self.deadline.and_then(|time| Instant::now().checked_add(time));
        until(moment, Box::pin(self.list()))
            .await
            .unwrap_or_else(|| Err(RequestInfo::unsent(OPERATION).late()))
    }

    async fn list(&self) -> Result<BuildResults> {
        let (places, mut without) = self.places().await?;
        let by_place = matches!(self.what, What::All { .. });
        let mut found = BuildResults {
            files: Vec::new(),
            refused: Vec::new(),
            without: Vec::new(),
            by_place,
            outside: DownloadClient::of(&self.copr),
            hosts: self.hosts.clone(),
        };
        let mut finder = Finder::new(&self.copr, by_place);
        let reading: Vec<_> = places.iter().map(|place| self.read(place)).collect();
        let mut reading = stream::iter(reading).buffered(AT_ONCE);
        let mut places = places.iter();
        while let (Some(read), Some(place)) = (reading.next().await, places.next()) {
            // A directory below it that is not there is another matter.
            let is_gone = |error: &Error| error.is_not_found() && error.url() == Some(place.url.as_str());
            let (directory, gone) = match read {
                Ok(directory) => (directory, None),
                Err(error) if by_place && is_gone(&error) => (Directory::default(), Some(error)),
                Err(error) => return Err(error),
            };
            let mut more = finder.missing(place, &directory.files).await?;
            let is_srpm = |file: &ResultFile| file.kind() == ResultKind::Srpm;
            more.extend(place.srpm.clone().filter(|_| !directory.files.iter().any(is_srpm)));
            if let Some(error) = gone {
                if place.packages_of.is_some() && more.is_empty() {
                    let why = format!("{} was built, and the API does not name its packages", place.name);
                    return Err(error.with_note(why));
                }
                without.push(place.name.clone());
            }
            let hostile = |file: &ResultFile| name::fault(&file.path, cfg!(windows)).is_some();
            let (refused, more): (Vec<_>, Vec<_>) = more.into_iter().partition(hostile);
            found.files.extend(directory.files.into_iter().chain(more));
            found.refused.extend(directory.refused);
            found.refused.extend(refused.into_iter().map(|file| file.path));
        }
        drop(reading);
        found.without = without;
        if self.sizes {
            self.ask_sizes(&mut found.files).await?;
        }
        Ok(found)
    }

    async fn read(&self, place: &Place) -> Result<Directory> {
        directory::read(&DownloadClient::of(&self.copr), &self.hosts, place, self.subdirectories).await
    }

    async fn ask_sizes(&self, files: &mut [ResultFile]) -> Result<()> {
        let client = &DownloadClient::of(&self.copr);
        let asked = files.iter_mut().map(|file| async move {
            file.size = directory::size(client, &self.hosts, &file.urls).await?;
            Ok(())
        });
        stream::iter(asked.collect::<Vec<_>>()).buffer_unordered(AT_ONCE).try_collect().await
    }

    /// The directories to read, and the chroots that have none.
    async fn places(&self) -> Result<(Vec<Place>, Vec<String>)> {
        let copr = &self.copr;
        let (mut places, mut without) = (Vec::new(), Vec::new());
        match &self.what {
            What::At { url } => {
                let url = place::directory(url).map_err(|why| Error::invalid_call(OPERATION, why))?;
                places.push(Place { name: String::new(), url, packages_of: None, srpm: None });
            }
            What::Source { build } => {
                places.push(super::source::place(copr, *build).await?);
            }
            What::Chroot { build, chroot } => {
                let call = copr.build_chroot_get().build_id(*build).chrootname(chroot.as_str());
                let found = call.send().await?;
                let Some(url) = &found.result_url else {
                    return Err(no_results(*build, chroot, &found.state));
                };
                places.push(of_chroot(*build, chroot, url, &found.state)?);
            }
            What::All { build } => {
                let page = copr.build_chroot_list().build_id(*build).limit(1000).send().await?;
                if page.items.is_empty() {
                    // An unknown build has an empty list as well; this call tells the difference.
                    copr.build_get().build_id(*build).send().await?;
                }
                for chroot in page.items {
                    match &chroot.result_url {
                        Some(url) => places.push(of_chroot(*build, &chroot.name, url, &chroot.state)?),
                        None if chroot.state.has_packages() => {
                            return Err(no_results(*build, &chroot.name, &chroot.state));
                        }
                        None => without.push(chroot.name),
                    }
                }
            }
        }
        Ok((places, without))
    }
}

fn no_results(build: i64, chroot: &str, state: &BuildState) -> Error {
    RequestInfo::unsent(OPERATION).missing(format!("{chroot} of build {build} is {state} and has no results"))
}

fn of_chroot(build: i64, chroot: &str, url: &str, state: &BuildState) -> Result<Place> {
    let untrusted = |why: String| RequestInfo::unsent(OPERATION).untrusted(why);
    if let Some(why) = name::fault(chroot, cfg!(windows)) {
        return Err(untrusted(format!("the name of the chroot {chroot:?} {why}")));
    }
    let url = place::directory(url).map_err(untrusted)?;
    Ok(Place { name: chroot.to_owned(), url, packages_of: state.has_packages().then_some(build), srpm: None })
}

impl IntoFuture for ListResults {
    type Output = Result<BuildResults>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.ask())
    }
}
