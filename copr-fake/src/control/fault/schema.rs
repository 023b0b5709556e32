//! Changes JSON in ways that the corrected OpenAPI document allows, or that a later server may.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::api::ascii_json;

/// The document that the client is generated from.
static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../openapi/copr.json")).unwrap_or_default());

/// How deep samples go. Recursive schemas would have no end.
const DEEPEST: usize = 8;

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Objects get unknown fields.
    UnknownFields,
    /// Values of enumerations become unknown ones.
    UnknownWords,
    /// Nullable fields are null.
    Nulls,
    /// All fields are there.
    Everything,
}

/// Returns the changed body, or `None` if it isn't JSON or isn't in the document.
pub fn change(change: Change, operation: Option<&str>, status: u16, body: &[u8]) -> Option<String> {
    let value = serde_json::from_slice(body).ok()?;
    let schema = answer(&DOCUMENT, operation?, status)?;
    Some(ascii_json(&walk(&DOCUMENT, change, value, schema)) + "\n")
}

/// Returns the schema of an operation's response with a status.
fn answer<'a>(document: &'a Value, operation: &str, status: u16) -> Option<&'a Value> {
    let methods = document["paths"].as_object()?.values().filter_map(Value::as_object);
    let found = methods.flat_map(Map::values).find(|it| it["operationId"] == operation)?;
    let answers = &found["responses"];
    let answer = answers.get(status.to_string()).or_else(|| answers.get("default"))?;
    resolved(document, answer).pointer("/content/application~1json/schema")
}

fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let target = value["$ref"].as_str().and_then(|target| target.strip_prefix('#'));
    target.and_then(|pointer| document.pointer(pointer)).unwrap_or(value)
}

/// Returns a schema and the schemas that it is composed of.
fn parts<'a>(document: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let schema = resolved(document, schema);
    let inner = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| schema[key].as_array()).flatten();
    std::iter::once(schema).chain(inner.flat_map(|it| parts(document, it))).collect()
}

fn walk(document: &Value, change: Change, value: Value, schema: &Value) -> Value {
    let parts = parts(document, schema);
    let first = |key| parts.iter().find_map(|part| part.get(key));
    let nullable = parts.iter().any(|part| part["nullable"] == true);
    match (change, value) {
        (Change::Nulls, _) if nullable => Value::Null,
        (Change::Everything, Value::Null) => sample(document, schema, DEEPEST),
        (Change::UnknownWords, Value::String(_)) if first("enum").is_some() => json!("word-of-tomorrow"),
        (_, Value::Array(items)) => match first("items") {
            Some(schema) => items.into_iter().map(|item| walk(document, change, item, schema)).collect(),
            None => items.into(),
        },
        (_, Value::Object(fields)) => {
            let more = first("additionalProperties");
            let known: Vec<_> =
                parts.iter().filter_map(|part| part["properties"].as_object()).flatten().collect();
            let schema_of =
                |name: &str| known.iter().find(|(key, _)| *key == name).map(|(_, it)| *it).or(more);
            let mut walked: Map<_, _> = fields
                .into_iter()
                .map(|(name, value)| match schema_of(&name) {
                    Some(schema) => (name, walk(document, change, value, schema)),
                    None => (name, value),
                })
                .collect();
            if change == Change::Everything {
                for (name, schema) in &known {
                    walked.entry(*name).or_insert_with(|| sample(document, schema, DEEPEST));
                }
            }
            if change == Change::UnknownFields && !known.is_empty() {
                walked.insert("of_tomorrow".to_owned(), json!({ "text": "new", "list": [1, null, {}] }));
                walked.insert("zz_flag".to_owned(), json!(true));
            }
            walked.into()
        }
        (_, value) => value,
    }
}

/// Returns a value that a schema allows and that is not null.
fn sample(document: &Value, schema: &Value, depth: usize) -> Value {
    let parts = parts(document, schema);
    let first = |key| parts.iter().find_map(|part| part.get(key));
    if let Some(word) = first("enum").and_then(|words| words.get(0)) {
        return word.clone();
    }
    match first("type").and_then(Value::as_str) {
        Some("integer") => json!(1),
        Some("number") => json!(1.5),
        Some("boolean") => json!(true),
        Some("array") => match first("items") {
            Some(items) if depth > 0 => json!([sample(document, items, depth - 1)]),
            _ => json!([]),
        },
        Some("string") => json!("text"),
        _ if depth > 0 => {
            let known = parts.iter().filter_map(|part| part["properties"].as_object()).flatten();
            let fields: Map<_, _> =
                known.map(|(name, schema)| (name.clone(), sample(document, schema, depth - 1))).collect();
            fields.into()
        }
        _ => json!({}),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Change, change};

    fn changed(how: Change, operation: &str, body: &Value) -> Value {
        let text = change(how, Some(operation), 200, body.to_string().as_bytes()).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    fn build() -> Value {
        json!({ "id": 7, "state": "running", "ended_on": null, "started_on": 5, "chroots": ["a"],
            "source_package": { "name": "x", "version": null, "url": null } })
    }

    #[test]
    fn sets_only_nullable_fields_to_null() {
        let build = changed(Change::Nulls, "build_get", &build());
        assert_eq!(build["started_on"], Value::Null);
        assert_eq!(build["source_package"], json!({ "name": null, "version": null, "url": null }));
        assert_eq!((&build["id"], &build["state"]), (&json!(7), &json!("running")));
    }

    #[test]
    fn adds_every_field() {
        let build = changed(Change::Everything, "build_get", &build());
        assert_eq!((&build["ended_on"], &build["started_on"]), (&json!(1), &json!(5)));
        assert_eq!(build["submitter"], "text");
        assert_eq!(build["source_package"]["version"], "text");
    }

    #[test]
    fn changes_each_row_of_a_page() {
        let page = json!({ "items": [build()], "meta": { "limit": null } });
        let words = changed(Change::UnknownWords, "build_list", &page);
        assert_eq!(words["items"][0]["state"], "word-of-tomorrow");
        assert_eq!(words["items"][0]["chroots"], json!(["a"]));
        let fields = changed(Change::UnknownFields, "build_list", &page);
        assert_eq!(fields["items"][0]["zz_flag"], true);
        assert_eq!(fields["meta"]["zz_flag"], true);
    }

    #[test]
    fn keeps_what_the_document_lacks() {
        assert_eq!(change(Change::Nulls, Some("no_such"), 200, b"{}"), None);
        assert_eq!(change(Change::Nulls, None, 200, b"{}"), None);
        assert_eq!(change(Change::Nulls, Some("build_get"), 200, b"<html>"), None);
    }
}
