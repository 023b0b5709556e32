//! The call that brings a project to a wanted state.

use std::fmt::Display;

use copr_api::enums::{Bootstrap, Isolation, Storage};
use copr_api::types::{Project, ProjectAdd, builder};
use copr_api::{OptionalText, OptionalTexts};

use super::project_spec::{ProjectSpec, added, edit_body, without};
use super::report::{Decided, DryRun, EnsureOutcome, Ensured};
use super::{existing, noted, whole_project};
use crate::awaited::awaited;
use crate::setters::setters;
use crate::workflows::{Projects, Workflows as _};
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::{Error, ErrorKind, Result};

const CALL: &str = "ensure";

const LOCKED: &str = "a server admin has switched the pruning of this project off; until it is on again, everybody else is refused \
                      every edit: ask an admin, or say `auto_prune(true)`";
const NO_OWNER: &str =
    "no user and no group of this server is called so; case matters, and a group has `@` in front";
const NOT_YOURS: &str = "you can make projects for yourself and for your groups; `persistent(true)`, `auto_prune(false)` and \
                         `storage` are for server admins";
const IN_USE: &str = "wait for the builds in the chroots that are to be dropped, or cancel them";

impl Projects {
    /// Brings a project to a wanted state: makes it if it is missing, and changes what differs. Nothing is sent yet.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`]. See [`ensure`](crate::ensure) for
    /// what can be compared and what happens when two do it at once.
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
    pub fn ensure<I>(&self, project: I) -> ProjectEnsure
    where
        I: TryInto<ProjectId>,
        I::Error: Display,
    {
        let id = project.try_into().map_err(|why| why.to_string());
        let mut body = builder::ProjectAdd::default().chroots(Vec::new());
        if let Ok(id) = &id {
            body = body.name(id.project().as_str());
        }
        ProjectEnsure { copr: self.copr.clone(), id, body: Ok(body), exact: false, resend: false }
    }
}

/// Brings a project to a wanted state. Made by [`Projects::ensure`].
///
/// Awaited, it looks, then makes the project or sends what differs: two requests, or one if nothing differs. If making it fails in a way
/// that may mean that the name is taken, it looks again and goes on with what is there.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if names or body can't be sent, or if a difference can't be taken away by any call; nothing
/// was changed then. Else those of `project_get`, `project_add` and `project_edit`: [`ErrorKind::NotFound`] if the owner
/// does not exist, [`ErrorKind::Forbidden`] without the right, [`ErrorKind::Conflict`] if a chroot to be dropped has
/// unfinished builds, [`ErrorKind::InvalidInput`] if the server refuses a value.
///
/// # Dropping
/// Dropping the future drops the request that is on its way; what was sent before has taken effect.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited"]
pub struct ProjectEnsure {
    copr: Copr,
    id: std::result::Result<ProjectId, String>,
    body: std::result::Result<builder::ProjectAdd, String>,
    exact: bool,
    resend: bool,
}

