//! Reads the logs of what failed in a build.

use std::collections::VecDeque;
use std::fmt;
use std::time::Duration;

use copr_api_ext::{Error, Result};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::LogRequest;
use crate::awaited::awaited;
use crate::watch::Outcome;
use crate::watch::fetch::all_chroots;
use crate::workflows::Builds;

/// How many logs are read at the same time.
const CONCURRENT: usize = 4;

/// The time between requests for a log that does not exist yet.
const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// Reads the logs of what failed in a build. Returned by [`Builds::failure_logs`]; `.await` sends the requests.
///
/// # Errors
/// Those of [`LogRequest`], except for a log that does not exist: the server needs a moment to publish one, so it
/// is requested for about five seconds. Outages are tolerated as by [`LogRequest`].
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the future cancels its requests.
#[derive(Clone, Debug)]
#[must_use = "nothing is read until it is awaited"]
pub struct FailureLogs {
    builds: Builds,
    outcome: Outcome,
    tail: usize,
}

/// The end of the log of a failed chroot or source build. `Display` prints a headline and the lines.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FailureLog {
    /// The build.
    pub build_id: i64,
    /// The chroot that failed; `None` if the source package could not be built.
    pub chroot: Option<String>,
    /// The last lines.
    pub lines: Vec<String>,
    /// How many lines precede them.
    pub omitted: u64,
    /// Why there is no log, if there is none.
    pub missing: Option<Error>,
}

impl Builds {
    /// Reads the logs of each failed chroot, or of the source build if that failed. Returns an empty list if
    /// nothing failed.
    ///
    /// The server needs a moment to publish the log of a build that has just ended. A log that does not
    /// exist is requested again for about five seconds, and then reported as
    /// [`missing`](FailureLog::missing), which is not an error.
    ///
    /// ```no_run
    /// # use copr_workflows::prelude::*;
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let outcome = copr.builds().watch(10_000_001).await?;
    /// for log in copr.builds().failure_logs(&outcome).tail(20).await? {
    ///     println!("{log}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn failure_logs(&self, outcome: &Outcome) -> FailureLogs {
        FailureLogs { builds: self.clone(), outcome: outcome.clone(), tail: 50 }
    }
}

impl FailureLogs {
    /// Sets how many lines of each log to return, counted from its end. The default is 50.
    pub fn tail(mut self, lines: usize) -> Self {
        self.tail = lines;
        self
    }

    async fn read(self) -> Result<Vec<FailureLog>> {
        let logs: Vec<_> = self.failed().await?.into_iter().map(|chroot| self.read_one(chroot)).collect();
        stream::iter(logs).buffered(CONCURRENT).try_collect().await
    }

    /// The chroots that failed; `None` stands for the source package.
    async fn failed(&self) -> Result<Vec<Option<String>>> {
        let mut outcome = self.outcome.clone();
        if outcome.chroots.is_empty() && outcome.is_failure() && outcome.build.is_some() {
            // The watch may not have requested the chroots.
            outcome.chroots = all_chroots(&self.builds.copr, outcome.build_id).await?;
        }
        if outcome.source_failed() {
            return Ok(vec![None]);
        }
        Ok(outcome.failed_chroots().map(|chroot| Some(chroot.name.clone())).collect())
    }

    async fn read_one(&self, chroot: Option<String>) -> Result<FailureLog> {
        let build_id = self.outcome.build_id;
        let request = LogRequest::new(&self.builds.copr, build_id, chroot.clone());
        let request = request.poll_interval(POLL_INTERVAL);
        let mut log = FailureLog { build_id, chroot, lines: Vec::new(), omitted: 0, missing: None };
        match last_lines(request, self.tail).await {
            Ok((lines, omitted)) => (log.lines, log.omitted) = (lines.into(), omitted),
            Err(error) if error.is_not_found() => log.missing = Some(error),
            Err(error) => return Err(error),
        }
        Ok(log)
    }
}

/// Returns the last lines of a log, and how many precede them.
async fn last_lines(request: LogRequest, count: usize) -> Result<(VecDeque<String>, u64)> {
    let mut log = request.lines();
    let (mut lines, mut omitted, mut restarts) = (VecDeque::new(), 0, 0);
    while let Some(line) = log.try_next().await? {
        if std::mem::replace(&mut restarts, log.restarts()) != log.restarts() {
            (lines, omitted) = (VecDeque::new(), 0);
        }
        lines.push_back(line);
        if lines.len() > count {
            lines.pop_front();
            omitted += 1;
        }
    }
    Ok((lines, omitted))
}

awaited!(FailureLogs, read -> Result<Vec<FailureLog>>);

impl fmt::Display for FailureLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "==> build {}, {}: ", self.build_id, self.chroot.as_deref().unwrap_or("source package"))?;
        if let Some(error) = &self.missing {
            return write!(f, "no log ({error})");
        }
        match self.omitted {
            0 => write!(f, "{} lines", self.lines.len())?,
            omitted => write!(f, "last {} of {} lines", self.lines.len(), omitted + self.lines.len() as u64)?,
        }
        self.lines.iter().try_for_each(|line| write!(f, "\n{line}"))
    }
}
