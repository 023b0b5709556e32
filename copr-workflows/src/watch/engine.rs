//! The loop of a watch: waits until a poll is due, and sends the requests of the poll one after the
//! other, until all builds have ended.

use std::collections::BTreeSet;

use futures_util::stream::{self, BoxStream, PollNext, StreamExt as _};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep, timeout_at};

use super::event::Event;
use super::fetch::fetch;
use super::missing::project_is_gone;
use super::new_builds::NewBuilds;
use super::outage::{is_transient, retry_delay, too_heavy};
use super::outcome::{EndReason, Outcome, Outcomes, StopReason};
use super::poll_cycle::{PAGE_SIZE, PollCycle, Request};
use super::settings::Settings;
use super::wake_handle::{Scope, Wake, WakeHandle};
use super::watch_state::{ProjectKey, WatchState};
use crate::pace::{PacedClient, later};
use copr_api::names::{Dirname, ProjectId};
use copr_api_ext::extend::{Outage, require_runtime};
use copr_api_ext::{Copr, Error, ListExt as _, Result};

/// The smallest page that is requested because larger ones were too heavy.
const MIN_PAGE_SIZE: u64 = 10;

/// How many outcomes an endless watch keeps for its end.
const MAX_OUTCOMES: usize = 1_000;

/// What is watched.
pub(super) enum Subject {
    Builds(Vec<i64>),
    Project(ProjectId),
}

impl Subject {
    pub fn scope(&self) -> Scope {
        match self {
            Self::Builds(ids) => Scope::Builds(ids.iter().copied().collect()),
            Self::Project(id) => Scope::Project(id.owner().to_string(), id.project().to_string()),
        }
    }
}

/// Starts a watch when the stream is polled. The outcomes are sent at its end, unless it fails.
pub(super) fn start(
    copr: Copr,
    subject: Subject,
    settings: Settings,
    wake: WakeHandle,
    outcomes: oneshot::Sender<Outcomes>,
) -> BoxStream<'static, Result<Event>> {
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let work = async move {
        let mut engine = Engine::new(&copr, subject, settings, wake, sender);
        // The receivers live as long as this future.
        match engine.watch().await {
            Ok(stop_reason) => drop(outcomes.send(engine.outcomes(stop_reason))),
            Err(error) => drop(engine.events.send(Err(error))),
        }
    };
    let events = stream::poll_fn(move |cx| receiver.poll_recv(cx));
    let work = stream::once(work).filter_map(|()| std::future::ready(None));
    // The work continues only when all of its events were taken.
    stream::select_with_strategy(events, work, |(): &mut ()| PollNext::Left).boxed()
}

struct Engine {
    client: PacedClient,
    settings: Settings,
    wake: WakeHandle,
    events: mpsc::UnboundedSender<Result<Event>>,
    /// The given builds, in their order.
    ids: Vec<i64>,
    project: Option<ProjectId>,
    state: WatchState,
    outage: Outage,
    /// Whether a request has ever succeeded.
    answered: bool,
    /// How many polls in a row saw no change.
    idle_polls: u32,
    /// The builds of which this poll saw a change.
    changed: BTreeSet<i64>,
    /// Builds whose message came before the API showed a change, and when to poll them again.
    again: Option<(Instant, BTreeSet<i64>)>,
    /// Rows on a page, reduced while pages are too heavy for the server.
    page_size: u64,
    next_poll: Instant,
}

impl Engine {
    fn new(
        copr: &Copr,
        subject: Subject,
        settings: Settings,
        wake: WakeHandle,
        events: mpsc::UnboundedSender<Result<Event>>,
    ) -> Self {
        let (ids, project) = match subject {
            Subject::Builds(ids) => (ids, None),
            Subject::Project(id) => (Vec::new(), Some(id)),
        };
        Self {
            state: WatchState::new(&ids, settings.detail),
            client: PacedClient::new(copr, settings.min_interval),
            outage: Outage::new(settings.max_outage),
            answered: false,
            idle_polls: 0,
            changed: BTreeSet::new(),
            again: None,
            page_size: PAGE_SIZE,
            next_poll: Instant::now(),
            settings,
            wake,
            events,
            ids,
            project,
        }
    }

