//! What came of doing the same to many builds.

use std::fmt;

use copr_api_ext::Error;

/// Why something was not done to a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Why {
    /// It does not exist, or does no longer.
    Missing,
    /// It has ended already, so that there is nothing to cancel.
    Finished,
    /// It has not ended, and so can't be deleted.
    Unfinished,
    /// The caller has no right to it.
    Forbidden,
    /// The request failed.
    Failed,
}

/// A build to which something was not done.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Left {
    /// The build.
    pub build_id: i64,
    /// Why.
    pub why: Why,
    /// The answer that said so, if there was one.
    pub error: Option<Error>,
}

/// What came of doing the same to many builds. Prints as a line, and one more for each build that was left.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
#[must_use = "it may say that builds were left"]
pub struct BulkReport {
    /// The builds to which it was done.
    pub done: Vec<i64>,
    /// Those to which it was not.
    pub left: Vec<Left>,
}

impl BulkReport {
    /// Whether nothing is left to do: what was not done was not needed, because the build is gone or, for cancelling, has ended.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.left.iter().all(|left| matches!(left.why, Why::Missing | Why::Finished))
    }

    /// Notes what came of one build.
    pub(super) fn note(&mut self, build_id: i64, result: std::result::Result<(), Obstacle>) {
        match result {
            Ok(()) => self.done.push(build_id),
            Err(Obstacle { why, error }) => self.left.push(Left { build_id, why, error }),
        }
    }
}

/// What stood in the way.
#[derive(Clone, Debug)]
pub(super) struct Obstacle {
    pub why: Why,
    pub error: Option<Error>,
}

impl Obstacle {
    pub fn new(why: Why) -> Self {
        Self { why, error: None }
    }

    pub fn with(why: Why, error: Error) -> Self {
        Self { why, error: Some(error) }
    }

    /// The error, if something is left to do.
    pub fn into_trouble(self) -> Option<Error> {
        match self.why {
            Why::Missing | Why::Finished => None,
            _ => self.error,
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "does not exist",
            Self::Finished => "has ended already",
            Self::Unfinished => "has not ended",
            Self::Forbidden => "is not yours",
            Self::Failed => "could not be reached",
        })
    }
}

impl fmt::Display for BulkReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} builds done, {} left", self.done.len(), self.left.len())?;
        for left in &self.left {
            write!(f, "\n{} {}", left.build_id, left.why)?;
            if let Some(error) = &left.error {
                write!(f, ": {error}")?;
            }
        }
        Ok(())
    }
}
