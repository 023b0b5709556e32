//! Conversion of what flask-restx writes.

use serde_json::{Value, json};
use xtask::convert::convert;
use xtask::validate;

/// Converts a document with these members, which must not leave anything out.
fn converted(members: &Value) -> Value {
    let mut served = json!({"swagger": "2.0", "info": {"title": "Shelf", "version": "1"}, "paths": {}});
    served.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    let converted = convert(&served).unwrap();
    assert_eq!(converted.left_out, []);
    assert_eq!(validate::openapi_3_0(&converted.document), Vec::<String>::new(), "{:#}", converted.document);
    converted.document
}

/// Converts an operation with these members.
fn operation(members: &Value) -> Value {
    let mut operation = json!({"responses": {"204": {"description": "done"}}});
    operation.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    converted(&json!({"paths": {"/books": {"post": operation}}}))["paths"]["/books"]["post"].clone()
}

#[test]
fn converts_schemas() {
    for (schema, expected) in [
        (json!({"type": "string", "x-nullable": true}), json!({"type": "string", "nullable": true})),
        (json!({"type": ["string", "null"]}), json!({"type": "string", "nullable": true})),
        (json!({"type": "array"}), json!({"type": "array", "items": {}})),
        (json!({"discriminator": "kind"}), json!({"discriminator": {"propertyName": "kind"}})),
        (
            json!({"additionalProperties": {"type": "integer"}}),
            json!({"additionalProperties": {"type": "integer"}}),
        ),
        (json!({"additionalProperties": false}), json!({"additionalProperties": false})),
        (
            json!({"allOf": [{"$ref": "#/definitions/B"}, {"properties": {"a": {"$ref": "#/definitions/B"}}}]}),
            json!({"allOf": [{"$ref": "#/components/schemas/B"},
                {"properties": {"a": {"$ref": "#/components/schemas/B"}}}]}),
        ),
        (
            json!({"type": "integer", "minimum": 1, "default": 3, "example": {"$ref": "kept"}, "x-order": [1]}),
            json!({"type": "integer", "minimum": 1, "default": 3, "example": {"$ref": "kept"}, "x-order": [1]}),
        ),
    ] {
        let document = converted(&json!({"definitions": {"A": schema, "B": {"type": "string"}}}));
        assert_eq!(document["components"]["schemas"]["A"], expected);
    }
}

#[test]
fn converts_parameters_in_path_query_and_header() {
    for (parameter, expected) in [
        (
            json!({"name": "q", "in": "query", "type": "integer", "description": "d", "default": 1, "example": 2}),
            json!({"name": "q", "in": "query", "description": "d", "example": 2,
                "schema": {"type": "integer", "default": 1}}),
        ),
        (
            json!({"name": "q", "in": "query", "type": "array", "items": {"type": "string"}}),
            json!({"name": "q", "in": "query", "style": "form", "explode": false,
                "schema": {"type": "array", "items": {"type": "string"}}}),
        ),
        (
            json!({"name": "q", "in": "query", "type": "array", "items": {"type": "string"},
                "collectionFormat": "multi"}),
            json!({"name": "q", "in": "query", "style": "form", "explode": true,
                "schema": {"type": "array", "items": {"type": "string"}}}),
        ),
        (
            json!({"name": "X-Fields", "in": "header", "type": "string", "format": "mask", "x-nullable": true}),
            json!({"name": "X-Fields", "in": "header",
                "schema": {"type": "string", "format": "mask", "nullable": true}}),
        ),
    ] {
        assert_eq!(operation(&json!({"parameters": [parameter]}))["parameters"], json!([expected]));
    }
    let path = json!({"/books/{id}": {
        "parameters": [{"name": "id", "in": "path", "required": true, "type": "integer"}],
        "get": {"responses": {"200": {"description": ""}}}}});
    let document = converted(&json!({ "paths": path }));
    let expected = json!([{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}]);
    assert_eq!(document["paths"]["/books/{id}"]["parameters"], expected);
}

