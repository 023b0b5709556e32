//! The corrected specification, and which operation a request belongs to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use copr_api::{OPERATIONS, Operation};
use serde_json::Value;

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a parent").to_owned()
}

/// `openapi/copr.json`.
#[must_use]
pub fn corrected() -> Value {
    xtask::pipeline::read_json(&root().join("openapi/copr.json")).unwrap()
}

/// The operation at a path, and its path parameters. Without a method, only the path decides.
#[must_use]
pub fn operation_at(
    method: Option<&str>,
    path: &str,
) -> Option<(&'static Operation, BTreeMap<String, String>)> {
    let mut found: Vec<_> = OPERATIONS
        .iter()
        .filter(|operation| !operation.id.ends_with("_multipart"))
        .filter(|operation| method.is_none_or(|method| method == operation.method))
        .filter_map(|operation| Some((operation, fill(operation.path, path)?)))
        .collect();
    // A path without parameters takes precedence: `/build/list` over `/build/{build_id}`.
    found.sort_by_key(|(_, parameters)| parameters.len());
    found.into_iter().next()
}

fn fill(template: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let template: Vec<&str> = template.trim_matches('/').split('/').collect();
    let path: Vec<&str> = path.trim_matches('/').split('/').collect();
    if template.len() != path.len() {
        return None;
    }
    let mut parameters = BTreeMap::new();
    for (expected, given) in template.into_iter().zip(path) {
        match expected.strip_prefix('{').and_then(|e| e.strip_suffix('}')) {
            Some(name) => {
                parameters.insert(name.to_owned(), decode(given));
            }
            None if expected == given => {}
            None => return None,
        }
    }
    Some(parameters)
}

/// Decodes percent-encoding. `+` is kept, because this is a path.
#[must_use]
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        let hex = bytes
            .get(i + 1..i + 3)
            .and_then(|h| std::str::from_utf8(h).ok())
            .and_then(|h| u8::from_str_radix(h, 16).ok());
        match (bytes[i], hex) {
            (b'%', Some(byte)) => {
                decoded.push(byte);
                i += 3;
            }
            (byte, _) => {
                decoded.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
