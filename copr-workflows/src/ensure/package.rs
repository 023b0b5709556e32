//! The call that brings a package to a wanted state.

use std::fmt::Display;

use copr_api::enums::{ScmType, SourceType, SpecGenerator, SpecTemplate, SrpmBuildMethod};
use copr_api::types::{Package, PackageAdd, builder};
use copr_api::{OptionalText, OptionalTexts};

use super::package_spec::{PackageSpec, denies_all, names_chroots, unknown_chroots};
use super::report::{Decided, DryRun, EnsureOutcome, Ensured};
use super::{existing, noted, whole_project};
use crate::awaited::awaited;
use crate::setters::setters;
use crate::workflows::{Projects, Workflows as _};
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::{Error, ErrorKind, Result};

const CALL: &str = "ensure_package";

const NOT_YOURS: &str = "the owner of a project and its admins can add and change its packages";

impl Projects {
    /// Brings a package to a wanted state: adds it if it is missing, and changes what differs. Nothing is sent yet.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`]. See [`ensure`](crate::ensure) for
    /// what can be compared and what happens when two do it at once.
    ///
    /// An edit sends what `package_edit` would lose or be refused for without: the kind of version control, and an empty `spec`
    /// where none was ever set.
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
    pub fn ensure_package<I>(&self, project: I, package_name: impl Into<String>) -> PackageEnsure
    where
        I: TryInto<ProjectId>,
        I::Error: Display,
    {
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

/// Brings a package to a wanted state. Made by [`Projects::ensure_package`].
///
/// Awaited, it looks, then adds the package or sends what differs: two requests, or one if nothing differs; one more if a deny list of
/// chroots is sent. If adding it fails in a way that may mean that it is there, it looks again and goes on with what is there.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if names or body can't be sent, or if a difference can't be taken away by any call; nothing
/// was changed then. Else those of `package_get`, `package_add` and `package_edit`: [`ErrorKind::NotFound`] if there is no such
/// project, [`ErrorKind::Forbidden`] without the right, [`ErrorKind::InvalidInput`] if the server refuses a value.
///
/// # Dropping
/// Dropping the future drops the request that is on its way; what was sent before has taken effect.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited"]
pub struct PackageEnsure {
    copr: Copr,
    id: std::result::Result<ProjectId, String>,
    name: String,
    kind: Option<SourceType>,
    body: std::result::Result<builder::PackageAdd, String>,
    resend: bool,
}

/// What was asked for, checked as far as that can be done here.
struct Asked {
    id: ProjectId,
    spec: PackageSpec,
}

/// What is wanted. Fields that are left out are left alone; in a new package they get the server's defaults. An empty text clears an
/// optional text.
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

    /// Builds from a Git or Subversion repository at this URL.
    pub fn scm(self, clone_url: impl OptionalText) -> Self {
        self.source_type(SourceType::Scm).clone_url(clone_url)
    }

    /// Builds a package of PyPI.
    pub fn pypi(self, package: impl OptionalText) -> Self {
        self.source_type(SourceType::Pypi).pypi_package_name(package)
    }

    /// Builds a gem of RubyGems.
    pub fn rubygems(self, gem: impl OptionalText) -> Self {
        self.source_type(SourceType::Rubygems).gem_name(gem)
    }

    /// Builds what a script makes.
    pub fn custom(self, script: impl OptionalText) -> Self {
        self.source_type(SourceType::Custom).script(script)
    }
}

impl PackageEnsure {
    /// Where the sources come from: [`Scm`](SourceType::Scm), [`Pypi`](SourceType::Pypi), [`Rubygems`](SourceType::Rubygems),
    /// [`Custom`](SourceType::Custom) or [`Distgit`](SourceType::Distgit). Left out, the package keeps the type that it has; a new
    /// package needs one. If a package has another type, its source is replaced, and what is left out gets the server's defaults.
    pub fn source_type(mut self, source_type: impl Into<SourceType>) -> Self {
        self.kind = Some(source_type.into());
        self
    }

    /// What is wanted, as one body, which replaces what setters set. Its name must be that of the package.
    pub fn body<V>(mut self, body: V) -> Self
    where
        V: TryInto<PackageAdd>,
        V::Error: Display,
    {
        self.body = body.try_into().map(Into::into).map_err(|why| why.to_string());
        self
    }

    /// Sends `max_builds`, `timeout` and `chroot_denylist` each time, even if nothing else differs: they can't be read back. That
    /// makes each call an update.
    pub fn resend_unreadable(mut self) -> Self {
        self.resend = true;
        self
    }

