//! The lock beside the file, as Python's `filelock` has it: `flock` on a file whose name ends with `.lock`, and which stays.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use super::{blocking, make_folder};

/// How often it is tried.
const PAUSE: Duration = Duration::from_millis(50);
/// How long it is tried. Who holds it is logging in, or has hung itself up.
const PATIENCE: Duration = Duration::from_secs(30);

/// The lock, held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "it is held, not used")] File);

impl Lock {
    /// Waits for the lock of a file. Who waits is asleep between tries, and on no thread.
    pub(super) async fn of(path: &Path) -> io::Result<Self> {
        let mut name = path.as_os_str().to_owned();
        name.push(".lock");
        let wait = async {
            loop {
                let path = name.clone();
                if let Some(file) = blocking(move || try_lock(Path::new(&path))).await? {
                    return Ok(Self(file));
                }
                tokio::time::sleep(PAUSE).await;
            }
        };
        tokio::time::timeout(PATIENCE, wait).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }
}

fn try_lock(path: &Path) -> io::Result<Option<File>> {
    make_folder(path)?;
    let mut options = OpenOptions::new();
    let file = options.read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        // A lock on a file that somebody has removed keeps nobody out.
        Ok(()) => Ok(Some(file).filter(|file| file.metadata().is_ok_and(|known| known.nlink() > 0))),
        Err(Errno::WOULDBLOCK | Errno::ACCESS) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
