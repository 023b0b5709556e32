//! The loop of a watch: sends one request or waits once at a time, until all builds have ended.

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::stream::{self, Stream, StreamExt as _};
use tokio::time::{Instant, sleep_until, timeout_at};

use super::change::{Event, FailedRequest};
use super::fetch::fetch;
use super::missing::project_is_gone;
use super::outage::{OutageLimit, retry_delay, too_heavy};
use super::outcome::{EndReason, Outcome, Outcomes, StopReason};
use super::poll_cycle::{PollCycle, Request};
use super::project_builds::ProjectBuilds;
use super::settings::Settings;
use super::wake_handle::{Wake, WakeHandle};
use super::watch_state::WatchState;
use crate::pace::{Pacer, later};
use copr_api_ext::Copr;
use copr_api_ext::{Error, Result};

/// The smallest page that is requested because larger ones were too heavy.
const MIN_PAGE_SIZE: u64 = 10;

/// How many outcomes an endless watch keeps for its end.
const MAX_OUTCOMES: usize = 1_000;

/// What is watched.
#[derive(Debug, Default)]
pub(super) struct Subject {
    pub ids: Vec<i64>,
    pub project: Option<ProjectBuilds>,
}

/// An item of the stream of a watch. The last item is `Ended` or `Failed`.
pub(super) enum Step {
    Event(Event),
    Ended(Outcomes),
    Failed(Error),
}

/// Starts a watch. The deadline runs from the first poll of the stream.
pub(super) fn steps(
    copr: Copr,
    subject: Subject,
    settings: Settings,
    wake: WakeHandle,
) -> impl Stream<Item = Step> + Send {
    let engine = Engine::new(copr, subject, settings, wake);
    let steps = stream::unfold(Some(engine), |engine| async move {
        let mut engine = engine?;
        Some(match engine.next().await {
            Ok(Some(event)) => (Step::Event(event), Some(engine)),
            Ok(None) => (Step::Ended(engine.outcomes()), None),
            Err(error) => (Step::Failed(error), None),
        })
    });
    steps.fuse()
}

struct Engine {
    copr: Copr,
    settings: Settings,
    wake: WakeHandle,
    subject: Subject,
    state: WatchState,
    cycle: Option<PollCycle>,
    pacer: Pacer,
    outage: OutageLimit,
    deadline: Option<Instant>,
    /// How many polls in a row saw no change.
    idle_polls: u32,
    /// Rows on a page, reduced while pages are too heavy for the server.
    page_size: u64,
    next_poll: Instant,
    /// After a failed request.
    retry_at: Option<Instant>,
    /// Whether something changed in this cycle.
    changed: bool,
    stopped: Option<StopReason>,
}

impl Engine {
    fn new(copr: Copr, subject: Subject, settings: Settings, wake: WakeHandle) -> Self {
        let now = Instant::now();
        Self {
            state: WatchState::new(&subject.ids, settings.detail),
            cycle: None,
            pacer: Pacer::new(settings.min_interval),
            outage: OutageLimit::new(settings.max_outage),
            deadline: settings.deadline.and_then(|time| now.checked_add(time)),
            idle_polls: 0,
            page_size: settings.page_size,
            next_poll: now,
            retry_at: None,
            changed: false,
            stopped: None,
            copr,
            settings,
            wake,
            subject,
        }
    }

    /// The next event; `None` at the end of the watch.
    async fn next(&mut self) -> Result<Option<Event>> {
        copr_api_ext::extend::require_runtime("watch")?;
        loop {
            if let Some(event) = self.state.events.pop_front() {
                self.settings.call_back(&event);
                return Ok(Some(event));
            }
            if self.stopped.is_some() {
                return Ok(None);
            }
            match self.deadline {
                Some(deadline) => match timeout_at(deadline, self.step()).await {
                    Ok(step) => step?,
                    Err(_) => self.stop(StopReason::Deadline, EndReason::TimedOut),
                },
                None => self.step().await?,
            }
        }
    }

    fn outcomes(self) -> Outcomes {
        let mut ended = self.state.ended;
        let given: Vec<Outcome> = self.subject.ids.iter().filter_map(|id| ended.remove(id)).collect();
        let builds = given.into_iter().chain(ended.into_values()).collect();
        Outcomes { stop_reason: self.stopped.unwrap_or(StopReason::AllEnded), builds }
    }

    fn stop(&mut self, reason: StopReason, end_reason: EndReason) {
        self.state.end_all(end_reason);
        self.stopped = Some(reason);
    }

