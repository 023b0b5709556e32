//! `cargo xtask spec build`.

use anyhow::{Context as _, Result};

use super::{Outcome, print_findings, print_notes};
use crate::canonical;
use crate::pipeline::{self, Built, CorrectionSet};
use crate::workspace::Workspace;

/// Builds the corrected document. Writes it only if there are no findings.
///
/// # Errors
/// Returns an error if a file can't be read or written, or the served document can't be converted.
pub fn run(workspace: &Workspace) -> Result<Outcome> {
    let built = built(workspace)?;
    print_notes(&built.notes);
    if !built.findings.is_empty() {
        print_findings(&built.findings);
        println!("openapi/copr.json was not written.");
        return Ok(Outcome::Findings);
    }
    let written =
        crate::fetch::write_text(&workspace.openapi(""), "copr.json", canonical::to_text(&built.document))?;
    println!("openapi/copr.json {}.", if written { "written" } else { "is up to date" });
    super::generate::run(workspace, false)
}

/// Builds the document from the files of the repository.
///
/// # Errors
/// Returns an error if a file can't be read, or the served document can't be converted.
pub fn built(workspace: &Workspace) -> Result<Built> {
    let corrections = CorrectionSet::load(workspace)?;
    let upstream =
        pipeline::read_json(&workspace.upstream()).context("run `cargo xtask spec fetch` first")?;
    Ok(pipeline::build(&upstream, &corrections)?)
}
