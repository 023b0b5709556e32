//! Names that differ in the document but become the same in Rust: fields, parameters, enum values, types, operations.
//!
//! The generated code would not compile, or would silently drop one of them.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToPascalCase as _, ToSnakeCase as _};
use serde_json::{Value, json};

use super::members;
use super::schemas::{self, Found};
use crate::convert::pointer::escaped;
use crate::finding::Finding;
use crate::generator::calls::RESERVED;
use crate::generator::enums;
use crate::generator::progenitor_input::MULTIPART_SUFFIX;

/// Reports names that clash, and enum values that are not valid names.
pub fn clashes(document: &Value) -> Vec<Finding> {
    let found = schemas::all(document);
    let mut findings = Vec::new();
    let open = enums::read(document);
    let is_open = |pointer: &str| {
        open.iter().any(|open| pointer == format!("/components/schemas/{}/anyOf/0", escaped(&open.name)))
    };
    for schema in &found {
        fields(document, schema, &mut findings);
        if !is_open(&schema.pointer) {
            closed_values(schema, &mut findings);
        }
    }
    open_values(document, &mut findings);
    types(&found, &mut findings);
    operations(document, &mut findings);
    findings
}

/// The name in Rust, as progenitor and typify derive it. They only differ in leading digits, which can't resolve a clash.
fn rust_name(name: &str, case: fn(&str) -> String) -> String {
    let is_part = |c: char| c == '_' || c.is_alphanumeric();
    let plain = match name {
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        _ => case(&name.replace('\'', "").replace(|c| !is_part(c), "-")),
    };
    let named = match plain.chars().next() {
        None => case("x"),
        Some(c) if c.is_numeric() => format!("{}{plain}", case("x")),
        Some(_) => plain,
    };
    if is_identifier(&named) { named } else { format!("{named}_") }
}

fn snake(name: &str) -> String {
    rust_name(name, str::to_snake_case)
}

fn pascal(name: &str) -> String {
    rust_name(name, str::to_pascal_case)
}

fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Groups items by name and returns the groups with several items.
fn same<T>(things: impl IntoIterator<Item = (String, T)>) -> impl Iterator<Item = (String, Vec<T>)> {
    let mut by_name: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for (name, thing) in things {
        by_name.entry(name).or_default().push(thing);
    }
    by_name.into_iter().filter(|(_, things)| things.len() > 1)
}

