//! Opens a log file behind the bytes that were read already.

use bytes::Bytes;

use super::align::{Align, Position};
use crate::download::{Body, DownloadClient, FileRequest, ReadError, ReadResult};

/// The first new bytes of a log, and the rest of it.
pub(crate) type OpenLog = (Bytes, Body);

/// Requests what was appended since a position. Requests the whole file if that doesn't fit.
///
/// # Errors
/// Those of [`open_whole`].
pub(crate) async fn open_rest(
    client: &DownloadClient,
    request: FileRequest,
    position: &Position,
) -> ReadResult<Option<OpenLog>> {
    if position.from() > 0 {
        let body = Body::open(client, request.clone(), position.from(), None).await;
        let opened = match body {
            Ok(body) => behind(body, Align::rest(position)).await,
            Err(error) => Err(error),
        };
        if !matches!(opened, Ok(None) | Err(ReadError::Restart(_))) {
            return opened;
        }
    }
    open_whole(client, request, position).await
}

/// Requests the whole file, compressed or not, and reads up to a position. Returns `None` if the known bytes
/// are not there: the log was replaced.
///
/// # Errors
/// If the file can't be read.
pub(crate) async fn open_whole(
    client: &DownloadClient,
    request: FileRequest,
    position: &Position,
) -> ReadResult<Option<OpenLog>> {
    let request = FileRequest { decompress: true, ..request };
    behind(Body::open(client, request, 0, None).await?, Align::whole(position)).await
}

async fn behind(mut body: Body, mut align: Align) -> ReadResult<Option<OpenLog>> {
    let mut new = Bytes::new();
    while !align.is_through() {
        let Some(bytes) = body.next().await? else { return Ok(None) };
        let Some(bytes) = align.feed(bytes) else { return Ok(None) };
        new = bytes;
    }
    Ok(Some((new, body)))
}
