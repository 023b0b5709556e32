//! The conversion against an independent one, that of the crate `roas`: the meaning must be the same.
//!
//! With `COPR_FACTS` set to a directory with `swagger.json` and `older/*.json`, real documents are compared too.
// A failed `unwrap` is a failed test.
#![allow(clippy::unwrap_used)]

use roas::{v2, v3_0};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use xtask::{convert, validate};

fn ours(source: &Value) -> Value {
    let document = convert::convert(source).unwrap().document;
    assert_eq!(validate::openapi_3_0(&document), Vec::<String>::new());
    document
}

fn theirs(source: &Value) -> Value {
    let spec: v2::spec::Spec = serde_json::from_value(source.clone()).unwrap();
    serde_json::to_value(v3_0::spec::Spec::from(spec)).unwrap()
}

/// A document without the differences that are known and are no difference in meaning.
fn normalised(document: &Value) -> Value {
    let mut document = document.clone();
    // The oracle writes 3.0.4, which is 3.0.3 with better wording.
    document["openapi"] = json!("3.0.x");
    // Names of HTTP authentication schemes are the same in any case.
    let schemes = document.pointer_mut("/components/securitySchemes").and_then(Value::as_object_mut);
    for scheme in schemes.into_iter().flat_map(Map::values_mut) {
        if let Some(name) = scheme.get("scheme").and_then(Value::as_str).map(str::to_lowercase) {
            scheme["scheme"] = json!(name);
        }
    }
    // Without schemes the oracle takes `https`; Swagger 2.0 means the scheme of the description itself.
    for server in document.get_mut("servers").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(rest) = server["url"].as_str().and_then(|url| url.strip_prefix("https:")) {
            server["url"] = json!(rest);
        }
    }
    // The oracle lets `example` beside a parameter fall while it reads Swagger 2.0, which has no such keyword.
    for_operations(&mut document, |operation| {
        for parameter in operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(map) = parameter.as_object_mut() {
                map.remove("example");
            }
        }
    });
    document
}

fn for_operations(document: &mut Value, visit: impl Fn(&mut Map<String, Value>)) {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut).into_iter();
    for (_, item) in paths.flat_map(Map::iter_mut) {
        for node in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
            node.as_object_mut().map(&visit);
        }
        item.as_object_mut().map(&visit);
    }
}

/// The places at which two values differ, with both values.
fn differences(ours: &Value, theirs: &Value, at: &str) -> Vec<String> {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            let keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            let null = Value::Null;
            keys.flat_map(|key| {
                let (a, b) = (a.get(key).unwrap_or(&null), b.get(key).unwrap_or(&null));
                differences(a, b, &format!("{at}/{key}"))
            })
            .collect()
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b).enumerate();
            pairs.flat_map(|(index, (a, b))| differences(a, b, &format!("{at}/{index}"))).collect()
        }
        _ if ours == theirs => Vec::new(),
        _ => vec![format!("{at}: ours {ours}, theirs {theirs}")],
    }
}

fn compare(source: &Value) {
    let found = differences(&normalised(&ours(source)), &normalised(&theirs(source)), "");
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
}

