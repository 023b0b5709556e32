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

/// Development tasks of this repository.
///
/// The client is generated from openapi/copr.json, which `spec build` creates from openapi/upstream.json (downloaded by `spec fetch`)
/// and openapi/corrections (written by hand). When a server has changed, run `cargo xtask regen`: it runs all steps and lists the
/// open decisions.
///
/// Exit codes: 0 success, 1 findings, 2 the command failed. `spec diff` exits with 0 even if there are differences, unless --exit-code
/// is given.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, max_term_width = 110)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Fetch, build, check and compare the specification.
    #[command(subcommand)]
    Spec(Spec),
    /// Update everything to what a server serves now: fetch, build, generate, update snapshots.
    ///
    /// Prints the changes of the interface and the open decisions. Changed snapshots become pending files for `cargo insta review`,
    /// unless --accept is given.
    Regen {
        #[command(flatten)]
        served: Served,
        /// Accept the new snapshots without review.
        #[arg(long)]
        accept: bool,
    },
    /// Write the files that are derived from openapi/copr.json: copr-api/src/generated, and the documents in published crates.
    ///
    /// `spec build` and `regen` include this step. `copr-api` compiles this code if its feature `generate` is disabled.
    Generate {
        /// Write nothing; fail if a file is out of date.
        #[arg(long)]
        check: bool,
    },
    /// Check that a Copr server behaves as the client expects; see `cargo xtask conformance --help`.
    ///
    /// Runs against the fake server unless --url is given.
    #[command(disable_help_flag = true)]
    Conformance {
        /// Arguments of the conformance suite.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
enum Spec {
    /// Download the served document.
    ///
    /// Finds the document that the docs page links to, and writes openapi/upstream.json (the interface without prose) and
    /// openapi/source.toml (URL, date and SHA-256 of the received bytes). If the bytes are the same as before, or on an error, both
    /// files stay unchanged.
    Fetch {
        #[command(flatten)]
        served: Served,
    },
    /// Build openapi/copr.json from openapi/upstream.json and openapi/corrections.
    Build,
    /// Check the specification; write nothing.
    ///
    /// Fails if copr.json is out of date or not valid OpenAPI 3.0, a correction is obsolete, an operation lacks a decision, two names
    /// become the same in Rust, or a part of the served document that a client needs can't be converted. With --url or --from, it also
    /// compares that document with openapi/upstream.json and prints the changes.
    Check {
        /// Compare with the document at this URL: a docs page, a document, or a Copr server.
        #[arg(long, conflicts_with = "from")]
        url: Option<String>,
        /// Compare with this file.
        #[arg(long)]
        from: Option<PathBuf>,
    },
    /// Describe the changes between two documents (each Swagger 2.0 or OpenAPI 3.0).
    ///
    /// Each change is breaking, compatible or unclear for a client. Parts that can't be converted are left out and printed to standard
    /// error. Exits with 0 even if there are changes, unless --exit-code is given.
    Diff {
        /// The older document.
        old: PathBuf,
        /// The newer document.
        new: PathBuf,
        /// The format of the report.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Exit with 1 if the documents differ.
        #[arg(long)]
        exit_code: bool,
    },
}

/// The source of the document.
#[derive(Args, Debug)]
struct Served {
    /// The URL of a docs page, a document, or a Copr server.
    #[arg(long, default_value = PUBLIC_DOCS, conflicts_with = "from")]
    url: String,
    /// A saved copy of the served document.
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
    /// Returns an error if the command failed (exit code 2).
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
            Command::Conformance { args } => commands::conformance::run(&workspace, &args),
        }
    }
}
