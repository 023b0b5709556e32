//! `cargo xtask spec build`: from `upstream.json` and the corrections to `copr.json`.

use anyhow::{Context as _, Result};

use super::{Outcome, print_findings, print_notes};
use crate::canonical;
use crate::pipeline::{self, Built, Knowledge};
use crate::workspace::Workspace;

/// Builds the corrected document. It is written only when nothing is left to decide.
///
/// # Errors
/// When a file can't be read or written, or the served document can't be converted.
pub fn run(workspace: &Workspace) -> Result<Outcome> {
    let built = built(workspace)?;
    print_notes(&built.notes);
    if !built.findings.is_empty() {
        print_findings(&built.findings);
        println!("openapi/copr.json was not written.");
        return Ok(Outcome::Findings);
    }
    let written =
        crate::fetch::write_text(&workspace.openapi(), "copr.json", canonical::to_text(&built.document))?;
    println!("openapi/copr.json {}.", if written { "written" } else { "is up to date" });
    super::generate::run(workspace, false)
}

/// What the files of the repository give.
///
/// # Errors
/// When a file can't be read, or the served document can't be converted.
pub fn built(workspace: &Workspace) -> Result<Built> {
    let knowledge = Knowledge::load(workspace)?;
    let upstream =
        pipeline::read_json(&workspace.upstream()).context("Run `cargo xtask spec fetch` first")?;
    Ok(pipeline::build(&upstream, &knowledge)?)
}