    /// Shows what awaiting it would do as things are now. Only looks: at the package, and at the project and the list of chroots
    /// where they matter. Chroots that the server does not build for are [`impossible`](DryRun::impossible).
    ///
    /// Whether you may do it, and whether the server takes the other values, shows only when something is sent.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] if the names or the body can't be sent; [`ErrorKind::NotFound`] if there is no such project;
    /// else those of `package_get`, `project_get` and `mock_chroot_list`.
    pub async fn dry_run(&self) -> Result<DryRun<Package>> {
        let asked = self.asked()?;
        let present = self.look(&asked).await?;
        if present.is_none() {
            self.copr.project_get().project(&asked.id).send().await?;
        }
        let mut decided = self.decide(&asked, present.as_ref()).await?;
        if names_chroots(&decided.changes) {
            let active = self.copr.projects().chroots().get().await?;
            decided.impossible.extend(unknown_chroots(&decided.changes, &active));
        }
        let outcome = if present.is_some() { decided.outcome() } else { EnsureOutcome::Created };
        Ok(decided.dry_run(outcome, present, self.subject(&asked)))
    }

    async fn ensure(self) -> Result<Ensured<Package>> {
        let asked = self.asked()?;
        let subject = self.subject(&asked);
        let (present, contest) = match self.look(&asked).await? {
            Some(present) => (present, None),
            None => match self.add(&asked).await {
                // Another call may have been faster. If not, the failure to create it stands.
                Err(error) if may_be_there(&error) => match self.look(&asked).await {
                    Ok(Some(present)) => (present, Some(error)),
                    _ => return Err(error),
                },
                created => return created,
            },
        };
        let decided = self.decide(&asked, Some(&present)).await?;
        if let Some(why) = decided.refusal(&subject) {
            return Err(Error::invalid_call(CALL, why));
        }
        let outcome = decided.outcome();
        let value = match outcome {
            EnsureOutcome::Unchanged => present,
            _ => self.edit(&asked, &present, &decided).await?,
        };
        let after = asked.spec.diff(Some(&value));
        Ok(Ensured { contest, ..decided.ensured(outcome, value, after, subject) })
    }

    fn asked(&self) -> Result<Asked> {
        let refused = |why: String| Error::invalid_call(CALL, why);
        let id = self.id.clone().map_err(refused)?;
        whole_project(CALL, &id)?;
        let body = self.body.clone().map_err(refused)?;
        let body: PackageAdd = body
            .try_into()
            .map_err(|why: copr_api::types::error::ConversionError| refused(why.to_string()))?;
        if body.package_name != self.name {
            let (in_body, name) = (&body.package_name, &self.name);
            return Err(refused(format!("the body has the name {in_body:?}, and the package is {name:?}")));
        }
        Ok(Asked { id, spec: PackageSpec::new(&body, self.kind.clone()) })
    }

    fn subject(&self, asked: &Asked) -> String {
        format!("{} {}", asked.id, self.name)
    }

    async fn look(&self, asked: &Asked) -> Result<Option<Package>> {
        let call = self.copr.package_get().project(&asked.id).packagename(&self.name);
        existing(call.send().await)
    }

    /// What to send. A deny list is held against the chroots of the project before it goes.
    async fn decide(&self, asked: &Asked, present: Option<&Package>) -> Result<Decided> {
        let mut decided = Decided::new(asked.spec.diff(present), self.resend);
        if decided.changes.iter().any(|change| change.field == "chroot_denylist") {
            let project = self.copr.project_get().project(&asked.id).send().await?;
            decided.impossible.extend(denies_all(&decided.changes, project.chroot_repos.keys()));
        }
        Ok(decided)
    }

    async fn add(&self, asked: &Asked) -> Result<Ensured<Package>> {
        let subject = self.subject(asked);
        let unwritable = |why: serde_json::Error| Error::invalid_call(CALL, why.to_string());
        let decided = self.decide(asked, None).await?;
        if let Some(why) = decided.refusal(&subject) {
            return Err(Error::invalid_call(CALL, why));
        }
        let call = self.copr.package_add().project(&asked.id).package_name(self.name.as_str());
        let call = call.source_type_text(asked.source_type(None));
        let sent = call.body(asked.spec.add_body(&self.name).map_err(unwritable)?).send().await;
        let value = sent.map_err(explained)?;
        let after = asked.spec.diff(Some(&value));
        Ok(decided.ensured(EnsureOutcome::Created, value, after, subject))
    }

    async fn edit(&self, asked: &Asked, present: &Package, decided: &Decided) -> Result<Package> {
        let unwritable = |why: serde_json::Error| Error::invalid_call(CALL, why.to_string());
        let body = asked.spec.edit_body(&self.name, present, &decided.changes).map_err(unwritable)?;
        let call = self.copr.package_edit().project(&asked.id).package_name(self.name.as_str());
        let call = call.source_type_text(asked.source_type(Some(present)));
        call.body(body).send().await.map_err(explained)
    }
}

impl Asked {
    fn source_type(&self, present: Option<&Package>) -> SourceType {
        self.spec.kind(present).unwrap_or(SourceType::Unset)
    }
}

fn explained(error: Error) -> Error {
    let note = error.is_forbidden().then_some(NOT_YOURS);
    noted(error, note)
}

/// Whether a failure to add a package may mean that it is there.
fn may_be_there(error: &Error) -> bool {
    error.is_ambiguous() || matches!(error.kind(), ErrorKind::Conflict | ErrorKind::Server)
}

awaited!(PackageEnsure, ensure -> Result<Ensured<Package>>);
