//! Opens a log file behind the bytes that were read already.

use super::align::{Align, Position};
use crate::download::{Body, DownloadClient, FileRequest, ReadError, ReadResult};

/// Requests what was appended since a position. Requests the whole file if that doesn't fit.
///
/// # Errors
/// Those of [`open_whole`].
pub(crate) async fn open_rest(
    client: &DownloadClient,
    request: FileRequest,
    position: &Position,
) -> ReadResult<Option<Body>> {
    if position.from() > 0 {
        let opened = open(client, request.clone(), position.from(), Align::rest(position)).await;
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
) -> ReadResult<Option<Body>> {
    open(client, request, 0, Align::whole(position)).await
}

async fn open(
    client: &DownloadClient,
    request: FileRequest,
    offset: u64,
    mut align: Align,
) -> ReadResult<Option<Body>> {
    let mut body = Body::open(client, request, offset, None).await?;
    while !align.is_through() {
        let Some(bytes) = body.next().await? else { return Ok(None) };
        let Some(new) = align.feed(bytes) else { return Ok(None) };
        body.unread(new);
    }
    Ok(Some(body))
}
