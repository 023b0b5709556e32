//! Asking for a log.

use std::time::Duration;

use super::LogKind;
use super::job::Whose;
use crate::download::Hosts;
use crate::workflows::Builds;
use copr_api_ext::Copr;

/// A log to be read. Made by [`Builds::log`] and [`Builds::source_log`]; [`bytes`](Self::bytes) or [`lines`](Self::lines)
/// begin.
///
/// Following ends when the build has ended in this chroot and its log was read to the end. Until it begins, the stream waits: a
/// build that stays `waiting` or `unknown` for ever keeps it waiting for ever, so give it a [`deadline`](Self::deadline).
///
/// The log that grows and the packed one that takes its place are read as one. Should the log be begun anew, because the
/// server gave the build to another builder, what follows is its new beginning; [`LogBytes::restarts`](super::LogBytes::restarts) counts that.
///
/// # Errors
/// One `Err` item, then the stream ends. [`NotFound`](crate::ErrorKind::NotFound) when there is no such build, or no log and none
/// to come (a skipped chroot, a build canceled before it began, one whose [sources failed](crate::watch::Outcome::source_failed)), or it was removed; [`Timeout`](crate::ErrorKind::Timeout) when the
/// deadline has passed; [`Corrupt`](crate::ErrorKind::Corrupt), [`Untrusted`](crate::ErrorKind::Untrusted); and those of the network and
/// the API that last longer than [`max_outage`](Self::max_outage).
#[derive(Clone, Debug)]
#[must_use = "nothing is read until the stream is polled"]
pub struct LogRequest {
    pub(super) copr: Copr,
    pub(super) whose: Whose,
    pub(super) kind: LogKind,
    pub(super) follow: bool,
    pub(super) poll_interval: Duration,
    pub(super) max_outage: Duration,
    pub(super) deadline: Option<Duration>,
    pub(super) hosts: Hosts,
}

impl Builds {
    /// The log of a build in one chroot, while it grows and to its end.
    ///
    /// ```no_run
    /// # use copr_workflows::Workflows as _;
    /// use copr_workflows::logs::LogKind;
    /// use futures_util::TryStreamExt as _;
    ///
    /// # async fn example(copr: copr_workflows::Copr) -> copr_workflows::Result<()> {
    /// // What rpmbuild said, if the build has ended; else an error.
    /// let log = copr.builds().log(10_000_001, "fedora-43-x86_64").kind(LogKind::Rpmbuild);
    /// let lines: Vec<String> = log.follow(false).lines().try_collect().await?;
    /// # Ok(()) }
    /// ```
    pub fn log(&self, build_id: i64, chroot: impl Into<String>) -> LogRequest {
        LogRequest::new(&self.copr, Whose::Chroot { build: build_id, chroot: chroot.into() })
    }

    /// The log of the build of the source package. Where the sources [failed](crate::watch::Outcome::source_failed), it is the only one there is.
    pub fn source_log(&self, build_id: i64) -> LogRequest {
        LogRequest::new(&self.copr, Whose::Source { build: build_id })
    }
}

impl LogRequest {
    fn new(copr: &Copr, whose: Whose) -> Self {
        Self {
            copr: copr.clone(),
            whose,
            kind: LogKind::default(),
            follow: true,
            poll_interval: Duration::from_secs(5),
            max_outage: Duration::from_secs(600),
            deadline: None,
            hosts: Hosts::default(),
        }
    }

    /// Which log; the builder's unless told otherwise.
    pub fn kind(mut self, kind: LogKind) -> Self {
        self.kind = kind;
        self
    }

    /// Whether to wait for more. With `false` what is there now is read once, and that there is nothing is an error.
    pub fn follow(mut self, follow: bool) -> Self {
        self.follow = follow;
        self
    }

    /// The pause between two looks; 5 seconds unless told otherwise. It grows to eight times as long, a minute at most, while
    /// nothing happens. Each look is a request to the API and one to the host of the results.
    pub fn poll_interval(mut self, pause: Duration) -> Self {
        self.poll_interval = pause;
        self
    }

    /// How long failures that may pass are put up with while following; 10 minutes unless told otherwise.
    pub fn max_outage(mut self, time: Duration) -> Self {
        self.max_outage = time;
        self
    }

    /// How long all of it may take, from the first poll on. There is none unless told otherwise.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    /// The only other hosts, by name, that redirects may lead to. Any that speaks https and is not in a private network, unless
    /// told otherwise.
    pub fn allow_hosts<I: IntoIterator<Item: Into<String>>>(mut self, hosts: I) -> Self {
        self.hosts = Hosts::only(hosts);
        self
    }
}
