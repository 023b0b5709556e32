//! Decides whether and when a request is sent again.

use std::hash::{BuildHasher as _, RandomState};
use std::time::Duration;

use super::backoff::Backoff;

/// How often and when calls are retried. Set it with [`CoprBuilder::retry`](crate::CoprBuilder::retry).
///
/// The default makes up to 4 attempts, with pauses of about 0.5, 1 and 2 seconds between them (the second half of each is
/// random), or as long as the server asks with `Retry-After`, up to 60 seconds. No attempt starts more than 180 seconds after
/// the first. So a call ends within 4 seconds if the server fails immediately, and within 180 seconds plus one
/// [`attempt_timeout`](crate::CoprBuilder::attempt_timeout) in any case.
///
/// Idempotent operations are retried after status code 408, 429, 502, 503 or 504, after timeouts and after connection errors;
/// all others only if no connection could be made. No operation is retried after status code 500, because this server responds
/// to some invalid input with it.
///
/// ```
/// use copr_api_ext::retry::Policy;
/// use std::time::Duration;
///
/// let policy = Policy::default();
/// assert_eq!(policy.attempts, 4);
/// assert_eq!(policy.first_pause, Duration::from_millis(500));
/// assert_eq!(policy.longest_pause, Duration::from_secs(60));
/// assert_eq!(policy.time_limit, Duration::from_secs(180));
///
/// let patient = Policy::default()
///     .with_attempts(10)
///     .with_time_limit(Duration::from_secs(1800));
/// # let _ = patient;
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Policy {
    /// The maximum number of attempts, including the first.
    pub attempts: u32,
    /// The pause after the first attempt. It doubles with each attempt.
    pub first_pause: Duration,
    /// The longest pause, even if the server asks for a longer one.
    pub longest_pause: Duration,
    /// The longest time from the first attempt to the start of another one.
    pub time_limit: Duration,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            attempts: 4,
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(60),
            time_limit: Duration::from_secs(180),
        }
    }
}

impl Policy {
    /// Sets the maximum number of attempts, including the first.
    #[must_use]
    pub fn with_attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Sets the pause after the first attempt, and the longest pause.
    #[must_use]
    pub fn with_pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest;
        self
    }

    /// Sets the longest time from the first attempt to the start of another one.
    #[must_use]
    pub fn with_time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    fn backoff(&self) -> Backoff {
        Backoff { first: self.first_pause, max: self.longest_pause, factor: 2.0 }
    }

    /// Returns a policy without retries.
    #[must_use]
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }
}

/// The outcome of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptOutcome {
    /// A response with this status code and `Retry-After`.
    Status(u16, Option<Duration>),
    /// No connection: nothing was sent.
    NotSent,
    /// No connection, because the TLS handshake failed, which a retry does not change: nothing was sent.
    NotTrusted,
    /// No complete response. The server may have received the request.
    MaybeSent,
    /// An error that another attempt would get again: the response is too large, a file can't be read.
    Final,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    /// From 1.
    pub number: u32,
    /// Since the start of the first attempt.
    pub elapsed: Duration,
    pub idempotent: bool,
    /// False for a streamed body, unless the caller can create another one.
    pub can_be_sent_again: bool,
    /// A random number from 0 to 1.
    pub jitter: f64,
}

/// The pause before the next attempt; `None` if there must be none.
pub(crate) fn retry_pause(policy: &Policy, attempt: &Attempt, outcome: AttemptOutcome) -> Option<Duration> {
    if attempt.number >= policy.attempts
        || !attempt.can_be_sent_again
        || !may_retry(attempt.idempotent, outcome)
    {
        return None;
    }
    let pause = match outcome {
        AttemptOutcome::Status(_, Some(asked)) => asked.min(policy.longest_pause),
        _ => policy.backoff().jittered(attempt.number.saturating_sub(1), attempt.jitter),
    };
    (attempt.elapsed.saturating_add(pause) <= policy.time_limit).then_some(pause)
}

