//! One attempt: sends a request and reads its response, within the limits.

use std::pin::pin;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt as _;
use reqwest::{Request, Response};
use tokio::time::timeout;

use super::failure::{AttemptError, Cause};
use super::{retry_after, upload};

/// The maximum number of bytes that are read of the body of an error response.
const ERROR_BODY: usize = 256 * 1024;

/// The maximum size of a buffer that is allocated because of a `Content-Length`.
const MAX_RESERVED: u64 = 8 << 20;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Time from the start of the attempt to the end of the response; for uploads, from the end of the request. Does not apply
    /// to streamed responses.
    pub attempt: Duration,
    /// Time without a byte in either direction.
    pub idle: Duration,
    /// In bytes.
    pub max_response_size: u64,
}

/// How the body of a successful response is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Read {
    Whole,
    /// By the caller.
    Stream,
}

#[derive(Debug)]
pub(crate) struct Received {
    pub response: Response,
    /// The body, or the beginning of that of an error response; empty if the caller reads it.
    pub body: Bytes,
    /// Whether the body of the request was not sent completely.
    pub is_cut_off: bool,
}

/// Sends a request and reads its response.
///
/// Consumes the request outside of the future, which would otherwise be larger by its size.
pub(crate) fn attempt(
    client: &reqwest::Client,
    limits: Limits,
    mut request: Request,
    read: Read,
) -> impl Future<Output = Result<Received, AttemptError>> + Send + use<> {
    let watchdog = upload::watch(&mut request);
    let response = client.execute(request);
    let until_head = limits.idle.min(limits.attempt);
    async move {
        match watchdog {
            // Boxed, because it would make every other call larger.
            Some(watchdog) => Box::pin(upload(response, limits, read, watchdog)).await,
            None if read == Read::Stream => receive(response, until_head, limits, read).await,
            None => match timeout(limits.attempt, receive(response, until_head, limits, read)).await {
                Ok(received) => received,
                Err(_) => Err(Cause::TooSlow(limits.attempt).into()),
            },
        }
    }
}

/// Sends a streamed body. The time limits start when it has been sent.
async fn upload(
    response: impl Future<Output = reqwest::Result<Response>>,
    limits: Limits,
    read: Read,
    watchdog: upload::Watchdog,
) -> Result<Received, AttemptError> {
    let mut result = tokio::select! {
        received = receive(response, Duration::MAX, limits, read) => received,
        cause = watchdog.stalled(limits.idle, limits.attempt) => Err(cause.into()),
    };
    let is_cut_off = !watchdog.ended();
    match &mut result {
        Ok(received) => received.is_cut_off = is_cut_off,
        Err(error) => error.is_cut_off = is_cut_off,
    }
    result
}

async fn receive(
    response: impl Future<Output = reqwest::Result<Response>>,
    until_head: Duration,
    limits: Limits,
    read: Read,
) -> Result<Received, AttemptError> {
    let mut response = match timeout(until_head, response).await {
        Ok(response) => response.map_err(Cause::from)?,
        Err(_) => return Err(Cause::Silent(until_head).into()),
    };
    let body = if !response.status().is_success() {
        beginning(&mut response, limits.idle).await
    } else if read == Read::Stream {
        Bytes::new()
    } else {
        match whole(&mut response, limits).await {
            Ok(body) => body,
            Err(cause) => {
                let head = Some((response.status(), retry_after(response.headers())));
                return Err(AttemptError { head, ..cause.into() });
            }
        }
    };
    Ok(Received { response, body, is_cut_off: false })
}

/// The beginning of the body of an error response. Ignores read errors, because the status code is more important.
pub(crate) async fn beginning(response: &mut Response, idle: Duration) -> Bytes {
    let mut body = BytesMut::new();
    while body.len() < ERROR_BODY
        && let Ok(Some(chunk)) = next(response, idle).await
    {
        let room = ERROR_BODY - body.len();
        body.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
    }
    body.freeze()
}

async fn whole(response: &mut Response, limits: Limits) -> Result<Bytes, Cause> {
    let announced = response.content_length().unwrap_or_default();
    if announced > limits.max_response_size {
        return Err(Cause::TooLarge(limits.max_response_size));
    }
    let mut first = Bytes::new();
    let mut body = BytesMut::new();
    while let Some(chunk) = next(response, limits.idle).await? {
        if (first.len() + body.len() + chunk.len()) as u64 > limits.max_response_size {
            return Err(Cause::TooLarge(limits.max_response_size));
        }
        // A small response is a single chunk and needs no copy.
        if first.is_empty() && body.is_empty() {
            first = chunk;
            continue;
        }
        if body.is_empty() {
            body.reserve(usize::try_from(announced.min(MAX_RESERVED)).unwrap_or_default());
        }
        body.extend_from_slice(&std::mem::take(&mut first));
        body.extend_from_slice(&chunk);
    }
    Ok(if first.is_empty() { body.freeze() } else { first })
}

/// The next chunk of a body, or `None` at its end.
pub(crate) async fn next(response: &mut Response, idle: Duration) -> Result<Option<Bytes>, Cause> {
    let mut chunk = pin!(response.chunk());
    // A small response has already arrived, and needs no timer.
    if let Some(chunk) = chunk.as_mut().now_or_never() {
        return Ok(chunk?);
    }
    match timeout(idle, chunk).await {
        Ok(chunk) => Ok(chunk?),
        Err(_) => Err(Cause::Silent(idle)),
    }
}
