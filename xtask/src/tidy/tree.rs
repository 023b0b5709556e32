//! Which files there are: those that git knows, and new ones that it doesn't ignore.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::File;
use crate::workspace::Workspace;

/// All text files of the repository. Links and what isn't UTF-8 are left out.
///
/// # Errors
/// When git can't say which files there are, or one of them can't be read.
pub fn read(workspace: &Workspace) -> Result<Vec<File>> {
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(workspace.root())
        .output()
        .context("git can't be run")?;
    if !listed.status.success() {
        bail!("git can't list the files: {}", String::from_utf8_lossy(&listed.stderr).trim());
    }
    let names = String::from_utf8(listed.stdout).context("a file's name isn't UTF-8")?;
    let mut files = Vec::new();
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let path = workspace.root().join(name);
        // One that was deleted, and not yet from the index, is no file any more.
        if !path.symlink_metadata().is_ok_and(|metadata| metadata.is_file()) {
            continue;
        }
        let bytes = std::fs::read(&path).with_context(|| format!("{name} can't be read"))?;
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(File::new(name, text));
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
