//! The generator takes the document.

use serde_json::Value;

use crate::finding::Finding;
use crate::generator;

/// Why no client can be generated, if so.
#[must_use]
pub fn refused(document: &Value) -> Option<Finding> {
    let why = generator::generate(&document.to_string()).err()?;
    Some(Finding::new(
        "openapi/copr.json",
        format!("no client can be generated: {why}"),
        "Mend the correction that wrote what the generator refuses.",
    ))
}
