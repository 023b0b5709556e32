//! Writing several files so that a failure leaves all of them as they were.

use super::FetchError;
use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};
use tempfile::{NamedTempFile, TempPath};

/// A file that is ready to take its place.
struct Prepared {
    path: PathBuf,
    new: TempPath,
    /// A copy of the file that is there now, to go back to.
    old: Option<TempPath>,
}

/// Writes those files whose text is not the one they have, and returns them in the given order.
///
/// The new texts are on the disk, next to the files, before the first file is replaced; if replacing one fails
/// nevertheless, those replaced before are put back.
pub(super) fn write(dir: &Path, files: &[(&str, String)]) -> Result<Vec<PathBuf>, FetchError> {
    let failed = |path: &Path| {
        let at = path.display().to_string();
        move |cause| FetchError::Store { at, cause }
    };
    fs::create_dir_all(dir).map_err(failed(dir))?;
    let mut prepared = Vec::new();
    for (name, text) in files {
        let path = dir.join(name);
        if let Some(file) = prepare(dir, path.clone(), text).map_err(failed(&path))? {
            prepared.push(file);
        }
    }
    let mut undo: Vec<(PathBuf, Option<TempPath>)> = Vec::new();
    for file in prepared {
        match file.new.persist(&file.path) {
            Ok(()) => undo.push((file.path, file.old)),
            Err(error) => {
                for (path, old) in undo.into_iter().rev() {
                    // There is nothing better to do if this fails too: the first error is the one to report.
                    let _ = match old {
                        Some(old) => old.persist(&path).map_err(|error| error.error),
                        None => fs::remove_file(&path),
                    };
                }
                return Err(failed(&file.path)(error.error));
            }
        }
    }
    Ok(undo.into_iter().map(|(path, _)| path).collect())
}

/// Everything about one file that can fail, except for the last step; None if there is nothing to do.
fn prepare(dir: &Path, path: PathBuf, text: &str) -> io::Result<Option<Prepared>> {
    let old = match fs::read(&path) {
        Ok(bytes) if bytes == text.as_bytes() => return Ok(None),
        Ok(bytes) => Some(beside(dir, &path, &bytes)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let new = beside(dir, &path, text.as_bytes())?;
    Ok(Some(Prepared { path, new, old }))
}

/// A complete temporary file in the folder of the file it will replace, with that one's permissions.
fn beside(dir: &Path, path: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let mut builder = tempfile::Builder::new();
    // Without this a new file could be read by its owner alone; the umask still applies.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file: NamedTempFile = builder.prefix(".fetch-").tempfile_in(dir)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if let Ok(metadata) = fs::metadata(path) {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    Ok(file.into_temp_path())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn only_files_that_differ_are_written_and_nothing_is_left_over() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("new");
        let files = [("a", "1".to_owned()), ("b", "2".to_owned())];
        assert_eq!(write(&dir, &files).unwrap(), [dir.join("a"), dir.join("b")]);
        let before = fs::metadata(dir.join("a")).unwrap().modified().unwrap();
        assert_eq!(write(&dir, &files).unwrap(), [""; 0].map(PathBuf::from));
        assert_eq!(write(&dir, &[files[0].clone(), ("b", "3".to_owned())]).unwrap(), [dir.join("b")]);
        assert_eq!(fs::metadata(dir.join("a")).unwrap().modified().unwrap(), before);
        assert_eq!(fs::read_to_string(dir.join("b")).unwrap(), "3");
        assert_eq!(names(&dir), ["a", "b"]);
    }

    #[test]
    fn a_failure_leaves_everything_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        fs::write(dir.join("a"), "old").unwrap();
        // A folder where a file should be: reading it fails, so nothing is begun.
        fs::create_dir(dir.join("b")).unwrap();
        let error = write(dir, &[("a", "new".to_owned()), ("b", "new".to_owned())]).unwrap_err();
        assert!(matches!(error, FetchError::Store { .. }) && error.to_string().contains("/b: "));
        assert_eq!(fs::read_to_string(dir.join("a")).unwrap(), "old");
        assert_eq!(names(dir), ["a", "b"]);
    }

    #[test]
    fn a_replacement_that_fails_at_the_last_step_is_undone() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        fs::write(dir.join("a"), "old").unwrap();
        // The folder for `sub/x` is missing: the file seems new, but cannot be put there.
        let files = ["a", "c", "sub/x"].map(|name| (name, "new".to_owned()));
        assert!(write(dir, &files).is_err());
        assert_eq!(fs::read_to_string(dir.join("a")).unwrap(), "old");
        assert_eq!(names(dir), ["a"]);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_kept() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a"), "old").unwrap();
        fs::set_permissions(dir.path().join("a"), fs::Permissions::from_mode(0o640)).unwrap();
        write(dir.path(), &[("a", "new".to_owned()), ("b", "new".to_owned())]).unwrap();
        let mode = |name| fs::metadata(dir.path().join(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode("a"), 0o640);
        assert_ne!(mode("b") & 0o400, 0);
        assert_ne!(mode("b"), 0o600, "a file like any other, under the usual umask");
    }
}
