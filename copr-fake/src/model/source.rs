//! Sources of packages and builds.

use serde_json::{Map, Value};

/// The type of a source, with its number in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the words of the API")]
pub enum SourceType {
    #[default]
    Unset = 0,
    Link = 1,
    Upload = 2,
    Pypi = 5,
    Rubygems = 6,
    Scm = 8,
    Custom = 9,
    Distgit = 10,
}

impl SourceType {
    /// Returns the value in the API.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unset => "unset",
            Self::Link => "link",
            Self::Upload => "upload",
            Self::Pypi => "pypi",
            Self::Rubygems => "rubygems",
            Self::Scm => "scm",
            Self::Custom => "custom",
            Self::Distgit => "distgit",
        }
    }

    /// Parses a type that a package can be added or edited with.
    pub fn of_package(word: &str) -> Option<Self> {
        [Self::Pypi, Self::Rubygems, Self::Scm, Self::Custom, Self::Distgit]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// A source: its type, and the dictionary that the API shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Source {
    /// The type.
    pub kind: SourceType,
    /// The dictionary, whose keys depend on the type.
    pub dict: Map<String, Value>,
}

impl Source {
    /// Returns the source of a package that has none.
    pub fn unset() -> Self {
        Self::default()
    }
}
