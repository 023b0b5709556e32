//! Names that differ in the document and are the same in the generated code: fields, parameters, words, types, operations.
//!
//! The generated code would not compile, or one of the two would be lost without a word.

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

/// Names that clash, and words that give no name at all.
#[must_use]
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
            closed_words(schema, &mut findings);
        }
    }
    open_words(document, &mut findings);
    types(&found, &mut findings);
    operations(document, &mut findings);
    findings
}

/// What progenitor and typify make of a name; they differ in digits at the front alone, which end no clash.
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

/// Sorts things by their name in Rust and gives the names that more than one has.
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

/// Fields of one type: those of the schema, and those of all its parts together.
fn fields(document: &Value, schema: &Found<'_>, findings: &mut Vec<Finding>) {
    let parts = schema.value["allOf"].as_array().into_iter().flatten();
    let parts = std::iter::once(schema.value).chain(parts.map(|part| schemas::resolved(document, part)));
    let all = parts.enumerate().flat_map(|(part, value)| {
        own_fields(value).into_iter().map(move |(name, label)| (name, (part, label)))
    });
    for (name, clashing) in same(all) {
        let labels: BTreeSet<&String> = clashing.iter().map(|(_, label)| label).collect();
        // A clash within a part is reported where the part is.
        let is_within_a_part = clashing[0].0 > 0 && clashing.iter().all(|(part, _)| *part == clashing[0].0);
        if labels.len() < 2 || is_within_a_part {
            continue;
        }
        findings.push(Finding::new(
            format!("schema at {}", schema.pointer),
            format!("the fields {} are both `{name}` in Rust, so that no client can be made", quoted(&labels)),
            format!(
                "Take out the one that clients can do without: an action below openapi/corrections/3-types with \
                 `remove: true` and a target that ends in `.properties['{}']`.",
                labels.first().map_or("", |label| label.as_str())
            ),
        ));
    }
}

/// The fields of a type, each by its name in Rust and in the document.
fn own_fields(schema: &Value) -> Vec<(String, String)> {
    let mut fields: Vec<_> =
        members(&schema["properties"]).map(|(field, _)| (snake(field), field.to_owned())).collect();
    if !fields.is_empty() && schema["additionalProperties"].is_object() {
        fields.push(("extra".to_owned(), "extra, for all other fields".to_owned()));
    }
    fields
}

/// Words of enumerations that progenitor generates; it has a second way to name them, and then gives up.
fn closed_words(schema: &Found<'_>, findings: &mut Vec<Finding>) {
    let words: Vec<&str> =
        schema.value["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let spelled = |word: &str| pascal(&word.replace(|c: char| c == '_' || !c.is_alphanumeric(), "X"));
    if same(words.iter().map(|word| (pascal(word), word))).next().is_none() {
        return;
    }
    for (name, clashing) in same(words.iter().map(|word| (spelled(word), word))) {
        findings.push(Finding::new(
            format!("schema at {}", schema.pointer),
            format!("the words {} are both the variant `{name}` in Rust", quoted(clashing)),
            "Make it an open enumeration below openapi/corrections/3-types, and list one of them.",
        ));
    }
}

fn open_words(document: &Value, findings: &mut Vec<Finding>) {
    const NEXT: &str =
        "Leave it out of the list below openapi/corrections/3-types: it still arrives, as `Other`.";
    for open in enums::read(document) {
        let place = format!("schema at /components/schemas/{}", escaped(&open.name));
        let variants = open.words.iter().map(|(word, _)| (enums::variant(word), word.as_str()));
        let other = ("Other".to_owned(), "any other word");
        for (name, clashing) in same(variants.clone().chain([other])) {
            let what = format!("the words {} are both the variant `{name}` in Rust", quoted(clashing));
            findings.push(Finding::new(&place, what, NEXT));
        }
        for (name, word) in variants.filter(|(name, _)| !is_identifier(name)) {
            let what =
                format!("the word `{word}` gives `{name}`, which can't be the name of a variant in Rust");
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
            "Give one of them another name below openapi/corrections/3-types: remove it, and bring it back under the new one.",
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
    // The same id twice is reported elsewhere.
    for (name, clashing) in same(ids.into_iter().map(|(id, pointer)| (pascal(&id), (id, pointer)))) {
        let distinct: BTreeSet<&String> = clashing.iter().map(|(id, _)| id).collect();
        let made_here = clashing.iter().any(|(_, pointer)| pointer.ends_with(')'));
        if distinct.len() > 1 || made_here {
            let places: Vec<&str> = clashing.iter().map(|(_, pointer)| pointer.as_str()).collect();
            findings.push(Finding::new(
                format!("operations at {}", places.join(" and ")),
                format!("the ids {} are both `{name}` in Rust", quoted(distinct)),
                "Give one of them another id below openapi/corrections/2-operations.",
            ));
        }
    }
}

/// Setters of one call: parameters and fields of the body, beside methods that all calls have.
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
    // A field that is also in the path is set by the parameter. Fields that clash with each other are reported where the schema is.
    let of_body = fields_of_body(document, &content["application/json"]["schema"]);
    let of_body = of_body.into_iter().filter(|(name, _)| !in_path.contains(name));
    setters.extend(of_body.map(|(name, field)| (name, format!("{field} (in the body)"))));
    let has_body = members(content).next().is_some();
    let has_files = content.get("multipart/form-data").is_some();
    let taken = RESERVED.into_iter().chain(has_body.then_some("body"));
    let taken = taken.chain(has_files.then_some("content_type"));
    setters.extend(taken.map(|name| (name.to_owned(), format!("{name} (of every such call)"))));
    for (name, clashing) in same(setters) {
        findings.push(Finding::new(
            format!("operation at {pointer}"),
            format!("the setters {} are both `{name}` in Rust, so that no client can be made", quoted(&clashing)),
            "Take out the one that clients can do without, by an action with `remove: true`: a parameter below \
             openapi/corrections/2-operations, with a target that ends in `.parameters[?@.name=='…']`; a field of the \
             body below openapi/corrections/3-types.",
        ));
    }
}

/// The fields of a body and of all its parts, by their names in Rust.
fn fields_of_body(document: &Value, schema: &Value) -> BTreeMap<String, String> {
    let schema = schemas::resolved(document, schema);
    let parts = schema["allOf"].as_array().into_iter().flatten();
    let parts = parts.map(|part| schemas::resolved(document, part));
    std::iter::once(schema).chain(parts).flat_map(own_fields).collect()
}
