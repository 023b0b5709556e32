//! The paths of this repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

/// The repository.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Returns the repository from which this program was built.
    pub fn here() -> Self {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self { root: manifest.parent().unwrap_or(manifest).to_owned() }
    }

    /// Returns the root directory.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns a cargo command in the root directory, with the cargo that runs this program if there is one.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root);
        cargo
    }

    /// The path of a file in `openapi`.
    pub fn openapi(&self, name: &str) -> PathBuf {
        self.root.join("openapi").join(name)
    }

    /// The path of the served interface.
    pub fn upstream(&self) -> PathBuf {
        self.openapi("upstream.json")
    }

    /// The path of the corrected document.
    pub fn corrected(&self) -> PathBuf {
        self.openapi("copr.json")
    }
}

/// Returns the files below a directory whose names end in this way, sorted.
///
/// # Errors
/// Returns an error if a directory can't be read.
pub fn files_below(dir: &Path, suffix: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("can't list {}", dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path, suffix)?);
        } else if path.to_string_lossy().ends_with(suffix) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
