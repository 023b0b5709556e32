//! A served document that changed is reported by name, with what to do, and exit code 1.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn upstream() -> Value {
    serde_json::from_str(&std::fs::read_to_string(root().join("openapi/upstream.json")).unwrap()).unwrap()
}

fn xtask(arguments: &[&str]) -> (Option<i32>, String) {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap();
    (status.code(), String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr))
}

fn check(served: &Value) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("served.json");
    std::fs::write(&file, served.to_string()).unwrap();
    xtask(&["spec", "check", "--from", file.to_str().unwrap()])
}

#[test]
fn the_repository_is_in_order() {
    let (code, text) = xtask(&["spec", "check"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn the_same_document_is_no_drift() {
    let (code, text) = check(&upstream());
    assert_eq!(code, Some(0), "{text}");
}

/// A change of the served document, and what the report has to say about it.
type Drift = (&'static str, fn(&mut Value), &'static [&'static str]);

const DRIFTS: &[Drift] = &[
    (
        "a field was removed",
        |d| {
            d["definitions"]["Build"]["properties"].as_object_mut().unwrap().remove("submitter");
        },
        &["field `submitter` was removed", "3-types/builds.yaml", "cargo xtask regen"],
    ),
    (
        "a field was added",
        |d| d["definitions"]["Build"]["properties"]["colour"] = json!({"type": "string"}),
        &[
            "note: ",
            "/Build/properties/colour has no description: derived \"The colour.\"",
            "cargo xtask regen",
        ],
    ),
    (
        "an operation was added",
        |d| {
            d["paths"]["/build/create/koji"] = json!({"post": {
                "operationId": "post_create_from_koji", "tags": ["build"],
                "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/Build"}}}
            }});
        },
        &[
            "lacks `operationId`, `security`, `x-copr-idempotent`, `x-copr-list`",
            "2-operations/build.yaml",
            "- target: $.paths['/build/create/koji'].post",
            "operationId: build_create_koji",
        ],
    ),
    (
        "an operation was removed",
        |d| {
            d["paths"].as_object_mut().unwrap().remove("/monitor");
        },
        &["/monitor", "2-operations/general.yaml", "is gone"],
    ),
    (
        "a parameter was renamed",
        |d| {
            d["paths"]["/build/list"]["get"]["parameters"][0]["name"] = json!("renamed");
        },
        &[
            "/build/list",
            "`renamed` is new",
            "perhaps renamed",
            "note: /paths/~1build~1list/get/parameters/0 has no",
        ],
    ),
    (
        "the server was mended, which makes a correction obsolete",
        |d| {
            let fields = d["definitions"]["CreateBuildUrl"]["properties"].as_object_mut().unwrap();
            let chroots = fields.remove("chroot_names").unwrap();
            fields.insert("chroots".into(), chroots);
        },
        &["CreateBuildUrl", "chroot_names", "build-requests.yaml", "which the document has by now"],
    ),
    (
        "a type changed",
        |d| d["definitions"]["Build"]["properties"]["id"] = json!({"type": "string"}),
        &["Build.id", "type changed"],
    ),
    (
        "a keyword appeared that Swagger 2.0 has not",
        |d| d["paths"]["/build/{build_id}"]["get"]["requestBody"] = json!({}),
        &["requestBody", "/paths/~1build~1{build_id}/get"],
    ),
];

#[test]
fn every_drift_is_reported_by_name_with_what_to_do() {
    for (what, change, expected) in DRIFTS {
        let mut served = upstream();
        change(&mut served);
        let (code, text) = check(&served);
        assert_eq!(code, Some(1), "{what}:\n{text}");
        for word in *expected {
            assert!(text.contains(word), "{what}: nothing about {word} in\n{text}");
        }
    }
}

/// A document that was taken in: what it leaves to decide, and what is derived.
fn built(served: &Value, more: &str) -> xtask::pipeline::Built {
    let mut knowledge = xtask::pipeline::Knowledge::load(&xtask::workspace::Workspace::here()).unwrap();
    knowledge.corrections.extend(xtask::corrections::parse("new.yaml", more).unwrap());
    xtask::pipeline::build(served, &knowledge).unwrap()
}

const NO_ACTIONS: &str = "overlay: 1.0.0\ninfo: {}\nactions: []";

#[test]
fn a_new_field_is_taken_in_and_reported() {
    let mut served = upstream();
    served["definitions"]["Build"]["properties"]["priority"] = json!({"type": "integer"});
    let built = built(&served, NO_ACTIONS);
    assert_eq!(built.findings, []);
    let note = "/components/schemas/Build/properties/priority has no description: derived \"The priority.\"";
    assert!(built.notes.iter().any(|it| it == note), "{:?}", built.notes);
    let field = &built.document["components"]["schemas"]["Build"]["properties"]["priority"];
    assert_eq!(*field, json!({"type": "integer", "description": "The priority."}));
}

/// What CONTRIBUTING.md says of a new operation: one block with its decisions, and everything else is derived.
#[test]
fn a_new_operation_needs_one_block() {
    let mut served = upstream();
    served["paths"]["/build/pin/{build_id}"] = json!({"put": {
        "operationId": "put_build_pin", "tags": ["build"],
        "parameters": [{"name": "build_id", "in": "path", "required": true, "type": "integer"}],
        "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/Build"}}}
    }});
    let undecided = built(&served, NO_ACTIONS).findings;
    let [finding] = undecided.as_slice() else { panic!("{undecided:?}") };
    let block = finding.next.split_once("\n\n").unwrap().1.replace("FACT", "D1");
    let built = built(&served, &format!("overlay: 1.0.0\ninfo: {{}}\nactions:\n{block}"));
    assert_eq!(built.findings, []);
    let operation = &built.document["paths"]["/build/pin/{build_id}"]["put"];
    assert_eq!(operation["operationId"], "build_pin");
    assert!(operation["responses"].get("500").is_some(), "{operation}");
}

