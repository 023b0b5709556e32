//! Watching a body on its way out: while the server takes of it, an upload of any length is alive.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::Instant;

/// What is known of a body on its way out.
#[derive(Debug)]
struct Progress {
    start: Instant,
    /// Milliseconds from the start to the last piece that was taken.
    taken: AtomicU64,
    ended: AtomicBool,
}

/// Ends when an upload has stalled.
#[derive(Debug)]
pub(super) struct Watch(Arc<Progress>);

impl Watch {
    /// Waits until nothing of the body was taken for `idle`, or no answer came for `answer` after its end. Tells how long
    /// that was.
    pub(super) async fn stalled(&self, idle: Duration, answer: Duration) -> Duration {
        loop {
            let limit = if self.0.ended.load(Ordering::Acquire) { answer } else { idle };
            let last = self.0.start + Duration::from_millis(self.0.taken.load(Ordering::Acquire));
            let due = last + limit;
            if Instant::now() >= due {
                return limit;
            }
            tokio::time::sleep_until(due).await;
        }
    }
}

/// A body that tells when it is taken.
struct Watched {
    body: reqwest::Body,
    progress: Arc<Progress>,
}

/// Puts a watch on the body of a request that can't be made again: such a one is streamed, and may take its time.
pub(super) fn watch(request: &mut reqwest::Request) -> Option<Watch> {
    if request.body()?.as_bytes().is_some() {
        return None;
    }
    let body = request.body_mut().take()?;
    let progress =
        Progress { start: Instant::now(), taken: AtomicU64::new(0), ended: AtomicBool::new(false) };
    let progress = Arc::new(progress);
    *request.body_mut() = Some(reqwest::Body::wrap(Watched { body, progress: Arc::clone(&progress) }));
    Some(Watch(progress))
}

impl Body for Watched {
    type Data = Bytes;
    type Error = reqwest::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, reqwest::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        if let Poll::Ready(frame) = &polled {
            let passed = self.progress.start.elapsed().as_millis();
            self.progress.taken.store(u64::try_from(passed).unwrap_or(u64::MAX), Ordering::Release);
            if frame.is_none() || self.body.is_end_stream() {
                self.progress.ended.store(true, Ordering::Release);
            }
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
