//! The document as a whole, and what is refused.

use serde_json::{Value, json};
use xtask::convert::{ConvertError, convert};

use crate::support::*;

#[test]
fn a_document_keeps_what_describes_it() {
    let source = document(json!({
        "info": {
            "title": "Shelf", "version": "1", "description": "d", "termsOfService": "https://a.example/terms",
            "contact": {"name": "n", "url": "https://a.example", "email": "n@a.example", "x-c": 1},
            "license": {"name": "MIT", "url": "https://a.example/mit"}, "x-i": {"$ref": "#/nowhere"},
        },
        "host": "a.example", "basePath": "/v1/", "schemes": ["https"],
        "tags": [{"name": "t", "description": "d", "externalDocs": {"url": "https://a.example"}, "x-t": 1}],
        "externalDocs": {"url": "https://a.example", "description": "more"},
        "x-top": [1], "paths": {"x-paths": true},
    }));
    let mut expected = source.clone();
    let map = expected.as_object_mut().unwrap();
    for key in ["swagger", "host", "basePath", "schemes"] {
        map.remove(key);
    }
    map.insert("openapi".into(), json!("3.0.3"));
    map.insert("servers".into(), json!([{"url": "https://a.example/v1"}]));
    assert_eq!(lossless(&source), expected);
}

#[test]
fn only_swagger_2_0_is_converted() {
    assert!(error(&json!([])).ends_with("must be a JSON object, but this is an array"));
    assert!(error(&json!({"openapi": "3.0.3"})).contains("already is OpenAPI 3.0.3"));
    assert!(error(&json!({"swagger": "1.2"})).contains("\"1.2\""));
    assert!(error(&json!({"swagger": 2.0})).contains("number 2"));
    assert!(error(&json!({})).contains("is missing"));
}

#[test]
fn an_unknown_keyword_is_an_error_with_its_place() {
    let places = [
        (document(json!({"components": {}})), "", "components"),
        (document(json!({"info": {"title": "a", "version": "1", "summary": "s"}})), "/info", "summary"),
        (with_operation("get", json!({"callbacks": {}}), json!({})), "/paths/~1books/get", "callbacks"),
        (with_operation("trace", json!({}), json!({})), "/paths/~1books", "trace"),
        (document(json!({"definitions": {"A": {"oneOf": []}}})), "/definitions/A", "oneOf"),
        (
            document(json!({"definitions": {"A": {"properties": {"b": {"nullable": true}}}}})),
            "/definitions/A/properties/b",
            "nullable",
        ),
        (
            with_operation(
                "get",
                json!({"parameters": [{"name": "a", "in": "path", "type": "string",
            "required": true, "allowEmptyValue": true}]}),
                json!({}),
            ),
            "/paths/~1books/get/parameters/0",
            "allowEmptyValue",
        ),
        (
            with_operation("get", json!({"responses": {"2XX": {"description": ""}}}), json!({})),
            "/paths/~1books/get/responses",
            "2XX",
        ),
        (document(json!({"paths": {"books": {}}})), "/paths", "books"),
    ];
    for (source, pointer, keyword) in places {
        let expected = ConvertError::UnknownKeyword { pointer: pointer.into(), keyword: keyword.into() };
        assert_eq!(convert(&source), Err(expected));
    }
}

#[test]
fn a_bad_shape_is_an_error_that_says_what_is_wanted() {
    let no_title = document(json!({"info": {"version": "1"}}));
    assert_eq!(error(&no_title), "expected an object with the key `title` at `/info`, found none");
    let file = document(json!({"definitions": {"A": {"type": "file"}}}));
    assert!(error(&file).contains("at `/definitions/A/type`, found the text \"file\""), "{}", error(&file));
    let item = document(json!({"paths": {"/a": {"$ref": "#/x-paths/a"}}, "x-paths": {"a": {}}}));
    assert!(error(&item).contains("a reference to another path"));
    let place = json!({"parameters": [{"name": "a", "in": "cookie", "type": "string"}]});
    assert!(
        error(&with_operation("get", place, json!({}))).contains("path, query, header, body or formData")
    );
    let empty = json!({"responses": {}});
    assert!(error(&with_operation("get", empty, json!({}))).contains("at least one response"));
    let multi = json!({"parameters": [{"name": "a", "in": "header", "type": "array", "items": {"type": "string"},
        "collectionFormat": "multi"}]});
    assert!(error(&with_operation("get", multi, json!({}))).contains("csv, ssv, tsv or pipes"));
}

#[test]
fn contradictions_are_errors() {
    let body = |name: &str| json!({"name": name, "in": "body", "schema": {}});
    let form = json!({"name": "a", "in": "formData", "type": "string"});
    let query = json!({"name": "a", "in": "query", "type": "string"});
    for list in [json!([body("a"), body("b")]), json!([body("b"), form]), json!([query, query])] {
        let source = with_operation("post", json!({"parameters": list}), json!({}));
        assert!(matches!(convert(&source), Err(ConvertError::Contradiction { .. })), "{list}");
    }
}

/// Deep values are cloned and dropped recursively by `serde_json` itself, so they live on a large stack, while
/// the conversion gets a small one.
#[test]
fn absurd_depth_is_an_error_wherever_it_is() {
    let nested = |make: fn(Value) -> Value| (0..20_000).fold(json!({}), |inner, _| make(inner));
    let object = move || nested(|inner| Value::Object([("a".to_owned(), inner)].into_iter().collect()));
    let array = move || nested(|inner| Value::Array(vec![inner]));
    let check = move |key: &str, deep: Value| {
        let mut source = document(json!({}));
        source.as_object_mut().unwrap().insert(key.to_owned(), deep);
        let small = || std::thread::Builder::new().stack_size(256 << 10);
        let result = std::thread::scope(|scope| {
            small().spawn_scoped(scope, || convert(&source).map(drop)).unwrap().join().unwrap()
        });
        assert!(matches!(result, Err(ConvertError::TooDeep { limit: 200, .. })), "{key}");
    };
    let run = move || {
        check("definitions", object());
        check("x-data", array());
        check("example", array());
    };
    std::thread::Builder::new().stack_size(256 << 20).spawn(run).unwrap().join().unwrap();
}

#[test]
fn the_deepest_allowed_schema_converts_on_the_stack_of_a_thread() {
    let deep = (0..98).fold(json!({}), |inner, _| json!({"properties": {"a": inner}}));
    let converted = convert(&document(json!({"definitions": {"A": deep}}))).unwrap();
    assert!(converted.losses.is_empty());
}
