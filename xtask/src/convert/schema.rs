//! Converts schemas, and values that become schemas.

use serde_json::{Value, json};

use super::document::{Object, PARAMETER, Run, entries, is_extension, list, pair, text};

/// Keys that contain schemas or differ in OpenAPI 3.0.
const OF_SCHEMAS: [&str; 7] =
    ["type", "items", "properties", "additionalProperties", "allOf", "required", "discriminator"];

impl Run<'_> {
    /// The schema of a parameter, a header, or items.
    pub(super) fn value(&mut self, one: &Value, at: &str) -> Value {
        let own = ["collectionFormat", "items", "type"];
        let is_value = |key: &str| !own.contains(&key) && !PARAMETER.contains(&key) && !is_extension(key);
        let mut out: Object = entries(one).filter(|(key, _)| is_value(key)).map(pair).collect();
        nullable(&mut out, one);
        let is_file = text(one, "type") == "file";
        out.insert("type".to_owned(), if is_file { json!("string") } else { one["type"].clone() });
        if is_file {
            out.insert("format".to_owned(), json!("binary"));
        }
        if text(one, "type") == "array" {
            let items = one.get("items").map(|items| self.value(items, &format!("{at}/items")));
            out.insert("items".to_owned(), items.unwrap_or_else(|| json!({})));
        }
        let joined = text(one, "collectionFormat");
        if !["", "csv"].contains(&joined) && (joined != "multi" || text(one, "in") == "header") {
            self.leave_out(&format!("{at}/collectionFormat"), true, "items are joined by commas instead");
        }
        Value::Object(out)
    }

    pub(super) fn schema(&mut self, schema: &Value, at: &str) -> Value {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            if entries(schema).count() > 1 {
                self.leave_out(at, false, "keys next to `$ref` have no meaning");
            }
            return match self.named(reference, "#/definitions/", at) {
                Some(name) => json!({ "$ref": format!("#/components/schemas/{name}") }),
                None => json!({}),
            };
        }
        let is_plain = |key: &str| !OF_SCHEMAS.contains(&key) && key != "x-nullable";
        let mut out: Object = entries(schema).filter(|(key, _)| is_plain(key)).map(pair).collect();
        nullable(&mut out, schema);
        self.types(schema, &mut out, at);
        for key in ["items", "additionalProperties"] {
            match schema.get(key) {
                Some(any) if any.is_object() => {
                    out.insert(key.to_owned(), self.schema(any, &format!("{at}/{key}")));
                }
                Some(any) if any.is_boolean() => drop(out.insert(key.to_owned(), any.clone())),
                Some(_) => {
                    self.leave_out(&format!("{at}/{key}"), true, "OpenAPI 3.0 has one schema for all items");
                }
                None => {}
            }
        }
        if out.get("type").is_some_and(|kind| kind == "array") {
            out.entry("items").or_insert_with(|| json!({}));
        }
        if schema.get("properties").is_some() {
            out.insert("properties".to_owned(), self.each(&format!("{at}/properties"), Self::schema));
        }
        if schema.get("allOf").is_some() {
            let parts = list(&schema["allOf"]).enumerate();
            let parts = parts.map(|(index, part)| self.schema(part, &format!("{at}/allOf/{index}")));
            out.insert("allOf".to_owned(), parts.collect());
        }
        if list(&schema["required"]).next().is_some() {
            out.insert("required".to_owned(), schema["required"].clone());
        }
        if let Some(property) = schema.get("discriminator") {
            out.insert("discriminator".to_owned(), json!({ "propertyName": property }));
        }
        Value::Object(out)
    }

    /// The name of the referenced component, if it exists.
    pub(super) fn named<'r>(&mut self, reference: &'r str, section: &str, at: &str) -> Option<&'r str> {
        let exists = self.source.pointer(reference.strip_prefix('#')?).is_some();
        let name = reference.strip_prefix(section).filter(|name| exists && !name.contains('/'));
        if name.is_none() {
            self.leave_out(&format!("{at}/$ref"), true, &format!("it refers to nothing below `{section}`"));
        }
        name
    }

    /// Converts `type`, which can be a list and contain null.
    fn types(&mut self, schema: &Value, out: &mut Object, at: &str) {
        let Some(kind) = schema.get("type") else { return };
        let mut names: Vec<&Value> =
            kind.as_array().map_or_else(|| vec![kind], |kinds| kinds.iter().collect());
        let all = names.len();
        names.retain(|name| *name != "null");
        if names.len() < all {
            out.insert("nullable".to_owned(), json!(true));
        }
        match names.as_slice() {
            [] => {
                self.leave_out(at, true, "OpenAPI 3.0 has no null type");
                out.extend([("type".to_owned(), json!("string")), ("enum".to_owned(), json!([null]))]);
            }
            [name] => drop(out.insert("type".to_owned(), (*name).clone())),
            names => {
                self.leave_out(
                    at,
                    true,
                    "OpenAPI 3.0 has no list of types, so they become alternatives in `anyOf`",
                );
                let one = |name: &&Value| match name.as_str() {
                    Some("array") => json!({ "type": "array", "items": {} }),
                    _ => json!({ "type": name }),
                };
                out.insert("anyOf".to_owned(), names.iter().map(one).collect());
            }
        }
    }
}

/// Converts `x-nullable`, for which OpenAPI 3.0 has a keyword.
fn nullable(out: &mut Object, of: &Value) {
    if let Some(nullable) = of.get("x-nullable") {
        out.insert(
            if nullable.is_boolean() { "nullable" } else { "x-nullable" }.to_owned(),
            nullable.clone(),
        );
    }
}
