//! A name that can't be one.

use std::fmt;

/// The text is no such name. Prints the text and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidName {
    text: String,
    /// What it should have been, with an example.
    wanted: &'static str,
    why: &'static str,
}

impl InvalidName {
    pub(super) fn new(text: &str, wanted: &'static str, why: &'static str) -> Self {
        Self { text: text.to_owned(), wanted, why }
    }

    /// The text that was refused.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for InvalidName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}; write {}", self.text, self.why, self.wanted)
    }
}

impl std::error::Error for InvalidName {}
