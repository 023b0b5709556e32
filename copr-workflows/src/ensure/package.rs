//! Ensures a package.

use std::fmt::Display;

use copr_api::enums::{ScmType, SourceType, SpecGenerator, SpecTemplate, SrpmBuildMethod};
use copr_api::names::ProjectId;
use copr_api::types::{Package, PackageAdd, builder};
use copr_api::{OptionalText, OptionalTexts};
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

use super::change::FieldChange;
use super::diff::{Diff, body_of};
use super::package_spec::{PackageSpec, denies_all, names_chroots, unknown_chroots};
use super::report::{DryRun, Ensured};
use super::target::{self, Target, built, explain, plan_to_send, whole_project};
use crate::awaited::awaited;
use crate::setters::setters;
use crate::workflows::{Projects, Workflows as _};

const CALL: &str = "ensure_package";

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
    ) -> PackageEnsure {
        let name = package_name.into();
        PackageEnsure {
            copr: self.copr.clone(),
            id: project.try_into().map_err(|why| why.to_string()),
            body: Ok(builder::PackageAdd::default().package_name(&name)),
            name,
            kind: None,
            resend: false,
        }
    }
}

/// Brings a package to a wanted state. Returned by [`Projects::ensure_package`]; `.await` sends the
/// requests.
///
/// It gets the package, then adds it or sends what differs: two requests, or one if nothing differs; one
/// more if `chroot_denylist` is sent. If adding it fails and it may exist, it gets the package again and
/// updates it.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if the names or the body are invalid, or if no call can make the change;
/// nothing was changed then. Otherwise those of `package_get`, `package_add` and `package_edit`:
/// [`ErrorKind::NotFound`] if the project does not exist, [`ErrorKind::Forbidden`] without permission,
/// [`ErrorKind::InvalidInput`] if the server refuses a value.
///
/// # Dropping
/// Dropping the future drops the current request; earlier requests have taken effect.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct PackageEnsure {
    copr: Copr,
    id: std::result::Result<ProjectId, String>,
    name: String,
    kind: Option<SourceType>,
    body: std::result::Result<builder::PackageAdd, String>,
    resend: bool,
}

/// The fields. One that is not set is left alone; in a new package it gets the server's default. An empty
/// text clears an optional field.
impl PackageEnsure {
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
}

impl PackageEnsure {
    /// Sets where the sources come from: [`Scm`](SourceType::Scm), [`Pypi`](SourceType::Pypi),
    /// [`Rubygems`](SourceType::Rubygems), [`Custom`](SourceType::Custom) or
    /// [`Distgit`](SourceType::Distgit). The default is the present type; a new package needs one. If the
    /// package has another type, its source is replaced, and fields that are not set get defaults.
    pub fn source_type(self, source_type: impl Into<SourceType>) -> Self {
        Self { kind: Some(source_type.into()), ..self }
    }

    /// Sets all fields at once, and replaces earlier setters. The name in the body must be that of the
    /// package.
    pub fn body(self, body: impl TryInto<PackageAdd, Error: Display>) -> Self {
        Self { body: body.try_into().map(Into::into).map_err(|why| why.to_string()), ..self }
    }

    /// Sends `max_builds`, `timeout` and `chroot_denylist`, which can't be read back, every time, even if
    /// nothing else differs. Then each call is an update.
    pub fn resend_unreadable(self) -> Self {
        Self { resend: true, ..self }
    }

    /// Returns what awaiting it would do, without changing anything. Gets the package, and the project and
    /// the list of chroots if they matter. Inactive chroots are [`impossible`](DryRun::impossible).
    ///
    /// It can't tell whether you have permission, and whether the server accepts the other values.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] if the names or the body are invalid; [`ErrorKind::NotFound`] if the
    /// project does not exist; otherwise those of `package_get`, `project_get` and `mock_chroot_list`.
    pub async fn dry_run(&self) -> Result<DryRun<Package>> {
        target::dry_run(&self.target()?).await
    }

    async fn ensure(self) -> Result<Ensured<Package>> {
        target::ensure(&self.target()?).await
    }

    fn target(&self) -> Result<PackageTarget> {
        let id = whole_project(CALL, &self.id)?;
        let body: PackageAdd = built(CALL, &self.body)?;
        if body.package_name != self.name {
            let (in_body, name) = (&body.package_name, &self.name);
            let why = format!("the body has the name {in_body:?}, and the package is {name:?}");
            return Err(Error::invalid_call(CALL, why));
        }
        let spec = PackageSpec::new(&body, self.kind.clone());
        let (copr, name) = (self.copr.clone(), self.name.clone());
        Ok(PackageTarget { copr, id, name, spec, resend: self.resend })
    }
}

awaited!(PackageEnsure, ensure -> Result<Ensured<Package>>);

struct PackageTarget {
    copr: Copr,
    id: ProjectId,
    name: String,
    spec: PackageSpec,
    resend: bool,
}

impl PackageTarget {
    fn source_type(&self, present: Option<&Package>) -> SourceType {
        self.spec.kind(present).unwrap_or(SourceType::Unset)
    }
}

impl Target for PackageTarget {
    type Value = Package;
    const CALL: &'static str = CALL;
    const TAKEN: &'static [ErrorKind] = &[ErrorKind::Conflict, ErrorKind::Server];

    fn subject(&self) -> String {
        format!("{} {}", self.id, self.name)
    }

    fn resends(&self) -> bool {
        self.resend
    }

    fn diff(&self, present: Option<&Package>) -> Diff {
        self.spec.diff(present)
    }

    async fn get(&self) -> Result<Package> {
        self.copr.package_get().project(&self.id).packagename(&self.name).send().await
    }

    async fn create(&self) -> Result<(Diff, Package)> {
        let diff = plan_to_send(self, None).await?;
        let body: PackageAdd = body_of(CALL, self.spec.add_fields(&self.name))?;
        let call = self.copr.package_add().project(&self.id).package_name(self.name.as_str());
        let sent = call.source_type_text(self.source_type(None)).body(body).send().await;
        Ok((diff, sent.map_err(|error| explain(error, &[NOT_YOURS]))?))
    }

    async fn edit(&self, present: &Package, changes: &[FieldChange]) -> Result<Package> {
        let body: PackageAdd = body_of(CALL, self.spec.edit_fields(&self.name, present, changes))?;
        let call = self.copr.package_edit().project(&self.id).package_name(self.name.as_str());
        let sent = call.source_type_text(self.source_type(Some(present))).body(body).send().await;
        sent.map_err(|error| explain(error, &[NOT_YOURS]))
    }

    /// Compares a deny list with the chroots of the project.
    async fn check(&self, diff: &mut Diff) -> Result<()> {
        if diff.changes.iter().any(|change| change.field == "chroot_denylist") {
            let project = self.copr.project_get().project(&self.id).send().await?;
            diff.impossible.extend(denies_all(&diff.changes, project.chroot_repos.keys()));
        }
        Ok(())
    }

    /// Checks that the project exists, and the names of chroots.
    async fn preview(&self, present: Option<&Package>, diff: &mut Diff) -> Result<()> {
        if present.is_none() {
            self.copr.project_get().project(&self.id).send().await?;
        }
        if names_chroots(&diff.changes) {
            let active = self.copr.projects().chroots().get().await?;
            diff.impossible.extend(unknown_chroots(&diff.changes, &active));
        }
        Ok(())
    }
}
