//! Which features the packages of the workspace have, without those that need a library of the system.

use anyhow::{Context as _, Result};
use toml::{Table, Value};

use crate::workspace::Workspace;

/// They need libkrb5 and libclang; the job `kerberos` installs those and checks these.
const SYSTEM: [&str; 1] = ["gssapi"];

/// All others, as `cargo --features` takes them.
///
/// # Errors
/// When a manifest can't be read.
pub fn portable(workspace: &Workspace) -> Result<String> {
    let members = manifest(workspace, "Cargo.toml")?;
    let members = members.get("workspace").and_then(|table| table.get("members")).and_then(Value::as_array);
    let mut features = Vec::new();
    for member in members.into_iter().flatten().filter_map(Value::as_str) {
        features.extend(of(&manifest(workspace, &format!("{member}/Cargo.toml"))?));
    }
    Ok(features.join(","))
}

fn manifest(workspace: &Workspace, path: &str) -> Result<Table> {
    let text = std::fs::read_to_string(workspace.root().join(path))
        .with_context(|| format!("{path} can't be read"))?;
    text.parse().with_context(|| format!("{path} is no TOML"))
}

/// The features of a package, with its name before them.
fn of(manifest: &Table) -> Vec<String> {
    let name = manifest.get("package").and_then(|package| package.get("name")).and_then(Value::as_str);
    let features = manifest.get("features").and_then(Value::as_table);
    features
        .into_iter()
        .flat_map(Table::keys)
        .filter(|feature| !SYSTEM.contains(&feature.as_str()))
        .map(|feature| format!("{}/{feature}", name.unwrap_or_default()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_named_with_their_package_and_those_of_the_system_left_out() {
        let manifest = "[package]\nname = \"loom\"\n[features]\na = []\ngssapi = [\"dep:x\", \"a\"]\ndefault = [\"a\"]\n";
        assert_eq!(of(&manifest.parse().unwrap()), ["loom/a", "loom/default"]);
        assert!(of(&"[package]\nname = \"loom\"\n".parse().unwrap()).is_empty());
    }

    #[test]
    fn those_of_this_workspace_are_found() {
        let features = portable(&Workspace::here()).unwrap();
        let features: Vec<&str> = features.split(',').collect();
        assert!(features.contains(&"copr-api/schemars") && features.contains(&"copr-api-ext/session-cache"));
        assert!(!features.iter().any(|feature| feature.ends_with("/gssapi")));
    }
}
