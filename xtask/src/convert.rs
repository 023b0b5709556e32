//! Swagger 2.0 → OpenAPI 3.0.3, for what flask-restx writes.
//!
//! `check` compares the document with the official JSON Schema of Swagger 2.0 and takes out what does not fit, `document`
//! converts the rest. Neither knows anything of a particular API. Everything that is left out is reported with its place, so that
//! a new construct is noticed. Extensions (`x-…`), examples, defaults and enums are data and are carried over as they are.

mod check;
mod document;
pub(crate) mod pointer;
mod schema;

use serde_json::Value;

/// A converted document.
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// The OpenAPI 3.0.3 document.
    pub document: Value,
    /// What it does not say, in the order of the places.
    pub left_out: Vec<LeftOut>,
}

/// A part of a document that is not carried over, or only with another meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// JSON pointer into the Swagger 2.0 document.
    pub pointer: String,
    /// Why, as one sentence that names the place.
    pub why: String,
    /// The part itself.
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
/// If it isn't Swagger 2.0, or has no paths that could be read.
pub fn convert(served: &Value) -> Result<Converted, ConvertError> {
    if served.get("swagger").and_then(Value::as_str) != Some("2.0") {
        return Err(ConvertError("it doesn't say `\"swagger\": \"2.0\"`".to_owned()));
    }
    let (sound, mut left_out) = check::sound(served)?;
    let (document, lost) = document::convert(&sound.document);
    left_out.extend(lost.into_iter().map(|lost| sound.in_served(lost)));
    for part in &mut left_out {
        part.value = served.pointer(&part.pointer).cloned().unwrap_or_default();
    }
    left_out.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    Ok(Converted { document, left_out })
}
