//! Each edit of a document is reported, with its verdict.

use serde_json::{Value, json};
use std::fmt::Write as _;
use xtask::diff::{Report, diff};

fn base() -> Value {
    serde_json::from_str(include_str!("data/diff/base.json")).unwrap()
}

/// Sets or removes the value at a pointer. The last segment `-` appends to a list.
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
    let line = |change: &xtask::diff::Change| format!("{}: {}", change.class.name(), change.sentence);
    report.changes.iter().map(line).collect()
}

const LIST: &str = "/paths/~1games/get";
const ADD: &str = "/paths/~1games/post";
const ONE: &str = "/paths/~1games~1{game_id}";
const GAME: &str = "/components/schemas/Game";
const NEW: &str = "/components/schemas/NewGame";
const PLAYER: &str = "/components/schemas/Player";

/// A pointer and the new value; `None` removes it.
type Row = (String, Option<Value>);

fn row(start: &str, end: &str, value: impl Into<Option<Value>>) -> Row {
    (format!("{start}{end}"), value.into())
}

include!("data/diff/rows.rs");

/// The document with replaced strings.
fn replaced(texts: &[(&str, &str)]) -> Value {
    let text = texts.iter().fold(include_str!("data/diff/base.json").to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "no {old} in the document");
        text.replace(old, new)
    });
    serde_json::from_str(&text).unwrap()
}

/// The documents of all edits, with their names.
fn documents() -> Vec<(String, Value)> {
    let named = |pointer: &str, value: &Option<Value>| match value {
        Some(value) => format!("{pointer} = {value}"),
        None => format!("{pointer} removed"),
    };
    let edits = rows().into_iter().map(|(pointer, value)| (named(&pointer, &value), edited(&pointer, value)));
    let texts = renames().into_iter().map(|texts| (format!("{texts:?}"), replaced(texts)));
    edits.chain(texts).collect()
}

#[test]
fn reports_every_edit() {
    let mut told = String::new();
    for (name, document) in documents() {
        let report = diff(&base(), &document).unwrap();
        assert!(!report.is_empty(), "{name}");
        assert!(!diff(&document, &base()).unwrap().is_empty(), "{name}");
        writeln!(told, "{name}\n  {}", lines(&report).join("\n  ")).unwrap();
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("data/diff/snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("edits", told));
}

#[test]
fn shows_the_type_of_a_changed_value() {
    for (pointer, value, expected) in [
        (format!("{NEW}/properties/weight/default"), json!("18000"), "from `1` to `\"18000\"`"),
        (format!("{LIST}/parameters/1/schema/default"), json!(false), "from `name` to `false`"),
        (format!("{LIST}/parameters/1/schema/default"), json!("false"), "from `name` to `false`"),
        (format!("{LIST}/x-cost"), json!("1"), "from `1` to `\"1\"`"),
    ] {
        let told = lines(&diff(&base(), &edited(&pointer, Some(value))).unwrap());
        assert!(told.iter().any(|line| line.ends_with(expected)), "{pointer}: {told:?}");
    }
}

/// All pointers of a document.
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

/// Whether a pointer leads to prose, and not to a field, schema or example of that name.
fn is_prose(pointer: &str) -> bool {
    let segments: Vec<&str> = pointer.split('/').collect();
    segments.iter().enumerate().any(|(i, segment)| {
        matches!(*segment, "description" | "summary" | "example" | "title") && segments[i - 1] != "properties"
    })
}

#[test]
fn every_change_and_removal_is_reported() {
    let mut pointers = Vec::new();
    places(&base(), "", &mut pointers);
    assert!(pointers.len() > 350, "{} places", pointers.len());
    let mut silent = Vec::new();
    for pointer in pointers.iter().filter(|pointer| *pointer != "/openapi") {
        // Only the removal of keywords with their default value is not reported.
        let is_off = base().pointer(pointer) == Some(&Value::Bool(false))
            && !["Properties", "explode"].iter().any(|key| pointer.ends_with(key));
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
    assert!(silent.is_empty(), "{} places are reported incorrectly:\n{}", silent.len(), silent.join("\n"));
}
