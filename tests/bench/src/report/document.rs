//! `BENCHMARKS.md`, whose sections are updated one by one.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::table::Table;
use super::{SECTIONS, Section};

const DOCUMENT: &str = "BENCHMARKS.md";

/// The start of a new document. Text that is added by hand is kept.
const HEAD: &str = "# Benchmarks\n";

/// A section as Markdown.
pub fn section(section: &Section, table: &Table, runs: usize) -> String {
    let rounds = if table.is_exact { "counted once".to_owned() } else { format!("{runs} rounds") };
    format!(
        "## {}\n\n{}\n\n{}\n{}, {rounds}: `cargo bench-report {}`.\n",
        section.title,
        section.about,
        table.markdown(),
        machine(),
        section.name
    )
}

/// Writes a section into the document.
///
/// # Errors
/// If the document can't be read or written.
pub fn write(root: &Path, section: &Section, text: &str) -> Result<()> {
    let path = root.join(DOCUMENT);
    let old = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        read => read.with_context(|| format!("can't read {}", path.display()))?,
    };
    let titles: Vec<&str> = SECTIONS.iter().map(|section| section.title).collect();
    std::fs::write(&path, renewed(&old, &titles, section.title, text))
        .with_context(|| format!("can't write {}", path.display()))
}

/// The document with one section replaced. Unknown sections are kept at the end.
fn renewed(old: &str, titles: &[&str], title: &str, text: &str) -> String {
    let parts: Vec<String> =
        old.split("\n## ").skip(1).map(|part| format!("## {}\n", part.trim_end())).collect();
    let heading = |part: &str| part.lines().next().unwrap_or_default().trim_start_matches("## ").to_owned();
    let of = |known: &str| parts.iter().find(|part| heading(part) == known).cloned();
    let measured = titles
        .iter()
        .filter_map(|known| if *known == title { Some(format!("{}\n", text.trim_end())) } else { of(known) });
    let others = parts.iter().filter(|part| !titles.contains(&heading(part).as_str())).cloned();
    let head = old.split("\n## ").next().filter(|head| !head.is_empty()).unwrap_or(HEAD);
    let all: Vec<String> =
        std::iter::once(format!("{}\n", head.trim_end())).chain(measured).chain(others).collect();
    all.join("\n")
}

/// The date, machine and compiler.
fn machine() -> String {
    let date = said("date", &["-u", "+%Y-%m-%d"]);
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model);
    format!("{date}, {processors} processors ({model}), {}", said("rustc", &["--version"]))
}

/// The first line of a program's output.
pub fn said(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&output).lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_one_section_and_keeps_the_others() {
        let titles = ["First", "Second"];
        let one = renewed("", &titles, "Second", "## Second\n\nold\n");
        let two = renewed(&one, &titles, "First", "## First\n\n1\n");
        let by_hand = two.replace(HEAD, &format!("{HEAD}\nWords.\n")) + "\n## Soak\n\nby hand\n";
        let three = renewed(&by_hand, &titles, "Second", "## Second\n\nnew\n");
        assert_eq!(
            three,
            format!("{HEAD}\nWords.\n\n## First\n\n1\n\n## Second\n\nnew\n\n## Soak\n\nby hand\n")
        );
        assert_eq!(renewed(&three, &titles, "Second", "## Second\n\nnew\n"), three);
    }
}
