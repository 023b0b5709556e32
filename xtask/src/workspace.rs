//! Where things are in this repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

/// The repository, by its root folder.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository that this program was built from.
    #[must_use]
    pub fn here() -> Self {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self { root: manifest.parent().unwrap_or(manifest).to_owned() }
    }

    /// The root folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo builds: `target`, or what `CARGO_TARGET_DIR` says.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        self.root.join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// The cargo that runs this program, or the one of the path; in the root folder.
    #[must_use]
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root);
        cargo
    }

    /// `openapi`.
    #[must_use]
    pub fn openapi(&self) -> PathBuf {
        self.root.join("openapi")
    }

    /// `openapi/upstream.json`: the served interface.
    #[must_use]
    pub fn upstream(&self) -> PathBuf {
        self.openapi().join("upstream.json")
    }

    /// `openapi/copr.json`: the corrected document.
    #[must_use]
    pub fn corrected(&self) -> PathBuf {
        self.openapi().join("copr.json")
    }

    /// `openapi/corrections`.
    #[must_use]
    pub fn corrections(&self) -> PathBuf {
        self.openapi().join("corrections")
    }

    /// `openapi/FACTS.md`.
    #[must_use]
    pub fn facts(&self) -> PathBuf {
        self.openapi().join("FACTS.md")
    }
}

/// Copies a folder with what its links lead to.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} can't be made", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} can't be listed", from.display()))? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to).with_context(|| format!("{} can't be copied", from.display()))?;
        }
    }
    Ok(())
}
