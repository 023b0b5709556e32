//! What the corrections leave open and a client can do without: it is derived from names, and reported.

use std::collections::BTreeSet;

use heck::{ToSnakeCase as _, ToTitleCase as _};
use serde_json::{Value, json};

use crate::generator::reachable;

/// Completes a corrected document, and tells what was derived.
///
/// Whatever has no description gets one from its name, and optional lists of requests can be null.
pub fn complete(document: &mut Value) -> Vec<String> {
    let mut derived = nullable_lists(document);
    let mut texts = Texts(Vec::new());
    for (path, item) in members(document, "paths") {
        let mut shared = item.as_object_mut().and_then(|item| item.remove("parameters"));
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            texts.operation(&format!("{} {path}", method.to_uppercase()), operation, shared.as_mut());
        }
        if let Some(shared) = shared {
            item["parameters"] = shared;
        }
    }
    for (kind, label) in
        [("parameters", "parameter"), ("responses", "response"), ("securitySchemes", "security scheme")]
    {
        for (name, item) in members(&mut document["components"], kind) {
            texts.describe(item, &format!("shared {label} {name}"), &the(name));
        }
    }
    for (name, schema) in members(&mut document["components"], "schemas") {
        texts.schema(name, schema);
    }
    for tag in elements(document, "tags") {
        let name = tag["name"].as_str().unwrap_or_default().to_owned();
        texts.describe(tag, &format!("tag {name}"), &format!("Operations of `{name}`."));
    }
    derived.extend(texts.0);
    derived
}

/// The places that had no text, each with the one that it has now.
struct Texts(Vec<String>);

impl Texts {
    fn describe(&mut self, item: &mut Value, place: &str, text: &str) {
        self.set(item, "description", place, text);
    }

    fn set(&mut self, item: &mut Value, key: &str, place: &str, text: &str) {
        if item[key].as_str().is_none_or(|present| present.trim().is_empty()) {
            item[key] = text.into();
            self.0.push(format!("{place} has no {key}: derived \"{text}\""));
        }
    }

    fn operation(&mut self, place: &str, operation: &mut Value, shared: Option<&mut Value>) {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        let place = format!("operation {id} ({place})");
        self.set(operation, "summary", &place, &id.to_title_case());
        self.describe(operation, &place, &format!("Calls `{id}`."));
        let own = elements(operation, "parameters");
        let shared = shared.and_then(Value::as_array_mut).into_iter().flatten();
        for parameter in own.chain(shared).filter(|it| it.get("$ref").is_none()) {
            let name = parameter["name"].as_str().unwrap_or_default().to_owned();
            self.describe(parameter, &format!("parameter {name} of {place}"), &the(&name));
        }
        if let Some(body) = operation.get_mut("requestBody") {
            self.describe(body, &format!("request body of {place}"), "What the server reads.");
        }
        for (status, response) in members(operation, "responses") {
            if response.get("$ref").is_none() {
                self.describe(response, &format!("response {status} of {place}"), "What the server answers.");
            }
        }
    }

    fn schema(&mut self, name: &str, schema: &mut Value) {
        self.describe(schema, &format!("schema {name}"), &the(name));
        for (field, property) in members(schema, "properties") {
            if let Some(reference) = property.as_object_mut().and_then(|it| it.remove("$ref")) {
                // A bare reference can carry no description.
                property["allOf"] = json!([{ "$ref": reference }]);
            }
            self.describe(property, &format!("field {name}.{field}"), &the(field));
        }
        for branch in elements(schema, "anyOf") {
            let words: Vec<String> = branch["enum"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            for word in words {
                let texts = &mut branch["x-enum-descriptions"];
                self.set(texts, &word, &format!("word of {name}"), &format!("The word `{word}`."));
            }
        }
    }
}

/// A name as a text: `repo_priority` is "The repo priority.".
fn the(name: &str) -> String {
    format!("The {}.", name.to_snake_case().replace('_', " "))
}

/// Optional lists of requests can be null: otherwise an empty one could not be sent.
fn nullable_lists(document: &mut Value) -> Vec<String> {
    let mut used = BTreeSet::new();
    for item in document["paths"].as_object().into_iter().flat_map(|paths| paths.values()) {
        for operation in item.as_object().into_iter().flat_map(|item| item.values()) {
            reachable::schemas(&operation["requestBody"], document, &mut used);
        }
    }
    let mut derived = Vec::new();
    for name in used {
        let schema = &mut document["components"]["schemas"][&name];
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (field, property) in members(schema, "properties") {
            if property["type"] == "array"
                && property["nullable"] != true
                && !required.contains(&json!(field))
            {
                property["nullable"] = true.into();
                derived.push(format!(
                    "field {name}.{field} is an optional list of a request: derived `nullable`"
                ));
            }
        }
    }
    derived
}

/// Members of an object below a key; none if there is no object.
fn members<'v>(value: &'v mut Value, key: &str) -> impl Iterator<Item = (&'v String, &'v mut Value)> {
    value.get_mut(key).and_then(Value::as_object_mut).into_iter().flatten()
}

/// Elements of a list below a key; none if there is no list.
fn elements<'v>(value: &'v mut Value, key: &str) -> impl Iterator<Item = &'v mut Value> {
    value.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_there_stays_and_nothing_else_is_added() {
        let document = json!({"paths": {}, "components": {"schemas": {
            "A": {"description": "d", "properties": {"b": {"type": "string", "description": "d"}}}}}});
        let mut completed = document.clone();
        assert_eq!(complete(&mut completed), Vec::<String>::new());
        assert_eq!(completed, document);
    }

    #[test]
    fn a_field_is_described_by_its_name() {
        let mut document = json!({"components": {"schemas": {"A": {"description": "d", "properties": {
            "repo_priority": {"type": "integer"}, "bare": {"$ref": "#/components/schemas/B"}}}}}});
        let derived = complete(&mut document);
        assert_eq!(derived.len(), 2, "{derived:?}");
        let fields = &document["components"]["schemas"]["A"]["properties"];
        assert_eq!(fields["repo_priority"]["description"], "The repo priority.");
        let bare = json!({"allOf": [{"$ref": "#/components/schemas/B"}], "description": "The bare."});
        assert_eq!(fields["bare"], bare);
    }

    #[test]
    fn an_optional_list_of_a_request_can_be_null() {
        let mut document = json!({
            "paths": {"/a": {"post": {"requestBody": {"content": {"a": {"schema": {"$ref": "#/components/schemas/A"}}}}}}},
            "components": {"schemas": {"A": {"required": ["b"], "properties": {"b": {"type": "array"}, "c": {"type": "array"}}}}},
        });
        complete(&mut document);
        let fields = &document["components"]["schemas"]["A"]["properties"];
        assert_eq!((fields["b"].get("nullable"), &fields["c"]["nullable"]), (None, &json!(true)));
    }
}
