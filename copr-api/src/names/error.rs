//! Errors of names.

use std::fmt;

/// A string is not a valid name. The message contains the string and the expected form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidName {
    text: String,
    /// The expected form, with an example.
    wanted: &'static str,
    why: &'static str,
}

impl InvalidName {
    pub(super) fn new(text: &str, wanted: &'static str, why: &'static str) -> Self {
        Self { text: text.to_owned(), wanted, why }
    }

    /// Returns the invalid string.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for InvalidName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}; expected {}", self.text, self.why, self.wanted)
    }
}

impl std::error::Error for InvalidName {}
