//! A snapshot that no test compares with anything proves nothing.

use std::collections::BTreeSet;

use super::File;
use crate::finding::Finding;

/// Snapshots whose test program is gone.
#[must_use]
pub fn orphans(files: &[File]) -> Vec<Finding> {
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.is("snap")) {
        let source = source(&file.text);
        if !source.is_some_and(|source| paths.contains(source)) {
            findings.push(Finding::new(
                &file.path,
                format!(
                    "was taken by {}, which is not there",
                    source.unwrap_or("a test that it does not name")
                ),
                "Delete it. If the test moved, take it again with INSTA_FORCE_UPDATE=1.",
            ));
        }
    }
    findings
}

/// Snapshots that no test looked at, when all tests ran. `seen` are paths as insta writes them, one a line; `facts` says
/// whether the recorded exchanges were there, without which some tests compare nothing.
#[must_use]
pub fn unseen(files: &[File], seen: &str, facts: bool) -> Vec<Finding> {
    let seen: BTreeSet<String> = seen.lines().map(plain).collect();
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.is("snap")) {
        let test = source(&file.text).and_then(|source| files.iter().find(|file| file.path == source));
        let excused = !facts && test.is_some_and(|test| test.text.contains("COPR_FACTS"));
        if !excused && !seen.iter().any(|path| ends_with_path(path, &file.path)) {
            findings.push(Finding::new(&file.path, "is a snapshot that no test looks at", "Delete it."));
        }
    }
    findings
}

/// The test program that a snapshot says it comes from.
fn source(text: &str) -> Option<&str> {
    let head = text.strip_prefix("---\n")?.split("\n---").next()?;
    head.lines().find_map(|line| line.strip_prefix("source:")).map(|path| path.trim().trim_matches('"'))
}

/// A path without its detours.
fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn ends_with_path(path: &str, end: &str) -> bool {
    path.strip_suffix(end).is_some_and(|before| before.is_empty() || before.ends_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(path: &str, source: &str) -> File {
        File::new(path, format!("---\nsource: {source}\nexpression: x\n---\nbody\n"))
    }

    #[test]
    fn a_snapshot_comes_from_a_test_that_is_there() {
        let files = [
            File::new("tests/a.rs", ""),
            snapshot("tests/snapshots/a.snap", "tests/a.rs"),
            snapshot("tests/snapshots/b.snap", "tests/b.rs"),
            File::new("tests/snapshots/c.snap", "body"),
        ];
        let places: Vec<String> = orphans(&files).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["tests/snapshots/b.snap", "tests/snapshots/c.snap"]);
    }

    #[test]
    fn a_snapshot_is_looked_at_unless_its_test_lacks_the_recordings() {
        let files = [
            File::new("tests/a.rs", "compare()"),
            File::new("tests/corpus.rs", "needs COPR_FACTS"),
            snapshot("tests/snapshots/a.snap", "tests/a.rs"),
            snapshot("tests/snapshots/b.snap", "tests/a.rs"),
            snapshot("tests/snapshots/c.snap", "tests/corpus.rs"),
        ];
        let seen = "/somewhere/tests/./tests/../snapshots/a.snap\n/somewhere/tests/snapshots/bb.snap\n";
        let places = |facts| unseen(&files, seen, facts).into_iter().map(|f| f.place).collect::<Vec<_>>();
        assert_eq!(places(false), ["tests/snapshots/b.snap"]);
        assert_eq!(places(true), ["tests/snapshots/b.snap", "tests/snapshots/c.snap"]);
    }
}
