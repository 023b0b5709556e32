//! Formats names, values and types for reports.

use crate::canonical::sorted;
use crate::convert::pointer::unescaped;
use serde_json::{Map, Value};

/// Maps the name of a schema to its name in the new description.
pub(super) type Names<'n> = &'n dyn Fn(&str) -> String;

/// Longer values are not printed.
const LONGEST_VALUE: usize = 60;

/// Removes line breaks and backticks, which delimit names and values.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '`' => '\'',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect()
}

/// Formats a name or value as a code span.
pub(super) fn code(text: &str) -> String {
    let text = clean(text);
    // Markdown does not support empty code spans.
    if text.is_empty() { "(empty)".to_owned() } else { format!("`{text}`") }
}

/// Formats a value: strings without quotes, unless they look like another JSON value.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::String(text) if !text.is_empty() && serde_json::from_str::<Value>(text).is_err() => code(text),
        other => code(&sorted(other).to_string()),
    }
}

/// "changed from `1` to `2`", "was added (`2`)" or "was removed (`1`)", with the values if they are short.
pub(super) fn changed(old: Option<&Value>, new: Option<&Value>) -> String {
    let are_texts = old.is_some_and(Value::is_string) && new.is_some_and(Value::is_string);
    let short = |one: &Value| {
        let text = one.as_str().filter(|text| are_texts && !text.is_empty());
        Some(text.map_or_else(|| value(one), code)).filter(|text| text.chars().count() <= LONGEST_VALUE)
    };
    let tail = |v: &Value| short(v).map_or_else(String::new, |text| format!(" ({text})"));
    match (old, new) {
        (Some(old), Some(new)) => match (short(old), short(new)) {
            (Some(old), Some(new)) => format!("changed from {old} to {new}"),
            _ => "changed".to_owned(),
        },
        (None, Some(new)) => format!("was added{}", tail(new)),
        (Some(old), None) => format!("was removed{}", tail(old)),
        (None, None) => "did not change".to_owned(),
    }
}

/// The name of the referenced schema, or the whole reference if it points elsewhere.
fn reference(target: &str, names: Names<'_>) -> String {
    match target.strip_prefix("#/components/schemas/") {
        Some(name) if !name.contains('/') => names(&unescaped(name)),
        _ => target.to_owned(),
    }
}

/// The type of a schema: `array of string`, `Build`, `anything`.
pub(super) fn describe(schema: &Value, names: Names<'_>) -> String {
    describe_within(schema, names, 4)
}

/// [`describe`] with limited depth.
fn describe_within(schema: &Value, names: Names<'_>, depth: usize) -> String {
    let Some(map) = schema.as_object() else {
        return value(schema);
    };
    if depth == 0 {
        return "something nested".to_owned();
    }
    if let Some(target) = map.get("$ref").and_then(Value::as_str) {
        return clean(&reference(target, names));
    }
    match map.get("type") {
        Some(Value::String(kind)) if kind == "array" => match map.get("items") {
            Some(items) => format!("array of {}", describe_within(items, names, depth - 1)),
            None => "array".to_owned(),
        },
        Some(Value::String(kind)) => clean(kind),
        Some(Value::Array(kinds)) => {
            let names: Vec<String> = kinds
                .iter()
                .filter(|k| *k != "null")
                .map(|k| k.as_str().map_or_else(|| value(k), clean))
                .collect();
            names.join(" or ")
        }
        Some(other) => value(other),
        None => composed(map, names, depth).unwrap_or_else(|| "anything".to_owned()),
    }
}

/// The type of a schema that combines others.
fn composed(map: &Map<String, Value>, names: Names<'_>, depth: usize) -> Option<String> {
    let members = |key: &str| {
        let members = map.get(key)?.as_array()?;
        Some(members.iter().map(|member| describe_within(member, names, depth - 1)).collect::<Vec<_>>())
    };
    if let Some(choices) = members("oneOf").or_else(|| members("anyOf")) {
        return Some(format!("one of {}", choices.join(", ")));
    }
    if let Some(parts) = members("allOf") {
        return Some(parts.join(" with "));
    }
    map.contains_key("properties").then(|| "untyped object".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn describes_types() {
        let rows = [
            (json!({}), "anything"),
            (json!({"type": "array", "items": {"$ref": "#/components/schemas/Game"}}), "array of Game"),
            (json!({"type": "array"}), "array"),
            (json!({"type": ["string", "null"]}), "string"),
            (json!({"oneOf": [{"type": "string"}, {}]}), "one of string, anything"),
            (
                json!({"allOf": [{"$ref": "#/components/schemas/A"}, {"properties": {}}]}),
                "A with untyped object",
            ),
            (json!({"$ref": "other.json#/B"}), "other.json#/B"),
            (json!({"type": 5}), "`5`"),
            (json!(true), "`true`"),
        ];
        for (schema, words) in rows {
            assert_eq!(describe(&schema, &str::to_owned), words, "{schema}");
        }
    }

    #[test]
    fn code_spans_stay_on_one_line() {
        assert_eq!(code("a`b\nc"), "`a'b c`");
        assert_eq!(code(""), "(empty)");
    }

    #[test]
    fn describes_changed_values() {
        let (short, long) = (json!("a"), json!("a".repeat(100)));
        assert_eq!(changed(Some(&short), Some(&json!(""))), "changed from `a` to `\"\"`");
        assert_eq!(
            changed(Some(&json!(18000)), Some(&json!("18000"))),
            "changed from `18000` to `\"18000\"`"
        );
        assert_eq!(changed(Some(&json!(null)), Some(&json!("null"))), "changed from `null` to `\"null\"`");
        assert_eq!(changed(Some(&json!("1.0")), Some(&json!("2.0"))), "changed from `1.0` to `2.0`");
        assert_eq!(changed(None, Some(&json!("18000"))), "was added (`\"18000\"`)");
        assert_eq!(changed(Some(&short), Some(&long)), "changed");
        assert_eq!(changed(None, Some(&long)), "was added");
        assert_eq!(changed(Some(&short), None), "was removed (`a`)");
    }
}
