//! How many operations there are is counted in the document, and said the same everywhere.

use serde_json::Value;

use super::File;
use crate::finding::Finding;

/// Texts of the packages that say another number of operations than `openapi/copr.json` has.
///
/// A path with a method is one operation, although the client has two calls for one that takes JSON as well as files.
#[must_use]
pub fn wrong(files: &[File]) -> Vec<Finding> {
    let document = files.iter().find(|file| file.path == "openapi/copr.json");
    let Some(right) = document.and_then(|file| count(&file.text)) else { return Vec::new() };
    let mut findings = Vec::new();
    let is_told = |file: &&File| file.path.ends_with("README.md") || file.path.ends_with("src/lib.rs");
    for file in files.iter().filter(is_told).filter(|file| !file.path.starts_with("openapi/")) {
        for (number, line) in file.lines() {
            let said = line.split_once(" operations").and_then(|(before, _)| before.rsplit(' ').next());
            if said.and_then(|said| said.parse::<usize>().ok()).is_some_and(|said| said != right) {
                findings.push(file.finding(
                    number,
                    format!("says another number of operations than openapi/copr.json has: {right}"),
                    format!("Write {right}."),
                ));
            }
        }
    }
    findings
}

fn count(document: &str) -> Option<usize> {
    let document: Value = serde_json::from_str(document).ok()?;
    let items = document["paths"].as_object()?.values().filter_map(Value::as_object);
    Some(items.flat_map(|item| item.keys()).filter(|key| *key != "parameters").count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_another_number_of_operations() {
        let document = r#"{"paths": {"/a": {"get": {}, "post": {}, "parameters": []}, "/b": {"get": {}}}}"#;
        for (path, line, found) in [
            ("README.md", "Any of the 3 operations", false),
            ("README.md", "Any of the 4 operations", true),
            ("a/README.md", "All 4 operations", true),
            ("a/src/lib.rs", "//! each of the 4 operations", true),
            ("a/src/lib.rs", "//! many operations", false),
            ("CHANGELOG.md", "all 4 operations", false),
            ("openapi/README.md", "all 4 operations", false),
        ] {
            let files = [File::new("openapi/copr.json", document), File::new(path, format!("\n{line}"))];
            let findings = wrong(&files);
            assert_eq!(!findings.is_empty(), found, "{path}: {line}");
            assert!(findings.iter().all(|finding| finding.place == format!("{path}:2")));
        }
    }
}
