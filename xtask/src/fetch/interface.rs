//! Removes the prose from a Swagger 2.0 document.
//!
//! Names, types and enumerations are facts; sentences are protected by copyright. The copy in this repository contains only facts.
//! Which is which depends on the location: `description` is prose on a parameter, but a field below `properties`.

use serde_json::{Map, Value};

/// Lists the keys of a node that contained a sentence although they are not for prose.
const MARK: &str = "x-prose-in";

/// The meaning of the keys of an object.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// Keywords of Swagger.
    Node,
    /// Keywords; the title is the name of the API.
    Info,
    /// Keywords; the description is required.
    Response,
    /// Names of nodes.
    Names,
    /// Names of path items or responses, and extensions.
    Paths,
    Responses,
    /// Names of scopes, whose values are sentences.
    Scopes,
}

/// Returns the document without summaries, descriptions, examples and titles, and without sentences in defaults
/// and extensions.
///
/// A response keeps an empty description, because Swagger requires the key. The function is idempotent.
pub fn interface(document: &Value) -> Value {
    strip(Kind::Node, document)
}

fn strip(kind: Kind, value: &Value) -> Value {
    match value {
        Value::Object(object) => Value::Object(members(kind, object)),
        Value::Array(items) => items.iter().map(|item| strip(kind, item)).collect(),
        Value::String(_) if kind == Kind::Scopes => Value::String(String::new()),
        scalar => scalar.clone(),
    }
}

fn members(kind: Kind, object: &Map<String, Value>) -> Map<String, Value> {
    let (mut kept, mut marked) = (Map::new(), Vec::new());
    for (key, value) in object {
        let extension = key.starts_with("x-");
        let value = match (kind, key.as_str()) {
            (Kind::Scopes, _) => strip(kind, value),
            (Kind::Names, _) => strip(Kind::Node, value),
            (_, key) if (extension || key == "default" && kind != Kind::Responses) => {
                if value.as_str().is_some_and(|text| text.contains(char::is_whitespace)) {
                    marked.push(Value::from(key));
                    continue;
                }
                value.clone()
            }
            (Kind::Paths, _) => strip(Kind::Node, value),
            (Kind::Responses, _) => strip(Kind::Response, value),
            (Kind::Response, "description") => Value::String(String::new()),
            (Kind::Info, "title") => value.clone(),
            (_, "summary" | "description" | "externalDocs" | "example" | "examples" | "title") => continue,
            (_, key) => below(key, value).map_or_else(|| value.clone(), |kind| strip(kind, value)),
        };
        kept.insert(key.clone(), value);
    }
    if !marked.is_empty() {
        let mut all = kept.remove(MARK).and_then(|list| list.as_array().cloned()).unwrap_or_default();
        marked.retain(|key| !all.contains(key));
        all.append(&mut marked);
        kept.insert(MARK.to_owned(), Value::Array(all));
    }
    kept
}

