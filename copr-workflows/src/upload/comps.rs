//! Uploading the comps of a chroot: the file that says what its groups of packages are made of.

use std::fmt::Display;
use std::sync::Arc;

use bytes::Bytes;
use copr_api::Multipart;
use copr_api::names::{ChrootName, ProjectId};
use copr_api::types::{ProjectChroot, ProjectChrootEdit, builder};

use super::file::UploadFile;
use super::pieces::Pieces;
use super::progress::{Meter, ProgressStream, UploadProgress};
use crate::setters::chroot_setters;
use crate::workflows::Projects;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::{Error, Result};

impl Projects {
    /// Uploads the comps of a chroot, an XML file that defines groups of packages. Nothing is sent before
    /// [`send`](CompsUpload::send).
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
        let meter = Meter::new(file.size());
        let target = Err("which chroot is it for? Call `.to(project, chroot)`".to_owned());
        CompsUpload {
            copr: self.copr.clone(),
            file,
            target,
            body: Ok(builder::ProjectChrootEdit::default()),
            meter,
        }
    }
}

/// An upload of comps; [`Projects::upload_comps`] makes it.
///
/// The call is idempotent, and is retried as the policy of the client says, each time with a file that is read from its start. If the
/// future is dropped, the chroot may have its comps by then.
#[derive(Debug)]
#[must_use = "nothing is sent until `.send()`"]
pub struct CompsUpload {
    copr: Copr,
    file: UploadFile,
    target: std::result::Result<(ProjectId, ChrootName), String>,
    body: std::result::Result<builder::ProjectChrootEdit, String>,
    meter: Meter,
}

/// Other settings of the chroot, changed by the same call.
impl CompsUpload {
    chroot_setters!();
}

impl CompsUpload {
    /// The chroot of a project.
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

    /// Other settings of the chroot as one body, which replaces what setters set.
    pub fn body<V: TryInto<ProjectChrootEdit, Error: Display>>(mut self, body: V) -> Self {
        self.body = body.try_into().map(Into::into).map_err(|why| why.to_string());
        self
    }

    /// Calls this for each piece that was sent, and once before the first of each attempt. It should not block.
    pub fn on_progress(mut self, callback: impl Fn(UploadProgress) + Send + Sync + 'static) -> Self {
        self.meter.call(callback);
        self
    }

    /// The progress as a stream, to be polled beside [`send`](Self::send). It starts anew when the file is sent again.
    pub fn progress(&self) -> ProgressStream {
        self.meter.stream()
    }

    /// Sends the file, and returns the settings of the chroot as they are then.
    ///
    /// # Errors
    /// All of [`ErrorKind`](crate::ErrorKind); [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the name of the file has more than
    /// 127 characters, which the server can't store, and [`Local`](crate::ErrorKind::Local) if the file can't be read, or changed while
    /// it was sent.
    pub async fn send(self) -> Result<ProjectChroot> {
        let refused = |why: String| Error::invalid_call("upload_comps", why);
        let (project, chroot) = self.target.map_err(refused)?;
        self.file.check_comps()?;
        let body = self.body.map_err(refused)?;
        let body = ProjectChrootEdit::try_from(body).map_err(|why| refused(why.to_string()))?;
        let json = serde_json::to_vec(&body).map_err(|why| refused(why.to_string()))?;
        let json = Some(Bytes::from(json)).filter(|json| *json != "{}");
        let (file, meter) = (self.file, Arc::new(self.meter));
        let fresh = move || {
            let body = json.iter().fold(Multipart::new(), |body, json| {
                body.bytes("json", "json", "application/json", json.clone())
            });
            let pieces = Pieces::of(&file, &meter);
            body.stream("upload_comps", file.name(), "application/xml", file.size(), pieces)
        };
        let first = fresh();
        let call = self.copr.project_chroot_edit_multipart().project(&project).chrootname(&chroot);
        call.content_type(first.content_type()).body(first).send_with_body(fresh).await
    }
}
