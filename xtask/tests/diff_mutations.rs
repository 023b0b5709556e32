//! One edit of a document, one change in the report, with its name, its kind and its verdict.
#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::{Value, json};
use std::collections::BTreeSet;
use xtask::diff::{Kind, Report, diff};

fn base() -> Value {
    serde_json::from_str(include_str!("data/diff/base.json")).unwrap()
}

/// Puts a value at a pointer, or takes it away. The last segment `-` appends to a list.
fn edit(document: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let last = last.replace("~1", "/").replace("~0", "~");
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}"));
    match (parent, value) {
        (Value::Object(map), Some(value)) => drop(map.insert(last, value)),
        (Value::Object(map), None) => assert!(map.remove(&last).is_some(), "nothing at {pointer}"),
        (Value::Array(items), Some(value)) if last == "-" => items.push(value),
        (Value::Array(items), Some(value)) => items[last.parse::<usize>().unwrap()] = value,
        (Value::Array(items), None) => drop(items.remove(last.parse().unwrap())),
        _ => panic!("{pointer} is in no object or list"),
    }
}

fn edited(pointer: &str, value: Option<Value>) -> Value {
    let mut document = base();
    edit(&mut document, pointer, value);
    document
}

fn lines(report: &Report) -> Vec<String> {
    let line = |change: &xtask::diff::Change| {
        format!("{} {} | {}", change.class.name(), change.kind.name(), change.sentence)
    };
    report.changes.iter().map(line).collect()
}

const LIST: &str = "/paths/~1games/get";
const ADD: &str = "/paths/~1games/post";
const ONE: &str = "/paths/~1games~1{game_id}";
const GAME: &str = "/components/schemas/Game";
const NEW: &str = "/components/schemas/NewGame";
const PLAYER: &str = "/components/schemas/Player";

/// Where, what (nothing: taken away), and the lines expected.
type Row = (String, Option<Value>, &'static [&'static str]);

fn row(start: &str, end: &str, value: impl Into<Option<Value>>, expected: &'static [&'static str]) -> Row {
    (format!("{start}{end}"), value.into(), expected)
}

include!("data/diff/rows.rs");

/// The document with texts replaced.
fn replaced(texts: &[(&str, &str)]) -> Value {
    let text = texts.iter().fold(include_str!("data/diff/base.json").to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "no {old} in the document");
        text.replace(old, new)
    });
    serde_json::from_str(&text).unwrap()
}

/// Every document that differs from the base, with the lines expected.
fn documents() -> Vec<(String, Value, &'static [&'static str])> {
    let edits =
        rows().into_iter().map(|(pointer, value, lines)| (pointer.clone(), edited(&pointer, value), lines));
    let texts = renames().into_iter().map(|(texts, lines)| (format!("{texts:?}"), replaced(texts), lines));
    edits.chain(texts).collect()
}

#[test]
fn every_edit_is_told() {
    let mut failures = Vec::new();
    for (name, document, expected) in documents() {
        let report = diff(&base(), &document).unwrap();
        if lines(&report) != expected {
            failures.push(format!("{name}\n  {}", lines(&report).join("\n  ")));
        }
    }
    assert!(failures.is_empty(), "{} rows differ:\n{}", failures.len(), failures.join("\n"));
}

/// The edits, both ways, show every kind there is.
#[test]
fn every_kind_is_shown() {
    let mut seen: BTreeSet<Kind> = BTreeSet::new();
    for (_, other, _) in documents() {
        for report in [diff(&base(), &other).unwrap(), diff(&other, &base()).unwrap()] {
            seen.extend(report.changes.iter().map(|change| change.kind));
        }
    }
    let missing: Vec<&str> =
        Kind::ALL.iter().filter(|kind| !seen.contains(kind)).map(|kind| kind.name()).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// A pointer leads to the value that changed: into the old document if it is gone, else into the new one.
#[test]
fn every_pointer_leads_somewhere() {
    for (name, other, _) in documents() {
        for (old, new) in [(&base(), &other), (&other, &base())] {
            for change in diff(old, new).unwrap().changes {
                let gone = change.before.is_some() && change.after.is_none();
                let holder = if gone { old } else { new };
                // A switch that was turned off, or a list that lost its last member, may be missing altogether.
                let (parent, _) = change.pointer.rsplit_once('/').unwrap();
                assert!(holder.pointer(parent).is_some(), "{name}: {} {}", change.pointer, change.sentence);
            }
        }
    }
}

/// All places of a document, as pointers.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => {
            map.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Value::Array(list) => list.iter().enumerate().map(|(i, value)| (i.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let pointer = format!("{pointer}/{key}");
        places(child, &pointer, found);
        found.push(pointer);
    }
}

/// Prose, unless a field, a schema or an example is called like that.
fn is_prose(pointer: &str) -> bool {
    let segments: Vec<&str> = pointer.split('/').collect();
    // Callbacks are compared as a whole, with the prose in them.
    let in_callback = segments.contains(&"callbacks");
    !in_callback
        && segments.iter().enumerate().any(|(i, segment)| {
            matches!(*segment, "description" | "summary" | "example" | "title")
                && segments[i - 1] != "properties"
        })
}

/// Nothing in the document can change or go without a word, wherever it is.
#[test]
fn no_place_changes_in_silence() {
    let mut pointers = Vec::new();
    places(&base(), "", &mut pointers);
    assert!(pointers.len() > 350, "{} places", pointers.len());
    let mut silent = Vec::new();
    for pointer in pointers.iter().filter(|pointer| *pointer != "/openapi") {
        // Only switches that are off may be taken away in silence.
        let is_off = base().pointer(pointer) == Some(&Value::Bool(false)) && !pointer.ends_with("Properties");
        for value in [Some(json!({"strange": 1})), Some(json!("strange")), Some(json!(7)), None] {
            let is_quiet = is_prose(pointer) || (is_off && value.is_none());
            let other = edited(pointer, value.clone());
            for (old, new) in [(&base(), &other), (&other, &base())] {
                if diff(old, new).unwrap().is_empty() != is_quiet {
                    silent.push(format!("{pointer} {value:?}"));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{} places are told wrongly:\n{}", silent.len(), silent.join("\n"));
}
