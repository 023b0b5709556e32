//! Parameters and bodies of requests.

use serde_json::{Value, json};

use crate::support::*;

#[test]
fn query_path_and_header_parameters_keep_their_rules_in_a_schema() {
    let source = json!({"name": "a", "in": "query", "description": "d", "required": true,
        "allowEmptyValue": true, "type": "integer", "format": "int32", "minimum": 1, "exclusiveMinimum": true,
        "maximum": 9, "exclusiveMaximum": false, "multipleOf": 2, "default": 2, "enum": [2, 4], "example": 4,
        "x-nullable": true, "x-own": 1});
    assert_eq!(
        parameter(source),
        json!({"name": "a", "in": "query", "description": "d", "required": true,
        "allowEmptyValue": true, "example": 4, "x-own": 1,
        "schema": {"type": "integer", "format": "int32", "minimum": 1, "exclusiveMinimum": true, "maximum": 9,
            "exclusiveMaximum": false, "multipleOf": 2, "default": 2, "enum": [2, 4], "nullable": true}})
    );
    let source = json!({"name": "a", "in": "header", "type": "string", "minLength": 1, "maxLength": 2,
        "pattern": "^a"});
    assert_eq!(
        parameter(source),
        json!({"name": "a", "in": "header",
        "schema": {"type": "string", "minLength": 1, "maxLength": 2, "pattern": "^a"}})
    );
}

#[test]
fn collection_formats_become_styles() {
    let array = |place: &str, format: Option<&str>| {
        let mut source = json!({"name": "a", "in": place, "type": "array", "items": {"type": "string"},
            "required": true, "minItems": 1, "maxItems": 2, "uniqueItems": true});
        if let Some(format) = format {
            source["collectionFormat"] = json!(format);
        }
        source
    };
    for (format, style, explode) in [
        (None, "form", false),
        (Some("csv"), "form", false),
        (Some("ssv"), "spaceDelimited", false),
        (Some("pipes"), "pipeDelimited", false),
        (Some("multi"), "form", true),
    ] {
        let converted = parameter(array("query", format));
        assert_eq!((&converted["style"], &converted["explode"]), (&json!(style), &json!(explode)));
        assert_eq!(converted["schema"]["items"], json!({"type": "string"}));
    }
    assert_eq!(parameter(array("path", Some("csv"))).get("style"), None);
    for (place, format) in [("query", "tsv"), ("path", "ssv"), ("header", "pipes")] {
        let source = with_operation("get", json!({"parameters": [array(place, Some(format))]}), json!({}));
        assert_eq!(lost(&source), ["/paths/~1books/get/parameters/0"]);
    }
    let nested = json!({"name": "a", "in": "query", "type": "array",
        "items": {"type": "array", "items": {"type": "string"}}});
    let source = with_operation("get", json!({"parameters": [nested]}), json!({}));
    assert_eq!(lost(&source), ["/paths/~1books/get/parameters/0/items"]);
}

#[test]
fn a_body_parameter_becomes_a_body_of_every_media_type() {
    let source = json!([{"name": "book", "in": "body", "required": true, "description": "d", "x-b": 1,
        "schema": {"type": "object"}}]);
    assert_eq!(
        body(source.clone(), json!([])),
        json!({"required": true, "description": "d", "x-b": 1,
        "content": {"application/json": {"schema": {"type": "object"}}}})
    );
    let content = json!({"a/a": {"schema": {"type": "object"}}, "b/b": {"schema": {"type": "object"}}});
    assert_eq!(body(source, json!(["a/a", "b/b"]))["content"], content);
}

#[test]
fn consumes_and_produces_of_an_operation_override_those_of_the_document() {
    let operation = json!({"parameters": [{"name": "a", "in": "body", "schema": {}}],
        "responses": {"200": {"description": "", "schema": {}}}});
    let global = json!({"consumes": ["a/a"], "produces": ["b/b"]});
    let types = |operation: Value| {
        let document = lossless(&with_operation("put", operation, global.clone()));
        let put = &document["paths"]["/books"]["put"];
        let keys =
            |content: &Value| content.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
        (keys(&put["requestBody"]["content"]), keys(&put["responses"]["200"]["content"]))
    };
    assert_eq!(types(operation.clone()), ("a/a".into(), "b/b".into()));
    let mut own = operation;
    own["consumes"] = json!(["c/c"]);
    own["produces"] = json!([]);
    assert_eq!(types(own), ("c/c".into(), "application/json".into()));
}

