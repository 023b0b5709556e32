//! Reads a file to its end, across broken connections.

use std::time::Duration;

use bytes::Bytes;
use reqwest::Response;

use super::content::{is_page, magic};
use super::meta::{RangeCheck, ResponseMeta, Validators, check_range};
use super::{Attempts, DownloadClient, FileRequest, Gunzip, RequestInfo};
use crate::pattern::has_suffix;
use copr_api_ext::Error;
use copr_api_ext::extend::AttemptOutcome;

/// Why reading a file failed.
#[derive(Debug)]
pub(crate) enum ReadError {
    /// What was read so far is useless, but reading from the start may work.
    Restart(Error),
    /// Reading again does not help.
    Fatal(Error),
}

pub(crate) type ReadResult<T> = Result<T, ReadError>;

/// The body of a file as it is stored: a content encoding that the server added is removed.
///
/// With [`decompress`](FileRequest::decompress), the content of a gzip file instead.
#[derive(Debug)]
pub(crate) struct Body {
    client: DownloadClient,
    request: FileRequest,
    info: RequestInfo,
    response: Option<Response>,
    meta: ResponseMeta,
    /// The number of bytes received.
    offset: u64,
    /// Those of the first response.
    validators: Validators,
    gunzip: Option<Gunzip>,
    /// The server added a content encoding, which `gunzip` removes.
    is_encoded: bool,
    /// The first bytes of a file to decompress were checked.
    is_checked: bool,
    attempts: Attempts,
    ended: bool,
}

impl Body {
    /// Requests a file from an offset on. `version` is that of the bytes before it.
    ///
    /// # Errors
    /// [`ReadError::Restart`] if the server has another version now.
    pub(crate) async fn open(
        client: &DownloadClient,
        request: FileRequest,
        offset: u64,
        version: Option<u64>,
    ) -> ReadResult<Self> {
        let is_gzip = is_gzip(&request);
        let gunzip = || if is_gzip { Gunzip::new() } else { Gunzip::detect() };
        let mut body = Self {
            client: client.clone(),
            info: RequestInfo::of(&request),
            gunzip: request.decompress.then(gunzip),
            is_checked: !request.decompress,
            request,
            response: None,
            meta: ResponseMeta::default(),
            offset,
            validators: Validators::default(),
            is_encoded: false,
            attempts: Attempts::new(),
            ended: false,
        };
        body.request_rest().await?;
        body.validators = body.meta.validators.clone();
        if version.is_some() && version != body.validators.version() {
            return Err(body.restart("the file changed since the download began"));
        }
        Ok(body)
    }

    /// The size of the whole file, if it is known.
    pub(crate) fn total(&self) -> Option<u64> {
        self.validators.total.filter(|_| !self.is_encoded)
    }

    /// Identifies the version of the file; `None` if a download of it can't be resumed.
    pub(crate) fn version(&self) -> Option<u64> {
        self.validators.version().filter(|_| !self.is_encoded)
    }

    pub(crate) fn info(&self) -> &RequestInfo {
        &self.info
    }

    /// Checks that the first bytes fit the name of the file.
    ///
    /// # Errors
    /// If they are those of an HTML page, such as an error page with a success status, or if an RPM or a gzip
    /// file begins differently.
    pub(crate) fn check_content(&self, name: &str, first: &[u8]) -> ReadResult<()> {
        if is_page(name, first, self.meta.html) {
            return Err(ReadError::Fatal(self.info.html_page(first)));
        }
        if !first.starts_with(magic(name)) {
            return Err(fatal(&self.info, "its first bytes are not those of such a file"));
        }
        Ok(())
    }

    /// Returns the next bytes; `None` at the end of the file.
    ///
    /// # Errors
    /// If the file can't be read, or has changed.
    pub(crate) async fn next(&mut self) -> ReadResult<Option<Bytes>> {
        loop {
            if let Some(gunzip) = &mut self.gunzip
                && let Some(bytes) = gunzip.next().map_err(|error| damaged(&self.info, &error))?
            {
                self.check_page(self.is_encoded, &bytes)?;
                return Ok(Some(bytes));
            }
            if self.ended {
                return Ok(None);
            }
            let received = self.receive().await?;
            if let Some(bytes) = &received {
                self.check_page(!self.is_encoded, bytes)?;
            }
            match (&mut self.gunzip, received) {
                (Some(gunzip), Some(bytes)) => gunzip.feed(bytes),
                (Some(gunzip), None) => {
                    let rest = gunzip.finish().map_err(|error| damaged(&self.info, &error))?;
                    return Ok(Some(rest).filter(|rest| !rest.is_empty()));
                }
                (None, received) => return Ok(received),
            }
        }
    }

