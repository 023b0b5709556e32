//! What can be wrong with a configuration, in words that say what to do.
//!
//! No text here comes from the file or from the environment: a slip of the hand can put a token anywhere, in the place of a key
//! too. A line number is enough to find it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A configuration that can't be used, or can't be written.
///
/// Never prints a value of the file or of the environment, so it may be shown and logged. `Debug` prints what `Display`
/// does.
pub struct ConfigError {
    inner: Box<Inner>,
}

struct Inner {
    path: Option<PathBuf>,
    /// What the path is called in messages; the path itself if nothing is said.
    shown: Option<&'static str>,
    line: Option<usize>,
    problem: Problem,
}

impl ConfigError {
    /// The file that is wrong, if it is a file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.inner.path.as_deref()
    }

    /// The line that is wrong, counted from 1, if it is one.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.inner.line
    }

    /// Whether a file that was asked for does not exist.
    #[must_use]
    pub fn is_missing_file(&self) -> bool {
        matches!(&self.inner.problem, Problem::Io { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }

    /// Whether the system refused to read or write the file.
    pub(crate) fn is_io(&self) -> bool {
        matches!(&self.inner.problem, Problem::Io { .. })
    }

    pub(super) fn new(problem: Problem) -> Self {
        Trouble::whole(problem).into()
    }

    pub(super) fn io(path: &Path, doing: &'static str, source: io::Error) -> Self {
        Self::new(Problem::Io { doing, source }).with_path(path)
    }

    pub(super) fn with_path(mut self, path: &Path) -> Self {
        self.inner.path = Some(path.to_owned());
        self
    }

    /// Calls the file so in messages, instead of by its path.
    pub(super) fn shown_as(mut self, origin: Origin) -> Self {
        self.inner.shown = origin.shown();
        self
    }
}

/// A problem and the line that it is in.
pub(super) struct Trouble {
    line: Option<usize>,
    problem: Problem,
}

impl Trouble {
    /// `index` counts from 0.
    pub(super) fn at(index: usize, problem: Problem) -> Self {
        Self { line: Some(index + 1), problem }
    }

    pub(super) fn whole(problem: Problem) -> Self {
        Self { line: None, problem }
    }
}

impl From<Trouble> for ConfigError {
    fn from(trouble: Trouble) -> Self {
        let Trouble { line, problem } = trouble;
        Self { inner: Box::new(Inner { path: None, shown: None, line, problem }) }
    }
}

/// Who named the configuration file. Environment variables may hold anything, so a path from one is not printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Origin {
    /// Nobody: it is the one in the home folder.
    Home,
    /// The environment variable `COPR_CONFIG`.
    Environment,
    /// The program.
    #[default]
    Program,
}

impl Origin {
    fn shown(self) -> Option<&'static str> {
        match self {
            Self::Home => Some("~/.config/copr"),
            Self::Environment => Some("the file that COPR_CONFIG names"),
            Self::Program => None,
        }
    }

    /// What the file is called in messages.
    pub(super) fn name(self, path: &Path) -> String {
        self.shown().map_or_else(|| path.display().to_string(), str::to_owned)
    }
}

