//! Every section of the changelog says which server's interface the client was generated from.

use super::File;
use crate::finding::Finding;

/// Sections without a line "Server API".
#[must_use]
pub fn silent(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.path == "CHANGELOG.md") {
        let heads = file.lines().filter(|(_, line)| line.starts_with("## "));
        for (number, head) in heads {
            let section = file.text.lines().skip(number).take_while(|line| !line.starts_with("## "));
            if !section.into_iter().any(|line| line.starts_with("Server API: ")) {
                findings.push(file.finding(
                    number,
                    format!("the section {:?} does not say which server's interface it is for", head.trim_start_matches("## ")),
                    "Add a line that begins with `Server API: `; openapi/source.toml says what was fetched, and when.",
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_names_the_interface() {
        let text = "# Changelog\n\n## 0.2\n\n* x\n\n## 0.1\n\nServer API: of August.\n";
        let places: Vec<String> =
            silent(&[File::new("CHANGELOG.md", text)]).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["CHANGELOG.md:3"]);
    }
}
