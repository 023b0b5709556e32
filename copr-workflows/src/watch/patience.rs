//! Which failures a watch puts up with, and for how long. Pure.

use std::time::Duration;

use tokio::time::Instant;

use copr_api_ext::extend::Outage;
use copr_api_ext::{Error, ErrorKind};

/// The longest that a server is left alone because it asked for it.
const LONGEST_WISH: Duration = Duration::from_secs(15 * 60);

/// How long a watch has met nothing but failures, and how long it may.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    outage: Outage,
    answered: bool,
}

impl Patience {
    pub fn new(budget: Duration) -> Self {
        Self { outage: Outage::new(budget), answered: false }
    }

    /// An answer came: the budget is whole again.
    pub fn answered(&mut self) {
        self.outage.succeeded();
        self.answered = true;
    }

    /// A failure came. How long nothing else has, or `None` if it is not put up with.
    pub fn tries(&mut self, kind: ErrorKind, now: Instant) -> Option<Duration> {
        if !may_pass(kind, self.answered) {
            return None;
        }
        self.outage.failed(now)
    }
}

/// Whether a failure may pass. Before the first answer, a server that can't be reached or knows nothing is taken for a wrong address.
fn may_pass(kind: ErrorKind, answered: bool) -> bool {
    match kind {
        // An answer that can't be decoded may have been cut off, or have come from a proxy.
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

/// Whether a smaller page may fare better.
pub(super) fn too_heavy(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::Timeout | ErrorKind::Gateway | ErrorKind::TooLarge)
}

/// The pause after a failure: what the cadence says, or longer if the server asks for it.
pub(super) fn pause(cadence: Duration, error: &Error) -> Duration {
    cadence.max(error.retry_after().unwrap_or_default().min(LONGEST_WISH))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_runs_from_the_first_failure_after_an_answer() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut patience = Patience::new(Duration::from_secs(60));
        assert_eq!(patience.tries(ErrorKind::Gateway, at(100)), Some(Duration::ZERO));
        assert_eq!(patience.tries(ErrorKind::Decode, at(159)), Some(Duration::from_secs(59)));
        assert_eq!(patience.tries(ErrorKind::Gateway, at(160)), None);
        patience.answered();
        assert_eq!(patience.tries(ErrorKind::Gateway, at(200)), Some(Duration::ZERO));
    }

    #[test]
    fn no_budget_puts_up_with_nothing() {
        let mut patience = Patience::new(Duration::ZERO);
        assert_eq!(patience.tries(ErrorKind::Gateway, Instant::now()), None);
    }

    #[test]
    fn a_wrong_address_is_told_at_once_and_a_lost_one_is_put_up_with() {
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
            assert_eq!((may_pass(kind, false), may_pass(kind, true)), (first, later), "{kind:?}");
        }
    }
}
