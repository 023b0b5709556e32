//! Replaces a file atomically, with one that only its owner can read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A temporary file in the folder of its target. Removed on drop unless it has replaced the target.
pub(crate) struct AtomicFile {
    path: PathBuf,
    file: File,
    done: bool,
}

impl AtomicFile {
    pub(crate) fn beside(target: &Path) -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // A crashed process with the same id may have left a file of that name.
        let mut attempts = 0;
        loop {
            let name = format!(".copr-{}-{}.new", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
            let path = target.with_file_name(name);
            match options.open(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempts < 100 => attempts += 1,
                result => return result.map(|file| Self { path, file, done: false }),
            }
        }
    }

    pub(crate) fn replace(mut self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_all()?;
        fs::rename(&self.path, target)?;
        self.done = true;
        // Makes the rename durable, on systems where a folder can be opened.
        if let Some(Ok(folder)) = target.parent().map(File::open) {
            folder.sync_all().ok();
        }
        Ok(())
    }
}

impl Drop for AtomicFile {
    fn drop(&mut self) {
        if !self.done {
            fs::remove_file(&self.path).ok();
        }
    }
}
