//! Attempts that belong together, so that their number and their time have a limit.

use std::time::Duration;

use tokio::time::Instant;

use copr_api_ext::extend::{Extension, Outcome};

/// How many bytes make an attempt a success, even if it breaks off afterwards.
const PROGRESS: u64 = 64 * 1024;

/// A series of attempts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Series {
    number: u32,
    since: Instant,
    got: u64,
}

impl Series {
    pub(crate) fn begin() -> Self {
        Self { number: 0, since: Instant::now(), got: 0 }
    }

    /// Notes bytes that came. Enough of them begin a new series: what moves on is not given up.
    pub(crate) fn got(&mut self, bytes: u64) {
        self.got = self.got.saturating_add(bytes);
        if self.got >= PROGRESS {
            *self = Self::begin();
        }
    }

    /// Counts an attempt that ended so; whether another is due, and when.
    pub(crate) fn again(&mut self, extension: &Extension, outcome: Outcome) -> Option<Duration> {
        self.number += 1;
        extension.retry(self.number, self.since.elapsed(), outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use copr_api_ext::retry::Policy;

    #[tokio::test]
    async fn what_moves_on_is_not_given_up_and_what_does_not_is() {
        let policy = Policy::default().with_attempts(3);
        let copr = copr_api_ext::Copr::builder().retry(policy).build().unwrap();
        let extension = copr.extension();
        let mut series = Series::begin();
        assert!(series.again(extension, Outcome::MaybeSent).is_some());
        series.got(PROGRESS - 1);
        assert!(series.again(extension, Outcome::MaybeSent).is_some());
        series.got(1);
        assert!(series.again(extension, Outcome::MaybeSent).is_some());
        assert!(series.again(extension, Outcome::MaybeSent).is_some());
        assert!(series.again(extension, Outcome::MaybeSent).is_none());
    }
}
