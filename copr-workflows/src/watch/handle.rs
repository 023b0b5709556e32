//! The public types of watches: settings first, then a stream of events or a future of the end.

use std::fmt;
use std::future::{IntoFuture, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::future::{BoxFuture, FutureExt as _};
use tokio::sync::mpsc;

use super::engine::watch;
use super::event::{Change, Event};
use super::outcome::{Outcome, Outcomes};
use super::settings::{Detail, Settings};
use super::wake_handle::{Subject, WakeHandle, WakeSource};
use copr_api_ext::extend::Backoff;
use copr_api_ext::types::Build;
use copr_api_ext::{Copr, Error, Result};

/// Watches a build: a [`Stream`] of [`Event`]s, and a future of the [`Outcome`] when it is
/// `.await`ed.
///
/// ```no_run
/// use std::time::Duration;
/// use copr_workflows::prelude::*;
/// use futures_util::TryStreamExt as _;
///
/// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
/// // The end:
/// let watch = copr.builds().watch(4711).deadline(Duration::from_secs(6 * 3600));
/// let outcome = watch.on_change(|change| eprintln!("{change}")).await?;
/// println!("{outcome}, success: {}", outcome.is_success());
///
/// // The events, and then the end:
/// let mut watch = copr.builds().watch_all([4712, 4713]).first_failure();
/// while let Some(event) = watch.try_next().await? {
///     println!("{event}");
/// }
/// let outcomes = watch.await?;
/// println!("{} failed", outcomes.failures().count());
/// # Ok(()) }
/// ```
///
/// # Events
/// Each change of state that a poll sees is reported once, and the changes of a build and of each of
/// its chroots come in order. The first poll reports the current states, with `from` being `None`.
/// When a build has ended, the events are: the changes of its chroots, its own change, and
/// [`Event::Ended`], which comes once for each build and is its last. States that start and end between
/// two polls are not reported.
///
/// # Number of requests
/// Builds of one project that are close together in its list cost one request per page, other builds
/// one request each. Chroots cost one request per build from time to time; see [`Detail`]. Requests
/// are at least [`min_interval`](Self::min_interval) apart.
///
/// # Errors
/// A permanent error (credentials, a bot filter), a first request that can't reach the server, or an
/// outage that is longer than [`max_outage`](Self::max_outage). The stream ends with it. What happens
/// to a build is never an error.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping a watch stops the watch only; the builds continue.
/// It is `Send` and `'static`. A stream that is not polled sends no requests.
#[must_use = "a watch does nothing until it is polled or awaited"]
pub struct Watch(Inner);

/// Watches several builds: a [`Stream`] of [`Event`]s, and a future of the [`Outcomes`] when it is
/// `.await`ed. See [`Watch`] for events, errors and the number of requests.
#[must_use = "a watch does nothing until it is polled or awaited"]
pub struct WatchAll(Inner);

/// Watches the builds of a project: a [`Stream`] of [`Event`]s, and a future of the [`Outcomes`] when
/// it is `.await`ed. See [`Watch`] for events, errors and the number of requests.
#[must_use = "a watch does nothing until it is polled or awaited"]
pub struct WatchProject(Inner);

struct Inner {
    /// Until the first poll: what to watch, or why there is nothing to watch.
    subject: Option<Result<Subject>>,
    copr: Copr,
    settings: Settings,
    wake: WakeHandle,
    /// From the first poll until the end.
    work: Option<BoxFuture<'static, Option<Outcomes>>>,
    events: mpsc::UnboundedReceiver<Result<Event>>,
    /// From the end, unless the watch fails.
    outcomes: Option<Outcomes>,
}

impl Inner {
    fn new(copr: Copr, subject: Result<Subject>) -> Self {
        Self {
            wake: WakeHandle::new(subject.as_ref().ok().cloned()),
            subject: Some(subject),
            copr,
            settings: Settings::default(),
            work: None,
            events: mpsc::unbounded_channel().1,
            outcomes: None,
        }
    }

    fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self
    }

    fn poll_event(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        if let Some(subject) = self.subject.take() {
            let (sender, receiver) = mpsc::unbounded_channel();
            let settings = std::mem::take(&mut self.settings);
            self.work = Some(watch(self.copr.clone(), subject, settings, self.wake.clone(), sender).boxed());
            self.events = receiver;
        }
        // The work continues only when all of its events were taken.
        loop {
            if let Ok(event) = self.events.try_recv() {
                return Poll::Ready(Some(event));
            }
            let Some(work) = &mut self.work else { return Poll::Ready(None) };
            match work.poll_unpin(cx) {
                Poll::Ready(outcomes) => (self.work, self.outcomes) = (None, outcomes),
                Poll::Pending if self.events.is_empty() => return Poll::Pending,
                Poll::Pending => {}
            }
        }
    }

    async fn outcomes(mut self) -> Result<Outcomes> {
        while let Some(event) = poll_fn(|cx| self.poll_event(cx)).await {
            event?;
        }
        self.outcomes.ok_or_else(failed_before)
    }
}

fn failed_before() -> Error {
    Error::invalid("this watch has failed before: its stream returned the error")
}

