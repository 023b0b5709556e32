//! Uploads the comps file of a chroot.

use std::fmt::Display;

use bytes::Bytes;
use copr_api::names::{ChrootName, ProjectId};
use copr_api::types::{ProjectChroot, ProjectChrootEdit, builder};
use copr_api_ext::{CallExt as _, Copr, Error, Result};

use super::body::bodies;
use super::file::UploadFile;
use crate::setters::chroot_setters;
use crate::workflows::Projects;

impl Projects {
    /// Uploads the comps file of a chroot, an XML file that defines groups of packages. Nothing is sent
    /// until [`send`](CompsUpload::send).
    ///
    /// ```no_run
    /// use copr_workflows::{UploadFile, prelude::*};
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let chroot = copr
    ///     .projects()
    ///     .upload_comps(UploadFile::open("comps.xml").await?)
    ///     .to("alice/hello", "fedora-43-x86_64")
    ///     .additional_packages(["wget"])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", chroot.comps_name);
    /// # Ok(()) }
    /// ```
    pub fn upload_comps(&self, file: UploadFile) -> CompsUpload {
        let target = Err("the chroot is missing: call `.to(project, chroot)`".to_owned());
        let body = Ok(builder::ProjectChrootEdit::default());
        CompsUpload { copr: self.copr.clone(), file, target, body }
    }
}

/// An upload of a comps file. Returned by [`Projects::upload_comps`].
///
/// The call is idempotent. It is retried like other calls, with the file from its start. If the future is
/// dropped, the chroot may already have the file.
#[derive(Debug)]
#[must_use = "nothing is sent until `.send()`"]
pub struct CompsUpload {
    copr: Copr,
    file: UploadFile,
    target: std::result::Result<(ProjectId, ChrootName), String>,
    body: std::result::Result<builder::ProjectChrootEdit, String>,
}

/// Other settings of the chroot, which the same call changes.
impl CompsUpload {
    chroot_setters!();
}

impl CompsUpload {
    /// Sets the project and the chroot.
    pub fn to<P, C>(mut self, project: P, chroot: C) -> Self
    where
        P: TryInto<ProjectId, Error: Display>,
        C: TryInto<ChrootName, Error: Display>,
    {
        let project = project.try_into().map_err(|why| why.to_string());
        let chroot = chroot.try_into().map_err(|why| why.to_string());
        self.target = project.and_then(|project| Ok((project, chroot?)));
        self
    }

    /// Sets all other settings at once, and replaces earlier setters.
    pub fn body<V: TryInto<ProjectChrootEdit, Error: Display>>(mut self, body: V) -> Self {
        self.body = body.try_into().map(Into::into).map_err(|why| why.to_string());
        self
    }

    fn map_body(self, set: impl FnOnce(builder::ProjectChrootEdit) -> builder::ProjectChrootEdit) -> Self {
        Self { body: self.body.map(set), ..self }
    }

    /// Sends the file, and returns the new settings of the chroot.
    ///
    /// # Errors
    /// All of [`ErrorKind`](crate::ErrorKind); [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the
    /// name of the file has more than 127 characters, which the server can't store, and
    /// [`Local`](crate::ErrorKind::Local) if the file can't be read, or changed during the upload.
    pub async fn send(self) -> Result<ProjectChroot> {
        let refused = |why: String| Error::invalid_call("upload_comps", why);
        let (project, chroot) = self.target.map_err(refused)?;
        self.file.check_comps()?;
        let body = self.body.map_err(refused)?;
        let body = ProjectChrootEdit::try_from(body).map_err(|why| refused(why.to_string()))?;
        let json = serde_json::to_vec(&body).map_err(|why| refused(why.to_string()))?;
        let json = Some(Bytes::from(json)).filter(|json| *json != "{}");
        let body = bodies(json, "upload_comps", "application/xml", self.file, None);
        let first = body();
        let call = self.copr.project_chroot_edit_multipart().project(&project).chrootname(&chroot);
        call.content_type(first.content_type()).body(first).send_with_body(body).await
    }
}
