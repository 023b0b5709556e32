//! Wakes a watch from elsewhere, such as from a message bus or a webhook.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

/// Makes a watch poll before its next poll is due. Clones wake the same watch.
///
/// For programs that learn of changes by other means, such as Fedora's message bus. Calls while the
/// watch is busy are not lost, and are combined. Calls after the watch was dropped do nothing.
///
/// ```no_run
/// # use copr_workflows::Workflows as _;
/// # async fn example(copr: copr_workflows::Copr) -> copr_workflows::Result<()> {
/// let watch = copr.builds().watch_all([4711, 4712]);
/// let handle = watch.wake_handle();
/// tokio::spawn(async move {
///     // A message says that build 4712 changed:
///     handle.poll_build(4712);
/// });
/// let done = watch.await?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default)]
pub struct WakeHandle(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    /// What was requested since the last poll.
    requested: Mutex<Option<Wake>>,
    notify: Notify,
}

/// What to poll.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wake {
    /// Everything: a poll is due or was requested.
    Everything,
    /// These builds were requested.
    Builds(BTreeSet<i64>),
}

impl WakeHandle {
    /// Polls all builds now, and for a project looks for new ones.
    pub fn poll_all(&self) {
        *self.requested() = Some(Wake::Everything);
        self.0.notify.notify_one();
    }

    /// Polls one build now. For an unknown ID, the watch of a project looks for new builds; other
    /// watches ignore it.
    pub fn poll_build(&self, build_id: i64) {
        if let Wake::Builds(ids) = self.requested().get_or_insert(Wake::Builds(BTreeSet::new())) {
            ids.insert(build_id);
        }
        self.0.notify.notify_one();
    }

    fn requested(&self) -> MutexGuard<'_, Option<Wake>> {
        self.0.requested.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until a poll is requested or due.
    pub(super) async fn wait_until(&self, time: Instant) -> Wake {
        loop {
            let requested = self.requested().take();
            if let Some(wake) = requested {
                return wake;
            }
            if timeout_at(time, self.0.notify.notified()).await.is_err() {
                return Wake::Everything;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn combines_requests_and_loses_none() {
        let handle = WakeHandle::default();
        let later = Instant::now() + Duration::from_secs(60);
        handle.poll_build(2);
        handle.clone().poll_build(1);
        handle.poll_build(2);
        assert_eq!(handle.wait_until(later).await, Wake::Builds([1, 2].into()));
        handle.poll_build(1);
        handle.poll_all();
        assert_eq!(handle.wait_until(later).await, Wake::Everything);
        assert!(Instant::now() < later);
        assert_eq!(handle.wait_until(later).await, Wake::Everything);
        assert_eq!(Instant::now(), later, "nothing was requested");
    }

    #[tokio::test(start_paused = true)]
    async fn wakes_a_waiting_watch() {
        let handle = WakeHandle::default();
        let other = handle.clone();
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_secs(7)).await;
            other.poll_build(3);
        });
        let (start, later) = (Instant::now(), Instant::now() + Duration::from_secs(60));
        assert_eq!(handle.wait_until(later).await, Wake::Builds([3].into()));
        assert_eq!(start.elapsed(), Duration::from_secs(7));
    }
}
