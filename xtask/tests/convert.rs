//! Every construct of Swagger 2.0, each in a small document; every result must be valid OpenAPI 3.0.
// A failed `unwrap` is a failed test, and `json!` reads better as a value than behind a reference.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value)]

use serde_json::{Value, json};
use xtask::convert::{ConvertError, Converted, convert};
use xtask::validate;

/// A document with the given members beside the required ones.
fn document(members: Value) -> Value {
    let mut document = json!({"swagger": "2.0", "info": {"title": "Shelf", "version": "1"}, "paths": {}});
    document.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    document
}

/// A document with one operation.
fn with_operation(method: &str, operation: Value, members: Value) -> Value {
    let mut operation = operation;
    operation.as_object_mut().unwrap().entry("responses").or_insert(json!({"204": {"description": "done"}}));
    let mut document = document(members);
    document["paths"]["/books"][method] = operation;
    document
}

fn converted(source: &Value) -> Converted {
    let converted = convert(source).unwrap();
    assert_eq!(validate::openapi_3_0(&converted.document), Vec::<String>::new(), "{:#}", converted.document);
    assert_eq!(dangling(&converted.document, &converted.document), Vec::<String>::new());
    converted
}

/// References into the document that lead to nothing; examples of these tests never look like references.
fn dangling(value: &Value, root: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let own = map.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
            let own = own.filter(|pointer| root.pointer(&pointer.replace("%20", " ")).is_none());
            let data =
                |key: &String| key.starts_with("x-") || key == "example" || key == "default" || key == "enum";
            let inner = map.iter().filter(|(key, _)| !data(key)).flat_map(|(_, value)| dangling(value, root));
            own.map(str::to_owned).into_iter().chain(inner).collect()
        }
        Value::Array(items) => items.iter().flat_map(|item| dangling(item, root)).collect(),
        _ => Vec::new(),
    }
}

/// What a document becomes without any loss.
fn lossless(source: &Value) -> Value {
    let converted = converted(source);
    assert_eq!(converted.losses, vec![]);
    converted.document
}

/// The places of the losses of a document.
fn lost(source: &Value) -> Vec<String> {
    converted(source).losses.into_iter().map(|loss| loss.pointer).collect()
}

fn schema(schema: Value) -> Value {
    lossless(&document(json!({"definitions": {"A": schema}})))["components"]["schemas"]["A"].clone()
}

fn parameter(parameter: Value) -> Value {
    let source = with_operation("get", json!({"parameters": [parameter]}), json!({}));
    lossless(&source)["paths"]["/books"]["get"]["parameters"][0].clone()
}

fn body(parameters: Value, consumes: Value) -> Value {
    let source = with_operation("post", json!({"parameters": parameters, "consumes": consumes}), json!({}));
    lossless(&source)["paths"]["/books"]["post"]["requestBody"].clone()
}

fn error(source: &Value) -> String {
    convert(source).unwrap_err().to_string()
}

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

#[test]
fn responses_move_schemas_examples_and_headers() {
    let responses = json!({
        "200": {"description": "ok", "x-r": 1, "schema": {"type": "string"},
            "examples": {"application/json": {"$ref": "data"}},
            "headers": {"X-Rate": {"type": "integer", "description": "d"}, "x-low": {"type": "string"}}},
        "404": {}, "default": {"$ref": "#/responses/Oops"}, "x-more": true});
    let source = with_operation(
        "get",
        json!({"responses": responses}),
        json!({"responses": {"Oops": {"description": "o", "schema": {}}}}),
    );
    let document = lossless(&source);
    assert_eq!(
        document["paths"]["/books"]["get"]["responses"],
        json!({
        "200": {"description": "ok", "x-r": 1,
            "content": {"application/json": {"schema": {"type": "string"}, "example": {"$ref": "data"}}},
            "headers": {"X-Rate": {"description": "d", "schema": {"type": "integer"}},
                "x-low": {"schema": {"type": "string"}}}},
        "404": {"description": ""}, "default": {"$ref": "#/components/responses/Oops"}, "x-more": true})
    );
    assert_eq!(
        document["components"]["responses"]["Oops"],
        json!({"description": "o", "content": {"application/json": {"schema": {}}}})
    );
}

#[test]
fn a_shared_response_is_copied_where_other_media_types_are_produced() {
    let source = with_operation(
        "get",
        json!({"produces": ["a/a"], "responses": {"200": {"$ref": "#/responses/R"}}}),
        json!({"responses": {"R": {"description": "r", "schema": {}}}}),
    );
    assert_eq!(
        lossless(&source)["paths"]["/books"]["get"]["responses"]["200"]["content"],
        json!({"a/a": {"schema": {}}})
    );
}

#[test]
fn an_example_of_an_unproduced_type_and_a_strange_status_are_reported() {
    let source = with_operation(
        "get",
        json!({"responses": {
        "200": {"description": "", "examples": {"a/a": 1}}, "600": {"description": ""}}}),
        json!({}),
    );
    assert_eq!(
        lost(&source),
        ["/paths/~1books/get/responses/200/examples/a~1a", "/paths/~1books/get/responses/600"]
    );
}

