//! Forks a project without mixing it into another one.

use crate::awaited::awaited;
use crate::watch::missing::is_missing;
use copr_api::names::ProjectId;
use copr_api_ext::types::Project;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

/// Forks a project when it is `.await`ed, and returns the fork. Made by
/// [`Projects::fork`](crate::Projects::fork).
///
/// The server copies the builds later; they then have the state `forked`.
///
/// # Errors
/// [`Conflict`](ErrorKind::Conflict) if the target exists, unless
/// [`into_existing`](Self::into_existing) is set. [`InvalidRequest`](ErrorKind::InvalidRequest) for
/// invalid names and for directories. Those of `project_get` and `project_fork`.
///
/// # Dropping
/// Dropping the future drops the request that is being sent.
#[derive(Debug)]
#[must_use = "nothing is sent before it is awaited"]
pub struct ForkProject {
    copr: Copr,
    source: Result<ProjectId>,
    target: Result<ProjectId>,
    into_existing: bool,
}

impl ForkProject {
    pub(super) fn new(copr: Copr, source: Result<ProjectId>, target: Result<ProjectId>) -> Self {
        Self { copr, source, target, into_existing: false }
    }

    /// Copies the packages and builds into the target if it exists, and creates it if not. It may be
    /// a project that another member of a group created.
    pub fn into_existing(mut self) -> Self {
        self.into_existing = true;
        self
    }

    async fn fork(self) -> Result<Project> {
        let (source, target) = (self.source?, self.target?);
        for id in [&source, &target] {
            if id.dirname().is_some() {
                let text = format!("{id} is a directory: only whole projects can be forked");
                return Err(Error::invalid_call("fork", text));
            }
        }
        if !self.into_existing && exists(&self.copr, &target).await? {
            let text = format!("{target} exists already; `.into_existing()` copies the builds into it");
            return Err(Error::new(ErrorKind::Conflict, text).with_operation("fork"));
        }
        let (owner, name) = (target.owner().as_str(), target.project().as_str());
        let call = self.copr.project_fork().project(&source).body_ownername(owner).name(name);
        let sent = call.confirm(self.into_existing.then_some(true)).send().await;
        sent.map_err(|error| {
            if error.is_invalid_input() && owner.starts_with('@') && !self.into_existing {
                error.with_note(
                    "the server mistakes a project of yours with the same name for the target; \
                     `.into_existing()` lets it pass",
                )
            } else {
                error
            }
        })
    }
}

awaited!(ForkProject, fork -> Result<Project>);

async fn exists(copr: &Copr, id: &ProjectId) -> Result<bool> {
    match copr.project_get().project(id).send().await {
        Ok(_) => Ok(true),
        Err(error) if is_missing(&error) => Ok(false),
        Err(error) => Err(error),
    }
}