/// What both converters can do; where they differ on purpose is in `known_differences_are_still_there`.
#[test]
fn a_hand_made_document_means_the_same() {
    compare(&json!({
        "swagger": "2.0", "info": {"title": "Shelf", "version": "1"}, "host": "a.example", "basePath": "/v1",
        "schemes": ["https", "http"], "consumes": ["application/json"], "produces": ["application/json"],
        "tags": [{"name": "t"}], "externalDocs": {"url": "https://a.example"}, "security": [{"k": []}],
        "securityDefinitions": {
            "k": {"type": "apiKey", "name": "n", "in": "header"}, "b": {"type": "basic"},
            "o": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://a.example/a",
                "tokenUrl": "https://a.example/t", "scopes": {"r": "read"}}},
        "parameters": {
            "Page": {"name": "page", "in": "query", "type": "integer", "minimum": 1},
            "Book": {"name": "book", "in": "body", "required": true, "schema": {"$ref": "#/definitions/Book"}}},
        "responses": {"Oops": {"description": "o", "schema": {"$ref": "#/definitions/Book"}}},
        "definitions": {"Book": {"type": "object", "required": ["title"], "properties": {
            "title": {"type": "string", "example": "E", "minLength": 1},
            "pages": {"type": "integer", "format": "int32"},
            "next": {"$ref": "#/definitions/Book"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "more": {"type": "object", "additionalProperties": {"type": "string"}}}}},
        "paths": {"/books/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
            "get": {"operationId": "g", "summary": "s", "tags": ["t"], "deprecated": true, "parameters": [
                {"$ref": "#/parameters/Page"},
                {"name": "m", "in": "query", "type": "array", "items": {"type": "string"},
                    "collectionFormat": "multi"},
                {"name": "c", "in": "query", "type": "array", "items": {"type": "string"},
                    "collectionFormat": "csv"}],
                "responses": {
                    "200": {"description": "ok", "schema": {"$ref": "#/definitions/Book"},
                        "headers": {"X-N": {"type": "integer"}}, "examples": {"application/json": {"title": "x"}}},
                    "default": {"$ref": "#/responses/Oops"}}},
            "put": {"parameters": [{"$ref": "#/parameters/Book"}], "responses": {"204": {"description": "d"}}},
            "post": {"parameters": [{"name": "b", "in": "body", "schema": {"type": "string"}}],
                "consumes": ["text/plain"], "responses": {"204": {"description": "d"}}},
            "patch": {"consumes": ["multipart/form-data"],
                "parameters": [{"name": "f", "in": "formData", "type": "file"},
                    {"name": "s", "in": "formData", "type": "string"}],
                "responses": {"204": {"description": "d"}}}}},
    }));
}

/// Where the oracle is wrong or coarser; if it changes, it can be compared above.
#[test]
fn known_differences_are_still_there() {
    let source = json!({
        "swagger": "2.0", "info": {"title": "Shelf", "version": "1"}, "host": "a.example", "basePath": "/v1/",
        "paths": {"/a": {
            "get": {"parameters": [{"name": "q", "in": "query", "type": "array", "items": {"type": "string"}}],
                "responses": {"204": {"description": "d"}}},
            "post": {"parameters": [{"name": "f", "in": "formData", "type": "string", "required": true}],
                "responses": {"204": {"description": "d"}}}}},
    });
    let (ours, theirs) = (ours(&source), theirs(&source));
    // Without schemes the scheme is that of the description itself, and one slash is enough.
    assert_eq!(ours["servers"], json!([{"url": "//a.example/v1"}]));
    assert_ne!(ours["servers"], theirs["servers"]);
    // Without `collectionFormat` it is `csv`, but the default of OpenAPI 3.0 would be `multi`.
    let explode = |document: &Value| document["paths"]["/a"]["get"]["parameters"][0]["explode"].clone();
    assert_eq!((explode(&ours), explode(&theirs)), (json!(false), Value::Null));
    // A body with a required field cannot be left out.
    let required = |document: &Value| document["paths"]["/a"]["post"]["requestBody"]["required"].clone();
    assert_eq!((required(&ours), required(&theirs)), (json!(true), Value::Null));
}

fn real_documents(facts: &Path) -> Vec<PathBuf> {
    let older =
        std::fs::read_dir(facts.join("older")).into_iter().flatten().flatten().map(|entry| entry.path());
    let older = older.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    std::iter::once(facts.join("swagger.json")).chain(older).collect()
}

#[test]
fn real_documents_mean_the_same() {
    let Some(facts) = std::env::var_os("COPR_FACTS") else {
        println!("skipped: COPR_FACTS is not set");
        return;
    };
    for path in real_documents(Path::new(&facts)) {
        println!("{}", path.display());
        compare(&serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap());
    }
}