#[test]
fn a_file_as_response_is_binary() {
    let get = |produces: Value| {
        let operation = json!({"produces": produces, "responses": {"200": {"description": "",
            "schema": {"type": "file", "description": "d"}}}});
        let document = lossless(&with_operation("get", operation, json!({})));
        document["paths"]["/books"]["get"]["responses"]["200"]["content"].clone()
    };
    let schema = json!({"schema": {"type": "string", "format": "binary", "description": "d"}});
    assert_eq!(get(json!(["image/png"])), json!({"image/png": schema}));
    assert_eq!(get(json!([])), json!({"application/octet-stream": schema}));
}

#[test]
fn schemas_keep_their_meaning() {
    let same = json!({"type": "object", "title": "t", "description": "d", "required": ["a"], "minProperties": 1,
        "maxProperties": 2, "additionalProperties": {"type": "string", "readOnly": true},
        "properties": {"a": {"type": "array", "items": {"type": "string", "format": "date"}},
            "$ref": {"type": "string"}, "x-b": {"type": "number"}},
        "allOf": [{"type": "object"}], "externalDocs": {"url": "https://a.example"},
        "xml": {"name": "n", "attribute": true, "x-x": 1},
        "example": {"$ref": "#/definitions/nowhere", "nullable": 1}, "default": {"type": "file"},
        "enum": [{"$ref": "x"}], "x-any": {"discriminator": "d", "$ref": "#/q"}});
    assert_eq!(schema(same.clone()), same);
    assert_eq!(
        schema(json!({"type": "object", "additionalProperties": false})),
        json!({"type": "object", "additionalProperties": false})
    );
    assert_eq!(
        schema(json!({"type": "string", "x-nullable": true})),
        json!({"type": "string", "nullable": true})
    );
    assert_eq!(schema(json!({"x-nullable": "yes"})), json!({"x-nullable": "yes"}));
    assert_eq!(schema(json!({"discriminator": "kind"})), json!({"discriminator": {"propertyName": "kind"}}));
    assert_eq!(schema(json!({"type": "array", "required": []})), json!({"type": "array", "items": {}}));
    assert_eq!(schema(json!({"type": ["string", "null"]})), json!({"type": "string", "nullable": true}));
}

#[test]
fn schemas_that_openapi_cannot_express_are_adapted_and_reported() {
    let source =
        document(json!({"definitions": {"A": {"type": ["string", "array", "null"]}, "B": {"type": "null"},
        "C": {"type": "array", "items": [{"type": "string"}, {"$ref": "#/definitions/A"}]}}}));
    let converted = converted(&source);
    let schemas = &converted.document["components"]["schemas"];
    assert_eq!(
        schemas["A"]["anyOf"],
        json!([{"type": "string", "nullable": true},
        {"type": "array", "nullable": true, "items": {}}])
    );
    assert_eq!(schemas["B"], json!({"type": "string", "nullable": true, "enum": [null]}));
    assert_eq!(
        schemas["C"]["items"],
        json!({"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/A"}]})
    );
    assert_eq!(converted.losses.len(), 3);
}

#[test]
fn references_follow_renamed_components() {
    let source = document(json!({"definitions": {
        "List«A»": {"type": "array", "items": {"$ref": "#/definitions/a~1b"}},
        "a/b": {"type": "object", "allOf": [{"$ref": "#/definitions/Base"}]},
        "a_b": {"type": "object", "properties": {"c": {"$ref": "#/definitions/List%C2%ABA%C2%BB/items"}}},
        "Base": {"type": "object", "discriminator": "kind", "required": ["kind"],
            "properties": {"kind": {"type": "string"}}}}}));
    let converted = converted(&source);
    let schemas = &converted.document["components"]["schemas"];
    assert_eq!(schemas["List_A_"]["items"], json!({"$ref": "#/components/schemas/a_b_2"}));
    assert_eq!(schemas["a_b"]["properties"]["c"], json!({"$ref": "#/components/schemas/List_A_/items"}));
    assert_eq!(schemas["Base"]["discriminator"]["mapping"], json!({"a/b": "#/components/schemas/a_b_2"}));
    assert_eq!(converted.losses.len(), 2);
}

#[test]
fn references_to_schemas_elsewhere_get_a_component() {
    let mut source = with_operation(
        "get",
        json!({"responses": {"200": {"description": "",
        "schema": {"type": "object", "properties": {"next": {"$ref": "#/paths/~1books/get/responses/200/schema"}}}}}}),
        json!({}),
    );
    source["definitions"] = json!({"A": {"$ref": "#/x-schemas/B"}});
    source["x-schemas"] = json!({"B": {"x-nullable": true}});
    let converted = converted(&source);
    assert_eq!(converted.document["components"]["schemas"]["x-schemas_B"], json!({"nullable": true}));
    assert_eq!(converted.losses.len(), 2);
}

