//! `cargo xtask conformance`: whether a server, the fake when none is named, behaves as the client believes.
//!
//! The suite is a program of its own, because the tests know this crate and it can't know them.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::Outcome;
use crate::workspace::Workspace;

/// Builds the suite and runs it with these words.
///
/// # Errors
/// When it can't be built, or could not run.
pub fn run(workspace: &Workspace, words: &[String]) -> Result<Outcome> {
    // Uploads of 100 MiB take their time without optimization, yet less than building everything anew would.
    let built = workspace
        .cargo()
        .args(["build", "--quiet", "--bin", "conformance"])
        .status()
        .context("cargo can't be run")?;
    if !built.success() {
        bail!("the suite can't be built");
    }
    // Run from where the caller is, so that files are written there.
    let status = Command::new(workspace.cargo().get_program())
        .args(["run", "--quiet", "--manifest-path"])
        .arg(workspace.root().join("Cargo.toml"))
        .args(["--bin", "conformance", "--"])
        .args(words)
        .status()
        .context("the suite can't be started")?;
    match status.code() {
        Some(0) => Ok(Outcome::Fine),
        Some(1) => Ok(Outcome::Findings),
        _ => bail!("the suite could not run"),
    }
}
