//! Waiting for the first metadata of the repositories of a project.

use std::collections::BTreeMap;
use std::fmt;
use std::future::IntoFuture;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::copr::Copr;
use crate::error::{Error, Result};
use crate::in_project::InProject as _;
use crate::names::ProjectId;
use crate::output::Output as _;
use crate::pace::Pacer;

/// How long one file may take, and how much of it is read.
const ONE_FILE: Duration = Duration::from_secs(60);
const ENOUGH: usize = 64 * 1024;

/// Waits, when it is `.await`ed, until the repositories of a project have metadata, so that `dnf` can use them. Made by
/// [`Copr::wait_for_repository`](crate::Copr::wait_for_repository).
///
/// A new project has none until a job of the server has made it. The files are on another host than the API: no
/// credentials go there, and redirects are followed.
///
/// # Errors
/// Those of `project_get`; [`InvalidRequest`](crate::ErrorKind::InvalidRequest) for a chroot that the project has not. What the host of the
/// results answers is never an error: what is not there yet is waited for until the deadline.
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
                    if has_metadata(&self.copr.outside().client, &url).await {
                        urls.remove(&chroot);
                        all.ready.insert(chroot, url);
                    }
                }
                if urls.is_empty() {
                    return;
                }
                sleep(self.pause).await;
            }
        };
        match deadline {
            // Past the deadline, what is left is missing.
            Some(deadline) => drop(timeout_at(deadline, looks).await),
            None => looks.await,
        }
        all.missing = urls;
        Ok(all)
    }

    /// The URLs of the repositories, by chroot.
    async fn urls(&self) -> Result<BTreeMap<String, String>> {
        let id = self.project.clone().map_err(Error::refused)?.main();
        let mut known = self.copr.project_get().project(&id).send().output().await?.chroot_repos;
        let Some(wanted) = &self.chroots else { return Ok(known) };
        let pick = |name: &String| match known.remove_entry(name) {
            Some(entry) => Ok(entry),
            None => Err(Error::refused(format!("{id} does not build for {name}"))),
        };
        let mut wanted = wanted.clone();
        wanted.sort_unstable();
        wanted.dedup();
        wanted.iter().map(pick).collect()
    }
}

impl IntoFuture for WaitForRepository {
    type Output = Result<Repositories>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.wait())
    }
}

/// Whether a repository has metadata. A page that says something else, with whatever status, is none.
async fn has_metadata(client: &reqwest::Client, repository: &str) -> bool {
    let url = format!("{}/repodata/repomd.xml", repository.trim_end_matches('/'));
    matches!(timeout(ONE_FILE, is_repomd(client, &url)).await, Ok(Ok(true)))
}

async fn is_repomd(client: &reqwest::Client, url: &str) -> reqwest::Result<bool> {
    let mut response = client.get(url).send().await?;
    if response.status() != reqwest::StatusCode::OK {
        return Ok(false);
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        body.extend_from_slice(&chunk);
        if body.len() >= ENOUGH {
            break;
        }
    }
    Ok(String::from_utf8_lossy(&body).contains("<repomd"))
}
