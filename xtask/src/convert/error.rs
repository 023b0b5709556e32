//! What stops a conversion, each as one sentence that a person can act on.

use std::fmt;

/// Why a document could not be converted.
///
/// Everything that Swagger 2.0 does not allow is an error and not a loss: a generator that starts to write
/// something new must be noticed, not smoothed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConvertError {
    /// The document is not a JSON object.
    NotAnObject {
        /// What it is instead.
        found: String,
    },
    /// The document already is OpenAPI 3.
    AlreadyOpenApi {
        /// The value of its `openapi` key.
        version: String,
    },
    /// The document does not say `"swagger": "2.0"`.
    NotSwagger2 {
        /// What it says instead.
        found: String,
    },
    /// Swagger 2.0 has no such keyword at this place.
    UnknownKeyword {
        /// JSON pointer of the object that holds the keyword.
        pointer: String,
        /// The keyword.
        keyword: String,
    },
    /// A value is of a kind or has a content that Swagger 2.0 does not allow at this place.
    BadShape {
        /// JSON pointer of the value.
        pointer: String,
        /// What Swagger 2.0 wants here.
        expected: String,
        /// What is there.
        found: String,
    },
    /// An object has no member of this name, which Swagger 2.0 wants.
    Missing {
        /// JSON pointer of the object.
        pointer: String,
        /// The name.
        key: String,
    },
    /// A reference points at nothing, or only ever at other references.
    UnresolvedRef {
        /// JSON pointer of the object that holds the reference.
        pointer: String,
        /// The text of the reference.
        target: String,
    },
    /// Two statements of the document exclude one another.
    Contradiction {
        /// JSON pointer of the place at which they meet.
        pointer: String,
        /// What they say.
        what: String,
    },
    /// The document is nested more deeply than the converter is willing to follow.
    TooDeep {
        /// JSON pointer of the first place beyond the limit.
        pointer: String,
        /// The limit.
        limit: usize,
    },
}

impl ConvertError {
    /// The JSON pointer of the place, if the error is about a place.
    pub(super) fn pointer_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::UnknownKeyword { pointer, .. }
            | Self::BadShape { pointer, .. }
            | Self::Missing { pointer, .. }
            | Self::UnresolvedRef { pointer, .. }
            | Self::Contradiction { pointer, .. }
            | Self::TooDeep { pointer, .. } => Some(pointer),
            Self::NotAnObject { .. } | Self::AlreadyOpenApi { .. } | Self::NotSwagger2 { .. } => None,
        }
    }
}

impl fmt::Display for ConvertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnObject { found } => {
                write!(f, "a Swagger 2.0 document must be a JSON object, but this is {found}")
            }
            Self::AlreadyOpenApi { version } => {
                write!(
                    f,
                    "the document already is OpenAPI {version} and needs no conversion from Swagger 2.0"
                )
            }
            Self::NotSwagger2 { found } => {
                write!(f, "only Swagger 2.0 can be converted, but the key `swagger` of the document {found}")
            }
            Self::UnknownKeyword { pointer, keyword } => write!(
                f,
                "Swagger 2.0 knows no keyword `{keyword}` at {}: the document has drifted from the \
                 specification, or the converter must learn the keyword",
                place(pointer)
            ),
            Self::BadShape { pointer, expected, found } => {
                write!(f, "expected {expected} at {}, found {found}", place(pointer))
            }
            Self::Missing { pointer, key } => {
                write!(f, "expected an object with the key `{key}` at {}, found none", place(pointer))
            }
            Self::UnresolvedRef { pointer, target } => {
                write!(f, "the reference `{target}` at {} leads to nothing in the document", place(pointer))
            }
            Self::Contradiction { pointer, what } => write!(f, "at {}: {what}", place(pointer)),
            Self::TooDeep { pointer, limit } => write!(
                f,
                "the document is nested more than {limit} levels deep at {}, which no honest API description is",
                place(&shortened(pointer))
            ),
        }
    }
}

impl std::error::Error for ConvertError {}

/// The empty pointer means the whole document, but reads like a mistake in a sentence.
fn place(pointer: &str) -> String {
    if pointer.is_empty() { "the root of the document".to_owned() } else { format!("`{pointer}`") }
}

/// A pointer into absurd depth is absurdly long, and its beginning says enough.
fn shortened(pointer: &str) -> String {
    const ENOUGH: usize = 120;
    if pointer.chars().count() <= ENOUGH {
        return pointer.to_owned();
    }
    pointer.chars().take(ENOUGH).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_one_sentence_that_names_the_place() {
        let unknown = ConvertError::UnknownKeyword { pointer: "/info".into(), keyword: "colour".into() };
        assert!(unknown.to_string().contains("`colour` at `/info`"), "{unknown}");
        let root = ConvertError::BadShape { pointer: String::new(), expected: "a".into(), found: "b".into() };
        assert_eq!(root.to_string(), "expected a at the root of the document, found b");
        let deep = ConvertError::TooDeep { pointer: "/a".repeat(500), limit: 200 };
        assert!(deep.to_string().len() < 300, "{deep}");
    }
}
