//! A minimum time between requests, and times in the future that can't overflow.

use std::time::Duration;

use tokio::time::Instant;

/// Keeps a minimum time between requests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pacer {
    min_interval: Duration,
    next: Option<Instant>,
}

impl Pacer {
    pub fn new(min_interval: Duration) -> Self {
        Self { min_interval, next: None }
    }

    /// Waits until the next request may be sent, and counts it as sent.
    pub async fn wait(&mut self) {
        if let Some(next) = self.next {
            tokio::time::sleep_until(next).await;
        }
        self.next = Instant::now().checked_add(self.min_interval);
    }
}

/// `start + delay`, at most thirty years later.
pub(crate) fn later(start: Instant, delay: Duration) -> Instant {
    const MAX: Duration = Duration::from_secs(30 * 365 * 86_400);
    start.checked_add(delay).or_else(|| start.checked_add(MAX)).unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn keeps_the_interval_after_an_immediate_first_request() {
        let (start, mut pacer) = (Instant::now(), Pacer::new(Duration::from_secs(2)));
        let mut times = Vec::new();
        for pause in [0, 0, 5, 0] {
            tokio::time::sleep(Duration::from_secs(pause)).await;
            pacer.wait().await;
            times.push(start.elapsed().as_secs());
        }
        assert_eq!(times, [0, 2, 7, 9]);
    }
}
