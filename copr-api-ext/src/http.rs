//! HTTP requests with limits and spans, without credentials and retries.

mod attempt;
mod connect;
mod failure;
mod limiter;
mod spans;
mod upload;

pub(crate) use attempt::{Limits, Read, Received, attempt, beginning, next};
pub(crate) use connect::{HttpSettings, LazyClient};
pub(crate) use failure::{AttemptError, Cause};
pub(crate) use limiter::RateLimiter;
pub(crate) use spans::{CallSpan, attempt as attempt_span, log_retry};

use std::time::{Duration, SystemTime};

use reqwest::header::{HeaderMap, RETRY_AFTER};
use tokio::time::Instant;

use crate::retry;

pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    retry::retry_after(headers.get(RETRY_AFTER)?.to_str().ok()?, SystemTime::now())
}

/// Returns `start + delay`, or 30 years after `start` if that overflows.
#[must_use]
pub fn later(start: Instant, delay: Duration) -> Instant {
    const DECADES: Duration = Duration::from_secs(30 * 365 * 86_400);
    start.checked_add(delay).or_else(|| start.checked_add(DECADES)).unwrap_or(start)
}
