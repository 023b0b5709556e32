//! Counts the attempts for one file.

use std::time::Duration;

use tokio::time::Instant;

use copr_api_ext::extend::{AttemptOutcome, Extension};

/// An attempt that receives this many bytes counts as a success, even if the connection breaks afterwards.
const PROGRESS: u64 = 64 * 1024;

/// Failed attempts since the last progress.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempts {
    number: u32,
    since: Instant,
    received: u64,
}

impl Attempts {
    pub(crate) fn new() -> Self {
        Self { number: 0, since: Instant::now(), received: 0 }
    }

    /// Records received bytes. Enough of them reset the count, so that a slow download is not abandoned.
    pub(crate) fn progress(&mut self, bytes: u64) {
        self.received = self.received.saturating_add(bytes);
        if self.received >= PROGRESS {
            *self = Self::new();
        }
    }

    /// Counts a failed attempt. Returns the delay before the next one; `None` if there is none.
    pub(crate) fn retry_delay(&mut self, extension: &Extension, outcome: AttemptOutcome) -> Option<Duration> {
        self.number += 1;
        extension.retry(self.number, self.since.elapsed(), outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use copr_api_ext::retry::Policy;

    #[tokio::test]
    async fn progress_resets_the_attempts() {
        let policy = Policy::default().with_attempts(3);
        let copr = copr_api_ext::Copr::builder().retry(policy).build().unwrap();
        let extension = copr.extension();
        let mut attempts = Attempts::new();
        assert!(attempts.retry_delay(extension, AttemptOutcome::MaybeSent).is_some());
        attempts.progress(PROGRESS - 1);
        assert!(attempts.retry_delay(extension, AttemptOutcome::MaybeSent).is_some());
        attempts.progress(1);
        assert!(attempts.retry_delay(extension, AttemptOutcome::MaybeSent).is_some());
        assert!(attempts.retry_delay(extension, AttemptOutcome::MaybeSent).is_some());
        assert!(attempts.retry_delay(extension, AttemptOutcome::MaybeSent).is_none());
    }
}
