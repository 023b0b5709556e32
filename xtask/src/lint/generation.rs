//! The generator takes the document.

use serde_json::Value;

use crate::finding::Finding;
use crate::generator;

/// Why no client can be generated, if so.
#[must_use]
pub fn refused(document: &Value) -> Option<Finding> {
    let text = document.to_string();
    // Progenitor asserts and unwraps on documents that it doesn't expect.
    let outcome =
        std::panic::catch_unwind(|| generator::generate(&text, generator::Options::default()).map(|_| ()));
    let why = match outcome {
        Ok(Ok(())) => return None,
        Ok(Err(why)) => why,
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default()
        }
    };
    Some(Finding::new(
        "openapi/copr.json",
        format!("no client can be generated: {why}"),
        "Mend the correction that wrote what the generator refuses.",
    ))
}
