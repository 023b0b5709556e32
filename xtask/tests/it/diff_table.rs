//! The verdicts, depending on the direction of a schema.

use serde_json::{Value, json};
use xtask::diff::{Class, diff};

#[test]
fn the_worst_class_comes_first() {
    assert!(Class::Breaking < Class::Unclear && Class::Unclear < Class::Compatible);
}

/// A document that sends or receives the schema `Thing`.
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

#[test]
fn the_verdict_depends_on_the_direction() {
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
    ];
    for (old, new, expected) in rows {
        let found = [(true, false), (false, true), (true, true), (false, false)].map(|(sent, received)| {
            let report = diff(&document(sent, received, &old), &document(sent, received, &new)).unwrap();
            assert_eq!(report.changes.len(), 1, "{old} {new}");
            let affected: &[&str] = if sent || received { &["POST /things"] } else { &[] };
            assert!(report.changes[0].operations.iter().eq(affected));
            report.changes[0].class.name()
        });
        assert_eq!(found, expected, "{old} {new}");
    }
}
