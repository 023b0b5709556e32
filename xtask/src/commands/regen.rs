//! `cargo xtask regen`.

use std::fs;

use anyhow::{Context as _, Result};

use super::{Outcome, build, fetch as fetch_command};
use crate::fetch::Origin;
use crate::pipeline;
use crate::workspace::{Workspace, files_below};
use crate::{canonical, diff};

/// Fetches the document, builds, generates, updates the snapshots and reports.
///
/// # Errors
/// Returns an error if the document can't be fetched, a file can't be read or written, or the tests can't be run.
pub fn run(workspace: &Workspace, origin: &Origin, accept: bool) -> Result<Outcome> {
    let before = pipeline::read_json(&workspace.upstream()).ok();
    fetch_command::run(workspace, origin)?;
    let after = pipeline::read_json(&workspace.upstream())?;
    report(before.as_ref(), &after)?;

    if build::run(workspace)? == Outcome::Findings {
        println!("Resolve these findings, then run `cargo xtask regen` again.");
        return Ok(Outcome::Findings);
    }
    println!("Updating the snapshots …");
    let outcome = snapshots(workspace, accept)?;
    println!("{}", outcome.message(accept));
    Ok(if matches!(outcome, Snapshots::Current) { Outcome::Success } else { Outcome::Findings })
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
        None => println!("This is the first document, so there is nothing to compare."),
    }
    Ok(())
}

/// The test modules with snapshots of the client.
const TESTS: &[&str] = &["snapshots::", "wire::", "generator::", "corpus::"];

/// The result of updating the snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Snapshots {
    /// All snapshots are up to date.
    Current,
    /// Some snapshots wait for review.
    Pending,
    /// The tests don't compile.
    Unbuilt,
    /// A test failed for another reason than a snapshot.
    Failed,
}

impl Snapshots {
    const fn message(self, accepted: bool) -> &'static str {
        match (self, accepted) {
            (Self::Current, false) => "The snapshots are up to date.",
            (Self::Current, true) => "The snapshots are up to date; see `git diff tests` for what changed.",
            (Self::Pending, _) => {
                "The client changed. Review the pending snapshots (*.snap.new) with `cargo insta review`, or accept all with \
                 `cargo xtask regen --accept` and review `git diff tests`."
            }
            (Self::Unbuilt, _) => {
                "The tests don't compile with the new client, see above. Fix them, and run `cargo xtask regen` again."
            }
            (Self::Failed, _) => {
                "A test failed, see above: a fixture may be missing, or a snapshot obsolete. Fix it, and run `cargo xtask regen` \
                 again."
            }
        }
    }
}

/// Runs the tests, which write all changed snapshots.
fn snapshots(workspace: &Workspace, accept: bool) -> Result<Snapshots> {
    let update = if accept { "always" } else { "new" };
    let test = |option: &str| {
        let status = workspace
            .cargo()
            .args(["test", "--quiet", "--package", "copr-tests", "--test", "it", option, "--"])
            .args(TESTS)
            .env("INSTA_UPDATE", update)
            // Otherwise a test would stop at its first changed snapshot.
            .env("INSTA_FORCE_PASS", "1")
            .status();
        status.map(|status| status.success()).context("can't run cargo")
    };
    if !test("--no-run")? {
        return Ok(Snapshots::Unbuilt);
    }
    let folder = workspace.root().join("tests");
    for old in files_below(&folder, ".snap.new")? {
        fs::remove_file(&old).with_context(|| format!("can't remove {}", old.display()))?;
    }
    if !test("--no-fail-fast")? {
        return Ok(Snapshots::Failed);
    }
    Ok(if files_below(&folder, ".snap.new")?.is_empty() { Snapshots::Current } else { Snapshots::Pending })
}

#[cfg(test)]
mod tests {
    use super::{TESTS, Workspace};

    /// With a filter that matches no test, all snapshots would seem up to date.
    #[test]
    fn snapshot_test_modules_exist() {
        for module in TESTS {
            let file = format!("tests/tests/it/{}.rs", module.trim_end_matches("::"));
            assert!(Workspace::here().root().join(&file).is_file(), "{file}");
        }
    }
}
