//! Where the sources of packages and builds come from.

use serde_json::{Map, Value};

/// Where sources come from, with the number the database has for it.
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
    /// The word of the API.
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

    /// The type a path may name when a package is added or edited.
    pub fn of_package(word: &str) -> Option<Self> {
        [Self::Pypi, Self::Rubygems, Self::Scm, Self::Custom, Self::Distgit]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// A source: its type, and the dictionary that goes with it as packages show it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Source {
    /// The type.
    pub kind: SourceType,
    /// The keys that go with the type.
    pub dict: Map<String, Value>,
}

impl Source {
    /// No source.
    pub fn unset() -> Self {
        Self::default()
    }
}
