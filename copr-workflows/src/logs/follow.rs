//! Following a log: the loop around the decisions.

use std::time::Duration;

use bytes::Bytes;
use reqwest::Url;
use tokio::time::{Instant, sleep};

use super::align::Position;
use super::job::{Job, OPERATION, Whose};
use super::reading::{Got, Reading};
use super::request::LogRequest;
use super::step::{CONFIRMED, Step, look_again, pause, step};
use crate::download::{Ask, DownloadClient, RequestInfo, Starts, Tried, Trouble, until};
use crate::results::place;
use crate::watch::has_failed;
use crate::watch::missing::is_missing;
use copr_api_ext::{Error, ErrorKind, Result};

/// A piece of a log.
#[derive(Debug)]
pub(crate) enum Piece {
    Bytes(Bytes),
    /// The log was begun anew; what follows is its new beginning.
    Restarted,
}

/// A log that is being followed.
#[derive(Debug)]
pub(crate) struct Follower {
    request: LogRequest,
    moment: Option<Instant>,
    position: Position,
    reading: Option<Reading>,
    /// What is being read is the packed file.
    last: bool,
    done: bool,
    /// Looks in a row that gave nothing new.
    idle: u32,
    /// Looks in a row for a log that should be there.
    tries: u32,
    /// Looks in a row at which the log was not the one that was read before.
    unlike: u32,
    /// A part did not fit: all of the file is to tell whether it is another one.
    whole: bool,
    starts: Starts,
    /// When all was well last.
    well: Instant,
    /// How often the API has told the state.
    answers: u32,
}

impl Follower {
    pub(crate) fn new(request: LogRequest) -> Self {
        let starts = Starts::of(&DownloadClient::of(&request.copr));
        let moment = request.deadline.and_then(|time| Instant::now().checked_add(time));
        let (position, reading, well) = (Position::default(), None, Instant::now());
        let (last, done, whole, idle, tries, unlike, answers) = (false, false, false, 0, 0, 0, 0);
        Self {
            request,
            moment,
            position,
            reading,
            last,
            done,
            idle,
            tries,
            unlike,
            whole,
            starts,
            well,
            answers,
        }
    }

    /// The next piece; nothing at the end.
    pub(crate) async fn next(&mut self) -> Option<Result<Piece>> {
        if self.done {
            return None;
        }
        let late = || Err(RequestInfo::unsent(OPERATION).late());
        let next = until(self.moment, self.advance()).await.unwrap_or_else(late);
        self.done = !matches!(next, Ok(Some(_)));
        next.transpose()
    }

    async fn advance(&mut self) -> Result<Option<Piece>> {
        loop {
            let got = match &mut self.reading {
                Some(reading) => reading.next().await,
                None if self.done => return Ok(None),
                None => {
                    Box::pin(self.look()).await?;
                    continue;
                }
            };
            if let Some(piece) = self.digest(got).await? {
                return Ok(Some(piece));
            }
        }
    }

    /// Takes up what reading gave.
    async fn digest(&mut self, got: Tried<Got>) -> Result<Option<Piece>> {
        match got {
            Ok(Got::New(bytes)) => {
                self.position.advance(&bytes);
                (self.well, self.idle, self.tries, self.unlike) = (Instant::now(), 0, 0, 0);
                return Ok(Some(Piece::Bytes(bytes)));
            }
            Ok(Got::End) => {
                self.reading = None;
                (self.well, self.unlike, self.whole) = (Instant::now(), 0, false);
                self.done = self.last || !self.request.follow;
                self.rest_a_while().await;
            }
            Ok(Got::Other | Got::Short)
                if self.reading.take().is_some_and(|reading| reading.is_partial()) =>
            {
                self.whole = true;
            }
            Ok(Got::Other | Got::Short) if self.request.follow && self.unlike + 1 < CONFIRMED => {
                self.unlike += 1;
                self.rest_a_while().await;
            }
            Ok(Got::Other | Got::Short) => {
                (self.unlike, self.whole) = (0, false);
                self.position = Position::default();
                return Ok(Some(Piece::Restarted));
            }
            // It was packed while it was read.
            Err(trouble) if not_found(&trouble) && self.request.follow && look_again(self.tries) => {
                self.reading = None;
                self.tries += 1;
                self.rest_a_while().await;
            }
            Err(trouble) => {
                self.reading = None;
                self.put_up_with(trouble).await?;
            }
        }
        Ok(None)
    }

