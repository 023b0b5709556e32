//! The loop of a watch: one request or one pause after the other, until there is nothing more to tell.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use super::change::{Event, Trouble};
use super::fetch::fetch;
use super::follow::Follow;
use super::ledger::Ledger;
use super::nudge::{Call, Nudge};
use super::outcome::{Because, Ending, Outcome, Outcomes};
use super::patience::{Patience, pause, too_heavy};
use super::round::{Answer, Purpose, Request, Round};
use super::settings::Settings;
use crate::pace::{Pacer, later};
use copr_api_ext::Copr;
use copr_api_ext::{Error, Result};

/// The smallest page that a server is asked for because larger ones were too heavy.
const SMALLEST_PAGE: u64 = 10;

/// How many outcomes an endless watch keeps for its end.
const KEPT: usize = 1_000;

/// A watch that runs.
#[derive(Debug)]
pub(super) struct Engine {
    copr: Copr,
    settings: Settings,
    nudge: Nudge,
    ids: Vec<i64>,
    follow: Option<Follow>,
    /// Whether it goes on when all builds of the project have ended.
    endless: bool,
    ledger: Ledger,
    round: Option<Round>,
    pacer: Pacer,
    patience: Patience,
    deadline: Option<Instant>,
    /// How many looks in a row showed nothing new.
    quiet: u32,
    /// Rows on a page, as far as the server bears them.
    page: u64,
    next_look: Instant,
    /// After a failure.
    rest_until: Option<Instant>,
    /// Whether something changed in the present round.
    moved: bool,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Watching,
    Over(Because),
    Failed,
}

/// What a watch is about.
#[derive(Debug)]
pub(super) struct Subject {
    pub ids: Vec<i64>,
    pub follow: Option<Follow>,
    pub endless: bool,
}

impl Engine {
    /// Begins. The deadline runs from now on; nothing is sent yet.
    pub fn new(copr: Copr, subject: Subject, settings: Settings, nudge: Nudge) -> Self {
        let now = Instant::now();
        Self {
            ledger: Ledger::new(&subject.ids, settings.detail, now),
            round: None,
            pacer: Pacer::new(settings.pace),
            patience: Patience::new(settings.tolerance),
            deadline: settings.deadline.and_then(|time| now.checked_add(time)),
            quiet: 0,
            page: settings.page,
            next_look: now,
            rest_until: None,
            moved: false,
            state: State::Watching,
            copr,
            settings,
            nudge,
            ids: subject.ids,
            follow: subject.follow,
            endless: subject.endless,
        }
    }

    /// The next event; `None` when there is nothing more to tell.
    pub async fn next(&mut self) -> Option<Result<Event>> {
        if self.state == State::Watching
            && let Err(error) = copr_api_ext::extend::require_runtime("watch")
        {
            self.state = State::Failed;
            return Some(Err(error));
        }
        loop {
            if let Some(event) = self.ledger.events.pop_front() {
                return Some(Ok(event));
            }
            if self.state != State::Watching {
                return None;
            }
            let step = match self.deadline {
                Some(deadline) => timeout_at(deadline, self.step()).await,
                None => Ok(self.step().await),
            };
            match step {
                Ok(Ok(())) => {}
                Ok(Err(error)) => {
                    self.state = State::Failed;
                    return Some(Err(error));
                }
                Err(_) => self.end(Because::Deadline, Ending::TimedOut),
            }
        }
    }

    /// How the builds ended; `None` if the watch failed before it could tell.
    pub fn outcomes(self) -> Option<Outcomes> {
        let State::Over(because) = self.state else { return None };
        let mut ended = self.ledger.ended;
        let asked: Vec<Outcome> = self.ids.iter().filter_map(|id| ended.remove(id)).collect();
        let builds = asked.into_iter().chain(ended.into_values()).collect();
        Some(Outcomes { because, builds })
    }

    fn end(&mut self, because: Because, ending: Ending) {
        self.ledger.end_all(ending);
        self.state = State::Over(because);
    }

