//! What changed between two API descriptions, in words, and whether clients are hurt by it.
//!
//! [`diff`] takes two OpenAPI 3.0 documents and returns a [`Report`]. Every [`Change`] is one of
//!
//! - *breaking*: a client of the old API can fail, or code generated from the description changes its shape;
//! - *unclear*: it depends on the client, or on things a description does not say;
//! - *compatible*: clients go on working.
//!
//! The verdict depends on the direction: a field that may be missing is harmless in what clients send and
//! breaking in what they receive. A schema that travels both ways gets the worse verdict, one that no operation
//! uses can hurt nobody. [`classify`] is the whole policy.
//!
//! Named schemas and other shared components are told about once, with the operations they affect; schemas
//! written in place are told about where they are. Things that were renamed or moved are told as such: operations
//! by their `operationId` or the shape of their path, schemas by identical content, and parameters and fields
//! (with a "perhaps") if one went and one came that takes the same values, with no other like them. Prose (descriptions,
//! summaries, examples, titles, contact, license) is left out, and so is the order of things that have none: keys, parameters,
//! enum values, tags.
//!
//! Malformed documents are no errors: what is not understood is told as *unclear* if it changed.
//!
//! # JSON format
//!
//! [`Report::json`] is an object:
//!
//! - `format`: `1`; it grows when the meaning of anything here changes, not when kinds are added.
//! - `summary`: how many changes are `breaking`, `unclear` and `compatible`.
//! - `changes`: a list, worst class first, then in the order of the documents, each an object:
//!   - `class`: `breaking`, `unclear` or `compatible`.
//!   - `area`: `document`, `security`, `operation`, `parameter`, `request-body`, `response` or `schema`.
//!   - `kind`: what happened, such as `field-removed`: see [`Kind`].
//!   - `subject`: the thing it happened to, such as `GET /build` or `Build.chroots`.
//!   - `pointer`: JSON pointer to the changed value, into the old document if it is gone, else into the new one.
//!   - `sentence`: the change in words, with names and values between backticks.
//!   - `operations`: the operations affected, such as `GET /build`, sorted; moved ones by their new place.
//!   - `before`, `after`: the values; left out (not null) where there is none.

mod bodies;
mod classify;
mod components;
mod content;
mod context;
mod document;
mod enums;
mod fields;
mod kind;
mod limits;
mod operations;
mod pair;
mod parameters;
mod place;
mod rename;
mod render;
mod report;
mod responses;
mod schemas;
mod security;
mod source;
mod usage;
mod variants;
mod words;

pub use classify::{Class, Reach, classify};
pub use kind::Kind;
pub use report::{Area, Change, Report};

use serde_json::Value;
use std::fmt;

/// Why two documents cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffError {
    /// `old` or `new`.
    side: &'static str,
    /// What the document is instead.
    found: String,
}

impl fmt::Display for DiffError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} document is no OpenAPI 3 description: {}", self.side, self.found)
    }
}

impl std::error::Error for DiffError {}

/// Compares two OpenAPI 3.0 documents.
///
/// # Errors
///
/// If one of the documents is not an object with an `openapi` version that starts with `3.`. Anything else that
/// is wrong with them is only something that may have changed.
pub fn diff(old: &Value, new: &Value) -> Result<Report, DiffError> {
    let (old, new) = (source("old", old)?, source("new", new)?);
    let matched = rename::operations(old.operations(), new.operations());
    let cx = context::Context::new(old, new, &matched);
    let mut out = place::Changes::default();
    document::compare(&cx, &mut out);
    security::document(&cx, &mut out);
    operations::compare(&cx, &matched, &mut out);
    components::compare(&cx, &mut out);
    Ok(Report::new(out.into_vec()))
}

/// The document as an OpenAPI 3 description.
fn source<'v>(side: &'static str, document: &'v Value) -> Result<source::Source<'v>, DiffError> {
    let error = |found: &str| DiffError { side, found: found.to_owned() };
    let root = document.as_object().ok_or_else(|| error("it is no object"))?;
    match root.get("openapi").and_then(Value::as_str) {
        Some(version) if version.starts_with("3.") => Ok(source::Source { root }),
        Some(version) => Err(error(&format!("its version is {version}"))),
        None => Err(error("it has no `openapi` version")),
    }
}
