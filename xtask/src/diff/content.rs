//! What a schema says without the prose: two schemas with the same content mean the same.

use super::pair::Object;
use super::place::PROSE;
use crate::canonical::sorted;
use serde_json::{Map, Value};

/// Schemas nested deeper than this are compared as they are written.
pub(super) const MAX_DEPTH: usize = 64;

/// The content of a schema, with references renamed by `rename`.
pub(super) fn content(schema: &Value, rename: &dyn Fn(&str) -> String) -> Value {
    within(schema, rename, MAX_DEPTH)
}

/// The content as it is, without renaming anything.
pub(super) fn plain(schema: &Value) -> Value {
    content(schema, &str::to_owned)
}

fn within(schema: &Value, rename: &dyn Fn(&str) -> String, depth: usize) -> Value {
    let Some(map) = schema.as_object().filter(|_| depth > 0) else {
        return schema.clone();
    };
    let inner = |value: &Value| within(value, rename, depth - 1);
    let mut out = Map::new();
    for (key, value) in sorted_entries(map) {
        let value = match (key.as_str(), value) {
            ("$ref", Value::String(target)) => Value::String(rename(target)),
            ("properties", Value::Object(fields)) => Value::Object(
                sorted_entries(fields).map(|(name, field)| (name.clone(), inner(field))).collect(),
            ),
            ("allOf" | "oneOf" | "anyOf", Value::Array(members)) => members.iter().map(inner).collect(),
            ("items" | "additionalProperties" | "not", value) => inner(value),
            // The order of these lists says nothing.
            ("required" | "enum", Value::Array(values)) => {
                let mut values: Vec<Value> = values.iter().map(sorted).collect();
                values.sort_by_cached_key(Value::to_string);
                values.dedup();
                Value::Array(values)
            }
            // Switches that are off are the same as missing.
            ("nullable" | "deprecated" | "readOnly" | "writeOnly" | "uniqueItems", Value::Bool(false)) => {
                continue;
            }
            (key, _) if PROSE.contains(&key) => continue,
            (_, value) => sorted(value),
        };
        out.insert(key.clone(), value);
    }
    Value::Object(out)
}

fn sorted_entries(map: &Object) -> impl Iterator<Item = (&String, &Value)> {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| key.as_str());
    entries.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn prose_and_the_order_of_sets_are_no_content() {
        let a = json!({"type": "object", "description": "a", "required": ["y", "x"], "nullable": false,
            "properties": {"title": {"type": "string", "title": "T", "enum": ["b", "a"]}}});
        let b = json!({"properties": {"title": {"enum": ["a", "b"], "type": "string"}},
            "required": ["x", "y"], "type": "object"});
        assert_eq!(plain(&a), plain(&b));
    }

    #[test]
    fn a_field_called_like_prose_is_content() {
        let a = json!({"properties": {"description": {"type": "string"}}});
        assert_ne!(plain(&a), plain(&json!({"properties": {}})));
    }
}
