//! Logs as streams of bytes and of lines.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream};

use super::follow::{Follower, Piece};
use super::request::LogRequest;
use copr_api_ext::{Error, Result};

/// The longest line, in bytes. Longer ones are split.
const MAX_LINE: usize = 1024 * 1024;

impl LogRequest {
    /// Returns the log in pieces as they arrive.
    pub fn bytes(self) -> LogBytes {
        // The deadline starts at the first poll, which creates the follower.
        let pieces = stream::unfold(Err(self), |state| async {
            let mut follower = state.unwrap_or_else(Follower::new);
            let piece = follower.next().await?;
            Some((piece, Ok(follower)))
        });
        LogBytes { pieces: pieces.fuse().boxed(), restarts: 0 }
    }

    /// Returns the log in lines.
    pub fn lines(self) -> LogLines {
        LogLines { log: self.bytes(), splitter: LineSplitter::default(), ready: VecDeque::new(), error: None }
    }
}

/// The decompressed bytes of a log, as they arrive.
///
/// # Dropping
/// Nothing is sent before the first poll. Dropping the stream is safe at any time and drops its request.
#[must_use = "a stream does nothing until it is polled"]
pub struct LogBytes {
    pieces: BoxStream<'static, Result<Piece>>,
    restarts: u32,
}

impl LogBytes {
    /// How often the log has started over. What came before belongs to an abandoned attempt to build.
    #[must_use]
    pub fn restarts(&self) -> u32 {
        self.restarts
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Piece>>> {
        let piece = ready!(self.pieces.poll_next_unpin(cx));
        if let Some(Ok(Piece::Restarted)) = piece {
            self.restarts = self.restarts.saturating_add(1);
        }
        Poll::Ready(piece)
    }
}

impl Stream for LogBytes {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match ready!(self.poll_piece(cx)) {
                Some(Ok(Piece::Bytes(bytes))) => return Poll::Ready(Some(Ok(bytes))),
                Some(Ok(Piece::Restarted)) => {}
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// The lines of a log, without line ends. Invalid UTF-8 is replaced; a line of more than a MiB is split.
///
/// # Dropping
/// Like [`LogBytes`].
#[must_use = "a stream does nothing until it is polled"]
pub struct LogLines {
    log: LogBytes,
    splitter: LineSplitter,
    ready: VecDeque<String>,
    error: Option<Error>,
}

impl LogLines {
    /// How often the log has started over. A line that was cut off is returned as it is.
    #[must_use]
    pub fn restarts(&self) -> u32 {
        self.log.restarts
    }
}

impl Stream for LogLines {
    type Item = Result<String>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(line) = this.ready.pop_front() {
                return Poll::Ready(Some(Ok(line)));
            }
            match ready!(this.log.poll_piece(cx)) {
                Some(Ok(Piece::Bytes(bytes))) => this.splitter.feed(&bytes, &mut this.ready),
                Some(Ok(Piece::Restarted)) => this.splitter.end(&mut this.ready),
                Some(Err(error)) => this.error = Some(error),
                None => {
                    this.splitter.end(&mut this.ready);
                    if this.ready.is_empty() {
                        return Poll::Ready(this.error.take().map(Err));
                    }
                }
            }
        }
    }
}

/// Splits bytes into lines.
#[derive(Debug, Default)]
struct LineSplitter(Vec<u8>);

impl LineSplitter {
    fn feed(&mut self, bytes: &[u8], lines: &mut VecDeque<String>) {
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

    fn end(&mut self, lines: &mut VecDeque<String>) {
        if !self.0.is_empty() {
            let line = self.0.strip_suffix(b"\n").unwrap_or(&self.0);
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            lines.push_back(String::from_utf8_lossy(line).into_owned());
            self.0.clear();
        }
    }
}

/// For `fuzz/`: splits pieces into lines.
#[cfg(fuzzing)]
pub fn cut<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> VecDeque<String> {
    let (mut splitter, mut lines) = (LineSplitter::default(), VecDeque::new());
    pieces.for_each(|piece| splitter.feed(piece, &mut lines));
    splitter.end(&mut lines);
    lines
}

impl fmt::Debug for LogBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LogBytes").field("restarts", &self.restarts).finish_non_exhaustive()
    }
}

impl fmt::Debug for LogLines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LogLines").field("restarts", &self.log.restarts).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[u8], piece: usize) -> Vec<String> {
        let (mut splitter, mut lines) = (LineSplitter::default(), VecDeque::new());
        text.chunks(piece).for_each(|piece| splitter.feed(piece, &mut lines));
        splitter.end(&mut lines);
        lines.into()
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
