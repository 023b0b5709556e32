//! Ensures a project.

use std::fmt::Display;

use copr_api::enums::{Bootstrap, Isolation, Storage};
use copr_api::names::ProjectId;
use copr_api::types::{Project, ProjectAdd, builder};
use copr_api::{OptionalText, OptionalTexts};
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

use super::change::FieldChange;
use super::diff::{Diff, body_of};
use super::project_spec::{LOCKED, ProjectSpec, added, edit_fields, without};
use super::report::{DryRun, Ensured};
use super::target::{self, Target, built, explain, plan_to_send, whole_project};
use crate::awaited::awaited;
use crate::setters::setters;
use crate::workflows::{Projects, Workflows as _};

const CALL: &str = "ensure";

const NO_OWNER: &str =
    "the server has no such user or group; case matters, and the name of a group starts with `@`";
const NOT_YOURS: &str = "you can create projects for yourself and your groups; only server admins can set \
                         `persistent(true)`, `auto_prune(false)` and `storage`";
const IN_USE: &str = "wait for the builds in the chroots to be dropped, or cancel them";

impl Projects {
    /// Brings a project to a wanted state: creates it if it is missing, and updates what differs. Nothing
    /// is sent until it is awaited.
    ///
    /// The project is `alice/hello`, `@group/hello`, or a [`ProjectId`]. See [`ensure`](crate::ensure)
    /// for what can be compared, and for concurrent calls.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let ensured = copr
    ///     .projects()
    ///     .ensure("@copr/copr-dev")
    ///     .chroots(["fedora-43-x86_64", "fedora-rawhide-x86_64"])
    ///     .description("Builds of every commit.")
    ///     .enable_net(true)
    ///     .await?;
    /// println!("{ensured}");
    /// # Ok(()) }
    /// ```
    pub fn ensure(&self, project: impl TryInto<ProjectId, Error: Display>) -> ProjectEnsure {
        let id = project.try_into().map_err(|why| why.to_string());
        let mut body = builder::ProjectAdd::default().chroots(Vec::new());
        if let Ok(id) = &id {
            body = body.name(id.project().as_str());
        }
        ProjectEnsure { copr: self.copr.clone(), id, body: Ok(body), exact: false, resend: false }
    }
}

/// Brings a project to a wanted state. Returned by [`Projects::ensure`]; `.await` sends the requests.
///
/// It gets the project, then creates it or sends what differs: two requests, or one if nothing differs. If
/// the creation fails and the name may be taken, it gets the project again and updates it.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if the name or the body is invalid, or if no call can make the change;
/// nothing was changed then. Otherwise those of `project_get`, `project_add` and `project_edit`:
/// [`ErrorKind::NotFound`] if the owner does not exist, [`ErrorKind::Forbidden`] without permission,
/// [`ErrorKind::Conflict`] if a chroot to be dropped has unfinished builds, [`ErrorKind::InvalidInput`] if
/// the server refuses a value.
///
/// # Dropping
/// Dropping the future drops the current request; earlier requests have taken effect.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ProjectEnsure {
    copr: Copr,
    id: std::result::Result<ProjectId, String>,
    body: std::result::Result<builder::ProjectAdd, String>,
    exact: bool,
    resend: bool,
}

/// The fields. One that is not set is left alone; in a new project it gets the server's default.
impl ProjectEnsure {
    setters! {
        ProjectAdd:
        OptionalText => contact, description, homepage, instructions;
        OptionalTexts => additional_repos, packit_forge_projects_allowed, runtime_dependencies;
        TryInto<Option<bool>, Error: Display> => appstream, auto_prune, devel_mode, enable_net, fedora_review,
            follow_fedora_branching, module_hotfixes, multilib, persistent, unlisted_on_hp;
        TryInto<Option<i64>, Error: Display> => delete_after_days, repo_priority;
        TryInto<Option<Bootstrap>, Error: Display> => bootstrap;
        TryInto<Option<Isolation>, Error: Display> => isolation;
        TryInto<Option<Storage>, Error: Display> => storage;
    }
}

impl ProjectEnsure {
    /// Adds chroots to those of the project, by name. The server refuses patterns, and names that are not
    /// active; [`dry_run`](Self::dry_run) reports them, and a
    /// [`ChrootCatalog`](crate::chroots::ChrootCatalog) lists the active ones.
    pub fn chroots<C: Into<String>>(self, chroots: impl IntoIterator<Item = C>) -> Self {
        let chroots: Vec<String> = chroots.into_iter().map(Into::into).collect();
        Self { body: self.body.map(|body| body.chroots(chroots)), ..self }
    }

