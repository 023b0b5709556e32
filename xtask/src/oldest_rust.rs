//! Whether the Rust that our packages promise to work with is enough for what they depend on.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::finding::Finding;

/// Dependencies of the published packages that ask for a newer Rust than those do. `metadata` is what `cargo metadata` says,
/// with the resolved dependencies of all features.
#[must_use]
pub fn too_new(metadata: &Value) -> Vec<Finding> {
    let packages: BTreeMap<&str, &Value> =
        array(&metadata["packages"]).filter_map(|package| Some((package["id"].as_str()?, package))).collect();
    let nodes: BTreeMap<&str, &Value> =
        array(&metadata["resolve"]["nodes"]).filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let mut findings = Vec::new();
    for root in array(&metadata["workspace_members"]).filter_map(Value::as_str) {
        let Some(package) = packages.get(root).filter(|package| package["publish"].is_null()) else {
            continue;
        };
        let promised = &package["rust_version"];
        for id in needed(root, &nodes) {
            let Some(other) = packages.get(id) else { continue };
            if version(&other["rust_version"]) > version(promised) {
                findings.push(Finding::new(
                    format!("{} {}", text(&other["name"]), text(&other["version"])),
                    format!("wants Rust {}, and {} promises {}", text(&other["rust_version"]), text(&package["name"]), text(promised)),
                    "Take an older version of it into Cargo.lock, or promise less in Cargo.toml and say so in CHANGELOG.md.",
                ));
            }
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

/// The Rust that the published packages promise: the oldest of them.
#[must_use]
pub fn promised(metadata: &Value) -> Option<String> {
    let published = array(&metadata["packages"]).filter(|package| {
        package["publish"].is_null() && array(&metadata["workspace_members"]).any(|id| *id == package["id"])
    });
    let versions = published.map(|package| &package["rust_version"]);
    versions.min_by_key(|value| version(value)).and_then(Value::as_str).map(str::to_owned)
}

/// All that a package is built from: its dependencies and theirs, without those of tests.
fn needed<'a>(root: &'a str, nodes: &BTreeMap<&'a str, &'a Value>) -> BTreeSet<&'a str> {
    let (mut found, mut next) = (BTreeSet::new(), vec![root]);
    while let Some(id) = next.pop() {
        if !found.insert(id) {
            continue;
        }
        for dependency in nodes.get(id).into_iter().flat_map(|node| array(&node["deps"])) {
            let mut kinds = array(&dependency["dep_kinds"]);
            if kinds.any(|kind| kind["kind"] != "dev") {
                next.extend(dependency["pkg"].as_str());
            }
        }
    }
    found
}

/// `1.88` and `1.88.0` as numbers; nothing is asked for where nothing is said.
fn version(value: &Value) -> Vec<u64> {
    let mut numbers: Vec<u64> =
        value.as_str().unwrap_or_default().split('.').map(|part| part.parse().unwrap_or(0)).collect();
    numbers.resize(3, 0);
    numbers
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_dependants_build_counts() {
        let package = |id: &str, rust: Option<&str>, publish: Value| json!({"id": id, "name": id, "version": "1.0.0", "rust_version": rust, "publish": publish});
        let to = |pkg: &str, kind: Option<&str>| json!({"pkg": pkg, "dep_kinds": [{"kind": kind}]});
        let metadata = json!({
            "workspace_members": ["ours", "tool"],
            "packages": [
                package("ours", Some("1.88"), json!(null)), package("tool", Some("1.88"), json!([])),
                package("old", Some("1.88.0"), json!(null)), package("silent", None, json!(null)),
                package("new", Some("1.90"), json!(null)), package("builder", Some("1.100"), json!(null)),
                package("tester", Some("1.95"), json!(null)),
            ],
            "resolve": {"nodes": [
                {"id": "ours", "deps": [to("old", None), to("tester", Some("dev")), to("builder", Some("build"))]},
                {"id": "old", "deps": [to("new", None), to("silent", None)]},
                {"id": "tool", "deps": [to("tester", None)]},
            ]},
        });
        let places: Vec<String> = too_new(&metadata).into_iter().map(|finding| finding.place).collect();
        assert_eq!(promised(&metadata).as_deref(), Some("1.88"));
        assert_eq!(places, ["builder 1.0.0", "new 1.0.0"]);
    }
}
