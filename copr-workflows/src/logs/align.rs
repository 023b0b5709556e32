//! Continues a log where the last read ended. Pure functions.
//!
//! Each read repeats some known bytes. If they differ, the log was replaced.

use bytes::{Buf as _, Bytes};

/// How many bytes are read again.
const OVERLAP: usize = 256;

/// How much of a log was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Position {
    read: u64,
    tail: Vec<u8>,
}

impl Position {
    /// The offset to continue from, a little before the end of the known bytes.
    pub(crate) fn from(&self) -> u64 {
        self.read.saturating_sub(self.tail.len() as u64)
    }

    /// Whether nothing has been read.
    pub(crate) fn is_start(&self) -> bool {
        self.read == 0
    }

    /// Records bytes that were read.
    pub(crate) fn advance(&mut self, bytes: &[u8]) {
        self.read = self.read.saturating_add(bytes.len() as u64);
        let kept = bytes.get(bytes.len().saturating_sub(OVERLAP)..).unwrap_or_default();
        let room = OVERLAP.saturating_sub(kept.len());
        let old = self.tail.len().saturating_sub(room);
        self.tail.drain(..old);
        self.tail.extend_from_slice(kept);
    }
}

/// Compares the known bytes and removes them.
#[derive(Debug)]
pub(crate) struct Align {
    skip: u64,
    known: Bytes,
}

impl Align {
    /// Compares a file that is read from an offset on, at most [`Position::from`].
    pub(crate) fn new(position: &Position, offset: u64) -> Self {
        let known = Bytes::copy_from_slice(&position.tail);
        Self { skip: position.from().saturating_sub(offset), known }
    }

    /// Returns the new bytes; `None` if known bytes differ.
    pub(crate) fn feed(&mut self, mut bytes: Bytes) -> Option<Bytes> {
        let skipped = usize::try_from(self.skip).unwrap_or(usize::MAX).min(bytes.len());
        self.skip -= skipped as u64;
        bytes.advance(skipped);
        let both = self.known.len().min(bytes.len());
        (self.known.split_to(both) == bytes.split_to(both)).then_some(bytes)
    }

    /// Whether all known bytes were read again.
    pub(crate) fn is_through(&self) -> bool {
        self.skip == 0 && self.known.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed_all(mut align: Align, bytes: &[u8], piece: usize) -> Option<(Vec<u8>, bool)> {
        let mut new = Vec::new();
        for piece in bytes.chunks(piece) {
            new.extend_from_slice(&align.feed(Bytes::copy_from_slice(piece))?);
        }
        Some((new, align.is_through()))
    }

    fn position(bytes: &[u8], piece: usize) -> Position {
        let mut position = Position::default();
        bytes.chunks(piece).for_each(|piece| position.advance(piece));
        position
    }

    /// Bytes that differ by offset.
    fn file(seed: u64, length: usize) -> Vec<u8> {
        let mix = |at: u64| seed.wrapping_add(at).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes()[6];
        (0..length as u64).map(mix).collect()
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(10_000))]

        #[test]
        fn returns_new_bytes_once_in_any_chunks(
            seed: u64, length in 0_usize..1500, known in 0_usize..1500, first in 1_usize..400, then in 1_usize..400,
        ) {
            let file = file(seed, length);
            let known = known.min(file.len());
            let position = position(&file[..known], first);
            let from = usize::try_from(position.from()).unwrap();
            proptest::prop_assert!(from <= known && known - from <= OVERLAP);
            let rest = feed_all(Align::new(&position, position.from()), &file[from..], then);
            proptest::prop_assert_eq!(rest, Some((file[known..].to_vec(), true)));
            let whole = feed_all(Align::new(&position, 0), &file, then);
            proptest::prop_assert_eq!(whole, Some((file[known..].to_vec(), true)));
        }

        #[test]
        fn detects_another_file(
            seed: u64, length in 1_usize..1000, back in 0_usize..OVERLAP, then in 1_usize..300,
        ) {
            let file = file(seed, length);
            let position = position(&file, 100);
            let mut other = file.clone();
            let at = file.len() - 1 - back.min(file.len() - 1);
            other[at] ^= 1;
            proptest::prop_assert_eq!(feed_all(Align::new(&position, 0), &other, then), None);
            let (new, through) = feed_all(Align::new(&position, 0), &file[..at], then).unwrap();
            proptest::prop_assert!(new.is_empty() && !through, "a shorter file");
        }
    }
}
