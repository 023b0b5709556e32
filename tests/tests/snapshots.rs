//! Snapshots that a reviewer can read in minutes: the table of operations, the surface of the client, the document.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

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
fn the_table_of_operations() {
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
            "    repeat: {:?}; login: {:?}; list: {:?}",
            decided.repeat, decided.login, decided.list
        )
        .unwrap();
    }
    snapshot("", "operations", &text);
}

fn or_none(items: &[String]) -> String {
    if items.is_empty() { "none".to_owned() } else { items.join(", ") }
}

#[test]
fn the_surface_of_the_client() {
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
    for (name, text) in &surface.types {
        snapshot("types", name, text);
    }
    all_expected("surface", tags.keys());
    all_expected("types", surface.types.keys());
}

#[test]
fn the_corrected_document_path_by_path() {
    let document = corrected();
    let paths = document["paths"].as_object().unwrap();
    let name = |path: &str| path.trim_matches('/').replace('/', ".").replace(['{', '}'], "_");
    let names: Vec<String> =
        paths.keys().map(|path| if path == "/" { "home".to_owned() } else { name(path) }).collect();
    for (name, (path, item)) in names.iter().zip(paths) {
        snapshot("paths", name, &format!("{path}\n{}", xtask::canonical::to_text(item)));
    }
    let mut components = document["components"].clone();
    components.as_object_mut().unwrap().remove("schemas");
    snapshot("", "components", &xtask::canonical::to_text(&components));
    all_expected("paths", names.iter());
}

/// No snapshot is left over from something that is gone.
fn all_expected<'a>(folder: &str, names: impl Iterator<Item = &'a String>) {
    let expected: BTreeSet<String> = names.map(|name| format!("{name}.snap")).collect();
    let folder = root().join("tests/tests/snapshots").join(folder);
    let present = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .map(|f| f.unwrap().file_name().into_string().unwrap());
    let stale: Vec<String> =
        present.filter(|name| !name.ends_with(".snap.new") && !expected.contains(name)).collect();
    assert_eq!(stale, Vec::<String>::new(), "delete these from {}", folder.display());
}
