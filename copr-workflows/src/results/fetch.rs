//! Downloads files, several at the same time.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _, stream};
use reqwest::Url;
use tokio::fs;

use super::download::{Download, DownloadReport, Downloaded, Progress};
use super::file::ResultFile;
use super::name::path_fault;
use super::partial_file::{self, PartialFile, ResumePoint};
use crate::awaited::awaited;
use crate::download::{
    Body, DownloadClient, FileRequest, ReadError, ReadResult, RequestInfo, Restarts, deadline_after, until,
};
use crate::pattern::has_suffix;
use copr_api_ext::{Error, ErrorKind, Result};

/// How many bytes are checked against the name of the file.
const MAGIC_LENGTH: usize = 4;

const OPERATION: &str = "download";

impl Download {
    /// Downloads all files and reports failures per file. Files that are not complete at the deadline have
    /// failed.
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

    /// Downloads all files, and yields each result.
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
                let download = FileDownload { download: self, file, files_done };
                async move {
                    let info = RequestInfo::new(OPERATION, file.urls.first());
                    (file, until(deadline, &info, download.run()).await)
                }
            })
            .collect();
        stream::iter(downloads).buffer_unordered(self.max_concurrent_requests)
    }
}

awaited!(Download, run -> Result<Vec<Downloaded>>);

/// One file of a download.
struct FileDownload<'a> {
    download: &'a Download,
    file: &'a ResultFile,
    /// How many files of the download are complete.
    files_done: &'a AtomicUsize,
}

