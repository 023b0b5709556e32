//! Waking a watch from outside: a message bus, a webhook, a key press.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

/// Tells a watch to look before its next look is due. Clones wake the same watch.
///
/// For programs that hear of changes by other means, such as Fedora's message bus. Calls that come while the watch is busy are not
/// lost; calls that come faster than the pace of the watch are put together. A watch that is gone is woken in vain.
///
/// ```no_run
/// # use copr_workflows::Workflows as _;
/// # async fn example(copr: copr_workflows::Copr) -> copr_workflows::Result<()> {
/// let watch = copr.builds().watch_all([4711, 4712]);
/// let nudge = watch.nudge();
/// tokio::spawn(async move {
///     // A message says that something happened to build 4712:
///     nudge.look_at(4712);
/// });
/// let done = watch.await?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Nudge(Arc<Bell>);

#[derive(Debug, Default)]
struct Bell {
    wanted: Mutex<Wanted>,
    rung: Notify,
}

/// What has been asked for since the watch looked last.
#[derive(Debug, Default)]
struct Wanted {
    everything: bool,
    builds: BTreeSet<i64>,
}

/// Why a watch looks.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Call {
    /// At everything: it is time, or somebody asked for it.
    Everything,
    /// At these builds, because somebody asked for them.
    Builds(BTreeSet<i64>),
}

impl Nudge {
    /// Makes the watch look at all its builds now, and in a project for new ones.
    pub fn look_now(&self) {
        self.wanted().everything = true;
        self.0.rung.notify_one();
    }

    /// Makes the watch look at one of its builds now. In a watch of a project, an id that it does not know is taken for a new build,
    /// and it looks for all new builds; in any other watch, such an id is ignored.
    pub fn look_at(&self, build_id: i64) {
        self.wanted().builds.insert(build_id);
        self.0.rung.notify_one();
    }

    fn wanted(&self) -> MutexGuard<'_, Wanted> {
        self.0.wanted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what has been asked for.
    fn take(&self) -> Option<Call> {
        let wanted = std::mem::take(&mut *self.wanted());
        match wanted {
            Wanted { everything: true, .. } => Some(Call::Everything),
            Wanted { builds, .. } => (!builds.is_empty()).then_some(Call::Builds(builds)),
        }
    }

    /// Waits until somebody asks, or until it is time.
    pub(super) async fn wait_until(&self, time: Instant) -> Call {
        loop {
            if let Some(call) = self.take() {
                return call;
            }
            if timeout_at(time, self.0.rung.notified()).await.is_err() {
                return Call::Everything;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_is_asked_for_while_nobody_listens_is_not_lost_and_put_together() {
        let nudge = Nudge::default();
        let later = Instant::now() + Duration::from_secs(60);
        nudge.look_at(2);
        nudge.clone().look_at(1);
        nudge.look_at(2);
        assert_eq!(nudge.wait_until(later).await, Call::Builds([1, 2].into()));
        nudge.look_at(1);
        nudge.look_now();
        assert_eq!(nudge.wait_until(later).await, Call::Everything);
        assert!(Instant::now() < later);
        assert_eq!(nudge.wait_until(later).await, Call::Everything);
        assert_eq!(Instant::now(), later, "nobody asked, so it waited until it was time");
    }

    #[tokio::test(start_paused = true)]
    async fn a_watch_that_sleeps_is_woken() {
        let nudge = Nudge::default();
        let other = nudge.clone();
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_secs(7)).await;
            other.look_at(3);
        });
        let (start, later) = (Instant::now(), Instant::now() + Duration::from_secs(60));
        assert_eq!(nudge.wait_until(later).await, Call::Builds([3].into()));
        assert_eq!(start.elapsed(), Duration::from_secs(7));
    }
}