    /// Drops all other chroots. The server deletes their results after some days. Chroots past their end
    /// of life are neither compared nor dropped.
    pub fn drop_other_chroots(self) -> Self {
        Self { exact: true, ..self }
    }

    /// Sends the fields that can't be read back every time, even if nothing else differs. Then each call is
    /// an update, and restarts the days of `delete_after_days`.
    pub fn resend_unreadable(self) -> Self {
        Self { resend: true, ..self }
    }

    /// Sets all fields at once, and replaces earlier setters. The name in the body must be that of the
    /// project.
    pub fn body(self, body: impl TryInto<ProjectAdd, Error: Display>) -> Self {
        Self { body: body.try_into().map(Into::into).map_err(|why| why.to_string()), ..self }
    }

    /// Returns what awaiting it would do, without changing anything. Gets the project, and the list of
    /// chroots if some would be added; inactive ones are [`impossible`](DryRun::impossible).
    ///
    /// It can't tell whether the owner exists, whether you have permission, and whether the server accepts
    /// the other values.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] if the name or the body is invalid; those of `mock_chroot_list`, and of
    /// `project_get` except [`ErrorKind::NotFound`].
    pub async fn dry_run(&self) -> Result<DryRun<Project>> {
        target::dry_run(&self.target()?).await
    }

    async fn ensure(self) -> Result<Ensured<Project>> {
        target::ensure(&self.target()?).await
    }

    /// Checks what can be checked before anything is sent.
    pub(super) fn target(&self) -> Result<ProjectTarget> {
        let id = whole_project(CALL, &self.id)?;
        let body: ProjectAdd = built(CALL, &self.body)?;
        if body.name != id.project().as_str() {
            let why = format!("the body has the name {:?}, and the project is {id}", body.name);
            return Err(Error::invalid_call(CALL, why));
        }
        let spec = ProjectSpec::new(&body, self.exact);
        Ok(ProjectTarget { copr: self.copr.clone(), id, spec, resend: self.resend })
    }
}

awaited!(ProjectEnsure, ensure -> Result<Ensured<Project>>);

pub(super) struct ProjectTarget {
    copr: Copr,
    id: ProjectId,
    spec: ProjectSpec,
    resend: bool,
}

impl Target for ProjectTarget {
    type Value = Project;
    const CALL: &'static str = CALL;
    // A taken name is a 400 like any other; some servers respond 500 to concurrent creations.
    const TAKEN: &'static [ErrorKind] = &[ErrorKind::InvalidInput, ErrorKind::Conflict, ErrorKind::Server];

    fn subject(&self) -> String {
        self.id.to_string()
    }

    fn resends(&self) -> bool {
        self.resend
    }

    fn diff(&self, present: Option<&Project>) -> Diff {
        self.spec.diff(present)
    }

    async fn get(&self) -> Result<Project> {
        self.copr.project_get().project(&self.id).send().await
    }

    async fn create(&self) -> Result<(Diff, Project)> {
        let diff = plan_to_send(self, None).await?;
        let body: ProjectAdd = body_of(CALL, self.spec.add_fields(self.id.project().as_str()))?;
        let sent = self.copr.project_add().ownername(self.id.owner()).body(body).send().await;
        let notes = [(ErrorKind::NotFound, NO_OWNER), (ErrorKind::Forbidden, NOT_YOURS)];
        Ok((diff, sent.map_err(|error| explain(error, &notes))?))
    }

    async fn edit(&self, present: &Project, changes: &[FieldChange]) -> Result<Project> {
        let body = body_of::<copr_api::types::ProjectEdit>(CALL, edit_fields(changes))?;
        let sent = self.copr.project_edit().project(&self.id).body(body).send().await;
        let is_locked = self.spec.is_locked_by(present);
        let locked = is_locked.then_some((ErrorKind::Forbidden, LOCKED));
        let notes: Vec<_> = locked.into_iter().chain([(ErrorKind::Conflict, IN_USE)]).collect();
        sent.map_err(|error| explain(error, &notes))
    }

    /// Finds chroots that would be added and are not active.
    async fn preview(&self, _present: Option<&Project>, diff: &mut Diff) -> Result<()> {
        let mut unknown = added(&diff.changes);
        if !unknown.is_empty() {
            let active = self.copr.projects().chroots().get().await?;
            unknown.retain(|name| !active.contains(name));
            diff.impossible.extend(without(&mut diff.changes, &unknown));
        }
        Ok(())
    }
}
