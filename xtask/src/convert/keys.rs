//! Which keywords Swagger 2.0 allows at which place, and of what kind their values are.
//!
//! The one deviation that is let through is `example` beside a parameter: Swagger 2.0 has no such keyword,
//! but common generators write it, and OpenAPI 3.0 has it at the same place with the obvious meaning.

use super::error::ConvertError;
use super::pointer::Pointer;
use super::shape::{self, Object};
use serde_json::Value;

/// What the value of a keyword must be.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Text that means the same in OpenAPI 3.0.
    Text,
    /// A boolean that means the same in OpenAPI 3.0.
    Flag,
    /// A number that means the same in OpenAPI 3.0.
    Number,
    /// A non-negative integer that means the same in OpenAPI 3.0.
    Count,
    /// A non-empty array of data that means the same in OpenAPI 3.0.
    List,
    /// Any data: never looked into, never rewritten.
    Data,
    /// Something that has its own converter, which also checks its shape.
    Own,
}

use Kind::{Count, Data, Flag, List, Number, Own, Text};

/// The keywords of one kind of object.
pub(super) type Table = &'static [(&'static str, Kind)];

/// The root of the document.
pub(super) const DOCUMENT: Table = &[
    ("swagger", Own),
    ("info", Own),
    ("host", Own),
    ("basePath", Own),
    ("schemes", Own),
    ("consumes", Own),
    ("produces", Own),
    ("paths", Own),
    ("definitions", Own),
    ("parameters", Own),
    ("responses", Own),
    ("securityDefinitions", Own),
    ("security", Own),
    ("tags", Own),
    ("externalDocs", Own),
];

pub(super) const INFO: Table = &[
    ("title", Text),
    ("version", Text),
    ("description", Text),
    ("termsOfService", Text),
    ("contact", Own),
    ("license", Own),
];

pub(super) const CONTACT: Table = &[("name", Text), ("url", Text), ("email", Text)];

pub(super) const LICENSE: Table = &[("name", Text), ("url", Text)];

pub(super) const TAG: Table = &[("name", Text), ("description", Text), ("externalDocs", Own)];

pub(super) const EXTERNAL_DOCS: Table = &[("description", Text), ("url", Text)];

/// The methods that Swagger 2.0 knows; `trace` came with OpenAPI 3.0.
pub(super) const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

pub(super) const PATH_ITEM: Table = &[
    ("$ref", Own),
    ("get", Own),
    ("put", Own),
    ("post", Own),
    ("delete", Own),
    ("options", Own),
    ("head", Own),
    ("patch", Own),
    ("parameters", Own),
];

pub(super) const OPERATION: Table = &[
    ("tags", Own),
    ("summary", Text),
    ("description", Text),
    ("externalDocs", Own),
    ("operationId", Text),
    ("produces", Own),
    ("consumes", Own),
    ("parameters", Own),
    ("responses", Own),
    ("schemes", Own),
    ("deprecated", Flag),
    ("security", Own),
];

/// What describes a simple value: items, headers and all parameters but the body.
pub(super) const VALUE: Table = &[
    ("type", Own),
    ("format", Text),
    ("items", Own),
    ("collectionFormat", Own),
    ("default", Data),
    ("maximum", Number),
    ("exclusiveMaximum", Flag),
    ("minimum", Number),
    ("exclusiveMinimum", Flag),
    ("maxLength", Count),
    ("minLength", Count),
    ("pattern", Text),
    ("maxItems", Count),
    ("minItems", Count),
    ("uniqueItems", Flag),
    ("enum", List),
    ("multipleOf", Number),
];

/// What a parameter has beside its value, wherever it is sent.
pub(super) const PARAMETER: Table =
    &[("name", Own), ("in", Own), ("description", Text), ("required", Flag), ("example", Data)];

/// What only parameters in the query and in forms can have.
pub(super) const EMPTY_VALUE: Table = &[("allowEmptyValue", Flag)];

pub(super) const BODY_PARAMETER: Table =
    &[("name", Own), ("in", Own), ("description", Text), ("required", Flag), ("schema", Own)];

/// What a response header has beside its value.
pub(super) const HEADER: Table = &[("description", Text)];

pub(super) const RESPONSE: Table =
    &[("description", Text), ("schema", Own), ("headers", Own), ("examples", Own)];

pub(super) const REFERENCE: Table = &[("$ref", Own)];

