//! Ensures a package.

use std::fmt::Display;

use copr_api::enums::{ScmType, SourceType, SpecGenerator, SpecTemplate, SrpmBuildMethod};
use copr_api::names::{ProjectId, stored_namespace};
use copr_api::types::{Package, PackageAdd, builder};
use copr_api::{OptionalText, OptionalTexts, covers};
use copr_api_ext::{CallExt as _, ErrorKind, Result};
use serde_json::{Value, json};

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, body_of, compare, fields_of, is_empty, sent_fields};
use super::request::Ensure;
use super::resource::{Resource, Wanted, take_name, whole_project};
use super::setters::setters;
use crate::workflows::Projects;

const SOURCE_TYPE: &str = "source_type";

const NEEDED: &str = "a source of this type needs it";
const NO_TYPE: &str = "it must be scm, pypi, rubygems, custom or distgit to add or change a package";
const NO_FIELD: &str = "a source of this type does not have this field, and the server would ignore it";
const ALL_DENIED: &str =
    "it matches every chroot of the project, and the server would then build the package in all of them";
const NOT_YOURS: &str = "only the owner of a project and its admins can add and change packages";

/// The fields of packages with any type of source.
const COMMON: [&str; 4] = ["webhook_rebuild", "max_builds", "timeout", "chroot_denylist"];

impl Projects {
    /// Brings a package to a wanted state: adds it if it is missing, and updates what differs. Nothing is
    /// sent until it is awaited.
    ///
    /// The project is `alice/hello`, `@group/hello`, or a [`ProjectId`]. See [`ensure`](crate::ensure)
    /// for what can be compared, and for concurrent calls.
    ///
    /// An edit also sends what `package_edit` would otherwise lose or refuse: the type of the repository,
    /// and an empty `spec` if none was ever set.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let ensured = copr
    ///     .projects()
    ///     .ensure_package("alice/hello", "tin")
    ///     .scm("https://example.org/tin.git")
    ///     .committish("main")
    ///     .webhook_rebuild(true)
    ///     .await?;
    /// println!("{ensured}");
    /// # Ok(()) }
    /// ```
    pub fn ensure_package(
        &self,
        project: impl TryInto<ProjectId, Error: Display>,
        package_name: impl Into<String>,
    ) -> Ensure<Package> {
        let name = package_name.into();
        let body = builder::PackageAdd::default().package_name(&name);
        Ensure::new(&self.copr, whole_project(Package::CALL, project).map(|id| (id, name)), body)
    }
}

/// The fields of a package. One that is not set is left alone; in a new package it gets the server's
/// default. An empty text clears an optional field.
impl Ensure<Package> {
    setters! {
        PackageAdd:
        OptionalText => builddeps, chroot, chroot_denylist, clone_url, committish, distgit, gem_name, namespace,
            pypi_package_name, pypi_package_version, resultdir, script, spec, subdirectory;
        OptionalTexts => python_versions, repos;
        TryInto<Option<bool>, Error: Display> => webhook_rebuild;
        TryInto<Option<i64>, Error: Display> => max_builds, timeout;
        TryInto<Option<ScmType>, Error: Display> => scm_type;
        TryInto<Option<SrpmBuildMethod>, Error: Display> => source_build_method;
        TryInto<Option<SpecGenerator>, Error: Display> => spec_generator;
        TryInto<Option<SpecTemplate>, Error: Display> => spec_template;
    }

    /// Builds from the Git or Subversion repository at this URL.
    pub fn scm(self, clone_url: impl OptionalText) -> Self {
        self.source_type(SourceType::Scm).clone_url(clone_url)
    }

    /// Builds a package from PyPI.
    pub fn pypi(self, package: impl OptionalText) -> Self {
        self.source_type(SourceType::Pypi).pypi_package_name(package)
    }

    /// Builds a gem from RubyGems.
    pub fn rubygems(self, gem: impl OptionalText) -> Self {
        self.source_type(SourceType::Rubygems).gem_name(gem)
    }

    /// Builds the sources that a script generates.
    pub fn custom(self, script: impl OptionalText) -> Self {
        self.source_type(SourceType::Custom).script(script)
    }

