//! A hash that is stored.

/// Returns the FNV-1a hash of a text: the same on every machine and in every release, unlike that of
/// [`DefaultHasher`](std::hash::DefaultHasher). Not for secrets that can be guessed.
#[must_use]
pub fn stable_hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::stable_hash;

    #[test]
    fn never_changes() {
        for (text, hash) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(stable_hash(text), hash, "{text}");
        }
    }
}
