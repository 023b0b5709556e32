//! Ensures a project.

use std::fmt::Display;

use copr_api::enums::{Bootstrap, Isolation, Storage};
use copr_api::names::ProjectId;
use copr_api::types::{Project, ProjectAdd, ProjectEdit, builder};
use copr_api::{OptionalText, OptionalTexts};
use copr_api_ext::{CallExt as _, ErrorKind, Result};

use super::change::FieldChange;
use super::diff::{Diff, body_of, sent_fields};
use super::project_rules::{added_chroots, diff, is_locked};
use super::request::Ensure;
use super::resource::{Resource, Wanted, explain, take_name, whole_project};
use super::setters::setters;
use crate::workflows::{Projects, Workflows as _};

const NO_OWNER: &str =
    "the server has no such user or group; case matters, and the name of a group starts with `@`";
const NOT_YOURS: &str = "you can create projects for yourself and your groups; only server admins can set \
                         `persistent(true)`, `auto_prune(false)` and `storage`";
const LOCKED: &str = "a server admin has turned off pruning for this project, and only admins can edit it now: \
                      ask an admin, or set `auto_prune(true)`";
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
    pub fn ensure(&self, project: impl TryInto<ProjectId, Error: Display>) -> Ensure<Project> {
        let id = whole_project(Project::CALL, project);
        let mut body = builder::ProjectAdd::default().chroots(Vec::new());
        if let Ok(id) = &id {
            body = body.name(id.project().as_str());
        }
        Ensure::new(&self.copr, id.map(|id| (id, String::new())), body)
    }
}

/// The fields of a project. One that is not set is left alone; in a new project it gets the server's
/// default.
impl Ensure<Project> {
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

    /// Adds chroots to those of the project, by name. The server refuses patterns, and names that are not
    /// active; [`dry_run`](Self::dry_run) reports them, and a
    /// [`ChrootCatalog`](crate::chroots::ChrootCatalog) lists the active ones.
    pub fn chroots<C: Into<String>>(self, chroots: impl IntoIterator<Item = C>) -> Self {
        let chroots: Vec<String> = chroots.into_iter().map(Into::into).collect();
        self.map_body(|body| body.chroots(chroots))
    }

    /// Drops all other chroots. The server deletes their results after some days. Chroots past their end
    /// of life are neither compared nor dropped.
    pub fn drop_other_chroots(self) -> Self {
        self.extra(true)
    }
}

impl Resource for Project {
    const CALL: &'static str = "ensure";
    // A taken name is a 400 like any other; some servers respond 500 to concurrent creations.
    const TAKEN: &'static [ErrorKind] = &[ErrorKind::InvalidInput, ErrorKind::Conflict, ErrorKind::Server];

    type Builder = builder::ProjectAdd;
    type Body = ProjectAdd;
    /// Whether to drop other chroots.
    type Extra = bool;

    fn prepare(wanted: &mut Wanted<Self>) -> Result<()> {
        take_name(Self::CALL, &mut wanted.fields, "name", wanted.project.project().as_str())
    }

    fn diff(wanted: &Wanted<Self>, present: Option<&Self>) -> Diff {
        diff(&wanted.fields, wanted.extra, present)
    }

    /// Finds chroots that would be added and are not active.
    async fn check(
        wanted: &Wanted<Self>,
        _present: Option<&Self>,
        diff: &mut Diff,
        dry_run: bool,
    ) -> Result<()> {
        let mut unknown = added_chroots(diff);
        if dry_run && !unknown.is_empty() {
            let active = wanted.copr.projects().chroots().get().await?;
            unknown.retain(|name| !active.contains(name));
            if !unknown.is_empty() {
                let names = unknown.join(" or ");
                let why = format!("the server has no active chroot {names}, and projects take no patterns");
                diff.refuse("chroots", why);
            }
        }
        Ok(())
    }

    async fn get(wanted: &Wanted<Self>) -> Result<Self> {
        wanted.copr.project_get().project(&wanted.project).send().await
    }

    async fn send(wanted: &Wanted<Self>, present: Option<&Self>, changes: &[FieldChange]) -> Result<Self> {
        let (copr, id) = (&wanted.copr, &wanted.project);
        let mut fields = sent_fields(changes);
        let Some(present) = present else {
            fields.insert("name".to_owned(), id.project().as_str().into());
            let body: ProjectAdd = body_of(Self::CALL, fields)?;
            let sent = copr.project_add().ownername(id.owner()).body(body).send().await;
            let notes = [(ErrorKind::NotFound, NO_OWNER), (ErrorKind::Forbidden, NOT_YOURS)];
            return sent.map_err(|error| explain(error, &notes));
        };
        let body: ProjectEdit = body_of(Self::CALL, fields)?;
        let sent = copr.project_edit().project(id).body(body).send().await;
        let locked = is_locked(&wanted.fields, present).then_some((ErrorKind::Forbidden, LOCKED));
        let notes: Vec<_> = locked.into_iter().chain([(ErrorKind::Conflict, IN_USE)]).collect();
        sent.map_err(|error| explain(error, &notes))
    }
}
