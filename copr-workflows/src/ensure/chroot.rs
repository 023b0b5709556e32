//! The call that brings a chroot of a project to a wanted state.

use std::fmt::Display;

use copr_api::types::{ProjectChroot, ProjectChrootEdit, builder};

use super::chroot_spec::{ChrootSpec, edit_body};
use super::project::ProjectEnsure;
use super::report::{Decided, DryRun, EnsureOutcome, Ensured};
use super::{existing, whole_project};
use crate::awaited::awaited;
use crate::setters::chroot_setters;
use crate::upload::UploadFile;
use crate::workflows::{Projects, Workflows as _};
use copr_api::names::{ChrootName, ProjectId};
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
#[cfg(doc)]
use copr_api_ext::ErrorKind;
use copr_api_ext::{Error, Result};

const CALL: &str = "ensure_chroot";

impl Projects {
    /// Brings the settings of a project for one chroot to a wanted state; the project begins to build for the chroot if it does not
    /// yet. Nothing is sent yet.
    ///
    /// See [`ensure`](crate::ensure) for what can be compared and what happens when two do it at once.
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
    pub fn ensure_chroot<I, C>(&self, project: I, chroot: C) -> ChrootEnsure
    where
        I: TryInto<ProjectId>,
        I::Error: Display,
        C: TryInto<ChrootName>,
        C::Error: Display,
    {
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

/// Brings a chroot of a project to a wanted state. Made by [`Projects::ensure_chroot`].
///
/// Awaited, it looks, adds the chroot to the project if it is missing there, and sends what differs: one request if nothing differs, two
/// for changed settings, up to five for a new chroot.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if names or body can't be sent; [`ErrorKind::NotFound`] if there is no such project;
/// [`ErrorKind::InvalidInput`] if the server refuses a value, such as a chroot that is not active; else those of `project_get`,
/// `project_edit`, `project_chroot_get` and `project_chroot_edit`. If the last request fails, the chroot may have been added
/// already.
///
/// # Dropping
/// Dropping the future drops the request that is on its way; what was sent before has taken effect.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited"]
pub struct ChrootEnsure {
    copr: Copr,
    id: std::result::Result<ProjectId, String>,
    chroot: std::result::Result<ChrootName, String>,
    body: std::result::Result<builder::ProjectChrootEdit, String>,
    comps: Option<UploadFile>,
    resend: bool,
}

/// What was asked for, checked as far as that can be done here.
struct Asked {
    id: ProjectId,
    chroot: ChrootName,
    spec: ChrootSpec,
}

/// What is wanted. Settings that are left out are left alone. An empty list empties, modules too; `reset_fields` names what is to be as
/// in a new chroot.
impl ChrootEnsure {
    chroot_setters!();
}

impl ChrootEnsure {
    /// What is wanted, as one body, which replaces what setters set.
    pub fn body<V>(mut self, body: V) -> Self
    where
        V: TryInto<ProjectChrootEdit>,
        V::Error: Display,
    {
        self.body = body.try_into().map(Into::into).map_err(|why| why.to_string());
        self
    }

    /// The comps file, which defines groups of packages. It is sent if the chroot has one of another name, or none. The server shows
    /// only the name: so that a new content is noticed, let the name change with it, by a part of its hash for example.
    pub fn comps(mut self, file: UploadFile) -> Self {
        self.comps = Some(file);
        self
    }

    /// Sends what can't be read back each time, even if nothing else differs. That makes each call an update.
    pub fn resend_unreadable(mut self) -> Self {
        self.resend = true;
        self
    }

    /// Shows what awaiting it would do as things are now. Only looks.
    ///
    /// A chroot that the project has dropped of late comes back with its old settings; the plan compares with those.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] if names or body can't be sent; [`ErrorKind::NotFound`] if there is no such project; else
    /// those of `project_get`, `project_chroot_get` and `mock_chroot_list`.
    pub async fn dry_run(&self) -> Result<DryRun<ProjectChroot>> {
        let asked = self.asked()?;
        let present = self.look(&asked).await?;
        let is_on = present.as_ref().is_some_and(is_on);
        let mut first = Decided::default();
        if !is_on {
            let adding = self.adding(&asked);
            let (id, spec) = adding.asked()?;
            first = Decided::new(spec.diff(Some(&adding.fetch(&id).await?)), false);
            adding.compare_chroots(&mut first).await?;
        }
        let decided = Decided::new(asked.spec.diff(present.as_ref()), self.resend || !is_on);
        let outcome = if is_on { decided.outcome() } else { EnsureOutcome::Created };
        Ok(first.and(decided).dry_run(outcome, present, asked.subject()))
    }

    async fn ensure(self) -> Result<Ensured<ProjectChroot>> {
        let asked = self.asked()?;
        let found = self.look(&asked).await?.filter(is_on);
        let is_new = found.is_none();
        let mut sent = Decided::default();
        let present = if let Some(present) = found {
            present
        } else {
            sent = self.switch_on(&asked).await?;
            self.fetch(&asked).await?
        };
        let decided = Decided::new(asked.spec.diff(Some(&present)), self.resend || is_new);
        let outcome = if is_new { EnsureOutcome::Created } else { decided.outcome() };
        let value = if decided.changes.is_empty() { present } else { self.edit(&asked, &decided).await? };
        let after = asked.spec.diff(Some(&value));
        Ok(sent.and(decided).ensured(outcome, value, after, asked.subject()))
    }

    fn asked(&self) -> Result<Asked> {
        let refused = |why: String| Error::invalid_call(CALL, why);
        let (id, chroot) = (self.id.clone().map_err(refused)?, self.chroot.clone().map_err(refused)?);
        whole_project(CALL, &id)?;
        let body = self.body.clone().map_err(refused)?;
        let body: ProjectChrootEdit = body
            .try_into()
            .map_err(|why: copr_api::types::error::ConversionError| refused(why.to_string()))?;
        if let Some(file) = &self.comps {
            file.check_comps().map_err(|fault| refused(format!("the name of the comps file: {fault}")))?;
        }
        let comps = self.comps.as_ref().map(UploadFile::name);
        Ok(Asked { id, chroot, spec: ChrootSpec::new(&body, comps) })
    }

    async fn fetch(&self, asked: &Asked) -> Result<ProjectChroot> {
        let call = self.copr.project_chroot_get().project(&asked.id).chrootname(&asked.chroot);
        call.send().await
    }

    async fn look(&self, asked: &Asked) -> Result<Option<ProjectChroot>> {
        existing(self.fetch(asked).await)
    }

    fn adding(&self, asked: &Asked) -> ProjectEnsure {
        self.copr.projects().ensure(asked.id.clone()).chroots([&asked.chroot])
    }

    /// Adds the chroot to those of the project.
    async fn switch_on(&self, asked: &Asked) -> Result<Decided> {
        let adding = self.adding(asked);
        let (id, spec) = adding.asked()?;
        let project = adding.fetch(&id).await?;
        let decided = Decided::new(spec.diff(Some(&project)), false);
        if !decided.changes.is_empty() {
            adding.edit(&id, &spec, &project, &decided).await?;
        }
        Ok(decided)
    }

    async fn edit(&self, asked: &Asked, decided: &Decided) -> Result<ProjectChroot> {
        let unwritable = |why: serde_json::Error| Error::invalid_call(CALL, why.to_string());
        let body = edit_body(&decided.changes).map_err(unwritable)?;
        if let Some(file) = self.comps.clone().filter(|_| body.with_comps) {
            let upload = self.copr.projects().upload_comps(file).to(&asked.id, asked.chroot.clone());
            return upload.body(body.json).send().await;
        }
        let call = self.copr.project_chroot_edit().project(&asked.id).chrootname(&asked.chroot);
        call.body(body.json).send().await
    }
}

impl Asked {
    fn subject(&self) -> String {
        format!("{} {}", self.id, self.chroot)
    }
}

/// Whether the project builds for it. One that was dropped is shown for some days, with the days that are left.
fn is_on(chroot: &ProjectChroot) -> bool {
    chroot.delete_after_days.is_none()
}

awaited!(ChrootEnsure, ensure -> Result<Ensured<ProjectChroot>>);
