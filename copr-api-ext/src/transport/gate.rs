//! How many requests at once, and how many a second: one gate for all clones of a client.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::Instant;

use crate::pace::later;

/// Lets attempts through, in the order in which they came.
#[derive(Debug)]
pub(crate) struct Gate {
    places: Semaphore,
    interval: Option<Duration>,
    next: Mutex<Option<Instant>>,
}

impl Gate {
    /// At most `at_once` attempts under way, and one begun each `interval`.
    pub(crate) fn new(at_once: usize, interval: Option<Duration>) -> Self {
        let places = Semaphore::new(at_once.clamp(1, Semaphore::MAX_PERMITS));
        Self { places, interval, next: Mutex::new(None) }
    }

    /// Waits for a place and for its turn. The place is free again when the permit is dropped.
    pub(crate) async fn enter(&self) -> Option<SemaphorePermit<'_>> {
        // Fails only when the semaphore is closed, which nobody does.
        let permit = self.places.acquire().await.ok();
        if let Some(interval) = self.interval {
            let turn = self.turn(interval, Instant::now());
            tokio::time::sleep_until(turn).await;
        }
        permit
    }

    /// The moment for the attempt that asks at `now`.
    fn turn(&self, interval: Duration, now: Instant) -> Instant {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = next.map_or(now, |next| next.max(now));
        *next = Some(later(turn, interval));
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn attempts_begin_one_each_interval_and_the_first_at_once() {
        let gate = Gate::new(100, Some(Duration::from_millis(250)));
        let start = Instant::now();
        let mut begun = Vec::new();
        for _ in 0..4 {
            drop(gate.enter().await);
            begun.push(start.elapsed().as_millis());
        }
        assert_eq!(begun, [0, 250, 500, 750]);
        tokio::time::sleep(Duration::from_secs(10)).await;
        let before = Instant::now();
        drop(gate.enter().await);
        assert_eq!(before.elapsed(), Duration::ZERO, "a rest is not saved up, nor does it cost");
    }

    #[tokio::test(start_paused = true)]
    async fn an_interval_beyond_all_clocks_is_as_good_as_for_ever() {
        let gate = Gate::new(100, Some(Duration::MAX));
        drop(gate.enter().await);
        let year = Duration::from_secs(365 * 86_400);
        assert!(tokio::time::timeout(year, gate.enter()).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn no_more_than_allowed_are_under_way() {
        let gate = Gate::new(2, None);
        let (first, second) = (gate.enter().await, gate.enter().await);
        let third = tokio::time::timeout(Duration::from_secs(5), gate.enter()).await;
        assert!(third.is_err());
        drop(first);
        assert!(gate.enter().await.is_some());
        drop(second);
    }
}
