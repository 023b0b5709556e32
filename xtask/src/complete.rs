//! Derives what the corrections leave open and a client can do without.

use std::collections::BTreeSet;

use heck::ToSnakeCase as _;
use serde_json::{Value, json};
use serde_json_path::JsonPath;

use crate::convert::pointer;
use crate::generator::reachable;

/// Texts to derive: where, under which key, and with which beginning.
const TEXTS: [(&str, &str, &str); 8] = [
    ("$.paths.*[?@.responses]", "summary", "The operation"),
    ("$.paths.*[?@.responses]", "description", "The operation"),
    ("$.paths..parameters[?@.name]", "description", "The"),
    ("$.paths.*.*.requestBody", "description", "The"),
    ("$.paths.*.*.responses[?!@['$ref']]", "description", "The response"),
    ("$.components['parameters', 'responses', 'schemas', 'securitySchemes'].*", "description", "The"),
    ("$.components.schemas.*.properties.*", "description", "The"),
    ("$.tags[*]", "description", "The operations of"),
];

/// Completes a corrected document: derives missing descriptions from names, and makes optional lists of requests nullable.
///
/// Returns notes about what was derived.
pub fn complete(document: &mut Value) -> Vec<String> {
    let mut derived = nullable_lists(document);
    for (places, key, begin) in TEXTS {
        let places = JsonPath::parse(places).expect("a JSONPath").query_located(document);
        let places: Vec<String> = places.iter().map(|place| place.location().to_json_pointer()).collect();
        for place in places {
            let Some(item) = document.pointer_mut(&place).filter(|item| item.is_object()) else { continue };
            if item[key].as_str().is_some_and(|text| !text.trim().is_empty()) {
                continue;
            }
            let own = item["operationId"].as_str().or(item["name"].as_str()).map(str::to_owned);
            let name = own.or_else(|| pointer::split(&place).pop()).unwrap_or_default();
            let text = format!("{begin} {}.", name.to_snake_case().replace('_', " "));
            derived.push(format!("{place} has no {key}: derived \"{text}\""));
            item[key] = text.into();
            if let Some(reference) = item.as_object_mut().and_then(|it| it.remove("$ref")) {
                // A plain reference cannot have a description.
                item["allOf"] = json!([{ "$ref": reference }]);
            }
        }
    }
    derived
}

/// Makes optional lists of requests nullable: otherwise an empty list could not be sent.
fn nullable_lists(document: &mut Value) -> Vec<String> {
    let mut used = BTreeSet::new();
    for item in document["paths"].as_object().into_iter().flat_map(|paths| paths.values()) {
        for operation in item.as_object().into_iter().flat_map(|item| item.values()) {
            reachable::schemas(&operation["requestBody"], document, &mut used);
        }
    }
    let mut derived = Vec::new();
    for name in used {
        let schemas = document.pointer_mut("/components/schemas");
        let Some(schema) = schemas.and_then(|schemas| schemas.get_mut(&name)) else { continue };
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let fields = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (field, property) in fields.into_iter().flatten() {
            if property["type"] == "array"
                && property["nullable"] != true
                && !required.contains(&json!(field))
            {
                property["nullable"] = true.into();
                derived.push(format!("/components/schemas/{name}/properties/{field} is an optional list of a request: derived `nullable`"));
            }
        }
    }
    derived
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_existing_descriptions() {
        let document = json!({"paths": {}, "components": {"schemas": {
            "A": {"description": "d", "properties": {"b": {"type": "string", "description": "d"}}}}}});
        let mut completed = document.clone();
        assert_eq!(complete(&mut completed), Vec::<String>::new());
        assert_eq!(completed, document);
    }

    #[test]
    fn derives_descriptions_from_names() {
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
    fn makes_optional_lists_of_requests_nullable() {
        let mut document = json!({
            "paths": {"/a": {"post": {"requestBody": {"content": {"a": {"schema": {"$ref": "#/components/schemas/A"}}}}}}},
            "components": {"schemas": {"A": {"required": ["b"], "properties": {"b": {"type": "array"}, "c": {"type": "array"}}}}},
        });
        complete(&mut document);
        let fields = &document["components"]["schemas"]["A"]["properties"];
        assert_eq!((fields["b"].get("nullable"), &fields["c"]["nullable"]), (None, &json!(true)));
    }
}
