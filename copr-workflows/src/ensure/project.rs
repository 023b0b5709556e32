//! Ensures a project.

use std::collections::BTreeSet;
use std::fmt::Display;

use copr_api::enums::{Bootstrap, Isolation, Storage};
use copr_api::names::ProjectId;
use copr_api::types::{Project, ProjectAdd, ProjectEdit, builder};
use copr_api::{OptionalText, OptionalTexts};
use copr_api_ext::{CallExt as _, ErrorKind, Result};
use serde_json::Value;

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, body_of, compare, fields_of, is_empty, sent_fields, words};
use super::request::Ensure;
use super::resource::{Resource, Wanted, take_name, whole_project};
use super::setters::setters;
use crate::workflows::{Projects, Workflows as _};

const NONE_NAMED: &str = "a new project needs at least one";
const NONE_LEFT: &str = "a project needs at least one: name those to keep";
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
        take_name(Self::CALL, &mut wanted.fields, "name", wanted.project.project().as_str())?;
        if let Some(urls) = wanted.fields.get_mut("packit_forge_projects_allowed") {
            // The server does the same.
            *urls = words(urls).map(without_scheme).collect();
        }
        Ok(())
    }

    fn diff(wanted: &Wanted<Self>, present: Option<&Self>) -> Diff {
        let shown = present.map(fields_of_project);
        let kept = shown.as_ref().filter(|_| !wanted.extra).and_then(|shown| shown.get("chroots"));
        let named = wanted.fields.get("chroots");
        let mut fields = wanted.fields.clone();
        fields.insert("chroots".to_owned(), distinct(kept.into_iter().chain(named).flat_map(words)));
        let mut diff = compare(rule, &fields, shown.as_ref());
        if diff.get("chroots").is_some_and(|change| is_empty(&change.after)) {
            diff.refuse("chroots", if present.is_some() { NONE_LEFT } else { NONE_NAMED });
        }
        diff
    }

    /// Finds chroots that would be added and are not active.
    async fn check(
        wanted: &Wanted<Self>,
        _present: Option<&Self>,
        diff: &mut Diff,
        dry_run: bool,
    ) -> Result<()> {
        let Some(change) = diff.get("chroots").filter(|_| dry_run) else { return Ok(()) };
        let before: Vec<_> = change.before.iter().flat_map(words).collect();
        let mut unknown: Vec<_> = words(&change.after).filter(|name| !before.contains(name)).collect();
        if !unknown.is_empty() {
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
            return sent.map_err(|error| match error.kind() {
                ErrorKind::NotFound => error.with_note(NO_OWNER),
                ErrorKind::Forbidden => error.with_note(NOT_YOURS),
                _ => error,
            });
        };
        let body: ProjectEdit = body_of(Self::CALL, fields)?;
        let sent = copr.project_edit().project(id).body(body).send().await;
        sent.map_err(|error| match error.kind() {
            ErrorKind::Conflict => error.with_note(IN_USE),
            ErrorKind::Forbidden if is_locked(wanted, present) => error.with_note(LOCKED),
            _ => error,
        })
    }
}

fn rule(field: &str) -> Rule {
    match field {
        "homepage" | "contact" => Rule::Sticky,
        "persistent" | "storage" => Rule::Fixed,
        "multilib" | "fedora_review" | "runtime_dependencies" | "delete_after_days" => Rule::Unreadable,
        "chroots" | "packit_forge_projects_allowed" => Rule::Unordered,
        _ => Rule::Plain,
    }
}

/// Whether the server refuses every edit by users who are not admins: an admin has turned off pruning,
/// and an edit that does not turn it on counts as turning it off.
fn is_locked(wanted: &Wanted<Project>, present: &Project) -> bool {
    !present.auto_prune && wanted.fields.get("auto_prune") != Some(&Value::Bool(true))
}

/// The fields of a project. Its active chroots are the keys of its repositories.
fn fields_of_project(project: &Project) -> Fields {
    let mut fields = fields_of(project);
    fields.insert("chroots".to_owned(), project.chroot_repos.keys().cloned().collect());
    fields
}

fn without_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Value {
    let mut seen = BTreeSet::new();
    words.filter(|word| seen.insert(*word)).map(Value::from).collect()
}

#[cfg(test)]
#[path = "test_project.rs"]
mod tests;