    /// Watches to the end.
    async fn watch(&mut self) -> Result<StopReason> {
        require_runtime("watch")?;
        // It is attached until the end.
        let _source = self.settings.source.take().map(|attach| attach(self.wake.clone()));
        let deadline = self.settings.deadline.and_then(|time| Instant::now().checked_add(time));
        let stop_reason = match deadline {
            Some(deadline) => timeout_at(deadline, self.poll_all()).await.unwrap_or(Ok(StopReason::Deadline)),
            None => self.poll_all().await,
        }?;
        self.state.end_all(match stop_reason {
            StopReason::Deadline => EndReason::TimedOut,
            StopReason::ProjectGone => EndReason::NotFound,
            StopReason::FirstFailure | StopReason::AllEnded => EndReason::Abandoned,
        });
        self.send_events();
        Ok(stop_reason)
    }

    fn outcomes(self, stop_reason: StopReason) -> Outcomes {
        let mut ended = self.state.ended;
        let given: Vec<Outcome> = self.ids.iter().filter_map(|id| ended.remove(id)).collect();
        Outcomes { stop_reason, builds: given.into_iter().chain(ended.into_values()).collect() }
    }

    /// Polls whenever a poll is due or requested. The deadline may interrupt it.
    async fn poll_all(&mut self) -> Result<StopReason> {
        let (project, mut new_builds) = (self.project.clone(), NewBuilds::new(self.settings.history));
        loop {
            let (wake, messages) = self.next_wake().await;
            // What changes while the source is not connected may have no message.
            let is_woken = self.wake.is_woken();
            let mut cycle = self.cycle(wake);
            if cycle.is_whole()
                && let Some(project) = &project
                && let Some(stop_reason) = self.find_builds(project, &mut new_builds, &mut cycle).await?
            {
                return Ok(stop_reason);
            }
            loop {
                if self.settings.first_failure && self.state.failed {
                    return Ok(StopReason::FirstFailure);
                }
                let Some(request) = cycle.next(&self.state, self.page_size) else { break };
                let is_page = matches!(request, Request::Page(..));
                match fetch(&mut self.client, &mut cycle, &mut self.state, request).await {
                    Ok(()) => self.succeeded(),
                    Err(error) => {
                        if is_page && too_heavy(error.kind()) {
                            self.page_size = (self.page_size / 2).max(MIN_PAGE_SIZE);
                        }
                        self.failed(error).await?;
                    }
                }
            }
            self.end_cycle(cycle.is_whole(), is_woken && self.wake.is_woken(), messages);
            if self.state.live.is_empty() && !self.settings.endless {
                return Ok(StopReason::AllEnded);
            }
        }
    }

    /// Waits until a poll is requested or due. Also returns the builds that were requested.
    async fn next_wake(&mut self) -> (Wake, BTreeSet<i64>) {
        let again = match self.again.take() {
            Some((time, ids)) => {
                // Messages that come soon after others are combined.
                self.wake.pause_until(time.min(self.next_poll)).await;
                ids
            }
            None => BTreeSet::new(),
        };
        let requested = self.wake.requested_builds();
        let is_again = !again.is_empty();
        for id in again {
            self.wake.poll_build(id);
        }
        let wake = self.wake.wait_until(self.next_poll).await;
        if let Some(error) = self.wake.take_lost() {
            self.state.events.push_back(Event::SourceLost(error));
            self.send_events();
        }
        match &wake {
            Wake::Builds(ids) if !is_again => (wake.clone(), ids.clone()),
            _ => (wake, requested),
        }
    }

    fn cycle(&mut self, wake: Wake) -> PollCycle {
        let detail = self.settings.detail;
        match wake {
            // An unknown build may be a new one of the watched project.
            Wake::Builds(ids) if self.project.is_none() || self.state.knows(&ids) => {
                PollCycle::some(&mut self.state, &ids, detail)
            }
            _ => PollCycle::whole(&mut self.state, detail, self.settings.chroot_polls()),
        }
    }

