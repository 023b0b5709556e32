//! A correction as it is written down, and reading all of them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use serde::Deserialize;
use serde_json::Value;

/// One action of one overlay document. Keys that nobody knows are refused, since one may be misspelled.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Name of the file that it stands in.
    #[serde(skip)]
    pub file: String,
    /// Its number in that file, from 1.
    #[serde(skip)]
    pub number: usize,
    /// `JSONPath` (RFC 9535) of the places that it changes.
    pub target: String,
    /// Why it is needed.
    #[serde(default)]
    pub description: String,
    /// Numbers of the facts that prove it.
    #[serde(rename = "x-proof", default)]
    pub proof: Vec<String>,
    /// Whether it adds what was not there.
    #[serde(rename = "x-creates", default)]
    pub creates: bool,
    /// What is merged into each place. Without it, each place is removed.
    pub update: Option<Value>,
    /// Said where there is no update.
    #[serde(default)]
    pub remove: bool,
}

impl Correction {
    /// Where the correction stands: file, number and target.
    #[must_use]
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
/// When a file can't be read, or isn't an overlay document as this repository writes them.
pub fn load(dir: &Path) -> Result<Vec<Correction>> {
    let mut files = Vec::new();
    collect(dir, &mut files)?;
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| format!("{} can't be read", file.display()))?;
        let name = file.strip_prefix(dir).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        all.extend(parse(&name, &text).map_err(|what| anyhow!("{}: {what}", file.display()))?);
    }
    Ok(all)
}

fn collect(dir: &Path, into: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(dir).with_context(|| format!("{} can't be listed", dir.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, into)?;
        } else if path.extension().is_some_and(|ext| ext == "yaml") {
            into.push(path);
        }
    }
    Ok(())
}

/// Reads one overlay document.
///
/// # Errors
/// What is wrong with it: no YAML, no overlay document, an unknown key, or an action that does not say what to do.
pub fn parse(name: &str, text: &str) -> Result<Vec<Correction>, String> {
    let overlay: Overlay = serde_norway::from_str(text).map_err(|e| format!("isn't an overlay: {e}"))?;
    let mut corrections = overlay.actions;
    for (correction, number) in corrections.iter_mut().zip(1..) {
        name.clone_into(&mut correction.file);
        correction.number = number;
        if let Some(key) = correction.update.as_ref().and_then(key_without_value) {
            return Err(format!(
                "action {number} has no value for `{key}`; put quotes around a text with a comma or a colon"
            ));
        }
        if correction.update.is_some() == correction.remove {
            return Err(format!("action {number} needs either `update` or `remove: true`"));
        }
    }
    Ok(corrections)
}

/// A key that YAML made of half a sentence: `{ description: one, two }` has a key `two`.
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
    fn what_is_wrong_with_an_action_is_named() {
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
    fn a_word_that_yaml_once_took_for_a_boolean_is_a_text() {
        let text = format!("{HEAD}actions:\n- {{ target: $.a, update: {{ enum: [on, off, no] }} }}\n");
        let update = parse("f.yaml", &text).unwrap().remove(0).update;
        assert_eq!(update, Some(serde_json::json!({"enum": ["on", "off", "no"]})));
    }
}
