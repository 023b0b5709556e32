//! `cargo xtask tidy`: does the repository keep the house rules that a program can check?

use std::path::Path;

use anyhow::{Context as _, Result};

use super::{Outcome, print_findings};
use crate::finding::Finding;
use crate::pipeline::{self, Knowledge};
use crate::workspace::Workspace;
use crate::{lint, tidy};

/// Checks, and prints what breaks a rule. `seen` is a file with the snapshots that a run of all tests looked at.
///
/// # Errors
/// When git can't list the files, one can't be read, or a correction isn't written as it has to be.
pub fn run(workspace: &Workspace, seen: Option<&Path>) -> Result<Outcome> {
    let files = tidy::tree::read(workspace)?;
    let mut findings = tidy::all(&files, &folders(workspace));
    findings.extend(specification(workspace)?);
    if let Some(seen) = seen {
        let seen =
            std::fs::read_to_string(seen).with_context(|| format!("{} can't be read", seen.display()))?;
        let facts = std::env::var_os("COPR_FACTS").is_some();
        findings.extend(tidy::snapshots::unseen(&files, &seen, facts));
    }
    print_findings(&findings);
    if findings.is_empty() {
        println!("{} files keep the house rules.", files.len());
    }
    Ok(Outcome::of(&findings))
}

/// Corrections without proof, operations without decision.
fn specification(workspace: &Workspace) -> Result<Vec<Finding>> {
    let knowledge = Knowledge::load(workspace)?;
    let mut findings = lint::proof::without_fact(&knowledge.corrections, &knowledge.facts);
    findings.extend(lint::shape::undecided(&pipeline::read_json(&workspace.corrected())?));
    Ok(findings)
}

/// Folders of this machine that no file should name: where the repository is, and the home folder.
fn folders(workspace: &Workspace) -> Vec<String> {
    let home = std::env::var("HOME").ok();
    let here = workspace.root().to_str().map(str::to_owned);
    // A short one, such as `/root`, is a part of many words.
    here.into_iter().chain(home).filter(|folder| folder.len() > "/root".len()).collect()
}
