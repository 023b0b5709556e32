//! A file holds one idea: it says which in its first line, and it has at most 400 lines.

use super::File;
use crate::finding::Finding;

/// The most lines that a file may have.
pub const LIMIT: usize = 400;

/// Longer files, each with the reason. A folder ends with a slash.
const LONGER: &[(&str, &str)] = &[
    (
        "openapi/corrections/",
        "actions of one theme belong in one file, and their order is the order of application",
    ),
    ("xtask/tests/data/", "tables that tests read"),
];

/// Files that are too long.
#[must_use]
pub fn long(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.is_written()) {
        let lines = file.text.lines().count();
        if lines > LIMIT && !excepted(&file.path) {
            findings.push(Finding::new(
                &file.path,
                format!("has {lines} lines, and {LIMIT} are the most"),
                "Split it by idea.",
            ));
        }
    }
    findings
}

fn excepted(path: &str) -> bool {
    LONGER.iter().any(|(place, _)| path == *place || (place.ends_with('/') && path.starts_with(place)))
}

/// Rust files that don't say in their first line what they are for.
#[must_use]
pub fn nameless(files: &[File]) -> Vec<Finding> {
    let rust = files.iter().filter(|file| file.is("rs") && !file.path.contains("/data/"));
    let nameless = rust.filter(|file| !file.text.starts_with("//!"));
    nameless
        .map(|file| {
            file.finding(1, "does not say what the file is for", "Begin it with a `//!` line that does.")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_at_most_400_lines_unless_it_is_data() {
        let lines = |path: &str, count: usize| File::new(path, "x\n".repeat(count));
        for (file, found) in [
            (lines("a/src/one.rs", 400), false),
            (lines("a/src/one.rs", 401), true),
            (lines("README.md", 401), true),
            (lines("openapi/copr.json", 7000), false),
            (lines("Cargo.lock", 7000), false),
            (lines("openapi/corrections/50.yaml", 500), false),
            (lines("xtask/tests/data/rows.rs", 500), false),
        ] {
            let findings = long(std::slice::from_ref(&file));
            assert_eq!(!findings.is_empty(), found, "{}: {findings:?}", file.path);
        }
    }

    #[test]
    fn a_rust_file_begins_with_what_it_is_for() {
        let files = [
            File::new("a.rs", "//! One idea.\n"),
            File::new("b.rs", "// no doc\n"),
            File::new("c.rs", ""),
            File::new("tests/data/rows.rs", "fn rows() {}"),
            File::new("d.md", "# D\n"),
        ];
        let places: Vec<String> = nameless(&files).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["b.rs:1", "c.rs:1"]);
    }
}
