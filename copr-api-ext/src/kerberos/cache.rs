//! The session file that python-copr and copr-cli keep below `~/.cache/copr`.
//!
//! A login holds the lock file next to it, and first reads the file again, because another program may have logged in meanwhile.

mod format;
mod lock;

use std::future::Future;
use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::cookie::Session;
use crate::atomic_file::AtomicFile;
use crate::error::{Error, Result};
use lock::Lock;

#[derive(Clone, Debug)]
pub(crate) struct SessionFile {
    path: PathBuf,
}

impl SessionFile {
    /// The file that python-copr uses for this server.
    pub(crate) fn at_home(copr_url: &str) -> Result<Self> {
        let home = std::env::var_os("HOME").filter(|home| !home.is_empty()).ok_or_else(|| {
            Error::invalid("the home folder is unknown: set HOME, or use `.session_cache_in(..)`")
        })?;
        Ok(Self::within(&Path::new(&home).join(".cache").join("copr"), copr_url))
    }

    pub(crate) fn within(folder: &Path, copr_url: &str) -> Self {
        Self { path: folder.join(format!("{}-session", host(copr_url))) }
    }

    /// Returns the session in the file, unless it has expired or was rejected; else logs in and writes the new session to the
    /// file. Works without the file if it can't be used.
    pub(super) async fn find_or(
        &self,
        rejected: Option<&Session>,
        log_in: impl Future<Output = Result<Session>>,
    ) -> Result<Session> {
        let _lock = match Lock::of(&self.path).await {
            Ok(lock) => lock,
            Err(error) => {
                self.warn("lock", &error);
                return log_in.await;
            }
        };
        match self.read().await {
            Ok(Some(found)) if rejected.is_none_or(|rejected| rejected.value != found.value) => {
                return Ok(found);
            }
            Ok(_) => {}
            Err(error) => self.warn("read", &error),
        }
        let session = log_in.await?;
        if let Err(error) = self.write(&session).await {
            self.warn("write", &error);
        }
        Ok(session)
    }

    async fn read(&self) -> io::Result<Option<Session>> {
        let path = self.path.clone();
        let text = blocking(move || std::fs::read(path)).await;
        match text {
            Ok(text) => Ok(format::read(&text).filter(|session| session.lasts(SystemTime::now()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn write(&self, session: &Session) -> io::Result<()> {
        let path = self.path.clone();
        let text = format::write(session, SystemTime::now());
        blocking(move || AtomicFile::beside(&path)?.replace(&path, text.expose().as_bytes())).await
    }

    #[cfg(feature = "tracing")]
    fn warn(&self, action: &str, error: &io::Error) {
        tracing::warn!("can't {action} {}: {error}; continuing without it", self.path.display());
    }

    #[cfg(not(feature = "tracing"))]
    #[expect(clippy::unused_self, reason = "there is no log")]
    fn warn(&self, _: &str, _: &io::Error) {}
}

/// Creates the folder of a file, accessible to its owner only, unless it exists.
fn create_folder(path: &Path) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Host and port, as they are written in the URL.
fn host(copr_url: &str) -> &str {
    let rest = copr_url.split_once("://").map_or(copr_url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_file_after_host_and_port() {
        for (url, name) in [
            ("https://copr.fedorainfracloud.org", "copr.fedorainfracloud.org-session"),
            ("http://localhost:5000", "localhost:5000-session"),
            ("https://copr.example.org/copr", "copr.example.org-session"),
            ("http://[::1]:5000", "[::1]:5000-session"),
        ] {
            assert_eq!(SessionFile::within(Path::new("/c"), url).path, Path::new("/c").join(name));
        }
    }
}
