//! Errors of configurations. Messages never contain text from a file or a variable, because a token may be anywhere, even where
//! a key belongs. A line number is enough to find the problem.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorKind};

/// A configuration that can't be used or can't be written.
///
/// Neither `Display` nor `Debug` contains a value of the file or of the environment.
pub struct ConfigError {
    path: Option<PathBuf>,
    /// Replaces the path in messages.
    label: Option<&'static str>,
    line: Option<usize>,
    message: Cow<'static, str>,
    source: Option<io::Error>,
}

impl ConfigError {
    /// Returns the file, if the problem is in a file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Returns the line of the problem, counted from 1.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// Returns whether the file does not exist.
    #[must_use]
    pub fn is_missing_file(&self) -> bool {
        self.source.as_ref().is_some_and(|source| source.kind() == io::ErrorKind::NotFound)
    }

    pub(super) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { path: None, label: None, line: None, message: message.into(), source: None }
    }

    pub(super) fn io(message: &'static str, source: io::Error) -> Self {
        Self { source: Some(source), ..Self::new(message) }
    }

    /// Adds the line, counted from 1.
    pub(super) fn at(self, line: Option<usize>) -> Self {
        Self { line, ..self }
    }

    pub(super) fn in_file(self, path: &Path, label: Option<&'static str>) -> Self {
        Self { path: Some(path.to_owned()), label, ..self }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            f.write_str(&display_name(path, self.label))?;
            if let Some(line) = self.line {
                write!(f, ":{line}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        self.source.as_ref().map_or(Ok(()), |source| write!(f, ": {source}"))
    }
}

impl fmt::Debug for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ConfigError({self})")
    }
}

impl std::error::Error for ConfigError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// The name of a file in messages.
pub(super) fn display_name(path: &Path, label: Option<&'static str>) -> String {
    label.map_or_else(|| path.display().to_string(), str::to_owned)
}

impl From<ConfigError> for Error {
    fn from(error: ConfigError) -> Self {
        let kind = if error.source.is_some() { ErrorKind::Local } else { ErrorKind::InvalidRequest };
        Self::new(kind, error)
    }
}
