//! The body of an upload. The file is checked, counted, and read one block ahead while it is sent.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use copr_api::Multipart;
use copr_api_ext::Result;
use futures_core::Stream;
use futures_util::FutureExt as _;
use futures_util::stream::{self, BoxStream, StreamExt as _};
use tokio::io::AsyncReadExt as _;

use super::check::{changed, is_rpm, not_an_rpm, unreadable};
use super::file::UploadFile;
use crate::download::RPM_LEAD;

/// How much is sent at once. The idle timeout applies to each piece.
const PIECE: usize = 128 * 1024;

/// How much is read at once. Each block crosses threads, which is expensive: with a quarter of this size,
/// an upload had two thirds of the speed of curl (`cargo bench-report upload`).
const BLOCK: usize = 4 * PIECE;

/// The progress of an upload, in bytes of the file.
///
/// Bytes count as sent when the HTTP client has accepted them. Usually a few hundred kilobytes are still in
/// buffers; the server has all of them when the call returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UploadProgress {
    /// The number of bytes sent.
    pub sent: u64,
    /// The number of bytes in total.
    pub total: u64,
}

pub(crate) type OnProgress = Arc<dyn Fn(UploadProgress) + Send + Sync>;

/// Returns a function that builds the body of each attempt, with the file from its start.
pub(crate) fn bodies(
    json: Option<Bytes>,
    part: &'static str,
    content_type: &'static str,
    file: UploadFile,
    on_progress: Option<OnProgress>,
) -> impl Fn() -> Multipart + Send + Sync + 'static {
    move || {
        let body = json.iter().fold(Multipart::new(), |body, json| {
            body.bytes("json", "json", "application/json", json.clone())
        });
        let pieces = pieces(&file, on_progress.as_ref());
        body.stream(part, file.name(), content_type, file.size(), pieces)
    }
}

/// The pieces of a file. It is opened when the first one is requested.
fn pieces(file: &UploadFile, on_progress: Option<&OnProgress>) -> Exclusive {
    // The connection may outlive the call for a while, and must not report progress then.
    let on_progress = on_progress.map(Arc::downgrade);
    let total = file.size();
    let start = (Box::pin(blocks(file.clone()).peekable()), Bytes::new(), 0);
    let pieces = stream::unfold(start, move |(mut blocks, mut block, sent)| {
        // The client requests a piece when it has accepted the one before.
        if let Some(report) = on_progress.as_ref().and_then(Weak::upgrade) {
            report(UploadProgress { sent, total });
        }
        async move {
            if block.is_empty() {
                match blocks.next().await? {
                    Ok(next) => block = next,
                    Err(error) => return Some((Err(error), (blocks, block, sent))),
                }
            }
            // Starts to read the next block.
            blocks.as_mut().peek().now_or_never();
            let piece = block.split_to(PIECE.min(block.len()));
            let sent = sent + piece.len() as u64;
            Some((Ok(piece), (blocks, block, sent)))
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
        let enough = if read == 0 && is_rpm(name) { RPM_LEAD.len() } else { 1 };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_attempt_reports_from_zero_until_the_call_ends() {
        let seen: Arc<Mutex<Vec<u64>>> = Arc::default();
        let reported = Arc::clone(&seen);
        let on_progress: OnProgress =
            Arc::new(move |p: UploadProgress| reported.lock().unwrap().push(p.sent));
        let file = UploadFile::bytes("hello.spec", vec![b'x'; PIECE + 1]).unwrap();
        for _ in 0..2 {
            assert_eq!(pieces(&file, Some(&on_progress)).count().await, 2);
            let size = PIECE as u64;
            assert_eq!(std::mem::take(&mut *seen.lock().unwrap()), [0, size, size + 1]);
        }
        let abandoned = pieces(&file, Some(&on_progress));
        drop(on_progress);
        assert_eq!((abandoned.count().await, seen.lock().unwrap().len()), (2, 0));
    }
}