    /// Looks for new builds of the watched project. The rows that are read for it count as polled.
    async fn find_builds(
        &mut self,
        project: &ProjectId,
        new_builds: &mut NewBuilds,
        cycle: &mut PollCycle,
    ) -> Result<Option<StopReason>> {
        let key = ProjectKey { owner: project.owner().to_string(), name: project.project().to_string() };
        let call = self.client.copr().build_list().ownername(&key.owner).projectname(&key.name);
        // One row of each page is the overlap with the page before.
        let mut pages = call.pages().page_size(self.page_size.saturating_sub(1)).read_ahead(0);
        new_builds.begin();
        while !new_builds.is_done() {
            self.client.turn().await;
            match pages.next().await {
                Some(Ok(rows)) => {
                    let offset = new_builds.rows();
                    for row in new_builds.accept(&rows) {
                        let dirname = project.dirname().map(Dirname::as_str);
                        let is_in = dirname.is_none_or(|dirname| dirname == row.project_dirname);
                        if is_in && (self.settings.filter)(row) {
                            self.state.adopt(row.id);
                        }
                    }
                    cycle.rows(&mut self.state, rows, offset);
                    self.succeeded();
                }
                Some(Err(error)) => {
                    match project_is_gone(&mut self.client, &key, error).await {
                        Ok(error) if new_builds.is_first_walk() => return Err(error),
                        Ok(_) => return Ok(Some(StopReason::ProjectGone)),
                        Err(error) => self.failed(error).await?,
                    }
                    let cursor = pages.cursor();
                    pages = pages.resume(cursor);
                }
                None => {
                    new_builds.finish();
                    self.succeeded();
                }
            }
        }
        Ok(None)
    }

    fn succeeded(&mut self) {
        self.outage.succeeded();
        self.answered = true;
        self.send_events();
        while self.settings.endless && self.state.ended.len() > MAX_OUTCOMES {
            self.state.ended.pop_first();
        }
    }

    /// Waits before a request is repeated.
    ///
    /// # Errors
    /// The error, if it is permanent or the outage has lasted too long.
    async fn failed(&mut self, error: Error) -> Result<()> {
        let outage = self.outage.failed(Instant::now());
        let Some(outage) = outage.filter(|_| is_transient(&error, self.answered)) else {
            return Err(error);
        };
        let retry_in = retry_delay(self.settings.poll_interval.delay(self.idle_polls), &error);
        self.idle_polls = self.idle_polls.saturating_add(1);
        self.state.events.push_back(Event::RequestFailed { error, outage, retry_in });
        self.send_events();
        sleep(retry_in).await;
        Ok(())
    }

    fn send_events(&mut self) {
        for event in std::mem::take(&mut self.state.events) {
            if let Some(change) = event.change() {
                self.changed.insert(change.build_id);
                if let Some(call) = &mut self.settings.on_change {
                    call(change);
                }
            }
            drop(self.events.send(Ok(event)));
        }
    }

    /// `messages` are the builds that a message was about.
    fn end_cycle(&mut self, is_whole: bool, is_woken: bool, messages: BTreeSet<i64>) {
        self.state.stalls(self.settings.stall_after, self.settings.end_when_stalled);
        self.send_events();
        self.page_size = (self.page_size + PAGE_SIZE / 10).min(PAGE_SIZE);
        let changed = std::mem::take(&mut self.changed);
        if !changed.is_empty() {
            self.idle_polls = 0;
        } else if is_whole {
            self.idle_polls = self.idle_polls.saturating_add(1);
        }
        let interval = self.settings.poll_interval.delay(self.idle_polls);
        let now = Instant::now();
        if is_whole {
            let interval = if is_woken { interval.max(self.settings.woken_interval) } else { interval };
            self.next_poll = later(now, interval);
        } else if !changed.is_empty() && !is_woken {
            self.next_poll = self.next_poll.min(later(now, interval));
        }
        if is_woken && !messages.is_empty() {
            let is_unchanged = |id: &i64| self.state.live.contains_key(id) && !changed.contains(id);
            let unchanged = messages.into_iter().filter(is_unchanged).collect();
            self.again = Some((later(now, self.settings.poll_interval.first), unchanged));
        }
    }
}