#[test]
fn references_out_of_the_document_are_kept_and_ones_to_nothing_are_errors() {
    let other = json!({"$ref": "other.json#/definitions/A"});
    let mut source = with_operation(
        "get",
        json!({"parameters": [other], "responses": {"200": other}}),
        json!({"definitions": {"A": other}}),
    );
    source["paths"]["/more"] = other.clone();
    assert_eq!(lost(&source).len(), 4);
    for source in [
        document(json!({"definitions": {"A": {"$ref": "#/definitions/B"}}})),
        document(json!({"definitions": {"A": {"$ref": "#B"}}})),
        with_operation("get", json!({"parameters": [{"$ref": "#/parameters/A"}]}), json!({})),
        with_operation("get", json!({"responses": {"200": {"$ref": "#/responses/A"}}}), json!({})),
        with_operation(
            "get",
            json!({"parameters": [{"$ref": "#/paths/~1books/get/parameters/0"}]}),
            json!({}),
        ),
        document(json!({"paths": {"/a": {"$ref": "#/paths/~1b"}}})),
        document(json!({"security": [{"nobody": []}]})),
    ] {
        assert!(matches!(convert(&source), Err(ConvertError::UnresolvedRef { .. })), "{source}");
    }
}

#[test]
fn what_stands_beside_a_reference_is_reported() {
    let source = document(json!({"definitions": {"A": {}, "B": {"$ref": "#/definitions/A", "title": "t"}}}));
    assert_eq!(lost(&source), ["/definitions/B"]);
}

#[test]
fn security_schemes_and_requirements() {
    let auth = "https://a.example/auth";
    let token = "https://a.example/token";
    let source = with_operation(
        "get",
        json!({"security": [], "deprecated": true, "operationId": "a b", "tags": ["t"]}),
        json!({
            "security": [{"basic": [], "my key": []}, {"code": ["read"]}],
            "securityDefinitions": {
                "basic": {"type": "basic", "description": "d", "x-s": 1},
                "my key": {"type": "apiKey", "name": "k", "in": "query"},
                "implicit": {"type": "oauth2", "flow": "implicit", "authorizationUrl": auth},
                "password": {"type": "oauth2", "flow": "password", "tokenUrl": token, "scopes": {}},
                "app": {"type": "oauth2", "flow": "application", "tokenUrl": token, "scopes": {"x-a": 1, "b": "B"}},
                "code": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": auth, "tokenUrl": token,
                    "scopes": {"read": "Read"}}}}),
    );
    let converted = converted(&source);
    let document = &converted.document;
    assert_eq!(document["security"], json!([{"basic": [], "my_key": []}, {"code": ["read"]}]));
    assert_eq!(
        document["components"]["securitySchemes"],
        json!({
        "basic": {"type": "http", "scheme": "basic", "description": "d", "x-s": 1},
        "my_key": {"type": "apiKey", "name": "k", "in": "query"},
        "implicit": {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": auth, "scopes": {}}}},
        "password": {"type": "oauth2", "flows": {"password": {"tokenUrl": token, "scopes": {}}}},
        "app": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": token, "x-a": 1, "scopes": {"b": "B"}}}},
        "code": {"type": "oauth2", "flows": {"authorizationCode":
            {"authorizationUrl": auth, "tokenUrl": token, "scopes": {"read": "Read"}}}}})
    );
    let get = &document["paths"]["/books"]["get"];
    assert_eq!(
        (&get["security"], &get["deprecated"], &get["operationId"]),
        (&json!([]), &json!(true), &json!("a b"))
    );
    assert_eq!(converted.losses.len(), 2);
}

#[test]
fn schemes_of_an_operation_become_its_servers_only_if_they_differ() {
    let members = json!({"host": "a.example", "basePath": "/v1", "schemes": ["https"]});
    let servers = |schemes: Value| {
        let document = lossless(&with_operation("get", json!({"schemes": schemes}), members.clone()));
        document["paths"]["/books"]["get"].get("servers").cloned()
    };
    assert_eq!(servers(json!(["https"])), None);
    assert_eq!(servers(json!(["wss"])), Some(json!([{"url": "wss://a.example/v1"}])));
    let no_host =
        with_operation("get", json!({"schemes": ["wss"]}), json!({"basePath": "/v1", "schemes": ["https"]}));
    assert_eq!(lost(&no_host), ["/paths/~1books/get/schemes", "/schemes"]);
}

#[test]
fn what_openapi_ignores_is_reported() {
    let parameters = json!([{"name": "Accept", "in": "header", "type": "string"},
        {"name": "a", "in": "path", "type": "string"}]);
    let source = with_operation("get", json!({"parameters": parameters}), json!({}));
    assert_eq!(lost(&source), ["/paths/~1books/get/parameters/0", "/paths/~1books/get/parameters/1"]);
}
