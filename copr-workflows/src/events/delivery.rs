//! Messages with their acknowledgements, and the stream of them.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::FutureExt as _;
use futures_util::stream::{BoxStream, StreamExt as _};
use lapin::Acker;
use lapin::options::BasicNackOptions;

use super::connect::Open;
use super::message::Message;
use copr_api_ext::Result;

/// A message to handle, and then to acknowledge.
///
/// Dropped without [`ack`](Self::ack), it returns to the queue, and is delivered again, to this consumer or to another one. So it is
/// if the program or the connection ends before.
#[must_use = "a message that is not acknowledged is delivered again"]
pub struct Delivery {
    /// The message.
    pub message: Message,
    /// Whether it may have been delivered before. A message that was delivered twice is known by its [`id`](Message::id).
    pub redelivered: bool,
    acker: Option<Acker>,
    line: Arc<Open>,
}

impl Delivery {
    pub(super) fn new(message: Message, redelivered: bool, acker: Acker, line: Arc<Open>) -> Self {
        Self { message, redelivered, acker: Some(acker), line }
    }

    /// Acknowledges the message. Call it when the message has been handled.
    ///
    /// Returns `false` if the connection was lost: the message is delivered again, unless the broker had the acknowledgement.
    pub async fn ack(mut self) -> bool {
        let Some(acker) = self.acker.take() else { return false };
        self.line.ack(&acker).await
    }
}

impl Drop for Delivery {
    fn drop(&mut self) {
        if let Some(acker) = self.acker.take() {
            // The first poll hands it to the connection.
            let _ = acker.nack(BasicNackOptions { requeue: true, multiple: false }).now_or_never();
        }
    }
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("message", &self.message)
            .field("redelivered", &self.redelivered)
            .finish_non_exhaustive()
    }
}

/// A stream of messages: see [`Events::stream`](super::Events::stream).
#[must_use = "a stream does nothing until it is polled"]
pub struct Deliveries(BoxStream<'static, Result<Delivery>>);

impl Deliveries {
    pub(super) fn new(stream: impl Stream<Item = Result<Delivery>> + Send + 'static) -> Self {
        Self(stream.boxed())
    }
}

impl Stream for Deliveries {
    type Item = Result<Delivery>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(cx)
    }
}

impl fmt::Debug for Deliveries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deliveries").finish_non_exhaustive()
    }
}
