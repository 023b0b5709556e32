//! The JSON schemas of generated types match the specification.

use std::collections::BTreeMap;

use copr_tests::document::corrected;
use copr_tests::driver::json_schemas;
use serde_json::Value;

/// What both kinds of schemas have in common: the type of each field, and whether it is required.
type Fields = BTreeMap<String, (String, bool)>;

#[test]
fn types_match_the_document() {
    let document = corrected();
    for (name, schema) in json_schemas() {
        let schema = serde_json::to_value(&schema).unwrap();
        let said = &document["components"]["schemas"][name];
        assert_eq!(fields_of_type(&schema), fields_of_document(said), "{name}");
    }
    assert!(json_schemas().len() > 40);
}

fn fields_of_document(schema: &Value) -> Fields {
    fields(schema, &|property| {
        let kind = kind_of_document(property);
        if property["nullable"] == true { format!("{kind} or null") } else { kind }
    })
}

fn kind_of_document(property: &Value) -> String {
    if let Some(reference) = property["allOf"][0]["$ref"].as_str().or_else(|| property["$ref"].as_str()) {
        return name_of(reference);
    }
    plain_kind(property, property["type"].as_str().unwrap_or("anything"), &kind_of_document)
}

fn fields_of_type(schema: &Value) -> Fields {
    // An optional field in Rust always accepts null.
    fields(schema, &kind_of_type)
}

fn kind_of_type(property: &Value) -> String {
    if let Some(reference) = property["$ref"].as_str() {
        return name_of(reference);
    }
    if let Some([value, null]) = property["anyOf"].as_array().map(Vec::as_slice)
        && null["type"] == "null"
    {
        return format!("{} or null", kind_of_type(value));
    }
    match &property["type"] {
        Value::Array(kinds) => {
            let kind = kinds.iter().find_map(Value::as_str).unwrap_or_default();
            format!("{} or null", plain_kind(property, kind, &kind_of_type))
        }
        kind => plain_kind(property, kind.as_str().unwrap_or("anything"), &kind_of_type),
    }
}

fn plain_kind(property: &Value, kind: &str, inner: &dyn Fn(&Value) -> String) -> String {
    match kind {
        "array" => format!("list of {}", inner(&property["items"])),
        "object" => format!("map to {}", inner(&property["additionalProperties"])),
        _ => match property["format"].as_str() {
            Some(format @ ("unix-time" | "password")) => format!("{kind} ({format})"),
            _ => kind.to_owned(),
        },
    }
}

fn name_of(reference: &str) -> String {
    reference.rsplit('/').next().unwrap_or_default().to_owned()
}

fn fields(schema: &Value, kind: &dyn Fn(&Value) -> String) -> Fields {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut all: Fields = schema["properties"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, property)| {
            let is_required = required.contains(&name.as_str());
            let mut kind = kind(property);
            if !is_required && !kind.ends_with(" or null") {
                kind.push_str(" or null");
            }
            (name.clone(), (kind, is_required))
        })
        .collect();
    if let Some(values) = schema.get("additionalProperties").filter(|values| values.is_object()) {
        all.insert("*".into(), (kind(values), false));
    }
    all
}
