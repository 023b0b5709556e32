//! Findings of checks.

use std::fmt;

/// A problem that a check found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where it is: a file and a position, an operation, a field.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub next: String,
}

impl Finding {
    /// Creates a finding.
    pub fn new(place: impl Into<String>, what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into(), next: next.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n    {}", self.place, self.what, self.next)
    }
}
