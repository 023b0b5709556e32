//! Rules for operations and types.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::members;
use crate::finding::Finding;

const OPERATIONS: &str = "openapi/corrections/2-operations";
const TYPES: &str = "openapi/corrections/3-types";

/// Reports everything that violates a rule.
pub fn violations(document: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ids = BTreeMap::new();
    for (path, item) in members(&document["paths"]) {
        for (method, operation) in members(item).filter(|(key, _)| *key != "parameters") {
            let place = format!("{} {path}", method.to_uppercase());
            if let Some(finding) = missing_decisions(&place, path, method, operation) {
                findings.push(finding);
                continue;
            }
            let id = operation["operationId"].as_str().unwrap_or_default();
            if let Some(other) = ids.insert(id, place.clone()) {
                findings.push(Finding::new(
                    &place,
                    format!("has the same operation ID as {other}: `{id}`"),
                    format!("Change one of them below {OPERATIONS}."),
                ));
            }
            operation_rules(&place, operation, &mut findings);
        }
        parameter_rules(path, item["parameters"].as_array().into_iter().flatten(), &mut findings);
    }
    let shared = members(&document["components"]["parameters"]).map(|(_, parameter)| parameter);
    parameter_rules("components", shared, &mut findings);
    for (name, schema) in members(&document["components"]["schemas"]) {
        schema_rules(name, schema, &mut findings);
    }
    findings
}

/// Reports the missing decisions of an operation, with the action to write.
fn missing_decisions(place: &str, path: &str, method: &str, operation: &Value) -> Option<Finding> {
    let string = |key: &str| operation[key].as_str().unwrap_or_default();
    let id = string("operationId");
    let is_named = !id.is_empty()
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !["get_", "post_", "put_", "delete_"].iter().any(|method| id.starts_with(method));
    let (auth, idempotent) =
        if method == "get" { ("[]", true) } else { ("[{ token: [] }, { session: [] }]", false) };
    let steps = path.split(['/', '-']).filter(|step| !step.is_empty() && !step.starts_with('{'));
    let name = steps.collect::<Vec<_>>().join("_");
    let open: Vec<(&str, String)> = [
        ("`operationId`", is_named, format!("{name}  # noun, then verb")),
        ("`security`", operation["security"].is_array(), format!("{auth}  # []: no authentication")),
        (
            "`x-copr-idempotent`",
            operation["x-copr-idempotent"].is_boolean(),
            format!("{idempotent}  # true: a request that may have arrived can be sent again"),
        ),
        (
            "`x-copr-list`",
            matches!(string("x-copr-list"), "none" | "offset" | "whole"),
            "none  # offset: pages by limit and offset; whole: everything at once".to_owned(),
        ),
    ]
    .into_iter()
    .filter_map(|(key, is_decided, line)| (!is_decided).then_some((key, line)))
    .collect();
    if open.is_empty() {
        return None;
    }
    let file = match operation["tags"][0].as_str().unwrap_or_default() {
        tag @ ("build" | "package" | "project" | "permissions") => tag,
        tag if tag.contains("chroot") => "chroots",
        _ => "general",
    };
    let lines = open.iter().map(|(key, line)| format!("    {}: {line}\n", key.trim_matches('`')));
    Some(Finding::new(
        place,
        format!("lacks {}", open.iter().map(|(key, _)| *key).collect::<Vec<_>>().join(", ")),
        format!(
            "Find out what the server does, add it to openapi/FACTS.md, and add to {OPERATIONS}/{file}.yaml:\n\n\
             - target: $.paths['{path}'].{method}\n  x-proof: [FACT]\n  update:\n{}",
            lines.collect::<String>(),
        ),
    ))
}

fn operation_rules(place: &str, operation: &Value, findings: &mut Vec<Finding>) {
    let successes: Vec<_> =
        members(&operation["responses"]).filter(|(status, _)| status.starts_with('2')).collect();
    match successes.as_slice() {
        [(_, response)] if response["content"]["application/json"].get("schema").is_some() => {}
        [(status, _)] => findings.push(Finding::new(
            place,
            format!("returns {status} without a schema"),
            format!("Describe the response below {OPERATIONS}."),
        )),
        other => findings.push(Finding::new(
            place,
            format!("has {} successful responses instead of one", other.len()),
            format!("Keep the one that the server returns, below {OPERATIONS}."),
        )),
    }
    parameter_rules(place, operation["parameters"].as_array().into_iter().flatten(), findings);
}

fn parameter_rules<'a>(
    place: &str,
    parameters: impl Iterator<Item = &'a Value>,
    findings: &mut Vec<Finding>,
) {
    for parameter in parameters {
        if parameter["schema"].get("default").is_some() {
            findings.push(default_finding(&format!(
                "parameter `{}` of {place}",
                parameter["name"].as_str().unwrap_or("?")
            )));
        }
        if parameter["in"] == "query" && parameter["schema"]["type"] == "boolean" {
            findings.push(Finding::new(
                format!("parameter `{}` of {place}", parameter["name"].as_str().unwrap_or("?")),
                "is a boolean in a query, which the server misinterprets",
                format!("Find out what the server accepts; if it is `True`, use the schema Flag below {OPERATIONS}."),
            ));
        }
    }
}

fn schema_rules(name: &str, schema: &Value, findings: &mut Vec<Finding>) {
    let fields: BTreeSet<&str> = members(&schema["properties"]).map(|(field, _)| field).collect();
    for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains(required) {
            findings.push(Finding::new(
                format!("schema {name}"),
                format!("requires `{required}`, which does not exist"),
                "The field was removed or renamed: change the correction that lists it as required.",
            ));
        } else if schema["properties"][required]["nullable"] == true {
            findings.push(Finding::new(
                format!("field {name}.{required}"),
                "is required and nullable, so a response without it could not be decoded",
                format!("Make it optional, or not nullable, below {TYPES}."),
            ));
        }
    }
    for branch in schema["anyOf"].as_array().into_iter().flatten() {
        for value in branch["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if branch["x-enum-descriptions"].get(value).is_none() {
                findings.push(Finding::new(
                    format!("value `{value}` of {name}"),
                    "has no description",
                    format!("Add it to `x-enum-descriptions` below {TYPES}."),
                ));
            }
        }
    }
    for (field, property) in members(&schema["properties"]) {
        if property.get("default").is_some() {
            findings.push(default_finding(&format!("field {name}.{field}")));
        }
    }
}

fn default_finding(place: &str) -> Finding {
    Finding::new(
        place,
        "has a default, which would always be sent",
        "Remove the default with a correction, and state it in the description.",
    )
}
