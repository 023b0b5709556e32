//! When a watch polls next. No I/O.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio::time::Instant;

use super::settings::Settings;
use copr_api_ext::extend::{Backoff, later};

/// What a poll was like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Polled {
    /// Whether it was a poll of everything.
    pub is_whole: bool,
    /// Whether each change since it began has a message.
    pub is_woken: bool,
    pub has_changes: bool,
}

#[derive(Debug)]
pub(super) struct Schedule {
    poll_interval: Backoff,
    woken_interval: Duration,
    /// How many polls in a row saw no change.
    idle_polls: u32,
    /// When everything is polled.
    next_poll: Instant,
    /// Until when messages are combined, because others have just come.
    pub quiet_until: Instant,
    /// Builds whose message came before the API showed a change. They are polled again at `quiet_until`.
    again: BTreeSet<i64>,
}

impl Schedule {
    /// Polls everything now.
    pub fn new(settings: &Settings, now: Instant) -> Self {
        Self {
            poll_interval: settings.poll_interval,
            woken_interval: settings.woken_interval,
            idle_polls: 0,
            next_poll: now,
            quiet_until: now,
            again: BTreeSet::new(),
        }
    }

    /// When the next poll is due.
    pub fn due(&self) -> Instant {
        if self.again.is_empty() { self.next_poll } else { self.next_poll.min(self.quiet_until) }
    }

    /// Whether the poll that is due is one of everything.
    pub fn is_whole(&self, now: Instant) -> bool {
        now >= self.next_poll
    }

    /// Takes the builds that are to be polled again.
    pub fn take_again(&mut self) -> BTreeSet<i64> {
        std::mem::take(&mut self.again)
    }

    /// Plans the next poll after one.
    pub fn polled(&mut self, now: Instant, poll: Polled) {
        if poll.has_changes {
            self.idle_polls = 0;
        } else if poll.is_whole {
            self.idle_polls = self.idle_polls.saturating_add(1);
        }
        let interval = self.poll_interval.delay(self.idle_polls);
        match (poll.is_whole, poll.is_woken) {
            (true, true) => self.next_poll = later(now, interval.max(self.woken_interval)),
            (true, false) => self.next_poll = later(now, interval),
            (false, false) if poll.has_changes => self.next_poll = self.next_poll.min(later(now, interval)),
            (false, _) => {}
        }
    }

    /// Plans another poll of builds that did not change although there was a message about them. There
    /// may be none.
    pub fn poll_again(&mut self, now: Instant, builds: BTreeSet<i64>) {
        (self.quiet_until, self.again) = (later(now, self.poll_interval.first), builds);
    }

    /// The delay after a failed request.
    pub fn back_off(&mut self) -> Duration {
        let delay = self.poll_interval.delay(self.idle_polls);
        self.idle_polls = self.idle_polls.saturating_add(1);
        delay
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn schedule(now: Instant) -> Schedule {
        Schedule::new(&Settings::default(), now)
    }

    /// The seconds until the next poll after one that takes no time.
    fn next(schedule: &mut Schedule, is_whole: bool, is_woken: bool, has_changes: bool) -> u64 {
        let now = if is_whole { schedule.next_poll } else { schedule.next_poll - SECOND };
        schedule.polled(now, Polled { is_whole, is_woken, has_changes });
        (schedule.due() - now).as_secs()
    }

    #[test]
    fn intervals_grow_until_a_change() {
        let mut schedule = schedule(Instant::now());
        let idle: Vec<u64> = (0..8).map(|_| next(&mut schedule, true, false, false)).collect();
        assert_eq!(idle, [15, 22, 33, 50, 75, 113, 120, 120]);
        assert_eq!(next(&mut schedule, true, false, true), 10);
        assert_eq!(schedule.back_off(), 10 * SECOND);
        assert_eq!(schedule.back_off(), 15 * SECOND);
        assert_eq!(next(&mut schedule, true, false, false), 33);
    }

    #[test]
    fn a_poll_of_some_builds_delays_no_poll_of_everything() {
        let mut schedule = schedule(Instant::now());
        for _ in 0..8 {
            next(&mut schedule, true, false, false);
        }
        assert_eq!(next(&mut schedule, false, false, false), 1);
        assert_eq!(next(&mut schedule, false, false, true), 1);
        assert_eq!(next(&mut schedule, true, false, true), 10);
        // What changes while messages come needs no earlier poll; without them, more may change soon.
        let mut schedule = self::schedule(Instant::now() + 600 * SECOND);
        let now = schedule.next_poll - 600 * SECOND;
        for (is_woken, seconds) in [(true, 600), (false, 10)] {
            schedule.polled(now, Polled { is_whole: false, is_woken, has_changes: true });
            assert_eq!(schedule.due() - now, seconds * SECOND);
        }
    }

    #[test]
    fn messages_make_polls_of_everything_rare() {
        let mut schedule = schedule(Instant::now());
        assert_eq!(next(&mut schedule, true, true, true), 600);
        assert_eq!(next(&mut schedule, true, false, false), 15);
        schedule.woken_interval = SECOND;
        assert_eq!(next(&mut schedule, true, true, true), 10, "at least the poll interval");
    }

    #[test]
    fn polls_again_once_after_a_quiet_time() {
        let now = Instant::now();
        let mut schedule = schedule(now);
        assert!(schedule.is_whole(now) && schedule.due() == now);
        schedule.polled(now, Polled { is_whole: true, is_woken: true, has_changes: false });
        schedule.poll_again(now, [7].into());
        assert_eq!((schedule.due(), schedule.quiet_until), (now + 10 * SECOND, now + 10 * SECOND));
        assert!(!schedule.is_whole(schedule.due()));
        assert_eq!(schedule.take_again(), [7].into());
        assert_eq!(schedule.due(), now + 600 * SECOND);
        // Without builds, it only makes messages wait for each other.
        schedule.poll_again(now + 60 * SECOND, BTreeSet::new());
        assert_eq!((schedule.due(), schedule.quiet_until), (now + 600 * SECOND, now + 70 * SECOND));
    }
}
