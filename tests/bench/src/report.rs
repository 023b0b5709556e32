//! `cargo bench-report`: compares the library with its alternatives, and writes `BENCHMARKS.md`.

mod document;
mod files;
mod instructions;
mod network;
mod peers;
mod statistics;
mod table;
mod weight;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use peers::Peers;
use table::Table;

/// One table of `BENCHMARKS.md`.
pub struct Section {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What is measured and how.
    pub about: &'static str,
    measure: fn(&Bench) -> Result<Table>,
}

/// All sections, in the order of `BENCHMARKS.md`.
pub const SECTIONS: &[Section] = &[
    Section {
        name: "walk",
        title: "A walk through 100,000 builds",
        about: "Decodes all rows into typed values. By hand: a loop of `reqwest` and `serde_json::from_slice` into structs with the same fields, \
                without retries, limits or error context. python-copr: `get_list` and `next_page`.",
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
        about: "Peak resident memory of the process for 10,000 and for 1,000,000 rows, 1,000 per page.",
        measure: network::memory,
    },
    Section {
        name: "latency",
        title: "Read-ahead",
        about: "10,000 rows, 100 per page, from a server that waits before each response, and a caller that works for some time on each page. \
                By hand: the loop of the walk above.",
        measure: network::latency,
    },
    Section {
        name: "monitor",
        title: "A monitor of 50,000 packages in 5 chroots",
        about: "One response. Compares when the caller has the first package with when the server sends the last piece; and the peak memory. \
                By hand: the whole response, then `serde_json`.",
        measure: network::monitor,
    },
    Section {
        name: "upload",
        title: "An upload of 2 GiB",
        about: "A multipart form from a file to a server that reads and discards it. Compared with `curl -F`.",
        measure: files::upload,
    },
    Section {
        name: "download",
        title: "A download of 2 GiB",
        about: "A result file into a folder: lists the directory, checks the file, and renames it into place. Compared with `curl -o`.",
        measure: files::download,
    },
    Section {
        name: "instructions",
        title: "Instructions",
        about: "Counted by callgrind, as the difference between many and few repetitions. The same on every machine with the same compiler.",
        measure: instructions::measure,
    },
    Section {
        name: "weight",
        title: "Compile time and size",
        about: "A cold `cargo build` of a small program in the dev profile, without downloads; and the size of the stripped program in the \
                release profile.",
        measure: weight::measure,
    },
];

/// Shared by all sections.
pub struct Bench {
    /// The root of the repository.
    root: PathBuf,
    /// Cargo's target directory.
    target: PathBuf,
    peers: Peers,
    runs: usize,
}

impl Bench {
    /// Measures this program, for at least one round.
    fn prepare(runs: usize) -> Result<Self> {
        if cfg!(debug_assertions) {
            bail!("needs an optimized build: run `cargo bench-report`");
        }
        let program = std::env::current_exe().context("can't find the current executable")?;
        let target =
            program.ancestors().nth(2).context("the executable is not in a target directory")?.to_owned();
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).canonicalize()?;
        let peers = Peers::find(program, &root, &target.join("bench"));
        Ok(Self { root, target, peers, runs })
    }

    /// The folder of a section, `target/bench/NAME`.
    fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target.join("bench").join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }
}

/// Measures these sections, or all. Writes them into `BENCHMARKS.md` if `write` is set.
///
/// # Errors
/// If a section does not exist, or something can't be built or run.
pub fn run(names: &[String], runs: usize, write: bool) -> Result<()> {
    let known: Vec<&str> = SECTIONS.iter().map(|section| section.name).collect();
    if let Some(name) = names.iter().find(|name| !known.contains(&name.as_str())) {
        bail!("no section {name:?}; the sections are {}", known.join(", "));
    }
    let bench = Bench::prepare(runs)?;
    for section in
        SECTIONS.iter().filter(|section| names.is_empty() || names.iter().any(|n| n == section.name))
    {
        eprintln!("== {}: {}", section.name, section.title);
        let text = document::section(section, &(section.measure)(&bench)?, runs);
        println!("{text}");
        if write {
            document::write(&bench.root, section, &text)?;
        }
    }
    Ok(())
}
