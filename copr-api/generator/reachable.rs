//! The schemas that a part of a document refers to.

use std::collections::BTreeSet;

use serde_json::Value;

/// Adds the names of all schemas that the value refers to, directly or indirectly.
pub fn schemas(value: &Value, document: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            let target = map.get("$ref").and_then(Value::as_str);
            let name = target.and_then(|target| target.strip_prefix("#/components/schemas/"));
            if let Some(name) = name.filter(|name| found.insert((*name).to_owned())) {
                schemas(&document["components"]["schemas"][name], document, found);
            }
            map.values().for_each(|member| schemas(member, document, found));
        }
        Value::Array(items) => items.iter().for_each(|item| schemas(item, document, found)),
        _ => {}
    }
}
