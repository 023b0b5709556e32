//! Where things are in this repository.

use std::path::{Path, PathBuf};

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

    /// A repository with this root; tests work on copies.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
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
