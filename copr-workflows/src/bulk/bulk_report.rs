//! What came of doing the same to many builds.

use std::fmt;

use copr_api_ext::Error;

/// Why a build was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkipReason {
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

/// A build that was skipped.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Skipped {
    /// The build.
    pub build_id: i64,
    /// Why it was skipped.
    pub reason: SkipReason,
    /// The answer that said so, if there was one.
    pub error: Option<Error>,
}

/// What came of doing the same to many builds. Prints as a line, and one more for each build that was skipped.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
#[must_use = "builds may have been skipped"]
pub struct BulkReport {
    /// The builds to which it was done.
    pub done: Vec<i64>,
    /// The builds that were skipped.
    pub skipped: Vec<Skipped>,
}

impl BulkReport {
    /// Whether everything is done: skipped builds are gone or, for canceling, have ended.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.skipped.iter().all(|it| matches!(it.reason, SkipReason::Missing | SkipReason::Finished))
    }

    /// Notes what came of one build.
    pub(super) fn note(&mut self, build_id: i64, result: std::result::Result<(), Obstacle>) {
        match result {
            Ok(()) => self.done.push(build_id),
            Err(Obstacle { reason, error }) => self.skipped.push(Skipped { build_id, reason, error }),
        }
    }
}

/// What stood in the way.
#[derive(Clone, Debug)]
pub(super) struct Obstacle {
    pub reason: SkipReason,
    pub error: Option<Error>,
}

impl Obstacle {
    pub fn new(reason: SkipReason) -> Self {
        Self { reason, error: None }
    }

    pub fn with(reason: SkipReason, error: Error) -> Self {
        Self { reason, error: Some(error) }
    }

    /// The error, if something is left to do.
    pub fn into_trouble(self) -> Option<Error> {
        match self.reason {
            SkipReason::Missing | SkipReason::Finished => None,
            _ => self.error,
        }
    }
}

impl fmt::Display for SkipReason {
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
        write!(f, "{} builds done, {} skipped", self.done.len(), self.skipped.len())?;
        for it in &self.skipped {
            write!(f, "\n{} {}", it.build_id, it.reason)?;
            if let Some(error) = &it.error {
                write!(f, ": {error}")?;
            }
        }
        Ok(())
    }
}
