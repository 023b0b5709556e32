//! Delays between attempts.

use std::time::Duration;

use tokio::time::Instant;

/// Exponential backoff: delays that grow by a factor up to a maximum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backoff {
    /// The first delay.
    pub first: Duration,
    /// The longest delay. If it is less than the first, all delays are the first.
    pub max: Duration,
    /// The ratio of each delay to the one before it.
    pub factor: f64,
}

impl Backoff {
    /// Returns the delay after this many others. Never overflows.
    #[must_use]
    pub fn delay(&self, after: u32) -> Duration {
        let max = self.max.max(self.first);
        let growth = self.factor.powi(after.min(1024).cast_signed());
        Duration::try_from_secs_f64(self.first.as_secs_f64() * growth).unwrap_or(max).min(max)
    }

    /// Returns half to all of the delay, in proportion to `jitter`, a random number from 0 to 1.
    #[must_use]
    pub fn jittered(&self, after: u32, jitter: f64) -> Duration {
        let delay = self.delay(after);
        let part = 0.5 + jitter.clamp(0.0, 1.0) / 2.0;
        // It is an error if `jitter` is NaN, and rounding may exceed the delay.
        Duration::try_from_secs_f64(delay.as_secs_f64() * part).unwrap_or(delay).min(delay)
    }
}

/// Tracks how long a server has been failing, up to a maximum.
#[derive(Clone, Copy, Debug)]
pub struct Outage {
    max: Duration,
    since: Option<Instant>,
}

impl Outage {
    /// Starts without failures.
    #[must_use]
    pub fn new(max: Duration) -> Self {
        Self { max, since: None }
    }

    /// Records a success, which ends the outage.
    pub fn succeeded(&mut self) {
        self.since = None;
    }

    /// Records a failure. Returns the time since the first failure after the last success, or `None` once it reaches the
    /// maximum.
    pub fn failed(&mut self, now: Instant) -> Option<Duration> {
        let lasted = now.saturating_duration_since(*self.since.get_or_insert(now));
        (lasted < self.max).then_some(lasted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn delays_grow_to_the_maximum() {
        let backoff = Backoff { first: 10 * SECOND, max: 120 * SECOND, factor: 1.5 };
        let delays: Vec<_> = (0..9).map(|after| backoff.delay(after).as_secs()).collect();
        assert_eq!(delays, [10, 15, 22, 33, 50, 75, 113, 120, 120]);
        let huge = Backoff { first: Duration::MAX, max: Duration::MAX, factor: 2.0 };
        assert_eq!((huge.delay(7), huge.jittered(7, 1.0)), (Duration::MAX, Duration::MAX));
    }

    #[test]
    fn outage_starts_with_first_failure_after_success() {
        let start = Instant::now();
        let at = |seconds| start + seconds * SECOND;
        let mut outage = Outage::new(60 * SECOND);
        assert_eq!(outage.failed(at(100)), Some(Duration::ZERO));
        assert_eq!(outage.failed(at(159)), Some(59 * SECOND));
        assert_eq!(outage.failed(at(160)), None);
        outage.succeeded();
        assert_eq!(outage.failed(at(200)), Some(Duration::ZERO));
        assert_eq!(Outage::new(Duration::ZERO).failed(start), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn delays_grow_within_their_bounds(
            first in 0_u64..u64::MAX, max in 0_u64..u64::MAX, after in 0_u32..u32::MAX, jitter in -1.0_f64..2.0,
        ) {
            let (first, max) = (Duration::from_millis(first), Duration::from_millis(max));
            let backoff = Backoff { first, max, factor: 1.5 };
            let delay = backoff.delay(after);
            prop_assert!(delay <= max.max(first) && backoff.delay(after.saturating_add(1)) >= delay);
            prop_assert!(backoff.jittered(after, jitter) <= delay);
        }
    }
}
