//! The call that brings a chroot of a project to a wanted state.

use std::fmt::{self, Display};
use std::pin::Pin;

use bytes::Bytes;
use copr_api::Multipart;
use copr_api::types::{ProjectChroot, ProjectChrootEdit, builder};

use super::change::Change;
use super::chroot_spec::{ChrootSpec, edit_body};
use super::project::ProjectEnsure;
use super::report::{Decided, Ensured, Outcome, Plan, unmet};
use super::whole_project;
use crate::upload::comps_name;
use crate::watch::missing::is_missing;
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
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let ensured = copr
    ///     .projects()
    ///     .ensure_chroot("alice/hello", "epel-10-x86_64")
    ///     .body_map(|chroot| chroot.with_opts(["check"]))
    ///     .comps("groups-7f3a.xml", std::fs::read("groups.xml").expect("a file"))
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
#[derive(Clone)]
#[must_use = "nothing is sent before it is awaited"]
pub struct ChrootEnsure {
    copr: Copr,
    id: std::result::Result<ProjectId, String>,
    chroot: std::result::Result<ChrootName, String>,
    body: std::result::Result<builder::ProjectChrootEdit, String>,
    /// The name of the file and its content.
    comps: Option<(String, Bytes)>,
    resend: bool,
}

/// What was asked for, checked as far as that can be done here.
struct Asked {
    id: ProjectId,
    chroot: ChrootName,
    spec: ChrootSpec,
}

impl ChrootEnsure {
    /// What is wanted, as one body.
    pub fn body<V>(mut self, body: V) -> Self
    where
        V: TryInto<ProjectChrootEdit>,
        V::Error: Display,
    {
        self.body = body.try_into().map(Into::into).map_err(|why| why.to_string());
        self
    }

    /// What is wanted, through the builder of the body. Fields that are left out are left alone. An empty list empties, modules
    /// too; `reset_fields` names what is to be as in a new chroot.
    pub fn body_map(
        mut self,
        change: impl FnOnce(builder::ProjectChrootEdit) -> builder::ProjectChrootEdit,
    ) -> Self {
        self.body = self.body.map(change);
        self
    }

    /// The comps file, which defines groups of packages. It is sent if the chroot has one of another name, or none. The server shows
    /// only the name: so that a new content is noticed, let the name change with it, by a part of its hash for example.
    pub fn comps(mut self, file_name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        self.comps = Some((file_name.into(), content.into()));
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
    pub async fn dry_run(&self) -> Result<Plan<ProjectChroot>> {
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
        let outcome = if is_on { decided.outcome() } else { Outcome::Created };
        let Decided { changes, not_compared, impossible } = decided;
        first.changes.extend(changes);
        first.impossible.extend(impossible);
        let (changes, impossible) = (first.changes, first.impossible);
        let subject = asked.subject();
        Ok(Plan { outcome, present, changes, not_compared, impossible, notes: Vec::new(), subject })
    }

    async fn ensure(self) -> Result<Ensured<ProjectChroot>> {
        let asked = self.asked()?;
        let found = self.look(&asked).await?.filter(is_on);
        let is_new = found.is_none();
        let mut sent = Vec::new();
        let present = if let Some(present) = found {
            present
        } else {
            sent = self.switch_on(&asked).await?;
            self.fetch(&asked).await?
        };
        let decided = Decided::new(asked.spec.diff(Some(&present)), self.resend || is_new);
        let outcome = if is_new { Outcome::Created } else { decided.outcome() };
        let value = if decided.changes.is_empty() { present } else { self.edit(&asked, &decided).await? };
        let unmet = unmet(asked.spec.diff(Some(&value)));
        let Decided { changes, not_compared, .. } = decided;
        sent.extend(changes);
        let subject = asked.subject();
        Ok(Ensured { outcome, value, changes: sent, not_compared, unmet, contest: None, subject })
    }

    fn asked(&self) -> Result<Asked> {
        let refused = |why: String| Error::invalid_call(CALL, why);
        let (id, chroot) = (self.id.clone().map_err(refused)?, self.chroot.clone().map_err(refused)?);
        whole_project(CALL, &id)?;
        let body = self.body.clone().map_err(refused)?;
        let body: ProjectChrootEdit = body
            .try_into()
            .map_err(|why: copr_api::types::error::ConversionError| refused(why.to_string()))?;
        let comps = self.comps.as_ref().map(|(name, _)| name.as_str());
        if let Some(name) = comps {
            comps_name(name).map_err(|fault| refused(format!("the name of the comps file: {fault}")))?;
        }
        Ok(Asked { id, chroot, spec: ChrootSpec::new(&body, comps) })
    }

    async fn fetch(&self, asked: &Asked) -> Result<ProjectChroot> {
        let call = self.copr.project_chroot_get().project(&asked.id).chrootname(&asked.chroot);
        call.send().await
    }

    async fn look(&self, asked: &Asked) -> Result<Option<ProjectChroot>> {
        match self.fetch(asked).await {
            Ok(chroot) => Ok(Some(chroot)),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn adding(&self, asked: &Asked) -> ProjectEnsure {
        self.copr.projects().ensure(asked.id.clone()).chroots([&asked.chroot])
    }

    /// Adds the chroot to those of the project.
    async fn switch_on(&self, asked: &Asked) -> Result<Vec<Change>> {
        let adding = self.adding(asked);
        let (id, spec) = adding.asked()?;
        let project = adding.fetch(&id).await?;
        let decided = Decided::new(spec.diff(Some(&project)), false);
        if !decided.changes.is_empty() {
            adding.edit(&id, &spec, &project, &decided).await?;
        }
        Ok(decided.changes)
    }

    async fn edit(&self, asked: &Asked, decided: &Decided) -> Result<ProjectChroot> {
        let unwritable = |why: serde_json::Error| Error::invalid_call(CALL, why.to_string());
        let body = edit_body(&decided.changes).map_err(unwritable)?;
        let Some((name, content)) = self.comps.as_ref().filter(|_| body.with_comps) else {
            let call = self.copr.project_chroot_edit().project(&asked.id).chrootname(&asked.chroot);
            return call.body(body.json).send().await;
        };
        let parts = Multipart::new().json("json", &body.json).map_err(unwritable)?.bytes(
            "upload_comps",
            name,
            "application/xml",
            content.clone(),
        );
        let call = self.copr.project_chroot_edit_multipart().project(&asked.id).chrootname(&asked.chroot);
        call.content_type(parts.content_type()).body(parts).send().await
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

/// Without the content of the comps file.
impl fmt::Debug for ChrootEnsure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChrootEnsure")
            .field("id", &self.id)
            .field("chroot", &self.chroot)
            .field("body", &self.body)
            .field("comps", &self.comps.as_ref().map(|(name, _)| name))
            .field("resend", &self.resend)
            .finish_non_exhaustive()
    }
}

impl IntoFuture for ChrootEnsure {
    type Output = Result<Ensured<ProjectChroot>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.ensure())
    }
}
