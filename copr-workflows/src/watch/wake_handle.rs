//! Wakes a watch from elsewhere, such as from a message bus or a webhook.

use std::any::Any;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

use copr_api_ext::Error;

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
    scope: Scope,
    requests: Mutex<Requests>,
    notify: Notify,
}

/// Which builds are watched.
#[derive(Debug, Default)]
pub(super) enum Scope {
    #[default]
    Any,
    Builds(BTreeSet<i64>),
    /// Owner and name.
    Project(String, String),
}

#[derive(Debug, Default)]
struct Requests {
    /// What was requested since the last poll.
    wake: Option<Wake>,
    /// Whether messages wake the watch.
    is_woken: bool,
    lost: Option<Error>,
}

/// What learns of changes of builds, and wakes watches: a message bus, such as `Events` of the feature `events`.
pub trait WakeSource {
    /// Wakes a watch by this handle until the result is dropped. Called in a Tokio runtime, when the watch is first polled.
    fn attach(&self, handle: WakeHandle) -> Box<dyn Any + Send>;
}

/// What to poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wake {
    /// Everything: a poll is due or was requested.
    Everything,
    /// These builds were requested.
    Builds(BTreeSet<i64>),
}

impl WakeHandle {
    pub(super) fn new(scope: Scope) -> Self {
        Self(Arc::new(Shared { scope, ..Shared::default() }))
    }

    /// Polls all builds now, and for a project looks for new ones.
    pub fn poll_all(&self) {
        self.requests().wake = Some(Wake::Everything);
        self.0.notify.notify_one();
    }

    /// Polls one build now. For an unknown ID, the watch of a project looks for new builds; other
    /// watches ignore it.
    pub fn poll_build(&self, build_id: i64) {
        if matches!(&self.0.scope, Scope::Builds(ids) if !ids.contains(&build_id)) {
            return;
        }
        if let Wake::Builds(ids) = self.requests().wake.get_or_insert(Wake::Builds(BTreeSet::new())) {
            ids.insert(build_id);
        }
        self.0.notify.notify_one();
    }

    /// Polls one build now, unless the watch is of another project.
    pub fn poll_build_of(&self, owner: &str, project: &str, build_id: i64) {
        if !matches!(&self.0.scope, Scope::Project(of, name) if of != owner || name != project) {
            self.poll_build(build_id);
        }
    }

    /// Says that each change is followed by a call from now on, so that the watch polls less often: see
    /// [`woken_interval`](super::Watch::woken_interval).
    pub fn source_connected(&self) {
        self.requests().is_woken = true;
    }

    /// Says that calls may be missing from now on. The watch reports the error, and polls as if there was no source.
    pub fn source_lost(&self, error: Error) {
        let mut requests = self.requests();
        (requests.is_woken, requests.lost) = (false, Some(error));
        drop(requests);
        self.poll_all();
    }

    /// The builds that are requested and not polled yet.
    pub(super) fn requested_builds(&self) -> BTreeSet<i64> {
        match &self.requests().wake {
            Some(Wake::Builds(ids)) => ids.clone(),
            _ => BTreeSet::new(),
        }
    }

    pub(super) fn is_woken(&self) -> bool {
        self.requests().is_woken
    }

    pub(super) fn take_lost(&self) -> Option<Error> {
        self.requests().lost.take()
    }

    fn requests(&self) -> MutexGuard<'_, Requests> {
        self.0.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until this time, or until a poll of everything is requested.
    pub(super) async fn pause_until(&self, time: Instant) {
        while self.requests().wake != Some(Wake::Everything)
            && timeout_at(time, self.0.notify.notified()).await.is_ok()
        {}
    }

    /// Waits until a poll is requested or due.
    pub(super) async fn wait_until(&self, time: Instant) -> Wake {
        loop {
            let requested = self.requests().wake.take();
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

    #[test]
    fn ignores_builds_that_are_not_watched() {
        let wake = |handle: &WakeHandle| {
            handle.poll_build_of("@hammers", "anvil", 1);
            handle.poll_build_of("@hammers", "hello", 2);
            handle.poll_build_of("hammers", "anvil", 3);
            handle.requests().wake.take()
        };
        let of_builds = WakeHandle::new(Scope::Builds([2, 5].into()));
        assert_eq!(wake(&of_builds), Some(Wake::Builds([2].into())));
        of_builds.poll_build(1);
        assert_eq!(of_builds.requests().wake, None);
        let of_project = WakeHandle::new(Scope::Project("@hammers".to_owned(), "anvil".to_owned()));
        assert_eq!(wake(&of_project), Some(Wake::Builds([1].into())));
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
