//! Wakes a watch from elsewhere, such as from a message bus or a webhook.

use std::any::Any;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

use copr_api::names::ProjectId;
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
    /// `None` allows all builds.
    subject: Option<Subject>,
    wake: Mutex<Wake>,
    notify: Notify,
}

/// What is watched.
#[derive(Clone, Debug)]
pub(super) enum Subject {
    Builds(Vec<i64>),
    Project(ProjectId),
}

/// What was requested since the last poll.
#[derive(Debug, Default)]
pub(super) struct Wake {
    /// Whether to poll everything.
    pub all: bool,
    /// The builds to poll.
    pub builds: BTreeSet<i64>,
    /// Whether messages wake the watch.
    pub is_woken: bool,
    /// Why messages no longer do.
    pub lost: Option<Error>,
}

/// What learns of changes of builds, and wakes watches: a message bus, such as `Events` of the feature
/// `events`.
pub trait WakeSource {
    /// Wakes a watch by this handle until the result is dropped. Called in a Tokio runtime, when the
    /// watch is first polled.
    fn attach(&self, handle: WakeHandle) -> Box<dyn Any + Send>;
}

impl WakeHandle {
    pub(super) fn new(subject: Option<Subject>) -> Self {
        Self(Arc::new(Shared { subject, ..Shared::default() }))
    }

    /// Polls all builds now, and for a project looks for new ones.
    pub fn poll_all(&self) {
        self.wake().all = true;
        self.0.notify.notify_one();
    }

    /// Polls one build now. For an unknown ID, the watch of a project looks for new builds; other
    /// watches ignore it.
    pub fn poll_build(&self, build_id: i64) {
        if !matches!(&self.0.subject, Some(Subject::Builds(ids)) if !ids.contains(&build_id)) {
            self.wake().builds.insert(build_id);
            self.0.notify.notify_one();
        }
    }

    /// Polls one build now, unless the watch is of another project.
    pub fn poll_build_of(&self, owner: &str, project: &str, build_id: i64) {
        let is_other = |it: &ProjectId| it.owner().as_str() != owner || it.project().as_str() != project;
        if !matches!(&self.0.subject, Some(Subject::Project(id)) if is_other(id)) {
            self.poll_build(build_id);
        }
    }

    /// Says that each change is followed by a call from now on, so that the watch polls less often: see
    /// [`woken_interval`](super::Watch::woken_interval).
    pub fn source_connected(&self) {
        self.wake().is_woken = true;
    }

    /// Says that calls may be missing from now on. The watch reports the error, and polls as if there
    /// was no source.
    pub fn source_lost(&self, error: Error) {
        let mut wake = self.wake();
        (wake.is_woken, wake.lost) = (false, Some(error));
        drop(wake);
        self.poll_all();
    }

    pub(super) fn is_woken(&self) -> bool {
        self.wake().is_woken
    }

    /// Waits until a poll is due or requested. Requests for single builds wait until `quiet_until`, to be
    /// combined with later ones.
    pub(super) async fn next(&self, due: Instant, quiet_until: Instant) -> Wake {
        loop {
            let until = {
                let mut wake = self.wake();
                let until = if wake.builds.is_empty() { due } else { due.min(quiet_until) };
                if wake.all || Instant::now() >= until {
                    let rest = Wake { is_woken: wake.is_woken, ..Wake::default() };
                    return std::mem::replace(&mut *wake, rest);
                }
                until
            };
            // A time that has come is noticed above.
            let _ = timeout_at(until, self.0.notify.notified()).await;
        }
    }

    fn wake(&self) -> MutexGuard<'_, Wake> {
        self.0.wake.lock().unwrap_or_else(PoisonError::into_inner)
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
        let wake = handle.next(later, Instant::now()).await;
        assert_eq!((wake.all, wake.builds), (false, [1, 2].into()));
        handle.poll_build(1);
        handle.poll_all();
        let wake = handle.next(later, later).await;
        assert_eq!((wake.all, wake.builds), (true, [1].into()));
        assert!(Instant::now() < later);
        let wake = handle.next(later, Instant::now()).await;
        assert_eq!((wake.all, wake.builds), (false, [].into()), "nothing was requested");
        assert_eq!(Instant::now(), later);
    }

    #[tokio::test(start_paused = true)]
    async fn combines_requests_for_builds_in_quiet_times() {
        let (handle, start) = (WakeHandle::default(), Instant::now());
        let at = move |seconds| start + Duration::from_secs(seconds);
        let other = handle.clone();
        tokio::spawn(async move {
            for seconds in [2, 5, 30] {
                tokio::time::sleep_until(at(seconds)).await;
                other.poll_build(i64::try_from(seconds).unwrap());
            }
            other.source_connected();
            tokio::time::sleep_until(at(40)).await;
            other.source_lost(Error::invalid("lost"));
        });
        let wake = handle.next(at(60), at(10)).await;
        assert_eq!((wake.builds, start.elapsed().as_secs()), ([2, 5].into(), 10));
        let wake = handle.next(at(60), at(10)).await;
        assert_eq!((wake.builds, wake.is_woken, start.elapsed().as_secs()), ([30].into(), true, 30));
        assert!(handle.is_woken());
        let wake = handle.next(at(60), at(50)).await;
        assert_eq!((wake.all, wake.is_woken, start.elapsed().as_secs()), (true, false, 40), "lost at once");
        assert!(wake.lost.is_some());
    }

    #[test]
    fn ignores_builds_that_are_not_watched() {
        let wake = |handle: &WakeHandle| {
            handle.poll_build_of("@hammers", "anvil", 1);
            handle.poll_build_of("@hammers", "hello", 2);
            handle.poll_build_of("hammers", "anvil", 3);
            std::mem::take(&mut handle.wake().builds)
        };
        let of_builds = WakeHandle::new(Some(Subject::Builds(vec![2, 5])));
        assert_eq!(wake(&of_builds), [2].into());
        of_builds.poll_build(1);
        assert_eq!(of_builds.wake().builds, [].into());
        let of_project = WakeHandle::new(Some(Subject::Project("@hammers/anvil".parse().unwrap())));
        assert_eq!(wake(&of_project), [1].into());
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
        assert_eq!(handle.next(later, start).await.builds, [3].into());
        assert_eq!(start.elapsed(), Duration::from_secs(7));
    }
}