    /// One request, or one pause.
    async fn step(&mut self) -> Result<()> {
        if let Some(time) = self.rest_until {
            sleep_until(time).await;
            self.rest_until = None;
        }
        let Some(round) = &self.round else {
            self.next_round().await;
            return Ok(());
        };
        let Some(request) = round.next(&self.ledger, self.follow.as_ref(), self.page) else {
            self.round_is_over();
            return Ok(());
        };
        match fetch(&self.copr, &mut self.pacer, &request).await {
            Ok(answer) => self.answered(&request, answer),
            Err(error) => self.failed(&request, error),
        }
    }

    /// Waits until it is time to look, or until somebody asks for it.
    async fn next_round(&mut self) {
        let call = self.nudge.wait_until(self.next_look).await;
        let ids = match call {
            Call::Builds(ids) if self.follow.is_none() || self.knows(&ids) => ids,
            _ => {
                if let Some(follow) = &mut self.follow {
                    follow.begin();
                }
                let looks = looks(&self.settings);
                self.round = Some(Round::whole(&mut self.ledger, self.settings.detail, looks));
                return;
            }
        };
        self.round = Some(Round::some(&mut self.ledger, &ids, self.settings.detail));
    }

    fn knows(&self, ids: &BTreeSet<i64>) -> bool {
        ids.iter().all(|id| self.ledger.live.contains_key(id) || self.ledger.ended.contains_key(id))
    }

    fn answered(&mut self, request: &Request, answer: Answer) -> Result<()> {
        self.patience.answered();
        if let (Request::Page(project, _, Purpose::Follow), Answer::Missing(_)) = (request, &answer) {
            if !self.follow.as_ref().is_some_and(Follow::has_begun) {
                let Answer::Missing(error) = answer else { return Ok(()) };
                return Err(error);
            }
            self.ledger.missing_project(project);
            self.end(Because::ProjectGone, Ending::Vanished);
            return Ok(());
        }
        if let Some(round) = &mut self.round {
            round.answered(&mut self.ledger, self.follow.as_mut(), request, answer, Instant::now());
        }
        while self.endless && self.ledger.ended.len() > KEPT {
            self.ledger.ended.pop_first();
        }
        self.moved |= self.ledger.events.iter().any(|event| event.change().is_some());
        if self.settings.first_failure && self.ledger.failed {
            self.end(Because::FirstFailure, Ending::LeftBehind);
        }
        Ok(())
    }

    /// A failure that is put up with leaves the round where it is.
    fn failed(&mut self, request: &Request, error: Error) -> Result<()> {
        if matches!(request, Request::Page(..)) && too_heavy(error.kind()) {
            self.page = (self.page / 2).max(SMALLEST_PAGE.min(self.settings.page));
        }
        let Some(lasting) = self.patience.tries(error.kind(), Instant::now()) else { return Err(error) };
        let again_in = pause(self.settings.poll_interval.delay(self.quiet), &error);
        self.quiet = self.quiet.saturating_add(1);
        self.rest_until = Some(after(again_in));
        let trouble = Trouble { error, lasting, again_in };
        self.ledger.events.push_back(Event::Trouble(trouble));
        Ok(())
    }

    fn round_is_over(&mut self) {
        let is_whole = self.round.take().is_none_or(|round| round.is_whole());
        self.ledger.stalls(self.settings.stall_after, self.settings.end_when_stalled, Instant::now());
        self.page = (self.page + (self.settings.page / 10).max(1)).min(self.settings.page);
        let moved = std::mem::take(&mut self.moved);
        if is_whole {
            self.quiet = if moved { 0 } else { self.quiet.saturating_add(1) };
            self.next_look = after(self.settings.poll_interval.delay(self.quiet));
        } else if moved {
            self.quiet = 0;
            self.next_look = self.next_look.min(after(self.settings.poll_interval.delay(0)));
        }
        if self.ledger.live.is_empty() && !self.endless {
            self.state = State::Over(Because::AllEnded);
        }
    }
}

/// How many chroot lists one round may ask for: as many as fit into the longest pause between two looks.
fn looks(settings: &Settings) -> u32 {
    let most = settings.poll_interval.max.as_nanos().checked_div(settings.pace.as_nanos());
    most.map_or(u32::MAX, |most| u32::try_from(most).unwrap_or(u32::MAX).max(1))
}

fn after(time: Duration) -> Instant {
    later(Instant::now(), time)
}
