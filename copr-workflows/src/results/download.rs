//! Fetching many files, some at once.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use tokio::time::Instant;

use super::fetch::{Downloaded, OPERATION, Order};
use super::file::{BuildResults, ResultFile};
use crate::download::{RequestInfo, until};
use copr_api_ext::{Error, Result};

/// The largest file that is fetched unless told otherwise.
const LARGEST: u64 = 20 * 1024 * 1024 * 1024;

/// How far a download is.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// The file that has moved on.
    pub file: &'a ResultFile,
    /// How many bytes of it are here, those of earlier calls included.
    pub received: u64,
    /// How many it has, if that is known.
    pub total: Option<u64>,
    /// How many files are done.
    pub files_done: usize,
    /// How many there are.
    pub files: usize,
}

type OnProgress = Arc<dyn Fn(&Progress<'_>) + Send + Sync>;

/// Fetches result files. Made by [`BuildResults::download`]; `.await` fetches.
///
/// A file has its name only when it is whole: until then it is beside it as `NAME.VERSION.part`, from where the next call goes on
/// if the server still has the same version. Its size is that which the server tells, and its first bytes are looked at where the
/// name says what they must be. A file that is there with the right size is left as it is.
///
/// No credentials go out. Redirects are followed to the same host, and to other hosts over https that are not in a private
/// network (Copr keeps packages in Pulp, and Pulp in yet another place);
/// [`ListResults::allow_hosts`](super::ListResults::allow_hosts) narrows that.
///
/// # Errors
/// The first failure ends it; what others had begun is kept for the next time. Kinds:
/// [`NotFound`](crate::ErrorKind::NotFound), [`Untrusted`](crate::ErrorKind::Untrusted), [`Corrupt`](crate::ErrorKind::Corrupt),
/// [`Local`](crate::ErrorKind::Local), [`TooLarge`](crate::ErrorKind::TooLarge), [`Timeout`](crate::ErrorKind::Timeout), and those of the
/// network, after repetitions. [`report`](Self::report) goes on instead.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the future cancels the download; a last piece may still be written to a
/// `.part` file.
#[must_use = "nothing is fetched until it is awaited"]
pub struct Download {
    results: BuildResults,
    folder: PathBuf,
    at_once: usize,
    overwrite: bool,
    largest: u64,
    deadline: Option<Duration>,
    progress: Option<OnProgress>,
}

/// What became of each file.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct DownloadReport {
    /// Files that are here, in the order in which they came.
    pub done: Vec<Downloaded>,
    /// Files that are not, and why.
    pub failed: Vec<(ResultFile, Error)>,
}

impl BuildResults {
    /// Downloads all files into a folder, which is created if it is missing. The results of all chroots of a build are put into
    /// one subfolder per chroot.
    pub fn download(&self, folder: impl Into<PathBuf>) -> Download {
        Download {
            results: self.clone(),
            folder: folder.into(),
            at_once: 4,
            overwrite: false,
            largest: LARGEST,
            deadline: None,
            progress: None,
        }
    }
}

impl Download {
    /// How many files are fetched at once, from 1 to 32; 4 unless told otherwise.
    pub fn at_once(mut self, files: usize) -> Self {
        self.at_once = files.clamp(1, 32);
        self
    }

    /// Fetches files again that are there with the right size.
    pub fn overwrite(mut self) -> Self {
        self.overwrite = true;
        self
    }

    /// The largest file that is fetched, in bytes; 20 GiB unless told otherwise.
    pub fn largest(mut self, bytes: u64) -> Self {
        self.largest = bytes;
        self
    }

    /// How long all of it may take. Without a deadline only silence ends it (the client's `idle_timeout`), and a server that
    /// sends a byte now and then is waited for.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    /// Is told whenever bytes of a file have come. It should be quick: the download waits for it.
    pub fn on_progress(mut self, progress: impl Fn(&Progress<'_>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// Fetches what can be fetched, and tells of each file what became of it. When the deadline passes, files that are not done
    /// have failed.
    pub async fn report(self) -> DownloadReport {
        let done = AtomicUsize::new(0);
        let moment = self.moment();
        let (this, done) = (&self, &done);
        let files = self.results.files.iter();
        let fetched: Vec<_> =
            files.map(|file| async move { (file, until(moment, this.fetch(file, done)).await) }).collect();
        let mut fetched = stream::iter(fetched).buffer_unordered(self.at_once);
        let mut report = DownloadReport::default();
        while let Some((file, result)) = fetched.next().await {
            match result {
                Some(Ok(downloaded)) => report.done.push(downloaded),
                Some(Err(error)) => report.failed.push((file.clone(), error)),
                None => report.failed.push((file.clone(), late(file))),
            }
        }
        report
    }

    async fn strictly(self) -> Result<Vec<Downloaded>> {
        let done = AtomicUsize::new(0);
        let moment = self.moment();
        let fetched: Vec<_> = self.results.files.iter().map(|file| self.fetch(file, &done)).collect();
        let fetched = stream::iter(fetched).buffer_unordered(self.at_once);
        let all = until(moment, fetched.try_collect());
        all.await.unwrap_or_else(|| Err(RequestInfo::unsent(OPERATION).late()))
    }

    fn moment(&self) -> Option<Instant> {
        self.deadline.and_then(|time| Instant::now().checked_add(time))
    }

    async fn fetch(&self, file: &ResultFile, done: &AtomicUsize) -> Result<Downloaded> {
        let files = self.results.files.len();
        let tell = |received, total| {
            if let Some(progress) = &self.progress {
                let files_done = done.load(Ordering::Relaxed);
                progress(&Progress { file, received, total, files_done, files });
            }
        };
        let folder = if self.results.by_place { self.folder.join(&file.place) } else { self.folder.clone() };
        let order = Order {
            outside: &self.results.outside,
            hosts: &self.results.hosts,
            urls: &file.urls,
            path: &file.path,
            size: file.size,
            folder: &folder,
            overwrite: self.overwrite,
            largest: self.largest,
            progress: &tell,
        };
        let downloaded = order.fetch().await?;
        done.fetch_add(1, Ordering::Relaxed);
        tell(downloaded.size, Some(downloaded.size));
        Ok(downloaded)
    }
}

/// The deadline came before the file.
fn late(file: &ResultFile) -> Error {
    file.urls
        .first()
        .map_or_else(|| RequestInfo::unsent(OPERATION), |url| RequestInfo::about(OPERATION, url))
        .late()
}

impl IntoFuture for Download {
    type Output = Result<Vec<Downloaded>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.strictly())
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("files", &self.results.files.len())
            .field("folder", &self.folder)
            .field("at_once", &self.at_once)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
