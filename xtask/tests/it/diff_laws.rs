//! Properties of the comparison for all documents.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use xtask::diff::{Report, diff};

fn base() -> Value {
    serde_json::from_str(include_str!("data/diff/base.json")).unwrap()
}

/// Any JSON whose keys and strings often have a meaning in a description.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "openapi",
            "paths",
            "components",
            "schemas",
            "parameters",
            "responses",
            "requestBody",
            "content",
            "schema",
            "type",
            "properties",
            "items",
            "required",
            "$ref",
            "allOf",
            "oneOf",
            "enum",
            "nullable",
            "name",
            "in",
            "get",
            "post",
            "200",
            "/a",
            "/{b}",
            "security",
            "servers",
            "tags",
            "headers",
            "url",
            "additionalProperties",
            "minimum",
            "query",
            "array",
            "object",
            "string",
            "x-a",
            "",
            "`|<@~/é\n",
            "#/components/schemas/name",
            "#/components/parameters/a",
            "application/json",
            "operationId",
        ])
        .prop_map(str::to_owned),
        "[a-c]{1,2}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i32>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 48, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec((word.clone(), inner), 0..5)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// Pointers to all values of a document.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Object(map) => {
            for (key, child) in map {
                places(child, &format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(list) => {
            for (i, child) in list.iter().enumerate() {
                places(child, &format!("{pointer}/{i}"), found);
            }
        }
        _ => {}
    }
}

/// The base document with some values replaced by other values of it, or by any JSON.
fn mutant() -> impl Strategy<Value = Value> {
    let edit = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any_json(), 0..3u8);
    prop::collection::vec(edit, 1..5).prop_map(|edits| {
        let mut document = base();
        for (at, from, anything, how) in edits {
            let mut pointers = Vec::new();
            places(&document, "", &mut pointers);
            let target = at.get(&pointers).clone();
            let value = match how {
                0 => document.pointer(from.get(&pointers).as_str()).cloned().unwrap_or_default(),
                1 => anything,
                _ => {
                    remove(&mut document, &target);
                    continue;
                }
            };
            if let Some(slot) = document.pointer_mut(&target).filter(|_| !target.is_empty()) {
                *slot = value;
            }
        }
        document["openapi"] = json!("3.0.3");
        document
    })
}

fn remove(document: &mut Value, pointer: &str) {
    let Some((parent, last)) = pointer.rsplit_once('/') else {
        return;
    };
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.remove(&last.replace("~1", "/").replace("~0", "~"))),
        Some(Value::Array(items)) => drop(items.remove(last.parse().unwrap())),
        _ => {}
    }
}

/// The document with its keys in another order.
fn reversed(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let entries: Vec<_> = map.iter().rev().collect();
            Value::Object(
                entries.into_iter().map(|(key, value)| (key.clone(), reversed(value))).collect::<Map<_, _>>(),
            )
        }
        Value::Array(list) => list.iter().map(reversed).collect(),
        other => other.clone(),
    }
}

/// The reports of added and removed fields. Not of operations, since moved ones are reported with their new path.
fn reported(report: &Report, mirrored: bool) -> BTreeSet<String> {
    let (added, removed) = if mirrored { ("removed", "added") } else { ("added", "removed") };
    let sentences = report.changes.iter().map(|change| change.sentence.as_str());
    let fields = sentences.filter(|sentence| sentence.contains("field `") && !sentence.contains(" /"));
    fields
        .filter_map(|sentence| {
            let (subject, field) = sentence.split_once("field `")?;
            let (name, what) = field.split_once("` was ")?;
            let subject = subject.trim_end_matches("required ").trim_end_matches("optional ");
            let what = what.split(' ').next()?;
            let what = if what == "added" { added } else { removed };
            Some(format!("{subject}{name} {what}"))
        })
        .collect()
}

