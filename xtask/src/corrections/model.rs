//! The format of corrections, and how they are read.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use serde::Deserialize;
use serde_json::Value;

use crate::workspace::files_below;

/// An action of an overlay document. Unknown keys are rejected, since they may be misspelled.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The file.
    #[serde(skip)]
    pub file: String,
    /// The number in the file, from 1.
    #[serde(skip)]
    pub number: usize,
    /// The `JSONPath` (RFC 9535) of what it changes.
    pub target: String,
    /// Why it is needed.
    #[serde(default)]
    pub description: String,
    /// The numbers of the facts that prove it.
    #[serde(rename = "x-proof", default)]
    pub proof: Vec<String>,
    /// Whether it adds something new.
    #[serde(rename = "x-creates", default)]
    pub creates: bool,
    /// What is merged into each match. Without it, each match is removed.
    pub update: Option<Value>,
    /// Required if there is no update.
    #[serde(default)]
    pub remove: bool,
}

impl Correction {
    /// Returns the file, number and target for messages.
    pub fn place(&self) -> String {
        format!("openapi/corrections/{} action {} ({})", self.file, self.number, self.target)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Overlay {
    #[serde(rename = "overlay")]
    _version: Version,
    #[serde(rename = "info")]
    _info: Value,
    actions: Vec<Correction>,
}

#[derive(Deserialize)]
enum Version {
    #[serde(rename = "1.0.0")]
    One,
}

/// Reads all corrections of a directory and its subdirectories, in the order of their paths.
///
/// # Errors
/// Returns an error if a file can't be read, or isn't a valid overlay document.
pub fn load(dir: &Path) -> Result<Vec<Correction>> {
    let mut all = Vec::new();
    for file in files_below(dir, ".yaml")? {
        let text = fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))?;
        let name = file.strip_prefix(dir).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        all.extend(parse(&name, &text).map_err(|what| anyhow!("{}: {what}", file.display()))?);
    }
    Ok(all)
}

/// Reads one overlay document.
///
/// # Errors
/// Returns an error if it is not YAML or not an overlay document, or has an unknown key or an incomplete action.
pub fn parse(name: &str, text: &str) -> Result<Vec<Correction>, String> {
    let overlay: Overlay = serde_norway::from_str(text).map_err(|e| format!("not an overlay: {e}"))?;
    let mut corrections = overlay.actions;
    for (correction, number) in corrections.iter_mut().zip(1..) {
        name.clone_into(&mut correction.file);
        correction.number = number;
        if let Some(key) = correction.update.as_ref().and_then(key_without_value) {
            return Err(format!(
                "action {number} has no value for `{key}`; quote strings with a comma or a colon"
            ));
        }
        if correction.update.is_some() == correction.remove {
            return Err(format!("action {number} needs either `update` or `remove: true`"));
        }
    }
    Ok(corrections)
}

/// A key that comes from an unquoted comma: `{ description: one, two }` has a key `two`.
fn key_without_value(value: &Value) -> Option<&str> {
    match value {
        Value::Object(map) => map.iter().find_map(|(key, member)| match member {
            Value::Null => Some(key.as_str()),
            member => key_without_value(member),
        }),
        Value::Array(items) => items.iter().find_map(key_without_value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "overlay: 1.0.0\ninfo: { title: T, version: 1.0.0 }\n";

    #[test]
    fn rejects_invalid_actions() {
        for (action, wrong) in [
            ("{ remove: true }", "target"),
            ("{ target: $.a, remove: true, x-prof: [D1] }", "x-prof"),
            ("{ target: $.a, x-proof: D1, remove: true }", "x-proof"),
            ("{ target: $.a, update: { description: one, two } }", "no value for `two`"),
            ("{ target: $.a, description: d, x-proof: [D1] }", "either `update` or `remove: true`"),
        ] {
            let error = parse("f.yaml", &format!("{HEAD}actions:\n- {action}\n")).unwrap_err();
            assert!(error.contains(wrong), "{error}");
        }
    }

    #[test]
    fn reads_on_and_off_as_strings() {
        let text = format!("{HEAD}actions:\n- {{ target: $.a, update: {{ enum: [on, off, no] }} }}\n");
        let update = parse("f.yaml", &text).unwrap().remove(0).update;
        assert_eq!(update, Some(serde_json::json!({"enum": ["on", "off", "no"]})));
    }
}
