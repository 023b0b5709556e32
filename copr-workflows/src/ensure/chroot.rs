//! Ensures a chroot of a project.

use std::fmt::Display;

use copr_api::enums::{Bootstrap, Isolation};
use copr_api::names::{ChrootName, ProjectId};
use copr_api::types::{Project, ProjectChroot, ProjectChrootEdit, builder};
use copr_api::{OptionalText, OptionalTexts};
use copr_api_ext::{CallExt as _, Error, ErrorKind, Result};
use serde_json::{Value, json};

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, body_of, compare, fields_of, is_empty};
use super::request::Ensure;
use super::resource::{Resource, Wanted, whole_project};
use super::setters::setters;
use crate::upload::{UploadFile, bodies};
use crate::workflows::{Projects, Workflows as _};

/// The longest name of a comps file that the server stores, in characters.
const COMPS_NAME: usize = 127;

const NO_RESETS: &str = "`reset_fields` is no setting: set an empty list, `bootstrap` and `isolation` to \
                         `unchanged`, and `delete_comps` to true";

impl Projects {
    /// Brings the settings of a project for one chroot to a wanted state, and adds the chroot to the
    /// project if it is missing. Nothing is sent until it is awaited.
    ///
    /// See [`ensure`](crate::ensure) for what can be compared, and for concurrent calls.
    ///
    /// ```no_run
    /// use copr_workflows::{UploadFile, prelude::*};
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let ensured = copr
    ///     .projects()
    ///     .ensure_chroot("alice/hello", "epel-10-x86_64")
    ///     .with_opts(["check"])
    ///     .comps(UploadFile::open("groups-7f3a.xml").await?)
    ///     .await?;
    /// println!("{ensured}");
    /// # Ok(()) }
    /// ```
    pub fn ensure_chroot(
        &self,
        project: impl TryInto<ProjectId, Error: Display>,
        chroot: impl TryInto<ChrootName, Error: Display>,
    ) -> Ensure<ProjectChroot> {
        let call = ProjectChroot::CALL;
        let id = whole_project(call, project);
        let name = chroot.try_into().map_err(|why| Error::invalid_call(call, why.to_string()));
        let target = id.and_then(|id| Ok((id, name?.to_string())));
        Ensure::new(&self.copr, target, builder::ProjectChrootEdit::default())
    }
}

/// The settings of a chroot. One that is not set is left alone.
///
/// A new chroot has empty lists, no comps file, and the bootstrap and isolation of the project. Set an empty
/// list, [`delete_comps(true)`](Self::delete_comps), [`Bootstrap::Unchanged`] and [`Isolation::Unchanged`] to
/// go back to that. Without a bootstrap of its own, the chroot does not use its image either.
impl Ensure<ProjectChroot> {
    setters! {
        ProjectChrootEdit:
        OptionalText => bootstrap_image;
        OptionalTexts => additional_modules, additional_packages, additional_repos, with_opts, without_opts;
        TryInto<Option<bool>, Error: Display> => delete_comps;
        TryInto<Option<Bootstrap>, Error: Display> => bootstrap;
        TryInto<Option<Isolation>, Error: Display> => isolation;
    }

    /// Uploads a comps file, which defines groups of packages, if the chroot has none of this name. The
    /// server shows only the name, of at most 127 characters: put a part of the content's hash into it, so
    /// that new content is sent, or use [`resend_unreadable`](Self::resend_unreadable). The upload is retried
    /// like other calls, from the start of the file.
    pub fn comps(self, file: UploadFile) -> Self {
        self.extra(Some(file))
    }
}

/// The project with this chroot among its chroots.
fn with_chroot(wanted: &Wanted<ProjectChroot>) -> Result<Wanted<Project>> {
    wanted.copr.projects().ensure(wanted.project.clone()).chroots([&wanted.name]).prepared()
}

impl Resource for ProjectChroot {
    const CALL: &'static str = "ensure_chroot";
    const TAKEN: &'static [ErrorKind] = &[];

    type Builder = builder::ProjectChrootEdit;
    type Body = ProjectChrootEdit;
    /// The comps file to upload.
    type Extra = Option<UploadFile>;

    fn prepare(wanted: &mut Wanted<Self>) -> Result<()> {
        let refused = |why: &str| Err(Error::invalid_call(Self::CALL, why));
        if wanted.fields.contains_key("reset_fields") {
            return refused(NO_RESETS);
        }
        if wanted.extra.as_ref().is_some_and(|comps| comps.name().chars().count() > COMPS_NAME) {
            return refused(&format!("the name of the comps file has more than {COMPS_NAME} characters"));
        }
        // The server ignores empty texts.
        wanted.fields.retain(|_, value| value != "");
        if wanted.fields.remove("delete_comps") == Some(Value::Bool(true)) {
            wanted.fields.insert("comps_name".to_owned(), Value::Null);
        }
        Ok(())
    }

