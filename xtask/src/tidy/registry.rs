//! Packages come from crates.io, whatever mirror somebody has to go through.

use super::File;
use crate::finding::Finding;

/// The one source that Cargo.lock may name.
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Keys that send a package manager to another place.
const ELSEWHERE: &[&str] = &[
    "replace-with",
    "[source.",
    "[registries",
    "sparse+",
    "index-url",
    "extra-index-url",
    "--registry",
    "npm_config_registry",
];

/// Words of which hosts of mirrors are made.
const HOSTS: &[&str] = &["artifactory", "jfrog.io", "nexus.", "devpi"];

/// Other sources than crates.io.
#[must_use]
pub fn other(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| !file.has_the_words()) {
        for (number, line) in file.lines() {
            if let Some(source) = source(file, line) {
                findings.push(file.finding(
                    number,
                    format!("takes packages from elsewhere ({source})"),
                    "Set a mirror in the configuration of your home folder, and build Cargo.lock without it.",
                ));
            }
        }
    }
    findings
}

fn source<'a>(file: &File, line: &'a str) -> Option<&'a str> {
    if file.is("lock") {
        let source = line.strip_prefix("source = ")?.trim_matches('"');
        return (source != CRATES_IO).then_some(source);
    }
    let lower = line.to_lowercase();
    let settings =
        ["toml", "sh", "yml", "md"].iter().any(|extension| file.is(extension)) || file.has_no_extension();
    let elsewhere = settings && ELSEWHERE.iter().any(|key| lower.contains(key));
    (elsewhere || HOSTS.iter().any(|host| lower.contains(host))).then_some(line.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_sources_are_found() {
        for (path, line, found) in [
            ("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"", false),
            ("Cargo.lock", "source = \"sparse+https://mirror.example.org/\"", true),
            ("Cargo.lock", "source = \"git+https://example.org/x?rev=1\"", true),
            (".cargo/config.toml", "replace-with = \"mirror\"", true),
            (".cargo/config.toml", "[source.crates-io]", true),
            ("ci.sh", "pip install --index-url https://mirror.example.org/simple x", true),
            (".ci/run", "pip install --index-url https://mirror.example.org/simple x", true),
            ("a.json", "\"https://artifactory.example.org/x\"", true),
            ("Cargo.toml", "serde = \"1\"", false),
            ("a.rs", "let source = x.replace_with(y);", false),
        ] {
            let findings = other(&[File::new(path, line)]);
            assert_eq!(!findings.is_empty(), found, "{path}: {line}");
        }
    }
}