fn quoted(names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{}`", name.as_ref())).collect();
    names.join(" and ")
}

/// Checks the fields of a type: those of the schema and of all its parts.
fn fields(document: &Value, schema: &Found<'_>, findings: &mut Vec<Finding>) {
    let parts = schema.value["allOf"].as_array().into_iter().flatten();
    let parts = std::iter::once(schema.value).chain(parts.map(|part| schemas::resolved(document, part)));
    let all = parts.enumerate().flat_map(|(part, value)| {
        own_fields(value).into_iter().map(move |(name, label)| (name, (part, label)))
    });
    for (name, clashing) in same(all) {
        let labels: BTreeSet<&String> = clashing.iter().map(|(_, label)| label).collect();
        // A clash within a part is reported for the part.
        let is_within_a_part = clashing[0].0 > 0 && clashing.iter().all(|(part, _)| *part == clashing[0].0);
        if labels.len() < 2 || is_within_a_part {
            continue;
        }
        findings.push(Finding::new(
            format!("schema at {}", schema.pointer),
            format!(
                "the fields {} are both `{name}` in Rust, so no client can be generated",
                quoted(&labels)
            ),
            format!(
                "Remove the one that clients do not need: an action below openapi/corrections/3-types with \
                 `remove: true` and a target that ends in `.properties['{}']`.",
                labels.first().map_or("", |label| label.as_str())
            ),
        ));
    }
}

/// The fields of a type with their names in Rust and in the document.
fn own_fields(schema: &Value) -> Vec<(String, String)> {
    let mut fields: Vec<_> =
        members(&schema["properties"]).map(|(field, _)| (snake(field), field.to_owned())).collect();
    if !fields.is_empty() && schema["additionalProperties"].is_object() {
        fields.push(("extra".to_owned(), "extra, for all other fields".to_owned()));
    }
    fields
}

/// Checks the values of closed enumerations. Progenitor tries two ways to name the variants.
fn closed_values(schema: &Found<'_>, findings: &mut Vec<Finding>) {
    let values: Vec<&str> =
        schema.value["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let spelled = |value: &str| pascal(&value.replace(|c: char| c == '_' || !c.is_alphanumeric(), "X"));
    if same(values.iter().map(|value| (pascal(value), value))).next().is_none() {
        return;
    }
    for (name, clashing) in same(values.iter().map(|value| (spelled(value), value))) {
        findings.push(Finding::new(
            format!("schema at {}", schema.pointer),
            format!("the values {} are both the variant `{name}` in Rust", quoted(clashing)),
            "Change it to an open enumeration below openapi/corrections/3-types, and list only one of them.",
        ));
    }
}

fn open_values(document: &Value, findings: &mut Vec<Finding>) {
    const NEXT: &str =
        "Remove it from the list below openapi/corrections/3-types: it is still decoded, as `Other`.";
    for open in enums::read(document) {
        let place = format!("schema at /components/schemas/{}", escaped(&open.name));
        let variants = open.values.iter().map(|(value, _)| (enums::variant(value), value.as_str()));
        let other = ("Other".to_owned(), "any other value");
        for (name, clashing) in same(variants.clone().chain([other])) {
            let what = format!("the values {} are both the variant `{name}` in Rust", quoted(clashing));
            findings.push(Finding::new(&place, what, NEXT));
        }
        for (name, value) in variants.filter(|(name, _)| !is_identifier(name)) {
            let what =
                format!("the value `{value}` becomes `{name}`, which is not a valid variant name in Rust");
            findings.push(Finding::new(&place, what, NEXT));
        }
    }
}

fn types(found: &[Found<'_>], findings: &mut Vec<Finding>) {
    let named =
        found.iter().filter_map(|schema| Some((pascal(schema.type_name.as_deref()?), &schema.pointer)));
    for (name, clashing) in same(named) {
        findings.push(Finding::new(
            format!("schemas at {}", clashing.iter().map(|at| at.as_str()).collect::<Vec<_>>().join(" and ")),
            format!("are both the type `{name}` in Rust"),
            "Rename one of them below openapi/corrections/3-types: remove it, and add it again under another name.",
        ));
    }
}

fn operations(document: &Value, findings: &mut Vec<Finding>) {
    let mut ids = Vec::new();
    for (path, item) in members(&document["paths"]) {
        for (method, operation) in members(item).filter(|(key, _)| *key != "parameters") {
            let pointer = format!("/paths/{}/{method}", escaped(path));
            let content = &operation["requestBody"]["content"];
            let has_files = content.get("multipart/form-data").is_some();
            let other_bodies = members(content).filter(|(media, _)| *media != "multipart/form-data").count();
            let id = operation["operationId"].as_str().unwrap_or_default();
            ids.push((id.to_owned(), pointer.clone()));
            if has_files && other_bodies > 0 {
                ids.push((format!("{id}{MULTIPART_SUFFIX}"), format!("{pointer} (with files)")));
            }
            setters(document, item, operation, &pointer, findings);
        }
    }
    // Duplicate IDs are reported by `shape`.
    for (name, clashing) in same(ids.into_iter().map(|(id, pointer)| (pascal(&id), (id, pointer)))) {
        let distinct: BTreeSet<&String> = clashing.iter().map(|(id, _)| id).collect();
        let made_here = clashing.iter().any(|(_, pointer)| pointer.ends_with(')'));
        if distinct.len() > 1 || made_here {
            let places: Vec<&str> = clashing.iter().map(|(_, pointer)| pointer.as_str()).collect();
            findings.push(Finding::new(
                format!("operations at {}", places.join(" and ")),
                format!("the operation IDs {} are both `{name}` in Rust", quoted(distinct)),
                "Change one of them below openapi/corrections/2-operations.",
            ));
        }
    }
}

/// Checks the setters of a call: parameters, fields of the body, and the methods of all calls.
fn setters(document: &Value, item: &Value, operation: &Value, pointer: &str, findings: &mut Vec<Finding>) {
    let own = operation["parameters"].as_array().into_iter().flatten();
    let shared = item["parameters"].as_array().into_iter().flatten();
    let key = |parameter: &Value| json!([parameter["name"], parameter["in"]]).to_string();
    let mut seen = BTreeSet::new();
    let mut in_path = BTreeSet::new();
    let mut setters: Vec<(String, String)> = own
        .chain(shared)
        .map(|parameter| schemas::resolved(document, parameter))
        .filter(|parameter| seen.insert(key(parameter)))
        .filter_map(|parameter| {
            let name = parameter["name"].as_str()?;
            if parameter["in"] == "path" {
                in_path.insert(snake(name));
            }
            Some((snake(name), format!("{name} ({})", parameter["in"].as_str().unwrap_or("?"))))
        })
        .collect();
    let content = &operation["requestBody"]["content"];
    // The parameter also sets a field with the same name as a path parameter. Clashes of fields are reported for the schema.
    let of_body = fields_of_body(document, &content["application/json"]["schema"]);
    let of_body = of_body.into_iter().filter(|(name, _)| !in_path.contains(name));
    setters.extend(of_body.map(|(name, field)| (name, format!("{field} (in the body)"))));
    let has_body = members(content).next().is_some();
    let has_files = content.get("multipart/form-data").is_some();
    let taken = RESERVED.into_iter().chain(has_body.then_some("body"));
    let taken = taken.chain(has_files.then_some("content_type"));
    setters.extend(taken.map(|name| (name.to_owned(), format!("{name} (a method of every such call)"))));
    for (name, clashing) in same(setters) {
        findings.push(Finding::new(
            format!("operation at {pointer}"),
            format!("the setters {} are both `{name}` in Rust, so no client can be generated", quoted(&clashing)),
            "Remove the one that clients do not need with `remove: true`: a parameter below \
             openapi/corrections/2-operations, with a target that ends in `.parameters[?@.name=='…']`; a field of the \
             body below openapi/corrections/3-types.",
        ));
    }
}

/// The fields of a body and of all its parts, by name in Rust.
fn fields_of_body(document: &Value, schema: &Value) -> BTreeMap<String, String> {
    let schema = schemas::resolved(document, schema);
    let parts = schema["allOf"].as_array().into_iter().flatten();
    let parts = parts.map(|part| schemas::resolved(document, part));
    std::iter::once(schema).chain(parts).flat_map(own_fields).collect()
}
