//! Every operation, parameter, body, answer, type, field and word has a description in our own words.

use serde_json::Value;

use super::members;
use crate::finding::Finding;

/// What has no description.
#[must_use]
pub fn undocumented(document: &Value) -> Vec<Finding> {
    let mut places = Vec::new();
    operations(document, &mut places);
    for (kind, label) in
        [("parameters", "parameter"), ("responses", "response"), ("securitySchemes", "security scheme")]
    {
        for (name, item) in members(&document["components"][kind]) {
            if lacks(item, "description") {
                places.push(format!("shared {label} {name}"));
            }
        }
    }
    for (name, schema) in members(&document["components"]["schemas"]) {
        if lacks(schema, "description") {
            places.push(format!("schema {name}"));
        }
        for (field, property) in members(&schema["properties"]) {
            if lacks(property, "description") {
                places.push(format!("field {name}.{field}"));
            }
        }
        words(name, schema, &mut places);
    }
    for tag in document["tags"].as_array().into_iter().flatten() {
        if lacks(tag, "description") {
            places.push(format!("tag {}", tag["name"].as_str().unwrap_or_default()));
        }
    }
    let next = "Describe it below openapi/corrections/90-documentation: what it does, units, default, what null means.";
    places.into_iter().map(|place| Finding::new(place, "has no description", next)).collect()
}

fn operations(document: &Value, places: &mut Vec<String>) {
    for (path, item) in members(&document["paths"]) {
        for (method, operation) in members(item).filter(|(key, _)| *key != "parameters") {
            let id = operation["operationId"].as_str().unwrap_or_default();
            let name = format!("{id} ({} {path})", method.to_uppercase());
            for key in ["summary", "description"] {
                if lacks(operation, key) {
                    places.push(format!("operation {name}, {key}"));
                }
            }
            let shared = item["parameters"].as_array().into_iter().flatten();
            for parameter in operation["parameters"].as_array().into_iter().flatten().chain(shared) {
                if parameter.get("$ref").is_none() && lacks(parameter, "description") {
                    places.push(format!(
                        "parameter {} of {name}",
                        parameter["name"].as_str().unwrap_or_default()
                    ));
                }
            }
            if operation.get("requestBody").is_some_and(|body| lacks(body, "description")) {
                places.push(format!("request body of {name}"));
            }
            for (status, response) in members(&operation["responses"]) {
                if response.get("$ref").is_none() && lacks(response, "description") {
                    places.push(format!("response {status} of {name}"));
                }
            }
        }
    }
}

fn words(name: &str, schema: &Value, places: &mut Vec<String>) {
    for branch in schema["anyOf"].as_array().into_iter().flatten() {
        for word in branch["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if branch["x-enum-descriptions"][word].as_str().is_none_or(str::is_empty) {
                places.push(format!("word {word:?} of {name}"));
            }
        }
    }
}

fn lacks(item: &Value, key: &str) -> bool {
    item[key].as_str().is_none_or(|text| text.trim().is_empty())
}