/// What is wanted. Fields that are left out are left alone; in a new project they get the server's defaults.
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
    /// The chroots to build for, by name. They are added to those that the project has; without any, the project keeps what it
    /// has. A name that is not active is refused by the server, and patterns are too: [`dry_run`](Self::dry_run) tells, and a
    /// [`ChrootCatalog`](crate::chroots::ChrootCatalog) knows the names that are active.
    pub fn chroots<C: Into<String>>(self, chroots: impl IntoIterator<Item = C>) -> Self {
        let chroots: Vec<String> = chroots.into_iter().map(Into::into).collect();
        Self { body: self.body.map(|body| body.chroots(chroots)), ..self }
    }

    /// Drops the chroots that are not named. The server deletes what was built in them after some days. Chroots past their end of
    /// life stay: they are neither shown nor dropped.
    pub fn drop_other_chroots(mut self) -> Self {
        self.exact = true;
        self
    }

    /// Sends the fields that can't be read back each time, even if nothing else differs. That makes each call an update, and
    /// lets the days of `delete_after_days` begin anew.
    pub fn resend_unreadable(mut self) -> Self {
        self.resend = true;
        self
    }

    /// What is wanted, as one body, which replaces what setters set. Its name must be that of the project.
    pub fn body<V>(mut self, body: V) -> Self
    where
        V: TryInto<ProjectAdd>,
        V::Error: Display,
    {
        self.body = body.try_into().map(Into::into).map_err(|why| why.to_string());
        self
    }

    /// Shows what awaiting it would do as things are now. Only looks: at the project, and at the list of chroots if some are
    /// to be added. One that the server does not build for is [`impossible`](DryRun::impossible).
    ///
    /// Whether the owner exists, what the caller may do, and whether the server takes the other values shows only when something
    /// is sent.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] if the names or the body can't be sent; those of `mock_chroot_list`, and of `project_get` but
    /// for [`ErrorKind::NotFound`].
    pub async fn dry_run(&self) -> Result<DryRun<Project>> {
        let (id, spec) = self.asked()?;
        let present = self.look(&id).await?;
        let mut decided = Decided::new(spec.diff(present.as_ref()), self.resend);
        self.compare_chroots(&mut decided).await?;
        let outcome = if present.is_some() { decided.outcome() } else { EnsureOutcome::Created };
        let locked = present.as_ref().is_some_and(|present| spec.is_locked_by(present));
        let notes = if locked && outcome == EnsureOutcome::Updated { vec![LOCKED] } else { Vec::new() };
        Ok(DryRun { notes, ..decided.dry_run(outcome, present, id.to_string()) })
    }

    async fn ensure(self) -> Result<Ensured<Project>> {
        let (id, spec) = self.asked()?;
        let subject = id.to_string();
        let (present, contest) = match self.look(&id).await? {
            Some(present) => (present, None),
            None => match self.add(&id, &spec).await {
                // Another call may have been faster. If not, the failure to create it stands.
                Err(error) if may_be_taken(&error) => match self.look(&id).await {
                    Ok(Some(present)) => (present, Some(error)),
                    _ => return Err(error),
                },
                created => return created,
            },
        };
        let decided = Decided::new(spec.diff(Some(&present)), self.resend);
        if let Some(why) = decided.refusal(&subject) {
            return Err(Error::invalid_call(CALL, why));
        }
        let outcome = decided.outcome();
        let value = match outcome {
            EnsureOutcome::Unchanged => present,
            _ => self.edit(&id, &spec, &present, &decided).await?,
        };
        let after = spec.diff(Some(&value));
        Ok(Ensured { contest, ..decided.ensured(outcome, value, after, subject) })
    }

    /// What was asked for, checked as far as that can be done here.
    pub(super) fn asked(&self) -> Result<(ProjectId, ProjectSpec)> {
        let refused = |why: String| Error::invalid_call(CALL, why);
        let id = self.id.clone().map_err(refused)?;
        let body = self.body.clone().map_err(refused)?;
        let body: ProjectAdd = body
            .try_into()
            .map_err(|why: copr_api::types::error::ConversionError| refused(why.to_string()))?;
        if body.name != id.project().as_str() {
            return Err(refused(format!("the body has the name {:?}, and the project is {id}", body.name)));
        }
        whole_project(CALL, &id)?;
        Ok((id, ProjectSpec::new(&body, self.exact)))
    }

    /// Finds the chroots that are to be added and that the server does not build for.
    pub(super) async fn compare_chroots(&self, decided: &mut Decided) -> Result<()> {
        let mut unknown = added(&decided.changes);
        if !unknown.is_empty() {
            let active = self.copr.projects().chroots().get().await?;
            unknown.retain(|name| !active.contains(name));
            decided.impossible.extend(without(&mut decided.changes, &unknown));
        }
        Ok(())
    }

    pub(super) async fn fetch(&self, id: &ProjectId) -> Result<Project> {
        self.copr.project_get().project(id).send().await
    }

    async fn look(&self, id: &ProjectId) -> Result<Option<Project>> {
        existing(self.fetch(id).await)
    }

    async fn add(&self, id: &ProjectId, spec: &ProjectSpec) -> Result<Ensured<Project>> {
        let subject = id.to_string();
        let decided = Decided::new(spec.diff(None), self.resend);
        if let Some(why) = decided.refusal(&subject) {
            return Err(Error::invalid_call(CALL, why));
        }
        let body =
            spec.add_body(id.project().as_str()).map_err(|why| Error::invalid_call(CALL, why.to_string()))?;
        let call = self.copr.project_add().ownername(id.owner()).body(body);
        let value = call.send().await.map_err(|error| {
            let note = match error.kind() {
                ErrorKind::NotFound => Some(NO_OWNER),
                ErrorKind::Forbidden => Some(NOT_YOURS),
                _ => None,
            };
            noted(error, note)
        })?;
        let after = spec.diff(Some(&value));
        Ok(decided.ensured(EnsureOutcome::Created, value, after, subject))
    }

    pub(super) async fn edit(
        &self,
        id: &ProjectId,
        spec: &ProjectSpec,
        present: &Project,
        decided: &Decided,
    ) -> Result<Project> {
        let body = edit_body(&decided.changes).map_err(|why| Error::invalid_call(CALL, why.to_string()))?;
        let call = self.copr.project_edit().project(id).body(body);
        call.send().await.map_err(|error| {
            let note = match error.kind() {
                ErrorKind::Forbidden if spec.is_locked_by(present) => Some(LOCKED),
                ErrorKind::Conflict => Some(IN_USE),
                _ => None,
            };
            noted(error, note)
        })
    }
}

/// Whether a failure to make a project may mean that it is there. A name that is taken is a 400 like any other, told apart by
/// wording alone, and some servers answer 500 when two make it at once.
fn may_be_taken(error: &Error) -> bool {
    let kind = error.kind();
    error.is_ambiguous() || matches!(kind, ErrorKind::InvalidInput | ErrorKind::Conflict | ErrorKind::Server)
}

awaited!(ProjectEnsure, ensure -> Result<Ensured<Project>>);
