//! `cargo xtask bench`: measures the library against what one would use instead, and writes `BENCHMARKS.md`.

use anyhow::{Result, bail};

use super::Outcome;
use crate::bench::{self, Bench};
use crate::workspace::Workspace;

/// Measures these sections, or all; writes them into `BENCHMARKS.md` if asked to.
///
/// # Errors
/// When there is no such section, or something can't be built or run.
pub fn run(workspace: &Workspace, names: &[String], runs: usize, write: bool) -> Result<Outcome> {
    let known: Vec<&str> = bench::SECTIONS.iter().map(|section| section.name).collect();
    if let Some(name) = names.iter().find(|name| !known.contains(&name.as_str())) {
        bail!("there is no section {name:?}; there are {}", known.join(", "));
    }
    let bench = Bench::prepare(workspace, runs)?;
    for section in bench::SECTIONS {
        if !names.is_empty() && !names.iter().any(|name| name == section.name) {
            continue;
        }
        eprintln!("== {}: {}", section.name, section.title);
        let text = section.measured(&bench)?;
        println!("{text}");
        if write {
            bench::write(workspace, section, &text)?;
        }
    }
    Ok(Outcome::Fine)
}
