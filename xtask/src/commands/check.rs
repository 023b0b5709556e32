//! `cargo xtask spec check`: is the repository in order, and has the server changed? Writes nothing.

use anyhow::Result;
use serde_json::Value;

use super::{Outcome, build, print_findings, print_notes};
use crate::fetch::{self, Limits, Origin};
use crate::finding::Finding;
use crate::pipeline::{self, Knowledge};
use crate::workspace::Workspace;
use crate::{canonical, diff};

/// Checks the files of the repository, and compares with a served document if there is one.
///
/// # Errors
/// When a file can't be read, a document can't be converted, or the served one can't be had.
pub fn run(workspace: &Workspace, served: Option<&Origin>) -> Result<Outcome> {
    let mut findings = repository(workspace)?;
    if let Some(origin) = served {
        let served = fetch::obtain_blocking(origin, &Limits::default())?;
        // What is wrong with the corrections is so whatever is served.
        let drift = drift(workspace, origin, &fetch::interface(&served.document))?;
        findings.extend(drift.into_iter().filter(|finding| !findings.contains(finding)).collect::<Vec<_>>());
    }
    print_findings(&findings);
    if findings.is_empty() {
        println!("The specification is in order.");
    }
    Ok(Outcome::of(&findings))
}

/// What is wrong with the files of the repository.
///
/// # Errors
/// When a file can't be read, or the served document can't be converted.
pub fn repository(workspace: &Workspace) -> Result<Vec<Finding>> {
    let built = build::built(workspace)?;
    print_notes(&built.notes);
    let mut findings = built.findings;
    let committed = std::fs::read_to_string(workspace.corrected()).unwrap_or_default();
    if committed != canonical::to_text(&built.document) {
        findings.push(Finding::new(
            "openapi/copr.json",
            "is out of date: it is not what the served document and the corrections give",
            "Run `cargo xtask spec build` and commit it.",
        ));
    }
    Ok(findings)
}

/// Prints what changed between the repository's copy and a served document, and gives what has to be decided for it.
///
/// # Errors
/// When a file can't be read, or a document can't be converted.
pub fn drift(workspace: &Workspace, origin: &Origin, interface: &Value) -> Result<Vec<Finding>> {
    let upstream = pipeline::read_json(&workspace.upstream())?;
    if canonical::to_text(&upstream) == canonical::to_text(interface) {
        println!("{origin} serves what openapi/upstream.json says.");
        return Ok(Vec::new());
    }
    let report = diff::diff(&pipeline::as_openapi(&upstream)?.0, &pipeline::as_openapi(interface)?.0)?;
    println!("{origin} serves another interface than openapi/upstream.json:\n\n{}", report.text());
    let built = pipeline::build(interface, &Knowledge::load(workspace)?)?;
    print_notes(&built.notes);
    let mut findings = vec![Finding::new(
        "openapi/upstream.json",
        format!("differs from what {origin} serves in {} places", report.changes.len().max(1)),
        "Run `cargo xtask regen` to take the change in and see it through.",
    )];
    findings.extend(built.findings);
    Ok(findings)
}
