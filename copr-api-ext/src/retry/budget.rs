//! The retry budget: limits the retries of all calls of a client together, so that they do not overload a failing server.

use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A token bucket, shared by the clones of a client. Each retry takes a token.
#[derive(Debug)]
pub struct Budget {
    capacity: f64,
    per_second: f64,
    state: Mutex<(f64, Instant)>,
}

impl Budget {
    /// Creates a full budget of this many retries, which refills completely within `refill`.
    #[must_use]
    pub fn new(retries: u32, refill: Duration) -> Self {
        let capacity = f64::from(retries);
        let per_second = capacity / refill.as_secs_f64().max(f64::MIN_POSITIVE);
        Self { capacity, per_second, state: Mutex::new((capacity, Instant::now())) }
    }

    /// Takes a token. Returns whether there was one.
    #[must_use]
    pub fn take(&self) -> bool {
        self.take_at(Instant::now())
    }

    fn take_at(&self, now: Instant) -> bool {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (tokens, since) = *state;
        let passed = now.saturating_duration_since(since).as_secs_f64();
        let tokens = (tokens + passed * self.per_second).min(self.capacity);
        let granted = tokens >= 1.0;
        *state = (if granted { tokens - 1.0 } else { tokens }, now.max(since));
        granted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_out_and_refills() {
        let budget = Budget::new(2, Duration::from_secs(2));
        let start = Instant::now();
        assert!(budget.take_at(start) && budget.take_at(start) && !budget.take_at(start));
        assert!(budget.take_at(start + Duration::from_secs(1)));
        assert!(!budget.take_at(start + Duration::from_secs(1)));
    }
}
