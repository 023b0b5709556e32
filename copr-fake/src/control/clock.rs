//! The time of one server: virtual, so that a test decides when an hour has passed.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The moment a virtual clock starts at: 1 January 2026, 00:00 UTC.
pub const START: i64 = 1_767_225_600;

/// The last moment a clock shows: the end of the year 9999. Later years have no place in dates, and sums of times overflow.
const END: i64 = 253_402_300_799;

/// A clock that hands out whole seconds since 1970.
///
/// Clones share the same time. A virtual clock stands still until [`Clock::advance`] moves it; the others go on by
/// themselves, and an advance is added on top.
#[derive(Debug, Clone)]
pub struct Clock {
    moved: Arc<AtomicI64>,
    pace: Pace,
}

/// What moves a clock beside [`Clock::advance`].
#[derive(Debug, Clone, Copy)]
enum Pace {
    /// Nothing.
    Still,
    /// The time since it was made, stretched.
    Scaled { since: Instant, speed: f64 },
}

impl Clock {
    /// A clock that starts at `start` and moves by hand only.
    pub fn at(start: i64) -> Self {
        Self::with(start, Pace::Still)
    }

    /// A clock that starts with the machine's and goes `speed` times as fast: builds that take ten minutes are over in
    /// ten seconds at a speed of 60. One that is no positive number is a standstill.
    pub fn real(speed: f64) -> Self {
        let since = Instant::now();
        Self::with(machine_time(), Pace::Scaled { since, speed })
    }

    fn with(start: i64, pace: Pace) -> Self {
        Self { moved: Arc::new(AtomicI64::new(start)), pace }
    }

    /// Seconds since 1970. A clock stops when the year 9999 is over.
    pub fn now(&self) -> i64 {
        let own = match self.pace {
            Pace::Still => 0,
            Pace::Scaled { since, speed } => scaled(since.elapsed(), speed),
        };
        self.moved.load(Ordering::SeqCst).saturating_add(own).min(END)
    }

    /// Moves the time on, to the end of the year 9999 at most; parts of a second are dropped.
    pub fn advance(&self, by: Duration) {
        let seconds = i64::try_from(by.as_secs()).unwrap_or(i64::MAX);
        let later = |moved: i64| Some(moved.saturating_add(seconds));
        // It can't fail, because there always is a later time.
        let _ = self.moved.fetch_update(Ordering::SeqCst, Ordering::SeqCst, later);
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::at(START)
    }
}

/// Whole seconds that pass at a speed. One that is no positive number is a standstill.
fn scaled(elapsed: Duration, speed: f64) -> i64 {
    let passed = Duration::try_from_secs_f64(elapsed.as_secs_f64() * speed).unwrap_or_default();
    i64::try_from(passed.as_secs()).unwrap_or(i64::MAX)
}

/// The time of the machine, in seconds since 1970.
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
    fn clones_share_their_time() {
        let clock = Clock::default();
        clock.clone().advance(Duration::from_millis(3900));
        assert_eq!(clock.now(), START + 3);
    }

    #[test]
    fn time_never_goes_back_and_ends_with_the_year_9999() {
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
    fn speed_stretches_time() {
        assert_eq!(scaled(Duration::from_millis(1500), 60.0), 90);
        assert_eq!(scaled(Duration::from_secs(10), 0.25), 2);
        assert_eq!(scaled(Duration::from_secs(10), -1.0), 0);
        assert_eq!(scaled(Duration::from_secs(10), f64::NAN), 0);
    }
}
