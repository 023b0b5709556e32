//! The result of each of many builds.

use std::fmt;

use crate::watch::missing::build_is_gone;
use copr_api_ext::{Copr, Error, ErrorKind, Result};

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
    /// The error, if something is left to do.
    pub error: Option<Error>,
}

impl Skipped {
    /// What the error of a request for one build means. A 404 is confirmed by another request.
    pub(super) async fn by(copr: &Copr, build_id: i64, error: Error) -> Self {
        let (reason, error) = match error.kind() {
            ErrorKind::NotFound => match build_is_gone(copr, build_id, error).await {
                Ok(_) => (SkipReason::Missing, None),
                Err(error) => (SkipReason::Failed, Some(error)),
            },
            ErrorKind::Forbidden => (SkipReason::Forbidden, Some(error)),
            ErrorKind::Conflict => (SkipReason::Unfinished, Some(error)),
            _ => (SkipReason::Failed, Some(error)),
        };
        Self { build_id, reason, error }
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
