//! Waiting for the first metadata of the repositories of a project.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use reqwest::{StatusCode, Url};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::awaited::awaited;
use crate::download::{DownloadClient, FileRequest};
use crate::pace::Pacer;
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::{Error, Result};

/// What it is called in errors.
const OPERATION: &str = "wait_for_repository";

/// How long one file may take, and how much of it is read.
const ONE_FILE: Duration = Duration::from_secs(60);
const ENOUGH: usize = 64 * 1024;

/// Waits, when it is `.await`ed, until the repositories of a project have metadata, so that `dnf` can use them. Made by
/// [`Projects::wait_for_repository`](crate::Projects::wait_for_repository).
///
/// A new project has none until a job of the server has made it. The files are on another host than the API: no
/// credentials go there.
///
/// # Errors
/// Those of `project_get`; [`InvalidRequest`](crate::ErrorKind::InvalidRequest) for a chroot that the project has not; and where
/// the address of a repository, or one that it redirects to, must not be asked. Whatever else the host of the results answers is
/// no error: what is not there yet is waited for until the deadline.
///
/// # Dropping
/// Dropping the future drops the request that is on its way.
#[derive(Debug)]
#[must_use = "it does not wait before it is awaited"]
pub struct WaitForRepository {
    copr: Copr,
    project: std::result::Result<ProjectId, String>,
    chroots: Option<Vec<String>>,
    deadline: Duration,
    pause: Duration,
}

/// Which repositories of a project have metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
#[must_use = "the deadline may have passed"]
pub struct Repositories {
    /// The URLs of those that have, by chroot.
    pub ready: BTreeMap<String, String>,
    /// The URLs of those that had none up to the deadline, by chroot.
    pub missing: BTreeMap<String, String>,
}

impl Repositories {
    /// Whether all have metadata.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.missing.is_empty()
    }
}

impl fmt::Display for Repositories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} repositories ready", self.ready.len())?;
        for (nth, chroot) in self.missing.keys().enumerate() {
            write!(f, "{}{chroot}", if nth == 0 { ", none yet for " } else { ", " })?;
        }
        Ok(())
    }
}

impl WaitForRepository {
    pub(super) fn new(copr: Copr, project: std::result::Result<ProjectId, String>) -> Self {
        let (deadline, pause) = (Duration::from_secs(15 * 60), Duration::from_secs(10));
        Self { copr, project, chroots: None, deadline, pause }
    }

    /// Only these chroots. Left out, all that the project builds for.
    pub fn chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.chroots = Some(chroots.into_iter().map(Into::into).collect());
        self
    }

    /// How long to wait at most; 15 minutes when left out. Then the rest is [`missing`](Repositories::missing).
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = time;
        self
    }

    /// The pause between two looks; 10 seconds when left out.
    pub fn pause(mut self, time: Duration) -> Self {
        self.pause = time;
        self
    }

    async fn wait(self) -> Result<Repositories> {
        let deadline = Instant::now().checked_add(self.deadline);
        let mut urls = self.urls().await?;
        let mut all = Repositories::default();
        let looks = async {
            let mut pacer = Pacer::new(Duration::from_millis(200));
            loop {
                for (chroot, url) in urls.clone() {
                    pacer.wait().await;
                    if has_metadata(&DownloadClient::of(&self.copr), &url).await? {
                        urls.remove(&chroot);
                        all.ready.insert(chroot, url);
                    }
                }
                if urls.is_empty() {
                    return Ok::<(), Error>(());
                }
                sleep(self.pause).await;
            }
        };
        match deadline {
            // Past the deadline, what is left is missing.
            Some(deadline) => timeout_at(deadline, looks).await.unwrap_or(Ok(()))?,
            None => looks.await?,
        }
        all.missing = urls;
        Ok(all)
    }

    /// The URLs of the repositories, by chroot.
    async fn urls(&self) -> Result<BTreeMap<String, String>> {
        let id = self.project.clone().map_err(|why| Error::invalid_call(OPERATION, why))?.main();
        let mut known = self.copr.project_get().project(&id).send().await?.chroot_repos;
        let Some(wanted) = &self.chroots else { return Ok(known) };
        let pick = |name: &String| match known.remove_entry(name) {
            Some(entry) => Ok(entry),
            None => Err(Error::invalid_call(OPERATION, format!("{id} does not build for {name}"))),
        };
        let mut wanted = wanted.clone();
        wanted.sort_unstable();
        wanted.dedup();
        wanted.iter().map(pick).collect()
    }
}

awaited!(WaitForRepository, wait -> Result<Repositories>);

/// Whether a repository has metadata. A page that says something else, with whatever status, is none; nor is a host in trouble.
///
/// # Errors
/// Where waiting does not help: the address, or one that a redirect leads to, must not be asked.
async fn has_metadata(outside: &DownloadClient, repository: &str) -> Result<bool> {
    let url = format!("{}/repodata/repomd.xml", repository.trim_end_matches('/'));
    let url =
        Url::parse(&url).map_err(|_| Error::invalid_call(OPERATION, "the repository has no address"))?;
    let ask = FileRequest { bypass_cache: true, ..FileRequest::get(OPERATION, url) };
    let look = async {
        let (response, _) = outside.send(&ask).await?;
        Ok::<bool, Error>(response.status() == StatusCode::OK && is_repomd(response).await)
    };
    match timeout(ONE_FILE, look).await {
        Ok(Err(error)) if !error.is_retryable() => Err(error),
        Ok(Ok(found)) => Ok(found),
        _ => Ok(false),
    }
}

async fn is_repomd(mut response: reqwest::Response) -> bool {
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        body.extend_from_slice(&chunk);
        if body.len() >= ENOUGH {
            break;
        }
    }
    String::from_utf8_lossy(&body).contains("<repomd")
}
