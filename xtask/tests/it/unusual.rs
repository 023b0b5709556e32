//! Unusual constructs in a served document are reported with their place, and everything else is still compared.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use xtask::pipeline::{self, CorrectionSet};
use xtask::workspace::Workspace;

fn upstream() -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    serde_json::from_str(&std::fs::read_to_string(root.join("openapi/upstream.json")).unwrap()).unwrap()
}

/// Exit code, standard output and standard error.
fn xtask(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn written(folder: &Path, name: &str, document: &Value) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, document.to_string()).unwrap();
    file
}

/// A description, a change that adds the construct, its pointer, and whether a client needs it.
type Unusual = (&'static str, fn(&mut Value), &'static str, bool);

const UNUSUAL: &[Unusual] = &[
    (
        "a date as the limit of a date, as flask-restx writes it",
        |d| {
            d["definitions"]["Build"]["properties"]["since"] =
                json!({"type": "string", "format": "date", "minimum": "2020-01-01"});
        },
        "/definitions/Build/properties/since/minimum",
        false,
    ),
    (
        "a limit of a parameter as text",
        |d| d["paths"]["/build/list"]["get"]["parameters"][1]["maximum"] = json!("many"),
        "/paths/~1build~1list/get/parameters/1/maximum",
        false,
    ),
    (
        "alternatives",
        |d| d["definitions"]["Build"]["oneOf"] = json!([{"type": "object"}]),
        "/definitions/Build/oneOf",
        true,
    ),
    (
        "alternatives deep inside",
        |d| d["definitions"]["Build"]["properties"]["chroots"]["items"]["anyOf"] = json!([]),
        "/definitions/Build/properties/chroots/items/anyOf",
        true,
    ),
    (
        "null as OpenAPI 3.0 says it",
        |d| d["definitions"]["Build"]["properties"]["id"]["nullable"] = json!(true),
        "/definitions/Build/properties/id/nullable",
        true,
    ),
    (
        "an unknown type",
        |d| d["definitions"]["Build"]["properties"]["id"]["type"] = json!("any"),
        "/definitions/Build/properties/id/type",
        true,
    ),
    ("a schema that is none", |d| d["definitions"]["Package"] = json!("later"), "/definitions/Package", true),
    (
        "a reference to nothing",
        |d| d["definitions"]["Build"]["properties"]["source_package"] = json!({"$ref": "#/definitions/Gone"}),
        "/definitions/Build/properties/source_package/$ref",
        true,
    ),
    (
        "a parameter of an unknown kind",
        |d| {
            let parameters = d["paths"]["/build/list"]["get"]["parameters"].as_array_mut().unwrap();
            parameters.insert(0, json!({"name": "c", "in": "cookie", "type": "string"}));
        },
        "/paths/~1build~1list/get/parameters/0",
        true,
    ),
    (
        "a parameter without a name",
        |d| {
            let parameters = d["paths"]["/build/list"]["get"]["parameters"].as_array_mut().unwrap();
            parameters.insert(0, json!({"in": "query", "type": "string"}));
        },
        "/paths/~1build~1list/get/parameters/0",
        true,
    ),
    (
        "a parameter that is an object",
        |d| d["paths"]["/build/list"]["get"]["parameters"][1]["type"] = json!("object"),
        "/paths/~1build~1list/get/parameters/1/type",
        true,
    ),
    (
        "a range of status codes",
        |d| d["paths"]["/build/list"]["get"]["responses"]["2XX"] = json!({"description": ""}),
        "/paths/~1build~1list/get/responses/2XX",
        true,
    ),
    (
        "an operation without responses",
        |d| drop(d["paths"]["/build/list"]["get"].as_object_mut().unwrap().remove("responses")),
        "/paths/~1build~1list/get",
        true,
    ),
    (
        "a keyword of OpenAPI 3.0",
        |d| d["paths"]["/build/list"]["get"]["callbacks"] = json!({}),
        "/paths/~1build~1list/get/callbacks",
        true,
    ),
    ("information without a title", |d| d["info"] = json!({"version": "1"}), "/info", false),
    (
        "an unknown kind of login",
        |d| d["securityDefinitions"]["bearer"] = json!({"type": "http", "scheme": "bearer"}),
        "/securityDefinitions/bearer",
        true,
    ),
    (
        "a login that is a list",
        |d| d["securityDefinitions"]["items"] = json!([]),
        "/securityDefinitions/items",
        true,
    ),
];

/// A change that has to be reported in any case.
fn drop_submitter(document: &mut Value) {
    document["definitions"]["Build"]["properties"].as_object_mut().unwrap().remove("submitter");
}

#[test]
fn diff_reports_unusual_constructs_and_compares_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let old = written(folder.path(), "old.json", &upstream());
    for (what, change, pointer, _) in UNUSUAL {
        let mut served = upstream();
        change(&mut served);
        drop_submitter(&mut served);
        let new = written(folder.path(), "new.json", &served);
        let (code, out, err) = xtask(&["spec", "diff", old.to_str().unwrap(), new.to_str().unwrap()]);
        assert_eq!(code, Some(0), "{what}: {err}");
        assert!(err.contains(&format!("`{pointer}`")) || err.contains(parent(pointer)), "{what}: {err}");
        let is_seen = |line: &str| line.trim() == "- Build: field `submitter` was removed";
        assert!(out.lines().any(is_seen), "{what}: {out}");
    }
}

