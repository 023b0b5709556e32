//! Builds what is published with the oldest dependencies that its manifests allow, in a workspace that has nothing else: the
//! tools and tests of this one ask for newer ones.

use std::fs;

use anyhow::{Context as _, Result};
use toml::{Table, Value};

use super::{PUBLISHED, succeeds_in};
use crate::workspace::{Workspace, copy};

/// Whether they build. `features` are the arguments that switch features on.
///
/// # Errors
/// When files can't be copied, or cargo can't be started.
pub(super) fn succeeds(workspace: &Workspace, features: &str) -> Result<bool> {
    let folder = workspace.root().join("target/minimal-versions");
    for package in PUBLISHED {
        let to = folder.join(package);
        if to.exists() {
            fs::remove_dir_all(&to).with_context(|| format!("{} can't be removed", to.display()))?;
        }
        copy(&workspace.root().join(package), &to)?;
    }
    let manifest =
        fs::read_to_string(workspace.root().join("Cargo.toml")).context("Cargo.toml can't be read")?;
    fs::write(folder.join("Cargo.toml"), published_only(&manifest)?)
        .context("a manifest can't be written")?;
    // The one option that stable cargo doesn't have. Compilers and build scripts don't see the variable.
    let lock = "cargo generate-lockfile -Z direct-minimal-versions";
    let check = format!("cargo check --workspace --lib --locked {features}");
    Ok(succeeds_in(folder.clone(), lock, &[("RUSTC_BOOTSTRAP", "1")])? && succeeds_in(folder, &check, &[])?)
}

/// The manifest of a workspace that has only the published packages.
fn published_only(manifest: &str) -> Result<String> {
    let mut manifest: Table = manifest.parse().context("Cargo.toml is no TOML")?;
    let workspace = manifest.get_mut("workspace").and_then(Value::as_table_mut).context("no workspace")?;
    workspace.insert("members".to_owned(), PUBLISHED.to_vec().into());
    workspace.remove("exclude");
    Ok(manifest.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_keeps_all_but_its_members() {
        let text = "[workspace]\nmembers = [\"copr-api\", \"xtask\"]\nexclude = [\"fuzz\"]\n[workspace.package]\nversion = \"1.0.0\"\n";
        let table: Table = published_only(text).unwrap().parse().unwrap();
        assert_eq!(table["workspace"]["members"].as_array().unwrap().len(), PUBLISHED.len());
        assert_eq!(table["workspace"]["package"]["version"].as_str(), Some("1.0.0"));
        assert!(table["workspace"].get("exclude").is_none());
    }
}
