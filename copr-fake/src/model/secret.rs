//! Pseudorandom values from a seed.

use super::Credentials;

const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
const HEX: &[u8; 16] = b"0123456789abcdef";

/// Generates pseudorandom values from a seed (`splitmix64`). It is not secure.
#[derive(Debug, Clone, Default)]
pub struct Secrets(u64);

impl Secrets {
    /// Creates a generator from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// Returns a number below `bound`, or 0 if `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.number() % (bound.max(1) as u64)).unwrap_or_default()
    }

    /// Returns a login of 20 letters and a token of 30 letters.
    pub fn credentials(&mut self) -> Credentials {
        Credentials { login: self.letters(LETTERS, 20), token: self.letters(LETTERS, 30) }
    }

    /// Returns a text in the form of a UUID.
    pub fn uuid(&mut self) -> String {
        let groups = [8, 4, 4, 4, 12].map(|length| self.letters(HEX, length));
        groups.join("-")
    }

    fn letters(&mut self, alphabet: &[u8], length: usize) -> String {
        (0..length)
            .filter_map(|_| alphabet.get(self.below(alphabet.len())))
            .map(|letter| char::from(*letter))
            .collect()
    }
}

/// Mixes the bits of a number: the second half of `splitmix64`.
pub(crate) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
