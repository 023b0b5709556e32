//! The programs that `cargo bench-report` measures, each in its own process: a page server, this library, and a hand-written
//! baseline. See README.md.
//!
//! A measured program prints one line of JSON with the figures from before its first request to its end.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod calls;
mod count;
mod figures;
mod files;
mod hand;
mod ours;
mod pieces;
mod report;
mod rows;
mod serve;

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    role: Role,
}

#[derive(Subcommand)]
enum Role {
    /// Compare the library with its alternatives: walk, calls, memory, latency, monitor, upload, download, instructions, weight.
    ///
    /// All sections take about an hour on an idle machine.
    Report {
        /// The sections to run. Default: all.
        sections: Vec<String>,
        /// The number of measured rounds.
        #[arg(long, default_value = "7")]
        runs: NonZeroUsize,
        /// Write the tables into BENCHMARKS.md.
        #[arg(long)]
        write: bool,
    },
    /// Serve pages until standard input ends. Prints the URL first.
    Serve {
        /// The number of builds in the project.
        #[arg(long, default_value_t = 100_000)]
        builds: u64,
        /// The number of packages in the monitor, each with five chroots.
        #[arg(long, default_value_t = 50_000)]
        packages: u64,
        /// The delay before each response, in milliseconds.
        #[arg(long, default_value_t = 0)]
        latency: u64,
        /// The size of the result file, in bytes.
        #[arg(long, default_value_t = 2 << 30)]
        file: u64,
    },
    /// Read all builds of the project.
    Walk {
        who: Who,
        url: String,
        #[arg(long, default_value_t = 1000)]
        page: u64,
        /// The number of pages to read ahead. Default: the library's.
        #[arg(long)]
        read_ahead: Option<usize>,
        /// The time the caller works on each page, in milliseconds.
        #[arg(long, default_value_t = 0)]
        work: u64,
    },
    /// Read one build again and again.
    Calls {
        who: Who,
        url: String,
        #[arg(long, default_value_t = 20_000)]
        calls: u64,
        #[arg(long, default_value_t = 1)]
        at_once: u64,
    },
    /// Read the monitor of the project.
    Monitor { who: Who, url: String },
    /// Upload a source package.
    Upload { url: String, file: PathBuf },
    /// Download the result file.
    Download { url: String, folder: PathBuf },
    /// Run a command and measure it.
    Time {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        command: Vec<String>,
    },
    /// Repeat work without a network, to count instructions.
    Count { what: count::What, times: u64 },
}

/// The implementation to run.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Who {
    /// `copr-api-ext`.
    Ours,
    /// reqwest and `serde_json`, written by hand.
    Hand,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let figures = match Arguments::parse().role {
        Role::Report { sections, runs, write } => {
            if let Err(error) = report::run(&sections, runs.get(), write) {
                eprintln!("error: {error:#}");
                std::process::exit(2);
            }
            return;
        }
        Role::Serve { builds, packages, latency, file } => {
            serve::run(serve::Site { builds, packages, latency: Duration::from_millis(latency), file }).await;
            return;
        }
        Role::Count { what, times } => {
            count::run(what, times).await;
            return;
        }
        Role::Time { command } => figures::of_command(&command),
        Role::Walk { who, url, page, read_ahead, work } => {
            let work = Duration::from_millis(work);
            match who {
                Who::Ours => ours::walk(&url, page, read_ahead, work).await,
                Who::Hand => hand::walk(&url, page, work).await,
            }
        }
        Role::Calls { who: Who::Ours, url, calls, at_once } => ours::calls(&url, calls, at_once).await,
        Role::Calls { who: Who::Hand, url, calls, at_once } => hand::calls(&url, calls, at_once).await,
        Role::Monitor { who: Who::Ours, url } => ours::monitor(&url).await,
        Role::Monitor { who: Who::Hand, url } => hand::monitor(&url).await,
        Role::Upload { url, file } => files::upload(&url, &file).await,
        Role::Download { url, folder } => files::download(&url, &folder).await,
    };
    println!("{figures}");
}
