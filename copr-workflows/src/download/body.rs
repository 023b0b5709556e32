//! Reading a file to its end, across broken connections.

use std::time::Duration;

use bytes::Bytes;
use reqwest::Response;

use super::content::{ContentMismatch, content_mismatch};
use super::meta::{Coding, RangeCheck, ResponseMeta, Validators, check_range};
use super::{Attempts, DownloadClient, FileRequest, Gunzip, RequestInfo};
use crate::pattern::has_suffix;
use copr_api_ext::Error;
use copr_api_ext::extend::Outcome;

/// The suffix of files that are gzip themselves.
const GZIP: &str = ".gz";

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
    validators: Option<Validators>,
    /// Removes the content encoding.
    gunzip: Option<Gunzip>,
    /// The server does not support ranges.
    whole_only: bool,
    /// The server compresses even gzip files.
    recompresses: bool,
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
        let mut body = Self {
            client: client.clone(),
            info: RequestInfo::of(&request),
            request,
            response: None,
            meta: ResponseMeta::default(),
            offset,
            validators: None,
            gunzip: None,
            whole_only: false,
            recompresses: false,
            attempts: Attempts::new(),
            ended: false,
        };
        body.request_rest().await?;
        if version.is_some() && version != body.meta.validators.version() {
            return Err(body.restart("the file changed since the download began"));
        }
        Ok(body)
    }

    /// The size of the whole file, if it is known.
    pub(crate) fn total(&self) -> Option<u64> {
        self.validators.as_ref().filter(|_| self.gunzip.is_none())?.total
    }

    /// Identifies the version of the file; `None` if a download of it can't be resumed.
    pub(crate) fn version(&self) -> Option<u64> {
        self.validators.as_ref().filter(|_| self.gunzip.is_none() && !self.whole_only)?.version()
    }

    /// Checks that the first bytes fit the name of the file.
    pub(crate) fn check_content(&self, name: &str, first: &[u8]) -> ReadResult<()> {
        match content_mismatch(name, first, self.meta.html) {
            None => Ok(()),
            Some(ContentMismatch::HtmlPage) => Err(ReadError::Fatal(self.info.html_page(first))),
            Some(ContentMismatch::WrongMagic) => {
                Err(fatal(&self.info, "its first bytes are not those of such a file"))
            }
        }
    }

    /// Whether HTTP shows that the body is complete.
    pub(crate) fn is_framed(&self) -> bool {
        self.meta.framed || self.meta.coding == Coding::Gzip
    }

    /// Whether a redirect led to a gzip file that was not requested, as servers do for a log that was compressed meanwhile.
    pub(crate) fn redirected_to_gzip(&self) -> bool {
        let path = self.response.as_ref().map(|response| response.url().path());
        path.is_some_and(|path| has_suffix(path, GZIP)) && !self.requested_gzip()
    }

    /// Whether the file itself is gzip, by its name.
    pub(crate) fn requested_gzip(&self) -> bool {
        has_suffix(self.request.url.path(), GZIP)
    }

    pub(crate) fn info(&self) -> &RequestInfo {
        &self.info
    }

    /// Returns the next bytes; `None` at the end of the file.
    ///
    /// # Errors
    /// If the file can't be read, or has changed.
    pub(crate) async fn next(&mut self) -> ReadResult<Option<Bytes>> {
        loop {
            if let Some(gunzip) = &mut self.gunzip
                && let Some(bytes) =
                    gunzip.next().map_err(|error| fatal(&self.info, format!("damaged gzip: {error}")))?
            {
                return Ok(Some(bytes));
            }
            if self.ended {
                return Ok(None);
            }
            let Some(response) = &mut self.response else {
                self.request_rest().await?;
                continue;
            };
            match self.client.extension.chunk(response).await {
                Ok(Some(bytes)) if bytes.is_empty() => {}
                Ok(Some(bytes)) => {
                    if let Some(bytes) = self.accept(bytes)? {
                        return Ok(Some(bytes));
                    }
                }
                Ok(None) => {
                    if let Some(rest) = self.response_ended().await? {
                        return Ok(Some(rest));
                    }
                }
                Err(error) => self.connection_lost(self.info.complete(error)).await?,
            }
        }
    }

    fn accept(&mut self, bytes: Bytes) -> ReadResult<Option<Bytes>> {
        let length = bytes.len() as u64;
        self.attempts.progress(length);
        self.offset = self.offset.saturating_add(length);
        if let Some(gunzip) = &mut self.gunzip {
            gunzip.feed(bytes);
            return Ok(None);
        }
        if self.total().is_some_and(|total| self.offset > total) {
            return Err(fatal(&self.info, "more bytes than the file has"));
        }
        Ok(Some(bytes))
    }

    /// Checks that the file has ended with the response. Requests the rest if not.
    async fn response_ended(&mut self) -> ReadResult<Option<Bytes>> {
        self.response = None;
        if let Some(gunzip) = &mut self.gunzip {
            self.ended = true;
            let rest = gunzip.finish().map_err(|error| self.restart(format!("incomplete gzip: {error}")))?;
            return Ok(Some(rest).filter(|rest| !rest.is_empty()));
        }
        match self.total() {
            Some(total) if self.offset < total => {
                let error = self.info.corrupt(format!("{} of {total} bytes received", self.offset));
                self.connection_lost(error).await?;
            }
            _ => self.ended = true,
        }
        Ok(None)
    }

    /// Waits until the rest may be requested.
    async fn connection_lost(&mut self, error: Error) -> ReadResult<()> {
        self.response = None;
        if self.gunzip.is_some() || self.whole_only {
            return Err(ReadError::Restart(error));
        }
        let Some(delay) = self.attempts.retry_delay(&self.client.extension, Outcome::MaybeSent) else {
            return Err(ReadError::Fatal(error));
        };
        tokio::time::sleep(delay).await;
        Ok(())
    }

    async fn request_rest(&mut self) -> ReadResult<()> {
        let gzip = self.requested_gzip();
        loop {
            self.request.from = (!self.whole_only).then_some(self.offset);
            let (response, info) = self.client.send(&self.request).await.map_err(ReadError::Fatal)?;
            let attempts = self.info.attempts + info.attempts;
            self.info = info;
            self.info.attempts = attempts;
            self.meta = ResponseMeta::of(&response);
            let is_encoded = self.meta.coding == Coding::Gzip;
            let framed = self.meta.framed || self.request.allow_unframed;
            let meta = ResponseMeta { framed, ..self.meta.clone() };
            match check_range(&meta, self.offset, self.validators.as_ref(), gzip) {
                RangeCheck::Follows => {
                    // Many servers label a gzip file as if it were encoded. One that really encodes it also encodes parts of it.
                    let decode = is_encoded && self.meta.status == 200 && (!gzip || self.recompresses);
                    self.gunzip = decode.then(Gunzip::new);
                    self.validators.get_or_insert_with(|| self.meta.validators.clone());
                    self.response = Some(response);
                    return Ok(());
                }
                RangeCheck::Ends => {
                    self.validators.get_or_insert_with(|| self.meta.validators.clone());
                    self.ended = true;
                    return Ok(());
                }
                RangeCheck::RequestWhole if self.whole_only => {
                    return Err(fatal(&self.info, "a part in response to a request for the whole file"));
                }
                RangeCheck::RequestWhole if self.offset == 0 => {
                    (self.whole_only, self.recompresses) = (true, is_encoded);
                }
                RangeCheck::RequestWhole | RangeCheck::Changed => {
                    return Err(self.restart("the file changed while it was read"));
                }
                RangeCheck::Invalid(why) => return Err(fatal(&self.info, why)),
                RangeCheck::Failed => {
                    let (extension, operation) = (&self.client.extension, self.info.operation);
                    let error = extension.error_response(operation, response).await;
                    return Err(ReadError::Fatal(self.info.complete(error)));
                }
            }
        }
    }

    fn restart(&self, why: impl Into<String>) -> ReadError {
        ReadError::Restart(self.info.corrupt(why))
    }
}

fn fatal(info: &RequestInfo, why: impl Into<String>) -> ReadError {
    ReadError::Fatal(info.corrupt(why))
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
        // A long download may use up the time limit of the policy, which is about attempts without progress.
        let delay = client.extension.retry(self.0, Duration::ZERO, Outcome::MaybeSent).ok_or(error)?;
        tokio::time::sleep(delay).await;
        Ok(())
    }
}