    fn check_page(&mut self, is_stored: bool, bytes: &[u8]) -> ReadResult<()> {
        if is_stored && !std::mem::replace(&mut self.is_checked, true) {
            self.check_content("", bytes)?;
        }
        Ok(())
    }

    /// Receives the next bytes. After a broken connection, it requests the rest.
    async fn receive(&mut self) -> ReadResult<Option<Bytes>> {
        loop {
            let Some(response) = &mut self.response else {
                self.request_rest().await?;
                if self.ended {
                    return Ok(None);
                }
                continue;
            };
            let broken = match self.client.extension.chunk(response).await {
                Ok(Some(bytes)) if bytes.is_empty() => continue,
                Ok(Some(bytes)) => return self.accept(bytes).map(Some),
                Ok(None) => match self.total() {
                    Some(total) if self.offset < total => {
                        self.info.corrupt(format!("{} of {total} bytes received", self.offset))
                    }
                    _ => {
                        self.ended = true;
                        return Ok(None);
                    }
                },
                Err(error) => self.info.complete(error),
            };
            self.response = None;
            if self.is_encoded {
                return Err(ReadError::Restart(broken));
            }
            match self.attempts.retry_delay(&self.client.extension, AttemptOutcome::MaybeSent) {
                Some(delay) => tokio::time::sleep(delay).await,
                None => return Err(ReadError::Fatal(broken)),
            }
        }
    }

    fn accept(&mut self, bytes: Bytes) -> ReadResult<Bytes> {
        let length = bytes.len() as u64;
        self.attempts.progress(length);
        self.offset = self.offset.saturating_add(length);
        if self.total().is_some_and(|total| self.offset > total) {
            return Err(fatal(&self.info, "more bytes than the file has"));
        }
        Ok(bytes)
    }

    /// Requests the file from the offset on.
    async fn request_rest(&mut self) -> ReadResult<()> {
        self.request.from = Some(self.offset);
        let (response, info) = self.client.send(&self.request).await.map_err(ReadError::Fatal)?;
        let attempts = self.info.attempts + info.attempts;
        self.info = info;
        self.info.attempts = attempts;
        self.meta = ResponseMeta::of(&response);
        self.meta.framed |= self.request.allow_unframed;
        let is_gzip = is_gzip(&self.request);
        self.is_encoded = self.meta.is_encoded(is_gzip);
        match check_range(&self.meta, self.offset, &self.validators) {
            RangeCheck::Follows if self.is_encoded => {
                // Encoded parts can't be joined, and only one layer of gzip is removed.
                if self.offset > 0 || (is_gzip && self.request.decompress) {
                    return Err(self.restart("the server compressed it, which was not requested"));
                }
                self.gunzip = Some(Gunzip::new());
                self.response = Some(response);
            }
            RangeCheck::Follows => self.response = Some(response),
            RangeCheck::Ends => self.ended = true,
            RangeCheck::Changed => return Err(self.restart("the file changed while it was read")),
            RangeCheck::Invalid(why) => return Err(fatal(&self.info, why)),
            RangeCheck::Failed => {
                let (extension, operation) = (&self.client.extension, self.info.operation);
                let error = extension.error_response(operation, response).await;
                return Err(ReadError::Fatal(self.info.complete(error)));
            }
        }
        Ok(())
    }

    fn restart(&self, why: impl Into<String>) -> ReadError {
        ReadError::Restart(self.info.corrupt(why))
    }
}

/// Whether the file itself is gzip, by its name.
fn is_gzip(request: &FileRequest) -> bool {
    has_suffix(request.url.path(), ".gz")
}

fn fatal(info: &RequestInfo, why: impl Into<String>) -> ReadError {
    ReadError::Fatal(info.corrupt(why))
}

fn damaged(info: &RequestInfo, error: &std::io::Error) -> ReadError {
    ReadError::Restart(info.corrupt(format!("damaged gzip: {error}")))
}

/// Counts restarts, which the retry policy limits.
#[derive(Debug, Default)]
pub(crate) struct Restarts(u32);

impl Restarts {
    /// Waits until the file may be read again.
    ///
    /// # Errors
    /// The given error, if it is fatal or no restart is left.
    pub(crate) async fn next(&mut self, client: &DownloadClient, error: ReadError) -> Result<(), Error> {
        let error = match error {
            ReadError::Fatal(error) => return Err(error),
            ReadError::Restart(error) => error,
        };
        self.0 += 1;
        // The policy's time limit is about attempts without progress, and a long download has progress.
        let delay = client.extension.retry(self.0, Duration::ZERO, AttemptOutcome::MaybeSent).ok_or(error)?;
        tokio::time::sleep(delay).await;
        Ok(())
    }
}
