//! Development tasks of this repository: see `cargo xtask --help`.

use std::process::ExitCode;

use clap::Parser as _;
use xtask::cli::Cli;
use xtask::commands::Outcome;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(Outcome::Success) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
