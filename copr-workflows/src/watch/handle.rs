//! The watch as its user holds it: settings first, then a stream of events or a future of the end.

use std::fmt;
use std::future::{IntoFuture, poll_fn};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;

use super::change::{Change, Event};
use super::engine::{Engine, Subject};
use super::nudge::Nudge;
use super::scope::{OfProject, Scope};
use super::settings::{Detail, Settings};
use copr_api_ext::Copr;
use copr_api_ext::extend::Backoff;
use copr_api_ext::types::Build;
use copr_api_ext::{Error, Result};

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;
type Callback<T> = Box<dyn FnMut(&T) + Send>;

/// Builds that are watched: a [`Stream`] of [`Event`]s, and a future of the end when it is `.await`ed.
///
/// ```no_run
/// use std::time::Duration;
/// use copr_workflows::prelude::*;
/// use futures_util::TryStreamExt as _;
///
/// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
/// // The end:
/// let watch = copr.builds().watch(4711).deadline(Duration::from_secs(6 * 3600));
/// let done = watch.on_change(|change| eprintln!("{change}")).await?;
/// println!("{done}, success: {}", done.is_success());
///
/// // What happens on the way, and then the end:
/// let mut watch = copr.builds().watch_all([4712, 4713]).first_failure();
/// while let Some(event) = watch.try_next().await? {
///     println!("{event}");
/// }
/// let done = watch.await?;
/// println!("{} failed", done.failures().count());
/// # Ok(()) }
/// ```
///
/// # What is told
/// Each change of state that a look shows is told once, and the changes of a build, and those of each of its chroots, in their order.
/// The first look tells the states as they are, with `from` being `None`. A build that has ended is told of in this order: its
/// chroots, itself, and [`Event::Ended`], which comes once for each build and last. States that come and go between two looks are
/// not seen.
///
/// # What it costs
/// Builds of one project that stand close together in its list cost a page of it, any other build a request. Chroots cost a
/// request for each build now and then; see [`Detail`]. All requests of a watch keep the distance of its [`pace`](Self::pace).
///
/// # Errors
/// A failure that can't pass (credentials, a bot filter), a first request that can't reach the server, or failures for longer than
/// the [`tolerance`](Self::tolerance). The stream ends with it. What a build does is never an error.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping a watch stops watching and nothing else; the builds go on. It is `Send` and
/// `'static`. A stream that nobody polls makes no requests.
#[must_use = "a watch does nothing until it is polled or awaited"]
pub struct Watch<S> {
    state: State,
    nudge: Nudge,
    on_change: Option<Callback<Change>>,
    on_event: Option<Callback<Event>>,
    scope: PhantomData<fn() -> S>,
}

enum State {
    Ready(Box<(Copr, Subject, Settings)>),
    Idle(Box<Engine>),
    Busy(Boxed<(Box<Engine>, Option<Result<Event>>)>),
    /// A failure that has yet to be told, because what it is about can't be asked for.
    Refused(Error),
    /// Only while one of the others is being made, and when a failure of the last kind has been told.
    Changing,
}

impl<S> Watch<S> {
    pub(super) fn new(copr: Copr, subject: Subject) -> Self {
        let state = State::Ready(Box::new((copr, subject, Settings::default())));
        Self { state, ..Self::none() }
    }

    fn none() -> Self {
        Self {
            state: State::Changing,
            nudge: Nudge::default(),
            on_change: None,
            on_event: None,
            scope: PhantomData,
        }
    }

    pub(super) fn refused(error: Error) -> Self {
        Self { state: State::Refused(error), ..Self::none() }
    }

