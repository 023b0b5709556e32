//! What faults do to the bytes of a body.

/// The first half. It never is the whole, so JSON that was well formed is no more.
pub fn half(bytes: &[u8]) -> &[u8] {
    bytes.get(..bytes.len() / 2).unwrap_or_default()
}

/// JSON with two commas after its first byte.
pub fn malformed(bytes: &[u8]) -> Vec<u8> {
    let (first, rest) = bytes.split_at(bytes.len().min(1));
    [first, b",,", rest].concat()
}

#[cfg(test)]
mod tests {
    use super::{half, malformed};

    #[test]
    fn what_was_json_is_none_any_more() {
        for json in ["{}\n", r#"{"a":1}"#, "[1,2]", "null"] {
            assert!(serde_json::from_slice::<serde_json::Value>(half(json.as_bytes())).is_err(), "{json}");
            assert!(
                serde_json::from_slice::<serde_json::Value>(&malformed(json.as_bytes())).is_err(),
                "{json}"
            );
        }
        assert_eq!(half(b""), b"");
    }
}
