//! Requests the state of a job and the URL of its files.

use copr_api::enums::BuildState;
use reqwest::Url;

use super::request::{LogRequest, OPERATION};
use super::stage::Stage;
use crate::results::{source, urls};
use copr_api_ext::{CallExt as _, Copr, Result};
#[cfg(fuzzing)]
use copr_api_ext::{Error, ErrorKind};

/// The state of a job.
#[derive(Debug)]
pub(crate) struct Job {
    pub stage: Stage,
    pub directory: Option<Url>,
    pub state: BuildState,
}

/// Requests the state of the job that writes a log.
pub(super) async fn poll(request: &LogRequest) -> Result<Job> {
    #[cfg(fuzzing)]
    if let Some(job) = crate::fuzzing::job() {
        return job;
    }
    match &request.chroot {
        Some(chroot) => chroot_of(&request.copr, request.build_id, chroot).await,
        None => source_of(&request.copr, request.build_id).await,
    }
}

async fn chroot_of(copr: &Copr, build: i64, chroot: &str) -> Result<Job> {
    let first = chroot_now(copr, build, chroot).await;
    let is_open = match &first {
        Ok(job) => job.stage == Stage::NotYet,
        Err(error) => error.is_not_found(),
    };
    if !is_open {
        return first;
    }
    // A chroot that was never started keeps its state when its build ends, and a build has no chroots
    // before its source is imported. So the build decides, not the text of a 404.
    let whole = copr.build_get().build_id(build).send().await?;
    let has_chroot = whole.chroots.iter().any(|known| known == chroot);
    if first.is_err() && !has_chroot && !whole.chroots.is_empty() {
        return first;
    }
    if Stage::of_chroot(&whole.state) != Stage::Over {
        return Ok(first.unwrap_or(Job { stage: Stage::NotYet, directory: None, state: whole.state }));
    }
    // It may have run to its end since the first request.
    match chroot_now(copr, build, chroot).await {
        Ok(job) if job.stage == Stage::NotYet => Ok(Job { stage: Stage::Over, state: whole.state, ..job }),
        Err(error) if error.is_not_found() && !has_chroot => {
            Ok(Job { stage: Stage::Over, directory: None, state: whole.state })
        }
        job => job,
    }
}

/// The job as the API shows it.
async fn chroot_now(copr: &Copr, build: i64, chroot: &str) -> Result<Job> {
    let found = copr.build_chroot_get().build_id(build).chrootname(chroot).send().await?;
    let directory = found.result_url.as_deref();
    let directory = directory.map(|url| urls::from_server(OPERATION, url)).transpose()?;
    Ok(Job { stage: Stage::of_chroot(&found.state), directory, state: found.state })
}

async fn source_of(copr: &Copr, build: i64) -> Result<Job> {
    if let Some(found) = source::chroot(copr, build).await? {
        let directory = Some(urls::from_server(OPERATION, &found.result_url)?);
        return Ok(Job { stage: Stage::of_source(&found.state), directory, state: found.state });
    }
    let whole = copr.build_get().build_id(build).send().await?;
    let stage = Stage::of_chroot(&whole.state);
    let directory = match stage {
        Stage::Over | Stage::Starting => Some(source::derived_directory(copr, &whole).await?),
        Stage::NotYet | Stage::Running => None,
    };
    Ok(Job { stage, directory, state: whole.state })
}

/// For `fuzz/`: a job in this state, or an unreadable response.
#[cfg(fuzzing)]
pub(crate) fn told(job: Option<(BuildState, Option<String>)>) -> Result<Job> {
    let (state, url) = job.ok_or_else(|| {
        Error::new(ErrorKind::Corrupt, "the response of the API is invalid").with_operation(OPERATION)
    })?;
    Ok(Job {
        stage: Stage::of_chroot(&state),
        directory: url.map(|url| urls::from_server(OPERATION, &url)).transpose()?,
        state,
    })
}
