//! The commands, one module each.

pub mod build;
pub mod check;
pub mod conformance;
pub mod diff;
pub mod fetch;
pub mod generate;
pub mod regen;

use crate::finding::Finding;

/// The result of a command that ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// No findings: exit code 0.
    Success,
    /// There are findings: exit code 1.
    Findings,
}

impl Outcome {
    /// Success if there are no findings.
    pub fn of(findings: &[Finding]) -> Self {
        if findings.is_empty() { Self::Success } else { Self::Findings }
    }
}

pub(crate) fn print_notes(notes: &[String]) {
    notes.iter().for_each(|note| println!("note: {note}"));
}

pub(crate) fn print_findings(findings: &[Finding]) {
    for finding in findings {
        println!("{finding}");
    }
    if !findings.is_empty() {
        println!("{} findings to fix or decide.", findings.len());
    }
}
