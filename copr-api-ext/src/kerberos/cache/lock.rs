//! The lock file, compatible with Python's `filelock`: `flock` on a file whose name ends with `.lock`, and which is not deleted.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use super::{blocking, create_folder};

const POLL_INTERVAL: Duration = Duration::from_millis(50);
/// After this time, the holder is probably stuck.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Released on drop.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held until it is dropped")] File);

impl Lock {
    /// Waits for the lock of a file without blocking a thread.
    pub(super) async fn of(path: &Path) -> io::Result<Self> {
        let mut name = path.as_os_str().to_owned();
        name.push(".lock");
        let wait = async {
            loop {
                let path = name.clone();
                if let Some(file) = blocking(move || try_lock(Path::new(&path))).await? {
                    return Ok(Self(file));
                }
                tokio::time::sleep(POLL_INTERVAL).await;
            }
        };
        tokio::time::timeout(TIMEOUT, wait).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }
}

fn try_lock(path: &Path) -> io::Result<Option<File>> {
    create_folder(path)?;
    let mut options = OpenOptions::new();
    let file = options.read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        // If the file was removed, other programs lock another one.
        Ok(()) => Ok(Some(file).filter(|file| file.metadata().is_ok_and(|known| known.nlink() > 0))),
        Err(Errno::WOULDBLOCK | Errno::ACCESS) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
