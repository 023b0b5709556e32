//! Names that become the same in Rust are reported, and the generated code confirms it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use quote::ToTokens as _;
use serde_json::{Value, json};
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, Ident, LitStr, Token};
use xtask::generator::generate;
use xtask::lint::names::clashes;

/// A document with one operation and one type.
fn document() -> Value {
    json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1"},
        "paths": {"/a/{id}": {"post": {
            "operationId": "thing_get", "x-copr-idempotent": true, "x-copr-list": "none", "security": [],
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
            "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
            "responses": {"200": {"description": "", "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
        "components": {"schemas": {
            "Thing": {"type": "object", "properties": {"id": {"type": "integer"}}},
            "Word": {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string"}]},
        }},
    })
}

/// A description, a change of the document, and the place and names in the finding.
type Clash = (&'static str, fn(&mut Value), &'static str, &'static str);

const CLASHES: &[Clash] = &[
    (
        "fields in other cases",
        |d| fields(d, &["submittedOn", "submitted_on"]),
        "/components/schemas/Thing",
        "`submittedOn` and `submitted_on`",
    ),
    ("fields with a dash", |d| fields(d, &["a-b", "a_b"]), "/components/schemas/Thing", "`a-b` and `a_b`"),
    ("a keyword", |d| fields(d, &["type", "type_"]), "/components/schemas/Thing", "`type_`"),
    ("digits in front", |d| fields(d, &["2fa", "x2fa"]), "/components/schemas/Thing", "`2fa` and `x2fa`"),
    ("characters that are removed", |d| fields(d, &["$id"]), "/components/schemas/Thing", "`$id` and `id`"),
    ("capitals", |d| fields(d, &["ID"]), "/components/schemas/Thing", "`ID` and `id`"),
    ("only special characters", |d| fields(d, &["$", "x"]), "/components/schemas/Thing", "`$` and `x`"),
    (
        "fields of an inner type",
        |d| {
            d["components"]["schemas"]["Thing"]["properties"]["inner"] = json!({"type": "object", "properties": {"aB": {"type": "string"}, "a_b": {"type": "string"}}});
        },
        "/components/schemas/Thing/properties/inner",
        "`aB` and `a_b`",
    ),
    (
        "fields of parts",
        |d| {
            d["components"]["schemas"]["Both"] = json!({"allOf": [{"$ref": "#/components/schemas/Thing"},
                {"type": "object", "properties": {"Id": {"type": "integer"}}}]});
        },
        "/components/schemas/Both",
        "`Id` and `id`",
    ),
    (
        "the field for all others",
        |d| {
            fields(d, &["extra"]);
            d["components"]["schemas"]["Thing"]["additionalProperties"] = json!({"type": "integer"});
        },
        "/components/schemas/Thing",
        "`extra`",
    ),
    (
        "parameters in other cases",
        |d| parameters(d, &[("pageSize", "query"), ("page_size", "query")]),
        "/paths/~1a~1{id}/post",
        "`page_size`",
    ),
    (
        "parameters of one name in two places",
        |d| parameters(d, &[("id", "query")]),
        "/paths/~1a~1{id}/post",
        "`id (path)` and `id (query)`",
    ),
    ("a header", |d| parameters(d, &[("X-A", "header"), ("x_a", "query")]), "/paths/~1a~1{id}/post", "`x_a`"),
    ("the body", |d| parameters(d, &[("body", "query")]), "/paths/~1a~1{id}/post", "`body (query)`"),
    ("a method", |d| parameters(d, &[("send", "query")]), "/paths/~1a~1{id}/post", "`send (query)`"),
    (
        "a method of a trait",
        |d| parameters(d, &[("items", "query")]),
        "/paths/~1a~1{id}/post",
        "`items (query)`",
    ),
    (
        "a field of the body and a method",
        |d| fields(d, &["send"]),
        "/paths/~1a~1{id}/post",
        "`send (in the body)`",
    ),
    (
        "a field of the body and the body",
        |d| fields(d, &["body"]),
        "/paths/~1a~1{id}/post",
        "`body (in the body)`",
    ),
    (
        "a field of the body and a parameter",
        |d| {
            fields(d, &["pageSize"]);
            parameters(d, &[("page_size", "query")]);
        },
        "/paths/~1a~1{id}/post",
        "`pageSize (in the body)`",
    ),
    (
        "the media type of files",
        |d| {
            parameters(d, &[("contentType", "query")]);
            d["paths"]["/a/{id}"]["post"]["requestBody"]["content"]["multipart/form-data"] =
                json!({"schema": {"type": "object"}});
        },
        "/paths/~1a~1{id}/post",
        "`content_type`",
    ),
    (
        "values of an open enumeration",
        |d| d["components"]["schemas"]["Word"]["anyOf"][0]["enum"] = json!(["a-b", "a_b"]),
        "/components/schemas/Word",
        "`a-b` and `a_b`",
    ),
    (
        "the variant for all others",
        |d| d["components"]["schemas"]["Word"]["anyOf"][0]["enum"] = json!(["other"]),
        "/components/schemas/Word",
        "`other`",
    ),
    (
        "a value that is not a name",
        |d| d["components"]["schemas"]["Word"]["anyOf"][0]["enum"] = json!(["7zip"]),
        "/components/schemas/Word",
        "`7zip`",
    ),
    (
        "a value that is a keyword",
        |d| d["components"]["schemas"]["Word"]["anyOf"][0]["enum"] = json!(["self"]),
        "/components/schemas/Word",
        "`self`",
    ),
    (
        "values of a closed enumeration",
        |d| d["components"]["schemas"]["Closed"] = json!({"type": "string", "enum": ["ab", "AB"]}),
        "/components/schemas/Closed",
        "`ab` and `AB`",
    ),
    (
        "types in other cases",
        |d| {
            d["components"]["schemas"]["thing"] =
                json!({"type": "object", "properties": {"b": {"type": "string"}}});
        },
        "/components/schemas/Thing and /components/schemas/thing",
        "`Thing`",
    ),
    (
        "a type of a field",
        |d| {
            d["components"]["schemas"]["Thing"]["properties"]["kind"] =
                json!({"type": "string", "enum": ["a"]});
            d["components"]["schemas"]["ThingKind"] =
                json!({"type": "object", "properties": {"b": {"type": "string"}}});
        },
        "/components/schemas/Thing/properties/kind and /components/schemas/ThingKind",
        "`ThingKind`",
    ),
    (
        "operations with digits",
        |d| {
            let mut other = d["paths"]["/a/{id}"].clone();
            d["paths"]["/a/{id}"]["post"]["operationId"] = json!("thing_2_get");
            other["post"]["operationId"] = json!("thing2_get");
            d["paths"]["/b/{id}"] = other;
        },
        "/paths/~1a~1{id}/post and /paths/~1b~1{id}/post",
        "`thing2_get` and `thing_2_get`",
    ),
    (
        "an operation with the name of one with files",
        |d| {
            let mut other = d["paths"]["/a/{id}"].clone();
            other["post"]["operationId"] = json!("thing_get_multipart");
            d["paths"]["/b/{id}"] = other;
            d["paths"]["/a/{id}"]["post"]["requestBody"]["content"]["multipart/form-data"] =
                json!({"schema": {"type": "object"}});
        },
        "/paths/~1a~1{id}/post",
        "`thing_get_multipart`",
    ),
];

fn fields(document: &mut Value, names: &[&str]) {
    for name in names {
        document["components"]["schemas"]["Thing"]["properties"][name] = json!({"type": "string"});
    }
}

fn parameters(document: &mut Value, all: &[(&str, &str)]) {
    let list = document["paths"]["/a/{id}"]["post"]["parameters"].as_array_mut().unwrap();
    list.extend(
        all.iter().map(|(name, place)| json!({"name": name, "in": place, "schema": {"type": "string"}})),
    );
}

/// Whether the code has duplicate names, so it can't be compiled.
fn has_duplicates(code: &syn::File) -> bool {
    let mut seen = BTreeSet::new();
    find_duplicates(&code.items, "", &mut seen)
}

fn find_duplicates(items: &[syn::Item], module: &str, seen: &mut BTreeSet<String>) -> bool {
    let mut is_new = |what: String| seen.insert(format!("{module}::{what}"));
    let mut found = false;
    for item in items {
        match item {
            syn::Item::Struct(it) => {
                found |= !is_new(it.ident.to_string());
                let names = it.fields.iter().filter_map(|field| field.ident.as_ref());
                found |= names.map(|name| format!("{}.{name}", it.ident)).any(|name| !is_new(name));
            }
            syn::Item::Enum(it) => {
                found |= !is_new(it.ident.to_string());
                let names = it.variants.iter().map(|variant| &variant.ident);
                found |= names.map(|name| format!("{}.{name}", it.ident)).any(|name| !is_new(name));
            }
            // An open enumeration: `Name { Variant = "word", … }`.
            syn::Item::Macro(it) => match variants.parse2(it.mac.tokens.clone()) {
                Ok((name, variants)) => {
                    found |= !is_new(name.to_string());
                    found |=
                        variants.iter().map(|variant| format!("{name}.{variant}")).any(|name| !is_new(name));
                }
                Err(_) => found = true,
            },
            syn::Item::Impl(it) if it.trait_.is_none() => {
                let of = it.self_ty.to_token_stream().to_string();
                for member in &it.items {
                    if let syn::ImplItem::Fn(method) = member {
                        found |= !is_new(format!("{of}.{}()", method.sig.ident));
                    }
                }
            }
            _ => {}
        }
    }
    for item in items {
        if let syn::Item::Mod(it) = item {
            let inner = it.content.as_ref().map_or(&[][..], |(_, items)| items);
            found |= find_duplicates(inner, &format!("{module}::{}", it.ident), seen);
        }
    }
    found
}

/// Name and variants of an open enumeration.
fn variants(input: ParseStream<'_>) -> syn::Result<(Ident, Vec<Ident>)> {
    Attribute::parse_outer(input)?;
    let name: Ident = input.parse()?;
    let content;
    syn::braced!(content in input);
    let mut all = vec![Ident::new("Other", name.span())];
    while !content.is_empty() {
        Attribute::parse_outer(&content)?;
        all.push(content.parse()?);
        content.parse::<Token![=]>()?;
        content.parse::<LitStr>()?;
        content.parse::<Token![,]>()?;
    }
    Ok((name, all))
}

/// Whether a client can be generated without duplicate names.
fn is_usable(document: &Value) -> bool {
    generate(&document.to_string()).is_ok_and(|generated| {
        let parse = |tokens| syn::parse2::<syn::File>(tokens);
        matches!((parse(generated.client), parse(generated.enums)),
            (Ok(client), Ok(enums)) if !has_duplicates(&client) && !has_duplicates(&enums))
    })
}

#[test]
fn accepts_names_without_a_clash() {
    assert_eq!(clashes(&document()), []);
    assert!(is_usable(&document()));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let ours = std::fs::read_to_string(root.join("openapi/copr.json")).unwrap();
    assert_eq!(clashes(&serde_json::from_str(&ours).unwrap()), []);
}

#[test]
fn reports_names_that_become_the_same() {
    for (what, damage, place, names) in CLASHES {
        let mut damaged = document();
        damage(&mut damaged);
        let findings = clashes(&damaged);
        assert_eq!(findings.len(), 1, "{what}: {findings:#?}");
        assert!(
            findings[0].place.contains(place) && findings[0].what.contains(names),
            "{what}: {}",
            findings[0]
        );
        assert!(findings[0].next.contains("openapi/corrections/"), "{what}: {}", findings[0]);
        assert!(!is_usable(&damaged), "{what}: not a clash");
    }
}

#[test]
fn check_reports_a_clash_in_the_served_document() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = std::fs::read_to_string(root.join("openapi/upstream.json")).unwrap();
    let mut served: Value = serde_json::from_str(&text).unwrap();
    served["definitions"]["Build"]["properties"]["submittedOn"] = json!({"type": "string"});
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("served.json");
    std::fs::write(&file, served.to_string()).unwrap();
    let arguments = ["spec", "check", "--from", file.to_str().unwrap()];
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for word in ["/components/schemas/Build", "`submittedOn` and `submitted_on`", "`remove: true`"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn reports_exactly_what_clashes_in_generated_code(
        names in proptest::collection::btree_set("[aAbB1_$-]{1,4}|type|self|fn|body|send|new|items|project|client|x|é|éA", 1..4),
        place in 0..6_u8,
    ) {
        let mut damaged = document();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match place {
            0 => fields(&mut damaged, &names),
            1 => parameters(&mut damaged, &names.iter().map(|name| (*name, "query")).collect::<Vec<_>>()),
            2 => damaged["components"]["schemas"]["Word"]["anyOf"][0]["enum"] = json!(names),
            3 => {
                for name in &names {
                    damaged["components"]["schemas"][name] =
                        json!({"type": "object", "properties": {"b": {"type": "string"}}});
                }
            }
            4 => damaged["components"]["schemas"]["Closed"] = json!({"type": "string", "enum": names}),
            _ => {
                // Parameters and fields are named differently if they begin with digits.
                prop_assume!(!names.iter().any(|name| name.contains('1')));
                fields(&mut damaged, &names[..1]);
                parameters(&mut damaged, &names.iter().map(|name| (*name, "query")).collect::<Vec<_>>());
            }
        }
        prop_assert_eq!(clashes(&damaged).is_empty(), is_usable(&damaged), "{}: {:?}", place, names);
    }
}
