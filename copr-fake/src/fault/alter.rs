//! What faults do to the bytes of a body.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The first half. It never is the whole, so JSON that was well formed is no more.
pub fn half(bytes: &[u8]) -> &[u8] {
    bytes.get(..bytes.len() / 2).unwrap_or_default()
}

/// JSON with two commas after its first byte.
pub fn malformed(bytes: &[u8]) -> Vec<u8> {
    let (first, rest) = bytes.split_at(bytes.len().min(1));
    [first, b",,", rest].concat()
}

/// The same, compressed. Writing to memory does not fail; if it did, the bytes would go out as they are.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_else(|_| bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{gzip, half, malformed};

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

    #[test]
    fn compressed_bytes_come_back() {
        let mut back = String::new();
        flate2::read::GzDecoder::new(&gzip(b"hello")[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, "hello");
    }
}
