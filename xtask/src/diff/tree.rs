//! An API description as a tree of named things with facts.

use super::words::{Names, clean, code, describe};
use crate::canonical::sorted;
use crate::convert::pointer::unescaped;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Keys without effect on requests and responses.
const PROSE: &[&str] = &["description", "summary", "example", "examples", "title", "externalDocs"];

/// Boolean keywords that are false by default.
const SWITCHES: &[&str] = &[
    "nullable",
    "deprecated",
    "readOnly",
    "writeOnly",
    "uniqueItems",
    "required",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "allowEmptyValue",
    "allowReserved",
];

/// What a thing is within its parent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Operation {
        path: String,
        method: &'static str,
    },
    /// The name of a path parameter is its position in the path.
    Parameter {
        location: String,
        name: String,
    },
    Body,
    Response(String),
    MediaType(String),
    Schema(String),
    Field(String),
    Items,
    Extra,
}

/// A part of a description.
#[derive(Clone, Debug, Default)]
pub(super) struct Thing {
    /// The name of a parameter.
    pub name: String,
    /// Whether a parameter, body, or field is required.
    pub required: bool,
    /// The type: `array of string`, `Build`.
    pub kind: String,
    /// All keywords that are not parts.
    pub facts: BTreeMap<String, Value>,
    pub parts: BTreeMap<Key, Thing>,
}

impl Thing {
    /// Everything but the name.
    pub fn content(&self) -> String {
        format!("{:?}", (&self.kind, &self.facts, &self.parts))
    }

    fn add_facts(&mut self, prefix: &str, facts: Object) {
        for (key, value) in facts {
            let is_off = value == false && SWITCHES.contains(&key.as_str());
            if is_off || PROSE.contains(&key.as_str()) {
                continue;
            }
            let value = match (key.as_str(), value) {
                ("enum" | "required" | "tags", Value::Array(mut values)) => {
                    values = values.iter().map(without_prose).collect();
                    values.sort_by_cached_key(Value::to_string);
                    values.dedup();
                    Value::Array(values)
                }
                ("default", value) => sorted(&value),
                (_, value) => without_prose(&value),
            };
            self.facts.insert(format!("{prefix}{key}"), value);
        }
    }

    /// Adds the media types of a body, a response or a parameter.
    fn add_content(&mut self, rest: &mut Object, names: Names<'_>) {
        for (media_type, body) in take(rest, "content") {
            let Value::Object(mut body) = body else {
                self.facts.insert(format!("content {media_type}"), body);
                continue;
            };
            let mut thing = schema(&body.remove("schema").unwrap_or_else(|| Object::new().into()), names);
            thing.add_facts("", body);
            self.parts.insert(Key::MediaType(media_type), thing);
        }
    }
}

type Object = Map<String, Value>;

/// An operation and the path item around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation<'v> {
    pub path: &'v str,
    pub method: &'static str,
    pub value: &'v Object,
    pub item: &'v Object,
}

impl Operation<'_> {
    pub fn key(&self) -> Key {
        Key::Operation { path: self.path.to_owned(), method: self.method }
    }
}

/// `GET /build`.
pub(super) fn label(path: &str, method: &str) -> String {
    format!("{} {}", method.to_ascii_uppercase(), clean(path))
}

/// All operations, sorted by path.
pub(super) fn operations(root: &Object) -> Vec<Operation<'_>> {
    let paths = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    let items = paths.filter(|(path, _)| !path.starts_with("x-"));
    let items = items.filter_map(|(path, item)| Some((path, item.as_object()?)));
    let mut operations: Vec<_> = items
        .flat_map(|(path, item)| {
            let operation =
                move |method| Some(Operation { path, method, item, value: item.get(method)?.as_object()? });
            METHODS.into_iter().filter_map(operation)
        })
        .collect();
    operations.sort_by_key(Operation::key);
    operations
}

/// The schemas of a description.
pub(super) fn schemas(root: &Object) -> Object {
    root.get("components").and_then(|all| all.get("schemas")?.as_object()).cloned().unwrap_or_default()
}