    /// Sets where the sources come from: [`Scm`](SourceType::Scm), [`Pypi`](SourceType::Pypi),
    /// [`Rubygems`](SourceType::Rubygems), [`Custom`](SourceType::Custom) or
    /// [`Distgit`](SourceType::Distgit). The default is the present type; a new package needs one. If the
    /// package has another type, its source is replaced, and fields that are not set get defaults.
    pub fn source_type(self, source_type: impl Into<SourceType>) -> Self {
        self.extra(Some(source_type.into()))
    }
}

impl Resource for Package {
    const CALL: &'static str = "ensure_package";
    const TAKEN: &'static [ErrorKind] = &[ErrorKind::Conflict, ErrorKind::Server];

    type Builder = builder::PackageAdd;
    type Body = PackageAdd;
    /// The type of the source.
    type Extra = Option<SourceType>;

    fn prepare(wanted: &mut Wanted<Self>) -> Result<()> {
        take_name(Self::CALL, &mut wanted.fields, "package_name", &wanted.name)?;
        as_stored(&mut wanted.fields);
        Ok(())
    }

    fn diff(wanted: &Wanted<Self>, present: Option<&Self>) -> Diff {
        let old = present.map(|present| &present.source_type);
        let new = wanted.extra.as_ref().or(old);
        let own = new.map_or(&[][..], fields_of_source);
        let is_replaced = old != new;
        let mut shown = present.map(shown);
        if let Some(shown) = shown.as_mut().filter(|_| is_replaced) {
            // A new source starts without any field.
            shown.retain(|field, _| COMMON.contains(&field.as_str()));
        }
        let mut diff = compare(rule, &wanted.fields, shown.as_ref());
        let typed = FieldChange::new(SOURCE_TYPE, Some(json!(old)), json!(new));
        if own.is_empty() {
            let is_untouched = diff.changes.is_empty() && diff.unreadable.is_empty();
            if present.is_none() || is_replaced || !is_untouched {
                diff.changes.clear();
                diff.impossible.push(typed.impossible(NO_TYPE));
            }
            return diff;
        }
        for field in wanted.fields.keys().map(String::as_str) {
            if !COMMON.contains(&field) && !own.contains(&field) {
                diff.refuse(field, NO_FIELD);
            }
        }
        if is_replaced {
            diff.changes.insert(0, typed);
            let needed = own.first().filter(|_| new != Some(&SourceType::Distgit));
            if let Some(field) = needed.filter(|field| wanted.fields.get(**field).is_none_or(is_empty)) {
                let lacking = FieldChange::new(field, Some(Value::Null), Value::Null);
                diff.impossible.push(lacking.impossible(NEEDED));
            }
        }
        diff
    }

    /// Compares a deny list with the chroots of the project.
    async fn check(
        wanted: &Wanted<Self>,
        present: Option<&Self>,
        diff: &mut Diff,
        dry_run: bool,
    ) -> Result<()> {
        let denied = diff.get("chroot_denylist").and_then(|change| change.after.as_str());
        // A dry run also shows that the project of a new package exists.
        if denied.is_some() || (dry_run && present.is_none()) {
            let project = wanted.copr.project_get().project(&wanted.project).send().await?;
            if denied.is_some_and(|list| covers_all(list, project.chroot_repos.keys())) {
                diff.refuse("chroot_denylist", ALL_DENIED);
            }
        }
        Ok(())
    }

    async fn get(wanted: &Wanted<Self>) -> Result<Self> {
        wanted.copr.package_get().project(&wanted.project).packagename(&wanted.name).send().await
    }

