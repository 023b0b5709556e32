//! Comps of a chroot: the file that says what its groups of packages are made of.

use std::future::Future;
use std::io;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use copr_api::Multipart;
use copr_api::types::{self, ProjectChroot, ProjectChrootEdit};
use tokio::io::AsyncRead;

use super::check;
use super::file::File;
use super::pieces::Pieces;
use super::progress::{Meter, Progress, ProgressStream};
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::{Error, Result};

/// A file with comps in XML. Its content is for the server to judge; its name is at most 127 characters long.
#[derive(Clone, Debug)]
pub struct Comps(File);

impl Comps {
    /// A file on the disk, which is read when it is sent. One that has become shorter or longer by then ends the upload.
    ///
    /// # Errors
    /// [`Local`](crate::ErrorKind::Local) when it can't be read; [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when its name can't
    /// be stored.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self> {
        Self::of(File::at(path.as_ref()).await?)
    }

    /// A file that is in memory already.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when its name can't be stored.
    pub fn bytes(name: impl Into<String>, content: impl Into<Bytes>) -> Result<Self> {
        Self::of(File::of(name, content.into()))
    }

    /// A file that comes from somewhere else: see [`Srpm::from_reader`](super::Srpm::from_reader).
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when its name can't be stored.
    pub fn from_reader<R, F>(
        name: impl Into<String>,
        length: u64,
        open: impl Fn() -> F + Send + Sync + 'static,
    ) -> Result<Self>
    where
        R: AsyncRead + Send + 'static,
        F: Future<Output = io::Result<R>> + Send + 'static,
    {
        Self::of(File::new(name, length, open))
    }

    /// The name that it is sent under, and that the server shows.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    fn of(file: File) -> Result<Self> {
        check::comps_name(&file.name)?;
        Ok(Self(file))
    }
}

/// Comps that are about to be sent; [`Projects::upload_comps`](crate::Projects::upload_comps) makes it.
///
/// ```no_run
/// use copr_workflows::{Comps, prelude::*};
///
/// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
/// let chroot = copr
///     .projects()
///     .upload_comps(Comps::open("comps.xml").await?)
///     .to("alice", "hello", "fedora-43-x86_64")
///     .edit(|edit| edit.additional_packages(vec!["wget".to_owned()]))
///     .send()
///     .await?;
/// println!("{:?}", chroot.comps_name);
/// # Ok(()) }
/// ```
///
/// The file travels in pieces as that of an [`Upload`](super::Upload). The call is safe to repeat, and is repeated as the policy of the
/// client says, each time with a file that is read from its start. To drop the future ends it; the chroot may have its comps by then.
#[derive(Debug)]
#[must_use = "nothing is sent until `.send()`"]
pub struct CompsUpload {
    copr: Copr,
    comps: Comps,
    names: [String; 3],
    edit: Option<types::builder::ProjectChrootEdit>,
    meter: Meter,
}

impl CompsUpload {
    pub(super) fn new(copr: Copr, comps: Comps) -> Self {
        let meter = Meter::new(comps.0.length);
        Self { copr, comps, names: Default::default(), edit: None, meter }
    }

    /// The chroot, by the owner of the project (a group has `@` in front), the project, and its own name.
    pub fn to(
        mut self,
        ownername: impl Into<String>,
        projectname: impl Into<String>,
        chrootname: impl Into<String>,
    ) -> Self {
        self.names = [ownername.into(), projectname.into(), chrootname.into()];
        self
    }

    /// Other settings of the chroot, changed by the same call.
    pub fn edit(
        mut self,
        edit: impl FnOnce(types::builder::ProjectChrootEdit) -> types::builder::ProjectChrootEdit,
    ) -> Self {
        self.edit = Some(edit(self.edit.unwrap_or_default()));
        self
    }

    /// Calls this for each piece that was sent, and once before the first of each attempt. It should not block.
    pub fn on_progress(mut self, callback: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.meter.call(callback);
        self
    }

    /// The progress as a stream, to be polled beside [`send`](Self::send). It starts anew when the file is sent again.
    pub fn progress(&self) -> ProgressStream {
        self.meter.stream()
    }

    /// Sends the file, and gives the settings of the chroot as they are then.
    ///
    /// # Errors
    /// All of [`ErrorKind`](crate::ErrorKind); [`Local`](crate::ErrorKind::Local) when the file can't be read, or changed while it was
    /// sent.
    pub async fn send(self) -> Result<ProjectChroot> {
        let json = match self.edit {
            None => None,
            Some(edit) => {
                let edit = ProjectChrootEdit::try_from(edit).map_err(|e| Error::invalid(e.to_string()))?;
                Some(Bytes::from(serde_json::to_vec(&edit).map_err(|e| Error::invalid(e.to_string()))?))
            }
        };
        let [ownername, projectname, chrootname] = self.names;
        let (file, meter) = (self.comps.0, Arc::new(self.meter));
        let fresh = move || {
            let body = json.iter().fold(Multipart::new(), |body, json| {
                body.bytes("json", "json", "application/json", json.clone())
            });
            let pieces = Pieces::of(&file, &meter);
            body.stream("upload_comps", &file.name, "application/xml", file.length, pieces)
        };
        let first = fresh();
        let call = self.copr.project_chroot_edit_multipart();
        let call = call.ownername(ownername).projectname(projectname).chrootname(chrootname);
        call.content_type(first.content_type()).body(first).send_with_body(fresh).await
    }
}
