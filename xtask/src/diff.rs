//! What changed between two API descriptions, in words, and whether clients break.
//!
//! [`diff`] builds a tree of named things from each OpenAPI 3.0 document (operations, parameters, bodies,
//! responses, schemas, fields) and compares the trees. A keyword that is not understood is a fact of its
//! thing, so no change goes unreported.
//!
//! The verdict depends on the direction: a field that may be missing is harmless in a request and breaking in a
//! response. A schema that travels both ways gets the worse verdict; one that no operation uses breaks nobody.
//!
//! Named schemas are compared once and list the operations that use them. Operations that moved are found by
//! `operationId` or the shape of their path, renamed schemas by equal content, renamed parameters and fields (marked
//! as "perhaps") by content that no other one has. Prose and the order of keys, parameters, and enum values do not
//! count.

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
    /// What changed: `GET /build`, `Build.chroots`, `document`.
    pub subject: String,
    /// The change in one line that starts with the subject; names and values are between backticks.
    pub sentence: String,
    /// The affected operations; moved ones by their new place.
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
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes of this class, in order.
    pub fn of(&self, class: Class) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.class == class)
    }

    /// The report for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        render::text(self)
    }

    /// The report for the body of a pull request.
    #[must_use]
    pub fn markdown(&self) -> String {
        render::markdown(self)
    }
}

/// Compares two OpenAPI 3.0 documents.
///
/// # Errors
///
/// [`DiffError`] if a document is not an object with an `openapi` version that starts with `3.`.
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
