//! Counts the attempts for one file.

use tokio::time::Instant;

use super::{DownloadClient, ReadError};
use copr_api_ext::Result;
use copr_api_ext::extend::AttemptOutcome;

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

    /// Waits until the next attempt. Returns false if there is none.
    pub(crate) async fn wait(&mut self, client: &DownloadClient, outcome: AttemptOutcome) -> bool {
        self.number += 1;
        let delay = client.extension.retry(self.number, self.since.elapsed(), outcome);
        if let Some(delay) = delay {
            tokio::time::sleep(delay).await;
        }
        delay.is_some()
    }

    /// Waits until a file may be read again from its start.
    ///
    /// # Errors
    /// The given error, if it is fatal or no attempt is left.
    pub(crate) async fn restart(&mut self, client: &DownloadClient, error: ReadError) -> Result<()> {
        let ReadError::Restart(error) = error else { return Err(error.into()) };
        // The policy's time limit is about attempts without progress, and a long download has progress.
        self.since = Instant::now();
        if self.wait(client, AttemptOutcome::MaybeSent).await { Ok(()) } else { Err(error) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use copr_api_ext::retry::Policy;

    #[tokio::test(start_paused = true)]
    async fn progress_resets_the_attempts() {
        let policy = Policy::default().with_attempts(3);
        let copr = copr_api_ext::Copr::builder().retry(policy).build().unwrap();
        let client = DownloadClient::of(&copr);
        let mut attempts = Attempts::new();
        assert!(attempts.wait(&client, AttemptOutcome::MaybeSent).await);
        attempts.progress(PROGRESS - 1);
        assert!(attempts.wait(&client, AttemptOutcome::MaybeSent).await);
        attempts.progress(1);
        assert!(attempts.wait(&client, AttemptOutcome::MaybeSent).await);
        assert!(attempts.wait(&client, AttemptOutcome::MaybeSent).await);
        assert!(!attempts.wait(&client, AttemptOutcome::MaybeSent).await);
    }
}
