//! The served specification: reading, reducing and converting never panic, and are deterministic.
#![no_main]

use std::sync::LazyLock;

use copr_fuzz::{Choices, damage};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use xtask::convert::convert;
use xtask::fetch::{document, interface};

const WORDS: &[&str] = &[
    "$ref",
    "type",
    "items",
    "name",
    "in",
    "schema",
    "properties",
    "additionalProperties",
    "allOf",
    "x-nullable",
    "array",
    "object",
    "string",
    "integer",
    "number",
    "boolean",
    "file",
    "body",
    "formData",
    "query",
    "path",
    "header",
    "required",
    "discriminator",
    "enum",
    "default",
    "format",
    "collectionFormat",
    "multi",
    "csv",
    "consumes",
    "produces",
    "application/json",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "parameters",
    "responses",
    "headers",
    "examples",
    "description",
    "200",
    "default",
    "get",
    "post",
    "#/definitions/A",
    "#/definitions/B c",
    "#/parameters/B",
    "#/responses/R",
    "#/definitions/A/properties/d",
    "#",
    "#/",
    "a/b.json#/x",
    "security",
    "securityDefinitions",
    "apiKey",
    "oauth2",
    "basic",
    "flow",
    "implicit",
    "accessCode",
    "scopes",
    "authorizationUrl",
    "tags",
    "operationId",
    "deprecated",
    "host",
    "basePath",
    "schemes",
    "https",
    "/a/{b}",
    "{b}",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "readOnly",
    "externalDocs",
    "title",
    "x-y",
    "",
];

static WHOLE: LazyLock<Value> = LazyLock::new(|| {
    json!({
        "swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "a.example", "basePath": "/v1",
        "tags": [{"name": "t", "description": "d", "externalDocs": {"url": "u"}}],
        "schemes": ["https"], "consumes": ["application/json"], "produces": ["application/json"], "security": [{"k": []}],
        "securityDefinitions": {"k": {"type": "apiKey", "name": "n", "in": "header"}, "b": {"type": "basic"}},
        "parameters": {"B": {"name": "b", "in": "body", "schema": {"$ref": "#/definitions/A"}}},
        "responses": {"R": {"description": "r", "headers": {"h": {"type": "array", "items": {"type": "string"}}}}},
        "definitions": {"A": {"type": "object", "discriminator": "d", "required": ["d"],
            "properties": {"d": {"type": "string", "enum": ["x"]}, "e": {"$ref": "#/definitions/B c"}}},
            "B c": {"type": "array", "items": {"x-nullable": true, "type": "string"}},
            "C": {"allOf": [{"$ref": "#/definitions/A"}, {"type": "object", "additionalProperties": {"type": "integer"}}]}},
        "paths": {"/a/{b}": {
            "parameters": [{"name": "b", "in": "path", "required": true, "type": "string"}],
            "get": {"operationId": "g", "tags": ["t"], "produces": ["text/plain"], "responses": {"200": {"$ref": "#/responses/R"}}},
            "post": {"parameters": [{"$ref": "#/parameters/B"}, {"name": "q", "in": "query", "type": "array",
                "items": {"type": "integer", "minimum": 1, "exclusiveMinimum": true}, "collectionFormat": "multi", "default": [1]}],
                "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/A"},
                    "examples": {"application/json": {}}}, "default": {"$ref": "#/responses/R"}}},
            "put": {"consumes": ["multipart/form-data"], "parameters": [{"name": "f", "in": "formData", "type": "file"}],
                "responses": {"204": {"description": ""}}}}},
    })
});

fuzz_target!(|data: &[u8]| {
    let mut choices = Choices(data);
    let kind = choices.byte();
    let served = match kind % 4 {
        0 => match document::parse(choices.0, "a file") {
            Ok(served) => served,
            Err(_) => return,
        },
        1 => choices.object(WORDS, 5),
        _ => {
            let mut served = WHOLE.clone();
            for _ in 0..=choices.byte() % 4 {
                let mut number = usize::from(choices.byte());
                damage(&mut served, &mut number, &mut || choices.json(WORDS, 3));
            }
            if kind & 4 == 0 {
                served
            } else {
                match document::parse(served.to_string().as_bytes(), "a file") {
                    Ok(read) => read,
                    Err(_) => return,
                }
            }
        }
    };
    let kept = interface(&served);
    assert_eq!(interface(&kept), kept);
    let converted = convert(&served);
    if let Ok(converted) = &converted {
        assert_eq!(converted.document["openapi"], "3.0.3");
    }
    assert_eq!(converted.ok(), convert(&served).ok());
    let _ = convert(&kept);
});