    /// `None` is a chroot that the project does not have.
    fn diff(wanted: &Wanted<Self>, present: Option<&Self>) -> Diff {
        let mut fields = wanted.fields.clone();
        if let Some(name) = wanted.extra.as_ref().map(UploadFile::name) {
            let is_shown = present.is_some_and(|present| present.comps_name.as_deref() == Some(name));
            fields.remove("comps_name");
            fields.insert(if is_shown { "upload_comps" } else { "comps_name" }.to_owned(), name.into());
        }
        let mut shown = present.map(fields_of).unwrap_or_default();
        if shown.get("isolation").is_none_or(is_empty) {
            shown.insert("isolation".to_owned(), "unchanged".into());
        }
        compare(rule, &fields, Some(&shown))
    }

    /// A dropped chroot is shown for some days, with the days that are left.
    fn is_active(&self) -> bool {
        self.delete_after_days.is_none()
    }

    /// Includes, in a dry run, the change that adds the chroot to the project.
    async fn check(
        wanted: &Wanted<Self>,
        present: Option<&Self>,
        diff: &mut Diff,
        dry_run: bool,
    ) -> Result<()> {
        if dry_run && !present.is_some_and(Self::is_active) {
            let project = with_chroot(wanted)?;
            let mut adding = project.plan(Some(&Project::get(&project).await?), true).await?;
            diff.include_unreadable();
            diff.changes.splice(0..0, adding.changes);
            diff.impossible.append(&mut adding.impossible);
        }
        Ok(())
    }

    async fn get(wanted: &Wanted<Self>) -> Result<Self> {
        let call = wanted.copr.project_chroot_get().project(&wanted.project);
        call.chrootname(wanted.name.as_str()).send().await
    }

    /// Adds the chroot to the project, and sends the settings that differ then.
    async fn create(wanted: &Wanted<Self>) -> Result<(Diff, Self)> {
        let project = with_chroot(wanted)?;
        let added = project.update(Project::get(&project).await?).await?;
        let present = Self::get(wanted).await?;
        let mut diff = Self::diff(wanted, Some(&present));
        diff.include_unreadable();
        let value = match &*diff.changes {
            [] => present,
            changes => Self::send(wanted, Some(&present), changes).await?,
        };
        diff.changes.splice(0..0, added.changes);
        Ok((diff, value))
    }

    async fn send(wanted: &Wanted<Self>, _: Option<&Self>, changes: &[FieldChange]) -> Result<Self> {
        let (copr, id, chroot) = (&wanted.copr, &wanted.project, wanted.name.as_str());
        let (fields, with_comps) = edit_fields(changes);
        let Some(file) = wanted.extra.clone().filter(|_| with_comps) else {
            let body: ProjectChrootEdit = body_of(Self::CALL, fields)?;
            return copr.project_chroot_edit().project(id).chrootname(chroot).body(body).send().await;
        };
        let json = (!fields.is_empty()).then(|| Value::Object(fields).to_string().into());
        let body = bodies(json, "upload_comps", "application/xml", file, None);
        let first = body();
        let call = copr.project_chroot_edit_multipart().project(id).chrootname(chroot);
        call.content_type(first.content_type()).body(first).send_with_body(body).await
    }
}

/// `upload_comps` is the content of the comps file. The server shows only its name.
fn rule(field: &str) -> Rule {
    match field {
        "additional_packages" | "additional_modules" | "with_opts" | "without_opts" => Rule::Unordered,
        "bootstrap" | "bootstrap_image" | "upload_comps" => Rule::Unreadable,
        _ => Rule::Plain,
    }
}

/// The fields of the body that makes the changes, and whether to upload the comps file with it.
fn edit_fields(changes: &[FieldChange]) -> (Fields, bool) {
    let mut fields = Fields::new();
    let mut with_comps = false;
    for FieldChange { field, after, .. } in changes {
        match (field.as_str(), after) {
            ("comps_name", Value::Null) => drop(fields.insert("delete_comps".to_owned(), true.into())),
            ("comps_name" | "upload_comps", _) => with_comps = true,
            // The server ignores an empty list of modules.
            ("additional_modules", modules) if is_empty(modules) => {
                fields.insert("reset_fields".to_owned(), json!([field]));
            }
            _ => drop(fields.insert(field.clone(), after.clone())),
        }
    }
    (fields, with_comps)
}

#[cfg(test)]
#[path = "test_chroot.rs"]
mod tests;
