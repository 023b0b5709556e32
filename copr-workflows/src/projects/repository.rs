//! Waits for the first metadata of the repositories of a project.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::time::Duration;

use reqwest::{StatusCode, Url};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::awaited::awaited;
use crate::download::{DownloadClient, FileRequest, Wanted};
use crate::pace::PacedClient;
use crate::workflows::{Projects, project_id};
use copr_api::names::ProjectId;
use copr_api_ext::extend::later;
use copr_api_ext::{CallExt as _, Copr, Error, Result};

const OPERATION: &str = "wait_for_repository";

const DEADLINE: Duration = Duration::from_secs(15 * 60);

/// The delay between two polls, and between two requests.
const POLL_INTERVAL: Duration = Duration::from_secs(10);
const MIN_INTERVAL: Duration = Duration::from_millis(200);

/// How long one file may take, and how much of it is read.
const FILE_TIMEOUT: Duration = Duration::from_secs(60);
const FILE_SIZE: usize = 64 * 1024;

impl Projects {
    /// Waits until the repositories of a project have metadata, so that `dnf` can use them.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let missing = copr.projects().wait_for_repository("alice/hello").await?;
    /// if !missing.is_empty() {
    ///     println!("no metadata yet for {}", missing.join(", "));
    /// }
    /// # Ok(()) }
    /// ```
    pub fn wait_for_repository<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> WaitForRepository {
        let (copr, project) = (self.copr.clone(), project_id(OPERATION, project));
        WaitForRepository { copr, project, chroots: None, deadline: DEADLINE }
    }
}

/// Waits for the first metadata of the repositories of a project. Returned by
/// [`Projects::wait_for_repository`]; `.await` sends the requests.
///
/// Returns the chroots whose repositories have no metadata at the deadline: none if all have. The URLs of
/// the repositories are in [`chroot_repos`](crate::types::Project::chroot_repos).
///
/// A new project has no metadata until a job of the server has made it. The files are on another host
/// than the API; credentials are not sent there.
///
/// # Errors
/// Those of `project_get`; [`InvalidRequest`](crate::ErrorKind::InvalidRequest) for a chroot that the
/// project does not have, and for a URL or redirect that must not be followed. All other failures of the
/// file host count as missing metadata.
///
/// # Dropping
/// Dropping the future drops the current request.
#[derive(Debug)]
#[must_use = "it does not wait until it is awaited"]
pub struct WaitForRepository {
    copr: Copr,
    project: Result<ProjectId>,
    chroots: Option<Vec<String>>,
    deadline: Duration,
}

impl WaitForRepository {
    /// Waits for these chroots only, instead of all chroots of the project.
    pub fn chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.chroots = Some(chroots.into_iter().map(Into::into).collect());
        self
    }

    /// Sets how long to wait; 15 minutes by default.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = time;
        self
    }

    async fn wait(self) -> Result<Vec<String>> {
        let deadline = later(Instant::now(), self.deadline);
        let mut missing = self.urls().await?;
        let polls = async {
            let mut client = PacedClient::new(&self.copr, MIN_INTERVAL);
            loop {
                for (chroot, url) in missing.clone() {
                    let client = DownloadClient::of(client.turn().await);
                    if has_metadata(&client, &url).await? {
                        missing.remove(&chroot);
                    }
                }
                if missing.is_empty() {
                    return Ok::<(), Error>(());
                }
                sleep(POLL_INTERVAL).await;
            }
        };
        timeout_at(deadline, polls).await.unwrap_or(Ok(()))?;
        Ok(missing.into_keys().collect())
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

awaited!(WaitForRepository, wait -> Result<Vec<String>>);

/// Whether a repository has metadata. Any other response means that it has none.
///
/// # Errors
/// The URL, or one that it redirects to, must not be requested.
async fn has_metadata(client: &DownloadClient, repository: &str) -> Result<bool> {
    let url = format!("{}/repodata/repomd.xml", repository.trim_end_matches('/'));
    let url = Url::parse(&url).map_err(|_| Error::invalid_call(OPERATION, "the repository has no URL"))?;
    let request = FileRequest::new(OPERATION, url, Wanted::Page);
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
