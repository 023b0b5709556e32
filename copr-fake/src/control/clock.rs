//! The clock of a server.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The time at which a virtual clock starts: 1 January 2026, 00:00 UTC.
pub const START: i64 = 1_767_225_600;

/// The last time that a clock shows: the end of the year 9999. Dates can't express later years, and sums of times overflow.
const END: i64 = 253_402_300_799;

/// The clock of a server, in Unix seconds.
///
/// Clones share their time. A virtual clock stands still until [`Clock::advance`] is called. A real-time clock runs, and
/// advances are added to it.
#[derive(Debug, Clone)]
pub struct Clock {
    moved: Arc<AtomicI64>,
    pace: Pace,
}

/// How a clock runs without [`Clock::advance`].
#[derive(Debug, Clone, Copy)]
enum Pace {
    /// It stands still.
    Still,
    /// It runs at a speed since it was created.
    Scaled { since: Instant, speed: f64 },
}

impl Clock {
    /// Creates a virtual clock that starts at `start`, in Unix seconds.
    pub fn at(start: i64) -> Self {
        Self::with(start, Pace::Still)
    }

    /// Creates a clock that starts now and runs `speed` times as fast as real time. At a speed of 60, a build of ten minutes
    /// takes ten seconds. If `speed` isn't a positive number, the clock stands still.
    pub fn real(speed: f64) -> Self {
        let since = Instant::now();
        Self::with(machine_time(), Pace::Scaled { since, speed })
    }

    fn with(start: i64, pace: Pace) -> Self {
        Self { moved: Arc::new(AtomicI64::new(start)), pace }
    }

    /// Returns the time in Unix seconds, at most the end of the year 9999.
    pub fn now(&self) -> i64 {
        let own = match self.pace {
            Pace::Still => 0,
            Pace::Scaled { since, speed } => scaled(since.elapsed(), speed),
        };
        self.moved.load(Ordering::SeqCst).saturating_add(own).min(END)
    }

    /// Advances the clock by whole seconds, at most to the end of the year 9999.
    pub fn advance(&self, by: Duration) {
        let seconds = i64::try_from(by.as_secs()).unwrap_or(i64::MAX);
        let later = |moved: i64| Some(moved.saturating_add(seconds));
        // The closure never returns `None`.
        let _ = self.moved.fetch_update(Ordering::SeqCst, Ordering::SeqCst, later);
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::at(START)
    }
}

/// Returns whole seconds at a speed, 0 if the speed isn't a positive number.
fn scaled(elapsed: Duration, speed: f64) -> i64 {
    let passed = Duration::try_from_secs_f64(elapsed.as_secs_f64() * speed).unwrap_or_default();
    i64::try_from(passed.as_secs()).unwrap_or(i64::MAX)
}

/// Returns the real time in Unix seconds.
pub(crate) fn machine_time() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Clock, END, START, scaled};

    #[test]
    fn clones_share_time() {
        let clock = Clock::default();
        clock.clone().advance(Duration::from_millis(3900));
        assert_eq!(clock.now(), START + 3);
    }

    #[test]
    fn time_ends_with_the_year_9999() {
        let clock = Clock::default();
        for _ in 0..3 {
            clock.advance(Duration::MAX);
            assert_eq!(clock.now(), END);
        }
        let real = Clock::real(f64::MAX);
        real.advance(Duration::MAX);
        assert_eq!(real.now(), END);
    }

    #[test]
    fn speed_scales_time() {
        assert_eq!(scaled(Duration::from_millis(1500), 60.0), 90);
        assert_eq!(scaled(Duration::from_secs(10), 0.25), 2);
        assert_eq!(scaled(Duration::from_secs(10), -1.0), 0);
        assert_eq!(scaled(Duration::from_secs(10), f64::NAN), 0);
    }
}