impl FileDownload<'_> {
    /// Downloads the file, and renames it when it is complete.
    ///
    /// # Errors
    /// Those of [`Download`].
    async fn run(&self) -> Result<Downloaded> {
        copr_api_ext::extend::require_runtime(OPERATION)?;
        let [url, fallbacks @ ..] = &self.file.urls[..] else {
            return Err(Error::invalid_call(OPERATION, "the file has no URL"));
        };
        let (info, path) = (RequestInfo::new(OPERATION, Some(url)), &self.file.path);
        if let Some(why) = path_fault(path, cfg!(windows)) {
            return Err(info.untrusted(format!("the name {path:?} {why}")));
        }
        let mut target = self.download.folder.clone();
        if self.download.results.in_subfolders {
            target.push(&self.file.directory);
        }
        target.extend(path.split('/'));
        let folder = target.parent().unwrap_or(&target).to_owned();
        fs::create_dir_all(&folder).await.map_err(|error| info.io(&folder, &error))?;
        let mut result = self.fetch_from(url, &target).await;
        for url in fallbacks {
            if !result.as_ref().is_err_and(Error::is_not_found) {
                break;
            }
            result = self.fetch_from(url, &target).await;
        }
        let downloaded = result?;
        self.files_done.fetch_add(1, Ordering::Relaxed);
        self.report(downloaded.size, Some(downloaded.size));
        Ok(downloaded)
    }

    fn report(&self, received: u64, total: Option<u64>) {
        if let Some(on_progress) = &self.download.on_progress {
            let files_done = self.files_done.load(Ordering::Relaxed);
            let files = self.download.results.files.len();
            on_progress(&Progress { file: self.file, received, total, files_done, files });
        }
    }

    async fn fetch_from(&self, url: &Url, target: &Path) -> Result<Downloaded> {
        let info = RequestInfo::new(OPERATION, Some(url));
        let io_error = |error| info.io(target, &error);
        let mut restarts = Restarts::default();
        loop {
            let resume = partial_file::find(target).await.map_err(io_error)?;
            match self.fetch_once(url, target, resume).await {
                Ok(downloaded) => return Ok(downloaded),
                Err(error) => {
                    if matches!(error, ReadError::Restart(_)) {
                        partial_file::discard(target).await.map_err(io_error)?;
                    }
                    restarts.next(self.client(), error).await?;
                }
            }
        }
    }

    async fn fetch_once(
        &self,
        url: &Url,
        target: &Path,
        resume: Option<ResumePoint>,
    ) -> ReadResult<Downloaded> {
        let request = FileRequest::get(OPERATION, url.clone());
        let (from, version) = resume.as_ref().map_or((0, None), |point| (point.offset, Some(point.version)));
        let mut body = Body::open(self.client(), request, from, version).await?;
        let info = body.info().clone();
        let io_error = |error| ReadError::Fatal(info.io(target, &error));
        self.check_size(&info, body.total().unwrap_or(0))?;
        if let (Some(total), false) = (body.total(), self.download.overwrite)
            && size_of(target).await.map_err(io_error)? == Some(total)
        {
            self.report(total, Some(total));
            return Ok(Downloaded { path: target.to_owned(), size: total, resumed_from: 0, kept: true });
        }
        let first = if from == 0 { self.check_magic(&mut body).await? } else { Vec::new() };
        let partial = match resume {
            Some(point) => PartialFile::resume(point).await,
            None => PartialFile::create(target, body.version()).await,
        };
        let mut partial = partial.map_err(io_error)?;
        match self.copy(&mut body, &mut partial, target, from, first).await {
            Ok(size) => {
                partial.finish(target).await.map_err(io_error)?;
                Ok(Downloaded { path: target.to_owned(), size, resumed_from: from, kept: false })
            }
            Err(error) => {
                // A later download can resume from all that was received.
                let _ = partial.flush().await;
                Err(error)
            }
        }
    }

    /// Reads the first bytes, and checks that they fit the name of the file.
    async fn check_magic(&self, body: &mut Body) -> ReadResult<Vec<Bytes>> {
        let (mut pieces, mut bytes) = (Vec::new(), Vec::new());
        while bytes.len() < MAGIC_LENGTH
            && let Some(piece) = body.next().await?
        {
            bytes.extend_from_slice(&piece);
            pieces.push(piece);
        }
        body.check_content(&self.file.path, &bytes)?;
        Ok(pieces)
    }

    /// Copies to the end. Returns the size of the file.
    async fn copy(
        &self,
        body: &mut Body,
        partial: &mut PartialFile,
        target: &Path,
        from: u64,
        first: Vec<Bytes>,
    ) -> ReadResult<u64> {
        let (mut size, mut first, info) = (from, first.into_iter(), body.info().clone());
        loop {
            let next = match first.next() {
                Some(bytes) => Some(bytes),
                None => body.next().await?,
            };
            let Some(bytes) = next else { break };
            size = size.saturating_add(bytes.len() as u64);
            self.check_size(&info, size)?;
            partial.write(&bytes).await.map_err(|error| ReadError::Fatal(info.io(target, &error)))?;
            self.report(size, body.total().or(self.file.size));
        }
        match self.file.size {
            // A log may have grown since its size was requested.
            Some(known) if size < known || (size > known && !has_suffix(&self.file.path, ".log")) => {
                Err(ReadError::Restart(info.corrupt(format!("{size} of {known} bytes received"))))
            }
            _ => Ok(size),
        }
    }

    fn client(&self) -> &DownloadClient {
        &self.download.results.client
    }

    fn check_size(&self, info: &RequestInfo, size: u64) -> ReadResult<()> {
        let max = self.download.max_file_size;
        if size <= max {
            return Ok(());
        }
        let why = format!("the file has more than {max} bytes, the limit of `max_file_size`");
        Err(ReadError::Fatal(info.error(ErrorKind::TooLarge, why)))
    }
}

/// The size of a file, if it exists.
async fn size_of(path: &Path) -> io::Result<Option<u64>> {
    match fs::symlink_metadata(path).await {
        Ok(there) if there.is_dir() => {
            Err(io::Error::new(io::ErrorKind::IsADirectory, "there is a folder with this name"))
        }
        Ok(there) => Ok(there.is_file().then_some(there.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
