//! Limits how many requests are sent at once and how often, for all clones of a client together.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::Instant;

use super::later;

/// Starts attempts in the order in which they were requested.
#[derive(Debug)]
pub(crate) struct RateLimiter {
    permits: Semaphore,
    min_interval: Option<Duration>,
    next: Mutex<Option<Instant>>,
}

impl RateLimiter {
    pub(crate) fn new(max_concurrent_requests: usize, min_interval: Option<Duration>) -> Self {
        let permits = Semaphore::new(max_concurrent_requests.clamp(1, Semaphore::MAX_PERMITS));
        Self { permits, min_interval, next: Mutex::new(None) }
    }

    /// Waits until the next attempt may start. The attempt must hold the permit until it has ended.
    pub(crate) async fn acquire(&self) -> Option<SemaphorePermit<'_>> {
        // The semaphore is never closed, so this is never an error.
        let permit = self.permits.acquire().await.ok();
        if let Some(min_interval) = self.min_interval {
            let start = self.start(min_interval, Instant::now());
            tokio::time::sleep_until(start).await;
        }
        permit
    }

    /// When the next attempt may start.
    fn start(&self, min_interval: Duration, now: Instant) -> Instant {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let start = next.map_or(now, |next| next.max(now));
        *next = Some(later(start, min_interval));
        start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn spaces_attempts_and_starts_the_first_at_once() {
        let limiter = RateLimiter::new(100, Some(Duration::from_millis(250)));
        let start = Instant::now();
        let mut started = Vec::new();
        for _ in 0..4 {
            drop(limiter.acquire().await);
            started.push(start.elapsed().as_millis());
        }
        assert_eq!(started, [0, 250, 500, 750]);
        tokio::time::sleep(Duration::from_secs(10)).await;
        let before = Instant::now();
        drop(limiter.acquire().await);
        assert_eq!(before.elapsed(), Duration::ZERO, "idle time does not accumulate");
    }

    #[tokio::test(start_paused = true)]
    async fn accepts_an_interval_of_centuries() {
        let limiter = RateLimiter::new(100, Some(Duration::MAX));
        drop(limiter.acquire().await);
        let year = Duration::from_secs(365 * 86_400);
        assert!(tokio::time::timeout(year, limiter.acquire()).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn limits_concurrent_attempts() {
        let limiter = RateLimiter::new(2, None);
        let (first, second) = (limiter.acquire().await, limiter.acquire().await);
        let third = tokio::time::timeout(Duration::from_secs(5), limiter.acquire()).await;
        assert!(third.is_err());
        drop(first);
        assert!(limiter.acquire().await.is_some());
        drop(second);
    }
}