/// The settings, the stream and the future of a watch.
macro_rules! watch {
    ($name:ident, $outcome:ty, $pick:expr) => {
        impl $name {
            pub(super) fn new(copr: Copr, subject: Result<Subject>) -> Self {
                Self(Inner::new(copr, subject))
            }

            /// Ends the watch after this time, counted from the first poll. There is no deadline by
            /// default.
            ///
            /// That is not an error: builds that have not ended get
            /// [`EndReason::TimedOut`](super::EndReason::TimedOut), with the state that was seen
            /// last. The deadline holds whatever the server does.
            pub fn deadline(self, time: Duration) -> Self {
                Self(self.0.set(|it| it.deadline = time))
            }

            /// The time between two polls: `first` after a change, growing by half whenever a poll
            /// sees no change, at most `longest`. 10 seconds and 2 minutes by default. There is no
            /// jitter.
            pub fn poll_interval(self, first: Duration, longest: Duration) -> Self {
                Self(self.0.set(|it| it.poll_interval = Backoff { first, max: longest, factor: 1.5 }))
            }

            /// The minimum time between two requests of this watch, however many builds it has; half
            /// a second by default. Retries of a request come on top, with the delays of the client's
            /// [`Policy`](crate::retry::Policy).
            pub fn min_interval(self, time: Duration) -> Self {
                Self(self.0.set(|it| it.min_interval = time))
            }

            /// How long all requests may fail with transient errors before the watch fails; 15
            /// minutes by default, zero to fail at once.
            pub fn max_outage(self, time: Duration) -> Self {
                Self(self.0.set(|it| it.max_outage = time))
            }

            /// How closely builds are watched; builds and chroots by default.
            pub fn detail(self, detail: Detail) -> Self {
                Self(self.0.set(|it| it.detail = detail))
            }

            /// Ends the watch as soon as a build fails, is canceled or does not exist, or a chroot
            /// fails. Builds that have not ended get
            /// [`EndReason::Abandoned`](super::EndReason::Abandoned).
            ///
            /// With less than [`Detail::Chroots`], a failed chroot is seen when its build has ended.
            pub fn first_failure(self) -> Self {
                Self(self.0.set(|it| it.first_failure = true))
            }

            /// The time in a state that may last forever (`waiting`, `unknown`, values that this
            /// crate does not know) after which [`Event::Stalled`] is reported; 15 minutes by
            /// default.
            pub fn stall_after(self, time: Duration) -> Self {
                Self(self.0.set(|it| it.stall_after = time))
            }

            /// Does not wait for stalled builds: they get
            /// [`EndReason::Stalled`](super::EndReason::Stalled).
            pub fn end_when_stalled(self) -> Self {
                Self(self.0.set(|it| it.end_when_stalled = true))
            }

            /// Calls a function with each change before the stream returns it. Replaces the function
            /// of an earlier call. Failed requests are events of the stream only.
            pub fn on_change(self, call: impl FnMut(&Change) + Send + 'static) -> Self {
                Self(self.0.set(|it| it.on_change = Some(Box::new(call))))
            }

            /// Polls a build as soon as the source, such as `Events` of the feature `events`, has a
            /// message about it. Polling continues at the
            /// [`woken_interval`](Self::woken_interval): messages may be lost, and there is none for
            /// some changes.
            ///
            /// If the source is lost, the watch reports [`Event::SourceLost`] and polls at the usual
            /// intervals until the source is back.
            pub fn wake_on(self, source: &(impl WakeSource + Clone + Send + 'static)) -> Self {
                let source = source.clone();
                Self(self.0.set(|it| it.source = Some(Box::new(move |handle| source.attach(handle)))))
            }

            /// The time between two polls of everything while a source wakes the watch; 10 minutes by
            /// default, and at least the poll interval.
            pub fn woken_interval(self, time: Duration) -> Self {
                Self(self.0.set(|it| it.woken_interval = time))
            }

            /// Returns a handle that wakes this watch from elsewhere.
            #[must_use]
            pub fn wake_handle(&self) -> WakeHandle {
                self.0.wake.clone()
            }
        }

        impl Stream for $name {
            type Item = Result<Event>;

            fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
                self.0.poll_event(cx)
            }
        }

        impl IntoFuture for $name {
            type Output = Result<$outcome>;
            type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

            /// Watches to the end. The outcome includes events that the stream has returned before.
            fn into_future(self) -> Self::IntoFuture {
                Box::pin(async move { self.0.outcomes().await.and_then($pick) })
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    };
}

watch!(Watch, Outcome, |it: Outcomes| it.builds.into_iter().next().ok_or_else(failed_before));
watch!(WatchAll, Outcomes, Ok);
watch!(WatchProject, Outcomes, Ok);

impl WatchProject {
    /// Watches only builds that pass the test. It sees each build at least once; builds that have
    /// passed may not be tested again.
    pub fn only(self, test: impl Fn(&Build) -> bool + Send + Sync + 'static) -> Self {
        Self(self.0.set(|it| it.filter = Box::new(test)))
    }

    /// The search for unfinished builds goes from the newest build to older ones, and ends after this
    /// many finished builds in a row; 1,000 by default. Watch an older unfinished build by its ID.
    pub fn history(self, builds: u64) -> Self {
        Self(self.0.set(|it| it.history = builds))
    }

    /// Continues when no build is unfinished, and waits for new ones. Ends at the deadline, or when
    /// the project was deleted. The outcomes are those of the newest thousand builds, so that a
    /// service can watch for months.
    pub fn keep_watching(self) -> Self {
        Self(self.0.set(|it| it.endless = true))
    }
}
