//! Decompresses gzip as a stream, with several members, in bounded memory.

use std::io::{self, Write as _};

use bytes::{Buf as _, Bytes};
use flate2::write::MultiGzDecoder;

/// How many compressed bytes are decompressed at once. They can grow by a factor of about a thousand.
const CHUNK: usize = 4 * 1024;

/// Decompresses gzip, or passes its input through.
#[derive(Debug)]
pub(crate) struct Gunzip {
    decoder: Option<MultiGzDecoder<Vec<u8>>>,
    input: Bytes,
}

impl Gunzip {
    /// Treats all input as gzip.
    pub(crate) fn new() -> Self {
        Self { decoder: Some(MultiGzDecoder::new(Vec::new())), input: Bytes::new() }
    }

    /// Passes the input through.
    pub(crate) fn off() -> Self {
        Self { decoder: None, input: Bytes::new() }
    }

    /// Adds input. Call [`next`](Self::next) until it returns `None` first.
    pub(crate) fn feed(&mut self, bytes: Bytes) {
        debug_assert!(self.input.is_empty(), "the previous input is consumed first");
        self.input = bytes;
    }

    /// Returns the next bytes; `None` if it needs more input.
    ///
    /// # Errors
    /// If the gzip is damaged.
    pub(crate) fn next(&mut self) -> io::Result<Option<Bytes>> {
        let Some(decoder) = &mut self.decoder else {
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
        let rest = self.decoder.take().map(MultiGzDecoder::finish).transpose()?;
        Ok(rest.unwrap_or_default().into())
    }
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
            assert_eq!(unpack(Gunzip::new(), &two, piece).unwrap(), b"hello, world");
            for plain in ["", "x", "xy", "\u{1f}", "plain text"] {
                assert_eq!(unpack(Gunzip::off(), plain.as_bytes(), piece).unwrap(), plain.as_bytes());
            }
        }
        assert_eq!(unpack(Gunzip::new(), &zip(b""), 3).unwrap(), b"");
    }

    #[test]
    fn decompresses_a_bomb_in_small_pieces() {
        let mut gunzip = Gunzip::new();
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
            proptest::prop_assert_eq!(unpack(Gunzip::new(), &packed, piece).unwrap(), bytes);
            let kept = packed.len().saturating_sub(cut);
            proptest::prop_assert!(unpack(Gunzip::new(), &packed[..kept], piece).is_err());
        }

        #[test]
        fn never_panics(bytes in proptest::collection::vec(0_u8.., 0..200), piece in 1_usize..50) {
            let _ = unpack(Gunzip::new(), &bytes, piece);
            let _ = unpack(Gunzip::new(), &[b"\x1f\x8b", &bytes[..]].concat(), piece);
        }
    }
}
