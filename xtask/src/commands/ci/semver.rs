//! What would break those who depend on us: `cargo semver-checks` against the last release, which is the last tag of the form `v1.2.3`.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{PUBLISHED, all_succeed, skipped_without};
use crate::features::Package;
use crate::machine;
use crate::workspace::Workspace;

const TOOL: &str = "cargo-semver-checks";

/// Whether nobody is broken, as far as the tool sees. With no release yet there is nobody.
pub(super) fn succeeds(workspace: &Workspace, packages: &[Package]) -> Result<bool> {
    let Some(release) = last_release(workspace)? else {
        println!(
            "SKIPPED: no tag `v*` is reachable from this commit: either nothing is released yet, or the history is not here."
        );
        return Ok(true);
    };
    if !machine::runs(TOOL, &["semver-checks", "--version"]) {
        return Ok(skipped_without(TOOL));
    }
    all_succeed(workspace, checks(&release, packages, &machine::missing_features()).into_iter())
}

/// The tag of the last release that this commit comes after.
fn last_release(workspace: &Workspace) -> Result<Option<String>> {
    let described = Command::new("git")
        .args(["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"])
        .current_dir(workspace.root())
        .output()
        .context("git can't be run")?;
    let tag = String::from_utf8_lossy(&described.stdout).trim().to_owned();
    Ok((described.status.success() && !tag.is_empty()).then_some(tag))
}

/// The commands, with all features that can be built here.
fn checks(release: &str, packages: &[Package], missing: &BTreeSet<&str>) -> Vec<String> {
    let one = |name: &&str| {
        let package = packages.iter().find(|package| package.name == *name);
        let features = package.map(|package| package.buildable(missing).join(",")).unwrap_or_default();
        let features = if features.is_empty() { features } else { format!(" --features {features}") };
        format!("cargo semver-checks -p {name} --baseline-rev {release} --only-explicit-features{features}")
    };
    PUBLISHED.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_published_package_is_compared_with_what_can_be_built_here() {
        let features = [("cache".to_owned(), vec![]), ("tickets".to_owned(), vec![])];
        let packages = [Package { name: "copr-api-ext".into(), features: features.into() }];
        assert_eq!(
            checks("v1.2.3", &packages, &BTreeSet::from(["tickets"])),
            [
                "cargo semver-checks -p copr-api --baseline-rev v1.2.3 --only-explicit-features",
                "cargo semver-checks -p copr-fake --baseline-rev v1.2.3 --only-explicit-features",
                "cargo semver-checks -p copr-api-ext --baseline-rev v1.2.3 --only-explicit-features --features cache",
            ]
        );
    }
}
