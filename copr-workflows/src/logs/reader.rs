//! Reads a log file once, from a position to its current end.

use bytes::Bytes;

use super::align::{Align, Position};
use crate::download::{Body, DownloadClient, FileRequest, Gunzip, ReadError, ReadResult};

/// A file that is being read.
#[derive(Debug)]
pub(crate) struct LogReader {
    body: Body,
    /// For whole files, which may be compressed although their names don't say so.
    gunzip: Option<Gunzip>,
    align: Align,
    checked: bool,
    /// Only `gunzip` may have bytes left.
    ended: bool,
}

#[derive(Debug)]
pub(crate) enum ReadEvent {
    Data(Bytes),
    /// The end of the file as it is now.
    End,
    /// The file is not the one that was read before, or is shorter.
    Replaced,
}

impl LogReader {
    /// Continues at a position.
    ///
    /// # Errors
    /// [`ReadError::Restart`] if the server returns the whole file only.
    pub(crate) async fn resume(
        client: &DownloadClient,
        request: FileRequest,
        position: &Position,
    ) -> ReadResult<Self> {
        if position.from() == 0 {
            return Self::from_start(client, request, position).await;
        }
        let body = Body::open(client, request, position.from(), None).await?;
        let align = Align::rest(position);
        Ok(Self { body, gunzip: None, align, checked: true, ended: false })
    }

    /// Reads the whole file, and returns what follows a position.
    pub(crate) async fn from_start(
        client: &DownloadClient,
        request: FileRequest,
        position: &Position,
    ) -> ReadResult<Self> {
        let body = Body::open(client, request, 0, None).await?;
        let gunzip = if body.requested_gzip() { Gunzip::new() } else { Gunzip::detect() };
        let align = Align::whole(position);
        Ok(Self { body, gunzip: Some(gunzip), align, checked: false, ended: false })
    }

    /// Whether it reads a part of the file.
    pub(crate) fn is_partial(&self) -> bool {
        self.gunzip.is_none()
    }

    /// Whether the server redirected to the compressed log.
    pub(crate) fn is_redirected_to_gzip(&self) -> bool {
        self.body.redirected_to_gzip()
    }

    /// Returns the next new bytes.
    pub(crate) async fn next(&mut self) -> ReadResult<ReadEvent> {
        loop {
            let Some(bytes) = self.next_plain().await? else {
                return Ok(if self.align.is_through() { ReadEvent::End } else { ReadEvent::Replaced });
            };
            match self.align.feed(bytes) {
                Ok(bytes) if bytes.is_empty() => {}
                Ok(bytes) => return Ok(ReadEvent::Data(bytes)),
                Err(_) => return Ok(ReadEvent::Replaced),
            }
        }
    }

    /// Returns the next decompressed bytes.
    async fn next_plain(&mut self) -> ReadResult<Option<Bytes>> {
        loop {
            let Some(gunzip) = &mut self.gunzip else { return self.body.next().await };
            let damaged = |body: &Body, error| {
                ReadError::Restart(body.info().corrupt(format!("damaged gzip: {error}")))
            };
            if let Some(bytes) = gunzip.next().map_err(|error| damaged(&self.body, error))? {
                return Ok(Some(bytes));
            }
            if self.ended {
                return Ok(None);
            }
            if let Some(bytes) = self.body.next().await? {
                if !std::mem::replace(&mut self.checked, true) {
                    self.body.check_content("", &bytes)?;
                }
                gunzip.feed(bytes);
            } else {
                self.ended = true;
                let rest = gunzip.finish().map_err(|error| damaged(&self.body, error))?;
                if !rest.is_empty() {
                    return Ok(Some(rest));
                }
            }
        }
    }
}
