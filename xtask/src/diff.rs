//! Describes the changes between two API descriptions, and whether they break clients.
//!
//! [`diff`] builds a tree from each OpenAPI 3.0 document (operations, parameters, bodies, responses, schemas, fields) and compares the
//! trees. Unknown keywords are compared as facts of their nodes, so every change is reported.
//!
//! The verdict depends on the direction: a field that can be missing is harmless in a request and breaking in a response. A schema
//! that is used in both directions gets the worse verdict; one that no operation uses breaks no client.
//!
//! Named schemas are compared once, with the operations that use them. Moved operations are matched by `operationId` or by the shape
//! of their path, renamed schemas by equal content, renamed parameters and fields (marked as "perhaps") by unique content. Prose and
//! the order of keys, parameters and enum values are ignored.

mod compare;
mod matching;
mod render;
mod tree;
mod usage;
mod verdict;
mod words;

pub use verdict::Class;

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Why two documents cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the {side} document is not an OpenAPI 3 description: {found}")]
pub struct DiffError {
    side: &'static str,
    found: String,
}

/// One difference between two descriptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it means for a client.
    pub class: Class,
    /// The changed item: `GET /build`, `Build.chroots`, `document`.
    pub subject: String,
    /// The change in one line that starts with the subject; names and values are in backticks.
    pub sentence: String,
    /// The affected operations; moved ones with their new path.
    pub operations: BTreeSet<String>,
    /// Whether this is a schema that no operation uses.
    pub is_unused: bool,
}

/// All differences between two descriptions, worst first, then in the order of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The differences.
    pub changes: Vec<Change>,
}

impl Report {
    /// Returns whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the changes of this class, in order.
    pub fn of(&self, class: Class) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.class == class)
    }

    /// Formats the report for a terminal.
    pub fn text(&self) -> String {
        render::text(self)
    }

    /// Formats the report for the body of a pull request.
    pub fn markdown(&self) -> String {
        render::markdown(self)
    }
}

/// Compares two OpenAPI 3.0 documents.
///
/// # Errors
///
/// Returns a [`DiffError`] if a document is not an object with an `openapi` version that starts with `3.`.
pub fn diff(old: &Value, new: &Value) -> Result<Report, DiffError> {
    let mut changes = compare::documents(root("old", old)?, root("new", new)?);
    changes.sort_by_key(|change| change.class);
    Ok(Report { changes })
}

fn root<'v>(side: &'static str, document: &'v Value) -> Result<&'v Map<String, Value>, DiffError> {
    let error = |found: String| DiffError { side, found };
    let root = document.as_object().ok_or_else(|| error("it is not an object".to_owned()))?;
    match root.get("openapi").and_then(Value::as_str) {
        Some(version) if version.starts_with("3.") => Ok(root),
        Some(version) => Err(error(format!("its version is {version}"))),
        None => Err(error("it has no `openapi` version".to_owned())),
    }
}
