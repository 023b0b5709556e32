//! `cargo xtask spec diff OLD NEW`.

use std::path::Path;

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use serde_json::Value;

use super::Outcome;
use crate::convert::LeftOut;
use crate::pipeline;
use crate::{diff, fetch};

/// The format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For a pull request.
    Markdown,
}

/// Compares two documents and prints the report, and parts that can't be compared to standard error. With `exit_code`, a difference
/// is a finding.
///
/// # Errors
/// Returns an error if a file can't be read or is neither Swagger 2.0 nor OpenAPI 3.0.
pub fn run(old: &Path, new: &Path, format: Format, exit_code: bool) -> Result<Outcome> {
    let ((before, before_left), (after, after_left)) = (openapi(old)?, openapi(new)?);
    for (path, left_out) in [(old, &before_left), (new, &after_left)] {
        for part in left_out {
            eprintln!("note: left out of the comparison of {}: {}", path.display(), part.why);
        }
    }
    let report = diff::diff(&before, &after)?;
    match format {
        Format::Text => print!("{}", report.text()),
        Format::Markdown => print!("{}", report.markdown()),
    }
    if before_left != after_left {
        eprintln!("note: the parts that were left out differ");
    }
    let differs = !report.is_empty() || before_left != after_left;
    Ok(if exit_code && differs { Outcome::Findings } else { Outcome::Success })
}

fn openapi(path: &Path) -> Result<(Value, Vec<LeftOut>)> {
    let document = pipeline::read_json(path)?;
    let interface = if document.get("swagger").is_some() { fetch::interface(&document) } else { document };
    pipeline::as_openapi(&interface).with_context(|| format!("can't compare {}", path.display()))
}
