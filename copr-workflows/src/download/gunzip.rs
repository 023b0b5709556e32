//! Decompresses gzip as a stream, with several members, in bounded memory.

use std::io::{self, Write as _};

use bytes::{Buf as _, Bytes};
use flate2::write::MultiGzDecoder;

/// How many compressed bytes are decompressed at once. They can grow by a factor of about a thousand.
const CHUNK: usize = 4 * 1024;

const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// Decompresses gzip.
#[derive(Debug)]
pub(crate) struct Gunzip {
    state: State,
    input: Bytes,
}

#[derive(Debug)]
enum State {
    /// Fewer than two bytes have arrived.
    Unknown(Vec<u8>),
    Plain,
    Gzip(Box<MultiGzDecoder<Vec<u8>>>),
}

impl Gunzip {
    /// Passes the input through.
    pub(crate) fn plain() -> Self {
        Self { state: State::Plain, input: Bytes::new() }
    }

    /// Decompresses the input if it begins like gzip, and passes it through otherwise.
    pub(crate) fn detect() -> Self {
        Self { state: State::Unknown(Vec::new()), input: Bytes::new() }
    }

    /// Treats all input as gzip.
    pub(crate) fn new() -> Self {
        Self { state: decoder(), input: Bytes::new() }
    }

    /// Adds input. Call [`next`](Self::next) until it returns `None` first.
    pub(crate) fn feed(&mut self, bytes: Bytes) {
        debug_assert!(self.input.is_empty(), "the previous input is consumed first");
        self.input = bytes;
    }

    /// Returns the next decompressed bytes; `None` if it needs more input.
    ///
    /// # Errors
    /// If the gzip is damaged.
    pub(crate) fn next(&mut self) -> io::Result<Option<Bytes>> {
        if let State::Unknown(seen) = &mut self.state {
            while seen.len() < MAGIC.len() && self.input.has_remaining() {
                seen.push(self.input.get_u8());
            }
            if seen.len() < MAGIC.len() {
                return Ok(None);
            }
            let seen = std::mem::take(seen);
            if seen != MAGIC {
                self.state = State::Plain;
                return Ok(Some(seen.into()));
            }
            self.state = decoder();
            if let State::Gzip(decoder) = &mut self.state {
                decoder.write_all(&seen)?;
            }
        }
        let State::Gzip(decoder) = &mut self.state else {
            return Ok(Some(std::mem::take(&mut self.input)).filter(|bytes| !bytes.is_empty()));
        };
        while self.input.has_remaining() {
            let chunk = self.input.split_to(self.input.len().min(CHUNK));
            decoder.write_all(&chunk)?;
            let out = std::mem::take(decoder.get_mut());
            if !out.is_empty() {
                return Ok(Some(out.into()));
            }
        }
        Ok(None)
    }

    /// Returns the rest at the end of the input, once.
    ///
    /// # Errors
    /// If the gzip is damaged or incomplete.
    pub(crate) fn finish(&mut self) -> io::Result<Bytes> {
        match std::mem::replace(&mut self.state, State::Plain) {
            State::Unknown(seen) => Ok(seen.into()),
            State::Plain => Ok(Bytes::new()),
            State::Gzip(decoder) => Ok(decoder.finish()?.into()),
        }
    }
}

fn decoder() -> State {
    State::Gzip(Box::new(MultiGzDecoder::new(Vec::new())))
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

    fn unpack(mut gunzip: Gunzip, packed: &[u8], piece: usize) -> io::Result<Vec<u8>> {
        let mut all = Vec::new();
        for piece in packed.chunks(piece) {
            gunzip.feed(Bytes::copy_from_slice(piece));
            while let Some(bytes) = gunzip.next()? {
                all.extend_from_slice(&bytes);
            }
        }
        all.extend_from_slice(&gunzip.finish()?);
        Ok(all)
    }

    #[test]
    fn decompresses_several_members_and_passes_plain_text() {
        let two = [zip(b"hello, "), zip(b"world")].concat();
        for piece in [1, 2, 7, 1000] {
            assert_eq!(unpack(Gunzip::detect(), &two, piece).unwrap(), b"hello, world");
            assert_eq!(unpack(Gunzip::new(), &two, piece).unwrap(), b"hello, world");
            for plain in ["", "x", "xy", "\u{1f}", "plain text"] {
                assert_eq!(unpack(Gunzip::detect(), plain.as_bytes(), piece).unwrap(), plain.as_bytes());
            }
        }
        assert_eq!(unpack(Gunzip::new(), &zip(b""), 3).unwrap(), b"");
    }

    #[test]
    fn decompresses_a_bomb_in_small_pieces() {
        let mut gunzip = Gunzip::detect();
        gunzip.feed(zip(&vec![0; 64 << 20]).into());
        let (mut most, mut all) = (0, 0);
        while let Some(bytes) = gunzip.next().unwrap() {
            (most, all) = (most.max(bytes.len()), all + bytes.len());
        }
        assert_eq!(all + gunzip.finish().unwrap().len(), 64 << 20);
        assert!(most <= CHUNK * 1100, "{most}");
    }

    proptest::proptest! {
        #[test]
        fn round_trips_and_detects_truncation(
            bytes in proptest::collection::vec(0_u8.., 0..3000), piece in 1_usize..500, cut in 1_usize..3000,
        ) {
            let packed = zip(&bytes);
            proptest::prop_assert_eq!(unpack(Gunzip::detect(), &packed, piece).unwrap(), bytes);
            let kept = packed.len().saturating_sub(cut).max(2);
            proptest::prop_assert!(unpack(Gunzip::detect(), &packed[..kept], piece).is_err());
        }

        #[test]
        fn never_panics(bytes in proptest::collection::vec(0_u8.., 0..200), piece in 1_usize..50) {
            let _ = unpack(Gunzip::new(), &bytes, piece);
            let _ = unpack(Gunzip::detect(), &[&MAGIC[..], &bytes].concat(), piece);
        }
    }
}
