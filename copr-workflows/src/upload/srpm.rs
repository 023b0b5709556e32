//! Sources to build from.

use std::future::Future;
use std::io;
use std::path::Path;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncReadExt as _};

use super::check::{self, Kind, LEAD, begins_as_rpm};
use super::fault::FileFault;
use super::file::File;
use copr_api_ext::Result;

/// A source package (or a spec file) to build, which is checked here before anything is sent: its name ends in `.src.rpm`, `.nosrc.rpm`
/// or `.spec`, in any case of letters; it is not empty; a package begins with the four bytes that all RPMs begin with.
///
/// Whether it can be built is for the server to find out. It is read in pieces while it is sent, so that its size does not matter.
#[derive(Clone, Debug)]
pub struct Srpm {
    pub(super) file: File,
    kind: Kind,
}

impl Srpm {
    /// A file on the disk. It is looked at now and read when it is sent, from its start for each attempt. One that has become shorter or
    /// longer by then ends the upload with [`Local`](crate::ErrorKind::Local), and the server does not take what it got.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when it can't be built from, by its name or its beginning;
    /// [`Local`](crate::ErrorKind::Local) when it can't be read.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self> {
        let srpm = Self::of(File::at(path.as_ref()).await?)?;
        let mut beginning = Vec::new();
        let unreadable = |error| FileFault::unreadable(path.as_ref().display().to_string(), error);
        let reader = srpm.file.open().await.map_err(unreadable)?;
        reader.take(LEAD.len() as u64).read_to_end(&mut beginning).await.map_err(unreadable)?;
        srpm.beginning_with(&beginning)
    }

    /// A file that is in memory already.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when it can't be built from, by its name or its beginning.
    pub fn bytes(name: impl Into<String>, content: impl Into<Bytes>) -> Result<Self> {
        let content = content.into();
        Self::of(File::of(name, content.clone()))?.beginning_with(&content)
    }

    /// A file that comes from somewhere else: `open` makes a reader that begins at its start, a new one for each attempt. `length` is
    /// its length in bytes, which the server is told beforehand.
    ///
    /// Its beginning is looked at when it is sent. A reader that gives something else than an RPM, or more or less than `length`, ends
    /// the upload with an error, and the server does not take what it got.
    ///
    /// ```no_run
    /// # async fn example() -> copr_workflows::Result<()> {
    /// use copr_workflows::Srpm;
    ///
    /// let open = || tokio::fs::File::open("/srv/4f1b.blob");
    /// let srpm = Srpm::from_reader("hello-2.12-1.src.rpm", 24_576, open)?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when it can't be built from, by its name or length.
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

    /// The name that it is sent under. The server shows it cleaned: without blanks and signs that are special somewhere.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.file.name
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.file.length
    }

    pub(super) fn content_type(&self) -> &'static str {
        match self.kind {
            Kind::Rpm => "application/x-rpm",
            Kind::Spec => "text/plain",
        }
    }

    fn of(mut file: File) -> Result<Self> {
        let kind = check::kind(&file.name)?;
        if file.length == 0 {
            return Err(FileFault::Empty { name: file.name }.into());
        }
        file.rpm = kind == Kind::Rpm;
        Ok(Self { file, kind })
    }

    fn beginning_with(self, beginning: &[u8]) -> Result<Self> {
        if self.file.rpm && !begins_as_rpm(beginning) {
            return Err(FileFault::NotAnRpm { name: self.file.name }.into());
        }
        Ok(self)
    }
}
