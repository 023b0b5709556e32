//! Bodies that are generated while they are sent.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use bytes::{BufMut as _, Bytes, BytesMut};
use futures_util::stream;

use crate::rows::Rows;

const PIECE: usize = 64 * 1024;

/// A body of this size that starts like a package.
pub fn package(size: u64) -> Body {
    let piece = Bytes::from(vec![0; 4 * PIECE]);
    let mut first = BytesMut::from(&piece[..]);
    first[..4].copy_from_slice(&[0xed, 0xab, 0xee, 0xdb]);
    let first = first.freeze();
    Body::from_stream(stream::unfold(size, move |left| {
        let piece = if left == size { &first } else { &piece };
        let bytes = piece.slice(..piece.len().min(usize::try_from(left).unwrap_or(usize::MAX)));
        let rest = left - bytes.len() as u64;
        async move { (left > 0).then_some((Ok::<_, Infallible>(bytes), rest)) }
    }))
}

/// A monitor with this number of packages. Calls `ended` when the last chunk is handed over.
pub fn monitor(rows: Arc<Rows>, packages: u64, ended: impl Fn() + Clone + Send + 'static) -> Body {
    Body::from_stream(stream::unfold(0, move |from| {
        let piece = (from <= packages).then(|| monitor_piece(&rows, from, packages));
        let ended = ended.clone();
        async move {
            let (bytes, next) = piece?;
            if next > packages {
                ended();
            }
            Some((Ok::<_, Infallible>(bytes), next))
        }
    }))
}

/// The next chunk of packages, and the index after it.
fn monitor_piece(rows: &Rows, from: u64, packages: u64) -> (Bytes, u64) {
    let mut to = BytesMut::with_capacity(2 * PIECE);
    if from == 0 {
        to.put(&br#"{"message":"","output":"ok","packages":["#[..]);
    }
    let mut next = from;
    while next < packages && to.len() < PIECE {
        if next > 0 {
            to.put_u8(b',');
        }
        rows.package.write(next, &mut to);
        next += 1;
    }
    if next == packages {
        to.put(&b"]}"[..]);
        next += 1;
    }
    (to.freeze(), next)
}