#[test]
fn converts_bodies_and_forms() {
    let body = |parameters: Value, consumes: Value| {
        operation(&json!({"parameters": parameters, "consumes": consumes}))["requestBody"].clone()
    };
    let json_body =
        json!([{"name": "payload", "in": "body", "required": true, "schema": {"type": "object"}}]);
    assert_eq!(
        body(json_body.clone(), json!(["application/json"])),
        json!({"required": true, "content": {"application/json": {"schema": {"type": "object"}}}})
    );
    assert_eq!(
        body(json_body, json!(["text/plain", "application/json"]))["content"].as_object().unwrap().len(),
        2
    );
    let form = json!([
        {"name": "a", "in": "formData", "type": "string", "required": true, "description": "d"},
        {"name": "b", "in": "formData", "type": "array", "items": {"type": "string"}, "collectionFormat": "multi"}]);
    assert_eq!(
        body(form, json!(["application/x-www-form-urlencoded"])),
        json!({"required": true, "content": {"application/x-www-form-urlencoded": {
            "encoding": {"b": {"style": "form", "explode": true}},
            "schema": {"type": "object", "required": ["a"], "properties": {
                "a": {"type": "string", "description": "d"},
                "b": {"type": "array", "items": {"type": "string"}}}}}}})
    );
    let file = json!([{"name": "f", "in": "formData", "type": "file"}]);
    let files = json!([{"name": "f", "in": "formData", "type": "array", "items": {"type": "file"}}]);
    let binary = json!({"type": "string", "format": "binary"});
    let schema = |body: Value| body["content"]["multipart/form-data"]["schema"]["properties"]["f"].clone();
    assert_eq!(schema(body(file.clone(), json!(["multipart/form-data"]))), binary);
    assert_eq!(schema(body(file, json!([]))), binary);
    assert_eq!(
        schema(body(files, json!(["multipart/form-data"]))),
        json!({"type": "array", "items": binary})
    );
}

#[test]
fn converts_responses() {
    let responses = json!({
        "200": {"description": "ok", "schema": {"$ref": "#/definitions/A"},
            "headers": {"X-Total": {"type": "integer", "description": "d"}}},
        "404": {"$ref": "#/responses/Missing"},
        "default": {}});
    let document = converted(&json!({
        "produces": ["application/json"],
        "definitions": {"A": {"type": "string"}},
        "responses": {"Missing": {"description": "m"}},
        "paths": {"/a": {"get": {"responses": responses},
            "put": {"produces": ["application/gzip"],
                "responses": {"200": {"description": "", "schema": {"type": "file"}}}}}}}));
    assert_eq!(
        document["paths"]["/a"]["get"]["responses"],
        json!({
            "200": {"description": "ok", "headers": {"X-Total": {"description": "d", "schema": {"type": "integer"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
            "404": {"$ref": "#/components/responses/Missing"},
            "default": {"description": ""}})
    );
    assert_eq!(
        document["paths"]["/a"]["put"]["responses"]["200"]["content"],
        json!({"application/gzip": {"schema": {"type": "string", "format": "binary"}}})
    );
}

#[test]
fn converts_servers_and_security() {
    let servers = |members: Value| converted(&members)["servers"].clone();
    assert_eq!(servers(json!({"basePath": "/api_3"})), json!([{"url": "/api_3"}]));
    assert_eq!(servers(json!({"basePath": "/"})), Value::Null);
    assert_eq!(servers(json!({"host": "a.example", "basePath": "/v1/"})), json!([{"url": "//a.example/v1"}]));
    assert_eq!(
        servers(json!({"host": "a.example", "schemes": ["https", "http"]})),
        json!([{"url": "https://a.example"}, {"url": "http://a.example"}])
    );
    let document = converted(&json!({
        "security": [{"k": []}],
        "securityDefinitions": {
            "b": {"type": "basic"}, "k": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "o": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://a.example/a",
                "tokenUrl": "https://a.example/t", "scopes": {"r": "read"}}}}));
    assert_eq!(
        document["components"]["securitySchemes"],
        json!({
            "b": {"type": "http", "scheme": "basic"}, "k": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "o": {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "https://a.example/a",
                "tokenUrl": "https://a.example/t", "scopes": {"r": "read"}}}}})
    );
}

#[test]
fn reports_what_openapi_does_not_support() {
    for (schema, pointer) in [
        (json!({"type": ["string", "integer"]}), "/definitions/A"),
        (json!({"type": "null"}), "/definitions/A"),
        (json!({"type": "array", "items": [{"type": "string"}]}), "/definitions/A/items"),
        (json!({"$ref": "#/definitions/None"}), "/definitions/A/$ref"),
        (json!({"$ref": "#/definitions/B", "description": "beside"}), "/definitions/A"),
    ] {
        let served = json!({"swagger": "2.0", "info": {"title": "t", "version": "1"}, "paths": {},
            "definitions": {"A": schema, "B": {"type": "string"}}});
        let left_out: Vec<_> =
            convert(&served).unwrap().left_out.into_iter().map(|part| part.pointer).collect();
        assert_eq!(left_out, [pointer], "{schema}");
    }
}
