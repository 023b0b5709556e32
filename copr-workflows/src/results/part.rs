//! A file that is not whole yet: begun, taken up again, and in the end given its name.
//!
//! It is called `NAME.VERSION.part`, beside `NAME`; the version is a number made of what the server says about the file, so that
//! bytes of two versions never meet. Two that fetch the same file at once don't harm each other: bytes are written where they
//! belong, what is thrown away is unlinked and not emptied, and a file is given its name only by who wrote it to its end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::name::PART;

/// A file that is being written.
#[derive(Debug)]
pub(crate) struct Part {
    path: PathBuf,
    file: File,
    /// How many bytes it has.
    at: u64,
}

/// What an earlier call left behind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Left {
    path: PathBuf,
    pub at: u64,
    pub mark: u64,
}

/// The longest part of a file that is there, if one can be taken up again.
pub(crate) fn left(target: &Path) -> io::Result<Option<Left>> {
    let left = all(target)?.into_iter().filter(|left| left.mark != 0 && left.at > 0);
    Ok(left.max_by_key(|left| left.at))
}

/// Throws away what is there of a file that is not whole.
pub(crate) fn discard(target: &Path) -> io::Result<()> {
    for left in all(target)? {
        fs::remove_file(left.path)?;
    }
    Ok(())
}

fn all(target: &Path) -> io::Result<Vec<Left>> {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name().and_then(|name| name.to_str()))
    else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let mark = entry.file_name().to_str().and_then(|part| mark_of(part, name));
        // A link may lead anywhere; it is none of ours.
        if let (Some(mark), true) = (mark, entry.file_type()?.is_file()) {
            found.push(Left { path: entry.path(), at: entry.metadata()?.len(), mark });
        }
    }
    Ok(found)
}

/// The version in the name of a part, if it is one of this file.
fn mark_of(part: &str, name: &str) -> Option<u64> {
    let mark = part.strip_prefix(name)?.strip_prefix('.')?.strip_suffix(PART)?;
    let digits = mark.len() == 16 && mark.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    digits.then(|| u64::from_str_radix(mark, 16).ok())?
}

impl Part {
    /// Begins a file. What is there of it is thrown away. Without a mark it can't be taken up again.
    pub(crate) fn begin(target: &Path, mark: Option<u64>) -> io::Result<Self> {
        discard(target)?;
        let mut path = target.as_os_str().to_owned();
        path.push(format!(".{:016x}{PART}", mark.unwrap_or(0)));
        let path = PathBuf::from(path);
        let file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        Ok(Self { path, file, at: 0 })
    }

    /// Takes a file up again where it was left.
    pub(crate) fn take_up(left: &Left) -> io::Result<Self> {
        let mut file = OpenOptions::new().write(true).open(&left.path)?;
        file.seek(SeekFrom::Start(left.at))?;
        Ok(Self { path: left.path.clone(), file, at: left.at })
    }

    /// Adds bytes at its end.
    pub(crate) fn write(&mut self, pieces: &[Bytes]) -> io::Result<()> {
        for piece in pieces {
            self.file.write_all(piece)?;
            self.at = self.at.saturating_add(piece.len() as u64);
        }
        Ok(())
    }

    /// Gives the file its name, whole as it is on the disk now.
    pub(crate) fn finish(self, target: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        let ours = self.file.metadata()?;
        if ours.len() != self.at || !self.is_there(&ours)? {
            return Err(io::Error::other("somebody else writes the same file"));
        }
        fs::rename(&self.path, target)
    }

    /// Whether the path still leads to the file that was written.
    #[cfg(unix)]
    fn is_there(&self, ours: &fs::Metadata) -> io::Result<bool> {
        use std::os::unix::fs::MetadataExt as _;
        let there = fs::symlink_metadata(&self.path)?;
        Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino()))
    }

    /// Elsewhere a file that is open can't be replaced.
    #[cfg(not(unix))]
    fn is_there(&self, ours: &fs::Metadata) -> io::Result<bool> {
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
    fn a_file_has_its_name_only_when_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.rpm");
        fs::write(&target, "old").unwrap();
        let mut part = Part::begin(&target, Some(0xab)).unwrap();
        part.write(&[Bytes::from_static(b"he"), Bytes::from_static(b"l")]).unwrap();
        drop(part);
        assert_eq!(names(folder.path()), ["a.rpm", "a.rpm.00000000000000ab.part"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
        let left = left(&target).unwrap().unwrap();
        assert_eq!((left.at, left.mark), (3, 0xab));
        let mut part = Part::take_up(&left).unwrap();
        part.write(&[Bytes::from_static(b"lo")]).unwrap();
        part.finish(&target).unwrap();
        assert_eq!(names(folder.path()), ["a.rpm"]);
        assert_eq!(fs::read(&target).unwrap(), b"hello");
    }

    #[test]
    fn parts_of_other_files_and_links_are_left_alone() {
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
        assert_eq!(left(&target).unwrap(), None);
        #[cfg(unix)]
        assert!(Part::begin(&target, Some(0xab)).is_err(), "a link in the way is not followed");
        discard(&target).unwrap();
        assert!(names(folder.path()).len() > 3);
    }

    #[test]
    fn who_comes_second_does_not_harm_who_came_first() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.rpm");
        let mut first = Part::begin(&target, Some(1)).unwrap();
        first.write(&[Bytes::from_static(b"whole")]).unwrap();
        let mut second = Part::begin(&target, Some(1)).unwrap();
        second.write(&[Bytes::from_static(b"wh")]).unwrap();
        assert!(
            first.finish(&target).is_err() && !target.exists(),
            "the path leads to what the second wrote"
        );
        let mut third = Part::take_up(&left(&target).unwrap().unwrap()).unwrap();
        third.write(&[Bytes::from_static(b"ole")]).unwrap();
        second.write(&[Bytes::from_static(b"ole")]).unwrap();
        second.finish(&target).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"whole");
        assert!(third.finish(&target).is_err());
        assert_eq!(fs::read(&target).unwrap(), b"whole");
    }
}
