//! One attempt: a request goes out, and its answer comes in whole, within the limits.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::{Request, Response, ResponseBuilderExt as _};
use tokio::time::timeout;

use super::failure::GivenUp;
use super::upload;
use crate::trail::Trail;

/// How much of a failing answer is read to tell what it says.
const FAILURE_BODY: usize = 256 * 1024;

/// The most room that is made for an answer because it says that it will be that long.
const ROOM: u64 = 8 << 20;

/// What an attempt may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// From its beginning to the end of its answer; for uploads, from the end of the request on. Not for answers that are read
    /// as they come.
    pub attempt: Duration,
    /// Without a byte in either direction.
    pub idle: Duration,
    /// Bytes of an answer.
    pub answer: u64,
}

/// Sends a request and waits for its answer: for the head of it only where the trail says that it is read as it comes.
///
/// The request is handed over here and not within the future, which would keep room for it, and so would all around it.
pub(super) fn attempt<'a>(
    client: &reqwest::Client,
    limits: Limits,
    mut request: Request,
    trail: &'a Trail,
) -> impl Future<Output = reqwest::Result<Response>> + Send + use<'a> {
    let watch = upload::watch(&mut request);
    let sent = Sent { limit: limits.idle.min(limits.attempt), answer: client.execute(request) };
    async move {
        match watch {
            // Boxed, since it would make every other call larger.
            Some(watch) => Box::pin(watched(sent, limits, trail, watch)).await,
            None if trail.wants_stream() => answer(sent, limits, trail).await,
            None => match timeout(limits.attempt, answer(sent, limits, trail)).await {
                Ok(answer) => answer,
                Err(_) => GivenUp::OutOfTime(limits.attempt).into_reqwest().await,
            },
        }
    }
}

/// A request that is under way, and how long the head of its answer may take.
struct Sent<F> {
    answer: F,
    limit: Duration,
}

/// An upload: its time limits begin when its body has gone.
async fn watched(
    mut sent: Sent<impl Future<Output = reqwest::Result<Response>>>,
    limits: Limits,
    trail: &Trail,
    watch: upload::Watch,
) -> reqwest::Result<Response> {
    sent.limit = Duration::MAX;
    let result = tokio::select! {
        answer = answer(sent, limits, trail) => answer,
        time = watch.stalled(limits.idle, limits.attempt) => GivenUp::Stalled(time).into_reqwest().await,
    };
    if !watch.ended() {
        trail.cut_off();
    }
    result
}

async fn answer(
    sent: Sent<impl Future<Output = reqwest::Result<Response>>>,
    limits: Limits,
    trail: &Trail,
) -> reqwest::Result<Response> {
    let response = match timeout(sent.limit, sent.answer).await {
        Ok(response) => response?,
        Err(_) => return GivenUp::Stalled(sent.limit).into_reqwest().await,
    };
    trail.answered(&response);
    if trail.wants_stream() && response.status().is_success() {
        return Ok(response);
    }
    whole(response, limits).await
}

/// The answer with its whole body at hand; of a failing one, with the beginning of it.
async fn whole(mut response: Response, limits: Limits) -> reqwest::Result<Response> {
    if !response.status().is_success() {
        let body = beginning(&mut response, limits.idle).await;
        return Ok(with_body(response, body));
    }
    if response.content_length().is_some_and(|bytes| bytes > limits.answer) {
        return GivenUp::TooLarge { limit: limits.answer }.into_reqwest().await;
    }
    match body(&mut response, limits).await? {
        Some(body) => Ok(with_body(response, body)),
        None => GivenUp::TooLarge { limit: limits.answer }.into_reqwest().await,
    }
}

fn with_body(mut response: Response, body: Bytes) -> Response {
    let mut builder = http::Response::builder().status(response.status()).url(response.url().clone());
    if let Some(headers) = builder.headers_mut() {
        *headers = std::mem::take(response.headers_mut());
    }
    // What made up a response before does so again.
    builder.body(body).map_or(response, Response::from)
}

/// As much of a failing answer as is needed to tell what it says. What can't be read is left out: the status counts more.
pub(crate) async fn beginning(response: &mut Response, idle: Duration) -> Bytes {
    let mut body = BytesMut::new();
    while body.len() < FAILURE_BODY
        && let Ok(Some(piece)) = next(response, idle).await
    {
        let room = FAILURE_BODY - body.len();
        body.extend_from_slice(piece.get(..room).unwrap_or(&piece));
    }
    body.freeze()
}

/// All bytes of a body, or nothing if they are more than is allowed.
async fn body(response: &mut Response, limits: Limits) -> reqwest::Result<Option<Bytes>> {
    let told = response.content_length().unwrap_or_default().min(limits.answer).min(ROOM);
    let mut first = Bytes::new();
    let mut body = BytesMut::new();
    while let Some(piece) = next(response, limits.idle).await? {
        if (first.len() + body.len() + piece.len()) as u64 > limits.answer {
            return Ok(None);
        }
        // A small answer comes in one piece, which need not be copied.
        if first.is_empty() && body.is_empty() {
            first = piece;
            continue;
        }
        if body.is_empty() {
            body.reserve(usize::try_from(told).unwrap_or_default());
        }
        body.extend_from_slice(&std::mem::take(&mut first));
        body.extend_from_slice(&piece);
    }
    Ok(Some(if first.is_empty() { body.freeze() } else { first }))
}

/// The next piece of a body, unless the server is silent for too long.
pub(crate) async fn next(response: &mut Response, idle: Duration) -> reqwest::Result<Option<Bytes>> {
    if !crate::runtime::is_here() {
        return GivenUp::NoRuntime.into_reqwest().await.map(|_| None);
    }
    match timeout(idle, response.chunk()).await {
        Ok(piece) => piece,
        Err(_) => GivenUp::Stalled(idle).into_reqwest().await.map(|_| None),
    }
}
