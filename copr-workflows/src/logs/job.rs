//! Asking the API how far a job is, and where its files are.

use copr_api::enums::BuildState;
use reqwest::Url;

use super::step::Stage;
use crate::download::RequestInfo;
use crate::results::{place, source};
use crate::watch::missing::is_missing;
use copr_api_ext::{CallExt as _, Copr};
use copr_api_ext::{Error, ErrorKind, Result};

pub(crate) const OPERATION: &str = "log";

/// Whose log.
#[derive(Clone, Debug)]
pub(crate) enum Whose {
    Chroot { build: i64, chroot: String },
    Source { build: i64 },
}

/// How far it is.
#[derive(Debug)]
pub(crate) struct Job {
    pub stage: Stage,
    pub directory: Option<Url>,
    /// The state as the server calls it.
    pub state: BuildState,
}

impl Whose {
    /// Asks.
    pub(crate) async fn look(&self, copr: &Copr) -> Result<Job> {
        #[cfg(fuzzing)]
        if let Some(job) = crate::fuzzing::job() {
            return job;
        }
        match self {
            Self::Chroot { build, chroot } => chroot_of(copr, *build, chroot).await,
            Self::Source { build } => source_of(copr, *build).await,
        }
    }
}

async fn chroot_of(copr: &Copr, build: i64, chroot: &str) -> Result<Job> {
    let mut seen = Seen::now(copr, build, chroot).await?;
    if seen.stage() == Stage::NotYet {
        // A chroot that was not begun stays as it is when its build is canceled, or fails before.
        let whole = copr.build_get().build_id(build).send().await?;
        if let Some(error) = seen.missing.take()
            && !whole.chroots.is_empty()
            && !whole.chroots.iter().any(|known| known == chroot)
        {
            return Err(error);
        }
        if Stage::of_chroot(&whole.state) == Stage::Over {
            // Or all of its life passed since it was asked for.
            seen = Seen::now(copr, build, chroot).await?;
            if seen.stage() == Stage::NotYet {
                seen.state = whole.state;
            }
        }
    }
    let directory = seen.url.as_deref().map(trusted).transpose()?;
    Ok(Job { stage: seen.stage(), directory, state: seen.state })
}

/// What the server says of a chroot of a build.
struct Seen {
    state: BuildState,
    url: Option<String>,
    /// That there is no such chroot. A build has none before its sources are imported.
    missing: Option<Error>,
}

impl Seen {
    async fn now(copr: &Copr, build: i64, chroot: &str) -> Result<Self> {
        match copr.build_chroot_get().build_id(build).chrootname(chroot).send().await {
            Ok(found) => Ok(Self { state: found.state, url: found.result_url, missing: None }),
            Err(error) if is_missing(&error) => {
                Ok(Self { state: BuildState::Waiting, url: None, missing: Some(error) })
            }
            Err(error) => Err(error),
        }
    }

    fn stage(&self) -> Stage {
        Stage::of_chroot(&self.state)
    }
}

async fn source_of(copr: &Copr, build: i64) -> Result<Job> {
    match copr.build_source_chroot().build_id(build).send().await {
        Ok(found) => {
            let directory = Some(trusted(&found.result_url)?);
            Ok(Job { stage: Stage::of_source(&found.state), directory, state: found.state })
        }
        // The server answers so as long as there is no builder's log, and to forks for ever.
        Err(error) if matches!(error.kind(), ErrorKind::Server | ErrorKind::NotFound) => {
            let whole = copr.build_get().build_id(build).send().await?;
            let stage = Stage::of_chroot(&whole.state);
            let directory = match stage {
                Stage::Over | Stage::Starting => Some(source::worked_out(copr, &whole).await?),
                Stage::NotYet | Stage::Running => None,
            };
            Ok(Job { stage, directory, state: whole.state })
        }
        Err(error) => Err(error),
    }
}

/// For `fuzz/`: a job in this state, or an answer that nobody can read.
#[cfg(fuzzing)]
pub(crate) fn told(job: Option<(BuildState, Option<String>)>) -> Result<Job> {
    let (state, url) =
        job.ok_or_else(|| RequestInfo::unsent(OPERATION).corrupt("the API is out of order"))?;
    Ok(Job { stage: Stage::of_chroot(&state), directory: url.map(|url| trusted(&url)).transpose()?, state })
}

fn trusted(url: &str) -> std::result::Result<Url, Error> {
    place::directory(url).map_err(|why| RequestInfo::unsent(OPERATION).untrusted(why))
}
