//! Waits for the first metadata of the repositories of a project.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use reqwest::{StatusCode, Url};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::awaited::awaited;
use crate::download::{DownloadClient, FileRequest};
use crate::pace::{PacedClient, later};
use copr_api::names::ProjectId;
use copr_api_ext::{CallExt as _, Copr, Error, Result};

const OPERATION: &str = "wait_for_repository";

/// The delay between two polls, and between two requests.
const POLL_INTERVAL: Duration = Duration::from_secs(10);
const MIN_INTERVAL: Duration = Duration::from_millis(200);

/// How long one file may take, and how much of it is read.
const FILE_TIMEOUT: Duration = Duration::from_secs(60);
const FILE_SIZE: usize = 64 * 1024;

/// Waits until the repositories of a project have metadata, so that `dnf` can use them, when it is
/// `.await`ed. Made by [`Projects::wait_for_repository`](crate::Projects::wait_for_repository).
///
/// A new project has no metadata until a job of the server has made it. The files are on another host
/// than the API; credentials are not sent there.
///
/// # Errors
/// Those of `project_get`; [`InvalidRequest`](crate::ErrorKind::InvalidRequest) for a chroot that the
/// project does not have; and a URL or redirect that must not be followed. All other failures of the
/// file host count as metadata that is not there yet.
///
/// # Dropping
/// Dropping the future drops the request that is being sent.
#[derive(Debug)]
#[must_use = "it does not wait before it is awaited"]
pub struct WaitForRepository {
    copr: Copr,
    project: Result<ProjectId>,
    chroots: Option<Vec<String>>,
    deadline: Duration,
}

/// Which repositories of a project have metadata. Prints as a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
#[must_use = "the deadline may have passed"]
pub struct Repositories {
    /// The URLs of the repositories with metadata, by chroot.
    pub ready: BTreeMap<String, String>,
    /// The URLs of the repositories that had no metadata at the deadline, by chroot.
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
        let missing: Vec<&str> = self.missing.keys().map(String::as_str).collect();
        if missing.is_empty() { Ok(()) } else { write!(f, ", none yet for {}", missing.join(", ")) }
    }
}

impl WaitForRepository {
    pub(super) fn new(copr: Copr, project: Result<ProjectId>) -> Self {
        Self { copr, project, chroots: None, deadline: Duration::from_secs(15 * 60) }
    }

    /// Waits for these chroots only, instead of all chroots of the project.
    pub fn chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.chroots = Some(chroots.into_iter().map(Into::into).collect());
        self
    }

    /// How long to wait; 15 minutes by default. Repositories without metadata are then
    /// [`missing`](Repositories::missing).
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = time;
        self
    }

    async fn wait(self) -> Result<Repositories> {
        let deadline = later(Instant::now(), self.deadline);
        let mut repositories = Repositories { missing: self.urls().await?, ..Repositories::default() };
        let polls = async {
            let mut client = PacedClient::new(&self.copr, MIN_INTERVAL);
            loop {
                for (chroot, url) in repositories.missing.clone() {
                    let client = DownloadClient::of(client.turn().await);
                    if has_metadata(&client, &url).await? {
                        repositories.missing.remove(&chroot);
                        repositories.ready.insert(chroot, url);
                    }
                }
                if repositories.is_ready() {
                    return Ok::<(), Error>(());
                }
                sleep(POLL_INTERVAL).await;
            }
        };
        timeout_at(deadline, polls).await.unwrap_or(Ok(()))?;
        Ok(repositories)
    }

    /// The URLs of the repositories, by chroot.
    async fn urls(&self) -> Result<BTreeMap<String, String>> {
        let id = self.project.clone()?.main();
        let mut urls: BTreeMap<_, _> = self.copr.project_get().project(&id).send().await?.chroot_repos;
        let Some(chroots) = &self.chroots else { return Ok(urls) };
        if let Some(unknown) = chroots.iter().find(|chroot| !urls.contains_key(*chroot)) {
            return Err(Error::invalid_call(OPERATION, format!("{id} has no chroot {unknown}")));
        }
        urls.retain(|chroot, _| chroots.contains(chroot));
        Ok(urls)
    }
}

awaited!(WaitForRepository, wait -> Result<Repositories>);

/// Whether a repository has metadata. Any other page, with whatever status, is none.
///
/// # Errors
/// Those that waiting does not fix: the URL, or one that it redirects to, must not be requested.
async fn has_metadata(client: &DownloadClient, repository: &str) -> Result<bool> {
    let url = format!("{}/repodata/repomd.xml", repository.trim_end_matches('/'));
    let url = Url::parse(&url).map_err(|_| Error::invalid_call(OPERATION, "the repository has no URL"))?;
    let request = FileRequest { bypass_cache: true, ..FileRequest::get(OPERATION, url) };
    let look = async {
        let (response, _) = client.send(&request).await?;
        Ok::<bool, Error>(response.status() == StatusCode::OK && is_repomd(response).await)
    };
    match timeout(FILE_TIMEOUT, look).await {
        Ok(Err(error)) if !error.is_retryable() => Err(error),
        Ok(Ok(found)) => Ok(found),
        _ => Ok(false),
    }
}

async fn is_repomd(mut response: reqwest::Response) -> bool {
    let mut body = Vec::new();
    while body.len() < FILE_SIZE
        && let Ok(Some(chunk)) = response.chunk().await
    {
        body.extend_from_slice(&chunk);
    }
    String::from_utf8_lossy(&body).contains("<repomd")
}
