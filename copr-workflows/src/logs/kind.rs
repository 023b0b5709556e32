//! Which log.

/// Which log of a build is meant. New kinds may come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogKind {
    /// What the builder says, from its first line to its last: `builder-live.log`. It grows while the build runs.
    #[default]
    Builder,
    /// What the backend says of finding a builder and fetching the results: `backend.log`. It begins before the builder's, as
    /// soon as the build starts.
    Backend,
    /// What `rpmbuild` says: `build.log`. It is there only when the build has ended, and is part of the builder's log.
    Rpmbuild,
    /// How the build root was made: `root.log`. It is there only when the build has ended.
    Root,
}

impl LogKind {
    /// The name of its file while it grows. Afterwards it has `.gz` behind it.
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
