//! The conversion of any document gives a valid result or an error, and never panics.

use proptest::prelude::*;
use serde_json::{Value, json};
use xtask::convert::convert;
use xtask::validate;

/// A document that uses most of Swagger 2.0.
fn whole() -> Value {
    json!({
        "swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "a.example", "basePath": "/v1",
        "schemes": ["https"], "consumes": ["application/json"], "security": [{"k": []}],
        "securityDefinitions": {"k": {"type": "apiKey", "name": "n", "in": "header"}},
        "responses": {"R": {"description": "r", "headers": {"h": {"type": "array", "items": {"type": "string"}}}}},
        "definitions": {"A": {"type": "object", "discriminator": "d", "required": ["d"],
            "properties": {"d": {"type": "string"}, "e": {"$ref": "#/definitions/C"}}},
            "C": {"type": "array", "items": {"x-nullable": true, "type": "string"}}},
        "paths": {"/a/{b}": {
            "parameters": [{"name": "b", "in": "path", "required": true, "type": "string"}],
            "post": {"parameters": [{"name": "b", "in": "body", "schema": {"$ref": "#/definitions/A"}}, {"name": "q", "in": "query", "type": "array",
                "items": {"type": "integer"}, "collectionFormat": "multi"}],
                "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/A"}}, "default": {"$ref": "#/responses/R"}}},
            "put": {"consumes": ["multipart/form-data"], "parameters": [{"name": "f", "in": "formData", "type": "file"}],
                "responses": {"204": {"description": ""}}}}},
    })
}

/// The number of values in a document, including itself.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Object(map) => map.values().map(size).sum(),
        Value::Array(items) => items.iter().map(size).sum(),
        _ => 0,
    }
}

/// Replaces one value.
fn damage(value: &mut Value, index: usize, with: &Value) {
    if index == 0 {
        *value = with.clone();
        return;
    }
    let mut index = index - 1;
    let children: Vec<&mut Value> = match value {
        Value::Object(map) => map.values_mut().collect(),
        Value::Array(items) => items.iter_mut().collect(),
        _ => Vec::new(),
    };
    for child in children {
        let size = size(child);
        if index < size {
            return damage(child, index, with);
        }
        index -= size;
    }
}

fn value() -> impl Strategy<Value = Value> {
    let word = proptest::sample::select(vec![
        "$ref",
        "type",
        "items",
        "name",
        "in",
        "schema",
        "properties",
        "allOf",
        "x-nullable",
        "array",
        "object",
        "string",
        "file",
        "body",
        "formData",
        "query",
        "path",
        "#/definitions/A",
        "#/",
        "#",
        "#/paths/~1a~1{b}",
        "#/parameters/B",
        "#/responses/R",
        "#/definitions/C d/items/%",
        "%zz",
        "",
        "get",
        "200",
        "enum",
        "null",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
        "\\PC{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((word.clone(), inner), 0..4)
                .prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

#[test]
fn the_undamaged_document_is_converted_completely() {
    let converted = convert(&whole()).unwrap();
    assert_eq!(converted.left_out, []);
    assert_eq!(validate::openapi_3_0(&converted.document), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn random_values_never_panic(value in value()) {
        let _ = convert(&value);
    }

    #[test]
    fn damaged_documents_are_converted_except_for_reports(
        index in 0..500usize, with in value(), again in 0..500usize, more in value(),
    ) {
        let mut document = whole();
        let places = size(&document);
        damage(&mut document, index % places, &with);
        let places = size(&document);
        damage(&mut document, again % places, &more);
        match convert(&document) {
            Ok(converted) => {
                let _ = xtask::lint::names::clashes(&converted.document);
                for part in converted.left_out {
                    prop_assert!(document.pointer(&part.pointer).is_some(), "{part:?}");
                }
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
