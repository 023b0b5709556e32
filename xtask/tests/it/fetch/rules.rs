//! Properties of the interface copy, and what was recorded from servers.

use proptest::{collection::vec, prelude::*};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use url::Url;
use xtask::{
    canonical::to_text,
    fetch::{document, interface, page},
};

const PROSE: [&str; 6] = ["summary", "description", "externalDocs", "example", "examples", "title"];

/// Any JSON with keys that matter, in places where they make sense and where they do not.
fn any_document() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        proptest::sample::select(PROSE.to_vec()),
        proptest::sample::select(vec![
            "swagger",
            "info",
            "tags",
            "paths",
            "definitions",
            "parameters",
            "responses",
            "securityDefinitions",
            "scopes",
            "get",
            "schema",
            "headers",
            "properties",
            "items",
            "allOf",
            "additionalProperties",
            "default",
            "enum",
            "name",
            "x-note",
            "x-prose-in",
            "type",
            "200",
            "/a",
        ]),
    ];
    let text = prop_oneof![Just("word".to_owned()), Just("two words".to_owned())];
    let leaf =
        prop_oneof![Just(Value::Null), Just(json!(true)), Just(json!(7)), text.prop_map(Value::String)];
    leaf.prop_recursive(8, 80, 6, move |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..3).prop_map(Value::Array),
            5 => vec((key.clone(), inner), 0..6).prop_map(|members| {
                Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
            }),
        ]
    })
}

fn is_sentence(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.contains(' '))
}

/// Panics at the first difference that is not prose taken out, or a mark for it.
fn only_prose_differs(before: &Value, after: &Value, key: &str) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, value) in before {
                match after.get(key) {
                    Some(kept) => only_prose_differs(value, kept, key),
                    None if PROSE.contains(&key.as_str()) => {}
                    None => {
                        assert!(
                            is_sentence(value) && (key == "default" || key.starts_with("x-")),
                            "{key} is lost"
                        );
                        assert!(
                            after["x-prose-in"].as_array().unwrap().contains(&json!(key))
                                || key == "x-prose-in"
                        );
                    }
                }
            }
            for key in after.keys() {
                assert!(before.contains_key(key) || key == "x-prose-in", "{key} came from nowhere");
            }
        }
        (Value::Array(before), Value::Array(after)) if key != "x-prose-in" => {
            assert_eq!(before.len(), after.len());
            before.iter().zip(after).for_each(|(before, after)| only_prose_differs(before, after, key));
        }
        (_, Value::String(empty)) if empty.is_empty() => {}
        _ => assert!(before == after || key == "x-prose-in", "{key} changed"),
    }
}

/// The names that are interface wherever they stand: those below `definitions` and their `properties`.
fn fields(document: &Value) -> Vec<String> {
    let mut fields = Vec::new();
    for (model, schema) in document["definitions"].as_object().into_iter().flatten() {
        fields.push(model.clone());
        fields.extend(
            schema["properties"].as_object().into_iter().flatten().map(|(name, _)| format!("{model}.{name}")),
        );
    }
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        fields.push(path.clone());
        fields.extend(
            item.as_object().into_iter().flatten().filter(|(_, value)| value.is_object()).flat_map(
                |(method, operation)| {
                    let parameters = operation["parameters"].as_array().into_iter().flatten();
                    let names = parameters.map(|parameter| parameter["name"].to_string());
                    let statuses = operation["responses"]
                        .as_object()
                        .into_iter()
                        .flatten()
                        .map(|(status, _)| status.clone());
                    std::iter::once(operation["operationId"].to_string())
                        .chain(names)
                        .chain(statuses)
                        .map(move |name| format!("{path} {method} {name}"))
                },
            ),
        );
    }
    fields
}

proptest! {
    #[test]
    fn interface_is_idempotent(document in any_document()) {
        let once = interface(&document);
        prop_assert_eq!(interface(&once), once);
    }

    #[test]
    fn changes_nothing_but_prose(document in any_document()) {
        only_prose_differs(&document, &interface(&document), "");
    }

    #[test]
    fn keeps_names_that_look_like_prose(schema in any_document(), names in vec(proptest::sample::select(PROSE.to_vec()), 1..6)) {
        let named: Map<_, _> = names.iter().map(|name| ((*name).to_owned(), schema.clone())).collect();
        let document = json!({"definitions": {"A": {"properties": named}, "example": {"properties": named}}});
        prop_assert_eq!(fields(&interface(&document)), fields(&document));
    }

    #[test]
    fn finds_candidates_on_any_page(text in "\\PC*", url in "https://h[a-z/]{0,20}") {
        let found = page::find(&text, &Url::parse(&url).unwrap());
        prop_assert!(!found.candidates.is_empty());
    }
}

/// `cargo xtask spec fetch --from <recorded>` writes such a file as openapi/upstream.json.
#[test]
#[ignore = "needs the original documents: COPR_FACTS"]
fn keeps_the_interface_of_recorded_documents() {
    let facts = PathBuf::from(std::env::var_os("COPR_FACTS").expect("COPR_FACTS names their folder"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for (file, stored) in [
        ("swagger.json", "openapi/upstream.json"),
        ("older/swagger-2.3.json", "xtask/tests/it/data/older/swagger-2.3.json"),
        ("older/swagger-2.6.json", "xtask/tests/it/data/older/swagger-2.6.json"),
    ] {
        let bytes = std::fs::read(facts.join(file)).unwrap();
        let served = document::parse(&bytes, file).unwrap();
        let kept = interface(&served);
        assert_eq!(fields(&kept), fields(&served));
        only_prose_differs(&served, &kept, "");
        assert_eq!(to_text(&kept), std::fs::read_to_string(root.join(stored)).unwrap(), "{stored}");
    }
}

#[test]
fn stored_documents_have_no_prose() {
    for text in [
        include_str!("../../../../openapi/upstream.json"),
        include_str!("../data/older/swagger-2.3.json"),
        include_str!("../data/older/swagger-2.6.json"),
    ] {
        let kept: Value = serde_json::from_str(text).unwrap();
        assert!(fields(&kept).len() > 300);
        // Fields named like prose have objects as values; a description that is left is an empty one.
        for line in text.lines().map(str::trim) {
            let prose = PROSE.iter().any(|key| line.starts_with(&format!("\"{key}\": ")));
            assert!(
                !prose
                    || line.ends_with('{')
                    || line == "\"title\": \"Copr API\","
                    || line.starts_with("\"description\": \"\""),
                "{line}"
            );
        }
        let sentences: Vec<&str> = text.lines().filter(|line| line.trim().split(' ').count() > 3).collect();
        assert_eq!(sentences, [""; 0], "text with blanks is left");
        assert!(text.contains("\"x-prose-in\""));
        assert_eq!(to_text(&interface(&kept)), text);
    }
}

#[test]
fn recorded_pages_name_the_document() {
    let pages: Vec<copr_test_support::corpus::Exchange> = copr_test_support::corpus::read("http");
    for (name, at) in [
        ("docs", "https://copr.example.org/api_3/docs"),
        ("docs-host", "https://copr.example.org/api_3/docs"),
        ("docs-forwarded", "https://copr.example.org/api_3/docs"),
        ("docs-slash", "https://copr.example.org/api_3/docs/"),
    ] {
        let page = &pages.iter().find(|page| page.name == name).unwrap().response.body;
        let found = page::find(page.as_str().unwrap(), &Url::parse(at).unwrap());
        assert_eq!(found.notes, [""; 0]);
        assert_eq!(found.candidates[0].as_str(), "https://copr.example.org/api_3/swagger.json");
    }
}