pub(super) enum Problem {
    NoSectionYet,
    TextAfterSection,
    NoKnownKey,
    NoDelimiter,
    NoKey,
    DuplicateSection,
    DuplicateKey {
        first: usize,
    },
    UnknownReference,
    ReferenceTooDeep,
    NoCoprSection,
    NotABoolean {
        key: &'static str,
    },
    NotAUrl {
        key: &'static str,
    },
    UrlScheme {
        key: &'static str,
    },
    UrlWithExtras {
        key: &'static str,
    },
    PlainHttp {
        key: &'static str,
    },
    /// One half of the pair is there, the other is not.
    HalfPair {
        present: &'static str,
        absent: &'static str,
    },
    EmptyCredential {
        key: &'static str,
    },
    BadCredential {
        key: &'static str,
        why: &'static str,
    },
    OtherServer,
    NotRewritable,
    NotUtf8,
    Io {
        doing: &'static str,
        source: io::Error,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSectionYet => {
                f.write_str("text stands before the first section; write a line `[copr-cli]` above it")
            }
            Self::TextAfterSection => f.write_str(
                "text follows the name of the section; put each `key = value` on a line of its own",
            ),
            Self::NoKnownKey => f.write_str(
                "it sets nothing: write at least one of `login`, `token`, `username`, `copr_url`, `gssapi` and `encrypted` below `[copr-cli]`",
            ),
            Self::NoDelimiter => f.write_str(
                "neither a section nor `key = value`; if it belongs to the value above, indent it, and put `#` before a comment",
            ),
            Self::NoKey => f.write_str("no key stands before the `=` or `:`"),
            Self::DuplicateSection => f.write_str("this section stands in the file already; merge the two"),
            Self::DuplicateKey { first } => {
                write!(f, "this key stands in line {first} already; keep one of the two")
            }
            Self::UnknownReference => {
                f.write_str("the value refers with `%(...)s` to a key that is not there; write `%%` for a percent sign")
            }
            Self::ReferenceTooDeep => f.write_str("the value's `%(...)s` references go in a circle or too deep"),
            Self::NoCoprSection => {
                f.write_str("there is no section `[copr-cli]`; write that line above `login` and `token`")
            }
            Self::NotABoolean { key } => {
                write!(f, "`{key}` is neither true nor false; write `yes` or `no`")
            }
            Self::NotAUrl { key } => {
                write!(f, "`{key}` is no web address; write one like https://copr.fedorainfracloud.org")
            }
            Self::UrlScheme { key } => write!(f, "`{key}` must start with https://"),
            Self::UrlWithExtras { key } => write!(
                f,
                "`{key}` must be the address of the server alone, without user name, password, `?` or `#`"
            ),
            Self::PlainHttp { key } => write!(
                f,
                "`{key}` must start with https://, else the token travels in the clear; if the server has no TLS and the network is trusted, add `encrypted = no` to the configuration file"
            ),
            Self::HalfPair { present, absent } => {
                write!(f, "`{present}` is set but `{absent}` is not; set both or neither")
            }
            Self::EmptyCredential { key } => write!(f, "`{key}` is empty; set both login and token or neither"),
            Self::BadCredential { key, why } => {
                write!(f, "`{key}` {why}; copy it again from the server's page /api/")
            }
            Self::OtherServer => f.write_str(
                "the file is for another server than the one that the new token is for; give the path of the right file",
            ),
            Self::NotRewritable => {
                f.write_str("the file can't be changed without changing more than login and token; edit it by hand")
            }
            Self::NotUtf8 => f.write_str("the file is not UTF-8 text"),
            Self::Io { doing, source } => write!(f, "can't {doing}: {source}"),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { path, shown, line, problem } = &*self.inner;
        match (shown, path) {
            (Some(name), _) => f.write_str(name)?,
            (None, Some(path)) => write!(f, "{}", path.display())?,
            (None, None) => {}
        }
        match (path, line) {
            (Some(_), Some(line)) => write!(f, ":{line}: ")?,
            (Some(_), None) => f.write_str(": ")?,
            (None, Some(line)) => write!(f, "line {line}: ")?,
            (None, None) => {}
        }
        problem.fmt(f)
    }
}

impl fmt::Debug for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ConfigError({self})")
    }
}

impl std::error::Error for ConfigError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.inner.problem {
            Problem::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// A configuration that can't be used.
impl From<ConfigError> for crate::error::Error {
    fn from(error: ConfigError) -> Self {
        use crate::error::ErrorKind;
        let kind = if error.is_io() { ErrorKind::Local } else { ErrorKind::InvalidRequest };
        Self::new(kind, error)
    }
}