fn check_renderings(report: &Report) -> Result<(), TestCaseError> {
    let (text, markdown) = (report.text(), report.markdown());
    prop_assert_eq!(text.lines().filter(|line| line.starts_with("  - ")).count(), report.changes.len());
    prop_assert_eq!(markdown.lines().filter(|line| line.starts_with("- ")).count(), report.changes.len());
    for change in &report.changes {
        prop_assert!(!change.sentence.contains('\n'));
        prop_assert_eq!(change.sentence.matches('`').count() % 2, 0, "{}", change.sentence);
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_document_equals_itself(document in mutant()) {
        prop_assert_eq!(diff(&document, &document).unwrap(), Report::default());
    }

    #[test]
    fn ignores_the_order_of_keys(a in mutant(), b in mutant()) {
        prop_assert_eq!(diff(&a, &reversed(&a)).unwrap(), Report::default());
        let report = diff(&a, &b).unwrap();
        let other = diff(&reversed(&a), &reversed(&b)).unwrap();
        prop_assert_eq!(report, other);
    }

    #[test]
    fn additions_are_removals_in_the_other_direction(a in mutant(), b in mutant()) {
        let (there, back) = (diff(&a, &b).unwrap(), diff(&b, &a).unwrap());
        prop_assert_eq!(there.is_empty(), back.is_empty());
        prop_assert_eq!(reported(&there, false), reported(&back, true));
    }

    #[test]
    fn compares_and_renders_mutants(a in mutant(), b in mutant()) {
        check_renderings(&diff(&a, &b).unwrap())?;
    }

    #[test]
    fn never_panics(mut a in any_json(), b in any_json(), paths in any_json(), components in any_json()) {
        let _ = diff(&a, &b);
        if !a.is_object() {
            a = json!({});
        }
        a["openapi"] = json!("3.0.0");
        let c = json!({"openapi": "3.0.0", "paths": {"/a": {"get": paths}}, "components": {"schemas": components}});
        check_renderings(&diff(&a, &c).unwrap())?;
        let d = json!({"openapi": "3.0.0", "paths": {"/a": {"get": b}}, "components": {"schemas": paths}});
        check_renderings(&diff(&c, &d).unwrap())?;
        check_renderings(&diff(&base(), &d).unwrap())?;
    }
}

#[test]
fn rejects_other_versions_than_openapi_3() {
    let message = |old: &Value, new: &Value| diff(old, new).unwrap_err().to_string();
    let good = json!({"openapi": "3.0.3"});
    assert_eq!(
        message(&json!([]), &good),
        "the old document is not an OpenAPI 3 description: it is not an object"
    );
    assert_eq!(
        message(&good, &json!({"swagger": "2.0"})),
        "the new document is not an OpenAPI 3 description: it has no `openapi` version"
    );
    assert_eq!(
        message(&good, &json!({"openapi": "4.0"})),
        "the new document is not an OpenAPI 3 description: its version is 4.0"
    );
    assert!(diff(&good, &good).unwrap().is_empty());
}

/// Cyclic references and very deep schemas.
#[test]
fn cycles_and_deep_schemas_terminate() {
    let circle = |kind: &str| {
        json!({"openapi": "3.0.0",
            "paths": {"/a": {"get": {"parameters": [{"$ref": "#/components/parameters/P"}],
                "responses": {"200": {"$ref": "#/components/responses/R"}}}}},
            "components": {
                "parameters": {"P": {"$ref": "#/components/parameters/P"}},
                "responses": {"R": {"$ref": "#/components/responses/S"}, "S": {"$ref": "#/components/responses/R"}},
                "schemas": {
                    "A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"},
                    "C": {"type": kind, "items": {"$ref": "#/components/schemas/C"}}}}})
    };
    let report = diff(&circle("array"), &circle("object")).unwrap();
    assert_eq!(report.changes.len(), 1);
    assert!(diff(&circle("array"), &circle("array")).unwrap().is_empty());
    let deep = |leaf: &str| {
        let schema =
            (0..100).fold(json!({"type": leaf}), |inner, _| json!({"type": "array", "items": inner}));
        json!({"openapi": "3.0.0", "components": {"schemas": {"Deep": schema}}})
    };
    let report = diff(&deep("string"), &deep("integer")).unwrap();
    assert_eq!(report.changes.len(), 1);
}
