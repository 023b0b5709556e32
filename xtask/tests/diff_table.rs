//! The verdicts: one row for each kind and direction, and the directions found in a document.
#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::{Value, json};
use xtask::diff::{Class, Kind, Reach, classify, diff};

/// The name of a kind, the verdict when clients send the thing, and when they receive it.
const VERDICTS: &[(&str, &str, &str)] = &[
    ("openapi-version-changed", "compatible", "compatible"),
    ("version-changed", "compatible", "compatible"),
    ("server-added", "compatible", "compatible"),
    ("server-removed", "breaking", "breaking"),
    ("server-changed", "unclear", "unclear"),
    ("servers-reordered", "unclear", "unclear"),
    ("tag-added", "compatible", "compatible"),
    ("tag-removed", "compatible", "compatible"),
    ("login-required", "breaking", "breaking"),
    ("login-dropped", "compatible", "compatible"),
    ("login-alternative-added", "compatible", "compatible"),
    ("login-alternative-removed", "breaking", "breaking"),
    ("security-scheme-added", "compatible", "compatible"),
    ("security-scheme-removed", "breaking", "breaking"),
    ("security-scheme-changed", "breaking", "breaking"),
    ("operation-added", "compatible", "compatible"),
    ("operation-removed", "breaking", "breaking"),
    ("operation-moved", "breaking", "breaking"),
    ("path-parameters-renamed", "breaking", "breaking"),
    ("trailing-slash-changed", "unclear", "unclear"),
    ("operation-id-changed", "breaking", "breaking"),
    ("operation-tags-changed", "compatible", "compatible"),
    ("deprecated", "compatible", "compatible"),
    ("undeprecated", "compatible", "compatible"),
    ("parameter-added", "compatible", "compatible"),
    ("required-parameter-added", "breaking", "breaking"),
    ("parameter-removed", "breaking", "breaking"),
    ("parameter-renamed", "breaking", "breaking"),
    ("parameter-relocated", "breaking", "breaking"),
    ("parameter-became-required", "breaking", "breaking"),
    ("parameter-became-optional", "compatible", "compatible"),
    ("parameter-style-changed", "breaking", "breaking"),
    ("body-added", "compatible", "compatible"),
    ("required-body-added", "breaking", "breaking"),
    ("body-removed", "breaking", "breaking"),
    ("body-became-required", "breaking", "breaking"),
    ("body-became-optional", "compatible", "compatible"),
    ("media-type-added", "compatible", "unclear"),
    ("media-type-removed", "breaking", "breaking"),
    ("response-added", "compatible", "compatible"),
    ("success-response-added", "unclear", "unclear"),
    ("response-removed", "unclear", "unclear"),
    ("success-response-removed", "breaking", "breaking"),
    ("header-added", "compatible", "compatible"),
    ("header-removed", "breaking", "breaking"),
    ("header-became-required", "breaking", "compatible"),
    ("header-became-optional", "compatible", "breaking"),
    ("component-added", "compatible", "compatible"),
    ("component-removed", "compatible", "compatible"),
    ("schema-added", "compatible", "compatible"),
    ("schema-removed", "breaking", "breaking"),
    ("schema-renamed", "breaking", "breaking"),
    ("schema-stated", "unclear", "unclear"),
    ("schema-unstated", "unclear", "breaking"),
    ("reference-changed", "breaking", "breaking"),
    ("reference-changed-in-name", "unclear", "unclear"),
    ("reference-introduced", "unclear", "unclear"),
    ("type-changed", "breaking", "breaking"),
    ("format-changed", "unclear", "unclear"),
    ("became-nullable", "compatible", "breaking"),
    ("became-non-nullable", "breaking", "compatible"),
    ("default-changed", "unclear", "unclear"),
    ("access-changed", "unclear", "unclear"),
    ("field-added", "compatible", "compatible"),
    ("required-field-added", "breaking", "compatible"),
    ("field-removed", "breaking", "breaking"),
    ("field-renamed", "breaking", "breaking"),
    ("field-became-required", "breaking", "compatible"),
    ("field-became-optional", "compatible", "breaking"),
    ("extra-fields-forbidden", "breaking", "compatible"),
    ("extra-fields-allowed", "compatible", "unclear"),
    ("extra-fields-changed", "unclear", "unclear"),
    ("enum-values-added", "compatible", "unclear"),
    ("enum-values-removed", "breaking", "compatible"),
    ("enum-stated", "breaking", "unclear"),
    ("enum-unstated", "compatible", "unclear"),
    ("limit-tightened", "breaking", "compatible"),
    ("limit-loosened", "compatible", "unclear"),
    ("limit-changed", "unclear", "unclear"),
    ("variant-added", "compatible", "unclear"),
    ("variant-removed", "breaking", "compatible"),
    ("part-added", "unclear", "compatible"),
    ("part-removed", "breaking", "breaking"),
    ("extension-changed", "unclear", "unclear"),
    ("opaque", "unclear", "unclear"),
];

