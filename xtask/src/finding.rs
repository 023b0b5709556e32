//! What a check found: what is wrong, where, and what to do about it.

use std::fmt;

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where: a file and a place in it, an operation, a field.
    pub place: String,
    /// What is wrong there, as a sentence.
    pub what: String,
    /// What to do next, as a sentence.
    pub next: String,
}

impl Finding {
    /// A finding at a place.
    pub fn new(place: impl Into<String>, what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into(), next: next.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n    {}", self.place, self.what, self.next)
    }
}
