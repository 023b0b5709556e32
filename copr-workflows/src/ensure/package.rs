//! Ensures a package.

use std::fmt::Display;

use copr_api::enums::{ScmType, SourceType, SpecGenerator, SpecTemplate, SrpmBuildMethod};
use copr_api::names::ProjectId;
use copr_api::types::{Package, PackageAdd, builder};
use copr_api::{OptionalText, OptionalTexts};
use copr_api_ext::{CallExt as _, ErrorKind, Result};

use super::change::FieldChange;
use super::diff::{Diff, body_of};
use super::package_rules::{ALL_DENIED, as_stored, covers_all, diff, fields_to_send};
use super::request::Ensure;
use super::resource::{Resource, Wanted, explain, take_name, whole_project};
use super::setters::setters;
use crate::workflows::Projects;

const NOT_YOURS: (ErrorKind, &str) =
    (ErrorKind::Forbidden, "only the owner of a project and its admins can add and change packages");

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
        diff(&wanted.fields, wanted.extra.as_ref(), present)
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
        sent.map_err(|error| explain(error, &[NOT_YOURS]))
    }
}
