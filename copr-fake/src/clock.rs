//! The time of one server: virtual, so that a test decides when an hour has passed.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The moment a virtual clock starts at: 1 January 2026, 00:00 UTC.
pub const START: i64 = 1_767_225_600;

/// A clock that hands out whole seconds since 1970.
///
/// Clones share the same time. A virtual clock stands still until [`Clock::advance`] moves it; a wall clock
/// follows the machine, and an advance is added on top.
#[derive(Debug, Clone)]
pub struct Clock {
    moved: Arc<AtomicI64>,
    wall: bool,
}

impl Clock {
    /// A clock that starts at `start` and moves by hand only.
    #[must_use]
    pub fn at(start: i64) -> Self {
        Self { moved: Arc::new(AtomicI64::new(start)), wall: false }
    }

    /// A clock that follows the machine.
    #[must_use]
    pub fn wall() -> Self {
        Self { moved: Arc::new(AtomicI64::new(0)), wall: true }
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.moved.load(Ordering::SeqCst) + if self.wall { machine_time() } else { 0 }
    }

    /// Moves the time on; parts of a second are dropped.
    pub fn advance(&self, by: Duration) {
        let seconds = i64::try_from(by.as_secs()).unwrap_or(i64::MAX);
        self.moved.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::at(START)
    }
}

fn machine_time() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default()
}
