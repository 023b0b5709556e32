//! Response bodies that are sent in chunks, slowly, or not at all.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Bytes, HttpBody};
use http_body::{Frame, SizeHint};
use tokio::time::Sleep;

/// One step of a body.
#[derive(Debug)]
pub enum Step {
    /// Sends bytes.
    Send(Bytes),
    /// Sends single bytes, each after a pause.
    Drip(Bytes, Duration),
    /// Repeats a piece until this many bytes are sent.
    Repeat(Bytes, u64),
    /// Sends nothing, forever.
    Hang,
}

/// A body that consists of steps.
#[derive(Debug)]
pub struct Steps {
    left: VecDeque<Step>,
    length: Option<u64>,
    pause: Option<Pin<Box<Sleep>>>,
}

impl Steps {
    /// Creates a body that announces `length` bytes, or that is chunked without a length.
    pub fn new(length: Option<u64>, steps: impl IntoIterator<Item = Step>) -> Self {
        Self { left: steps.into_iter().collect(), length, pause: None }
    }

    /// Returns the next bytes, and the rest of their step.
    fn advance(step: Step) -> (Bytes, Option<Step>) {
        match step {
            Step::Send(bytes) => (bytes, None),
            Step::Drip(mut bytes, pause) => {
                let first = bytes.split_to(bytes.len().min(1));
                (first, (!bytes.is_empty()).then_some(Step::Drip(bytes, pause)))
            }
            Step::Repeat(piece, left) => {
                let now = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
                let rest = left - now as u64;
                (piece.slice(..now), (rest > 0 && now > 0).then_some(Step::Repeat(piece, rest)))
            }
            Step::Hang => (Bytes::new(), Some(Step::Hang)),
        }
    }
}

impl HttpBody for Steps {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.left.front() {
            // Only the end of the connection wakes this task.
            Some(Step::Hang) => return Poll::Pending,
            Some(Step::Drip(_, pause)) => {
                let pause = *pause;
                let waiting = self.pause.get_or_insert_with(|| Box::pin(tokio::time::sleep(pause)));
                ready!(waiting.as_mut().poll(cx));
                self.pause = None;
            }
            _ => {}
        }
        let Some(step) = self.left.pop_front() else {
            return Poll::Ready(None);
        };
        let (bytes, rest) = Self::advance(step);
        if let Some(rest) = rest {
            self.left.push_front(rest);
        }
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
