//! The versions that texts name are those of the workspace.

use toml::{Table, Value};

use super::File;
use crate::finding::Finding;

/// Our own packages that others can depend on.
const OURS: &[&str] = &["copr-api", "copr-api-ext", "copr-fake"];

/// Versions, in READMEs, examples and the workflow, that are not those of Cargo.toml.
#[must_use]
pub fn stale(files: &[File]) -> Vec<Finding> {
    let manifest = files.iter().find(|file| file.path == "Cargo.toml");
    let Some(package) = manifest.and_then(|file| file.text.parse::<Table>().ok()).as_ref().and_then(package)
    else {
        return vec![Finding::new("Cargo.toml", "has no version of the workspace", "Give it one.")];
    };
    let mut findings = Vec::new();
    let prose = |file: &&File| file.is("md") || file.is("rs") || file.is("yml") || file.path == "Cargo.toml";
    for file in files.iter().filter(prose).filter(|file| !file.has_the_words()) {
        for (number, line) in file.lines() {
            let own = own_version(line).filter(|said| !is_start_of(said, &package.version));
            let rust = rust_version(line).filter(|said| *said != package.rust);
            for (what, said, right) in [("", own, &package.version), ("Rust ", rust, &package.rust)] {
                if let Some(said) = said {
                    findings.push(file.finding(
                        number,
                        format!("says {what}{said}, and Cargo.toml says {right}"),
                        format!("Write {right}, or the beginning of it that a dependant should ask for."),
                    ));
                }
            }
        }
    }
    findings
}

struct Package {
    version: String,
    rust: String,
}

fn package(manifest: &Table) -> Option<Package> {
    let package = manifest.get("workspace")?.get("package")?;
    let text = |key: &str| package.get(key).and_then(Value::as_str).map(str::to_owned);
    // What follows a plus says what it was built from, and no requirement has it.
    let version = text("version")?.split('+').next()?.to_owned();
    Some(Package { version, rust: text("rust-version")? })
}

/// The version of ours that a line asks for: `copr-api = "0.1"`, `copr-fake = { version = "0.1" }`.
fn own_version(line: &str) -> Option<&str> {
    let line =
        ["//!", "///"].iter().find_map(|comment| line.trim_start().strip_prefix(comment)).unwrap_or(line);
    let (name, value) = line.split_once('=')?;
    if !OURS.contains(&name.trim()) {
        return None;
    }
    let value = value.trim_start();
    let quoted = match value.strip_prefix('{') {
        Some(table) => table.split_once("version")?.1.trim_start().strip_prefix('=')?.trim_start(),
        None => value,
    };
    quoted.strip_prefix('"')?.split('"').next()
}

/// The version of Rust that a line asks for: `(1.88 or newer)`, `rust-toolchain@1.88`, `toolchain install 1.88`.
fn rust_version(line: &str) -> Option<&str> {
    for before in ["rust-toolchain@", "toolchain install "] {
        if let Some((_, rest)) = line.split_once(before) {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let said = rest[..end].trim_end_matches('.');
            return (!said.is_empty()).then_some(said);
        }
    }
    let (before, _) = line.split_once(" or newer")?;
    let start = before.rfind(|c: char| !c.is_ascii_digit() && c != '.').map_or(0, |at| at + 1);
    let said = &before[start..];
    (said.starts_with("1.") && before[..start].contains("Rust")).then_some(said)
}

/// Whether a requirement is the version, or its first one or two numbers.
fn is_start_of(said: &str, version: &str) -> bool {
    version.strip_prefix(said).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[workspace.package]\nversion = \"0.1.0+api.2026\"\nrust-version = \"1.88\"\n";

    #[test]
    fn versions_of_ours_and_of_rust_are_those_of_the_workspace() {
        for (path, line, found) in [
            ("README.md", "copr-api = \"0.1\"", false),
            ("README.md", "copr-api = \"0.1.0\"", false),
            ("README.md", "copr-api = \"0.2\"", true),
            ("README.md", "copr-api = \"0.1.01\"", true),
            ("README.md", "copr-api-ext = { version = \"0.2\", features = [\"x\"] }", true),
            ("README.md", "copr-fake = { path = \"copr-fake\" }", false),
            ("README.md", "other = \"7\"", false),
            ("a/src/lib.rs", "//! copr-fake = \"0.3\"", true),
            ("a/src/lib.rs", "let copr_fake = \"0.3\";", false),
            ("README.md", "a machine with Rust (1.88 or newer) and", false),
            ("README.md", "a machine with Rust (1.70 or newer) and", true),
            (".github/workflows/ci.yml", "- uses: dtolnay/rust-toolchain@1.85", true),
            (".github/workflows/ci.yml", "- uses: dtolnay/rust-toolchain@stable", false),
            (".github/workflows/ci.yml", "- run: rustup toolchain install 1.85 --profile minimal", true),
            (".github/workflows/ci.yml", "- run: rustup toolchain install 1.88 --profile minimal", false),
            ("CONTRIBUTING.md", "the oldest Rust (`rustup toolchain install 1.85`).", true),
            ("CONTRIBUTING.md", "the oldest Rust (`rustup toolchain install 1.88`).", false),
            ("a.rs", "`rustup toolchain install {version}` brings it.", false),
            ("README.md", "Measured with Rust 1.95", false),
        ] {
            let findings = stale(&[File::new("Cargo.toml", MANIFEST), File::new(path, format!("\n{line}"))]);
            assert_eq!(!findings.is_empty(), found, "{path}: {line} {findings:?}");
            assert!(findings.iter().all(|finding| finding.place == format!("{path}:2")));
        }
    }

    #[test]
    fn a_workspace_has_a_version() {
        assert_eq!(stale(&[File::new("Cargo.toml", "[package]")]).len(), 1);
    }
}
