//! Watching a body on its way out: while the server takes of it, an upload of any length is alive.

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

use super::later;

/// What is known of a body on its way out.
#[derive(Debug)]
struct Progress {
    start: Instant,
    /// Milliseconds from the start to the last piece that was taken.
    taken: AtomicU64,
    /// The last piece was taken.
    ended: AtomicBool,
    /// Told when that happens.
    end: Notify,
    /// Nobody waits for the answer any more.
    given_up: AtomicBool,
    sender: AtomicWaker,
}

/// Ends when an upload has stalled. When it is dropped, the upload ends: an answer that came early is no reason to send the rest.
#[derive(Debug)]
pub(super) struct Watchdog(Arc<Progress>);

impl Watchdog {
    /// Waits until nothing of the body was taken for `idle`, or no answer came for `answer` after its end. Tells how long
    /// that was.
    pub(super) async fn stalled(&self, idle: Duration, answer: Duration) -> Duration {
        loop {
            let limit = if self.ended() { answer } else { idle };
            let last = later(self.0.start, Duration::from_millis(self.0.taken.load(Ordering::Acquire)));
            let due = later(last, limit);
            if Instant::now() >= due {
                return limit;
            }
            // From the end of the body on the other limit counts.
            let _ = tokio::time::timeout_at(due, self.0.end.notified()).await;
        }
    }

    /// Whether the last piece of the body was taken, so that the server may have all of it.
    pub(super) fn ended(&self) -> bool {
        self.0.ended.load(Ordering::Acquire)
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        self.0.given_up.store(true, Ordering::Release);
        self.0.sender.wake();
    }
}

/// A body that tells when it is taken.
struct Watched {
    body: reqwest::Body,
    progress: Arc<Progress>,
}

/// Puts a watch on the body of a request that can't be made again: such a one is streamed, and may take its time.
pub(super) fn watch(request: &mut reqwest::Request) -> Option<Watchdog> {
    if request.body()?.as_bytes().is_some() {
        return None;
    }
    let body = request.body_mut().take()?;
    let progress = Arc::new(Progress {
        start: Instant::now(),
        taken: AtomicU64::new(0),
        // Nobody asks for pieces of a body that has none.
        ended: AtomicBool::new(is_spent(&body)),
        end: Notify::new(),
        given_up: AtomicBool::new(false),
        sender: AtomicWaker::new(),
    });
    *request.body_mut() = Some(reqwest::Body::wrap(Watched { body, progress: Arc::clone(&progress) }));
    Some(Watchdog(progress))
}

/// Whether there is nothing left. Of a body of known length no more is asked for once that length has gone.
fn is_spent(body: &reqwest::Body) -> bool {
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
        if self.progress.given_up.load(Ordering::Acquire) {
            return Poll::Ready(Some(Err("the response is no longer awaited".into())));
        }
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        if let Poll::Ready(frame) = &polled {
            let passed = self.progress.start.elapsed().as_millis();
            self.progress.taken.store(u64::try_from(passed).unwrap_or(u64::MAX), Ordering::Release);
            let failed = matches!(frame, Some(Err(_)));
            if !failed && (frame.is_none() || is_spent(&self.body)) {
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
