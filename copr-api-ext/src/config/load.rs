//! Finds and reads the file, and replaces it when the token is rotated.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use super::error::{ConfigError, display_name};
use super::resolve::from_text;
use super::rotate::rotate;
use super::{Config, Credentials, Date, Warning, url};
use crate::atomic_file::AtomicFile;

const HOME_LABEL: &str = "~/.config/copr";
const READ: &str = "can't read the configuration file";
const WRITE: &str = "can't write the configuration file";

impl Config {
    /// Reads the file in `COPR_CONFIG`, or else `~/.config/copr`, which may be missing; and the environment.
    ///
    /// # Errors
    /// If the file in `COPR_CONFIG` is missing, a file can't be read, or a value is invalid.
    pub fn load() -> Result<Self, ConfigError> {
        Self::load_at(None)
    }

    /// Reads this file, and the environment. Expands a leading `~/`.
    ///
    /// # Errors
    /// If the file is missing or can't be read, or a value is invalid.
    pub fn load_from(path: impl AsRef<Path>) -> Result<Self, ConfigError> {
        Self::load_at(Some(path.as_ref()))
    }

    fn load_at(explicit: Option<&Path>) -> Result<Self, ConfigError> {
        // Variables that are not Unicode must not count as unset.
        let env = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        let Some((path, label)) = find(explicit, env) else { return Self::resolve(None, env) };
        let required = label != Some(HOME_LABEL);
        let config = fs::read_to_string(&path)
            .map_err(|source| ConfigError::io(READ, source))
            .and_then(|text| from_text(&text, required));
        let mut config = match config {
            Err(error) if error.is_missing_file() && !required => return Self::resolve(None, env),
            config => config.map_err(|error| error.in_file(&path, label))?,
        };
        if let Some(mode) = mode(&path).filter(|mode| config.credentials.is_some() && mode & 0o077 != 0) {
            config.warnings.push(Warning::ReadableByOthers { file: display_name(&path, label), mode });
        }
        (config.source, config.label) = (Some(path), label);
        config.with_environment(env)
    }

    /// Prepares to write new credentials to the file that was read. The old ones are invalid as soon as the server creates new
    /// ones, so everything that can fail is tried before.
    pub(crate) fn rotation(&self) -> Result<Rotation<'_>, ConfigError> {
        let Some(path) = self.source.as_deref() else {
            return Err(ConfigError::new(
                "the token did not come from a file: use `renew_token`, and store what it returns",
            ));
        };
        let write = |source| ConfigError::io(WRITE, source);
        let prepare = || {
            let text = fs::read_to_string(path).map_err(|source| ConfigError::io(READ, source))?;
            let present = from_text(&text, false)?;
            if !url::same_origin(&present.copr_url, &self.copr_url) {
                return Err(ConfigError::new("the file is for another server than the new token"));
            }
            // A read-only file must stay as it is, though it could be replaced.
            OpenOptions::new().append(true).open(path).map_err(write)?;
            // A symbolic link stays one: its target is replaced.
            let target = fs::canonicalize(path).map_err(write)?;
            let replacement = AtomicFile::beside(&target).map_err(write)?;
            Ok(Rotation { target, replacement, present: present.credentials, name: (path, self.label) })
        };
        prepare().map_err(|error| error.in_file(path, self.label))
    }
}

/// The file to read, and its name in messages if that is not its path.
pub(super) fn find(
    explicit: Option<&Path>,
    env: impl Fn(&str) -> Option<String>,
) -> Option<(PathBuf, Option<&'static str>)> {
    let get = |name| env(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || get("HOME").or_else(|| get("USERPROFILE"));
    let (path, label) = match (explicit, get("COPR_CONFIG")) {
        (Some(path), _) => (path.to_owned(), None),
        // The variable may contain a token by mistake.
        (None, Some(path)) => (path, Some("the file in COPR_CONFIG")),
        (None, None) => (home()?.join(".config").join("copr"), Some(HOME_LABEL)),
    };
    let in_home = path.strip_prefix("~").ok().and_then(|rest| Some(home()?.join(rest)));
    Some((in_home.unwrap_or(path), label))
}

#[cfg(unix)]
fn mode(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).ok().map(|metadata| metadata.permissions().mode())
}

#[cfg(not(unix))]
fn mode(_: &Path) -> Option<u32> {
    None
}

/// A file that is ready to be replaced by one with new credentials.
pub(crate) struct Rotation<'a> {
    target: PathBuf,
    replacement: AtomicFile,
    /// The credentials in the file.
    pub(crate) present: Option<Credentials>,
    name: (&'a Path, Option<&'static str>),
}

impl Rotation<'_> {
    /// Replaces the file. Keeps changes that were made to it in the meantime.
    pub(crate) fn commit(self, new: &Credentials, expires: Option<Date>) -> Result<(), ConfigError> {
        let Self { target, replacement, name: (path, label), .. } = self;
        let commit = || {
            let text = fs::read_to_string(&target).map_err(|source| ConfigError::io(READ, source))?;
            let text = rotate(&text, new, expires)?;
            replacement.replace(&target, text.as_bytes()).map_err(|source| ConfigError::io(WRITE, source))
        };
        commit().map_err(|error| error.in_file(path, label))
    }
}
