//! Measurements: what is measured, and how a section of `BENCHMARKS.md` comes about.

mod document;
mod files;
mod instructions;
mod network;
mod peers;
mod statistics;
mod table;
mod weight;

use std::path::PathBuf;

use anyhow::Result;

pub use document::write;

use crate::workspace::Workspace;
use peers::Peers;
use table::Table;

/// One table of `BENCHMARKS.md`.
pub struct Section {
    /// By which it is asked for.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What is measured, against what, and how.
    pub about: &'static str,
    measure: fn(&Bench) -> Result<Table>,
}

/// All sections, in the order of `BENCHMARKS.md`.
pub const SECTIONS: &[Section] = &[
    Section {
        name: "walk",
        title: "A walk through 100,000 builds",
        about: "All rows are read into typed values. By hand: a loop of `reqwest` and `serde_json::from_slice` into structs with the same \
                fields, without repeats, limits or a trail. python-copr: `get_list` and `next_page`.",
        measure: network::walk,
    },
    Section {
        name: "calls",
        title: "20,000 small calls",
        about: "`build_get`, a build of about 500 bytes. User CPU per call.",
        measure: network::calls,
    },
    Section {
        name: "memory",
        title: "Memory of a long walk",
        about: "Peak resident memory of the process for 10,000 and for 1,000,000 rows, 1,000 a page.",
        measure: network::memory,
    },
    Section {
        name: "latency",
        title: "Prefetch",
        about: "10,000 rows, 100 a page, from a server that waits before each answer. The ideal: what a walk without prefetch takes, \
                divided by the number of requests that are under way at once, in whole rounds.",
        measure: network::latency,
    },
    Section {
        name: "monitor",
        title: "A monitor of 50,000 packages in 5 chroots",
        about: "One answer. When the first package is in the caller's hands, compared with when the server hands over the last piece, and the peak memory. \
                By hand: the whole answer, then `serde_json`.",
        measure: network::monitor,
    },
    Section {
        name: "upload",
        title: "An upload of 2 GiB",
        about: "A multipart form from a file to a server that reads it and keeps nothing. Against `curl -F`.",
        measure: files::upload,
    },
    Section {
        name: "download",
        title: "A download of 2 GiB",
        about: "A result file into a folder, by the listing of its directory, checked and put in place. Against `curl -o`.",
        measure: files::download,
    },
    Section {
        name: "instructions",
        title: "Instructions",
        about: "Under callgrind, as the difference between many and few repetitions. The same on every machine with the same compiler.",
        measure: instructions::measure,
    },
    Section {
        name: "weight",
        title: "What a dependant pays",
        about: "`cargo build` of a small program from nothing, with what was downloaded before, in the dev profile; and the size of the \
                program in the release profile, stripped.",
        measure: weight::measure,
    },
];

/// What all sections need.
pub struct Bench {
    workspace: Workspace,
    peers: Peers,
    runs: usize,
}

impl Bench {
    /// Builds what is measured, for so many rounds, at least one.
    ///
    /// # Errors
    /// When it can't be built.
    pub fn prepare(workspace: &Workspace, runs: usize) -> Result<Self> {
        Ok(Self { workspace: workspace.clone(), peers: Peers::build(workspace)?, runs })
    }

    /// A folder for what a section makes, `target/bench/NAME`.
    fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.workspace.target().join("bench").join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }
}

impl Section {
    /// Measures, and gives the section as text.
    ///
    /// # Errors
    /// When something can't be run.
    pub fn measured(&self, bench: &Bench) -> Result<String> {
        let table = (self.measure)(bench)?;
        Ok(document::section(self, &table, bench.runs))
    }
}