/// Fields that vanish, each from a type whose documentation speaks of many.
const VANISHED: &[(&str, &str)] = &[
    ("Build", "submitter"),
    ("Build", "state"),
    ("Package", "auto_rebuild"),
    ("Project", "homepage"),
    ("ProjectChroot", "comps_name"),
    ("BuildChroot", "result_url"),
    ("CreateBuildUrl", "pkgs"),
    ("CreateBuildPyPI", "isolation"),
    ("Nevra", "epoch"),
    ("ProjectAdd", "chroots"),
    ("Monitor", "message"),
];

#[test]
fn a_vanished_field_makes_no_other_field_undocumented() {
    let knowledge = xtask::pipeline::Knowledge::load(&xtask::workspace::Workspace::here()).unwrap();
    let derived = |served: &Value| {
        let (mut document, _) = xtask::pipeline::as_openapi(served).unwrap();
        let findings = xtask::corrections::apply(&mut document, &knowledge.corrections);
        (format!("{findings:?}"), xtask::complete::complete(&mut document))
    };
    let before = derived(&upstream()).1;
    for (schema, field) in VANISHED {
        let mut served = upstream();
        let fields = served["definitions"][schema]["properties"].as_object_mut().unwrap();
        fields.remove(*field).unwrap_or_else(|| panic!("{schema} has no {field}"));
        let (findings, derived) = derived(&served);
        assert!(findings.contains(field), "{schema}.{field}: {findings}");
        assert_eq!(derived, before, "{schema}.{field}");
    }
}

#[test]
fn a_copy_that_cannot_be_had_is_exit_code_2_and_says_what_to_do() {
    let (code, text) = xtask(&["spec", "check", "--from", "no/such/file.json"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("no/such/file.json") && text.contains("--from"), "{text}");
}

#[test]
fn two_equal_documents_have_no_difference_and_that_is_fine() {
    let file = root().join("openapi/copr.json");
    let (code, text) = xtask(&["spec", "diff", file.to_str().unwrap(), file.to_str().unwrap()]);
    assert_eq!((code, text.trim()), (Some(0), "No changes."));
}

#[test]
fn compares_and_generates_older_documents() {
    let today = root().join("openapi/upstream.json");
    let workspace = xtask::workspace::Workspace::here();
    let knowledge = xtask::pipeline::Knowledge::load(&workspace).unwrap();
    for (version, came, went) in [
        ("2.3", &["/api-token"][..], &["/module/build/{ownername}/{projectname}"][..]),
        ("2.6", &[][..], &[][..]),
    ] {
        let older = root().join(format!("xtask/tests/it/data/older/swagger-{version}.json"));
        let (code, text) = xtask(&["spec", "diff", older.to_str().unwrap(), today.to_str().unwrap()]);
        assert_eq!(code, Some(0), "{text}");
        for path in came {
            assert!(
                text.lines().any(|line| line.contains(path) && line.contains("added")),
                "{path} came:\n{text}"
            );
        }
        for path in went {
            assert!(
                text.lines().any(|line| line.contains(path) && line.contains("removed")),
                "{path} went:\n{text}"
            );
        }
        assert!(text.contains("packit_forge_projects_allowed"), "{text}");

        let served = xtask::pipeline::read_json(&older).unwrap();
        let built = xtask::pipeline::build(&served, &knowledge).unwrap();
        println!("\n{version}: today's corrections leave {} things to decide", built.findings.len());
        built.findings.iter().for_each(|finding| println!("  {finding}"));
        let (document, undecided) = without_undecided(built.document);
        println!("{version}: operations without a decision: {undecided:?}");
        let generated = xtask::generator::generate(&document.to_string());
        assert!(generated.is_ok(), "{version}: {:?}", generated.err());
        let operations = xtask::generator::operations::read(&document).unwrap().len();
        assert!(operations > 45, "{version}: only {operations} operations are left");
    }
}

/// Takes out what today's decisions don't cover.
fn without_undecided(mut document: Value) -> (Value, Vec<String>) {
    let mut undecided = Vec::new();
    for (path, item) in document["paths"].as_object_mut().unwrap() {
        let item = item.as_object_mut().unwrap();
        item.retain(|method, operation| {
            let decided = method == "parameters"
                || (operation.get("x-copr-idempotent").is_some() && operation["security"].is_array());
            if !decided {
                undecided.push(format!("{} {path}", method.to_uppercase()));
            }
            decided
        });
    }
    (document, undecided)
}
