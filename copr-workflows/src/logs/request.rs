//! Requests for logs.

use std::time::Duration;

use crate::download::DownloadClient;
use crate::workflows::Builds;
use copr_api_ext::Copr;

pub(super) const OPERATION: &str = "log";

/// A log of a build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogKind {
    /// The complete output of the builder: `builder-live.log`. It grows while the build runs.
    #[default]
    Builder,
    /// How the backend finds a builder and fetches the results: `backend.log`. It starts before the builder's
    /// log.
    Backend,
    /// The output of `rpmbuild`: `build.log`. It exists only after the build, and is part of the builder's log.
    Rpmbuild,
    /// How the build root was set up: `root.log`. It exists only after the build.
    Root,
}

impl LogKind {
    /// Returns the file name while the log grows. Afterwards, `.gz` is appended.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Builder => "builder-live.log",
            Self::Backend => "backend.log",
            Self::Rpmbuild => "build.log",
            Self::Root => "root.log",
        }
    }
}

/// A log to read. Returned by [`Builds::log`] and [`Builds::source_log`]; [`bytes`](Self::bytes) and
/// [`lines`](Self::lines) return it as a stream.
///
/// The stream ends when the build has ended in this chroot and its log was read to the end. It waits for a
/// build that has not started. A build can stay `waiting` or `unknown` forever, so set a
/// [`deadline`](Self::deadline).
///
/// The stream continues with the compressed log that replaces the growing one. If the log starts over, because
/// the server gave the build to another builder, the stream continues with the new log;
/// [`LogStream::restarts`](super::LogStream::restarts) counts the restarts.
///
/// # Errors
/// The stream yields one error and ends:
/// - [`NotFound`](crate::ErrorKind::NotFound) if the build does not exist, if it will have no log (a skipped
///   chroot, a build canceled before it started, one whose
///   [source failed](crate::watch::Outcome::source_failed)), or if the log was removed
/// - [`Timeout`](crate::ErrorKind::Timeout) if the deadline has passed
/// - [`Corrupt`](crate::ErrorKind::Corrupt) if the log is damaged
/// - [`Untrusted`](crate::ErrorKind::Untrusted) if a URL or a redirect is refused
/// - those of the network and the API, if they last longer than [`max_outage`](Self::max_outage)
#[derive(Clone, Debug)]
#[must_use = "nothing is read until the stream is polled"]
pub struct LogRequest {
    pub(super) copr: Copr,
    pub(super) client: DownloadClient,
    pub(super) build_id: i64,
    /// `None` for the source build.
    pub(super) chroot: Option<String>,
    pub(super) kind: LogKind,
    pub(super) follow: bool,
    pub(super) poll_interval: Duration,
    pub(super) max_outage: Duration,
    pub(super) deadline: Option<Duration>,
}

impl Builds {
    /// Reads the log of a build in one chroot, while it grows, to its end.
    ///
    /// ```no_run
    /// # use copr_workflows::Workflows as _;
    /// use copr_workflows::logs::LogKind;
    /// use futures_util::TryStreamExt as _;
    ///
    /// # async fn example(copr: copr_workflows::Copr) -> copr_workflows::Result<()> {
    /// // The output of rpmbuild, or an error if the build has not ended.
    /// let log = copr.builds().log(10_000_001, "fedora-43-x86_64").kind(LogKind::Rpmbuild);
    /// let lines: Vec<String> = log.follow(false).lines().try_collect().await?;
    /// # Ok(()) }
    /// ```
    pub fn log(&self, build_id: i64, chroot: impl Into<String>) -> LogRequest {
        LogRequest::new(&self.copr, build_id, Some(chroot.into()))
    }

    /// Reads the log of the source build. It is the only log of a build whose
    /// [source failed](crate::watch::Outcome::source_failed).
    pub fn source_log(&self, build_id: i64) -> LogRequest {
        LogRequest::new(&self.copr, build_id, None)
    }
}

impl LogRequest {
    pub(super) fn new(copr: &Copr, build_id: i64, chroot: Option<String>) -> Self {
        Self {
            copr: copr.clone(),
            client: DownloadClient::of(copr),
            build_id,
            chroot,
            kind: LogKind::default(),
            follow: true,
            poll_interval: Duration::from_secs(5),
            max_outage: Duration::from_secs(600),
            deadline: None,
        }
    }

    /// Sets which log to read. The default is the builder's.
    pub fn kind(mut self, kind: LogKind) -> Self {
        self.kind = kind;
        self
    }

    /// Sets whether to wait for more. With `false`, the current content is read once, and a log that does not
    /// exist yet is an error. The default is `true`.
    pub fn follow(mut self, follow: bool) -> Self {
        self.follow = follow;
        self
    }

    /// Sets the time between two polls. The default is 5 seconds. It grows up to eightfold, at most to a minute,
    /// while nothing happens. Each poll sends a request to the API and one to the host of the results.
    pub fn poll_interval(mut self, interval: Duration) -> Self {
        self.poll_interval = interval;
        self
    }

    /// Sets how long temporary failures are tolerated while following. The default is 10 minutes.
    pub fn max_outage(mut self, time: Duration) -> Self {
        self.max_outage = time;
        self
    }

    /// Limits the total time, from the first poll of the stream on. The default is no limit.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    /// Allows redirects to these other hosts only. The default is any host that uses https and is not in a
    /// private network.
    pub fn allow_hosts<I: IntoIterator<Item: Into<String>>>(mut self, hosts: I) -> Self {
        self.client.allow_hosts(hosts);
        self
    }
}