pub(super) fn document(root: &Object, names: Names<'_>) -> Thing {
    let (mut thing, mut rest) = (Thing::default(), root.clone());
    for operation in operations(root) {
        // Reported by the operations.
        rest.remove("security");
        thing.parts.insert(operation.key(), self::operation(root, &operation, names));
    }
    for (path, item) in take(&mut rest, "paths") {
        match item {
            Value::Object(mut item) if !path.starts_with("x-") => {
                let before = item.len();
                item.retain(|key, value| !(METHODS.contains(&key.as_str()) && value.is_object()));
                if item.len() < before {
                    item.retain(|key, _| !matches!(key.as_str(), "parameters" | "servers"));
                    thing.add_facts(&format!("path {path} "), item);
                } else {
                    thing.facts.insert(format!("path {path}"), without_prose(&item.into()));
                }
            }
            item => drop(thing.facts.insert(format!("path {path}"), without_prose(&item))),
        }
    }
    let mut components = take(&mut rest, "components");
    for (name, value) in take(&mut components, "schemas") {
        thing.parts.insert(Key::Schema(name), schema(&value, names));
    }
    for section in ["parameters", "requestBodies", "responses", "headers", "securitySchemes"] {
        let shared = take(&mut components, section);
        let facts = shared.into_iter().map(|(name, value)| (format!("{section} {name}"), value)).collect();
        thing.add_facts("component ", facts);
    }
    thing.add_facts("component ", components);
    let mut info = take(&mut rest, "info");
    info.retain(|key, _| !matches!(key.as_str(), "contact" | "license" | "termsOfService"));
    thing.add_facts("info ", info);
    thing.add_facts("", rest);
    thing
}

fn operation(root: &Object, operation: &Operation<'_>, names: Names<'_>) -> Thing {
    let (mut thing, mut rest) = (Thing::default(), operation.value.clone());
    let mut unknown = Vec::new();
    for holder in [operation.item, operation.value] {
        match holder.get("parameters") {
            Some(Value::Array(parameters)) => {
                for written in parameters {
                    match parameter(resolve(root, "parameters", written), operation.path, names) {
                        Some((key, parameter)) => drop(thing.parts.insert(key, parameter)),
                        None => unknown.push(without_prose(written)),
                    }
                }
            }
            other => unknown.extend(other.map(without_prose)),
        }
    }
    rest.remove("parameters");
    if !unknown.is_empty() {
        unknown.sort_by_cached_key(Value::to_string);
        thing.facts.insert("parameters".to_owned(), Value::Array(unknown));
    }
    if let Some(Value::Object(body)) =
        rest.get("requestBody").map(|body| resolve(root, "requestBodies", body).clone())
    {
        rest.remove("requestBody");
        thing.parts.insert(Key::Body, container(body, names));
    }
    for (status, response) in take(&mut rest, "responses") {
        match resolve(root, "responses", &response) {
            Value::Object(response) if !status.starts_with("x-") => {
                thing.parts.insert(Key::Response(status), container(response.clone(), names));
            }
            other => drop(thing.facts.insert(format!("responses {status}"), without_prose(other))),
        }
    }
    // Operations inherit security and servers.
    for (key, holder) in [("security", root), ("servers", operation.item)] {
        if let (false, Some(inherited)) = (rest.contains_key(key), holder.get(key)) {
            rest.insert(key.to_owned(), inherited.clone());
        }
    }
    thing.add_facts("", rest);
    thing
}

/// A body or a response.
fn container(mut rest: Object, names: Names<'_>) -> Thing {
    let mut thing = Thing { required: take_required(&mut rest), ..Thing::default() };
    thing.add_content(&mut rest, names);
    thing.add_facts("", rest);
    thing
}

fn parameter(value: &Value, path: &str, names: Names<'_>) -> Option<(Key, Thing)> {
    let mut rest = value.as_object()?.clone();
    let (location, name) = (text(&rest, "in")?, text(&rest, "name")?);
    let position = path.split('{').skip(1).position(|part| part.split('}').next() == Some(&name));
    let key_name = match position {
        Some(position) if location == "path" => position.to_string(),
        _ => name.clone(),
    };
    let mut thing = schema(&rest.remove("schema").unwrap_or_else(|| Object::new().into()), names);
    thing.name = name;
    thing.required = take_required(&mut rest);
    thing.add_content(&mut rest, names);
    rest.retain(|key, _| !matches!(key.as_str(), "in" | "name"));
    thing.add_facts("", rest);
    Some((Key::Parameter { location, name: key_name }, thing))
}

