//! `cargo xtask conformance`.
//!
//! The suite is a separate program, because its package depends on this one.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::Outcome;
use crate::workspace::Workspace;

/// Builds and runs the suite.
///
/// # Errors
/// Returns an error if it can't be built or run.
pub fn run(workspace: &Workspace, args: &[String]) -> Result<Outcome> {
    // Runs in the current directory, so that files are written there.
    let status = Command::new(workspace.cargo().get_program())
        .args(["run", "--quiet", "--manifest-path"])
        .arg(workspace.root().join("Cargo.toml"))
        .args(["--bin", "conformance", "--"])
        .args(args)
        .status()
        .context("can't run cargo")?;
    match status.code() {
        Some(0) => Ok(Outcome::Success),
        Some(1) => Ok(Outcome::Findings),
        _ => bail!("the conformance suite can't be built or run"),
    }
}
