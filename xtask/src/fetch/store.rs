//! Stores the interface of a document and its source.

use super::{FetchError, Served, interface};
use crate::canonical;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    fmt::Write as _,
    fs,
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

const DOCUMENT_FILE: &str = "upstream.json";
const SOURCE_FILE: &str = "source.toml";

const HEADER: &str = "\
# Where `upstream.json` came from. Written by `cargo xtask spec fetch`; do not edit.
# `sha256` and `bytes` are of the document as it was received, before its prose was dropped;
# `fetched` is when these bytes were first seen.
";

/// The content of `source.toml`: where a document came from, and its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The URL of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The name of the file, without its directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The date in UTC (RFC 3339).
    pub fetched: String,
    /// SHA-256 of the received bytes in lower-case hexadecimal digits.
    pub sha256: String,
    /// The number of received bytes.
    pub bytes: u64,
    /// The version of the server, if it sent one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_version: Option<String>,
}

impl Source {
    /// Describes bytes that were received now, without a URL or file.
    pub(super) fn of_bytes(bytes: &[u8]) -> Self {
        let sha256 = Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        let now = OffsetDateTime::now_utc().truncate_to_second();
        let fetched = now.format(&Rfc3339).expect("a valid date");
        Self { url: None, file: None, fetched, sha256, bytes: bytes.len() as u64, server_version: None }
    }

    /// Parses a `source.toml`; returns `None` if the text is not one.
    pub fn from_text(text: &str) -> Option<Self> {
        toml::from_str(text).ok()
    }

    /// Formats a `source.toml`.
    pub fn to_text(&self) -> String {
        // Text and small numbers can always be written as TOML.
        format!("{HEADER}{}", toml::to_string(self).unwrap_or_default())
    }
}

/// Stores the interface of the document and its source in a directory: both files, or neither.
///
/// Returns the changed files. A `source.toml` with the same digest is kept.
///
/// # Errors
/// Returns [`FetchError::Store`] if a file can't be written.
pub fn write(served: &Served, dir: &Path) -> Result<Vec<PathBuf>, FetchError> {
    let recorded = fs::read_to_string(dir.join(SOURCE_FILE)).ok();
    let source = match recorded {
        Some(text) if Source::from_text(&text).is_some_and(|old| old.sha256 == served.source.sha256) => text,
        _ => served.source.to_text(),
    };
    let document = canonical::to_text(&interface(&served.document));
    write_all(dir, &[(DOCUMENT_FILE, document), (SOURCE_FILE, source)])
}

/// Writes a file atomically and returns whether it changed.
///
/// # Errors
/// Returns [`FetchError::Store`] if it can't be written.
pub fn write_text(dir: &Path, name: &str, text: String) -> Result<bool, FetchError> {
    Ok(!write_all(dir, &[(name, text)])?.is_empty())
}

/// Writes the changed files and returns their paths. On an error, all files are unchanged.
fn write_all(dir: &Path, files: &[(&str, String)]) -> Result<Vec<PathBuf>, FetchError> {
    let failed = |path: &Path, error| FetchError::Store(path.display().to_string(), error);
    fs::create_dir_all(dir).map_err(|error| failed(dir, error))?;
    // Everything that is likely to fail comes before the first file is replaced.
    let mut prepared = Vec::new();
    for (path, text) in files.iter().map(|(name, text)| (dir.join(name), text)) {
        let old = match fs::read(&path) {
            Ok(old) if old == text.as_bytes() => continue,
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            result => Some(result.map_err(|error| failed(&path, error))?),
        };
        let new = temporary(dir, &path, text).map_err(|error| failed(&path, error))?;
        prepared.push((path, new, old));
    }
    let mut written: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    for (path, new, old) in prepared {
        if let Err(error) = new.persist(&path) {
            for (path, old) in written {
                // The first error is the one to report.
                let _ = old.map_or_else(|| fs::remove_file(&path), |old| fs::write(&path, old));
            }
            return Err(failed(&path, error.error));
        }
        written.push((path, old));
    }
    Ok(written.into_iter().map(|(path, _)| path).collect())
}

