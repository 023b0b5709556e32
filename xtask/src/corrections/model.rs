//! A correction as it is written down, and reading all of them.

use std::fmt;
use std::path::{Path, PathBuf};

use roas_overlay::v1_0::Overlay;
use serde_json::{Map, Value};

/// What a correction does to the places that it selects.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Merges this value into each place.
    Update(Value),
    /// Removes each place.
    Remove,
}

/// One action of one overlay document.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// Name of the file that it stands in.
    pub file: String,
    /// Its number in that file, from 1.
    pub number: usize,
    /// `JSONPath` (RFC 9535) of the places that it changes.
    pub target: String,
    /// Why it is needed.
    pub reason: String,
    /// Numbers of the facts that prove it.
    pub proof: Vec<String>,
    /// How many places the target has to select.
    pub matches: usize,
    /// Whether it adds what was not there.
    pub creates: bool,
    /// What it does.
    pub change: Change,
}

impl Correction {
    /// Where the correction stands: file, number and target.
    #[must_use]
    pub fn place(&self) -> String {
        format!("openapi/corrections/{} action {} ({})", self.file, self.number, self.target)
    }
}

/// Why the corrections could not be read.
#[derive(Debug)]
pub struct LoadError {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.what)
    }
}

impl std::error::Error for LoadError {}

/// Reads all corrections of a directory and its subdirectories, in the order of their file names.
///
/// # Errors
/// When a file can't be read, isn't YAML, isn't an Overlay 1.0 document, or has an action without reason or proof.
pub fn load(dir: &Path) -> Result<Vec<Correction>, LoadError> {
    let mut files = Vec::new();
    collect(dir, &mut files)?;
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).map_err(|e| fail(&file, format!("can't be read: {e}")))?;
        let name = file.strip_prefix(dir).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        all.extend(parse(&name, &text).map_err(|what| fail(&file, what))?);
    }
    Ok(all)
}

fn fail(file: &Path, what: impl Into<String>) -> LoadError {
    LoadError { file: file.to_owned(), what: what.into() }
}

fn collect(dir: &Path, into: &mut Vec<PathBuf>) -> Result<(), LoadError> {
    let entries = std::fs::read_dir(dir).map_err(|e| fail(dir, format!("can't be listed: {e}")))?;
    for entry in entries {
        let path = entry.map_err(|e| fail(dir, format!("can't be listed: {e}")))?.path();
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
/// What is wrong with it: no YAML, no Overlay 1.0 document, or an action without reason or proof.
pub fn parse(name: &str, text: &str) -> Result<Vec<Correction>, String> {
    let document: Value = serde_norway::from_str(text).map_err(|e| format!("isn't YAML: {e}"))?;
    let _: Overlay = serde_json::from_value(document.clone())
        .map_err(|e| format!("isn't an OpenAPI Overlay 1.0 document: {e}"))?;
    let defaults = document.get("x-defaults").and_then(Value::as_object).cloned().unwrap_or_default();
    let actions = document["actions"].as_array().ok_or("has no actions")?;
    actions.iter().enumerate().map(|(i, action)| correction(name, i + 1, action, &defaults)).collect()
}

fn correction(
    file: &str,
    number: usize,
    action: &Value,
    defaults: &Map<String, Value>,
) -> Result<Correction, String> {
    let either = |key: &str| action.get(key).or_else(|| defaults.get(key));
    let missing = |what: &str| format!("action {number} has no {what}");
    let target = action["target"].as_str().ok_or_else(|| missing("target"))?.trim().to_owned();
    let reason = either("description")
        .and_then(Value::as_str)
        .ok_or_else(|| missing("`description` (why it is needed)"))?;
    let proof: Vec<String> = either("x-proof")
        .and_then(Value::as_array)
        .map(|ids| ids.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        .filter(|ids: &Vec<String>| !ids.is_empty())
        .ok_or_else(|| missing("`x-proof` (numbers of facts in openapi/FACTS.md)"))?;
    if let Some(key) = action.get("update").and_then(key_without_value) {
        return Err(format!(
            "action {number} has no value for `{key}`; put quotes around a text with a comma or a colon"
        ));
    }
    let change = match (action.get("update"), action["remove"].as_bool()) {
        (Some(update), None | Some(false)) => Change::Update(update.clone()),
        (None, Some(true)) => Change::Remove,
        _ => return Err(format!("action {number} needs either `update` or `remove: true`")),
    };
    Ok(Correction {
        file: file.to_owned(),
        number,
        target,
        reason: reason.trim().to_owned(),
        proof,
        matches: action["x-matches"].as_u64().map_or(1, |n| usize::try_from(n).unwrap_or(usize::MAX)),
        creates: action["x-creates"].as_bool().unwrap_or(false),
        change,
    })
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
    fn an_action_falls_back_to_the_reason_and_proof_of_its_file() {
        let text = format!(
            "{HEAD}x-defaults: {{ description: why, x-proof: [D1] }}\nactions:\n- {{ target: $.a, remove: true }}\n"
        );
        let all = parse("f.yaml", &text).unwrap();
        assert_eq!(
            (all[0].reason.as_str(), all[0].proof.as_slice(), all[0].matches),
            ("why", &["D1".to_owned()][..], 1)
        );
    }

    #[test]
    fn what_an_action_lacks_is_named() {
        for (action, lacks) in [
            ("{ target: $.a, remove: true }", "description"),
            ("{ target: $.a, remove: true, description: d }", "x-proof"),
            (
                "{ target: $.a, description: d, x-proof: [D1], update: { description: one, two } }",
                "no value for `two`",
            ),
            ("{ target: $.a, description: d, x-proof: [D1] }", "either `update` or `remove: true`"),
        ] {
            let error = parse("f.yaml", &format!("{HEAD}actions:\n- {action}\n")).unwrap_err();
            assert!(error.contains(lacks), "{error}");
        }
    }

    #[test]
    fn a_word_that_yaml_once_took_for_a_boolean_is_a_text() {
        let text = format!(
            "{HEAD}actions:\n- {{ target: $.a, description: d, x-proof: [D1], update: {{ enum: [on, off, no] }} }}\n"
        );
        let Change::Update(update) = parse("f.yaml", &text).unwrap().remove(0).change else {
            panic!("not an update")
        };
        assert_eq!(update, serde_json::json!({"enum": ["on", "off", "no"]}));
    }
}
