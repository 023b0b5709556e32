//! Converts Swagger 2.0 as written by flask-restx to OpenAPI 3.0.3.
//!
//! `sanitize` removes what the official JSON Schema of Swagger 2.0 does not allow, and `document` converts the rest. Both are
//! independent of the API. Everything that is left out is reported, so that new constructs are noticed. Extensions (`x-…`), examples,
//! defaults and enums are copied unchanged.

mod document;
pub(crate) mod pointer;
mod sanitize;
mod schema;

use serde_json::Value;

/// A converted document.
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// The OpenAPI 3.0.3 document.
    pub document: Value,
    /// The parts that were left out, sorted by pointer.
    pub left_out: Vec<LeftOut>,
}

/// A part of a document that is left out or changes its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// The JSON pointer into the Swagger 2.0 document.
    pub pointer: String,
    /// The reason, with the pointer.
    pub why: String,
    /// The part.
    pub value: Value,
    /// Whether a client needs it.
    pub is_needed: bool,
}

/// A document that can't be converted at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the document can't be converted: {0}")]
pub struct ConvertError(String);

/// Converts a Swagger 2.0 document to OpenAPI 3.0.3.
///
/// # Errors
/// Returns an error if it isn't Swagger 2.0, or has no valid paths.
pub fn convert(served: &Value) -> Result<Converted, ConvertError> {
    if served.get("swagger").and_then(Value::as_str) != Some("2.0") {
        return Err(ConvertError("it has no `\"swagger\": \"2.0\"`".to_owned()));
    }
    let (sanitized, mut left_out) = sanitize::sanitize(served)?;
    let (document, lost) = document::convert(&sanitized.document);
    left_out.extend(lost.into_iter().map(|lost| sanitized.in_served(lost)));
    for part in &mut left_out {
        part.value = served.pointer(&part.pointer).cloned().unwrap_or_default();
    }
    left_out.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    Ok(Converted { document, left_out })
}
