//! Logs as streams of bytes and of lines.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream};

use super::follow::{Follower, Piece};
use super::request::LogRequest;
use copr_api_ext::Result;

/// The longest line, in bytes. Longer ones are split.
const MAX_LINE: usize = 1024 * 1024;

/// A log while it grows: its bytes, or its lines. Returned by [`LogRequest::bytes`] and
/// [`LogRequest::lines`].
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the stream is safe at any time and drops its request.
#[must_use = "a stream does nothing until it is polled"]
pub struct LogStream<T> {
    items: BoxStream<'static, Result<Piece<T>>>,
    restarts: u32,
}

impl<T> LogStream<T> {
    fn new(items: impl Stream<Item = Result<Piece<T>>> + Send + 'static) -> Self
    where
        T: 'static,
    {
        Self { items: items.fuse().boxed(), restarts: 0 }
    }

    /// Returns how often the log has started over before the last item. What came earlier belongs to an
    /// abandoned attempt to build.
    #[must_use]
    pub fn restarts(&self) -> u32 {
        self.restarts
    }
}

impl<T> Stream for LogStream<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(piece) = ready!(self.items.poll_next_unpin(cx)).transpose()? {
            match piece {
                Piece::Item(item) => return Poll::Ready(Some(Ok(item))),
                Piece::Restart => self.restarts = self.restarts.saturating_add(1),
            }
        }
        Poll::Ready(None)
    }
}

impl<T> fmt::Debug for LogStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LogStream").field("restarts", &self.restarts).finish_non_exhaustive()
    }
}

impl LogRequest {
    /// Returns the decompressed bytes of the log as they arrive.
    pub fn bytes(self) -> LogStream<Bytes> {
        LogStream::new(self.pieces())
    }

    /// Returns the lines of the log without line ends. Invalid UTF-8 is replaced; a line of more than a MiB is
    /// split. If the log starts over, a line that was cut off is returned as it is.
    pub fn lines(self) -> LogStream<String> {
        let mut splitter = LineSplitter::default();
        let pieces = self.pieces().map(Some).chain(stream::iter([None]));
        LogStream::new(pieces.flat_map(move |piece| {
            let mut lines = Vec::new();
            let end = if let Some(Ok(Piece::Item(bytes))) = piece {
                splitter.feed(&bytes, &mut lines);
                None
            } else {
                splitter.end(&mut lines);
                piece.map(|end| end.map(|_| Piece::Restart))
            };
            stream::iter(lines.into_iter().map(|line| Ok(Piece::Item(line))).chain(end))
        }))
    }

    fn pieces(self) -> impl Stream<Item = Result<Piece<Bytes>>> + Send {
        // The deadline starts at the first poll, which creates the follower.
        stream::unfold(Err(self), |state| async {
            let mut follower = state.unwrap_or_else(Follower::new);
            let piece = follower.next().await?;
            Some((piece, Ok(follower)))
        })
    }
}

/// Splits bytes into lines.
#[derive(Debug, Default)]
struct LineSplitter(Vec<u8>);

impl LineSplitter {
    fn feed(&mut self, bytes: &[u8], lines: &mut Vec<String>) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            for piece in piece.chunks(MAX_LINE) {
                if self.0.len() + piece.len() > MAX_LINE {
                    self.end(lines);
                }
                self.0.extend_from_slice(piece);
            }
            if self.0.ends_with(b"\n") {
                self.end(lines);
            }
        }
    }

    fn end(&mut self, lines: &mut Vec<String>) {
        if !self.0.is_empty() {
            let line = self.0.strip_suffix(b"\n").unwrap_or(&self.0);
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            lines.push(String::from_utf8_lossy(line).into_owned());
            self.0.clear();
        }
    }
}

/// For `fuzz/`: splits pieces into lines.
#[cfg(fuzzing)]
pub fn cut<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Vec<String> {
    let (mut splitter, mut lines) = (LineSplitter::default(), Vec::new());
    pieces.for_each(|piece| splitter.feed(piece, &mut lines));
    splitter.end(&mut lines);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[u8], piece: usize) -> Vec<String> {
        let (mut splitter, mut lines) = (LineSplitter::default(), Vec::new());
        text.chunks(piece).for_each(|piece| splitter.feed(piece, &mut lines));
        splitter.end(&mut lines);
        lines
    }

    #[test]
    fn splits_lines_and_limits_their_length() {
        assert_eq!(lines(b"a\r\nb\n\nc", 2), ["a", "b", "", "c"]);
        assert_eq!(lines(b"a\xffb\n", 1), ["a\u{fffd}b"]);
        assert_eq!(lines(b"", 1), [""; 0]);
        let long = lines(&vec![b'x'; 3 * MAX_LINE - 7], 1000);
        assert!(long.iter().all(|line| line.len() <= MAX_LINE));
        assert_eq!(long.concat().len(), 3 * MAX_LINE - 7);
    }

    proptest::proptest! {
        #[test]
        fn splits_lines_in_any_chunks(text in "[a\r\n\u{e5}]{0,60}", piece in 1_usize..20) {
            let mut wanted: Vec<_> =
                text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line).to_owned()).collect();
            if text.is_empty() || text.ends_with('\n') {
                wanted.pop();
            }
            proptest::prop_assert_eq!(lines(text.as_bytes(), piece), wanted);
        }
    }
}
