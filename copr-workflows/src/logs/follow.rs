//! Follows a log: polls the job and reads the files.

use std::time::Duration;

use bytes::Bytes;
use copr_api::enums::BuildState;
use reqwest::Url;
use tokio::time::{Instant, sleep};

use super::align::Position;
use super::job::{self, Job};
use super::reader::{LogReader, ReadEvent};
use super::request::{LogRequest, OPERATION};
use super::step::{CONFIRMED, Step, may_still_appear, pause, step};
use crate::download::{FileRequest, ReadError, ReadResult, RequestInfo, Restarts, deadline_after, until};
use crate::results::urls;
use crate::watch::has_failed;
use crate::watch::missing::is_missing;
use copr_api_ext::extend::Outage;
use copr_api_ext::{Error, ErrorKind, Result};

/// A piece of a log.
#[derive(Debug)]
pub(crate) enum Piece {
    Bytes(Bytes),
    /// The log was replaced by a new one, whose start follows.
    Restarted,
}

/// The state of following a log.
#[derive(Debug)]
pub(crate) struct Follower {
    request: LogRequest,
    deadline: Option<Instant>,
    position: Position,
    reader: Option<LogReader>,
    /// Whether `reader` reads the log of a job that is over.
    is_final: bool,
    done: bool,
    /// Polls in a row without new bytes.
    idle_polls: u32,
    /// Polls in a row for a log that should exist.
    missing_polls: u32,
    /// Polls in a row that found another log.
    mismatches: u32,
    /// What was appended did not fit: compare the whole file next.
    compare_whole: bool,
    restarts: Restarts,
    outage: Outage,
    /// The last state from the API.
    state: Option<BuildState>,
}

impl Follower {
    pub(crate) fn new(request: LogRequest) -> Self {
        Self {
            deadline: deadline_after(request.deadline),
            restarts: Restarts::default(),
            outage: Outage::new(request.max_outage),
            request,
            position: Position::default(),
            reader: None,
            is_final: false,
            done: false,
            idle_polls: 0,
            missing_polls: 0,
            mismatches: 0,
            compare_whole: false,
            state: None,
        }
    }

    /// Returns the next piece; `None` at the end.
    pub(crate) async fn next(&mut self) -> Option<Result<Piece>> {
        if self.done {
            return None;
        }
        let next = until(self.deadline, &RequestInfo::new(OPERATION, None), self.advance()).await;
        self.done = !matches!(next, Ok(Some(_)));
        next.transpose()
    }

    async fn advance(&mut self) -> Result<Option<Piece>> {
        loop {
            let event = match &mut self.reader {
                Some(reader) => reader.next().await,
                None if self.done => return Ok(None),
                None => {
                    Box::pin(self.poll()).await?;
                    continue;
                }
            };
            if let Some(piece) = self.handle(event).await? {
                return Ok(Some(piece));
            }
        }
    }

    async fn handle(&mut self, event: ReadResult<ReadEvent>) -> Result<Option<Piece>> {
        match event {
            Ok(ReadEvent::Data(bytes)) => {
                self.position.advance(&bytes);
                self.outage.succeeded();
                (self.idle_polls, self.missing_polls, self.mismatches) = (0, 0, 0);
                return Ok(Some(Piece::Bytes(bytes)));
            }
            Ok(ReadEvent::End) => {
                self.reader = None;
                self.outage.succeeded();
                (self.mismatches, self.compare_whole) = (0, false);
                self.done = self.is_final || !self.request.follow;
                self.wait().await;
            }
            Ok(ReadEvent::Replaced) => {
                if self.reader.take().is_some_and(|reader| reader.is_partial()) {
                    self.compare_whole = true;
                } else if self.request.follow && self.mismatches + 1 < CONFIRMED {
                    self.mismatches += 1;
                    self.wait().await;
                } else {
                    (self.mismatches, self.compare_whole) = (0, false);
                    self.position = Position::default();
                    return Ok(Some(Piece::Restarted));
                }
            }
            // It was compressed meanwhile.
            Err(error)
                if not_found(&error) && self.request.follow && may_still_appear(self.missing_polls) =>
            {
                self.reader = None;
                self.missing_polls += 1;
                self.wait().await;
            }
            Err(error) => {
                self.reader = None;
                self.tolerate(error).await?;
            }
        }
        Ok(None)
    }