#[test]
fn form_parameters_become_one_object() {
    let fields = json!([
        {"name": "a", "in": "formData", "type": "string", "required": true, "description": "d", "x-f": 1},
        {"name": "b", "in": "formData", "type": "array", "items": {"type": "string"}},
    ]);
    let object = json!({"type": "object", "required": ["a"], "properties": {
        "a": {"type": "string", "description": "d", "x-f": 1},
        "b": {"type": "array", "items": {"type": "string"}}}});
    assert_eq!(
        body(fields, json!([])),
        json!({"required": true, "content": {
        "application/x-www-form-urlencoded":
            {"schema": object, "encoding": {"b": {"style": "form", "explode": false}}}}})
    );
}

#[test]
fn files_are_sent_as_multipart() {
    let file = json!([{"name": "a", "in": "formData", "type": "file"}]);
    let content = json!({"multipart/form-data": {"schema":
        {"type": "object", "properties": {"a": {"type": "string", "format": "binary"}}}}});
    assert_eq!(body(file.clone(), json!([])), json!({"content": content}));
    let json =
        with_operation("post", json!({"parameters": file, "consumes": ["application/json"]}), json!({}));
    assert_eq!(lost(&json), ["/paths/~1books/post"]);
}

#[test]
fn bodies_of_get_and_head_are_kept_but_reported() {
    let operation = json!({"parameters": [{"name": "a", "in": "body", "schema": {}}]});
    for (method, losses) in [("get", 1), ("head", 1), ("delete", 0), ("options", 0)] {
        let converted = converted(&with_operation(method, operation.clone(), json!({})));
        assert_eq!(converted.losses.len(), losses, "{method}");
        assert!(converted.document["paths"]["/books"][method]["requestBody"].is_object());
    }
}

#[test]
fn parameters_of_a_path_reach_its_operations() {
    let mut source = with_operation(
        "post",
        json!({"parameters": [
        {"name": "f", "in": "formData", "type": "integer"}]}),
        json!({}),
    );
    source["paths"]["/books"]["parameters"] = json!([
        {"name": "q", "in": "query", "type": "string"},
        {"name": "f", "in": "formData", "type": "string"},
        {"name": "g", "in": "formData", "type": "string"}]);
    source["paths"]["/books"]["put"] = json!({"responses": {"204": {"description": ""}}});
    let item = lossless(&source)["paths"]["/books"].clone();
    assert_eq!(item["parameters"], json!([{"name": "q", "in": "query", "schema": {"type": "string"}}]));
    let properties = |method: &str| {
        item[method]["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]["properties"]
            .clone()
    };
    assert_eq!(properties("post"), json!({"f": {"type": "integer"}, "g": {"type": "string"}}));
    assert_eq!(properties("put"), json!({"f": {"type": "string"}, "g": {"type": "string"}}));
}

#[test]
fn shared_parameters_go_where_they_belong() {
    let shared = json!({
        "Page": {"name": "page", "in": "query", "type": "integer"},
        "Book": {"name": "book", "in": "body", "schema": {"type": "object"}},
        "Name": {"name": "name", "in": "formData", "type": "string"},
        "Unused": {"name": "u", "in": "formData", "type": "string"}});
    let list = |names: &[&str]| -> Value {
        names.iter().map(|name| json!({"$ref": format!("#/parameters/{name}")})).collect()
    };
    let mut source =
        with_operation("post", json!({"parameters": list(&["Page", "Book"])}), json!({"parameters": shared}));
    let done = json!({"204": {"description": ""}});
    source["paths"]["/books"]["put"] = json!({"parameters": list(&["Name"]), "responses": done});
    source["paths"]["/books"]["patch"] =
        json!({"parameters": list(&["Book"]), "consumes": ["a/a"], "responses": done});
    let converted = converted(&source);
    let item = &converted.document["paths"]["/books"];
    assert_eq!(item["post"]["parameters"], json!([{"$ref": "#/components/parameters/Page"}]));
    assert_eq!(item["post"]["requestBody"], json!({"$ref": "#/components/requestBodies/Book"}));
    assert!(item["put"]["requestBody"]["content"]["application/x-www-form-urlencoded"].is_object());
    assert!(item["patch"]["requestBody"]["content"]["a/a"].is_object());
    assert_eq!(converted.losses.len(), 1);
    assert_eq!(converted.losses[0].pointer, "/parameters/Unused");
}
