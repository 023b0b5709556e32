//! Reads a file to its end, across broken connections.

use bytes::Bytes;
use reqwest::Response;

use super::content::{is_page, magic};
use super::meta::{RangeCheck, ResponseMeta, Validators, check_range};
use super::{Attempts, DownloadClient, FileRequest, Gunzip, RequestInfo, Wanted};
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

impl From<Error> for ReadError {
    fn from(error: Error) -> Self {
        Self::Fatal(error)
    }
}

impl From<ReadError> for Error {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Restart(error) | ReadError::Fatal(error) => error,
        }
    }
}

/// How many bytes are checked against the name of a file.
const MAGIC_LENGTH: usize = 4;

/// The body of a file as it is stored: a content encoding that the server added is removed. A log is also
/// decompressed if it is stored as gzip.
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
    gunzip: Gunzip,
    /// The server added a content encoding, which `gunzip` removes.
    is_encoded: bool,
    attempts: Attempts,
    ended: bool,
    /// The next bytes of the content.
    unread: Bytes,
}

impl Body {
    /// Requests a file from an offset on. `version` is that of the bytes before it. At the start of a file or
    /// log, checks the first bytes.
    ///
    /// # Errors
    /// [`ReadError::Restart`] if the server has another version now.
    pub(crate) async fn open(
        client: &DownloadClient,
        request: FileRequest,
        offset: u64,
        version: Option<u64>,
    ) -> ReadResult<Self> {
        let mut body = Self {
            client: client.clone(),
            info: RequestInfo::of(&request),
            gunzip: Gunzip::off(),
            request,
            response: None,
            meta: ResponseMeta::default(),
            offset,
            validators: Validators::default(),
            is_encoded: false,
            attempts: Attempts::new(),
            ended: false,
            unread: Bytes::new(),
        };
        body.request_rest().await?;
        body.validators = body.meta.validators.clone();
        if version.is_some() && version != body.validators.version() {
            return Err(body.restart("the file changed since the download began"));
        }
        match &body.request.wanted {
            Wanted::File(name) if offset == 0 => body.check_first(&name.clone()).await?,
            Wanted::Log if offset == 0 => body.check_first("").await?,
            _ => {}
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

    /// Checks that the file begins as its name says, and not like an HTML page, such as an error page with a
    /// success status. Starts the decompression of a log.
    async fn check_first(&mut self, name: &str) -> ReadResult<()> {
        let mut first = Vec::new();
        while first.len() < MAGIC_LENGTH
            && let Some(bytes) = self.next().await?
        {
            first.extend_from_slice(&bytes);
        }
        if is_page(name, &first, self.meta.html) {
            return Err(self.info.html_page(&first).into());
        }
        if !first.starts_with(magic(name)) {
            return Err(self.info.corrupt("its first bytes are not those of such a file").into());
        }
        let is_gzip = self.request.is_gzip() || first.starts_with(magic(".gz"));
        if is_gzip && self.request.wanted == Wanted::Log && !self.is_encoded {
            self.gunzip = Gunzip::new();
            self.gunzip.feed(first.into());
        } else {
            self.unread = first.into();
        }
        Ok(())
    }

    /// Makes bytes the next ones again.
    pub(crate) fn unread(&mut self, bytes: Bytes) {
        self.unread = bytes;
    }

    /// Returns the next bytes; `None` at the end of the file.
    ///
    /// # Errors
    /// If the file can't be read, or has changed.
    pub(crate) async fn next(&mut self) -> ReadResult<Option<Bytes>> {
        if !self.unread.is_empty() {
            return Ok(Some(std::mem::take(&mut self.unread)));
        }
        loop {
            if let Some(bytes) = self.gunzip.next().map_err(|error| self.damaged(&error))? {
                return Ok(Some(bytes));
            }
            let Some(bytes) = self.receive().await? else {
                let rest = self.gunzip.finish().map_err(|error| self.damaged(&error))?;
                return Ok(Some(rest).filter(|rest| !rest.is_empty()));
            };
            self.gunzip.feed(bytes);
        }
    }

    /// Receives the next bytes. After a broken connection, it requests the rest.
    async fn receive(&mut self) -> ReadResult<Option<Bytes>> {
        while !self.ended {
            let Some(response) = &mut self.response else {
                self.request_rest().await?;
                continue;
            };
            let broken = match self.client.extension.chunk(response).await {
                Ok(Some(bytes)) if bytes.is_empty() => continue,
                Ok(Some(bytes)) => return self.accept(bytes).map(Some),
                Ok(None) => match self.total() {
                    Some(total) if self.offset < total => {
                        self.info.corrupt(format!("{} of {total} bytes received", self.offset))
                    }
                    _ => break,
                },
                Err(error) => self.info.complete(error),
            };
            self.response = None;
            if self.is_encoded {
                return Err(ReadError::Restart(broken));
            }
            if !self.attempts.wait(&self.client, AttemptOutcome::MaybeSent).await {
                return Err(broken.into());
            }
        }
        self.ended = true;
        Ok(None)
    }

    fn accept(&mut self, bytes: Bytes) -> ReadResult<Bytes> {
        let length = bytes.len() as u64;
        self.attempts.progress(length);
        self.offset = self.offset.saturating_add(length);
        if self.total().is_some_and(|total| self.offset > total) {
            return Err(self.info.corrupt("more bytes than the file has").into());
        }
        Ok(bytes)
    }

    /// Requests the file from the offset on.
    async fn request_rest(&mut self) -> ReadResult<()> {
        self.request.from = Some(self.offset);
        let (response, info) = self.client.send(&self.request).await?;
        let attempts = self.info.attempts + info.attempts;
        self.info = info;
        self.info.attempts = attempts;
        self.meta = ResponseMeta::of(&response);
        self.meta.framed |= self.request.wanted == Wanted::Page;
        let is_gzip = self.request.is_gzip();
        self.is_encoded = self.meta.is_encoded(is_gzip);
        match check_range(&self.meta, self.offset, &self.validators) {
            RangeCheck::Follows if self.is_encoded => {
                // Encoded parts can't be joined, and only one layer of gzip is removed.
                if self.offset > 0 || (is_gzip && self.request.wanted == Wanted::Log) {
                    return Err(self.restart("the server compressed it, which was not requested"));
                }
                self.gunzip = Gunzip::new();
                self.response = Some(response);
            }
            RangeCheck::Follows => self.response = Some(response),
            RangeCheck::Ends => self.ended = true,
            RangeCheck::Changed => return Err(self.restart("the file changed while it was read")),
            RangeCheck::Invalid(why) => return Err(self.info.corrupt(why).into()),
            RangeCheck::Failed => {
                let (extension, operation) = (&self.client.extension, self.info.operation);
                let error = extension.error_response(operation, response).await;
                return Err(self.info.complete(error).into());
            }
        }
        Ok(())
    }

    fn restart(&self, why: impl Into<String>) -> ReadError {
        ReadError::Restart(self.info.corrupt(why))
    }

    fn damaged(&self, error: &std::io::Error) -> ReadError {
        self.restart(format!("damaged gzip: {error}"))
    }
}