    /// Sends one request, or waits once.
    async fn step(&mut self) -> Result<()> {
        if let Some(time) = self.retry_at {
            sleep_until(time).await;
            self.retry_at = None;
        }
        let Some(cycle) = &mut self.cycle else {
            self.next_cycle().await;
            return Ok(());
        };
        if cycle.is_whole() && self.subject.project.as_ref().is_some_and(|project| !project.is_done()) {
            return self.project_page().await;
        }
        let Some(request) = cycle.next(&self.state, self.page_size) else {
            self.end_cycle();
            return Ok(());
        };
        let is_page = matches!(request, Request::Page(..));
        let result = fetch(&self.copr, &mut self.pacer, cycle, &mut self.state, request).await;
        let Err(error) = result else {
            self.succeeded();
            return Ok(());
        };
        if is_page && too_heavy(error.kind()) {
            self.page_size = (self.page_size / 2).max(MIN_PAGE_SIZE.min(self.settings.page_size));
        }
        self.failed(error)
    }

    /// Waits until a poll is due or requested.
    async fn next_cycle(&mut self) {
        let detail = self.settings.detail;
        let cycle = match self.wake.wait_until(self.next_poll).await {
            Wake::Builds(ids) if self.subject.project.is_none() || self.knows(&ids) => {
                PollCycle::some(&mut self.state, &ids, detail)
            }
            _ => {
                if let Some(project) = &mut self.subject.project {
                    project.begin();
                }
                PollCycle::whole(&mut self.state, detail, self.settings.chroot_polls())
            }
        };
        self.cycle = Some(cycle);
    }

    fn knows(&self, ids: &BTreeSet<i64>) -> bool {
        ids.iter().all(|id| self.state.live.contains_key(id) || self.state.ended.contains_key(id))
    }

    /// Requests the next page of the watched project, which may have new builds.
    async fn project_page(&mut self) -> Result<()> {
        let (Some(project), Some(cycle)) = (&mut self.subject.project, &mut self.cycle) else {
            return Ok(());
        };
        match project.next_page(&self.copr, &mut self.pacer, self.page_size).await {
            Ok(None) => {}
            Ok(Some(page)) => {
                page.new.into_iter().for_each(|id| self.state.adopt(id));
                cycle.rows(&mut self.state, page.rows, page.offset);
            }
            Err(error) => match project_is_gone(&self.copr, &mut self.pacer, &project.project, error).await {
                Ok(error) if !project.has_begun() => return Err(error),
                Ok(_) => {
                    self.stop(StopReason::ProjectGone, EndReason::NotFound);
                    return Ok(());
                }
                Err(error) => return self.failed(error),
            },
        }
        self.succeeded();
        Ok(())
    }

    fn succeeded(&mut self) {
        self.outage.answered();
        while self.settings.endless && self.state.ended.len() > MAX_OUTCOMES {
            self.state.ended.pop_first();
        }
        self.changed |= self.state.events.iter().any(|event| event.change().is_some());
        if self.settings.first_failure && self.state.failed {
            self.stop(StopReason::FirstFailure, EndReason::Abandoned);
        }
    }

    /// The cycle continues with the same request, unless the error is permanent.
    fn failed(&mut self, error: Error) -> Result<()> {
        let Some(outage) = self.outage.failed(error.kind(), Instant::now()) else { return Err(error) };
        let retry_in = retry_delay(self.settings.poll_interval.delay(self.idle_polls), &error);
        self.idle_polls = self.idle_polls.saturating_add(1);
        self.retry_at = Some(after(retry_in));
        self.state.events.push_back(Event::RequestFailed(FailedRequest { error, outage, retry_in }));
        Ok(())
    }

    fn end_cycle(&mut self) {
        let is_whole = self.cycle.take().is_none_or(|cycle| cycle.is_whole());
        self.state.stalls(self.settings.stall_after, self.settings.end_when_stalled);
        let growth = (self.settings.page_size / 10).max(1);
        self.page_size = (self.page_size + growth).min(self.settings.page_size);
        let changed = std::mem::take(&mut self.changed);
        if is_whole {
            self.idle_polls = if changed { 0 } else { self.idle_polls.saturating_add(1) };
            self.next_poll = after(self.settings.poll_interval.delay(self.idle_polls));
        } else if changed {
            self.idle_polls = 0;
            self.next_poll = self.next_poll.min(after(self.settings.poll_interval.delay(0)));
        }
        if self.state.live.is_empty() && !self.settings.endless {
            self.stopped = Some(StopReason::AllEnded);
        }
    }
}

fn after(time: Duration) -> Instant {
    later(Instant::now(), time)
}
