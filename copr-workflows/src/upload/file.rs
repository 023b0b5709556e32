//! A file to send: its name, its length, and how to read it from its beginning, as often as that takes.

use std::fmt;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use tokio::io::AsyncRead;

use super::fault::FileFault;

/// Reads a file once.
pub(super) type Reader = Pin<Box<dyn AsyncRead + Send>>;
/// A reader that is on its way.
pub(super) type Opening = Pin<Box<dyn Future<Output = io::Result<Reader>> + Send>>;
type Opener = Arc<dyn Fn() -> Opening + Send + Sync>;

/// A file that can be read from its beginning any number of times.
#[derive(Clone)]
pub(super) struct File {
    pub name: String,
    /// In bytes.
    pub length: u64,
    /// Whether it has to begin as an RPM does.
    pub rpm: bool,
    open: Opener,
}

impl File {
    /// A file on the disk.
    pub(super) async fn at(path: &Path) -> Result<Self, FileFault> {
        let shown = path.display().to_string();
        let name = path.file_name().and_then(|name| name.to_str());
        let name =
            name.ok_or(FileFault::Name { name: shown.clone(), why: "is no name of a file in UTF-8" })?;
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(FileFault::NoRuntime { name: shown });
        }
        let metadata = tokio::fs::metadata(path).await.map_err(|e| FileFault::unreadable(&shown, e))?;
        if !metadata.is_file() {
            let error = io::Error::new(io::ErrorKind::InvalidInput, "it is no file");
            return Err(FileFault::unreadable(shown, error));
        }
        let path: Arc<PathBuf> = Arc::new(path.to_owned());
        Ok(Self::new(name, metadata.len(), move || {
            let path = Arc::clone(&path);
            async move { tokio::fs::File::open(&*path).await }
        }))
    }

    /// A file that is in memory already.
    pub(super) fn of(name: impl Into<String>, content: Bytes) -> Self {
        let length = content.len() as u64;
        Self::new(name, length, move || std::future::ready(Ok(io::Cursor::new(content.clone()))))
    }

    /// A file that comes from readers, a fresh one each time.
    pub(super) fn new<R, F>(
        name: impl Into<String>,
        length: u64,
        open: impl Fn() -> F + Send + Sync + 'static,
    ) -> Self
    where
        R: AsyncRead + Send + 'static,
        F: Future<Output = io::Result<R>> + Send + 'static,
    {
        let open: Opener = Arc::new(move || {
            let opening = open();
            Box::pin(async move { opening.await.map(|reader| Box::pin(reader) as Reader) })
        });
        Self { name: name.into(), length, rpm: false, open }
    }

    /// Begins to read from the start.
    pub(super) fn open(&self) -> Opening {
        (self.open)()
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("name", &self.name).field("length", &self.length).finish_non_exhaustive()
    }
}