/// The kind of a keyword's value; none for plain values and unknown keywords.
fn below(key: &str, value: &Value) -> Option<Kind> {
    Some(match key {
        "info" => Kind::Info,
        "paths" => Kind::Paths,
        "responses" => Kind::Responses,
        "scopes" => Kind::Scopes,
        "definitions" | "properties" | "patternProperties" | "headers" | "securityDefinitions" => Kind::Names,
        "parameters" if value.is_object() => Kind::Names,
        "parameters"
        | "schema"
        | "items"
        | "additionalProperties"
        | "allOf"
        | "anyOf"
        | "oneOf"
        | "not"
        | "tags"
        | "get"
        | "put"
        | "post"
        | "delete"
        | "options"
        | "head"
        | "patch" => Kind::Node,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn removes_prose_and_keeps_names() {
        let served = json!({
            "swagger": "2.0",
            "info": {"title": "T", "version": "1", "description": "d", "contact": {"name": "n"}, "x-a": {"b": 1}},
            "externalDocs": {"url": "u"},
            "tags": [{"name": "t", "description": "d", "externalDocs": {}}],
            "paths": {
                "/description": {
                    "summary": "s",
                    "parameters": [{"name": "example", "in": "query", "description": "d", "type": "string"}],
                    "get": {
                        "summary": "s", "description": "d", "operationId": "o", "externalDocs": {},
                        "parameters": [{"in": "body", "name": "description", "description": "d", "required": true,
                            "schema": {"title": "t", "type": "object", "example": {"a": 1}, "properties": {
                                "description": {"type": "string", "description": "d"},
                                "title": {"$ref": "#/definitions/summary"},
                                "example": {"enum": ["two words", "one"], "title": "t"},
                                "default": {"default": false}}}}],
                        "responses": {
                            "default": {"description": "d", "examples": {"application/json": {}},
                                "headers": {"description": {"type": "string", "description": "d"}}},
                            "404": {"$ref": "#/responses/title"}, "x-y": {"description": "kept"}},
                    },
                },
                "x-example": {"summary": "kept"},
            },
            "definitions": {"summary": {"allOf": [{"title": "t"}], "items": {"example": 1, "type": "x"},
                "additionalProperties": {"description": "d"}, "properties": {"properties": {"properties": {"title": {}}}}}},
            "responses": {"title": {"description": "d"}},
            "securityDefinitions": {"o": {"type": "oauth2", "description": "d", "scopes": {"read": "may read"}}},
        });
        let expected = json!({
            "swagger": "2.0",
            "info": {"title": "T", "version": "1", "contact": {"name": "n"}, "x-a": {"b": 1}},
            "tags": [{"name": "t"}],
            "paths": {
                "/description": {
                    "parameters": [{"name": "example", "in": "query", "type": "string"}],
                    "get": {
                        "operationId": "o",
                        "parameters": [{"in": "body", "name": "description", "required": true,
                            "schema": {"type": "object", "properties": {
                                "description": {"type": "string"},
                                "title": {"$ref": "#/definitions/summary"},
                                "example": {"enum": ["two words", "one"]},
                                "default": {"default": false}}}}],
                        "responses": {
                            "default": {"description": "", "headers": {"description": {"type": "string"}}},
                            "404": {"$ref": "#/responses/title"}, "x-y": {"description": "kept"}},
                    },
                },
                "x-example": {"summary": "kept"},
            },
            "definitions": {"summary": {"allOf": [{}], "items": {"type": "x"}, "additionalProperties": {},
                "properties": {"properties": {"properties": {"title": {}}}}}},
            "responses": {"title": {"description": ""}},
            "securityDefinitions": {"o": {"type": "oauth2", "scopes": {"read": ""}}},
        });
        assert_eq!(interface(&served), expected);
        assert_eq!(interface(&expected), expected);
    }

    #[test]
    fn marks_sentences_in_other_keys() {
        let schema =
            |schema: Value| interface(&json!({"definitions": {"A": schema}}))["definitions"]["A"].clone();
        assert_eq!(
            schema(json!({"type": "string", "default": "one of these", "x-note": "a note"})),
            json!({"type": "string", "x-prose-in": ["default", "x-note"]})
        );
        assert_eq!(
            schema(json!({"default": "word", "x-n": "word"})),
            json!({"default": "word", "x-n": "word"})
        );
        assert_eq!(
            schema(json!({"default": "two words", "x-prose-in": ["title"]})),
            json!({"x-prose-in": ["title", "default"]})
        );
        assert_eq!(schema(json!({"default": ["two words"]})), json!({"default": ["two words"]}));
    }

    #[test]
    fn keeps_unexpected_shapes() {
        for odd in [
            json!(null),
            json!({"paths": [1, "x"], "definitions": "two words", "info": [], "tags": {}}),
            json!({"definitions": {"A": {"properties": [], "items": [{"type": "x"}], "additionalProperties": true}}}),
        ] {
            assert_eq!(interface(&odd), odd);
        }
    }
}