    /// Asks how far the job is, and begins to read if there is something to read.
    async fn look(&mut self) -> Result<()> {
        let job = match self.request.whose.look(&self.request.copr).await {
            Ok(job) => job,
            Err(error) => return self.put_up_with(Trouble::Failed(error)).await,
        };
        self.answers = self.answers.saturating_add(1);
        let kind = self.request.kind;
        match (step(kind, job.stage, job.directory.is_some()), &job.directory) {
            (Step::Wait, _) if !self.request.follow => Err(self.missing(&job, "not there yet")),
            (Step::Wait, _) => {
                self.well = Instant::now();
                self.rest_a_while().await;
                Ok(())
            }
            (Step::ReadOn, Some(directory)) => self.read_on(&job, directory).await,
            (Step::ReadRest, Some(directory)) => self.read_rest(&job, directory).await,
            (Step::Never, _) | (_, None) => Err(self.missing(&job, "not there, and will not be")),
        }
    }

    /// Begins to read what was added to a growing log.
    async fn read_on(&mut self, job: &Job, directory: &Url) -> Result<()> {
        let ask = self.ask(directory, "");
        let outside = &DownloadClient::of(&self.request.copr);
        let mut opened = if self.whole {
            Reading::whole(outside, ask.clone(), &self.position).await
        } else {
            Reading::on(outside, ask.clone(), &self.position).await
        };
        if let (Err(Trouble::StartOver(_)), false) = (&opened, self.whole) {
            opened = Reading::whole(outside, ask, &self.position).await;
        }
        match opened {
            // It was packed since the state was asked for, or is on its way to be there.
            Ok(reading) if !reading.is_packed_elsewhere() => {
                (self.reading, self.last) = (Some(reading), false);
                Ok(())
            }
            Err(trouble) if !not_found(&trouble) => self.put_up_with(trouble).await,
            _ if !self.request.follow => Err(self.missing(job, "not there yet")),
            _ => {
                self.well = Instant::now();
                self.rest_a_while().await;
                Ok(())
            }
        }
    }

    /// Begins to read the log of a job that is over.
    async fn read_rest(&mut self, job: &Job, directory: &Url) -> Result<()> {
        for suffix in [".gz", ""] {
            let opened = Reading::whole(
                &DownloadClient::of(&self.request.copr),
                self.ask(directory, suffix),
                &self.position,
            )
            .await;
            match opened {
                Ok(reading) => {
                    (self.reading, self.last) = (Some(reading), true);
                    return Ok(());
                }
                Err(trouble) if not_found(&trouble) => {}
                Err(trouble) => return self.put_up_with(trouble).await,
            }
        }
        self.tries += 1;
        if !self.request.follow || !look_again(self.tries) {
            let why =
                if self.position.is_start() { "not there" } else { "gone before it was read to its end" };
            return Err(self.missing(job, why));
        }
        sleep(pause(self.request.poll_interval, 0)).await;
        Ok(())
    }

    fn ask(&self, directory: &Url, suffix: &str) -> Ask {
        let name = format!("{}{suffix}", self.request.kind.file_name());
        let ask = Ask::get(OPERATION, place::file(directory, &name), self.request.hosts.clone());
        Ask { fresh: suffix.is_empty(), ..ask }
    }

    fn missing(&self, job: &Job, why: &str) -> Error {
        let kind = self.request.kind;
        let told = job.directory.as_ref().map_or_else(
            || RequestInfo::unsent(OPERATION),
            |directory| RequestInfo::about(OPERATION, &place::file(directory, kind.file_name())),
        );
        let is_of_chroot = matches!(self.request.whose, Whose::Chroot { .. });
        let hint = if is_of_chroot && job.directory.is_none() && has_failed(&job.state) {
            ": the chroot was never built; see `source_log`"
        } else {
            ""
        };
        told.missing(format!("{} is {why}; the state is {}{hint}", kind.file_name(), job.state))
    }

    async fn rest_a_while(&mut self) {
        if !self.done {
            sleep(pause(self.request.poll_interval, self.idle)).await;
            self.idle = self.idle.saturating_add(1);
        }
    }

    /// Waits if it is worth it: while the job goes on, for as long as the caller is patient; at its end, a few times.
    async fn put_up_with(&mut self, trouble: Trouble) -> Result<()> {
        let error = match trouble {
            Trouble::StartOver(error) if self.last => {
                return self.starts.again(Trouble::StartOver(error)).await;
            }
            Trouble::StartOver(error) | Trouble::Failed(error) => error,
        };
        // A 404 of a call that is not from the API says nothing about the build.
        let of_a_call = error.operation() != Some(OPERATION);
        let stray = self.answers > 0 && of_a_call && error.is_not_found() && !is_missing(&error);
        let passes = error.is_retryable() || error.kind() == ErrorKind::Corrupt || stray;
        let patient = self.well.elapsed() < self.request.max_outage;
        if !self.request.follow || !passes || !patient {
            return Err(error);
        }
        sleep(self.request.poll_interval.max(Duration::from_millis(1))).await;
        Ok(())
    }
}

fn not_found(trouble: &Trouble) -> bool {
    matches!(trouble, Trouble::Failed(error) if error.is_not_found())
}
