//! No file names a folder of the machine on which somebody wrote it.

use super::File;
use crate::finding::Finding;

/// Folders that are somebody's.
const FOLDERS: &[&str] = &["/home/", "/Users/", "/root/", "C:\\Users\\"];

/// People who live in examples.
const EXAMPLES: &[&str] = &["alice", "bob", "me", "user", "you"];

/// Places on a machine that files name. `here` are folders of this one.
#[must_use]
pub fn named(files: &[File], here: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| !file.has_the_words()) {
        for (number, line) in file.lines() {
            if let Some(place) = place(line, here) {
                findings.push(file.finding(
                    number,
                    format!("names {place}, which is on somebody's machine"),
                    "Say it relative to the repository, or take it from the environment.",
                ));
            }
        }
    }
    findings
}

fn place(line: &str, here: &[String]) -> Option<String> {
    if let Some(folder) = here.iter().find(|folder| line.contains(folder.as_str())) {
        return Some(folder.clone());
    }
    for folder in FOLDERS {
        for (at, _) in line.match_indices(folder) {
            // A part of a longer path or address, such as https://example.org/home/, is none.
            if line[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "._-/}~*".contains(c)) {
                continue;
            }
            let rest = &line[at + folder.len()..];
            let name: String =
                rest.chars().take_while(|c| c.is_alphanumeric() || "._-".contains(*c)).collect();
            if !name.is_empty() && !EXAMPLES.contains(&name.as_str()) {
                return Some(format!("{folder}{name}"));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_a_machine_are_found_and_addresses_are_not() {
        let here = ["/srv/checkouts/copr".to_owned()];
        for (line, found) in [
            ("see /home/carol/notes", Some("/home/carol")),
            ("\"/Users/carol\"", Some("/Users/carol")),
            ("(/root/.cargo)", Some("/root/.cargo")),
            ("cd /home/carol/main", Some("/home/carol")),
            ("cd /srv/checkouts/copr/target", Some("/srv/checkouts/copr")),
            ("\"/home/alice/.config/copr\"", None),
            ("https://copr.example.org/home/page", None),
            ("../home/shared", None),
            ("/home/", None),
            ("/home/{user}", None),
        ] {
            assert_eq!(place(line, &here).as_deref(), found, "{line}");
        }
    }

    #[test]
    fn the_line_is_told() {
        let findings = named(&[File::new("a.md", "# A\n\nIn /root/main\n")], &[]);
        assert_eq!(findings[0].place, "a.md:3");
    }
}
