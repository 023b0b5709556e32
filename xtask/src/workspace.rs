//! Where things are in this repository.

use std::path::{Path, PathBuf};
use std::process::Command;

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
