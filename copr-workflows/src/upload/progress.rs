//! How far an upload is.

use std::fmt;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::stream;
use tokio::sync::watch;
use tokio::time::Instant;

/// The seconds over which the rate is averaged: older ones hardly count.
const WINDOW: f64 = 5.0;

/// How far an upload is, in bytes of the file.
///
/// Bytes count as sent when the HTTP client has taken them. Its buffer and those of the system, a few hundred kilobytes as a rule, are
/// still on their way; the server has all of them when the call returns.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadProgress {
    /// Bytes sent.
    pub sent: u64,
    /// Bytes in all.
    pub total: u64,
    /// How long it took so far.
    pub elapsed: Duration,
    /// Bytes a second in the last few seconds; 0 as long as that can't be told.
    pub bytes_per_second: f64,
}

impl UploadProgress {
    /// How long the rest will take at the present rate, if that can be told.
    #[must_use]
    pub fn remaining(&self) -> Option<Duration> {
        #[allow(clippy::cast_precision_loss, reason = "of more bytes than anybody sends")]
        let left = self.total.saturating_sub(self.sent) as f64;
        (self.bytes_per_second > 0.0)
            .then(|| Duration::try_from_secs_f64(left / self.bytes_per_second).ok())
            .flatten()
    }
}

/// The progress of an upload as a stream: it yields the current state whenever that has changed since the last poll, and ends when the
/// upload has ended or was dropped. The last item of a complete upload has `sent == total`.
///
/// A slow reader misses states and does not slow the upload down.
#[must_use = "a stream does nothing until it is polled"]
pub struct ProgressStream(Pin<Box<dyn Stream<Item = UploadProgress> + Send>>);

impl Stream for ProgressStream {
    type Item = UploadProgress;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<UploadProgress>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for ProgressStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProgressStream").finish_non_exhaustive()
    }
}

type Callback = Box<dyn Fn(UploadProgress) + Send + Sync>;

/// Counts what is sent, and tells those who want to know.
pub(super) struct Meter {
    total: u64,
    callbacks: Vec<Callback>,
    news: watch::Sender<UploadProgress>,
    state: Mutex<(Instant, Rate)>,
}

impl Meter {
    pub(super) fn new(total: u64) -> Self {
        let state = Mutex::new((Instant::now(), Rate::default()));
        let first = UploadProgress { sent: 0, total, elapsed: Duration::ZERO, bytes_per_second: 0.0 };
        Self { total, callbacks: Vec::new(), news: watch::Sender::new(first), state }
    }

    pub(super) fn call(&mut self, callback: impl Fn(UploadProgress) + Send + Sync + 'static) {
        self.callbacks.push(Box::new(callback));
    }

    pub(super) fn stream(&self) -> ProgressStream {
        ProgressStream(Box::pin(stream::unfold(self.news.subscribe(), |mut news| async move {
            news.changed().await.ok()?;
            let progress = *news.borrow_and_update();
            Some((progress, news))
        })))
    }

    /// The file is read from its start.
    pub(super) fn begin(&self) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = (Instant::now(), Rate::default());
        self.sent(0);
    }

    /// So many bytes of it are sent.
    pub(super) fn sent(&self, sent: u64) {
        let progress = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let elapsed = state.0.elapsed();
            let bytes_per_second = state.1.at(elapsed, sent);
            UploadProgress { sent, total: self.total, elapsed, bytes_per_second }
        };
        self.news.send_replace(progress);
        for callback in &self.callbacks {
            callback(progress);
        }
    }
}

impl fmt::Debug for Meter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meter").field("total", &self.total).finish_non_exhaustive()
    }
}

/// A mean over the last seconds, in which older ones count less and less. Bytes and time fade alike, so that a burst of pieces without
/// time between them is no infinite rate.
#[derive(Clone, Copy, Debug, Default)]
struct Rate {
    bytes: f64,
    seconds: f64,
    elapsed: Duration,
    sent: u64,
}

impl Rate {
    /// The rate when so many bytes were sent after so long.
    fn at(&mut self, elapsed: Duration, sent: u64) -> f64 {
        let passed = elapsed.saturating_sub(self.elapsed).as_secs_f64();
        #[allow(clippy::cast_precision_loss, reason = "of more bytes than anybody sends")]
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
    fn a_steady_rate_is_told_as_it_is_and_a_change_within_seconds() {
        let mut rate = Rate::default();
        assert!(rate.at(Duration::ZERO, 0).abs() < f64::EPSILON, "nothing is known yet");
        for second in 1..=10_u32 {
            let told = rate.at(Duration::from_secs(u64::from(second)), u64::from(second) * 1000);
            assert!((told - 1000.0).abs() < 1e-6, "{told}");
        }
        let stalled = rate.at(Duration::from_secs(40), 10_000);
        assert!(stalled < 1.0, "{stalled}");
    }

    #[test]
    fn what_remains_is_told_once_there_is_a_rate() {
        let progress = |bytes_per_second| UploadProgress {
            sent: 25,
            total: 100,
            elapsed: Duration::from_secs(1),
            bytes_per_second,
        };
        assert_eq!(progress(0.0).remaining(), None);
        assert_eq!(progress(25.0).remaining(), Some(Duration::from_secs(3)));
        assert_eq!(progress(f64::MIN_POSITIVE).remaining(), None, "longer than time can be");
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
                let told = rate.at(seconds(time), sent);
                prop_assert!(told.is_finite() && told >= 0.0, "{told}");
            }
        }

        #[test]
        fn a_rate_that_never_changes_is_told_exactly(
            pauses in proptest::collection::vec(1_u64..20_000, 1..40), each in 1_u64..1000,
        ) {
            let (mut rate, mut time, mut sent) = (Rate::default(), 0_u64, 0_u64);
            for pause in pauses {
                time += pause;
                sent += pause * each;
                let told = rate.at(Duration::from_millis(time), sent);
                #[allow(clippy::cast_precision_loss)]
                let right = each as f64 * 1000.0;
                prop_assert!((told - right).abs() < right * 1e-6, "{told} {right}");
            }
        }
    }
}
