//! What is not finished is an issue, not a remark in the code; what nobody uses is deleted.

use super::File;
use crate::finding::Finding;

/// Marks of unfinished work.
const MARKS: &[&str] = &["TODO", "FIXME", "XXX", "HACK"];

/// Marks, and code that is dead and allowed to be.
#[must_use]
pub fn left(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.is_written() && !file.has_the_words()) {
        for (number, line) in file.lines() {
            if let Some(mark) = MARKS.iter().find(|mark| has_word(line, mark)) {
                findings.push(file.finding(
                    number,
                    format!("says {mark}"),
                    "Do it, or write an issue and take the remark out.",
                ));
            }
            if file.is("rs") && allows_dead_code(line) && !may_be_dead(&file.path, line) {
                findings.push(file.finding(
                    number,
                    "allows dead code",
                    "Delete what nobody uses. A module that several tests, examples or a build script share may say `reason = \"…\"`.",
                ));
            }
        }
    }
    findings
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let end = at + word.len();
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '-');
        apart(line[..at].chars().next_back()) && apart(line[end..].chars().next())
    })
}

fn allows_dead_code(line: &str) -> bool {
    ["allow(", "expect("].iter().any(|lint| {
        line.split_once(lint).is_some_and(|(before, after)| {
            before.trim_start().starts_with('#')
                && after.split(')').next().is_some_and(|list| {
                    list.split(',').any(|item| ["dead_code", "unused"].contains(&item.trim()))
                })
        })
    })
}

/// Every test program, example and build script compiles what it shares with others by itself, and uses a part.
fn may_be_dead(path: &str, line: &str) -> bool {
    let shared = ["/tests/", "/examples/"].iter().any(|folder| format!("/{path}").contains(folder))
        || path.ends_with("build.rs");
    shared && line.contains("reason = \"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_dead_code_are_found_where_they_stand() {
        for (path, line, found) in [
            ("a/src/b.rs", "// TODO: later", true),
            ("a/src/b.rs", "// FIXME", true),
            ("README.md", "XXX", true),
            ("a/src/b.rs", "let name = \"XXXX-TODOS\";", false),
            ("a/src/b.rs", "// mktemp /tmp/x.XXX-y", false),
            ("a/fixtures/b.json", "\"TODO\"", false),
            ("a/src/b.rs", "#[allow(dead_code)]", true),
            ("a/src/b.rs", "    #![allow(clippy::x, dead_code)]", true),
            ("a/src/b.rs", "#[expect(dead_code, reason = \"until tomorrow\")]", true),
            ("a/src/b.rs", "#[allow(unused)]", true),
            ("a/src/b.rs", "#[allow(unused_mut)]", false),
            ("a/src/b.rs", "allow(dead_code)", false),
            ("a/tests/common/mod.rs", "#![allow(dead_code)]", true),
            ("a/tests/common/mod.rs", "#![allow(dead_code, reason = \"not every test needs all\")]", false),
            ("a/examples/common/mod.rs", "#![allow(dead_code, reason = \"each uses a part\")]", false),
            ("tests/build.rs", "#[allow(dead_code, reason = \"a part is used\")]", false),
            ("xtask/src/tidy/leftovers.rs", "TODO", false),
        ] {
            let findings = left(&[File::new(path, format!("//! A.\n{line}\n"))]);
            assert_eq!(!findings.is_empty(), found, "{path}: {line}");
            assert!(findings.iter().all(|finding| finding.place == format!("{path}:2")));
        }
    }
}
