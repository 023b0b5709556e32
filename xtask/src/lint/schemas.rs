//! All schemas of a document, with the names of the types that progenitor generates for them.

use serde_json::Value;

use super::members;
use crate::convert::pointer::escaped;
use crate::generator::settings::SCALARS;

/// A schema of the document.
pub struct Found<'d> {
    /// The JSON pointer.
    pub pointer: String,
    /// The schema.
    pub value: &'d Value,
    /// The name that the type is derived from, if there is a type.
    pub type_name: Option<String>,
}

/// Returns all schemas, including nested ones.
pub fn all(document: &Value) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for (name, schema) in members(&document["components"]["schemas"]) {
        let pointer = format!("/components/schemas/{}", escaped(name));
        let before = found.len();
        walk(schema, &pointer, Some(name), &mut found);
        // A named schema always has a type.
        found[before].type_name = Some(name.to_owned());
    }
    for (path, item) in members(&document["paths"]) {
        for (method, operation) in members(item).filter(|(key, _)| *key != "parameters") {
            let at = format!("/paths/{}/{method}", escaped(path));
            of_operation(document, item, operation, &at, &mut found);
        }
    }
    found
}

/// Resolves a reference; returns other values unchanged.
pub fn resolved<'d>(document: &'d Value, value: &'d Value) -> &'d Value {
    let reference = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| document.pointer(pointer)).unwrap_or(value)
}

fn of_operation<'d>(
    document: &'d Value,
    item: &'d Value,
    operation: &'d Value,
    at: &str,
    found: &mut Vec<Found<'d>>,
) {
    let id = operation["operationId"].as_str().unwrap_or_default();
    let parameters =
        [operation, item].into_iter().flat_map(|it| it["parameters"].as_array().into_iter().flatten());
    for (index, parameter) in parameters.enumerate() {
        let parameter = resolved(document, parameter);
        let name = format!("{id}-{}", parameter["name"].as_str().unwrap_or_default());
        walk(&parameter["schema"], &format!("{at}/parameters/{index}/schema"), Some(&name), found);
    }
    let bodies =
        members(&operation["requestBody"]["content"]).filter(|(media, _)| *media != "multipart/form-data");
    for (media, content) in bodies {
        let pointer = format!("{at}/requestBody/content/{}/schema", escaped(media));
        walk(&content["schema"], &pointer, Some(&format!("{id}-body")), found);
    }
    for (status, response) in members(&operation["responses"]).filter(|(status, _)| status.starts_with('2')) {
        for (media, content) in members(&response["content"]) {
            let pointer = format!("{at}/responses/{status}/content/{}/schema", escaped(media));
            walk(&content["schema"], &pointer, Some(&format!("{id}-response")), found);
        }
    }
}

fn walk<'d>(value: &'d Value, pointer: &str, name: Option<&str>, found: &mut Vec<Found<'d>>) {
    let type_name = name.filter(|_| has_type(value)).map(str::to_owned);
    found.push(Found { pointer: pointer.to_owned(), value, type_name });
    if SCALARS.iter().any(|(scalar, _)| name == Some(*scalar)) {
        return;
    }
    let below = |suffix: &str| name.map(|name| format!("{name}{suffix}"));
    for (field, property) in members(&value["properties"]) {
        let at = format!("{pointer}/properties/{}", escaped(field));
        walk(property, &at, below(&format!("_{field}")).as_deref(), found);
    }
    for (key, suffix) in [("items", "Item"), ("additionalProperties", "Value")] {
        if let Some(inner) = value.get(key).filter(|inner| inner.is_object()) {
            walk(inner, &format!("{pointer}/{key}"), below(suffix).as_deref(), found);
        }
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        for (index, part) in value[key].as_array().into_iter().flatten().enumerate() {
            walk(part, &format!("{pointer}/{key}/{index}"), None, found);
        }
    }
}

/// Whether a schema without a name becomes a type.
fn has_type(value: &Value) -> bool {
    let filled = |key: &str| value[key].as_object().is_some_and(|map| !map.is_empty());
    let several = |key: &str| value[key].as_array().is_some_and(|parts| parts.len() > 1);
    filled("properties")
        || value.get("enum").is_some()
        || ["allOf", "anyOf", "oneOf"].into_iter().any(several)
}
