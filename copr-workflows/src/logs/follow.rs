//! Follows a log: polls the job and reads the files.

use std::time::Duration;

use bytes::Bytes;
use reqwest::Url;
use tokio::time::{Instant, sleep};

use super::align::{Align, Position};
use super::job::{self, Job};
use super::request::{LogRequest, OPERATION};
use super::stage::{CONFIRMED, Stage, TRIES, grows, pause};
use crate::download::{
    Attempts, Body, FileRequest, ReadError, ReadResult, RequestInfo, Wanted, deadline_after, until,
};
use crate::results::urls;
use crate::watch::has_failed;
use crate::watch::missing::is_missing;
use copr_api_ext::extend::Outage;
use copr_api_ext::{Error, ErrorKind, Result};

/// A part of a log.
#[derive(Debug)]
pub(crate) enum Piece<T> {
    Item(T),
    /// The log starts over.
    Restart,
}

/// The state of following a log.
#[derive(Debug)]
pub(crate) struct Follower {
    request: LogRequest,
    deadline: Option<Instant>,
    position: Position,
    /// The file that is being read.
    open: Option<Body>,
    /// Whether the job is over, so that its log is complete.
    is_final: bool,
    done: bool,
    /// Polls in a row without new bytes.
    idle_polls: u32,
    /// Polls in a row for a log that should exist.
    missing_polls: u32,
    /// Polls in a row that found another log.
    mismatches: u32,
    attempts: Attempts,
    outage: Outage,
    /// Whether the API has ever shown the state of the job.
    has_state: bool,
}

impl Follower {
    pub(crate) fn new(request: LogRequest) -> Self {
        Self {
            deadline: deadline_after(request.deadline),
            outage: Outage::new(request.max_outage),
            request,
            position: Position::default(),
            open: None,
            is_final: false,
            done: false,
            idle_polls: 0,
            missing_polls: 0,
            mismatches: 0,
            attempts: Attempts::new(),
            has_state: false,
        }
    }

    /// Returns the next bytes, which are not empty; `None` at the end.
    pub(crate) async fn next(&mut self) -> Option<Result<Piece<Bytes>>> {
        if self.done {
            return None;
        }
        let next = until(self.deadline, &RequestInfo::new(OPERATION, None), self.advance()).await;
        self.done = !matches!(next, Ok(Some(_)));
        next.transpose()
    }

    async fn advance(&mut self) -> Result<Option<Piece<Bytes>>> {
        loop {
            let Some(mut body) = self.open.take() else {
                if Box::pin(self.poll()).await? {
                    return Ok(Some(Piece::Restart));
                }
                continue;
            };
            match body.next().await {
                Ok(Some(bytes)) => {
                    self.open = Some(body);
                    self.position.advance(&bytes);
                    self.outage.succeeded();
                    (self.idle_polls, self.missing_polls) = (0, 0);
                    return Ok(Some(Piece::Item(bytes)));
                }
                Ok(None) => {
                    self.outage.succeeded();
                    if self.is_final || !self.request.follow {
                        return Ok(None);
                    }
                    self.wait().await;
                }
                // It was compressed meanwhile.
                Err(error) if not_found(&error) && self.request.follow && self.missing_polls < TRIES => {
                    self.missing_polls += 1;
                    self.wait().await;
                }
                Err(error) => self.tolerate(error).await?,
            }
        }
    }

    /// Requests the state of the job, and opens its log if there is something to read. Returns whether the
    /// log was replaced.
    async fn poll(&mut self) -> Result<bool> {
        let job = match job::poll(&self.request).await {
            Ok(job) => job,
            Err(error) => {
                self.tolerate(error.into()).await?;
                return Ok(false);
            }
        };
        self.has_state = true;
        self.is_final = job.stage == Stage::Over;
        let opened = match &job.directory {
            None if self.is_final => return Err(self.missing(&job, "does not exist and never will")),
            Some(directory) if self.is_final => self.open_final(directory).await,
            Some(directory) if grows(self.request.kind, job.stage) => self.open_live(directory).await,
            _ => {
                self.wait_for_start(&job).await?;
                return Ok(false);
            }
        };
        match opened {
            Ok(Some(body)) => (self.open, self.mismatches) = (Some(body), 0),
            Ok(None) if self.request.follow && self.mismatches + 1 < CONFIRMED => {
                self.mismatches += 1;
                self.wait().await;
            }
            Ok(None) => {
                self.mismatches = 0;
                self.position = Position::default();
                return Ok(true);
            }
            Err(error) if not_found(&error) && self.is_final => self.wait_for_final(&job).await?,
            // It does not exist yet, or was compressed since the state was requested.
            Err(error) if not_found(&error) => self.wait_for_start(&job).await?,
            Err(error) => self.tolerate(error).await?,
        }
        Ok(false)
    }

