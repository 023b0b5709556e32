//! Random-looking values that are the same for the same seed.

use super::Credentials;

const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
const HEX: &[u8; 16] = b"0123456789abcdef";

/// A stream of values out of a seed (`splitmix64`). It is no source of real secrets.
#[derive(Debug, Clone, Default)]
pub struct Secrets(u64);

impl Secrets {
    /// A stream that depends on nothing but the seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below `bound` (0 if the bound is 0).
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.number() % (bound.max(1) as u64)).unwrap_or_default()
    }

    /// A login of 20 and a token of 30 letters.
    pub fn credentials(&mut self) -> Credentials {
        Credentials { login: self.letters(LETTERS, 20), token: self.letters(LETTERS, 30) }
    }

    /// A text in the form of a random UUID.
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

/// The scrambling step of `splitmix64`, good for a number that is already well spread.
pub(crate) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
