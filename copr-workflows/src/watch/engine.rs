//! The loop of a watch: waits until a poll is due, and sends the requests of the poll one after the
//! other, until all builds have ended.

use futures_util::StreamExt as _;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout_at};

use super::event::Event;
use super::fetch::fetch;
use super::missing::project_is_gone;
use super::new_builds::NewBuilds;
use super::outage::{is_transient, retry_delay, too_heavy};
use super::outcome::{EndReason, Outcome, Outcomes, StopReason};
use super::poll_cycle::{PAGE_SIZE, PollCycle, Request};
use super::schedule::{Polled, Schedule};
use super::settings::Settings;
use super::wake_handle::{Subject, Wake, WakeHandle};
use super::watch_state::{ProjectKey, WatchState};
use crate::pace::PacedClient;
use copr_api::names::Dirname;
use copr_api_ext::extend::{Outage, later, require_runtime};
use copr_api_ext::{Copr, Error, ListExt as _, Result};

/// The smallest page that is requested because larger ones were too heavy.
const MIN_PAGE_SIZE: u64 = 10;

/// How many outcomes an endless watch keeps for its end.
const MAX_OUTCOMES: usize = 1_000;

/// The sender of events. The receiver takes all of them before it continues the watch.
pub(super) type Events = mpsc::UnboundedSender<Result<Event>>;

/// Watches to the end, and returns the outcomes. An error is the last event.
pub(super) async fn watch(
    copr: Copr,
    subject: Result<Subject>,
    settings: Settings,
    wake: WakeHandle,
    events: Events,
) -> Option<Outcomes> {
    let (ids, new_builds) = match subject {
        Ok(Subject::Builds(ids)) => (ids, None),
        Ok(Subject::Project(project)) => (Vec::new(), Some(NewBuilds::new(project, settings.history))),
        Err(error) => {
            drop(events.send(Err(error)));
            return None;
        }
    };
    let engine = Engine {
        state: WatchState::new(&ids, settings.detail),
        schedule: Schedule::new(&settings, Instant::now()),
        client: PacedClient::new(&copr, settings.min_interval),
        outage: Outage::new(settings.max_outage),
        answered: false,
        page_size: PAGE_SIZE,
        settings,
        wake,
        events: events.clone(),
        ids,
        new_builds,
    };
    engine.watch().await.map_err(|error| events.send(Err(error))).ok()
}

struct Engine {
    client: PacedClient,
    settings: Settings,
    wake: WakeHandle,
    events: Events,
    /// The given builds, in their order.
    ids: Vec<i64>,
    /// Those of the watched project.
    new_builds: Option<NewBuilds>,
    state: WatchState,
    schedule: Schedule,
    outage: Outage,
    /// Whether a request has ever succeeded.
    answered: bool,
    /// Rows on a page, reduced while pages are too heavy for the server.
    page_size: u64,
}

impl Engine {
    async fn watch(mut self) -> Result<Outcomes> {
        require_runtime("watch")?;
        // It is attached until the end.
        let _source = self.settings.source.take().map(|attach| attach(self.wake.clone()));
        let deadline = later(Instant::now(), self.settings.deadline);
        let stop_reason = timeout_at(deadline, self.poll_all()).await.unwrap_or(Ok(StopReason::Deadline))?;
        let end_reason = match stop_reason {
            StopReason::Deadline => EndReason::TimedOut,
            StopReason::ProjectGone => EndReason::NotFound,
            StopReason::FirstFailure | StopReason::AllEnded => EndReason::Abandoned,
        };
        self.state.end_all(end_reason, |_| true);
        self.send_events();
        let mut ended = self.state.ended;
        let given: Vec<Outcome> = self.ids.iter().filter_map(|id| ended.remove(id)).collect();
        Ok(Outcomes { stop_reason, builds: given.into_iter().chain(ended.into_values()).collect() })
    }