    /// Requests the state of the job, and starts to read if there is something to read.
    async fn poll(&mut self) -> Result<()> {
        let job = match job::poll(&self.request).await {
            Ok(job) => job,
            Err(error) => return self.tolerate(ReadError::Fatal(error)).await,
        };
        self.state = Some(job.state.clone());
        match (step(self.request.kind, job.stage, job.directory.is_some()), &job.directory) {
            (Step::Wait, _) => self.wait_for_start(&job).await,
            (Step::ReadLive, Some(directory)) => self.read_live(&job, directory).await,
            (Step::ReadFinal, Some(directory)) => self.read_final(&job, directory).await,
            (Step::Never, _) | (_, None) => Err(self.missing(&job, "not there, and will not be")),
        }
    }

    async fn wait_for_start(&mut self, job: &Job) -> Result<()> {
        if !self.request.follow {
            return Err(self.missing(job, "not there yet"));
        }
        self.outage.succeeded();
        self.wait().await;
        Ok(())
    }

    /// Starts to read what was appended to a growing log.
    async fn read_live(&mut self, job: &Job, directory: &Url) -> Result<()> {
        let (client, request) = (&self.request.client, self.file_request(directory, ""));
        let mut opened = if self.compare_whole {
            LogReader::from_start(client, request.clone(), &self.position).await
        } else {
            LogReader::resume(client, request.clone(), &self.position).await
        };
        if let (Err(ReadError::Restart(_)), false) = (&opened, self.compare_whole) {
            opened = LogReader::from_start(client, request, &self.position).await;
        }
        match opened {
            Ok(reader) if !reader.is_redirected_to_gzip() => {
                (self.reader, self.is_final) = (Some(reader), false);
                Ok(())
            }
            Err(error) if !not_found(&error) => self.tolerate(error).await,
            // It was compressed since the state was requested, or does not exist yet.
            _ => self.wait_for_start(job).await,
        }
    }

    /// Starts to read the log of a job that is over.
    async fn read_final(&mut self, job: &Job, directory: &Url) -> Result<()> {
        for suffix in [".gz", ""] {
            let request = self.file_request(directory, suffix);
            match LogReader::from_start(&self.request.client, request, &self.position).await {
                Ok(reader) => {
                    (self.reader, self.is_final) = (Some(reader), true);
                    return Ok(());
                }
                Err(error) if not_found(&error) => {}
                Err(error) => return self.tolerate(error).await,
            }
        }
        self.missing_polls += 1;
        if !self.request.follow || !may_still_appear(self.missing_polls) {
            let why =
                if self.position.is_start() { "not there" } else { "gone before it was read to its end" };
            return Err(self.missing(job, why));
        }
        sleep(pause(self.request.poll_interval, 0)).await;
        Ok(())
    }

    fn file_request(&self, directory: &Url, suffix: &str) -> FileRequest {
        let name = format!("{}{suffix}", self.request.kind.file_name());
        let request = FileRequest::get(OPERATION, urls::file(directory, &name));
        FileRequest { bypass_cache: suffix.is_empty(), ..request }
    }

    fn missing(&self, job: &Job, why: &str) -> Error {
        let name = self.request.kind.file_name();
        let url = job.directory.as_ref().map(|directory| urls::file(directory, name));
        let info = RequestInfo::new(OPERATION, url.as_ref());
        let is_of_chroot = self.request.chroot.is_some();
        let hint = if is_of_chroot && job.directory.is_none() && has_failed(&job.state) {
            ": the chroot was never built; see `source_log`"
        } else {
            ""
        };
        info.missing(format!("{name} is {why}; the state is {}{hint}", job.state))
    }

    async fn wait(&mut self) {
        if !self.done {
            sleep(pause(self.request.poll_interval, self.idle_polls)).await;
            self.idle_polls = self.idle_polls.saturating_add(1);
        }
    }

    /// Waits after an error that may be temporary: up to `max_outage` while the job runs, a few times at its end.
    async fn tolerate(&mut self, error: ReadError) -> Result<()> {
        let error = match error {
            ReadError::Restart(_) if self.is_final => {
                return self.restarts.next(&self.request.client, error).await;
            }
            ReadError::Restart(error) | ReadError::Fatal(error) => error,
        };
        // A 404 that is not from the API says nothing about the build.
        let is_of_api = error.operation() != Some(OPERATION);
        let is_stray = self.state.is_some() && is_of_api && error.is_not_found() && !is_missing(&error);
        let is_temporary = error.is_retryable() || error.kind() == ErrorKind::Corrupt || is_stray;
        let is_tolerated = self.outage.failed(Instant::now()).is_some();
        if !self.request.follow || !is_temporary || !is_tolerated {
            return Err(error);
        }
        sleep(self.request.poll_interval.max(Duration::from_millis(1))).await;
        Ok(())
    }
}

fn not_found(error: &ReadError) -> bool {
    matches!(error, ReadError::Fatal(error) if error.is_not_found())
}
