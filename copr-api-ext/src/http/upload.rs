//! Watches uploads: one of any duration is fine as long as the server keeps reading it.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::task::AtomicWaker;
use http_body::{Body, Frame, SizeHint};
use tokio::sync::Notify;
use tokio::time::Instant;

use super::{Cause, later};

#[derive(Debug)]
struct Progress {
    start: Instant,
    /// Milliseconds from the start to the last frame that was sent.
    last_sent: AtomicU64,
    /// Whether the last frame was sent.
    ended: AtomicBool,
    /// Notified when `ended` is set.
    end: Notify,
    /// Whether the watchdog was dropped.
    is_canceled: AtomicBool,
    sender: AtomicWaker,
}

/// Detects an upload that has stalled. Dropping it ends the upload, because after an early response the rest need not be sent.
#[derive(Debug)]
pub(super) struct Watchdog(Arc<Progress>);

impl Watchdog {
    /// Waits until the server has read nothing for `idle`, or sent no response for `response` after the end of the body.
    pub(super) async fn stalled(&self, idle: Duration, response: Duration) -> Cause {
        loop {
            let has_ended = self.ended();
            let limit = if has_ended { response } else { idle };
            let last = later(self.0.start, Duration::from_millis(self.0.last_sent.load(Ordering::Acquire)));
            let due = later(last, limit);
            if Instant::now() >= due {
                return if has_ended { Cause::TooSlow(limit) } else { Cause::Silent(limit) };
            }
            // The end of the body changes the limit.
            let _ = tokio::time::timeout_at(due, self.0.end.notified()).await;
        }
    }

    /// Whether the whole body was sent, so that the server may have received it.
    pub(super) fn ended(&self) -> bool {
        self.0.ended.load(Ordering::Acquire)
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        self.0.is_canceled.store(true, Ordering::Release);
        self.0.sender.wake();
    }
}

/// A body that records its progress.
struct Watched {
    body: reqwest::Body,
    progress: Arc<Progress>,
}

/// Wraps the body of a request if it is a stream.
pub(super) fn watch(request: &mut reqwest::Request) -> Option<Watchdog> {
    if request.body()?.as_bytes().is_some() {
        return None;
    }
    let body = request.body_mut().take()?;
    let progress = Arc::new(Progress {
        start: Instant::now(),
        last_sent: AtomicU64::new(0),
        // An empty body is never polled.
        ended: AtomicBool::new(is_complete(&body)),
        end: Notify::new(),
        is_canceled: AtomicBool::new(false),
        sender: AtomicWaker::new(),
    });
    *request.body_mut() = Some(reqwest::Body::wrap(Watched { body, progress: Arc::clone(&progress) }));
    Some(Watchdog(progress))
}

/// Whether nothing is left. A body of known length is not polled again after that length.
fn is_complete(body: &reqwest::Body) -> bool {
    body.is_end_stream() || body.size_hint().exact() == Some(0)
}

impl Body for Watched {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.progress.sender.register(cx.waker());
        if self.progress.is_canceled.load(Ordering::Acquire) {
            return Poll::Ready(Some(Err("the response is no longer awaited".into())));
        }
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        if let Poll::Ready(frame) = &polled {
            let passed = self.progress.start.elapsed().as_millis();
            self.progress.last_sent.store(u64::try_from(passed).unwrap_or(u64::MAX), Ordering::Release);
            let failed = matches!(frame, Some(Err(_)));
            if !failed && (frame.is_none() || is_complete(&self.body)) {
                self.progress.ended.store(true, Ordering::Release);
                self.progress.end.notify_one();
            }
        }
        polled.map_err(Into::into)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
