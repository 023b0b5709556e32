//! A directory with the two files of an earlier fetch.

use std::{collections::BTreeMap, fs, path::Path, time::SystemTime};
use tempfile::TempDir;

pub struct Shelf {
    dir: TempDir,
}

/// The name, text and modification time of every file.
pub type State = BTreeMap<String, (String, SystemTime)>;

impl Shelf {
    pub fn empty() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    pub fn with_old_files() -> Self {
        let shelf = Self::empty();
        fs::write(shelf.path().join("upstream.json"), "{\"old\": true}\n").unwrap();
        fs::write(shelf.path().join("source.toml"), "# old\n").unwrap();
        shelf
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    pub fn state(&self) -> State {
        fs::read_dir(self.path())
            .unwrap()
            .map(|entry| {
                let entry = entry.unwrap();
                let text = fs::read_to_string(entry.path()).unwrap_or_default();
                (
                    entry.file_name().into_string().unwrap(),
                    (text, entry.metadata().unwrap().modified().unwrap()),
                )
            })
            .collect()
    }
}
