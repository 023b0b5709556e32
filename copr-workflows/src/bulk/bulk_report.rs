//! The result of each of many builds.

use std::fmt;

use copr_api_ext::{Error, ErrorKind, Result};

/// Why a build was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkipReason {
    /// It does not exist.
    Missing,
    /// It has ended already, so that there is nothing to cancel.
    Finished,
    /// It has not ended, and so can't be deleted.
    Unfinished,
    /// The user has no permission.
    Forbidden,
    /// The request failed.
    Failed,
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "does not exist",
            Self::Finished => "has ended already",
            Self::Unfinished => "has not ended",
            Self::Forbidden => "may not be changed by this user",
            Self::Failed => "could not be changed",
        })
    }
}

/// A build that was skipped. Prints as `4711 has not ended: …`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Skipped {
    /// The build.
    pub build_id: i64,
    /// Why it was skipped.
    pub reason: SkipReason,
    /// The error of the request, if there was one.
    pub error: Option<Error>,
}

impl Skipped {
    /// Keeps the error if something is left to do.
    pub(super) fn new(build_id: i64, reason: SkipReason, error: Error) -> Self {
        let skipped = Self { build_id, reason, error: None };
        if skipped.is_settled() { skipped } else { Self { error: Some(error), ..skipped } }
    }

    /// What the error of a request means for a build. A 404 needs another request.
    pub(super) fn by(build_id: i64, error: Error) -> Self {
        let reason = match error.kind() {
            ErrorKind::Forbidden => SkipReason::Forbidden,
            ErrorKind::Conflict => SkipReason::Unfinished,
            _ => SkipReason::Failed,
        };
        Self::new(build_id, reason, error)
    }

    /// Whether nothing is left to do: the build is gone or has ended.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self.reason, SkipReason::Missing | SkipReason::Finished)
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.build_id, self.reason)?;
        self.error.as_ref().map_or(Ok(()), |error| write!(f, ": {error}"))
    }
}

/// The result of each of many builds. Prints as a line, and one more for each skipped build.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
#[must_use = "builds may have been skipped"]
pub struct BulkReport {
    /// The builds that were canceled or deleted.
    pub done: Vec<i64>,
    /// The builds that were skipped.
    pub skipped: Vec<Skipped>,
}

impl BulkReport {
    /// Returns whether nothing is left to do: skipped builds do not exist or, for canceling, have ended.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.skipped.iter().all(Skipped::is_settled)
    }

    /// Adds the result of one build.
    ///
    /// # Errors
    /// An error that every other build would have as well.
    pub(super) fn add(&mut self, build_id: i64, result: std::result::Result<(), Skipped>) -> Result<()> {
        match result {
            Ok(()) => self.done.push(build_id),
            Err(Skipped { error: Some(error), .. }) if error.is_auth() => return Err(error),
            Err(skipped) => self.skipped.push(skipped),
        }
        Ok(())
    }
}

impl fmt::Display for BulkReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} builds done, {} skipped", self.done.len(), self.skipped.len())?;
        self.skipped.iter().try_for_each(|skipped| write!(f, "\n{skipped}"))
    }
}
