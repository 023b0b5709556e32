//! Why a file could not be read, or was not what it was said to be: failures on this side of an upload.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::sync::Arc;

use copr_api_ext::{Error, ErrorKind};

/// What is wrong with a file. All but the first three can also come up while it is sent, and then end the request before its last byte.
#[derive(Clone, Debug)]
pub(crate) enum FileFault {
    /// The name can't be that of such a file.
    Name { name: String, why: &'static str },
    /// There is nothing in it.
    Empty { name: String },
    /// It is on the disk, and there is no Tokio runtime to read it.
    NoRuntime { name: String },
    /// It can't be read.
    Unreadable { name: String, error: Arc<io::Error> },
    /// It does not begin as an RPM does.
    NotAnRpm { name: String },
    /// It ended early.
    Shorter { name: String, length: u64, read: u64 },
    /// It has more than it was said to have.
    Longer { name: String, length: u64 },
}

impl FileFault {
    pub(crate) fn unreadable(name: impl Into<String>, error: io::Error) -> Self {
        Self::Unreadable { name: name.into(), error: Arc::new(error) }
    }

    /// The kind of the error that it makes.
    pub(crate) fn kind(&self) -> ErrorKind {
        match self {
            Self::Name { .. } | Self::Empty { .. } | Self::NoRuntime { .. } | Self::NotAnRpm { .. } => {
                ErrorKind::InvalidRequest
            }
            Self::Unreadable { .. } | Self::Shorter { .. } | Self::Longer { .. } => ErrorKind::Local,
        }
    }
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name { name, why } => write!(f, "{name:?} {why}"),
            Self::Empty { name } => write!(f, "{name} is empty"),
            Self::Unreadable { name, error } => write!(f, "{name} can't be read: {error}"),
            Self::NoRuntime { name } => {
                write!(
                    f,
                    "{name} can't be read: there is no Tokio runtime here; call it within `#[tokio::main]`"
                )
            }
            Self::NotAnRpm { name } => {
                write!(f, "{name} is not an RPM: give a source package (`.src.rpm`) or a spec file (`.spec`)")
            }
            Self::Shorter { name, length, read } => {
                write!(f, "{name} ended after {read} of {length} bytes: it changed while it was sent")
            }
            Self::Longer { name, length } => {
                write!(f, "{name} has more than {length} bytes: it changed while it was sent")
            }
        }
    }
}

impl StdError for FileFault {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Unreadable { error, .. } => Some(&**error),
            _ => None,
        }
    }
}

impl From<FileFault> for Error {
    fn from(fault: FileFault) -> Self {
        Self::new(fault.kind(), fault)
    }
}
