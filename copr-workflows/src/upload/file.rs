//! A file to upload: its name, its length, and how to read it from its beginning, as often as that takes.

use std::fmt;
use std::future::Future;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncReadExt as _};

use super::check::{self, LEAD};
use super::fault::FileFault;
use copr_api_ext::Result;

/// Reads a file once.
pub(super) type Reader = Pin<Box<dyn AsyncRead + Send>>;
/// A reader that is being opened.
pub(super) type Opening = Pin<Box<dyn Future<Output = io::Result<Reader>> + Send>>;
type Opener = Arc<dyn Fn() -> Opening + Send + Sync>;

/// A file to upload: sources to build (`.src.rpm`, `.nosrc.rpm` or `.spec`, in any case of letters), or the comps of a chroot.
///
/// It is read in pieces while it is sent, and can be of any size. A file whose name ends in `.rpm` has to begin as all RPMs do. What
/// else is required depends on the use: see [`Builds::upload`](crate::Builds::upload) and
/// [`Projects::upload_comps`](crate::Projects::upload_comps).
#[derive(Clone)]
pub struct UploadFile {
    name: String,
    length: u64,
    open: Opener,
}

impl UploadFile {
    /// A file on the disk. Its beginning is read now, all of it when it is sent, from its start for each attempt. If it has become
    /// shorter or longer by then, the upload fails with [`Local`](crate::ErrorKind::Local), and the server does not keep it.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the name can't be sent, or if it is that of an RPM and the file is none;
    /// [`Local`](crate::ErrorKind::Local) if it can't be read.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let shown = path.display().to_string();
        let name = path.file_name().and_then(|name| name.to_str());
        let name =
            name.ok_or(FileFault::Name { name: shown.clone(), why: "is no name of a file in UTF-8" })?;
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(FileFault::NoRuntime { name: shown }.into());
        }
        let unreadable = |error| FileFault::unreadable(&shown, error);
        let metadata = tokio::fs::metadata(path).await.map_err(unreadable)?;
        if !metadata.is_file() {
            let error = io::Error::new(io::ErrorKind::InvalidInput, "it is no file");
            return Err(unreadable(error).into());
        }
        let shared: Arc<Path> = path.into();
        let file =
            Self::from_reader(name, metadata.len(), move || tokio::fs::File::open(Arc::clone(&shared)))?;
        let mut beginning = Vec::new();
        let reader = file.reader().await.map_err(unreadable)?;
        reader.take(LEAD.len() as u64).read_to_end(&mut beginning).await.map_err(unreadable)?;
        file.beginning_with(&beginning)
    }

    /// A file that is in memory already.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the name can't be sent, or if it is that of an RPM and the content is none.
    pub fn bytes(name: impl Into<String>, content: impl Into<Bytes>) -> Result<Self> {
        let content: Bytes = content.into();
        let shared = content.clone();
        let open = move || std::future::ready(Ok(io::Cursor::new(shared.clone())));
        Self::from_reader(name, content.len() as u64, open)?.beginning_with(&content)
    }

    /// A file from another source: `open` returns a reader that begins at its start, a new one for each attempt. `length` is its
    /// length in bytes, which is sent beforehand.
    ///
    /// Its beginning is checked when it is sent. If a reader returns something else than an RPM where the name is that of one, or more
    /// or less than `length`, the upload fails, and the server does not keep it.
    ///
    /// ```no_run
    /// # async fn example() -> copr_workflows::Result<()> {
    /// use copr_workflows::UploadFile;
    ///
    /// let open = || tokio::fs::File::open("/srv/4f1b.blob");
    /// let srpm = UploadFile::from_reader("hello-2.12-1.src.rpm", 24_576, open)?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the name can't be sent.
    pub fn from_reader<R, F>(
        name: impl Into<String>,
        length: u64,
        open: impl Fn() -> F + Send + Sync + 'static,
    ) -> Result<Self>
    where
        R: AsyncRead + Send + 'static,
        F: Future<Output = io::Result<R>> + Send + 'static,
    {
        let name = name.into();
        check::name(&name)?;
        let open: Opener = Arc::new(move || {
            let opening = open();
            Box::pin(async move { opening.await.map(|reader| Box::pin(reader) as Reader) })
        });
        Ok(Self { name, length, open })
    }

    /// The name that it is sent under. Of sources, the server shows it without blanks and special characters.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.length
    }

    /// Whether the server can store the name as that of a comps file.
    pub(crate) fn check_comps(&self) -> std::result::Result<(), FileFault> {
        check::comps_name(&self.name)
    }

    /// Opens it at its start.
    pub(super) fn reader(&self) -> Opening {
        (self.open)()
    }

    /// Whether it can begin so.
    pub(super) fn may_begin_with(&self, beginning: &[u8]) -> bool {
        !check::is_rpm(&self.name) || beginning.starts_with(&LEAD)
    }

    fn beginning_with(self, beginning: &[u8]) -> Result<Self> {
        if self.may_begin_with(beginning) {
            Ok(self)
        } else {
            Err(FileFault::NotAnRpm { name: self.name }.into())
        }
    }
}

impl fmt::Debug for UploadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadFile")
            .field("name", &self.name)
            .field("size", &self.length)
            .finish_non_exhaustive()
    }
}
