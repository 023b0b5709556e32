//! An invalid specification gives an error message, never a panic.

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
    ("an operation without a policy", |d| {
        drop(d["paths"]["/build/{build_id}"]["get"].as_object_mut().unwrap().remove("x-copr-idempotent"));
    }),
    ("an operation without an auth setting", |d| {
        drop(d["paths"]["/build/{build_id}"]["get"].as_object_mut().unwrap().remove("security"));
    }),
    ("OpenAPI 3.1", |d| d["openapi"] = json!("3.1.0")),
    ("a dangling reference", |d| {
        d["components"]["schemas"]["Build"]["properties"]["id"] =
            json!({"$ref": "#/components/schemas/Nothing"});
    }),
    ("two operations with the same name", |d| {
        d["paths"]["/build/list"]["get"]["operationId"] = json!("build_get");
    }),
    ("two responses of different types", |d| {
        d["paths"]["/build/list"]["get"]["responses"]["206"] =
            json!({"description": "", "content": {"application/json": {"schema": {"type": "string"}}}});
    }),
    ("a list without a page", |d| {
        d["paths"]["/build/list"]["get"]["responses"]["200"]["content"]["application/json"]["schema"] =
            json!({"$ref": "#/components/schemas/Build"});
    }),
    ("a list without an offset", |d| {
        d["paths"]["/build/list"]["get"]["parameters"]
            .as_array_mut()
            .unwrap()
            .retain(|p| p["$ref"] != "#/components/parameters/Offset");
    }),
    ("a required argument that pages can't have", |d| {
        d["paths"]["/project/search"]["get"]["parameters"][0]["x-copr-after-offset"] = json!(true);
    }),
    ("an argument that shadows a method of the thin layer", |d| {
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
fn reports_invalid_documents_without_panicking() {
    let mut report = String::new();
    for text in ["", "{", "[]", "{}"] {
        let why = generate(text).err().unwrap();
        writeln!(report, "{text:?}\n    {why}").unwrap();
    }
    for (what, damage) in DAMAGES {
        let mut document = corrected();
        damage(&mut document);
        // First the check, then the generator itself.
        let mut findings = lint::shape::violations(&document);
        findings.extend(lint::generation(&document));
        assert!(!findings.is_empty(), "{what}: the check found nothing");
        writeln!(report, "{what}").unwrap();
        for Finding { place, what, next } in findings {
            writeln!(report, "    {place}: {what}\n        {next}").unwrap();
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("broken_documents", report);
    });
}
