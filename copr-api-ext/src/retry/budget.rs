//! How many repetitions all calls of a client may make together, so that a broken server is not buried in them.

use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Tokens for repetitions, shared by the clones of a client. Each repetition takes one; they come back with time.
#[derive(Debug)]
pub struct Budget {
    most: f64,
    per_second: f64,
    state: Mutex<(f64, Instant)>,
}

impl Budget {
    /// A budget of this many repetitions, which is whole again after `refill`.
    #[must_use]
    pub fn new(most: u32, refill: Duration) -> Self {
        let most = f64::from(most);
        let per_second = most / refill.as_secs_f64().max(f64::MIN_POSITIVE);
        Self { most, per_second, state: Mutex::new((most, Instant::now())) }
    }

    /// Takes a token, if there is one.
    #[must_use]
    pub fn take(&self) -> bool {
        self.take_at(Instant::now())
    }

    fn take_at(&self, now: Instant) -> bool {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (tokens, since) = *state;
        let passed = now.saturating_duration_since(since).as_secs_f64();
        let tokens = (tokens + passed * self.per_second).min(self.most);
        let granted = tokens >= 1.0;
        *state = (if granted { tokens - 1.0 } else { tokens }, now.max(since));
        granted
    }
}

impl Default for Budget {
    /// 60 repetitions, whole again after a minute.
    fn default() -> Self {
        Self::new(60, Duration::from_secs(60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_runs_out_and_comes_back() {
        let budget = Budget::new(2, Duration::from_secs(2));
        let start = Instant::now();
        assert!(budget.take_at(start) && budget.take_at(start) && !budget.take_at(start));
        assert!(budget.take_at(start + Duration::from_secs(1)));
        assert!(!budget.take_at(start + Duration::from_secs(1)));
    }
}
