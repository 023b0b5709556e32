//! `cargo xtask regen`: everything that a changed server asks for, in one command.

use std::process::Command;

use anyhow::{Context as _, Result};

use super::{Outcome, build, fetch as fetch_command, print_findings};
use crate::fetch::Origin;
use crate::pipeline;
use crate::workspace::Workspace;
use crate::{canonical, diff};

/// Fetches, builds, renews the snapshots and reports.
///
/// # Errors
/// When the document can't be had, a file can't be read or written, or the tests can't be run.
pub fn run(workspace: &Workspace, origin: &Origin, accept: bool) -> Result<Outcome> {
    let before = pipeline::read_json(&workspace.upstream()).ok();
    fetch_command::run(workspace, origin)?;
    let after = pipeline::read_json(&workspace.upstream())?;
    report(before.as_ref(), &after)?;

    let built = build::built(workspace)?;
    if !built.findings.is_empty() {
        println!("\nLeft to decide before a client can be generated:\n");
        print_findings(&built.findings);
        println!("Then run `cargo xtask spec build`, and `cargo xtask regen` again.");
        return Ok(Outcome::Findings);
    }
    build::run(workspace)?;
    let current = snapshots(workspace, accept)?;
    Ok(if current { Outcome::Fine } else { Outcome::Findings })
}

fn report(before: Option<&serde_json::Value>, after: &serde_json::Value) -> Result<()> {
    match before {
        Some(before) if canonical::to_text(before) == canonical::to_text(after) => {
            println!("The interface did not change.");
        }
        Some(before) => {
            let report = diff::diff(&pipeline::as_openapi(before)?, &pipeline::as_openapi(after)?)?;
            println!("\n{}", report.text());
        }
        None => println!("This is the first document: there is nothing to compare it with."),
    }
    Ok(())
}

/// Runs the snapshot tests. Says whether the snapshots are what the client is now.
fn snapshots(workspace: &Workspace, accept: bool) -> Result<bool> {
    println!("Renewing the snapshots …");
    let status = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--package", "copr-tests", "--test", "snapshots"])
        .current_dir(workspace.root())
        .env("INSTA_UPDATE", if accept { "always" } else { "new" })
        .env("INSTA_FORCE_PASS", if accept { "1" } else { "0" })
        .status()
        .context("cargo can't be run")?;
    match (status.success(), accept) {
        (true, false) => println!("The snapshots are up to date."),
        (true, true) => println!("The snapshots are up to date; see `git diff tests` for what changed."),
        (false, _) => println!(
            "The client changed. Look at the pending snapshots (*.snap.new) with `cargo insta review`, or take them all with \
             `cargo xtask regen --accept` and look at `git diff tests`."
        ),
    }
    Ok(status.success())
}
