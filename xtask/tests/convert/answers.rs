//! Responses, schemas, references and security.

use serde_json::{Value, json};
use xtask::convert::{ConvertError, convert};

use crate::support::*;

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