/// An unknown keyword is reported with the pointer of its object.
fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').unwrap().0
}

#[test]
fn check_reports_unusual_constructs_and_the_drift() {
    let folder = tempfile::tempdir().unwrap();
    // Only one of each kind, because the command is slow.
    for (what, change, pointer, is_needed) in [&UNUSUAL[0], &UNUSUAL[2]] {
        let mut served = upstream();
        change(&mut served);
        drop_submitter(&mut served);
        let file = written(folder.path(), "served.json", &served);
        let (code, out, err) = xtask(&["spec", "check", "--from", file.to_str().unwrap()]);
        assert_eq!(code, Some(1), "{what}: {out}{err}");
        assert!(out.contains("`submitter`"), "{what}: {out}");
        let finding =
            out.lines().any(|line| line.starts_with(&format!("the served document at {pointer}: ")));
        assert_eq!(finding, *is_needed, "{what}: {out}");
        let note = out.lines().any(|line| line.starts_with("note: left out") && line.contains(pointer));
        assert_eq!(note, !*is_needed, "{what}: {out}");
    }
}

#[test]
fn leaves_out_exactly_the_unusual_part() {
    assert_eq!(pipeline::as_openapi(&upstream()).unwrap().1, []);
    for (what, change, pointer, is_needed) in UNUSUAL {
        let mut served = upstream();
        change(&mut served);
        let (_, left_out) = pipeline::as_openapi(&served).unwrap();
        let left_out: Vec<_> = left_out.iter().map(|part| (part.pointer.as_str(), part.is_needed)).collect();
        assert_eq!(left_out, [(*pointer, *is_needed)], "{what}");
    }
}

#[test]
fn build_fails_only_for_parts_that_a_client_needs() {
    let corrections = CorrectionSet::load(&Workspace::here()).unwrap();
    for (what, change, pointer, is_needed) in [&UNUSUAL[1], &UNUSUAL[2]] {
        let mut served = upstream();
        change(&mut served);
        let built = pipeline::build(&served, &corrections).unwrap();
        assert_eq!(built.findings.is_empty(), !is_needed, "{what}: {:?}", built.findings);
        assert!(built.findings.iter().all(|finding| finding.place.ends_with(pointer)), "{what}");
    }
}

#[test]
fn reports_all_unusual_constructs_at_once() {
    let mut served = upstream();
    for (_, change, ..) in UNUSUAL.iter().rev() {
        change(&mut served);
    }
    let corrections = CorrectionSet::load(&Workspace::here()).unwrap();
    let built = pipeline::build(&served, &corrections).unwrap();
    for part in &built.left_out {
        assert!(served.pointer(&part.pointer).is_some(), "{part:?}");
    }
    // Parameters that were inserted before others are reported with their index in the served document.
    let parameters = "/paths/~1build~1list/get/parameters";
    for place in ["/0", "/1"] {
        assert!(built.left_out.iter().any(|part| part.pointer == format!("{parameters}{place}")), "{place}");
    }
}

#[test]
fn rejects_documents_that_cannot_be_converted() {
    let folder = tempfile::tempdir().unwrap();
    let old = written(folder.path(), "old.json", &upstream());
    for senseless in [
        json!({"swagger": "2.0", "info": {"title": "t", "version": "1"}}),
        json!({"swagger": "2.0", "info": {"title": "t", "version": "1"}, "paths": []}),
        json!({"swagger": "1.2", "paths": {}}),
        json!({}),
        json!([]),
    ] {
        let new = written(folder.path(), "new.json", &senseless);
        let (code, _, err) = xtask(&["spec", "diff", old.to_str().unwrap(), new.to_str().unwrap()]);
        assert_eq!(code, Some(2), "{senseless}: {err}");
    }
}

#[test]
fn diff_exits_with_1_for_differences_if_requested() {
    let folder = tempfile::tempdir().unwrap();
    let old = written(folder.path(), "old.json", &upstream());
    let code = |served: &Value, more: &[&str]| {
        let new = written(folder.path(), "new.json", served);
        xtask(&[&["spec", "diff", old.to_str().unwrap(), new.to_str().unwrap()], more].concat()).0
    };
    let mut breaking = upstream();
    drop_submitter(&mut breaking);
    let mut compatible = upstream();
    compatible["definitions"]["Build"]["properties"]["color"] = json!({"type": "string"});
    let mut left_out = upstream();
    left_out["definitions"]["Build"]["oneOf"] = json!([]);
    for (served, asked) in [(&upstream(), 0), (&breaking, 1), (&compatible, 1), (&left_out, 1)] {
        assert_eq!(code(served, &[]), Some(0));
        assert_eq!(code(served, &["--exit-code"]), Some(asked));
        assert_eq!(code(served, &["--exit-code", "--format", "markdown"]), Some(asked));
    }
    assert_eq!(code(&json!({}), &["--exit-code"]), Some(2));
    let (_, help, _) = xtask(&["--help"]);
    assert!(help.contains("--exit-code"), "{help}");
}
