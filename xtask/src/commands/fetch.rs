//! `cargo xtask spec fetch`: brings the served document into the repository.

use anyhow::Result;

use super::Outcome;
use crate::fetch::{self, Limits, Origin, Written};
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
    match fetch::write(&served, &workspace.openapi())? {
        Written::Unchanged => println!("openapi/upstream.json is what {origin} serves: nothing written."),
        Written::Changed { files } => {
            let files: Vec<String> = files
                .iter()
                .map(|file| file.strip_prefix(workspace.root()).unwrap_or(file).display().to_string())
                .collect();
            println!("{} written from {origin}.", files.join(" and "));
        }
    }
    Ok(Outcome::Fine)
}