    async fn send(wanted: &Wanted<Self>, present: Option<&Self>, changes: &[FieldChange]) -> Result<Self> {
        let Wanted { copr, project, name, .. } = wanted;
        let kind = wanted.extra.clone().or_else(|| present.map(|present| present.source_type.clone()));
        let kind = kind.unwrap_or(SourceType::Unset);
        let mut fields = fields_to_send(&kind, present, changes);
        fields.insert("package_name".to_owned(), name.as_str().into());
        let body: PackageAdd = body_of(Self::CALL, fields)?;
        let sent = if present.is_some() {
            let call = copr.package_edit().project(project).package_name(name.as_str());
            call.source_type_text(kind).body(body).send().await
        } else {
            let call = copr.package_add().project(project).package_name(name.as_str());
            call.source_type_text(kind).body(body).send().await
        };
        sent.map_err(|error| if error.is_forbidden() { error.with_note(NOT_YOURS) } else { error })
    }
}

fn rule(field: &str) -> Rule {
    match field {
        "max_builds" | "timeout" | "chroot_denylist" => Rule::Unreadable,
        _ => Rule::Plain,
    }
}

/// The fields of a type of source. It needs the first one, unless it is distgit. None for types that can't be
/// set.
fn fields_of_source(kind: &SourceType) -> &'static [&'static str] {
    match kind {
        SourceType::Scm => {
            &["clone_url", "committish", "scm_type", "source_build_method", "spec", "subdirectory"]
        }
        SourceType::Pypi => &[
            "pypi_package_name",
            "pypi_package_version",
            "python_versions",
            "spec_generator",
            "spec_template",
        ],
        SourceType::Rubygems => &["gem_name"],
        SourceType::Custom => &["script", "builddeps", "chroot", "repos", "resultdir"],
        SourceType::Distgit => &["committish", "distgit", "namespace"],
        _ => &[],
    }
}

/// The fields of the body that makes the changes, and those that the server would otherwise lose.
fn fields_to_send(kind: &SourceType, present: Option<&Package>, changes: &[FieldChange]) -> Fields {
    let mut fields = sent_fields(changes);
    fields.remove(SOURCE_TYPE);
    let Some(present) = present else { return fields };
    let shown = shown(present);
    if *kind != present.source_type {
        // The server would copy the value of the old source to the same field of the new one.
        for field in fields_of_source(kind) {
            if shown.get(*field).is_some_and(|value| !is_empty(value)) {
                fields.entry(*field).or_insert("".into());
            }
        }
    } else if *kind == SourceType::Scm {
        // Without it, the type becomes git. An edit fails if no spec file was ever set.
        if let Some(kind) = shown.get("scm_type").filter(|kind| !kind.is_null()) {
            fields.entry("scm_type").or_insert(kind.clone());
        }
        if shown.get("spec").is_none_or(Value::is_null) {
            fields.entry("spec").or_insert("".into());
        }
    }
    fields
}

/// Whether a deny list matches every chroot of a project, which has some.
fn covers_all<'a>(list: &str, mut chroots: impl ExactSizeIterator<Item = &'a String>) -> bool {
    chroots.len() > 0 && chroots.all(|chroot| list.split(',').any(|pattern| covers(pattern.trim(), chroot)))
}

/// What the server shows of a package, with the field names of requests.
fn shown(package: &Package) -> Fields {
    let mut fields = fields_of(&package.source_dict);
    if let Some(kind) = fields.remove("type") {
        fields.insert("scm_type".to_owned(), kind);
    }
    if let Some(lines) = fields.get_mut("repos") {
        *lines = lines.as_str().into_iter().flat_map(str::split_whitespace).collect();
    }
    if let Some(rebuild) = package.auto_rebuild {
        fields.insert("webhook_rebuild".to_owned(), rebuild.into());
    }
    as_stored(&mut fields);
    fields
}

/// Brings texts into the form that the server stores.
fn as_stored(fields: &mut Fields) {
    for (field, value) in fields {
        let Some(text) = value.as_str() else { continue };
        *value = match field.as_str() {
            "script" => script_of(text).into(),
            "namespace" => stored_namespace(text).into(),
            "chroot_denylist" => continue,
            _ => text.trim().into(),
        };
    }
}

/// Converts line ends to those of Unix, and adds the last one.
fn script_of(script: &str) -> String {
    let script = script.replace("\r\n", "\n");
    if script.is_empty() || script.ends_with('\n') { script } else { script + "\n" }
}

#[cfg(test)]
#[path = "test_package.rs"]
mod tests;
