//! Incomplete downloads: created, resumed, and renamed when complete.
//!
//! The partial file of `NAME` is `NAME.VERSION.part`. The version is derived from the validators of the
//! response, so that bytes of two versions are never mixed. Concurrent downloads of the same file are safe:
//! bytes are written at their offset, discarded files are unlinked and not truncated, and only the writer of
//! the last byte renames the file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::name::PART_SUFFIX;

/// A file that is being written.
#[derive(Debug)]
pub(crate) struct PartialFile {
    path: PathBuf,
    file: File,
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
pub(crate) fn find(target: &Path) -> io::Result<Option<ResumePoint>> {
    let points = all(target)?.into_iter().filter(|point| point.version != 0 && point.offset > 0);
    Ok(points.max_by_key(|point| point.offset))
}

/// Deletes all partial files of a target.
pub(crate) fn discard(target: &Path) -> io::Result<()> {
    for point in all(target)? {
        fs::remove_file(point.path)?;
    }
    Ok(())
}

fn all(target: &Path) -> io::Result<Vec<ResumePoint>> {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name().and_then(|name| name.to_str()))
    else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let version = entry.file_name().to_str().and_then(|part| version_of(part, name));
        // Never follow a link: it may lead anywhere.
        if let (Some(version), true) = (version, entry.file_type()?.is_file()) {
            found.push(ResumePoint { path: entry.path(), offset: entry.metadata()?.len(), version });
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
    pub(crate) fn create(target: &Path, version: Option<u64>) -> io::Result<Self> {
        discard(target)?;
        let mut path = target.as_os_str().to_owned();
        path.push(format!(".{:016x}{PART_SUFFIX}", version.unwrap_or(0)));
        let path = PathBuf::from(path);
        let file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        Ok(Self { path, file, offset: 0 })
    }

    /// Continues a file at its end.
    pub(crate) fn resume(point: &ResumePoint) -> io::Result<Self> {
        let mut file = OpenOptions::new().write(true).open(&point.path)?;
        file.seek(SeekFrom::Start(point.offset))?;
        Ok(Self { path: point.path.clone(), file, offset: point.offset })
    }

    pub(crate) fn write(&mut self, pieces: &[Bytes]) -> io::Result<()> {
        for piece in pieces {
            self.file.write_all(piece)?;
            self.offset = self.offset.saturating_add(piece.len() as u64);
        }
        Ok(())
    }

    /// Syncs the file and renames it to its target.
    pub(crate) fn finish(self, target: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        let ours = self.file.metadata()?;
        if ours.len() != self.offset || !self.is_still_at_path(&ours)? {
            return Err(io::Error::other("another download writes the same file"));
        }
        fs::rename(&self.path, target)
    }

    /// Whether the path still refers to this file.
    #[cfg(unix)]
    fn is_still_at_path(&self, ours: &fs::Metadata) -> io::Result<bool> {
        use std::os::unix::fs::MetadataExt as _;
        let there = fs::symlink_metadata(&self.path)?;
        Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino()))
    }

    /// On other systems an open file can't be replaced.
    #[cfg(not(unix))]
    fn is_still_at_path(&self, ours: &fs::Metadata) -> io::Result<bool> {
        Ok(fs::symlink_metadata(&self.path)?.len() == ours.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn renames_complete_files_only() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.rpm");
        fs::write(&target, "old").unwrap();
        let mut part = PartialFile::create(&target, Some(0xab)).unwrap();
        part.write(&[Bytes::from_static(b"he"), Bytes::from_static(b"l")]).unwrap();
        drop(part);
        assert_eq!(names(folder.path()), ["a.rpm", "a.rpm.00000000000000ab.part"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
        let left = find(&target).unwrap().unwrap();
        assert_eq!((left.offset, left.version), (3, 0xab));
        let mut part = PartialFile::resume(&left).unwrap();
        part.write(&[Bytes::from_static(b"lo")]).unwrap();
        part.finish(&target).unwrap();
        assert_eq!(names(folder.path()), ["a.rpm"]);
        assert_eq!(fs::read(&target).unwrap(), b"hello");
    }

    #[test]
    fn ignores_partial_files_of_others_and_links() {
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
        assert_eq!(find(&target).unwrap(), None);
        #[cfg(unix)]
        assert!(PartialFile::create(&target, Some(0xab)).is_err(), "a link in the way is not followed");
        discard(&target).unwrap();
        assert!(names(folder.path()).len() > 3);
    }

    #[test]
    fn concurrent_downloads_do_not_harm_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.rpm");
        let mut first = PartialFile::create(&target, Some(1)).unwrap();
        first.write(&[Bytes::from_static(b"whole")]).unwrap();
        let mut second = PartialFile::create(&target, Some(1)).unwrap();
        second.write(&[Bytes::from_static(b"wh")]).unwrap();
        assert!(
            first.finish(&target).is_err() && !target.exists(),
            "the path leads to what the second wrote"
        );
        let mut third = PartialFile::resume(&find(&target).unwrap().unwrap()).unwrap();
        third.write(&[Bytes::from_static(b"ole")]).unwrap();
        second.write(&[Bytes::from_static(b"ole")]).unwrap();
        second.finish(&target).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"whole");
        assert!(third.finish(&target).is_err());
        assert_eq!(fs::read(&target).unwrap(), b"whole");
    }
}
