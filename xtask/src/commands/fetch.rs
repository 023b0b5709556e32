//! `cargo xtask spec fetch`.

use anyhow::Result;

use super::Outcome;
use crate::fetch::{self, Limits, Origin};
use crate::workspace::Workspace;

/// Downloads the served document and prints what was written.
///
/// # Errors
/// Returns an error if the document can't be fetched or stored. The files are unchanged then.
pub fn run(workspace: &Workspace, origin: &Origin) -> Result<Outcome> {
    let served = fetch::obtain_blocking(origin, &Limits::default())?;
    for note in &served.notes {
        println!("note: {note}");
    }
    let files = fetch::write(&served, &workspace.openapi(""))?;
    if files.is_empty() {
        println!("openapi/upstream.json is up to date with {origin}.");
    }
    for file in files {
        println!("{} written from {origin}.", file.strip_prefix(workspace.root()).unwrap_or(&file).display());
    }
    Ok(Outcome::Success)
}
