//! A field that differs, and how it prints.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

/// How many characters of a text are printed.
const SHOWN_CHARS: usize = 60;

/// A field that differs. Prints as one line: `enable_net: false -> true`,
/// `chroots: + fedora-43-x86_64, - epel-9-x86_64`, `storage: "backend" -> "pulp": it can't be changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FieldChange {
    /// The name of the field in the API.
    pub field: String,
    /// The value on the server; null if there is none. `None` if the server does not show this field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// The wanted value.
    pub after: Value,
    /// Why no call can make the change. `None` if one can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why_not: Option<String>,
}

impl FieldChange {
    pub(super) fn new(field: &str, before: Option<Value>, after: Value) -> Self {
        Self { field: field.to_owned(), before, after, why_not: None }
    }

    pub(super) fn impossible(self, why: impl Into<String>) -> Self {
        Self { why_not: Some(why.into()), ..self }
    }
}

impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.field)?;
        match (&self.before, &self.after) {
            (None, after) => write!(f, "{} (can't be read back)", text(after))?,
            (Some(before @ (Value::Array(_) | Value::Null)), Value::Array(after)) => {
                f.write_str(&steps(before.as_array().map_or(&[], Vec::as_slice), after))?;
            }
            (Some(before), after) => write!(f, "{} -> {}", text(before), text(after))?,
        }
        self.why_not.as_ref().map_or(Ok(()), |why| write!(f, ": {why}"))
    }
}

/// What is added to a list and removed from it; the list itself if only its order differs.
fn steps(before: &[Value], after: &[Value]) -> String {
    let came = after.iter().filter(|item| !before.contains(item)).map(|item| format!("+ {}", bare(item)));
    let went = before.iter().filter(|item| !after.contains(item)).map(|item| format!("- {}", bare(item)));
    let steps: Vec<_> = came.chain(went).collect();
    match (steps.is_empty(), after.is_empty()) {
        (false, _) => steps.join(", "),
        (true, true) => "none".to_owned(),
        (true, false) => format!("in this order: {}", joined(after)),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => quoted(text),
        Value::Array(items) => format!("[{}]", joined(items)),
        other => other.to_string(),
    }
}

/// In quotes, with control characters escaped, and cut after a line.
fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN_CHARS).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("{shown:?}")
}

fn joined(items: &[Value]) -> String {
    items.iter().map(bare).collect::<Vec<_>>().join(", ")
}

/// An item of a list. Names and URLs need no quotes.
fn bare(item: &Value) -> String {
    item.as_str().map_or_else(|| item.to_string(), |text| text.escape_debug().to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn prints_a_change_as_one_line() {
        let cases = [
            (Some(json!(false)), json!(true), "f: false -> true"),
            (Some(json!(null)), json!("https://example.org"), "f: none -> \"https://example.org\""),
            (Some(json!("a\nb")), json!(""), "f: \"a\\nb\" -> \"\""),
            (Some(json!(["a", "b"])), json!(["c", "b"]), "f: + c, - a"),
            (Some(json!(["a", "b"])), json!(["b", "a"]), "f: in this order: b, a"),
            (Some(json!(["a"])), json!([]), "f: - a"),
            (Some(json!(null)), json!(["a"]), "f: + a"),
            (Some(json!([])), json!(["a\u{1b}[2J"]), "f: + a\\u{1b}[2J"),
            (Some(json!(null)), json!([]), "f: none"),
            (None, json!(30), "f: 30 (can't be read back)"),
            (None, json!(["a", "b"]), "f: [a, b] (can't be read back)"),
        ];
        for (before, after, line) in cases {
            assert_eq!(FieldChange::new("f", before, after).to_string(), line);
        }
    }

    #[test]
    fn cuts_long_texts() {
        let change = FieldChange::new("f", Some(json!("ž".repeat(61))), json!("ž".repeat(60)));
        assert_eq!(change.to_string(), format!("f: \"{0}…\" -> \"{0}\"", "ž".repeat(60)));
    }

    #[test]
    fn prints_the_reason_of_an_impossible_change() {
        let change = FieldChange::new("storage", Some(json!("backend")), json!("pulp"));
        let line = change.impossible("it is fixed").to_string();
        assert_eq!(line, "storage: \"backend\" -> \"pulp\": it is fixed");
    }
}
