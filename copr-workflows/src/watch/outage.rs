//! Which errors a watch tolerates, and for how long. No I/O.

use std::time::Duration;

use tokio::time::Instant;

use copr_api_ext::extend::Outage;
use copr_api_ext::{Error, ErrorKind};

/// The longest `Retry-After` that is honored.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(15 * 60);

/// How long all requests have failed, and how long they may.
#[derive(Clone, Copy, Debug)]
pub(super) struct OutageLimit {
    outage: Outage,
    answered: bool,
}

impl OutageLimit {
    pub fn new(budget: Duration) -> Self {
        Self { outage: Outage::new(budget), answered: false }
    }

    /// A request succeeded: the outage is over.
    pub fn answered(&mut self) {
        self.outage.succeeded();
        self.answered = true;
    }

    /// A request failed. How long the outage has lasted, or `None` if the watch must fail.
    pub fn failed(&mut self, kind: ErrorKind, now: Instant) -> Option<Duration> {
        if !is_transient(kind, self.answered) {
            return None;
        }
        self.outage.failed(now)
    }
}

/// Whether an error may be transient. Before the first success, a server that can't be reached or answers 404 is a wrong URL.
fn is_transient(kind: ErrorKind, answered: bool) -> bool {
    match kind {
        // A response that can't be decoded may have been cut off, or have come from a proxy.
        ErrorKind::Decode
        | ErrorKind::Broken
        | ErrorKind::Timeout
        | ErrorKind::Gateway
        | ErrorKind::RateLimited
        | ErrorKind::Server
        | ErrorKind::TooLarge => true,
        ErrorKind::Connect | ErrorKind::NotFound => answered,
        _ => false,
    }
}

/// Whether a smaller page may help.
pub(super) fn too_heavy(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::Timeout | ErrorKind::Gateway | ErrorKind::TooLarge)
}

/// The delay after a failed request: the poll interval, or longer if the server asks for it.
pub(super) fn retry_delay(poll_interval: Duration, error: &Error) -> Duration {
    poll_interval.max(error.retry_after().unwrap_or_default().min(MAX_RETRY_AFTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_starts_at_the_first_failure_after_a_success() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut limit = OutageLimit::new(Duration::from_secs(60));
        assert_eq!(limit.failed(ErrorKind::Gateway, at(100)), Some(Duration::ZERO));
        assert_eq!(limit.failed(ErrorKind::Decode, at(159)), Some(Duration::from_secs(59)));
        assert_eq!(limit.failed(ErrorKind::Gateway, at(160)), None);
        limit.answered();
        assert_eq!(limit.failed(ErrorKind::Gateway, at(200)), Some(Duration::ZERO));
    }

    #[test]
    fn with_a_limit_of_zero_the_first_failure_counts() {
        let mut limit = OutageLimit::new(Duration::ZERO);
        assert_eq!(limit.failed(ErrorKind::Gateway, Instant::now()), None);
    }

    #[test]
    fn tolerates_a_lost_server_but_not_a_wrong_url() {
        for (kind, first, later) in [
            (ErrorKind::Connect, false, true),
            (ErrorKind::NotFound, false, true),
            (ErrorKind::Timeout, true, true),
            (ErrorKind::Broken, true, true),
            (ErrorKind::Gateway, true, true),
            (ErrorKind::RateLimited, true, true),
            (ErrorKind::Decode, true, true),
            (ErrorKind::Server, true, true),
            (ErrorKind::TooLarge, true, true),
            (ErrorKind::Auth, false, false),
            (ErrorKind::Forbidden, false, false),
            (ErrorKind::Challenge, false, false),
            (ErrorKind::InvalidInput, false, false),
            (ErrorKind::InvalidRequest, false, false),
            (ErrorKind::Conflict, false, false),
            (ErrorKind::Unexpected, false, false),
        ] {
            assert_eq!((is_transient(kind, false), is_transient(kind, true)), (first, later), "{kind:?}");
        }
    }
}
