//! Requests the state of a job and the URL of its files.

use copr_api::enums::BuildState;
use reqwest::Url;

use super::request::{LogRequest, OPERATION};
use super::step::Stage;
#[cfg(fuzzing)]
use crate::download::RequestInfo;
use crate::results::{source, urls};
use crate::watch::missing::is_missing;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

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
    let (mut job, missing) = chroot_now(copr, build, chroot).await?;
    if job.stage == Stage::NotYet {
        // A chroot that was not started keeps its state when its build is canceled or fails.
        let whole = copr.build_get().build_id(build).send().await?;
        if let Some(error) = missing
            && !whole.chroots.is_empty()
            && !whole.chroots.iter().any(|known| known == chroot)
        {
            return Err(error);
        }
        if Stage::of_chroot(&whole.state) == Stage::Over {
            // It may have run to its end since the last request.
            job = chroot_now(copr, build, chroot).await?.0;
            if job.stage == Stage::NotYet {
                (job.stage, job.state) = (Stage::Over, whole.state);
            }
        }
    }
    Ok(job)
}

/// The job as the API shows it, and the error if there is no such chroot. A build has none before its source
/// is imported.
async fn chroot_now(copr: &Copr, build: i64, chroot: &str) -> Result<(Job, Option<Error>)> {
    match copr.build_chroot_get().build_id(build).chrootname(chroot).send().await {
        Ok(found) => {
            let directory = found.result_url.as_deref();
            let directory = directory.map(|url| urls::from_server(OPERATION, url)).transpose()?;
            let stage = Stage::of_chroot(&found.state);
            Ok((Job { stage, directory, state: found.state }, None))
        }
        Err(error) if is_missing(&error) => {
            let job = Job { stage: Stage::NotYet, directory: None, state: BuildState::Waiting };
            Ok((job, Some(error)))
        }
        Err(error) => Err(error),
    }
}

async fn source_of(copr: &Copr, build: i64) -> Result<Job> {
    match copr.build_source_chroot().build_id(build).send().await {
        Ok(found) => {
            let directory = Some(urls::from_server(OPERATION, &found.result_url)?);
            Ok(Job { stage: Stage::of_source(&found.state), directory, state: found.state })
        }
        // The server responds like this until there is a builder's log, and always for forks.
        Err(error) if matches!(error.kind(), ErrorKind::Server | ErrorKind::NotFound) => {
            let whole = copr.build_get().build_id(build).send().await?;
            let stage = Stage::of_chroot(&whole.state);
            let directory = match stage {
                Stage::Over | Stage::Starting => Some(source::derived_directory(copr, &whole).await?),
                Stage::NotYet | Stage::Running => None,
            };
            Ok(Job { stage, directory, state: whole.state })
        }
        Err(error) => Err(error),
    }
}

/// For `fuzz/`: a job in this state, or an unreadable response.
#[cfg(fuzzing)]
pub(crate) fn told(job: Option<(BuildState, Option<String>)>) -> Result<Job> {
    let (state, url) =
        job.ok_or_else(|| RequestInfo::new(OPERATION, None).corrupt("the API is out of order"))?;
    Ok(Job {
        stage: Stage::of_chroot(&state),
        directory: url.map(|url| urls::from_server(OPERATION, &url)).transpose()?,
        state,
    })
}
