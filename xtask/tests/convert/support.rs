//! Small documents, and what has to hold for each result.

use serde_json::{Value, json};
use xtask::convert::{Converted, convert};
use xtask::validate;

/// A document with the given members beside the required ones.
pub fn document(members: Value) -> Value {
    let mut document = json!({"swagger": "2.0", "info": {"title": "Shelf", "version": "1"}, "paths": {}});
    document.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    document
}

/// A document with one operation.
pub fn with_operation(method: &str, operation: Value, members: Value) -> Value {
    let mut operation = operation;
    operation.as_object_mut().unwrap().entry("responses").or_insert(json!({"204": {"description": "done"}}));
    let mut document = document(members);
    document["paths"]["/books"][method] = operation;
    document
}

pub fn converted(source: &Value) -> Converted {
    let converted = convert(source).unwrap();
    assert_eq!(validate::openapi_3_0(&converted.document), Vec::<String>::new(), "{:#}", converted.document);
    assert_eq!(dangling(&converted.document, &converted.document), Vec::<String>::new());
    converted
}

/// References into the document that lead to nothing; examples of these tests never look like references.
pub fn dangling(value: &Value, root: &Value) -> Vec<String> {
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
pub fn lossless(source: &Value) -> Value {
    let converted = converted(source);
    assert_eq!(converted.losses, vec![]);
    converted.document
}

/// The places of the losses of a document.
pub fn lost(source: &Value) -> Vec<String> {
    converted(source).losses.into_iter().map(|loss| loss.pointer).collect()
}

pub fn schema(schema: Value) -> Value {
    lossless(&document(json!({"definitions": {"A": schema}})))["components"]["schemas"]["A"].clone()
}

pub fn parameter(parameter: Value) -> Value {
    let source = with_operation("get", json!({"parameters": [parameter]}), json!({}));
    lossless(&source)["paths"]["/books"]["get"]["parameters"][0].clone()
}

pub fn body(parameters: Value, consumes: Value) -> Value {
    let source = with_operation("post", json!({"parameters": parameters, "consumes": consumes}), json!({}));
    lossless(&source)["paths"]["/books"]["post"]["requestBody"].clone()
}

pub fn error(source: &Value) -> String {
    convert(source).unwrap_err().to_string()
}
