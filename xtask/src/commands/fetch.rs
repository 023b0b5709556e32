//! `cargo xtask spec fetch`: brings the served document into the repository.

use anyhow::Result;

use super::Outcome;
use crate::fetch::{self, Limits, Origin};
use crate::workspace::Workspace;

/// Fetches, and says what was written.
///
/// # Errors
/// When the document can't be had or stored. What was there before is untouched then.
pub fn run(workspace: &Workspace, origin: &Origin) -> Result<Outcome> {
    let served = fetch::obtain_blocking(origin, &Limits::default())?;
    for note in &served.notes {
        println!("note: {note}");
    }
    let files = fetch::write(&served, &workspace.openapi())?;
    if files.is_empty() {
        println!("openapi/upstream.json is what {origin} serves: nothing written.");
    }
    for file in files {
        println!("{} written from {origin}.", file.strip_prefix(workspace.root()).unwrap_or(&file).display());
    }
    Ok(Outcome::Fine)
}