    /// Opens the log of a job that is running, to read what was appended.
    async fn open_live(&self, directory: &Url) -> ReadResult<Option<Body>> {
        let offset = self.position.from();
        match self.open_file(directory, "", offset).await {
            Ok(None) | Err(ReadError::Restart(_)) if offset > 0 => self.open_file(directory, "", 0).await,
            opened => opened,
        }
    }

    /// Opens the log of a job that is over.
    async fn open_final(&self, directory: &Url) -> ReadResult<Option<Body>> {
        match self.open_file(directory, ".gz", 0).await {
            Err(error) if not_found(&error) => self.open_file(directory, "", 0).await,
            opened => opened,
        }
    }

    /// Requests a file from an offset on, and reads up to the position. Returns `None` if the known bytes are
    /// not there: the log was replaced.
    async fn open_file(&self, directory: &Url, suffix: &str, offset: u64) -> ReadResult<Option<Body>> {
        let name = format!("{}{suffix}", self.request.kind.file_name());
        let request = FileRequest::new(OPERATION, urls::file(directory, &name), Wanted::Log);
        let mut body = Body::open(&self.request.client, request, offset, None).await?;
        let mut align = Align::new(&self.position, offset);
        while !align.is_through() {
            let Some(bytes) = body.next().await? else { return Ok(None) };
            let Some(new) = align.feed(bytes) else { return Ok(None) };
            body.unread(new);
        }
        Ok(Some(body))
    }

    async fn wait_for_start(&mut self, job: &Job) -> Result<()> {
        if !self.request.follow {
            return Err(self.missing(job, "does not exist yet"));
        }
        self.outage.succeeded();
        self.wait().await;
        Ok(())
    }

    async fn wait_for_final(&mut self, job: &Job) -> Result<()> {
        self.missing_polls += 1;
        if !self.request.follow || self.missing_polls >= TRIES {
            let why = if self.position.is_start() {
                "does not exist"
            } else {
                "was removed before it was read to its end"
            };
            return Err(self.missing(job, why));
        }
        sleep(pause(self.request.poll_interval, 0)).await;
        Ok(())
    }

    async fn wait(&mut self) {
        sleep(pause(self.request.poll_interval, self.idle_polls)).await;
        self.idle_polls = self.idle_polls.saturating_add(1);
    }

    fn missing(&self, job: &Job, why: &str) -> Error {
        let name = self.request.kind.file_name();
        let url = job.directory.as_ref().map(|directory| urls::file(directory, name));
        let is_of_chroot = self.request.chroot.is_some();
        let hint = if is_of_chroot && job.directory.is_none() && has_failed(&job.state) {
            ": the chroot was never built; see `source_log`"
        } else {
            ""
        };
        let why = format!("{name} {why}; the state is {}{hint}", job.state);
        RequestInfo::new(OPERATION, url.as_ref()).error(ErrorKind::NotFound, why)
    }

    /// Waits after an error that may be temporary: up to `max_outage` while the job runs, a few times at its
    /// end.
    async fn tolerate(&mut self, error: ReadError) -> Result<()> {
        if matches!(error, ReadError::Restart(_)) && self.is_final {
            return self.attempts.restart(&self.request.client, error).await;
        }
        let error = Error::from(error);
        // A 404 that is not from the API says nothing about the build.
        let is_of_api = error.operation() != Some(OPERATION);
        let is_stray = self.has_state && is_of_api && error.is_not_found() && !is_missing(&error);
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
