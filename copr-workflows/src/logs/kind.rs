//! The kinds of logs.

/// A log of a build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogKind {
    /// The complete output of the builder: `builder-live.log`. It grows while the build runs.
    #[default]
    Builder,
    /// How the backend finds a builder and fetches the results: `backend.log`. It starts with the build, before the builder's log.
    Backend,
    /// The output of `rpmbuild`: `build.log`. It exists after the build only, and is part of the builder's log.
    Rpmbuild,
    /// How the build root was set up: `root.log`. It exists after the build only.
    Root,
}

impl LogKind {
    /// The file name while the log grows. Afterwards, `.gz` is appended.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Builder => "builder-live.log",
            Self::Backend => "backend.log",
            Self::Rpmbuild => "build.log",
            Self::Root => "root.log",
        }
    }
}
