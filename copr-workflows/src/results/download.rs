//! Downloads of result files: options and reports.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use copr_api_ext::Error;

use super::file::{BuildResults, ResultFile};

const MAX_FILE_SIZE: u64 = 20 * 1024 * 1024 * 1024;

/// The progress of a download.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// The file that received bytes.
    pub file: &'a ResultFile,
    /// How many bytes of it were received, including those of earlier downloads.
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
/// Downloads are atomic: each file is written to `NAME.VERSION.part` and renamed when it is complete. The next
/// download resumes such a file if the server still has the same version. The size must be the one that the
/// server reports, and an RPM or gzip file must begin like one. An existing file of the right size is kept.
///
/// Credentials are not sent. Redirects are followed to the same host, and over https to other hosts that are
/// not in a private network: Copr keeps packages in Pulp, and Pulp in another storage.
/// [`ListResults::allow_hosts`](super::ListResults::allow_hosts) restricts the hosts.
///
/// # Errors
/// The first failure ends the download; the next one resumes what was received. [`report`](Self::report)
/// continues instead. After retries:
/// - [`NotFound`](crate::ErrorKind::NotFound) if a file does not exist
/// - [`Untrusted`](crate::ErrorKind::Untrusted) if a URL, a redirect or a file name is refused
/// - [`Corrupt`](crate::ErrorKind::Corrupt) if the content is not what the server announced
/// - [`TooLarge`](crate::ErrorKind::TooLarge) if a file exceeds [`max_file_size`](Self::max_file_size)
/// - [`Local`](crate::ErrorKind::Local) if a file can't be written
/// - [`Timeout`](crate::ErrorKind::Timeout) if the deadline has passed
/// - those of the network
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the future cancels the download; a `.part` file may still be
/// written for a moment.
#[must_use = "nothing is sent until it is awaited"]
pub struct Download {
    pub(super) results: BuildResults,
    pub(super) folder: PathBuf,
    pub(super) max_concurrent_requests: usize,
    pub(super) overwrite: bool,
    pub(super) max_file_size: u64,
    pub(super) deadline: Option<Duration>,
    pub(super) on_progress: Option<OnProgress>,
}

/// A file that was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Downloaded {
    /// Its path.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// How many of the bytes an earlier download had received.
    pub resumed_from: u64,
    /// Whether a file of the right size existed and was kept.
    pub kept: bool,
}

/// The result of a download, file by file.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct DownloadReport {
    /// Files that are complete, in the order of their completion.
    pub done: Vec<Downloaded>,
    /// Files that failed, and why.
    pub failed: Vec<(ResultFile, Error)>,
}

impl BuildResults {
    /// Downloads all files into a folder, which is created if it does not exist. The results of
    /// [`Builds::results`](crate::Builds::results) are put into one subfolder per chroot.
    pub fn download(&self, folder: impl Into<PathBuf>) -> Download {
        Download {
            results: self.clone(),
            folder: folder.into(),
            max_concurrent_requests: 4,
            overwrite: false,
            max_file_size: MAX_FILE_SIZE,
            deadline: None,
            on_progress: None,
        }
    }
}

impl Download {
    /// Sets how many files are downloaded at the same time, from 1 to 32. The default is 4.
    pub fn max_concurrent_requests(mut self, files: usize) -> Self {
        self.max_concurrent_requests = files.clamp(1, 32);
        self
    }

    /// Downloads files again that exist with the right size.
    pub fn overwrite(mut self) -> Self {
        self.overwrite = true;
        self
    }

    /// Limits the size of a file, in bytes. The default is 20 GiB.
    pub fn max_file_size(mut self, bytes: u64) -> Self {
        self.max_file_size = bytes;
        self
    }

    /// Limits the total time. Without a deadline only the client's `idle_timeout` applies, which does not end a
    /// slow download.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    /// Calls a function whenever bytes of a file arrive. The download waits for it to return.
    pub fn on_progress(mut self, call: impl Fn(&Progress<'_>) + Send + Sync + 'static) -> Self {
        self.on_progress = Some(Arc::new(call));
        self
    }
}

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
