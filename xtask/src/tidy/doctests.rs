//! An example that isn't compiled becomes wrong.

use super::File;
use crate::finding::Finding;

/// Examples in documentation that are ignored, and ignored tests that don't say why.
#[must_use]
pub fn ignored(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.is("rs") || file.is("md")) {
        for (number, line) in file.lines() {
            let line = line.trim_start();
            if file.is("rs") && line.starts_with("#[ignore]") {
                findings.push(file.finding(
                    number,
                    "a test is ignored without a reason",
                    "Run it, delete it, or write `#[ignore = \"why\"]`.",
                ));
            }
            if is_ignored_fence(line) {
                findings.push(file.finding(
                    number,
                    "an example is ignored",
                    "Let it compile: `no_run` if it can't run; `text` or `console` if it is no Rust.",
                ));
            }
        }
    }
    findings
}

/// Whether a line opens a block of code that rustdoc would ignore.
fn is_ignored_fence(line: &str) -> bool {
    let line =
        ["//!", "///"].iter().find_map(|comment| line.strip_prefix(comment)).unwrap_or(line).trim_start();
    let Some(words) = line.strip_prefix("```").or_else(|| line.strip_prefix("~~~")) else { return false };
    words.split([',', ' ']).any(|word| word == "ignore" || word.starts_with("ignore-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_that_rustdoc_ignores_are_found() {
        for (line, found) in [
            ("/// ```ignore", true),
            ("//! ```rust,ignore", true),
            ("    /// ```no_run,ignore", true),
            ("```rust ignore", true),
            ("~~~ignore", true),
            ("/// ```ignore-windows", true),
            ("#[ignore]", true),
            ("    #[ignore]", true),
            ("#[ignore = \"needs a server\"]", false),
            ("/// ```no_run", false),
            ("```text", false),
            ("/// Don't ignore this.", false),
            ("let ignore = 1;", false),
        ] {
            let findings = ignored(&[File::new("a.rs", format!("//! A.\n{line}\n"))]);
            assert_eq!(!findings.is_empty(), found, "{line}");
            assert!(findings.iter().all(|finding| finding.place == "a.rs:2"));
        }
    }
}
