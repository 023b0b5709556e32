//! Documentation that progenitor leaves out: of setters, calls and the methods of the client.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;
use syn::{Attribute, ImplItem, parse_quote};

use super::code::{Code, find, names};
use super::document::{field, operations, parameters, pascal, text, type_name};
use super::operations::Decided;
use super::progenitor_input::ERRORS;

/// Documents the setters of types with the descriptions of their fields.
pub(super) fn document_bodies(code: &mut Code, input: &Value) {
    for (name, schema) in input["components"]["schemas"].as_object().into_iter().flatten() {
        let fields = schema["properties"].as_object().into_iter().flatten();
        let texts = fields.map(|(name, property)| (field(name), text(&property["description"])));
        if let Ok((_, setters)) = find(&mut code.bodies, &type_name(name)) {
            document(&mut setters.items, &texts.collect());
        }
    }
}

/// Documents the calls and the methods that make them.
pub(super) fn document_calls(code: &mut Code, input: &Value, decided: &[Decided]) {
    for (id, operation) in operations(input) {
        if let Ok((structure, setters)) = find(&mut code.calls, &pascal(id)) {
            // Without links: crates that re-export the calls could not resolve them.
            let summary = text(&operation["summary"]).trim_end_matches('.');
            set_doc(&mut structure.attrs, &format!("{summary}. Created by `Client::{id}`."));
            let described = parameters(input, operation).map(|(name, p)| (name, text(&p["description"])));
            let mut texts: BTreeMap<String, &str> = described.collect();
            texts.insert("new".into(), "Creates a call without arguments.");
            texts.insert("body".into(), "Sets the whole body, including the fields that were set before.");
            document(&mut setters.items, &texts);
        }
        let decided = decided.iter().find(|decided| decided.id == id);
        for method in code.methods.iter_mut().filter(|method| method.sig.ident == id) {
            set_doc(&mut method.attrs, &method_text(input, operation, decided));
        }
    }
    debug_assert_eq!(names(&code.calls).len(), code.methods.len());
}

/// Lists the methods of the client by tag, one line each.
pub(super) fn overview(input: &Value) -> String {
    let mut doc = String::new();
    for tag in input["tags"].as_array().into_iter().flatten() {
        _ = writeln!(doc, "\n# {}", text(&tag["description"]));
        let tagged = operations(input).filter(|(_, operation)| operation["tags"][0] == tag["name"]);
        let lines: BTreeMap<_, _> = tagged.map(|(id, it)| (id, text(&it["summary"]))).collect();
        for (id, summary) in lines {
            _ = writeln!(doc, "* [`{id}`](Self::{id}()): {summary}");
        }
    }
    doc
}

fn document(items: &mut [ImplItem], texts: &BTreeMap<String, &str>) {
    for item in items {
        let ImplItem::Fn(function) = item else { continue };
        let name = function.sig.ident.to_string();
        let text = texts.get(name.trim_start_matches("r#")).filter(|text| !text.is_empty());
        if let Some(text) = text.filter(|_| !function.attrs.iter().any(is_doc)) {
            set_doc(&mut function.attrs, text);
        }
    }
}

fn set_doc(attributes: &mut Vec<Attribute>, text: &str) {
    attributes.retain(|attribute| !is_doc(attribute));
    attributes.insert(0, parse_quote!(#[doc = #text]));
}

fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
}

fn method_text(input: &Value, operation: &Value, decided: Option<&Decided>) -> String {
    let summary = text(&operation["summary"]).trim_end_matches('.');
    let mut doc = format!("{summary}.\n\n{}\n\n", text(&operation["description"]));
    if let Some(decided) = decided {
        let auth = match decided.auth.as_str() {
            "token" => "Requires authentication.",
            "kerberos" => "Requires a Kerberos ticket.",
            _ => "Requires no authentication.",
        };
        let idempotent = if decided.idempotent { "Idempotent." } else { "Not idempotent." };
        _ = write!(doc, "`{} {}`. {auth} {idempotent}\n\n", decided.method, decided.path);
    }
    let mut arguments = String::new();
    for (name, parameter) in parameters(input, operation) {
        let optional = if parameter["required"] == true { "" } else { " (optional)" };
        let text = text(&parameter["description"]).replace('\n', "\n  ");
        _ = writeln!(arguments, "* `{name}`{optional}: {text}");
    }
    if operation.get("requestBody").is_some() {
        let text = text(&operation["requestBody"]["description"]);
        _ = writeln!(arguments, "* The fields of the body, or `body`: {text}");
    }
    if !arguments.is_empty() {
        _ = write!(doc, "# Arguments\n{arguments}\n");
    }
    doc.push_str(
        "# Errors\nMissing or invalid arguments fail before anything is sent. The server returns:\n",
    );
    for line in operation[ERRORS].as_array().into_iter().flatten() {
        _ = writeln!(doc, "* {}", text(line));
    }
    doc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overview_lists_every_operation() {
        let input: Value = serde_json::from_str(include_str!("../openapi/copr.json")).unwrap();
        let doc = overview(&input);
        for (id, operation) in operations(&input) {
            let line = format!("* [`{id}`](Self::{id}()): {}\n", text(&operation["summary"]));
            assert!(doc.contains(&line), "{id}");
        }
    }
}
