//! House rules for the corrected document, beyond what the standard asks for.

pub mod generation;
pub mod names;
pub mod proof;
mod schemas;
pub mod shape;

use serde_json::Value;

use crate::finding::Finding;

/// Everything that the corrected document breaks. Generation is tried only when the rest is in order, because its own
/// messages are harder to read.
#[must_use]
pub fn all(document: &Value) -> Vec<Finding> {
    let mut findings = shape::broken(document);
    findings.extend(names::clashes(document));
    if findings.is_empty() {
        findings.extend(generation::refused(document));
    }
    findings
}

/// Members of an object; none of anything else.
fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}
