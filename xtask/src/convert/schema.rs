//! Schemas: almost the same in both versions, but for references, types, discriminators and null.

use super::context::Context;
use super::document;
use super::error::ConvertError;
use super::keys;
use super::pointer::Pointer;
use super::refs;
use super::shape::{self, Object};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];

/// A schema.
pub(super) fn convert(ctx: &mut Context<'_>, value: &Value, at: &Pointer) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let mut out = keys::carried(map, &[keys::SCHEMA], at)?;
    if let Some(reference) = map.get("$ref") {
        let reference = shape::text(reference, &at.child("$ref"))?;
        let reference = refs::schema(ctx, reference, at)?;
        lose_siblings(ctx, map, at);
        return Ok(json!({ "$ref": reference }));
    }
    nullable(&mut out);
    if let Some(kind) = map.get("type") {
        let types = types(kind, &at.child("type"))?;
        apply_types(ctx, &types, &mut out, at);
    }
    if let Some(items) = map.get("items") {
        let at = at.child("items");
        out.insert("items".to_owned(), items_schema(ctx, items, &at)?);
    } else if out.get("type").is_some_and(|kind| kind == "array") {
        // OpenAPI 3.0 wants to be told even that nothing is known about the items.
        out.insert("items".to_owned(), json!({}));
    }
    if let Some(properties) = map.get("properties") {
        let at = at.child("properties");
        let mut converted = Object::new();
        for (name, property) in shape::entries(shape::object(properties, &at)?) {
            converted.insert(name.clone(), convert(ctx, property, &at.child(name))?);
        }
        out.insert("properties".to_owned(), Value::Object(converted));
    }
    if let Some(additional) = map.get("additionalProperties") {
        let at = at.child("additionalProperties");
        let converted =
            if additional.is_boolean() { additional.clone() } else { convert(ctx, additional, &at)? };
        out.insert("additionalProperties".to_owned(), converted);
    }
    if let Some(all) = map.get("allOf") {
        let at = at.child("allOf");
        let parts = shape::array(all, &at)?.iter().enumerate();
        let parts: Result<_, _> = parts.map(|(index, part)| convert(ctx, part, &at.item(index))).collect();
        out.insert("allOf".to_owned(), Value::Array(parts?));
    }
    // An empty list requires nothing, a repeated name nothing more, and OpenAPI 3.0 allows neither.
    let mut required = shape::optional_texts(map, "required", at)?.unwrap_or_default();
    let mut seen = BTreeSet::new();
    required.retain(|name| seen.insert(name.clone()));
    if !required.is_empty() {
        out.insert("required".to_owned(), json!(required));
    }
    if let Some(property) = shape::optional_text(map, "discriminator", at)? {
        out.insert("discriminator".to_owned(), json!({ "propertyName": property }));
    }
    if let Some(xml) = map.get("xml") {
        let at = at.child("xml");
        let xml = keys::carried(shape::object(xml, &at)?, &[keys::XML], &at)?;
        out.insert("xml".to_owned(), Value::Object(xml));
    }
    document::external_docs(map, &mut out, at)?;
    Ok(Value::Object(out))
}

/// A member of `definitions`, where a discriminator may have to know about new names.
pub(super) fn definition(
    ctx: &mut Context<'_>,
    name: &str,
    value: &Value,
    at: &Pointer,
) -> Result<Value, ConvertError> {
    let mut out = convert(ctx, value, at)?;
    let mapping = renamed_heirs(ctx, name);
    if let Some(Value::Object(discriminator)) = out.get_mut("discriminator")
        && !mapping.is_empty()
    {
        discriminator.insert("mapping".to_owned(), Value::Object(mapping));
    }
    Ok(out)
}

/// The values that a discriminator keeps although the schemas that they name are now called differently.
fn renamed_heirs(ctx: &Context<'_>, ancestor: &str) -> Object {
    let Some(definitions) = ctx.root.get("definitions").and_then(Value::as_object) else {
        return Object::new();
    };
    let mut family = vec![ancestor.to_owned()];
    let mut seen = 0;
    while let Some(parent) = family.get(seen).cloned() {
        seen += 1;
        for (name, schema) in shape::entries(definitions) {
            if !family.contains(name) && parents(schema).any(|tokens| tokens == ["definitions", &parent]) {
                family.push(name.clone());
            }
        }
    }
    let names = &ctx.names.schemas;
    let renamed = names.renamed().filter(|(old, _)| family.iter().any(|member| member == old));
    renamed.map(|(old, new)| (old.to_owned(), json!(refs::component("schemas", new, &[])))).collect()
}

