//! A document that no client can be generated from gives one sentence, never a panic trace.

use std::fmt::Write as _;

use copr_tests::document::corrected;
use serde_json::{Value, json};
use xtask::finding::Finding;
use xtask::generator::generate;
use xtask::lint;

type Damage = (&'static str, fn(&mut Value));

const DAMAGES: &[Damage] = &[
    ("no paths", |d| drop(d.as_object_mut().unwrap().remove("paths"))),
    ("an operation without an id", |d| {
        drop(d["paths"]["/build/{build_id}"]["get"].as_object_mut().unwrap().remove("operationId"));
    }),
    ("an operation without a decision", |d| {
        drop(d["paths"]["/build/{build_id}"]["get"].as_object_mut().unwrap().remove("x-copr-idempotent"));
    }),
    ("an operation without a word about logins", |d| {
        drop(d["paths"]["/build/{build_id}"]["get"].as_object_mut().unwrap().remove("security"));
    }),
    ("OpenAPI 3.1", |d| d["openapi"] = json!("3.1.0")),
    ("a reference to nothing", |d| {
        d["components"]["schemas"]["Build"]["properties"]["id"] =
            json!({"$ref": "#/components/schemas/Nothing"});
    }),
    ("two operations of one name", |d| {
        d["paths"]["/build/list"]["get"]["operationId"] = json!("build_get");
    }),
    ("two answers of different types", |d| {
        d["paths"]["/build/list"]["get"]["responses"]["206"] =
            json!({"description": "", "content": {"application/json": {"schema": {"type": "string"}}}});
    }),
    ("a list whose answer is no page", |d| {
        d["paths"]["/build/list"]["get"]["responses"]["200"]["content"]["application/json"]["schema"] =
            json!({"$ref": "#/components/schemas/Build"});
    }),
    ("a list without an offset", |d| {
        d["paths"]["/build/list"]["get"]["parameters"]
            .as_array_mut()
            .unwrap()
            .retain(|p| p["$ref"] != "#/components/parameters/Offset");
    }),
    ("a needed argument that no page can be sent with", |d| {
        d["paths"]["/project/search"]["get"]["parameters"][0]["x-copr-after-offset"] = json!(true);
    }),
    ("an argument that would hide a method of the layer on top", |d| {
        d["paths"]["/build/{build_id}"]["get"]["parameters"]
            .as_array_mut()
            .unwrap()
            .push(json!({"name": "items", "in": "query", "description": "", "schema": {"type": "string"}}));
    }),
    ("a shared argument with a default", |d| {
        d["components"]["parameters"]["Limit"]["schema"]["default"] = json!(100);
    }),
];

#[test]
fn what_is_wrong_with_a_document_is_said_in_a_sentence() {
    let mut report = String::new();
    for text in ["", "{", "[]", "{}"] {
        let why = generate(text).err().unwrap();
        writeln!(report, "{text:?}\n    {why}").unwrap();
    }
    for (what, damage) in DAMAGES {
        let mut document = corrected();
        damage(&mut document);
        // What the check says, and then the generator itself.
        let mut findings = lint::shape::violations(&document);
        findings.extend(lint::generation(&document));
        assert!(!findings.is_empty(), "{what}: nobody noticed");
        writeln!(report, "{what}").unwrap();
        for Finding { place, what, next } in findings {
            writeln!(report, "    {place}: {what}\n        {next}").unwrap();
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("broken_documents", report);
    });
}
