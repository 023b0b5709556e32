//! The progress of an upload.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// The rate is averaged over about this many seconds.
const WINDOW: f64 = 5.0;

/// The progress of an upload, in bytes of the file.
///
/// Bytes count as sent when the HTTP client has accepted them. Usually a few hundred kilobytes are still in
/// buffers; the server has all of them when the call returns.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadProgress {
    /// The number of bytes sent.
    pub sent: u64,
    /// The number of bytes in total.
    pub total: u64,
    /// The time since the start.
    pub elapsed: Duration,
    /// The rate of the last few seconds; 0 while it is unknown.
    pub bytes_per_second: f64,
}

impl UploadProgress {
    /// Returns the time that the rest will take at the current rate, if it is known.
    #[must_use]
    pub fn remaining(&self) -> Option<Duration> {
        #[allow(clippy::cast_precision_loss, reason = "no file is that large")]
        let left = self.total.saturating_sub(self.sent) as f64;
        (self.bytes_per_second > 0.0)
            .then(|| Duration::try_from_secs_f64(left / self.bytes_per_second).ok())
            .flatten()
    }
}

type Callback = Box<dyn Fn(UploadProgress) + Send + Sync>;

/// Counts bytes and reports them.
pub(super) struct Meter {
    total: u64,
    callback: Option<Callback>,
    state: Mutex<(Instant, Rate)>,
}

impl Meter {
    pub(super) fn new(total: u64) -> Self {
        Self { total, callback: None, state: Mutex::new((Instant::now(), Rate::default())) }
    }

    pub(super) fn call(&mut self, callback: impl Fn(UploadProgress) + Send + Sync + 'static) {
        self.callback = Some(Box::new(callback));
    }

    /// The file is read from its start.
    pub(super) fn begin(&self) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = (Instant::now(), Rate::default());
        self.sent(0);
    }

    /// Reports the number of bytes sent.
    pub(super) fn sent(&self, sent: u64) {
        let Some(callback) = &self.callback else { return };
        let progress = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let elapsed = state.0.elapsed();
            let bytes_per_second = state.1.at(elapsed, sent);
            UploadProgress { sent, total: self.total, elapsed, bytes_per_second }
        };
        callback(progress);
    }
}

impl fmt::Debug for Meter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meter").field("total", &self.total).finish_non_exhaustive()
    }
}

/// An exponential moving average. Bytes and time decay alike, so that a burst of pieces has a finite rate.
#[derive(Clone, Copy, Debug, Default)]
struct Rate {
    bytes: f64,
    seconds: f64,
    elapsed: Duration,
    sent: u64,
}

impl Rate {
    /// The rate after `sent` bytes in `elapsed`.
    fn at(&mut self, elapsed: Duration, sent: u64) -> f64 {
        let passed = elapsed.saturating_sub(self.elapsed).as_secs_f64();
        #[allow(clippy::cast_precision_loss, reason = "no file is that large")]
        let bytes = sent.saturating_sub(self.sent) as f64;
        let faded = (-passed / WINDOW).exp();
        self.bytes = self.bytes * faded + bytes;
        self.seconds = self.seconds * faded + passed;
        (self.elapsed, self.sent) = (elapsed, sent);
        if self.seconds > 0.0 { self.bytes / self.seconds } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seconds(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    #[test]
    fn the_rate_follows_changes_within_seconds() {
        let mut rate = Rate::default();
        assert!(rate.at(Duration::ZERO, 0).abs() < f64::EPSILON, "nothing is known yet");
        for second in 1..=10_u32 {
            let current = rate.at(Duration::from_secs(u64::from(second)), u64::from(second) * 1000);
            assert!((current - 1000.0).abs() < 1e-6, "{current}");
        }
        let stalled = rate.at(Duration::from_secs(40), 10_000);
        assert!(stalled < 1.0, "{stalled}");
    }

    #[test]
    fn estimates_the_rest_once_the_rate_is_known() {
        let progress = |bytes_per_second| UploadProgress {
            sent: 25,
            total: 100,
            elapsed: Duration::from_secs(1),
            bytes_per_second,
        };
        assert_eq!(progress(0.0).remaining(), None);
        assert_eq!(progress(25.0).remaining(), Some(Duration::from_secs(3)));
        assert_eq!(progress(f64::MIN_POSITIVE).remaining(), None, "longer than a duration can be");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn no_rate_is_negative_or_infinite(
            steps in proptest::collection::vec((0.0_f64..30.0, 0_u64..1 << 30), 1..40),
        ) {
            let (mut rate, mut time, mut sent) = (Rate::default(), 0.0, 0_u64);
            for (pause, bytes) in steps {
                time += pause;
                sent += bytes;
                let current = rate.at(seconds(time), sent);
                prop_assert!(current.is_finite() && current >= 0.0, "{current}");
            }
        }

        #[test]
        fn a_constant_rate_is_exact(
            pauses in proptest::collection::vec(1_u64..20_000, 1..40), each in 1_u64..1000,
        ) {
            let (mut rate, mut time, mut sent) = (Rate::default(), 0_u64, 0_u64);
            for pause in pauses {
                time += pause;
                sent += pause * each;
                let current = rate.at(Duration::from_millis(time), sent);
                #[allow(clippy::cast_precision_loss)]
                let right = each as f64 * 1000.0;
                prop_assert!((current - right).abs() < right * 1e-6, "{current} {right}");
            }
        }
    }
}
