//! Rules for the corrected document, in addition to the OpenAPI schema.

pub mod names;
pub mod proof;
mod schemas;
pub mod shape;

use serde_json::Value;

use crate::finding::Finding;
use crate::generator;

/// Checks all rules. Generates the client only if the other rules hold, because the errors of the generator are harder to read.
pub fn all(document: &Value) -> Vec<Finding> {
    let mut findings = shape::violations(document);
    findings.extend(names::clashes(document));
    if findings.is_empty() {
        findings.extend(generation(document));
    }
    findings
}

/// Reports why no client can be generated, if so.
pub fn generation(document: &Value) -> Option<Finding> {
    let error = generator::generate(&document.to_string()).err()?;
    let what = format!("can't generate a client: {error}");
    Some(Finding::new("openapi/copr.json", what, "Fix the correction that the generator rejects."))
}

/// The members of an object; none for other values.
fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}
