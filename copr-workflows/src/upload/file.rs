//! A file to upload.

use std::fmt;
use std::future::Future;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use copr_api_ext::{Error, ErrorKind, Result};
use tokio::io::{AsyncRead, AsyncReadExt as _};

use super::check::{self, not_an_rpm, unreadable};
use crate::download::RPM_LEAD;

/// Reads a file once.
pub(super) type Reader = Pin<Box<dyn AsyncRead + Send>>;
type Opening = Pin<Box<dyn Future<Output = io::Result<Reader>> + Send>>;

/// A file to upload: sources to build (`.src.rpm`, `.nosrc.rpm` or `.spec`), or the comps file of a chroot.
///
/// It is read while it is sent, and can have any size. A file whose name ends in `.rpm` must begin as an RPM
/// does. [`Builds::upload`](crate::Builds::upload) and
/// [`Projects::ensure_chroot`](crate::Projects::ensure_chroot) have further rules. Cloning is cheap: a file
/// is opened again for each attempt, and bytes are shared.
#[derive(Clone)]
pub struct UploadFile {
    name: String,
    size: u64,
    open: Arc<dyn Fn() -> Opening + Send + Sync>,
}

impl UploadFile {
    /// Opens a file on the disk and reads its first bytes. The whole file is read when it is sent, from its
    /// start for each attempt. If its size has changed by then, the upload fails with
    /// [`Local`](crate::ErrorKind::Local), and the server does not keep it.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the name is invalid, or that of an RPM and the
    /// file is not one; [`Local`](crate::ErrorKind::Local) if the file can't be read.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self> {
        copr_api_ext::extend::require_runtime("UploadFile::open")?;
        let path = path.as_ref();
        let shown = path.display().to_string();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return Err(Error::invalid(format!("{shown:?} has no file name in UTF-8")));
        };
        let failed = |error| unreadable(&shown, &error);
        let metadata = tokio::fs::metadata(path).await.map_err(failed)?;
        if !metadata.is_file() {
            return Err(Error::new(ErrorKind::Local, format!("{shown} can't be read: it is not a file")));
        }
        let shared: Arc<Path> = path.into();
        let file =
            Self::from_reader(name, metadata.len(), move || tokio::fs::File::open(Arc::clone(&shared)))?;
        let mut first = Vec::new();
        let reader = file.reader().await.map_err(failed)?;
        reader.take(RPM_LEAD.len() as u64).read_to_end(&mut first).await.map_err(failed)?;
        file.beginning_with(&first)
    }

    /// Uses content that is in memory.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the name is invalid, or that of an RPM and the
    /// content is not one.
    pub fn bytes(name: impl Into<String>, content: impl Into<Bytes>) -> Result<Self> {
        let content: Bytes = content.into();
        let shared = content.clone();
        let open = move || std::future::ready(Ok(io::Cursor::new(shared.clone())));
        Self::from_reader(name, content.len() as u64, open)?.beginning_with(&content)
    }

    /// Uses another source: `open` returns a new reader of the content for each attempt. `size` is the
    /// number of bytes, which is sent first.
    ///
    /// The content is checked when it is sent. If it is not an RPM although its name is that of one, or has
    /// another size, the upload fails, and the server does not keep it.
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
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the name is invalid.
    pub fn from_reader<R, F>(
        name: impl Into<String>,
        size: u64,
        open: impl Fn() -> F + Send + Sync + 'static,
    ) -> Result<Self>
    where
        R: AsyncRead + Send + 'static,
        F: Future<Output = io::Result<R>> + Send + 'static,
    {
        let name = name.into();
        check::name(&name)?;
        let open = move || -> Opening {
            let opening = open();
            Box::pin(async move { Ok(Box::pin(opening.await?) as Reader) })
        };
        Ok(Self { name, size, open: Arc::new(open) })
    }

    /// The file name that is sent. For sources, the server shows it without whitespace and special
    /// characters.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    pub(super) async fn reader(&self) -> io::Result<Reader> {
        (self.open)().await
    }

    pub(super) fn may_begin_with(&self, first: &[u8]) -> bool {
        !check::is_rpm(&self.name) || first.starts_with(RPM_LEAD)
    }

    fn beginning_with(self, first: &[u8]) -> Result<Self> {
        if self.may_begin_with(first) { Ok(self) } else { Err(not_an_rpm(&self.name)) }
    }
}

impl fmt::Debug for UploadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("UploadFile");
        debug.field("name", &self.name).field("size", &self.size).finish_non_exhaustive()
    }
}
