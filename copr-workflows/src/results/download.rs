//! Downloads many files, several at the same time.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use copr_api_ext::{Error, Result};
use futures_util::{Stream, StreamExt as _, TryStreamExt as _, stream};

use super::fetch::{Downloaded, FileDownload, OPERATION};
use super::file::{BuildResults, ResultFile};
use crate::awaited::awaited;
use crate::download::{RequestInfo, deadline_after, until};

const MAX_FILE_SIZE: u64 = 20 * 1024 * 1024 * 1024;

/// The progress of a download.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// The file that received bytes.
    pub file: &'a ResultFile,
    /// How many bytes of it exist, including those of earlier downloads.
    pub received: u64,
    /// The size of the file, if it is known.
    pub total: Option<u64>,
    /// How many files are complete.
    pub files_done: usize,
    /// How many files there are.
    pub files: usize,
}

type OnProgress = Arc<dyn Fn(&Progress<'_>) + Send + Sync>;

/// Downloads result files. Returned by [`BuildResults::download`]; `.await` starts it.
///
/// Files are atomic: each is written to `NAME.VERSION.part` and renamed when it is complete. The next download resumes such a file
/// if the server still has the same version. The size must be the one that the server reports, and the first bytes must fit the
/// name. An existing file of the right size is kept.
///
/// Credentials are not sent. Redirects are followed to the same host, and over https to other hosts that are not in a private
/// network (Copr keeps packages in Pulp, and Pulp in a storage of its own);
/// [`ListResults::allow_hosts`](super::ListResults::allow_hosts) restricts that.
///
/// # Errors
/// The first failure ends the download; what was received is kept for the next one. Kinds:
/// [`NotFound`](crate::ErrorKind::NotFound), [`Untrusted`](crate::ErrorKind::Untrusted), [`Corrupt`](crate::ErrorKind::Corrupt),
/// [`Local`](crate::ErrorKind::Local), [`TooLarge`](crate::ErrorKind::TooLarge), [`Timeout`](crate::ErrorKind::Timeout), and those of the
/// network, after retries. [`report`](Self::report) continues instead.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the future cancels the download; a `.part` file may still be written to
/// for a moment.
#[must_use = "nothing is sent until it is awaited"]
pub struct Download {
    results: BuildResults,
    folder: PathBuf,
    max_concurrent_requests: usize,
    overwrite: bool,
    max_file_size: u64,
    deadline: Option<Duration>,
    progress: Option<OnProgress>,
}

/// The result of a download, file by file.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct DownloadReport {
    /// Files that exist now, in the order of their completion.
    pub done: Vec<Downloaded>,
    /// Files that failed, and why.
    pub failed: Vec<(ResultFile, Error)>,
}

impl BuildResults {
    /// Downloads all files into a folder, which is created if it is missing. The results of all chroots of a build are put into
    /// one subfolder per chroot.
    pub fn download(&self, folder: impl Into<PathBuf>) -> Download {
        Download {
            results: self.clone(),
            folder: folder.into(),
            max_concurrent_requests: 4,
            overwrite: false,
            max_file_size: MAX_FILE_SIZE,
            deadline: None,
            progress: None,
        }
    }
}

impl Download {
    /// How many files are downloaded at the same time, from 1 to 32. The default is 4.
    pub fn max_concurrent_requests(mut self, files: usize) -> Self {
        self.max_concurrent_requests = files.clamp(1, 32);
        self
    }

    /// Downloads files of the right size again.
    pub fn overwrite(mut self) -> Self {
        self.overwrite = true;
        self
    }

    /// Limits the size of a file, in bytes. The default is 20 GiB.
    pub fn max_file_size(mut self, bytes: u64) -> Self {
        self.max_file_size = bytes;
        self
    }

    /// Limits the total time. Without a deadline, only the client's `idle_timeout` applies, which a server that keeps sending never
    /// reaches.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    /// Calls a function whenever bytes of a file arrive. The download waits for it.
    pub fn on_progress(mut self, progress: impl Fn(&Progress<'_>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// Downloads all files despite failures. Files that are not complete at the deadline have failed.
    pub async fn report(self) -> DownloadReport {
        let files_done = AtomicUsize::new(0);
        let mut results = std::pin::pin!(self.results(&files_done));
        let mut report = DownloadReport::default();
        while let Some((file, result)) = results.next().await {
            match result {
                Ok(downloaded) => report.done.push(downloaded),
                Err(error) => report.failed.push((file.clone(), error)),
            }
        }
        report
    }

    async fn run(self) -> Result<Vec<Downloaded>> {
        self.results(&AtomicUsize::new(0)).map(|(_, result)| result).try_collect().await
    }

    /// Downloads all files, and yields each when it has ended.
    fn results<'a>(
        &'a self,
        files_done: &'a AtomicUsize,
    ) -> impl Stream<Item = (&'a ResultFile, Result<Downloaded>)> + Send {
        let deadline = deadline_after(self.deadline);
        let downloads: Vec<_> = self
            .results
            .files
            .iter()
            .map(|file| {
                let download = self.download_file(file, files_done);
                async move {
                    let info = RequestInfo::new(OPERATION, file.urls.first());
                    (file, until(deadline, &info, download).await)
                }
            })
            .collect();
        stream::iter(downloads).buffer_unordered(self.max_concurrent_requests)
    }

    async fn download_file(&self, file: &ResultFile, done: &AtomicUsize) -> Result<Downloaded> {
        let files = self.results.files.len();
        let report = |received, total| {
            if let Some(progress) = &self.progress {
                let files_done = done.load(Ordering::Relaxed);
                progress(&Progress { file, received, total, files_done, files });
            }
        };
        let folder =
            if self.results.in_subfolders { self.folder.join(&file.directory) } else { self.folder.clone() };
        let download = FileDownload {
            client: &self.results.client,
            file,
            folder: &folder,
            overwrite: self.overwrite,
            max_size: self.max_file_size,
            progress: &report,
        };
        let downloaded = download.run().await?;
        done.fetch_add(1, Ordering::Relaxed);
        report(downloaded.size, Some(downloaded.size));
        Ok(downloaded)
    }
}

awaited!(Download, run -> Result<Vec<Downloaded>>);

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("files", &self.results.files.len())
            .field("folder", &self.folder)
            .field("max_concurrent_requests", &self.max_concurrent_requests)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