/// A schema, without following references.
pub(super) fn schema(value: &Value, names: Names<'_>) -> Thing {
    let mut thing = Thing::default();
    let Some(mut rest) = value.as_object().cloned() else {
        thing.kind = code(&value.to_string());
        return thing;
    };
    // `allOf` with one member is how OpenAPI 3.0 adds keywords to a reference.
    if let Some([Value::Object(only)]) = rest.get("allOf").and_then(Value::as_array).map(Vec::as_slice)
        && only.len() == 1
        && let Some(target) = only.get("$ref").cloned()
    {
        rest.remove("allOf");
        rest.insert("$ref".to_owned(), target);
    }
    if let Some(Value::Array(kinds)) = rest.get("type")
        && kinds.iter().any(|kind| kind == "null")
    {
        rest.insert("nullable".to_owned(), true.into());
    }
    thing.kind = describe(&Value::Object(rest.clone()), names);
    rest.remove(if rest.get("$ref").is_some_and(Value::is_string) { "$ref" } else { "type" });
    for (name, field) in take(&mut rest, "properties") {
        thing.parts.insert(Key::Field(name), schema(&field, names));
    }
    if let Some(Value::Array(required)) = rest.get_mut("required") {
        required.retain(|name| {
            let field = name.as_str().and_then(|name| thing.parts.get_mut(&Key::Field(name.to_owned())));
            field.map(|field| field.required = true).is_none()
        });
        if required.is_empty() {
            rest.remove("required");
        }
    }
    for (key, part) in [("items", Key::Items), ("additionalProperties", Key::Extra)] {
        if rest.get(key).is_some_and(Value::is_object) {
            thing.parts.insert(part, schema(&rest.remove(key).unwrap_or_default(), names));
        }
    }
    thing.add_facts("", rest);
    thing
}

/// Removes an object from a map; other values stay.
fn take(map: &mut Object, key: &str) -> Object {
    match map.remove(key) {
        Some(Value::Object(object)) => object,
        Some(other) => {
            map.insert(key.to_owned(), other);
            Object::new()
        }
        None => Object::new(),
    }
}

fn take_required(map: &mut Object) -> bool {
    let required = map.get("required").and_then(Value::as_bool);
    required.inspect(|_| drop(map.remove("required"))).unwrap_or_default()
}

fn text(map: &Object, key: &str) -> Option<String> {
    map.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// Follows references within a section of the components. Stops in a cycle.
fn resolve<'v>(root: &'v Object, section: &str, value: &'v Value) -> &'v Value {
    let mut value = value;
    for _ in 0..16 {
        let target = value.get("$ref").and_then(Value::as_str);
        let name = target.and_then(|target| target.strip_prefix(&format!("#/components/{section}/")));
        let Some(next) = name.and_then(|name| root.get("components")?.get(section)?.get(unescaped(name)))
        else {
            break;
        };
        value = next;
    }
    value
}

/// Sorts keys and removes prose, but not fields with such names.
fn without_prose(value: &Value) -> Value {
    match value {
        Value::Object(_) => {
            let kept = sorted(value).as_object().cloned().unwrap_or_default().into_iter();
            let kept = kept.filter(|(key, _)| !PROSE.contains(&key.as_str()));
            let strip = |key: &str, value: &Value| match (key, value) {
                ("properties", Value::Object(fields)) => {
                    fields.iter().map(|(name, field)| (name.clone(), without_prose(field))).collect()
                }
                _ => without_prose(value),
            };
            kept.map(|(key, value)| (key.clone(), strip(&key, &value))).collect()
        }
        Value::Array(items) => items.iter().map(without_prose).collect(),
        scalar => scalar.clone(),
    }
}
