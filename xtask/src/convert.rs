//! Swagger 2.0 → OpenAPI 3.0.3.
//!
//! The conversion is mechanical and knows nothing of any particular API. What Swagger 2.0 does not allow is an
//! error, because it means that the generator of the document has changed; [`convert_tolerant`] leaves such parts out and
//! reports them. What OpenAPI 3.0 cannot say is a [`Loss`]. Extensions (`x-…`), examples, defaults and enums are data and are never looked into.

mod body;
mod context;
mod depth;
mod document;
mod error;
mod keys;
mod names;
mod operation;
mod parameter;
pub(crate) mod pointer;
mod refs;
mod response;
mod schema;
mod security;
mod servers;
mod shape;
mod tolerant;
mod value_type;

pub use error::ConvertError;
pub use tolerant::{LeftOut, convert_tolerant};

use serde_json::Value;

/// A converted document, and what it does not say any more.
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// The OpenAPI 3.0.3 document.
    pub document: Value,
    /// What could not be carried over or changed its meaning, in the order of the places.
    pub losses: Vec<Loss>,
}

/// Something that could not be carried over, or only with another meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loss {
    /// JSON pointer into the Swagger 2.0 document.
    pub pointer: String,
    /// What was lost, as one sentence.
    pub what: String,
}

/// Converts a Swagger 2.0 document to OpenAPI 3.0.3.
///
/// # Errors
///
/// If the document is no Swagger 2.0, or says something that Swagger 2.0 does not allow; see [`ConvertError`].
pub fn convert(swagger: &Value) -> Result<Converted, ConvertError> {
    document::convert(swagger)
}
