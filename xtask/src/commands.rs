//! One module for each command.

pub mod build;
pub mod check;
pub mod conformance;
pub mod diff;
pub mod fetch;
pub mod generate;
pub mod regen;

use crate::finding::Finding;

/// How a command ended, if it could run at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is wrong: exit code 0.
    Fine,
    /// Something was found: exit code 1.
    Findings,
}

impl Outcome {
    /// Fine when there is nothing to report.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        if findings.is_empty() { Self::Fine } else { Self::Findings }
    }
}

/// Prints what is worth knowing and keeps nobody from going on.
pub(crate) fn print_notes(notes: &[String]) {
    notes.iter().for_each(|note| println!("note: {note}"));
}

/// Prints findings, each with what to do, and how many there are.
pub(crate) fn print_findings(findings: &[Finding]) {
    for finding in findings {
        println!("{finding}");
    }
    if !findings.is_empty() {
        println!("{} to mend or decide.", findings.len());
    }
}
