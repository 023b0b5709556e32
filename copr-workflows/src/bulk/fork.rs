//! Forking a project without mixing it into another one.

use crate::awaited::awaited;
use crate::watch::missing::is_missing;
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::types::Project;
use copr_api_ext::{Error, ErrorKind, Result};

const OPERATION: &str = "fork";

const SAME_NAME: &str = "if you own a project of the target's name yourself, the server takes that for the target: \
                         `.into_existing()` lets it pass";

/// Forks a project when it is `.await`ed, and gives the fork. Made by [`Projects::fork`](crate::Projects::fork).
///
/// The builds are copied later, and then have the state `forked`.
///
/// # Errors
/// [`Conflict`](ErrorKind::Conflict) if the target exists, unless [`into_existing`](Self::into_existing) was called; nothing was sent
/// then but the question. [`InvalidRequest`](ErrorKind::InvalidRequest) for names that can't be sent. Else those of `project_get` and
/// `project_fork`.
///
/// # Dropping
/// Dropping the future drops the request that is on its way.
#[derive(Debug)]
#[must_use = "nothing is forked before it is awaited"]
pub struct ForkProject {
    copr: Copr,
    source: std::result::Result<ProjectId, String>,
    target: std::result::Result<ProjectId, String>,
    into_existing: bool,
}

impl ForkProject {
    pub(super) fn new(
        copr: Copr,
        source: std::result::Result<ProjectId, String>,
        target: std::result::Result<ProjectId, String>,
    ) -> Self {
        Self { copr, source, target, into_existing: false }
    }

    /// Copies the packages and builds into the target if it exists already, and makes it if not. It may be a project that another
    /// member of a group made.
    pub fn into_existing(mut self) -> Self {
        self.into_existing = true;
        self
    }

    async fn fork(self) -> Result<Project> {
        let refused = |why: String| Error::invalid_call(OPERATION, why);
        let (source, target) = (self.source.map_err(refused)?, self.target.map_err(refused)?);
        for id in [&source, &target] {
            if id.dirname().is_some() {
                return Err(refused(format!("{id} is a directory, and only whole projects are forked")));
            }
        }
        if !self.into_existing && exists(&self.copr, &target).await? {
            let sentence =
                format!("{target} exists already; call `.into_existing()` to copy the builds into it");
            return Err(Error::new(ErrorKind::Conflict, sentence).with_operation(OPERATION));
        }
        let confirm = self.into_existing.then_some(true);
        let call = self
            .copr
            .project_fork()
            .project(&source)
            .body_ownername(target.owner().as_str())
            .name(target.project().as_str())
            .confirm(confirm);
        call.send().await.map_err(|error| {
            let in_group = target.owner().as_str().starts_with('@');
            if error.is_invalid_input() && in_group && !self.into_existing {
                error.with_note(SAME_NAME)
            } else {
                error
            }
        })
    }
}

awaited!(ForkProject, fork -> Result<Project>);

/// Whether a project exists. Only the API can say that it does not.
async fn exists(copr: &Copr, id: &ProjectId) -> Result<bool> {
    match copr.project_get().project(id).send().await {
        Ok(_) => Ok(true),
        Err(error) if is_missing(&error) => Ok(false),
        Err(error) => Err(error),
    }
}
