//! Snapshots for reviewers: the table of operations, and the public API of the client by tag.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use copr_tests::document::{corrected, root};
use copr_tests::surface;
use serde_json::Value;

fn snapshot(folder: &str, name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => format!("snapshots/{folder}"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!(name, text) });
}

fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap().iter().filter(|(key, _)| *key != "parameters") {
            let mut operation = operation.clone();
            let shared = item["parameters"].as_array().cloned().unwrap_or_default();
            let mut parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            parameters.extend(shared);
            operation["parameters"] = Value::Array(parameters);
            all.push((method.to_uppercase(), path.clone(), operation));
        }
    }
    all.sort_by(|a, b| a.2["operationId"].as_str().cmp(&b.2["operationId"].as_str()));
    all
}

fn reference(value: &Value) -> String {
    value["$ref"].as_str().and_then(|r| r.rsplit('/').next()).unwrap_or("-").to_owned()
}

#[test]
fn operation_table_matches_snapshot() {
    let document = corrected();
    let mut text = String::new();
    for (method, path, operation) in operations(&document) {
        let decided = copr_api::Operation::find(operation["operationId"].as_str().unwrap()).unwrap();
        let parameters: Vec<String> = operation["parameters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| {
                let pointer = p["$ref"].as_str().and_then(|r| r.strip_prefix('#'));
                pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(p)
            })
            .filter(|p| p["in"] != "path")
            .map(|p| {
                format!("{}{}", p["name"].as_str().unwrap(), if p["required"] == true { "" } else { "?" })
            })
            .collect();
        let bodies: Vec<String> = operation["requestBody"]["content"]
            .as_object()
            .into_iter()
            .flatten()
            .map(
                |(kind, media)| {
                    if kind == "application/json" { reference(&media["schema"]) } else { kind.clone() }
                },
            )
            .collect();
        let answer = reference(&operation["responses"]["200"]["content"]["application/json"]["schema"]);
        writeln!(text, "{}: {method} {path}", decided.id).unwrap();
        writeln!(text, "    query: {}; body: {}; answer: {answer}", or_none(&parameters), or_none(&bodies))
            .unwrap();
        writeln!(
            text,
            "    idempotent: {}; auth: {:?}; list: {:?}",
            decided.idempotent, decided.auth, decided.list
        )
        .unwrap();
    }
    snapshot("", "operations", &text);
}

fn or_none(items: &[String]) -> String {
    if items.is_empty() { "none".to_owned() } else { items.join(", ") }
}

#[test]
fn client_api_matches_snapshots() {
    let document = corrected();
    let surface = surface::read(&document);
    let mut tags: BTreeMap<String, String> = BTreeMap::new();
    for (_, _, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap();
        for suffix in ["", "_multipart"] {
            let id = format!("{id}{suffix}");
            let builder: String = id.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect();
            if let Some(text) = surface.builders.get(&builder) {
                let tag = operation["tags"][0].as_str().unwrap().to_owned();
                write!(tags.entry(tag).or_default(), "client.{id}()\n{text}").unwrap();
            }
        }
    }
    for (tag, text) in &tags {
        snapshot("surface", tag, text);
    }
    let mut types: BTreeMap<String, String> = BTreeMap::new();
    let users = tags_of_types(&document);
    for (name, text) in &surface.types {
        let tag = match users.get(name).map(|tags| tags.iter().collect::<Vec<_>>()).as_deref() {
            Some([tag]) => tag.as_str(),
            _ => "shared",
        };
        write!(types.entry(tag.to_owned()).or_default(), "{name}\n{text}\n").unwrap();
    }
    for (tag, text) in &types {
        snapshot("types", tag, text);
    }
    all_expected("surface", tags.keys());
    all_expected("types", types.keys());
}

/// The tags of the operations that use a type.
fn tags_of_types(document: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, _, operation) in operations(document) {
        let tag = operation["tags"][0].as_str().unwrap().to_owned();
        let mut open = vec![operation];
        let mut seen = BTreeSet::new();
        while let Some(value) = open.pop() {
            match value {
                Value::Object(map) => {
                    if let Some(pointer) =
                        map.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix('#'))
                        && seen.insert(pointer.to_owned())
                    {
                        let name = pointer.rsplit('/').next().unwrap().to_owned();
                        users.entry(name).or_default().insert(tag.clone());
                        open.extend(document.pointer(pointer).cloned());
                    }
                    open.extend(map.into_iter().map(|(_, value)| value));
                }
                Value::Array(items) => open.extend(items),
                _ => {}
            }
        }
    }
    users
}

/// Fails if a snapshot is no longer used.
fn all_expected<'a>(folder: &str, names: impl Iterator<Item = &'a String>) {
    let expected: BTreeSet<String> = names.map(|name| format!("{name}.snap")).collect();
    let folder = root().join("tests/tests/it/snapshots").join(folder);
    let present = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .map(|f| f.unwrap().file_name().into_string().unwrap());
    let stale: Vec<String> =
        present.filter(|name| !name.ends_with(".snap.new") && !expected.contains(name)).collect();
    assert_eq!(stale, Vec::<String>::new(), "delete these from {}", folder.display());
}
