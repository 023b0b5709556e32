//! `source.toml`: where the served document came from.

use super::date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{fmt::Write as _, path::Path, time::SystemTime};
use url::Url;

/// What a reader of the file needs to know about it.
const HEADER: &str = "\
# Where `upstream.json` came from. Written by `cargo xtask spec fetch`; do not edit.
# `sha256` and `bytes` are of the document as it was received, before its prose was dropped;
# `fetched` is when these bytes were first seen.
";

/// Where a document came from, and which bytes it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The URL that gave the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The name of the file that held it; its folder is nobody's business.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// When, in UTC, as RFC 3339.
    pub fetched: String,
    /// Digest of the bytes received, in lower-case hexadecimal digits.
    pub sha256: String,
    /// How many bytes were received.
    pub bytes: u64,
    /// The version of the server, if it told one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_version: Option<String>,
}

impl Source {
    pub(super) fn of_url(url: &Url, bytes: &[u8], server_version: Option<String>, now: SystemTime) -> Self {
        Self { url: Some(url.to_string()), server_version, ..Self::of_bytes(bytes, now) }
    }

    pub(super) fn of_file(path: &Path, bytes: &[u8], now: SystemTime) -> Self {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { file: name, ..Self::of_bytes(bytes, now) }
    }

    fn of_bytes(bytes: &[u8], now: SystemTime) -> Self {
        let mut sha256 = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing to a string does not fail.
            let _ = write!(sha256, "{byte:02x}");
        }
        let fetched = date::rfc3339(now);
        Self { url: None, file: None, fetched, sha256, bytes: bytes.len() as u64, server_version: None }
    }

    /// Reads the text of a `source.toml`; None if it is none of ours.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        toml::from_str(text).ok()
    }

    /// The text of a `source.toml`.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Only a value that TOML cannot express can fail, and text and small numbers it can.
        format!("{HEADER}{}", toml::to_string(self).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn the_text_names_place_date_and_digest() {
        let now = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let url = Url::parse("https://h/api_3/swagger.json").unwrap();
        let source = Source::of_url(&url, b"abc", Some("1.2".into()), now);
        let text = source.to_text();
        assert_eq!(
            text.strip_prefix(HEADER).unwrap(),
            "url = \"https://h/api_3/swagger.json\"\nfetched = \"2001-09-09T01:46:40Z\"\n\
             sha256 = \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"\nbytes = 3\n\
             server_version = \"1.2\"\n"
        );
        assert_eq!(Source::from_text(&text), Some(source));
    }

    #[test]
    fn a_file_is_recorded_by_its_name_alone() {
        let text = Source::of_file(Path::new("/home/me/secret/s.json"), b"", UNIX_EPOCH).to_text();
        assert!(text.contains("file = \"s.json\"") && !text.contains("secret") && !text.contains("url"));
    }

    #[test]
    fn a_foreign_text_is_no_source() {
        for text in ["", "sha256 = 1", "<<<<<<< HEAD", "fetched = \"x\"\nsha256 = \"\"\nbytes = 0\nmore = 1"]
        {
            assert_eq!(Source::from_text(text), None);
        }
    }

    proptest! {
        #[test]
        fn any_name_survives_the_file(name in "\\PC{0,20}", version in proptest::option::of(".{0,10}")) {
            let mut source = Source::of_bytes(b"", UNIX_EPOCH);
            source.file = Some(name);
            source.server_version = version;
            prop_assert_eq!(Source::from_text(&source.to_text()), Some(source));
        }
    }
}
