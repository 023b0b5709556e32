//! The session in a file that programs share: the one that python-copr and copr-cli keep below `~/.cache/copr`.
//!
//! Whoever has to log in holds the lock beside it meanwhile, and looks first whether somebody else has done so by now.

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

/// The file of a server's session.
#[derive(Clone, Debug)]
pub(crate) struct SessionFile {
    path: PathBuf,
}

impl SessionFile {
    /// The file that python-copr has for this server.
    pub(crate) fn at_home(copr_url: &str) -> Result<Self> {
        let home = std::env::var_os("HOME").filter(|home| !home.is_empty()).ok_or_else(|| {
            Error::invalid("nobody knows the home folder: set HOME, or use `.session_cache_in(..)`")
        })?;
        Ok(Self::within(&Path::new(&home).join(".cache").join("copr"), copr_url))
    }

    /// The file for this server in a folder.
    pub(crate) fn within(folder: &Path, copr_url: &str) -> Self {
        Self { path: folder.join(format!("{}-session", host(copr_url))) }
    }

    /// The session in the file, unless it is over or the one that was refused; else the one that this login opens, which goes there.
    /// When the file can't be used, it is done without.
    pub(super) async fn find_or(
        &self,
        refused: Option<&Session>,
        log_in: impl Future<Output = Result<Session>>,
    ) -> Result<Session> {
        let _lock = match Lock::of(&self.path).await {
            Ok(lock) => lock,
            Err(error) => {
                self.tell("lock", &error);
                return log_in.await;
            }
        };
        match self.read().await {
            Ok(Some(found)) if refused.is_none_or(|refused| refused.value != found.value) => {
                return Ok(found);
            }
            Ok(_) => {}
            Err(error) => self.tell("read", &error),
        }
        let session = log_in.await?;
        if let Err(error) = self.write(&session).await {
            self.tell("write", &error);
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

    /// Says that something did not work, which costs no more than a login.
    #[cfg(feature = "tracing")]
    fn tell(&self, what: &str, error: &io::Error) {
        tracing::warn!("can't {what} {}: {error}; it goes on without", self.path.display());
    }

    #[cfg(not(feature = "tracing"))]
    #[expect(clippy::unused_self, reason = "nobody listens")]
    fn tell(&self, _: &str, _: &io::Error) {}
}

/// Makes the folder of a file, for its owner only, as far as it is not there.
fn make_folder(path: &Path) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// The part of an address between scheme and path, as it is written there: host and port.
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
    fn the_file_is_named_after_host_and_port() {
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
