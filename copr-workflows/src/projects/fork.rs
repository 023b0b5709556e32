//! Forks a project without mixing it into another one.

use std::fmt::Display;

use crate::awaited::awaited;
use crate::watch::missing::existing;
use crate::workflows::{Projects, project_id};
use copr_api::names::ProjectId;
use copr_api_ext::types::Project;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

impl Projects {
    /// Forks a project, unless the target exists.
    ///
    /// Projects are named as `alice/hello` or `@group/hello`, or by their [`ProjectId`]. The owner of
    /// the target is the user, or a group that the user is in.
    ///
    /// `project_fork` is not enough for the project of a group: the server looks for an existing
    /// target among the projects of the *user* only. So it copies builds into a project that another
    /// member of the group created, and refuses a name that only the user has. This method looks for
    /// the target first. It does not notice a project that is created after that.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let fork = copr.projects().fork("alice/hello", "@copr/hello").await?;
    /// println!("{}", fork.full_name);
    /// # Ok(()) }
    /// ```
    pub fn fork<S, T>(&self, source: S, target: T) -> ForkProject
    where
        S: TryInto<ProjectId, Error: Display>,
        T: TryInto<ProjectId, Error: Display>,
    {
        let (source, target) = (project_id("fork", source), project_id("fork", target));
        ForkProject { copr: self.copr.clone(), source, target, into_existing: false }
    }
}

/// A fork of a project. Returned by [`Projects::fork`]; `.await` sends the requests, and returns the new
/// project.
///
/// The server copies the builds later; they then have the state `forked`.
///
/// # Errors
/// [`Conflict`](ErrorKind::Conflict) if the target exists, unless
/// [`into_existing`](Self::into_existing) is set. [`InvalidRequest`](ErrorKind::InvalidRequest) for
/// invalid names and for directories. Those of `project_get` and `project_fork`.
///
/// # Dropping
/// Dropping the future drops the current request.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ForkProject {
    copr: Copr,
    source: Result<ProjectId>,
    target: Result<ProjectId>,
    into_existing: bool,
}

impl ForkProject {
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
        if !self.into_existing && existing(self.copr.project_get().project(&target).send().await)?.is_some() {
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
