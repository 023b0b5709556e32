//! Ensures a chroot of a project.

use std::fmt::Display;

use copr_api::names::{ChrootName, ProjectId};
use copr_api::types::{ProjectChroot, ProjectChrootEdit, builder};
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

use super::change::FieldChange;
use super::chroot_spec::{ChrootSpec, edit_fields};
use super::diff::{Diff, body_of};
use super::project::ProjectTarget;
use super::report::{DryRun, Ensured};
use super::target::{self, Target, built, update, whole_project};
use crate::awaited::awaited;
use crate::setters::chroot_setters;
use crate::upload::UploadFile;
use crate::workflows::{Projects, Workflows as _};

const CALL: &str = "ensure_chroot";

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
    ) -> ChrootEnsure {
        ChrootEnsure {
            copr: self.copr.clone(),
            id: project.try_into().map_err(|why| why.to_string()),
            chroot: chroot.try_into().map_err(|why| why.to_string()),
            body: Ok(builder::ProjectChrootEdit::default()),
            comps: None,
            resend: false,
        }
    }
}

/// Brings a chroot of a project to a wanted state. Returned by [`Projects::ensure_chroot`]; `.await` sends
/// the requests.
///
/// It gets the chroot, adds it to the project if it is missing, and sends what differs: one request if
/// nothing differs, two for changed settings, up to five for a new chroot.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if the names or the body are invalid; [`ErrorKind::NotFound`] if the
/// project does not exist; [`ErrorKind::InvalidInput`] if the server refuses a value, such as an inactive
/// chroot; otherwise those of `project_get`, `project_edit`, `project_chroot_get` and
/// `project_chroot_edit`. If the last request fails, the chroot may have been added already.
///
/// # Dropping
/// Dropping the future drops the current request; earlier requests have taken effect.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ChrootEnsure {
    copr: Copr,
    id: std::result::Result<ProjectId, String>,
    chroot: std::result::Result<ChrootName, String>,
    body: std::result::Result<builder::ProjectChrootEdit, String>,
    comps: Option<UploadFile>,
    resend: bool,
}

/// The settings. One that is not set is left alone. An empty list empties it, even that of modules;
/// `reset_fields` resets the named settings to those of a new chroot.
impl ChrootEnsure {
    chroot_setters!();
}

impl ChrootEnsure {
    /// Sets all fields at once, and replaces earlier setters.
    pub fn body(self, body: impl TryInto<ProjectChrootEdit, Error: Display>) -> Self {
        Self { body: body.try_into().map(Into::into).map_err(|why| why.to_string()), ..self }
    }

    /// Uploads a comps file, which defines groups of packages, if the chroot has none of this name. The
    /// server shows only the name: put a part of the content's hash into it, so that new content is sent.
    pub fn comps(self, file: UploadFile) -> Self {
        Self { comps: Some(file), ..self }
    }

    /// Sends the settings that can't be read back every time, even if nothing else differs. Then each call
    /// is an update.
    pub fn resend_unreadable(self) -> Self {
        Self { resend: true, ..self }
    }

    /// Returns what awaiting it would do, without changing anything.
    ///
    /// A recently dropped chroot comes back with its old settings, and is compared with those.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] if the names or the body are invalid; [`ErrorKind::NotFound`] if the
    /// project does not exist; otherwise those of `project_get`, `project_chroot_get` and
    /// `mock_chroot_list`.
    pub async fn dry_run(&self) -> Result<DryRun<ProjectChroot>> {
        target::dry_run(&self.target()?).await
    }

    async fn ensure(self) -> Result<Ensured<ProjectChroot>> {
        target::ensure(&self.target()?).await
    }

    fn target(&self) -> Result<ChrootTarget> {
        let refused = |why| Error::invalid_call(CALL, why);
        let (id, chroot) = (whole_project(CALL, &self.id)?, self.chroot.clone().map_err(refused)?);
        let body: ProjectChrootEdit = built(CALL, &self.body)?;
        if let Some(file) = &self.comps {
            file.check_comps().map_err(|fault| refused(format!("the name of the comps file: {fault}")))?;
        }
        let spec = ChrootSpec::new(&body, self.comps.as_ref().map(UploadFile::name));
        let (copr, comps, resend) = (self.copr.clone(), self.comps.clone(), self.resend);
        Ok(ChrootTarget { copr, id, chroot, spec, comps, resend })
    }
}

awaited!(ChrootEnsure, ensure -> Result<Ensured<ProjectChroot>>);

struct ChrootTarget {
    copr: Copr,
    id: ProjectId,
    chroot: ChrootName,
    spec: ChrootSpec,
    comps: Option<UploadFile>,
    resend: bool,
}

impl ChrootTarget {
    /// The project with this chroot among its chroots.
    fn project(&self) -> Result<ProjectTarget> {
        self.copr.projects().ensure(self.id.clone()).chroots([&self.chroot]).target()
    }
}

impl Target for ChrootTarget {
    type Value = ProjectChroot;
    const CALL: &'static str = CALL;
    const TAKEN: &'static [ErrorKind] = &[];

    fn subject(&self) -> String {
        format!("{} {}", self.id, self.chroot)
    }

    fn resends(&self) -> bool {
        self.resend
    }

    fn diff(&self, present: Option<&ProjectChroot>) -> Diff {
        self.spec.diff(present)
    }

    async fn get(&self) -> Result<ProjectChroot> {
        self.copr.project_chroot_get().project(&self.id).chrootname(&self.chroot).send().await
    }

    /// A dropped chroot is shown for some days, with the days that are left.
    fn is_active(chroot: &ProjectChroot) -> bool {
        chroot.delete_after_days.is_none()
    }

    async fn create(&self) -> Result<(Diff, ProjectChroot)> {
        let project = self.project()?;
        let present = project.get().await?;
        let added = update(&project, present).await?;
        let present = self.get().await?;
        let mut diff = self.diff(Some(&present));
        diff.include_unreadable();
        let value =
            if diff.changes.is_empty() { present } else { self.edit(&present, &diff.changes).await? };
        diff.prepend(added.changes);
        Ok((diff, value))
    }

    async fn edit(&self, _: &ProjectChroot, changes: &[FieldChange]) -> Result<ProjectChroot> {
        let (fields, with_comps) = edit_fields(changes);
        let body: ProjectChrootEdit = body_of(CALL, fields)?;
        if let Some(file) = self.comps.clone().filter(|_| with_comps) {
            let upload = self.copr.projects().upload_comps(file).to(&self.id, self.chroot.clone());
            return upload.body(body).send().await;
        }
        let call = self.copr.project_chroot_edit().project(&self.id).chrootname(&self.chroot);
        call.body(body).send().await
    }

    /// Includes the change that adds the chroot to the project.
    async fn preview(&self, present: Option<&ProjectChroot>, diff: &mut Diff) -> Result<()> {
        if present.is_some_and(Self::is_active) {
            return Ok(());
        }
        let project = self.project()?;
        let mut adding = project.diff(Some(&project.get().await?));
        project.preview(None, &mut adding).await?;
        diff.include_unreadable();
        diff.prepend(adding.changes);
        diff.impossible.append(&mut adding.impossible);
        Ok(())
    }
}
