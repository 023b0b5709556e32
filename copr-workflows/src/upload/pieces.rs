//! A file in pieces, as the body of a request takes them: checked, counted, and read one piece ahead.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::{Context, Poll, ready};

use bytes::{BufMut as _, Bytes, BytesMut};
use futures_core::Stream;
use tokio::io::AsyncReadExt as _;

use super::check::{self, LEAD};
use super::fault::FileFault;
use super::file::{Opening, Reader, UploadFile};
use super::progress::Meter;
use copr_api_ext::Error;

/// How much is sent at once: a server that takes one of them in the time that a silence may last is not silent.
const PIECE: usize = 128 * 1024;

/// How much is read at once. Two such are in memory: one that is being sent, and one that is read meanwhile. Each crosses threads,
/// which is dear: with a quarter of it an upload had two thirds of the speed of curl (`cargo bench-report upload`).
const READ: usize = 4 * PIECE;

/// The pieces of a file. It is opened when the first one is asked for.
pub(super) struct Pieces {
    file: UploadFile,
    /// Gone when nobody waits for the upload any more; its connection may live on for a while.
    meter: Weak<Meter>,
    /// Behind a lock that is never taken, because bodies have to be `Sync` and readers need not be.
    reading: Mutex<Reading>,
    /// What was read and is not sent yet.
    here: Bytes,
    /// What was read ahead, if it is there already.
    ahead: Option<Result<Option<Bytes>, FileFault>>,
    read: u64,
    sent: u64,
    begun: bool,
}

enum Reading {
    Closed,
    Opening(Opening),
    Open(Reader, BytesMut),
    Ended,
}

impl Pieces {
    pub(super) fn of(file: &UploadFile, meter: &Arc<Meter>) -> Self {
        Self {
            file: file.clone(),
            meter: Arc::downgrade(meter),
            reading: Mutex::new(Reading::Closed),
            here: Bytes::new(),
            ahead: None,
            read: 0,
            sent: 0,
            begun: false,
        }
    }

    /// Reads on; nothing at the end of the file.
    fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Bytes>, FileFault>> {
        let (name, length) = (self.file.name(), self.file.size());
        let fault = |error| FileFault::unreadable(name, error);
        let reading = self.reading.get_mut().unwrap_or_else(PoisonError::into_inner);
        loop {
            match reading {
                Reading::Closed => *reading = Reading::Opening(self.file.reader()),
                Reading::Opening(opening) => {
                    let reader = ready!(opening.as_mut().poll(cx)).map_err(fault)?;
                    *reading = Reading::Open(reader, BytesMut::new());
                }
                Reading::Open(reader, buffer) => {
                    buffer.reserve(READ);
                    let mut room = (&mut *buffer).limit(READ);
                    // Nothing is lost when this future is dropped before it is ready.
                    let bytes = ready!(pin!(reader.read_buf(&mut room)).poll(cx)).map_err(fault)?;
                    if self.read == 0 && check::is_rpm(name) {
                        // A reader may give less than it takes to tell.
                        if bytes > 0 && buffer.len() < LEAD.len() {
                            continue;
                        }
                        if !self.file.may_begin_with(buffer) {
                            return Poll::Ready(Err(FileFault::NotAnRpm { name: name.to_owned() }));
                        }
                    }
                    if bytes == 0 {
                        *reading = Reading::Ended;
                        continue;
                    }
                    let read = buffer.split().freeze();
                    self.read += read.len() as u64;
                    if self.read > length {
                        return Poll::Ready(Err(FileFault::Longer { name: name.to_owned(), length }));
                    }
                    return Poll::Ready(Ok(Some(read)));
                }
                Reading::Ended if self.read < length => {
                    let (name, read) = (name.to_owned(), self.read);
                    return Poll::Ready(Err(FileFault::Shorter { name, length, read }));
                }
                Reading::Ended => return Poll::Ready(Ok(None)),
            }
        }
    }
}

impl Stream for Pieces {
    type Item = Result<Bytes, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if !std::mem::replace(&mut this.begun, true)
            && let Some(meter) = this.meter.upgrade()
        {
            meter.begin();
        }
        if this.here.is_empty() {
            let read = match this.ahead.take() {
                Some(read) => read,
                None => ready!(this.poll_read(cx)),
            };
            match read {
                Ok(Some(read)) => this.here = read,
                Ok(None) => return Poll::Ready(None),
                Err(fault) => return Poll::Ready(Some(Err(fault.into()))),
            }
        }
        if this.ahead.is_none()
            && let Poll::Ready(next) = this.poll_read(cx)
        {
            this.ahead = Some(next);
        }
        let piece = this.here.split_to(PIECE.min(this.here.len()));
        this.sent += piece.len() as u64;
        if let Some(meter) = this.meter.upgrade() {
            meter.sent(this.sent);
        }
        Poll::Ready(Some(Ok(piece)))
    }
}