#[test]
fn every_kind_has_its_verdicts() {
    let table: Vec<(&str, &str, &str)> = Kind::ALL
        .iter()
        .map(|kind| {
            (kind.name(), classify(*kind, Reach::REQUEST).name(), classify(*kind, Reach::RESPONSE).name())
        })
        .collect();
    assert_eq!(table, VERDICTS);
}

#[test]
fn both_directions_get_the_worse_verdict_and_no_direction_the_best() {
    for kind in Kind::ALL {
        let worse = classify(*kind, Reach::REQUEST).min(classify(*kind, Reach::RESPONSE));
        assert_eq!(classify(*kind, Reach::BOTH), worse, "{kind:?}");
        assert_eq!(classify(*kind, Reach::NONE), Class::Compatible, "{kind:?}");
    }
    assert!(Class::Breaking < Class::Unclear && Class::Unclear < Class::Compatible);
}

/// A document whose schema `Thing` travels as told.
fn document(sent: bool, received: bool, thing: &Value) -> Value {
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/Box"}}});
    let mut operation = json!({"responses": {"200": {"description": "ok"}}});
    if sent {
        operation["requestBody"] = json!({"content": content});
    }
    if received {
        operation["responses"]["200"]["content"] = content;
    }
    json!({
        "openapi": "3.0.3",
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": {
            "Box": {"type": "object", "properties": {"thing": {"$ref": "#/components/schemas/Thing"}}},
            "Thing": thing,
        }},
    })
}

/// Old schema, new schema, and the verdicts: sent, received, both, unused.
type Row = (Value, Value, [&'static str; 4]);

/// The same edits of one schema, by the directions in which it travels within another.
#[test]
fn the_verdict_follows_the_direction() {
    let object = |required: Value, fields: Value| json!({"type": "object", "required": required, "properties": fields});
    let (a, b) = (json!({"type": "string"}), json!({"type": "integer"}));
    let (one, two) = (json!({"a": a}), json!({"a": a, "b": b}));
    let rows: Vec<Row> = vec![
        (object(json!([]), one.clone()), object(json!([]), two.clone()), ["compatible"; 4]),
        (
            object(json!([]), one.clone()),
            object(json!(["b"]), two.clone()),
            ["breaking", "compatible", "breaking", "compatible"],
        ),
        (
            object(json!([]), two.clone()),
            object(json!([]), one.clone()),
            ["breaking", "breaking", "breaking", "compatible"],
        ),
        (
            object(json!([]), one.clone()),
            object(json!(["a"]), one.clone()),
            ["breaking", "compatible", "breaking", "compatible"],
        ),
        (
            object(json!(["a"]), one.clone()),
            object(json!([]), one.clone()),
            ["compatible", "breaking", "breaking", "compatible"],
        ),
        (
            json!({"type": "string"}),
            json!({"type": "string", "nullable": true}),
            ["compatible", "breaking", "breaking", "compatible"],
        ),
        (
            json!({"type": "string", "nullable": true}),
            json!({"type": "string"}),
            ["breaking", "compatible", "breaking", "compatible"],
        ),
        (
            json!({"enum": ["a"]}),
            json!({"enum": ["a", "b"]}),
            ["compatible", "unclear", "unclear", "compatible"],
        ),
        (
            json!({"enum": ["a", "b"]}),
            json!({"enum": ["a"]}),
            ["breaking", "compatible", "breaking", "compatible"],
        ),
        (a.clone(), b.clone(), ["breaking", "breaking", "breaking", "compatible"]),
        (
            json!({"type": "string", "default": "x"}),
            a.clone(),
            ["unclear", "unclear", "unclear", "compatible"],
        ),
        (a.clone(), json!({"type": "string", "deprecated": true}), ["compatible"; 4]),
        (
            a.clone(),
            json!({"type": "string", "maxLength": 3}),
            ["breaking", "compatible", "breaking", "compatible"],
        ),
        // A field that is only ever received is harmless where it is not sent.
        (
            object(json!([]), json!({"a": {"type": "string", "readOnly": true}})),
            object(json!(["a"]), json!({"a": {"type": "string", "readOnly": true}})),
            ["compatible"; 4],
        ),
    ];
    for (old, new, expected) in rows {
        let found = [(true, false), (false, true), (true, true), (false, false)].map(|(sent, received)| {
            let report = diff(&document(sent, received, &old), &document(sent, received, &new)).unwrap();
            assert_eq!(report.changes.len(), 1, "{old} {new}");
            let affected: &[&str] = if sent || received { &["POST /things"] } else { &[] };
            assert_eq!(report.changes[0].operations, affected);
            report.changes[0].class.name()
        });
        assert_eq!(found, expected, "{old} {new}");
    }
}