/// Writes a temporary file next to the file that it will replace, with the same permissions.
fn temporary(dir: &Path, path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    // The default allows only the owner to read a new file; the umask still applies.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.prefix(".fetch-").tempfile_in(dir)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    if let Ok(metadata) = fs::metadata(path) {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn writes_only_changed_files() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("new");
        let files = [("a", "1".to_owned()), ("b", "2".to_owned())];
        assert_eq!(write_all(&dir, &files).unwrap(), [dir.join("a"), dir.join("b")]);
        let before = fs::metadata(dir.join("a")).unwrap().modified().unwrap();
        assert_eq!(write_all(&dir, &files).unwrap(), [""; 0].map(PathBuf::from));
        assert_eq!(write_all(&dir, &[files[0].clone(), ("b", "3".to_owned())]).unwrap(), [dir.join("b")]);
        assert_eq!(fs::metadata(dir.join("a")).unwrap().modified().unwrap(), before);
        assert_eq!(fs::read_to_string(dir.join("b")).unwrap(), "3");
        assert_eq!(names(&dir), ["a", "b"]);
    }

    #[test]
    fn a_failure_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        fs::write(dir.join("a"), "old").unwrap();
        // Reading a directory fails, so nothing is written.
        fs::create_dir(dir.join("b")).unwrap();
        let error = write_all(dir, &[("a", "new".to_owned()), ("b", "new".to_owned())]).unwrap_err();
        assert!(matches!(error, FetchError::Store(..)) && error.to_string().contains("/b: "));
        assert_eq!(fs::read_to_string(dir.join("a")).unwrap(), "old");
        assert_eq!(names(dir), ["a", "b"]);
    }

    #[test]
    fn a_late_failure_is_rolled_back() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        fs::write(dir.join("a"), "old").unwrap();
        // The directory of `sub/x` is missing, so only the last step fails.
        let files = ["a", "c", "sub/x"].map(|name| (name, "new".to_owned()));
        assert!(write_all(dir, &files).is_err());
        assert_eq!(fs::read_to_string(dir.join("a")).unwrap(), "old");
        assert_eq!(names(dir), ["a"]);
    }

    #[cfg(unix)]
    #[test]
    fn keeps_permissions() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a"), "old").unwrap();
        fs::set_permissions(dir.path().join("a"), fs::Permissions::from_mode(0o640)).unwrap();
        write_all(dir.path(), &[("a", "new".to_owned()), ("b", "new".to_owned())]).unwrap();
        let mode = |name| fs::metadata(dir.path().join(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode("a"), 0o640);
        assert_ne!(mode("b") & 0o400, 0);
        assert_ne!(mode("b"), 0o600, "default permissions under the umask");
    }

    #[test]
    fn formats_source() {
        let source = Source {
            url: Some("https://h/api_3/swagger.json".into()),
            fetched: "2001-09-09T01:46:40Z".into(),
            server_version: Some("1.2".into()),
            ..Source::of_bytes(b"abc")
        };
        let text = source.to_text();
        assert_eq!(
            text.strip_prefix(HEADER).unwrap(),
            "url = \"https://h/api_3/swagger.json\"\nfetched = \"2001-09-09T01:46:40Z\"\n\
             sha256 = \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"\nbytes = 3\n\
             server_version = \"1.2\"\n"
        );
        assert_eq!(Source::from_text(&text), Some(source));
    }

    #[test]
    fn date_has_no_fraction() {
        let fetched = Source::of_bytes(b"").fetched;
        assert!(fetched.len() == 20 && fetched.starts_with("20") && fetched.ends_with('Z'), "{fetched}");
    }

    #[test]
    fn rejects_foreign_source_files() {
        for text in ["", "sha256 = 1", "<<<<<<< HEAD", "fetched = \"x\"\nsha256 = \"\"\nbytes = 0\nmore = 1"]
        {
            assert_eq!(Source::from_text(text), None);
        }
    }

    proptest! {
        #[test]
        fn source_round_trips(name in "\\PC{0,20}", version in proptest::option::of(".{0,10}")) {
            let mut source = Source::of_bytes(b"");
            source.file = Some(name);
            source.server_version = version;
            prop_assert_eq!(Source::from_text(&source.to_text()), Some(source));
        }
    }
}
