//! Asking again for what does no harm when it is done twice, though the API calls it unsafe.

use std::time::Duration;

use crate::error::Error;

/// How often a call is made at most.
pub(super) const ATTEMPTS: u32 = 3;

/// The longest that a server is left alone because it asked for it.
const LONGEST: Duration = Duration::from_secs(60);

/// How long to wait after a failed attempt, from 1; `None` if another one would not help.
pub(super) fn pause(error: &Error, attempt: u32) -> Option<Duration> {
    let helps = attempt < ATTEMPTS && error.is_retryable();
    helps.then(|| error.retry_after().unwrap_or(Duration::from_secs(u64::from(attempt))).min(LONGEST))
}