fn parents(schema: &Value) -> impl Iterator<Item = Vec<String>> {
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    parts.filter_map(|part| match refs::target(part.get("$ref")?.as_str()?)? {
        refs::Target::Local(tokens) => Some(tokens),
        refs::Target::External => None,
    })
}

/// `x-nullable` is how Swagger 2.0 documents commonly say what OpenAPI 3.0 has a keyword for.
///
/// A value that is no boolean is somebody else's extension and stays.
pub(super) fn nullable(out: &mut Object) {
    if let Some(Value::Bool(flag)) = out.get("x-nullable") {
        let flag = *flag;
        out.remove("x-nullable");
        out.insert("nullable".to_owned(), Value::Bool(flag));
    }
}

/// Both versions ignore what stands beside `$ref`, but whoever wrote it may not have known.
pub(super) fn lose_siblings(ctx: &mut Context<'_>, map: &Object, at: &Pointer) {
    let siblings: Vec<&str> =
        shape::entries(map).into_iter().map(|(key, _)| key.as_str()).filter(|key| *key != "$ref").collect();
    if !siblings.is_empty() {
        ctx.lose(
            at,
            format!("What stands beside `$ref` has no meaning and is dropped: {}.", siblings.join(", ")),
        );
    }
}

/// What `type` allows: the types but null, and whether null.
#[derive(Debug, PartialEq, Eq)]
struct Types {
    named: Vec<String>,
    null: bool,
}

/// Swagger 2.0 takes `type` from JSON Schema, where it may be a list and may name null.
fn types(value: &Value, at: &Pointer) -> Result<Types, ConvertError> {
    let single = std::slice::from_ref(value);
    let list = value.as_array().map_or(single, Vec::as_slice);
    let expected = || format!("one of the types {} and null, or a list of them", TYPES.join(", "));
    let mut types = Types { named: Vec::new(), null: false };
    for item in list {
        match item.as_str() {
            Some("null") => types.null = true,
            Some(name) if TYPES.contains(&name) => types.named.push(name.to_owned()),
            _ => return Err(shape::bad(at, expected(), item)),
        }
    }
    if list.is_empty() { Err(shape::bad(at, expected(), value)) } else { Ok(types) }
}

fn apply_types(ctx: &mut Context<'_>, types: &Types, out: &mut Object, at: &Pointer) {
    match types.named.as_slice() {
        [] => {
            // With a type beside it, `nullable` admits null, and the enum admits nothing else.
            ctx.lose(at, "OpenAPI 3.0 has no null type, so it is a nullable string that can only be null.");
            out.insert("type".to_owned(), json!("string"));
            out.insert("nullable".to_owned(), json!(true));
            out.entry("enum").or_insert_with(|| json!([null]));
        }
        [name] => {
            out.insert("type".to_owned(), json!(name));
            if types.null {
                out.insert("nullable".to_owned(), json!(true));
            }
        }
        names => {
            ctx.lose(at, "OpenAPI 3.0 has no list of types, so they are alternatives in `anyOf`.");
            let branch = |name: &String| {
                let mut branch = json!({ "type": name });
                if types.null {
                    branch["nullable"] = json!(true);
                }
                if name == "array" {
                    branch["items"] = json!({});
                }
                branch
            };
            out.insert("anyOf".to_owned(), names.iter().map(branch).collect());
        }
    }
}

fn items_schema(ctx: &mut Context<'_>, items: &Value, at: &Pointer) -> Result<Value, ConvertError> {
    let Some(tuple) = items.as_array() else {
        return convert(ctx, items, at);
    };
    ctx.lose(at, "OpenAPI 3.0 cannot describe items by their position, so each may be any of them.");
    let parts = tuple.iter().enumerate();
    let parts: Result<Vec<_>, _> = parts.map(|(index, part)| convert(ctx, part, &at.item(index))).collect();
    Ok(json!({ "anyOf": parts? }))
}
