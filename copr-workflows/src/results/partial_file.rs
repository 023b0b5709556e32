//! Incomplete downloads: created, resumed, and renamed when complete.
//!
//! The partial file of `NAME` is `NAME.VERSION.part`. The version is derived from the validators of the
//! response, so that bytes of two versions are never mixed. Concurrent downloads of the same file are safe:
//! bytes are written at their offset, discarded files are unlinked and not truncated, and only the writer of
//! the last byte renames the file.

use std::fs::Metadata;
use std::io::{self, SeekFrom};
use std::path::{Path, PathBuf};

use tokio::fs::{self, File, OpenOptions};
use tokio::io::{AsyncSeekExt as _, AsyncWriteExt as _, BufWriter};

use super::name::PART_SUFFIX;

/// How many bytes are written at once. Each write to a file is a task on another thread, and TLS yields at
/// most 16 KiB at a time.
const BUFFER_SIZE: usize = 256 * 1024;

/// A file that is being written.
#[derive(Debug)]
pub(crate) struct PartialFile {
    path: PathBuf,
    file: BufWriter<File>,
    offset: u64,
}

/// The partial file of an earlier download.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ResumePoint {
    path: PathBuf,
    pub offset: u64,
    pub version: u64,
}

/// Finds the longest partial file that can be resumed.
pub(crate) async fn find(target: &Path) -> io::Result<Option<ResumePoint>> {
    let points = all(target).await?.into_iter().filter(|point| point.version != 0 && point.offset > 0);
    Ok(points.max_by_key(|point| point.offset))
}

/// Deletes all partial files of a target.
async fn discard(target: &Path) -> io::Result<()> {
    for point in all(target).await? {
        fs::remove_file(point.path).await?;
    }
    Ok(())
}

async fn all(target: &Path) -> io::Result<Vec<ResumePoint>> {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name().and_then(|name| name.to_str()))
    else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let mut entries = fs::read_dir(folder).await?;
    while let Some(entry) = entries.next_entry().await? {
        let version = entry.file_name().to_str().and_then(|part| version_of(part, name));
        // Never follow a link: it may lead anywhere.
        if let Some(version) = version
            && entry.file_type().await?.is_file()
        {
            found.push(ResumePoint { path: entry.path(), offset: entry.metadata().await?.len(), version });
        }
    }
    Ok(found)
}

/// Parses the name of a partial file of `name`.
fn version_of(part: &str, name: &str) -> Option<u64> {
    let version = part.strip_prefix(name)?.strip_prefix('.')?.strip_suffix(PART_SUFFIX)?;
    let digits = version.len() == 16 && version.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    digits.then(|| u64::from_str_radix(version, 16).ok())?
}

impl PartialFile {
    /// Creates a file, and deletes others of the same target. Without a version it can't be resumed.
    pub(crate) async fn create(target: &Path, version: Option<u64>) -> io::Result<Self> {
        discard(target).await?;
        let mut path = target.as_os_str().to_owned();
        path.push(format!(".{:016x}{PART_SUFFIX}", version.unwrap_or(0)));
        let path = PathBuf::from(path);
        let file = OpenOptions::new().write(true).create_new(true).open(&path).await?;
        Ok(Self::new(path, file, 0))
    }

    /// Continues a file at its end.
    pub(crate) async fn resume(point: ResumePoint) -> io::Result<Self> {
        let mut file = OpenOptions::new().write(true).open(&point.path).await?;
        file.seek(SeekFrom::Start(point.offset)).await?;
        Ok(Self::new(point.path, file, point.offset))
    }

    fn new(path: PathBuf, file: File, offset: u64) -> Self {
        Self { path, file: BufWriter::with_capacity(BUFFER_SIZE, file), offset }
    }

    /// Buffers bytes, and writes full buffers in the background.
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.offset = self.offset.saturating_add(bytes.len() as u64);
        self.file.write_all(bytes).await
    }

    /// Waits until everything is written.
    pub(crate) async fn flush(&mut self) -> io::Result<()> {
        self.file.flush().await
    }

    /// Syncs the file and renames it to its target.
    pub(crate) async fn finish(mut self, target: &Path) -> io::Result<()> {
        self.flush().await?;
        let file = self.file.get_ref();
        file.sync_all().await?;
        let ours = file.metadata().await?;
        let there = fs::symlink_metadata(&self.path).await?;
        if ours.len() != self.offset || !is_same_file(&ours, &there) {
            return Err(io::Error::other("another download writes the same file"));
        }
        fs::rename(&self.path, target).await
    }
}

#[cfg(unix)]
fn is_same_file(ours: &Metadata, there: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (there.dev(), there.ino()) == (ours.dev(), ours.ino())
}

/// On other systems an open file can't be replaced.
#[cfg(not(unix))]
fn is_same_file(ours: &Metadata, there: &Metadata) -> bool {
    there.len() == ours.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[tokio::test]
    async fn renames_complete_files_only() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.rpm");
        fs::write(&target, "old").unwrap();
        let mut part = PartialFile::create(&target, Some(0xab)).await.unwrap();
        part.write(b"he").await.unwrap();
        part.write(b"l").await.unwrap();
        part.flush().await.unwrap();
        drop(part);
        assert_eq!(names(folder.path()), ["a.rpm", "a.rpm.00000000000000ab.part"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
        let left = find(&target).await.unwrap().unwrap();
        assert_eq!((left.offset, left.version), (3, 0xab));
        let mut part = PartialFile::resume(left).await.unwrap();
        part.write(b"lo").await.unwrap();
        part.finish(&target).await.unwrap();
        assert_eq!(names(folder.path()), ["a.rpm"]);
        assert_eq!(fs::read(&target).unwrap(), b"hello");
    }

    #[tokio::test]
    async fn ignores_partial_files_of_others_and_links() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.rpm");
        let others =
            ["a.rpm.part", "a.rpm.00.part", "b-a.rpm.00000000000000ab.part", "a.rpm.x.00000000000000ab.part"];
        for name in others {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hostname", folder.path().join("a.rpm.00000000000000ab.part"))
            .unwrap();
        assert_eq!(find(&target).await.unwrap(), None);
        #[cfg(unix)]
        assert!(PartialFile::create(&target, Some(0xab)).await.is_err(), "a link in the way is not followed");
        discard(&target).await.unwrap();
        assert!(names(folder.path()).len() > 3);
    }

    #[tokio::test]
    async fn concurrent_downloads_do_not_harm_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.rpm");
        let mut first = PartialFile::create(&target, Some(1)).await.unwrap();
        first.write(b"whole").await.unwrap();
        let mut second = PartialFile::create(&target, Some(1)).await.unwrap();
        second.write(b"wh").await.unwrap();
        second.flush().await.unwrap();
        assert!(
            first.finish(&target).await.is_err() && !target.exists(),
            "the path leads to what the second wrote"
        );
        let mut third = PartialFile::resume(find(&target).await.unwrap().unwrap()).await.unwrap();
        third.write(b"ole").await.unwrap();
        second.write(b"ole").await.unwrap();
        second.finish(&target).await.unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"whole");
        assert!(third.finish(&target).await.is_err());
        assert_eq!(fs::read(&target).unwrap(), b"whole");
    }
}