fn may_retry(idempotent: bool, outcome: AttemptOutcome) -> bool {
    match outcome {
        AttemptOutcome::NotSent => true,
        AttemptOutcome::MaybeSent => idempotent,
        // Not 500: this server responds to invalid input with it.
        AttemptOutcome::Status(status, _) => idempotent && matches!(status, 408 | 429 | 502 | 503 | 504),
        AttemptOutcome::NotTrusted | AttemptOutcome::Final => false,
    }
}

/// Returns a random number from 0 to 1, of low quality, for [`Backoff::jittered`](crate::retry::Backoff::jittered).
#[must_use]
pub fn jitter() -> f64 {
    if cfg!(fuzzing) {
        return 0.5;
    }
    f64::from(u32::try_from(RandomState::new().hash_one(0_u8) >> 32).unwrap_or(u32::MAX))
        / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(number: u32, idempotent: bool) -> Attempt {
        Attempt { number, elapsed: Duration::ZERO, idempotent, can_be_sent_again: true, jitter: 1.0 }
    }

    #[test]
    fn retries_by_idempotency_and_outcome() {
        let policy = Policy::default();
        for (idempotent, outcome, again) in [
            (true, AttemptOutcome::Status(503, None), true),
            (true, AttemptOutcome::Status(429, None), true),
            (true, AttemptOutcome::Status(408, None), true),
            (true, AttemptOutcome::Status(500, None), false),
            (true, AttemptOutcome::Status(404, None), false),
            (true, AttemptOutcome::MaybeSent, true),
            (true, AttemptOutcome::NotSent, true),
            (true, AttemptOutcome::Final, false),
            (false, AttemptOutcome::Status(503, None), false),
            (false, AttemptOutcome::Status(429, None), false),
            (false, AttemptOutcome::MaybeSent, false),
            (false, AttemptOutcome::NotSent, true),
            (true, AttemptOutcome::NotTrusted, false),
            (false, AttemptOutcome::NotTrusted, false),
        ] {
            let pause = retry_pause(&policy, &attempt(1, idempotent), outcome);
            assert_eq!(pause.is_some(), again, "{idempotent} {outcome:?}");
        }
    }

    #[test]
    fn pauses_double_or_follow_retry_after_within_limit() {
        let policy = Policy { attempts: 20, time_limit: Duration::MAX, ..Policy::default() };
        let pause = |number, outcome| retry_pause(&policy, &attempt(number, true), outcome);
        let after = |ms| Some(Duration::from_millis(ms));
        assert_eq!(pause(1, AttemptOutcome::NotSent), after(500));
        assert_eq!(pause(2, AttemptOutcome::NotSent), after(1000));
        assert_eq!(pause(15, AttemptOutcome::NotSent), after(60_000));
        assert_eq!(pause(1, AttemptOutcome::Status(503, Some(Duration::from_secs(7)))), after(7000));
        assert_eq!(pause(1, AttemptOutcome::Status(503, Some(Duration::MAX))), after(60_000));
        let endless = Policy { first_pause: Duration::MAX, longest_pause: Duration::MAX, ..policy };
        let pause = retry_pause(&endless, &attempt(1, true), AttemptOutcome::NotSent);
        assert_eq!(pause, Some(Duration::MAX));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10_000))]

        #[test]
        fn respects_maximum_attempts_and_time_limit(
            number in 0_u32..100, elapsed in 0_u64..1_000, jitter in -1.0_f64..2.0, attempts in 1_u32..10, limit in 0_u64..500,
        ) {
            let policy = Policy { attempts, time_limit: Duration::from_secs(limit), ..Policy::default() };
            let elapsed = Duration::from_secs(elapsed);
            let attempt = Attempt { elapsed, jitter, ..attempt(number, true) };
            if let Some(pause) = retry_pause(&policy, &attempt, AttemptOutcome::NotSent) {
                proptest::prop_assert!(number < attempts && elapsed + pause <= policy.time_limit);
            }
        }
    }
}
