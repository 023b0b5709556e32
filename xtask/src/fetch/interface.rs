//! The interface of a Swagger 2.0 document without its prose.
//!
//! Names, types and enumerations are facts; sentences are a work of their authors. The copy in this repository
//! holds the facts only. Which is which depends on the place: `description` is prose on a parameter, but a field
//! below `properties`. So the walk knows what kind of node it stands on, and leaves alone what it does not know.

use serde_json::{Map, Value};

/// Where a sentence stood that was taken out of a key which is not one for prose.
const MARK: &str = "x-prose-in";

/// The kinds of nodes in a Swagger 2.0 document that hold prose or have such nodes below them.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Document,
    Info,
    Tag,
    PathItem,
    Operation,
    Parameter,
    Response,
    Header,
    Schema,
    SecurityScheme,
}

/// How the nodes below a key are arranged.
#[derive(Debug, Clone, Copy)]
enum Below {
    /// One node, or a list of such nodes.
    Node(Kind),
    /// An object whose keys are names, every value a node.
    Named(Kind),
    /// The same, except that keys which begin with `x-` are extensions.
    NamedOrExtension(Kind),
    /// An object whose keys are names and whose values are sentences.
    Sentences,
}

/// The document without summaries, descriptions, examples and titles, and without sentences in defaults and extensions; all else is as served.
///
/// A response keeps an empty description, because Swagger requires the key. Doing it twice changes nothing more.
#[must_use]
pub fn interface(document: &Value) -> Value {
    node(Kind::Document, document)
}

fn node(kind: Kind, value: &Value) -> Value {
    match value {
        Value::Object(object) => Value::Object(members(kind, object)),
        Value::Array(items) => Value::Array(items.iter().map(|item| node(kind, item)).collect()),
        scalar => scalar.clone(),
    }
}

fn members(kind: Kind, object: &Map<String, Value>) -> Map<String, Value> {
    let mut kept = Map::new();
    let mut misplaced = Vec::new();
    for (key, value) in object {
        if let (Kind::Response, "description") = (kind, key.as_str()) {
            kept.insert(key.clone(), Value::String(String::new()));
        } else if is_prose(kind, key) {
        } else if is_misplaced(key, value) {
            misplaced.push(key.clone());
        } else {
            kept.insert(
                key.clone(),
                below(kind, key).map_or_else(|| value.clone(), |below| descend(below, value)),
            );
        }
    }
    if !misplaced.is_empty() {
        mark(&mut kept, misplaced);
    }
    kept
}

fn descend(below: Below, value: &Value) -> Value {
    let object = match (below, value) {
        (Below::Node(kind), value) => return node(kind, value),
        (_, Value::Object(object)) => object,
        (_, other) => return other.clone(),
    };
    if let Below::NamedOrExtension(kind) = below {
        let (extensions, named): (Map<_, _>, Map<_, _>) =
            object.clone().into_iter().partition(|(name, _)| name.starts_with("x-"));
        let mut kept: Map<_, _> =
            named.iter().map(|(name, value)| (name.clone(), node(kind, value))).collect();
        let (prose, facts): (Map<_, _>, Map<_, _>) =
            extensions.into_iter().partition(|(name, value)| is_misplaced(name, value));
        kept.extend(facts);
        if !prose.is_empty() {
            mark(&mut kept, prose.into_iter().map(|(name, _)| name).collect());
        }
        return Value::Object(kept);
    }
    let convert = |value: &Value| match below {
        Below::Named(kind) => node(kind, value),
        _ if value.is_string() => Value::String(String::new()),
        _ => value.clone(),
    };
    Value::Object(object.iter().map(|(name, value)| (name.clone(), convert(value))).collect())
}

/// Whether the key holds prose on a node of this kind, and only prose.
fn is_prose(kind: Kind, key: &str) -> bool {
    match key {
        "summary" | "description" | "externalDocs" | "example" | "examples" => true,
        // The document's own title is its name.
        "title" => matches!(kind, Kind::Schema | Kind::Parameter | Kind::Header),
        _ => false,
    }
}

/// Whether a key that is for facts holds a sentence: a text with a blank in a default value or an extension.
fn is_misplaced(key: &str, value: &Value) -> bool {
    (key == "default" || key.starts_with("x-"))
        && value.as_str().is_some_and(|text| text.contains(char::is_whitespace))
}

/// Keeps it visible on the node that these keys held sentences.
fn mark(node: &mut Map<String, Value>, keys: Vec<String>) {
    let mut list = match node.remove(MARK) {
        Some(Value::Array(list)) => list,
        _ => Vec::new(),
    };
    for key in keys.into_iter().map(Value::String) {
        if !list.contains(&key) {
            list.push(key);
        }
    }
    node.insert(MARK.to_owned(), Value::Array(list));
}

/// What stands below a key of a node; None for plain values and for keys that Swagger 2.0 does not know.
fn below(kind: Kind, key: &str) -> Option<Below> {
    use Below::{Named, NamedOrExtension, Node, Sentences};
    Some(match (kind, key) {
        (Kind::Document, "info") => Node(Kind::Info),
        (Kind::Document, "tags") => Node(Kind::Tag),
        (Kind::Document, "paths") => NamedOrExtension(Kind::PathItem),
        (Kind::Document, "parameters") => Named(Kind::Parameter),
        (Kind::Document, "responses") => Named(Kind::Response),
        (Kind::Document, "securityDefinitions") => Named(Kind::SecurityScheme),
        (Kind::SecurityScheme, "scopes") => Sentences,
        (Kind::PathItem, "get" | "put" | "post" | "delete" | "options" | "head" | "patch") => {
            Node(Kind::Operation)
        }
        (Kind::PathItem | Kind::Operation, "parameters") => Node(Kind::Parameter),
        (Kind::Operation, "responses") => NamedOrExtension(Kind::Response),
        (Kind::Response, "headers") => Named(Kind::Header),
        (Kind::Parameter | Kind::Response, "schema") => Node(Kind::Schema),
        (Kind::Parameter | Kind::Header, "items") => Node(Kind::Header),
        (Kind::Document | Kind::Schema, "definitions")
        | (Kind::Schema, "properties" | "patternProperties") => Named(Kind::Schema),
        (Kind::Schema, "items" | "additionalProperties" | "allOf" | "anyOf" | "oneOf" | "not") => {
            Node(Kind::Schema)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn prose_goes_and_names_stay() {
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
    fn a_sentence_in_a_wrong_key_leaves_a_mark() {
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
    fn odd_shapes_are_left_alone() {
        for odd in [
            json!(null),
            json!({"paths": [1, "x"], "definitions": "two words", "info": [], "tags": {}}),
            json!({"definitions": {"A": {"properties": [], "items": [{"type": "x"}], "additionalProperties": true}}}),
        ] {
            assert_eq!(interface(&odd), odd);
        }
    }
}