pub(super) const SCHEMA: Table = &[
    ("$ref", Own),
    ("format", Text),
    ("title", Text),
    ("description", Text),
    ("default", Data),
    ("multipleOf", Number),
    ("maximum", Number),
    ("exclusiveMaximum", Flag),
    ("minimum", Number),
    ("exclusiveMinimum", Flag),
    ("maxLength", Count),
    ("minLength", Count),
    ("pattern", Text),
    ("maxItems", Count),
    ("minItems", Count),
    ("uniqueItems", Flag),
    ("maxProperties", Count),
    ("minProperties", Count),
    ("required", Own),
    ("enum", List),
    ("additionalProperties", Own),
    ("type", Own),
    ("items", Own),
    ("allOf", Own),
    ("properties", Own),
    ("discriminator", Own),
    ("readOnly", Flag),
    ("xml", Own),
    ("externalDocs", Own),
    ("example", Data),
];

/// The schema of a response that is a file.
pub(super) const FILE_SCHEMA: Table = &[
    ("type", Own),
    ("format", Own),
    ("title", Text),
    ("description", Text),
    ("default", Data),
    ("required", Own),
    ("readOnly", Flag),
    ("externalDocs", Own),
    ("example", Data),
];

pub(super) const XML: Table =
    &[("name", Text), ("namespace", Text), ("prefix", Text), ("attribute", Flag), ("wrapped", Flag)];

pub(super) const BASIC_SECURITY: Table = &[("type", Own), ("description", Text)];

pub(super) const API_KEY_SECURITY: Table =
    &[("type", Own), ("name", Text), ("in", Own), ("description", Text)];

pub(super) const OAUTH2_SECURITY: Table =
    &[("type", Own), ("flow", Own), ("scopes", Own), ("description", Text)];

pub(super) const AUTHORIZATION_URL: Table = &[("authorizationUrl", Own)];

pub(super) const TOKEN_URL: Table = &[("tokenUrl", Own)];

/// Checks that the object has only keywords of the tables and extensions, each of its kind, and returns what
/// can be carried over as it is: everything but the [`Kind::Own`] keywords.
pub(super) fn carried(map: &Object, tables: &[Table], at: &Pointer) -> Result<Object, ConvertError> {
    let mut carried = Object::new();
    for (key, value) in shape::entries(map) {
        let kind = if shape::is_extension(key) { Data } else { kind_of(key, tables, at)? };
        check_kind(value, kind, &at.child(key))?;
        if !matches!(kind, Own) {
            carried.insert(key.clone(), value.clone());
        }
    }
    Ok(carried)
}

/// The members of the object that are extensions.
pub(super) fn extensions(map: &Object) -> impl Iterator<Item = (String, Value)> {
    map.iter().filter(|(key, _)| shape::is_extension(key)).map(|(key, value)| (key.clone(), value.clone()))
}

fn kind_of(key: &str, tables: &[Table], at: &Pointer) -> Result<Kind, ConvertError> {
    let mut keywords = tables.iter().copied().flatten();
    keywords
        .find(|(keyword, _)| *keyword == key)
        .map(|(_, kind)| *kind)
        .ok_or_else(|| ConvertError::UnknownKeyword { pointer: at.into(), keyword: key.to_owned() })
}

fn check_kind(value: &Value, kind: Kind, at: &Pointer) -> Result<(), ConvertError> {
    let (fits, expected) = match kind {
        Text => (value.is_string(), "a text"),
        Flag => (value.is_boolean(), "a boolean"),
        Number => (value.is_number(), "a number"),
        Count => (value.is_u64(), "a non-negative integer"),
        List => (value.as_array().is_some_and(|items| !items.is_empty()), "a non-empty array"),
        Data | Own => (true, ""),
    };
    if fits { Ok(()) } else { Err(shape::bad(at, expected, value)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn carry(value: &Value, tables: &[Table]) -> Result<Value, ConvertError> {
        carried(value.as_object().unwrap(), tables, &Pointer::root().child("here")).map(Value::Object)
    }

    #[test]
    fn extensions_and_plain_keywords_are_carried_and_the_rest_is_left_to_its_converter() {
        let tag = json!({"name": "a", "x-colour": {"$ref": "#/nowhere"}, "externalDocs": {}});
        assert_eq!(carry(&tag, &[TAG]), Ok(json!({"name": "a", "x-colour": {"$ref": "#/nowhere"}})));
    }

    #[test]
    fn an_unknown_keyword_is_named_with_its_place() {
        let error = carry(&json!({"name": "a", "colour": 1}), &[TAG]).unwrap_err();
        assert_eq!(error, ConvertError::UnknownKeyword { pointer: "/here".into(), keyword: "colour".into() });
    }

    #[test]
    fn a_keyword_of_the_wrong_kind_is_named_with_what_was_found() {
        let error = carry(&json!({"minLength": -1}), &[VALUE]).unwrap_err();
        let expected = "expected a non-negative integer at `/here/minLength`, found the number -1";
        assert_eq!(error.to_string(), expected);
    }
}
