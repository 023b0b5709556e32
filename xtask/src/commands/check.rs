//! `cargo xtask spec check`.

use anyhow::Result;
use serde_json::Value;

use super::{Outcome, build, print_findings, print_notes};
use crate::fetch::{self, Limits, Origin};
use crate::finding::Finding;
use crate::pipeline::{self, CorrectionSet};
use crate::workspace::Workspace;
use crate::{canonical, diff};

/// Checks the files of the repository, and compares them with a served document if given.
///
/// # Errors
/// Returns an error if a file can't be read, or a document can't be fetched or converted.
pub fn run(workspace: &Workspace, served: Option<&Origin>) -> Result<Outcome> {
    let mut findings = repository(workspace)?;
    if let Some(origin) = served {
        let served = fetch::obtain_blocking(origin, &Limits::default())?;
        // Findings about corrections are in both.
        let drift = drift(workspace, origin, &fetch::interface(&served.document))?;
        findings.extend(drift.into_iter().filter(|finding| !findings.contains(finding)).collect::<Vec<_>>());
    }
    print_findings(&findings);
    if findings.is_empty() {
        println!("The specification is up to date and valid.");
    }
    Ok(Outcome::of(&findings))
}

/// Checks the files of the repository.
///
/// # Errors
/// Returns an error if a file can't be read, or the served document can't be converted.
pub fn repository(workspace: &Workspace) -> Result<Vec<Finding>> {
    let built = build::built(workspace)?;
    print_notes(&built.notes);
    let mut findings = built.findings;
    let committed = std::fs::read_to_string(workspace.corrected()).unwrap_or_default();
    if committed != canonical::to_text(&built.document) {
        findings.push(Finding::new(
            "openapi/copr.json",
            "is out of date",
            "Run `cargo xtask spec build` and commit it.",
        ));
    }
    Ok(findings)
}

/// Prints the changes between the repository's copy and a served document, and returns the findings for the latter.
///
/// # Errors
/// Returns an error if a file can't be read, or a document can't be converted.
pub fn drift(workspace: &Workspace, origin: &Origin, interface: &Value) -> Result<Vec<Finding>> {
    let upstream = pipeline::read_json(&workspace.upstream())?;
    if canonical::to_text(&upstream) == canonical::to_text(interface) {
        println!("{origin} serves the same interface as openapi/upstream.json.");
        return Ok(Vec::new());
    }
    let report = diff::diff(&pipeline::as_openapi(&upstream)?.0, &pipeline::as_openapi(interface)?.0)?;
    println!("{origin} serves a different interface than openapi/upstream.json:\n\n{}", report.text());
    let built = pipeline::build(interface, &CorrectionSet::load(workspace)?)?;
    print_notes(&built.notes);
    let mut findings = vec![Finding::new(
        "openapi/upstream.json",
        format!("differs from {origin} in {} places", report.changes.len().max(1)),
        "Run `cargo xtask regen` to update it.",
    )];
    findings.extend(built.findings);
    Ok(findings)
}
