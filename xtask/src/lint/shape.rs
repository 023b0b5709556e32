//! What every operation and type has to look like, so that a generated client tells the truth.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::members;
use crate::finding::Finding;
use crate::generator::reachable;

/// Everything that breaks a rule.
#[must_use]
pub fn broken(document: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ids = BTreeMap::new();
    for (path, item) in members(&document["paths"]) {
        for (method, operation) in members(item).filter(|(key, _)| *key != "parameters") {
            let place = format!("{} {path}", method.to_uppercase());
            match operation["operationId"].as_str() {
                Some(id) => {
                    if let Some(other) = ids.insert(id.to_owned(), place.clone()) {
                        findings.push(Finding::new(
                            &place,
                            format!("shares the operation id `{id}` with {other}"),
                            "Give one of them another id in openapi/corrections/20-names.yaml.",
                        ));
                    }
                    if !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
                        || id.starts_with("get_")
                    {
                        findings.push(Finding::new(
                            &place,
                            format!("is called `{id}`"),
                            "Give it a name of the form noun_verb in openapi/corrections/20-names.yaml.",
                        ));
                    }
                }
                None => findings.push(Finding::new(
                    &place,
                    "has no operation id",
                    "Give it one in openapi/corrections/20-names.yaml.",
                )),
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
    for name in arrays_that_cannot_be_sent_empty(document) {
        findings.push(Finding::new(
            name,
            "is an optional list of a request that is not nullable, so that it could not be sent empty",
            "Make it nullable in openapi/corrections/40-requests.yaml.",
        ));
    }
    findings
}

/// Operations for which nobody has decided whether they are safe to repeat, what list they give, and whether they want a login.
#[must_use]
pub fn undecided(document: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, item) in members(&document["paths"]) {
        for (method, operation) in members(item).filter(|(key, _)| *key != "parameters") {
            decisions(&format!("{} {path}", method.to_uppercase()), operation, &mut findings);
        }
    }
    findings
}

fn decisions(place: &str, operation: &Value, findings: &mut Vec<Finding>) {
    for (key, words) in [("x-copr-repeat", "safe or unsafe"), ("x-copr-list", "none, offset or whole")] {
        if !operation[key].as_str().is_some_and(|word| words.split([',', ' ']).any(|known| known == word)) {
            findings.push(Finding::new(
                place,
                format!("has no decision `{key}` ({words})"),
                "Decide it in openapi/corrections/80-decisions.yaml.",
            ));
        }
    }
    if !operation["security"].is_array() {
        findings.push(Finding::new(
            place,
            "says nothing about logins",
            "Say it in openapi/corrections/75-logins.yaml; `security: []` means that none is wanted.",
        ));
    }
}

fn operation_rules(place: &str, operation: &Value, findings: &mut Vec<Finding>) {
    decisions(place, operation, findings);
    let successes: Vec<_> =
        members(&operation["responses"]).filter(|(status, _)| status.starts_with('2')).collect();
    match successes.as_slice() {
        [(_, response)] if response["content"]["application/json"].get("schema").is_some() => {}
        [(status, _)] => findings.push(Finding::new(
            place,
            format!("answers {status} without a schema"),
            "Describe the answer in openapi/corrections/50-responses.yaml.",
        )),
        other => findings.push(Finding::new(
            place,
            format!("lists {} successful answers where one is right", other.len()),
            "Keep the one that happens in openapi/corrections/50-responses.yaml.",
        )),
    }
    parameter_rules(place, operation["parameters"].as_array().into_iter().flatten(), findings);
}

/// Those of an operation, of a path, or of all that refer to them. A reference is none of them.
fn parameter_rules<'a>(
    place: &str,
    parameters: impl Iterator<Item = &'a Value>,
    findings: &mut Vec<Finding>,
) {
    for parameter in parameters {
        if parameter["schema"].get("default").is_some() {
            findings.push(default_is_sent(&format!(
                "parameter `{}` of {place}",
                parameter["name"].as_str().unwrap_or("?")
            )));
        }
        if parameter["in"] == "query" && parameter["schema"]["type"] == "boolean" {
            findings.push(Finding::new(
                format!("parameter `{}` of {place}", parameter["name"].as_str().unwrap_or("?")),
                "is a boolean in a query, which this server misreads",
                "Find out what the server honours; where `True` does, use the schema Flag in openapi/corrections/40-requests.yaml.",
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
                format!("requires `{required}`, which it has not"),
                "The field was dropped or renamed: change the correction that lists it as required.",
            ));
        } else if schema["properties"][required]["nullable"] == true {
            findings.push(Finding::new(
                format!("field {name}.{required}"),
                "is required and nullable, so that an answer without it could not be decoded",
                "Make it optional, or not nullable, in openapi/corrections/60-nullability.yaml.",
            ));
        }
    }
    for (field, property) in members(&schema["properties"]) {
        if property.get("default").is_some() {
            findings.push(default_is_sent(&format!("field {name}.{field}")));
        }
    }
}

fn default_is_sent(place: &str) -> Finding {
    Finding::new(
        place,
        "has a default, which would be sent although the caller did not set it",
        "Take the default out in a correction and say it in the description.",
    )
}

/// Optional arrays of schemas that requests use, unless they are nullable.
fn arrays_that_cannot_be_sent_empty(document: &Value) -> Vec<String> {
    let mut used = BTreeSet::new();
    for (_, item) in members(&document["paths"]) {
        for (_, operation) in members(item) {
            reachable::schemas(&operation["requestBody"], document, &mut used);
        }
    }
    let mut found = Vec::new();
    for name in used {
        let schema = &document["components"]["schemas"][&name];
        let required: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (field, property) in members(&schema["properties"]) {
            if property["type"] == "array" && property["nullable"] != true && !required.contains(field) {
                found.push(format!("field {name}.{field}"));
            }
        }
    }
    found
}
