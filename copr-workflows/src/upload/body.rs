//! The body of an upload. The file is checked, counted, and read one block ahead while it is sent.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use copr_api::Multipart;
use copr_api_ext::Result;
use futures_core::Stream;
use futures_util::FutureExt as _;
use futures_util::stream::{self, BoxStream, StreamExt as _};
use tokio::io::AsyncReadExt as _;

use super::check::{LEAD, changed, is_rpm, not_an_rpm, unreadable};
use super::file::UploadFile;
use super::progress::Meter;

/// How much is sent at once. The idle timeout applies to each piece.
const PIECE: usize = 128 * 1024;

/// How much is read at once. Each block crosses threads, which is expensive: with a quarter of this size,
/// an upload had two thirds of the speed of curl (`cargo bench-report upload`).
const BLOCK: usize = 4 * PIECE;

/// Returns a function that builds the body of each attempt, with the file from its start.
pub(super) fn bodies(
    json: Option<Bytes>,
    part: &'static str,
    content_type: &'static str,
    file: UploadFile,
    meter: Meter,
) -> impl Fn() -> Multipart + Send + Sync + 'static {
    let meter = Arc::new(meter);
    move || {
        let body = json.iter().fold(Multipart::new(), |body, json| {
            body.bytes("json", "json", "application/json", json.clone())
        });
        body.stream(part, file.name(), content_type, file.size(), pieces(&file, &meter))
    }
}

/// The pieces of a file. It is opened when the first one is requested.
fn pieces(file: &UploadFile, meter: &Arc<Meter>) -> Exclusive {
    // The connection may outlive the call for a while, and must not report progress then.
    let meter = Arc::downgrade(meter);
    let start = (Box::pin(blocks(file.clone()).peekable()), Bytes::new(), None);
    let pieces = stream::unfold(start, move |(mut blocks, mut block, sent)| {
        let meter = meter.clone();
        async move {
            if let (None, Some(meter)) = (sent, meter.upgrade()) {
                meter.begin();
            }
            if block.is_empty() {
                match blocks.next().await? {
                    Ok(next) => block = next,
                    Err(error) => return Some((Err(error), (blocks, block, sent))),
                }
            }
            // Starts to read the next block.
            blocks.as_mut().peek().now_or_never();
            let piece = block.split_to(PIECE.min(block.len()));
            let sent = sent.unwrap_or(0) + piece.len() as u64;
            if let Some(meter) = meter.upgrade() {
                meter.sent(sent);
            }
            Some((Ok(piece), (blocks, block, Some(sent))))
        }
    });
    Exclusive(Mutex::new(pieces.boxed()))
}

fn blocks(file: UploadFile) -> impl Stream<Item = Result<Bytes>> + Send {
    stream::try_unfold((file, None, 0), |(file, reader, read)| async move {
        let (name, size) = (file.name(), file.size());
        let mut reader = match reader {
            Some(reader) => reader,
            None => file.reader().await.map_err(|error| unreadable(name, &error))?,
        };
        let mut block = BytesMut::with_capacity(BLOCK);
        // A reader may return less than the first bytes of an RPM.
        let enough = if read == 0 && is_rpm(name) { LEAD.len() } else { 1 };
        while block.len() < enough {
            match reader.read_buf(&mut block).await {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => return Err(unreadable(name, &error)),
            }
        }
        if read == 0 && !file.may_begin_with(&block) {
            return Err(not_an_rpm(name));
        }
        let read = read + block.len() as u64;
        if read > size {
            return Err(changed(name, &format!("has more than {size} bytes")));
        }
        if block.is_empty() && read < size {
            return Err(changed(name, &format!("ended after {read} of {size} bytes")));
        }
        Ok((!block.is_empty()).then(|| (block.freeze(), (file, Some(reader), read))))
    })
}

/// Bodies must be `Sync`, and readers need not be. The lock is never taken.
struct Exclusive(Mutex<BoxStream<'static, Result<Bytes>>>);

impl Stream for Exclusive {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner).poll_next_unpin(cx)
    }
}
