//! A response body that goes out in several chunks.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::HttpBody;
use bytes::Bytes;
use http_body::Frame;

/// Chunks in the order they are sent. It tells no length, so the transfer is chunked.
#[derive(Debug)]
pub struct Pieces(VecDeque<Bytes>);

impl Pieces {
    /// A body of these chunks.
    pub fn new(pieces: Vec<Bytes>) -> Self {
        Self(pieces.into())
    }
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.pop_front().map(|piece| Ok(Frame::data(piece))))
    }
}
