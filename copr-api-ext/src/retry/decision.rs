//! Whether, and when, a request is sent again. A pure function over plain data.

use std::hash::{BuildHasher as _, RandomState};
use std::time::Duration;

use super::backoff::Backoff;

/// How often and how patiently requests are sent again.
///
/// The default makes up to 4 attempts, with pauses of about 0.5, 1 and 2 seconds between them (the second half of each is random),
/// or as long as the server asks for with `Retry-After`, up to 60 seconds. No attempt begins later than 180 seconds after the first.
/// So a call against a server that fails at once ends within 4 seconds, and any call within 180 seconds and the time that its last
/// attempt takes; see [`attempt_timeout`](crate::CoprBuilder::attempt_timeout).
///
/// Operations that are safe to repeat are sent again after status 408, 429, 502, 503 or 504 and after a broken connection; all
/// others only if no connection came about.
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
    /// The most attempts for one call, the first included. 1 means never to repeat.
    pub attempts: u32,
    /// The pause after the first attempt; it doubles each time.
    pub first_pause: Duration,
    /// The longest pause, whatever the server asks for.
    pub longest_pause: Duration,
    /// No attempt begins later than this after the first.
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
    /// The most attempts for one call, the first included.
    #[must_use]
    pub fn with_attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The pause after the first attempt, and the longest one.
    #[must_use]
    pub fn with_pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest;
        self
    }

    /// No attempt begins later than this after the first.
    #[must_use]
    pub fn with_time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    fn backoff(&self) -> Backoff {
        Backoff { first: self.first_pause, max: self.longest_pause, factor: 2.0 }
    }

    /// Sends every request once.
    #[must_use]
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With this status code, and the delay that the server asked for.
    Status(u16, Option<Duration>),
    /// Without a connection: nothing was sent.
    NotSent,
    /// Without a connection, for a reason that time does not change: nothing was sent.
    NotTrusted,
    /// Without a complete response, after something may have been sent.
    MaybeSent,
    /// For a reason that another attempt would meet again: the response is too large, a file can't be read.
    Final,
}

/// An attempt that has ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    /// Its number, from 1.
    pub number: u32,
    /// Time since the first attempt started.
    pub elapsed: Duration,
    pub idempotent: bool,
    /// A streamed body can't be sent again, unless the caller can make a new one.
    pub can_be_sent_again: bool,
    /// A number from 0 to 1 that spreads the delays of many callers.
    pub jitter: f64,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Stop,
    RetryAfter(Duration),
}

/// Decides whether to send a request again.
pub(crate) fn decide(policy: &Policy, attempt: &Attempt, outcome: Outcome) -> Decision {
    if attempt.number >= policy.attempts
        || !attempt.can_be_sent_again
        || !may_retry(attempt.idempotent, outcome)
    {
        return Decision::Stop;
    }
    let pause = match outcome {
        Outcome::Status(_, Some(asked)) => asked.min(policy.longest_pause),
        _ => policy.backoff().jittered(attempt.number.saturating_sub(1), attempt.jitter),
    };
    if attempt.elapsed.saturating_add(pause) > policy.time_limit {
        return Decision::Stop;
    }
    Decision::RetryAfter(pause)
}

/// 500 is never retried: this server responds so to invalid input. An operation that is not idempotent is retried only if nothing was
/// sent.
fn may_retry(idempotent: bool, outcome: Outcome) -> bool {
    match outcome {
        Outcome::NotSent => true,
        Outcome::MaybeSent => idempotent,
        Outcome::Status(status, _) => idempotent && matches!(status, 408 | 429 | 502 | 503 | 504),
        Outcome::NotTrusted | Outcome::Final => false,
    }
}

/// A number from 0 to 1 that differs from call to call. Nothing depends on its quality.
pub(crate) fn jitter() -> f64 {
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
    fn what_is_repeated_and_what_is_not() {
        let policy = Policy::default();
        for (idempotent, outcome, again) in [
            (true, Outcome::Status(503, None), true),
            (true, Outcome::Status(429, None), true),
            (true, Outcome::Status(408, None), true),
            (true, Outcome::Status(500, None), false),
            (true, Outcome::Status(404, None), false),
            (true, Outcome::MaybeSent, true),
            (true, Outcome::NotSent, true),
            (true, Outcome::Final, false),
            (false, Outcome::Status(503, None), false),
            (false, Outcome::Status(429, None), false),
            (false, Outcome::MaybeSent, false),
            (false, Outcome::NotSent, true),
            (true, Outcome::NotTrusted, false),
            (false, Outcome::NotTrusted, false),
        ] {
            let decision = decide(&policy, &attempt(1, idempotent), outcome);
            assert_eq!(decision != Decision::Stop, again, "{idempotent} {outcome:?}");
        }
    }

    #[test]
    fn pauses_double_and_have_a_limit_and_the_servers_wish_counts() {
        let policy = Policy { attempts: 20, time_limit: Duration::MAX, ..Policy::default() };
        let pause = |number, outcome| decide(&policy, &attempt(number, true), outcome);
        let after = |ms| Decision::RetryAfter(Duration::from_millis(ms));
        assert_eq!(pause(1, Outcome::NotSent), after(500));
        assert_eq!(pause(2, Outcome::NotSent), after(1000));
        assert_eq!(pause(15, Outcome::NotSent), after(60_000));
        assert_eq!(pause(1, Outcome::Status(503, Some(Duration::from_secs(7)))), after(7000));
        assert_eq!(pause(1, Outcome::Status(503, Some(Duration::MAX))), after(60_000));
        let endless = Policy { first_pause: Duration::MAX, longest_pause: Duration::MAX, ..policy };
        let decision = decide(&endless, &attempt(1, true), Outcome::NotSent);
        assert_eq!(decision, Decision::RetryAfter(Duration::MAX));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10_000))]

        #[test]
        fn no_call_is_sent_more_often_or_begun_later_than_allowed(
            number in 0_u32..100, elapsed in 0_u64..1_000, jitter in -1.0_f64..2.0, attempts in 1_u32..10, limit in 0_u64..500,
        ) {
            let policy = Policy { attempts, time_limit: Duration::from_secs(limit), ..Policy::default() };
            let elapsed = Duration::from_secs(elapsed);
            let attempt = Attempt { elapsed, jitter, ..attempt(number, true) };
            if let Decision::RetryAfter(pause) = decide(&policy, &attempt, Outcome::NotSent) {
                proptest::prop_assert!(number < attempts && elapsed + pause <= policy.time_limit);
            }
        }
    }
}
