//! Downloads files, several at the same time.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::{Stream, StreamExt as _, TryStreamExt as _, stream};
use reqwest::Url;
use tokio::fs;

use super::download::{Download, DownloadReport, Downloaded, Progress};
use super::file::ResultFile;
use super::name::path_fault;
use super::partial_file::{self, PartialFile, ResumePoint};
use crate::awaited::awaited;
use crate::download::{
    Attempts, Body, DownloadClient, FileRequest, ReadError, ReadResult, RequestInfo, Wanted, deadline_after,
    until,
};
use crate::pattern::has_suffix;
use copr_api_ext::{Error, ErrorKind, Result};

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
                let download = FileDownload::new(self, file, files_done);
                async move { (file, until(deadline, &download.info(), download.run()).await) }
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
    target: PathBuf,
}

impl<'a> FileDownload<'a> {
    fn new(download: &'a Download, file: &'a ResultFile, files_done: &'a AtomicUsize) -> Self {
        let mut target = download.folder.clone();
        if download.results.in_subfolders {
            target.push(&file.directory);
        }
        target.extend(file.path.split('/'));
        Self { download, file, files_done, target }
    }

    fn info(&self) -> RequestInfo {
        RequestInfo::new(OPERATION, self.file.urls.first())
    }

    /// Downloads the file, and renames it when it is complete.
    ///
    /// # Errors
    /// Those of [`Download`].
    async fn run(&self) -> Result<Downloaded> {
        let [url, fallbacks @ ..] = &self.file.urls[..] else {
            return Err(Error::invalid_call(OPERATION, "the file has no URL"));
        };
        let path = &self.file.path;
        if let Some(why) = path_fault(path, cfg!(windows)) {
            return Err(self.info().error(ErrorKind::Untrusted, format!("the name {path:?} {why}")));
        }
        let folder = self.target.parent().unwrap_or(&self.target);
        fs::create_dir_all(folder).await.map_err(|error| self.info().io(folder, &error))?;
        let mut result = self.fetch_from(url).await;
        for url in fallbacks {
            if !result.as_ref().is_err_and(Error::is_not_found) {
                break;
            }
            result = self.fetch_from(url).await;
        }
        let downloaded = result?;
        self.files_done.fetch_add(1, Ordering::Relaxed);
        self.report(downloaded.size, Some(downloaded.size));
        Ok(downloaded)
    }

    async fn fetch_from(&self, url: &Url) -> Result<Downloaded> {
        let mut resume = partial_file::find(&self.target).await.map_err(|error| self.local(&error))?;
        let mut attempts = Attempts::new();
        loop {
            match self.fetch_once(url, resume.take()).await {
                Ok(downloaded) => return Ok(downloaded),
                Err(error) => attempts.restart(self.client(), error).await?,
            }
        }
    }

    async fn fetch_once(&self, url: &Url, resume: Option<ResumePoint>) -> ReadResult<Downloaded> {
        let request = FileRequest::new(OPERATION, url.clone(), Wanted::File(self.file.path.clone()));
        let (from, version) = resume.as_ref().map_or((0, None), |point| (point.offset, Some(point.version)));
        let mut body = Body::open(self.client(), request, from, version).await?;
        self.check_size(&body, body.total().unwrap_or(0))?;
        if let (Some(total), false) = (body.total(), self.download.overwrite)
            && size_of(&self.target).await.map_err(|error| self.local(&error))? == Some(total)
        {
            return Ok(Downloaded { path: self.target.clone(), size: total, resumed_from: 0, kept: true });
        }
        let partial = match resume {
            Some(point) => PartialFile::resume(point).await,
            None => PartialFile::create(&self.target, body.version()).await,
        };
        let mut partial = partial.map_err(|error| self.local(&error))?;
        let copied = self.copy(&mut body, &mut partial, from).await;
        if copied.is_err() {
            // A later download can resume from all that was received.
            let _ = partial.flush().await;
        }
        let size = copied?;
        partial.finish(&self.target).await.map_err(|error| self.local(&error))?;
        Ok(Downloaded { path: self.target.clone(), size, resumed_from: from, kept: false })
    }

    /// Copies to the end. Returns the size of the file.
    async fn copy(&self, body: &mut Body, partial: &mut PartialFile, from: u64) -> ReadResult<u64> {
        let mut size = from;
        while let Some(bytes) = body.next().await? {
            size = size.saturating_add(bytes.len() as u64);
            self.check_size(body, size)?;
            partial.write(&bytes).await.map_err(|error| self.local(&error))?;
            self.report(size, body.total().or(self.file.size));
        }
        match self.file.size {
            // A log may have grown since its size was requested.
            Some(known) if size < known || (size > known && !has_suffix(&self.file.path, ".log")) => {
                Err(ReadError::Restart(body.info().corrupt(format!("{size} of {known} bytes received"))))
            }
            _ => Ok(size),
        }
    }

    fn report(&self, received: u64, total: Option<u64>) {
        if let Some(on_progress) = &self.download.on_progress {
            let files_done = self.files_done.load(Ordering::Relaxed);
            let files = self.download.results.files.len();
            on_progress(&Progress { file: self.file, received, total, files_done, files });
        }
    }

    fn client(&self) -> &DownloadClient {
        &self.download.results.client
    }

    fn local(&self, error: &io::Error) -> Error {
        self.info().io(&self.target, error)
    }

    fn check_size(&self, body: &Body, size: u64) -> Result<()> {
        let max = self.download.max_file_size;
        if size <= max {
            return Ok(());
        }
        let why = format!("the file has more than {max} bytes, the limit of `max_file_size`");
        Err(body.info().error(ErrorKind::TooLarge, why))
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
