//! The command line.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::commands::diff::Format;
use crate::commands::{self, Outcome};
use crate::fetch::Origin;
use crate::workspace::Workspace;

/// The docs page of the public Copr server.
pub const PUBLIC_DOCS: &str = "https://copr.fedorainfracloud.org/api_3/docs";

/// Tasks of this repository.
///
/// The client is generated from openapi/copr.json. That file is written by `spec build` from two things: openapi/upstream.json,
/// which `spec fetch` brings from a server, and openapi/corrections, which people write. When a server has changed, run
/// `cargo xtask regen`: it does all steps and says what is left to decide.
///
/// Exit codes: 0 all is well, 1 something was found, 2 the command could not run. `spec diff` only shows differences, which
/// are no findings unless --exit-code says so.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, max_term_width = 110)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The specification: fetch, build, check, compare.
    #[command(subcommand)]
    Spec(Spec),
    /// Take in what a server serves now: fetch, build, renew the snapshots, report.
    ///
    /// Prints what changed in the interface and what is left to decide. Snapshots that changed become pending files for
    /// `cargo insta review`, unless --accept takes them as they are.
    Regen {
        #[command(flatten)]
        served: Served,
        /// Take the new snapshots as they are.
        #[arg(long)]
        accept: bool,
    },
    /// Write what is derived from openapi/copr.json and checked in: copr-api/src/generated, and the documents in published crates.
    ///
    /// `spec build` and `regen` do it too. The code is what `copr-api` is compiled from without its feature `generate`.
    Generate {
        /// Write nothing; fail if something is not up to date.
        #[arg(long)]
        check: bool,
    },
    /// Check that a Copr server behaves as the client believes; see `cargo xtask conformance --help`.
    ///
    /// Runs against a fake server unless --url names a real one.
    #[command(disable_help_flag = true)]
    Conformance {
        /// What the suite is told.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        words: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
enum Spec {
    /// Bring the served document into the repository.
    ///
    /// Reads the docs page, finds the document that it points to, and writes openapi/upstream.json (the interface without
    /// prose) and openapi/source.toml (where from, when, and the SHA-256 of what was received). The same bytes again change
    /// neither. On any error both stay as they were.
    Fetch {
        #[command(flatten)]
        served: Served,
    },
    /// Convert and correct: openapi/upstream.json and openapi/corrections give openapi/copr.json.
    Build,
    /// Check that the specification is in order; write nothing.
    ///
    /// Fails when copr.json is not what `spec build` writes, when a correction fits nothing or changes nothing any more, when
    /// an operation lacks a decision or anything lacks a description, when two names become one in Rust, when the served document
    /// has a part that a client needs and that can't be converted, and when the result is not valid OpenAPI 3.0. With --url or --from it also compares that document with openapi/upstream.json and prints the drift.
    Check {
        /// Compare with what is served here: a docs page, a document, or a Copr server.
        #[arg(long, conflicts_with = "from")]
        url: Option<String>,
        /// Compare with this file.
        #[arg(long)]
        from: Option<PathBuf>,
    },
    /// Say in words what changed between two documents (Swagger 2.0 or OpenAPI 3.0, either side).
    ///
    /// Each change is breaking, compatible or unclear for a client of the API. A part that can't be converted is named on
    /// standard error and left out. Exit code 0 whatever changed, even if it is breaking, unless --exit-code is given.
    Diff {
        /// The older document.
        old: PathBuf,
        /// The newer document.
        new: PathBuf,
        /// How to write the report.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Exit with 1 if the documents differ, with 0 if not.
        #[arg(long)]
        exit_code: bool,
    },
}

/// Where the document comes from.
#[derive(Args, Debug)]
struct Served {
    /// A docs page, a document, or a Copr server.
    #[arg(long, default_value = PUBLIC_DOCS, conflicts_with = "from")]
    url: String,
    /// A file with the document as it was served.
    #[arg(long)]
    from: Option<PathBuf>,
}

impl Served {
    fn origin(&self) -> Result<Origin> {
        match &self.from {
            Some(file) => Ok(Origin::File(file.clone())),
            None => Ok(Origin::parse(&self.url)?),
        }
    }
}

impl Cli {
    /// Runs the command.
    ///
    /// # Errors
    /// When it could not run: exit code 2.
    pub fn run(self) -> Result<Outcome> {
        let workspace = Workspace::here();
        match self.command {
            Command::Spec(Spec::Fetch { served }) => commands::fetch::run(&workspace, &served.origin()?),
            Command::Spec(Spec::Build) => commands::build::run(&workspace),
            Command::Spec(Spec::Check { url, from }) => {
                let origin = match (url, from) {
                    (Some(url), _) => Some(Origin::parse(&url)?),
                    (None, from) => from.map(Origin::File),
                };
                commands::check::run(&workspace, origin.as_ref())
            }
            Command::Spec(Spec::Diff { old, new, format, exit_code }) => {
                commands::diff::run(&old, &new, format, exit_code)
            }
            Command::Generate { check } => commands::generate::run(&workspace, check),
            Command::Regen { served, accept } => commands::regen::run(&workspace, &served.origin()?, accept),
            Command::Conformance { words } => commands::conformance::run(&workspace, &words),
        }
    }
}
