//! `cargo xtask regen`: everything that a changed server asks for, in one command.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{Outcome, build, fetch as fetch_command};
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

    if build::run(workspace)? == Outcome::Findings {
        println!(
            "That is left to decide before a client can be generated. Then run `cargo xtask regen` again."
        );
        return Ok(Outcome::Findings);
    }
    println!("Renewing the snapshots …");
    let said = snapshots(workspace, accept)?;
    println!("{}", said.sentence(accept));
    Ok(if matches!(said, Snapshots::Current) { Outcome::Fine } else { Outcome::Findings })
}

fn report(before: Option<&serde_json::Value>, after: &serde_json::Value) -> Result<()> {
    match before {
        Some(before) if canonical::to_text(before) == canonical::to_text(after) => {
            println!("The interface did not change.");
        }
        Some(before) => {
            let report = diff::diff(&pipeline::as_openapi(before)?.0, &pipeline::as_openapi(after)?.0)?;
            println!("\n{}", report.text());
        }
        None => println!("This is the first document: there is nothing to compare it with."),
    }
    Ok(())
}

/// The modules of the tests that hold snapshots of the client.
const TESTS: &[&str] = &["snapshots::", "wire::", "generator::", "corpus::"];

/// What became of the snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Snapshots {
    /// They are what the client is now.
    Current,
    /// Others wait to be looked at.
    Pending,
    /// The tests don't compile.
    Unbuilt,
    /// Something that is no snapshot is not as it should be.
    Failed,
}

impl Snapshots {
    const fn sentence(self, accepted: bool) -> &'static str {
        match (self, accepted) {
            (Self::Current, false) => "The snapshots are up to date.",
            (Self::Current, true) => "The snapshots are up to date; see `git diff tests` for what changed.",
            (Self::Pending, _) => {
                "The client changed. Look at the pending snapshots (*.snap.new) with `cargo insta review`, or take them all with \
                 `cargo xtask regen --accept` and look at `git diff tests`."
            }
            (Self::Unbuilt, _) => {
                "The tests don't compile with the new client, see above. Mend them, and run `cargo xtask regen` again."
            }
            (Self::Failed, _) => {
                "A test failed, see above: it says which fixture is missing, or which snapshot is left over. Then run \
                 `cargo xtask regen` again."
            }
        }
    }
}

/// Runs the tests, which write all snapshots that changed.
fn snapshots(workspace: &Workspace, accept: bool) -> Result<Snapshots> {
    let update = if accept { "always" } else { "new" };
    let test = |option: &str| {
        let status = workspace
            .cargo()
            .args(["test", "--quiet", "--package", "copr-tests", "--test", "it", option, "--"])
            .args(TESTS)
            .env("INSTA_UPDATE", update)
            // A test that stops at its first snapshot would not write the others.
            .env("INSTA_FORCE_PASS", "1")
            .status();
        status.map(|status| status.success()).context("cargo can't be run")
    };
    if !test("--no-run")? {
        return Ok(Snapshots::Unbuilt);
    }
    let folder = workspace.root().join("tests");
    for old in pending(&folder)? {
        fs::remove_file(&old).with_context(|| format!("{} can't be removed", old.display()))?;
    }
    if !test("--no-fail-fast")? {
        return Ok(Snapshots::Failed);
    }
    Ok(if pending(&folder)?.is_empty() { Snapshots::Current } else { Snapshots::Pending })
}

/// The pending snapshots below a folder.
fn pending(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{} can't be listed", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(pending(&path)?);
        } else if path.to_string_lossy().ends_with(".snap.new") {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{TESTS, Workspace};

    /// A filter that fits no test would say that all is up to date.
    #[test]
    fn the_tests_are_there() {
        for module in TESTS {
            let file = format!("tests/tests/it/{}.rs", module.trim_end_matches("::"));
            assert!(Workspace::here().root().join(&file).is_file(), "{file}");
        }
    }
}