    /// Polls whenever a poll is due or requested. The deadline may interrupt it.
    async fn poll_all(&mut self) -> Result<StopReason> {
        let mut new_builds = self.new_builds.take();
        loop {
            let mut wake = self.wake.next(self.schedule.due(), self.schedule.quiet_until).await;
            self.state.events.extend(wake.lost.take().map(Event::SourceLost));
            let builds = &wake.builds | &self.schedule.take_again();
            self.state.chroots_moved(&builds);
            // An unknown build may be a new one of the watched project.
            let may_be_new = new_builds.is_some() && !self.state.knows(&builds);
            let is_whole = wake.all || may_be_new || self.schedule.is_whole(Instant::now());
            let some = (!is_whole).then_some(&builds);
            let mut cycle = PollCycle::new(&mut self.state, some, self.settings.max_chroot_polls());
            if is_whole
                && let Some(new_builds) = &mut new_builds
                && let Some(stop_reason) = self.find_builds(new_builds, &mut cycle).await?
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
            self.end_cycle(is_whole, wake);
            if self.state.live.is_empty() && !self.settings.endless {
                return Ok(StopReason::AllEnded);
            }
        }
    }

    /// Looks for new builds of the watched project. The rows that are read for it count as polled.
    async fn find_builds(
        &mut self,
        new_builds: &mut NewBuilds,
        cycle: &mut PollCycle,
    ) -> Result<Option<StopReason>> {
        let project = new_builds.project.clone();
        let key = ProjectKey { owner: project.owner().to_string(), name: project.project().to_string() };
        let call = self.client.copr().build_list().ownername(&key.owner).projectname(&key.name);
        // One row of each page is the overlap with the page before.
        let mut pages = call.pages().page_size(self.page_size.saturating_sub(1)).read_ahead(0);
        loop {
            self.client.turn().await;
            let rows = match pages.next().await {
                Some(Ok(rows)) => rows,
                Some(Err(error)) => {
                    match project_is_gone(&mut self.client, &key, error).await {
                        Ok(error) if new_builds.is_first_walk() => return Err(error),
                        Ok(_) => return Ok(Some(StopReason::ProjectGone)),
                        Err(error) => self.failed(error).await?,
                    }
                    let cursor = pages.cursor();
                    pages = pages.resume(cursor);
                    continue;
                }
                None => Vec::new(),
            };
            let offset = new_builds.rows();
            let (new, is_complete) = new_builds.accept(&rows);
            for row in new {
                let dirname = project.dirname().map(Dirname::as_str);
                let is_in = dirname.is_none_or(|dirname| dirname == row.project_dirname);
                if is_in && (self.settings.filter)(row) {
                    self.state.live.entry(row.id).or_default();
                }
            }
            cycle.rows(&mut self.state, rows, offset);
            self.succeeded();
            if is_complete {
                return Ok(None);
            }
        }
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
        let retry_in = retry_delay(self.schedule.back_off(), &error);
        self.state.events.push_back(Event::RequestFailed { error, outage, retry_in });
        self.send_events();
        sleep(retry_in).await;
        Ok(())
    }

    fn send_events(&mut self) {
        for event in std::mem::take(&mut self.state.events) {
            if let (Some(call), Some(change)) = (&mut self.settings.on_change, event.change()) {
                call(change);
            }
            drop(self.events.send(Ok(event)));
        }
    }

    fn end_cycle(&mut self, is_whole: bool, wake: Wake) {
        self.state.stalls(self.settings.stall_after, self.settings.end_when_stalled);
        self.send_events();
        self.page_size = (self.page_size + PAGE_SIZE / 10).min(PAGE_SIZE);
        let (now, changed) = (Instant::now(), std::mem::take(&mut self.state.changed));
        // What changes while the source is not connected may have no message.
        let is_woken = wake.is_woken && self.wake.is_woken();
        self.schedule.polled(now, Polled { is_whole, is_woken, has_changes: !changed.is_empty() });
        if is_woken && !wake.builds.is_empty() {
            let is_unchanged = |id: &i64| self.state.live.contains_key(id) && !changed.contains(id);
            self.schedule.poll_again(now, wake.builds.into_iter().filter(is_unchanged).collect());
        }
    }
}