    /// Settings count until the first poll.
    fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        if let State::Ready(start) = &mut self.state {
            change(&mut start.2);
        }
        self
    }

    /// Ends the watch after this time, counted from the first poll. Without this call there is no end to it.
    ///
    /// That is no error: the builds that are left end as [`TimedOut`](super::Ending::TimedOut), with the state they were seen in last.
    /// Whatever the server does, nothing lasts longer.
    pub fn deadline(self, time: Duration) -> Self {
        self.set(|it| it.deadline = Some(time))
    }

    /// The pauses between looks: `first` after a change, growing by half whenever a look shows nothing new, at most `longest`.
    /// 10 seconds and 2 minutes when left out. There is no chance in it.
    pub fn poll_interval(self, first: Duration, longest: Duration) -> Self {
        self.set(|it| it.poll_interval = Backoff { first, max: longest, factor: 1.5 })
    }

    /// The least time between two requests of this watch, however many builds it has. Half a second when left out. Repetitions of a failed
    /// request come on top; they keep the pauses of the client's [`Policy`](crate::retry::Policy).
    pub fn pace(self, time: Duration) -> Self {
        self.set(|it| it.pace = time)
    }

    /// For how long failures that may pass are put up with while nothing else comes. 15 minutes when left out; nothing for none.
    pub fn tolerance(self, time: Duration) -> Self {
        self.set(|it| it.tolerance = time)
    }

    /// How closely builds are watched. Builds and chroots when left out.
    pub fn detail(self, detail: Detail) -> Self {
        self.set(|it| it.detail = detail)
    }

    /// Ends the watch as soon as a build fails, is canceled or vanishes, or one of its chroots fails. What is still under way ends
    /// as [`LeftBehind`](super::Ending::LeftBehind).
    ///
    /// With less than [`Detail::Chroots`], a chroot that fails is noticed when its build has ended.
    pub fn first_failure(self) -> Self {
        self.set(|it| it.first_failure = true)
    }

    /// After which time in a state that may last for ever (`waiting`, `unknown`, words that this crate does not know)
    /// [`Event::Stalled`] is told. 15 minutes when left out.
    pub fn stall_after(self, time: Duration) -> Self {
        self.set(|it| it.stall_after = time)
    }

    /// Does not wait for builds that are stalled: they end as [`Stalled`](super::Ending::Stalled).
    pub fn end_when_stalled(self) -> Self {
        self.set(|it| it.end_when_stalled = true)
    }

    /// How many builds a page may have; 100 when left out, at least 2. Pages get smaller for a while when the server finds them too heavy.
    pub fn page_size(self, builds: u64) -> Self {
        self.set(|it| it.page = builds.clamp(2, 10_000))
    }

    /// Is called with each change, before it is given out. A second call of this method replaces the first.
    pub fn on_change(mut self, call: impl FnMut(&Change) + Send + 'static) -> Self {
        self.on_change = Some(Box::new(call));
        self
    }

    /// Is called with each event, before it is given out. A second call of this method replaces the first.
    pub fn on_event(mut self, call: impl FnMut(&Event) + Send + 'static) -> Self {
        self.on_event = Some(Box::new(call));
        self
    }

    /// A handle that wakes this watch from elsewhere.
    #[must_use]
    pub fn nudge(&self) -> Nudge {
        self.nudge.clone()
    }

    fn poll_event(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Changing) {
                State::Ready(start) => {
                    let (copr, subject, settings) = *start;
                    let engine = Engine::new(copr, subject, settings, self.nudge.clone());
                    self.state = State::Idle(Box::new(engine));
                }
                State::Idle(mut engine) => {
                    self.state = State::Busy(Box::pin(async move {
                        let event = engine.next().await;
                        (engine, event)
                    }));
                }
                State::Busy(mut next) => {
                    let Poll::Ready((engine, event)) = next.as_mut().poll(cx) else {
                        self.state = State::Busy(next);
                        return Poll::Pending;
                    };
                    self.state = State::Idle(engine);
                    self.call_back(event.as_ref());
                    return Poll::Ready(event);
                }
                State::Refused(error) => return Poll::Ready(Some(Err(error))),
                State::Changing => return Poll::Ready(None),
            }
        }
    }

    fn call_back(&mut self, event: Option<&Result<Event>>) {
        let Some(Ok(event)) = event else { return };
        if let (Some(call), Some(change)) = (&mut self.on_change, event.change()) {
            call(change);
        }
        if let Some(call) = &mut self.on_event {
            call(event);
        }
    }
}

impl Watch<OfProject> {
    fn subject(mut self, change: impl FnOnce(&mut Subject)) -> Self {
        if let State::Ready(start) = &mut self.state {
            change(&mut start.1);
        }
        self
    }

    /// Only builds that pass the test, such as those of one directory of the project. It sees each build once or more, and may
    /// not be asked again about a build that passed.
    pub fn only(self, test: impl Fn(&Build) -> bool + Send + Sync + 'static) -> Self {
        self.subject(|it| {
            if let Some(follow) = &mut it.follow {
                follow.set_filter(Box::new(test));
            }
        })
    }

    /// How many finished builds in a row end the first look for unfinished ones, which goes from the newest build to older ones.
    /// 1,000 when left out.
    ///
    /// A build that has been unfinished for so long that more than so many came and went after it is not found; watch it by its id.
    pub fn history(self, builds: u64) -> Self {
        self.subject(|it| {
            if let Some(follow) = &mut it.follow {
                follow.set_history(builds);
            }
        })
    }

    /// Goes on when no build is unfinished, and waits for new ones. Ends at the deadline, or when the project is gone; the outcomes are
    /// then those of the newest thousand builds, so that a service can watch for months.
    pub fn keep_watching(self) -> Self {
        self.subject(|it| it.endless = true)
    }
}

impl<S> Stream for Watch<S> {
    type Item = Result<Event>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_event(cx)
    }
}

impl<S: Scope> IntoFuture for Watch<S> {
    type Output = Result<S::Outcome>;
    type IntoFuture = Boxed<Self::Output>;

    /// Watches to the end. Events that the stream gave out before count in the outcome as well.
    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            while let Some(event) = poll_fn(|cx| self.poll_event(cx)).await {
                event?;
            }
            let outcomes = if let State::Idle(engine) = self.state { engine.outcomes() } else { None };
            outcomes.and_then(S::outcome).ok_or_else(failed_before)
        })
    }
}

fn failed_before() -> Error {
    Error::invalid("this watch has failed already; its stream told how")
}

impl<S> fmt::Debug for Watch<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match &self.state {
            State::Ready(_) | State::Refused(_) => "not begun",
            State::Idle(_) | State::Busy(_) => "begun",
            State::Changing => "failed",
        };
        f.debug_struct("Watch").field("state", &state).finish_non_exhaustive()
    }
}
