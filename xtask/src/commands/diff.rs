//! `cargo xtask spec diff OLD NEW`: what changed between two documents, in words.

use std::path::Path;

use anyhow::{Context as _, Result};
use clap::ValueEnum;

use super::Outcome;
use crate::pipeline;
use crate::{canonical, diff, fetch};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For a pull request.
    Markdown,
    /// For a program; the form is described in `xtask/src/diff.rs`.
    Json,
}

/// Compares and prints. Always ends well: a difference is what was asked for.
///
/// # Errors
/// When a file can't be read or is neither Swagger 2.0 nor OpenAPI 3.0.
pub fn run(old: &Path, new: &Path, format: Format) -> Result<Outcome> {
    let report = diff::diff(&openapi(old)?, &openapi(new)?)?;
    match format {
        Format::Text => print!("{}", report.text()),
        Format::Markdown => print!("{}", report.markdown()),
        Format::Json => print!("{}", canonical::to_text(&report.json())),
    }
    Ok(Outcome::Fine)
}

fn openapi(path: &Path) -> Result<serde_json::Value> {
    let document = pipeline::read_json(path)?;
    let interface = if document.get("swagger").is_some() { fetch::interface(&document) } else { document };
    pipeline::as_openapi(&interface).with_context(|| format!("{} can't be compared", path.display()))
}
