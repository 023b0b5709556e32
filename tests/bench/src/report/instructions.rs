//! Instruction counts by callgrind.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::Bench;
use super::document::said;
use super::table::Table;

/// Name in the program, repetitions, and description.
const WORK: &[(&str, u64, &str)] = &[
    ("decode-page", 100, "decode a page of 100 builds"),
    ("decode-page-by-hand", 100, "the same into hand-written types"),
    ("build-request", 10_000, "build the request of a small call"),
    ("build-request-by-hand", 10_000, "the same with reqwest alone"),
];

/// Counts all kinds of work.
pub fn measure(bench: &Bench) -> Result<Table> {
    let mut table = Table::new(["work", "instructions"]);
    let folder = bench.folder("instructions")?;
    for (name, times, words) in WORK {
        let count = |times: u64| instructions(bench.peers.program(), name, times, &folder.join(name));
        let each = count(2 * times)?.saturating_sub(count(*times)?) / times;
        table.row([(*words).to_owned(), grouped(each)]);
    }
    table.is_exact = true;
    table.remark(format!("{}.", said("valgrind", &["--version"])));
    Ok(table)
}

/// The total instruction count of a run.
fn instructions(program: &Path, name: &str, times: u64, to: &Path) -> Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--callgrind-out-file={}", to.display())])
        .arg(program)
        .args(["count", name, &times.to_string()])
        .output()
        .context("can't run valgrind: install it, or select other sections")?;
    if !output.status.success() {
        bail!("valgrind: {}", String::from_utf8_lossy(&output.stderr));
    }
    let text = std::fs::read_to_string(to)?;
    text.lines()
        .find_map(|line| line.strip_prefix("summary: ").or_else(|| line.strip_prefix("totals: ")))
        .and_then(|figure| figure.trim().parse().ok())
        .context("callgrind printed no total")
}

/// `1234567` as `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_by_thousands() {
        assert_eq!(
            ["0", "999", "1,000", "1234", "1,234,567"].map(|text| {
                let number = text.replace(',', "").parse().unwrap();
                grouped(number)
            }),
            ["0", "999", "1,000", "1,234", "1,234,567"]
        );
    }
}
