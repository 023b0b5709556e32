//! Unpacking gzip piece by piece, several members one after the other included, in memory that does not grow.

use std::io::{self, Write as _};

use bytes::{Buf as _, Bytes};
use flate2::write::MultiGzDecoder;

/// How many packed bytes are unpacked at once. The worst they can swell to is a thousandfold.
const BITE: usize = 4 * 1024;

/// What gzip begins with.
const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// Unpacks what is packed, and lets through what is not. Which of both it is, the first two bytes say.
#[derive(Debug)]
pub(crate) struct Unpack {
    state: State,
    waiting: Bytes,
}

#[derive(Debug)]
enum State {
    /// At most one byte has come.
    Unknown(Vec<u8>),
    Plain,
    Packed(Box<MultiGzDecoder<Vec<u8>>>),
}

impl Unpack {
    pub(crate) fn new() -> Self {
        Self { state: State::Unknown(Vec::new()), waiting: Bytes::new() }
    }

    /// Unpacks whatever comes.
    pub(crate) fn gzip() -> Self {
        Self { state: packed(), waiting: Bytes::new() }
    }

    /// Gives it more. Take out what becomes of it with [`next`](Self::next) first.
    pub(crate) fn feed(&mut self, bytes: Bytes) {
        debug_assert!(self.waiting.is_empty(), "what was fed before is taken out first");
        self.waiting = bytes;
    }

    /// The next unpacked bytes; nothing when more has to be fed.
    ///
    /// # Errors
    /// When it is no gzip, or a damaged one.
    pub(crate) fn next(&mut self) -> io::Result<Option<Bytes>> {
        if let State::Unknown(seen) = &mut self.state {
            while seen.len() < MAGIC.len() && self.waiting.has_remaining() {
                seen.push(self.waiting.get_u8());
            }
            if seen.len() < MAGIC.len() {
                return Ok(None);
            }
            let seen = std::mem::take(seen);
            if seen != MAGIC {
                self.state = State::Plain;
                return Ok(Some(seen.into()));
            }
            self.state = packed();
            if let State::Packed(decoder) = &mut self.state {
                decoder.write_all(&seen)?;
            }
        }
        let State::Packed(decoder) = &mut self.state else {
            return Ok(Some(std::mem::take(&mut self.waiting)).filter(|bytes| !bytes.is_empty()));
        };
        while self.waiting.has_remaining() {
            let bite = self.waiting.split_to(self.waiting.len().min(BITE));
            decoder.write_all(&bite)?;
            let out = std::mem::take(decoder.get_mut());
            if !out.is_empty() {
                return Ok(Some(out.into()));
            }
        }
        Ok(None)
    }

    /// What is left when nothing more comes.
    ///
    /// # Errors
    /// When the gzip is damaged or not whole.
    pub(crate) fn finish(&mut self) -> io::Result<Bytes> {
        match &mut self.state {
            State::Unknown(seen) => Ok(std::mem::take(seen).into()),
            State::Plain => Ok(Bytes::new()),
            State::Packed(decoder) => {
                decoder.try_finish()?;
                Ok(std::mem::take(decoder.get_mut()).into())
            }
        }
    }
}

fn packed() -> State {
    State::Packed(Box::new(MultiGzDecoder::new(Vec::new())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;

    fn zip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn unpack(mut unpack: Unpack, packed: &[u8], piece: usize) -> io::Result<Vec<u8>> {
        let mut all = Vec::new();
        for piece in packed.chunks(piece) {
            unpack.feed(Bytes::copy_from_slice(piece));
            while let Some(bytes) = unpack.next()? {
                all.extend_from_slice(&bytes);
            }
        }
        all.extend_from_slice(&unpack.finish()?);
        Ok(all)
    }

    #[test]
    fn members_follow_each_other_and_what_is_plain_passes() {
        let two = [zip(b"hello, "), zip(b"world")].concat();
        for piece in [1, 2, 7, 1000] {
            assert_eq!(unpack(Unpack::new(), &two, piece).unwrap(), b"hello, world");
            assert_eq!(unpack(Unpack::gzip(), &two, piece).unwrap(), b"hello, world");
            for plain in ["", "x", "xy", "\u{1f}", "plain text"] {
                assert_eq!(unpack(Unpack::new(), plain.as_bytes(), piece).unwrap(), plain.as_bytes());
            }
        }
        assert_eq!(unpack(Unpack::gzip(), &zip(b""), 3).unwrap(), b"");
    }

    #[test]
    fn a_bomb_comes_out_in_pieces() {
        let mut unpack = Unpack::new();
        unpack.feed(zip(&vec![0; 64 << 20]).into());
        let (mut most, mut all) = (0, 0);
        while let Some(bytes) = unpack.next().unwrap() {
            (most, all) = (most.max(bytes.len()), all + bytes.len());
        }
        assert_eq!(all + unpack.finish().unwrap().len(), 64 << 20);
        assert!(most <= BITE * 1100, "{most}");
    }

    proptest::proptest! {
        #[test]
        fn what_was_packed_comes_back_and_what_was_cut_is_noticed(
            bytes in proptest::collection::vec(0_u8.., 0..3000), piece in 1_usize..500, cut in 1_usize..3000,
        ) {
            let packed = zip(&bytes);
            proptest::prop_assert_eq!(unpack(Unpack::new(), &packed, piece).unwrap(), bytes);
            let kept = packed.len().saturating_sub(cut).max(2);
            proptest::prop_assert!(unpack(Unpack::new(), &packed[..kept], piece).is_err());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(0_u8.., 0..200), piece in 1_usize..50) {
            let _ = unpack(Unpack::gzip(), &bytes, piece);
            let _ = unpack(Unpack::new(), &[&MAGIC[..], &bytes].concat(), piece);
        }
    }
}
