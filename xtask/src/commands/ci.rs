//! `cargo xtask ci`: what `.ci/run` and the workflow run, job by job.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::{Outcome, features};
use crate::workspace::Workspace;

/// One job: its name, what it is for, and its commands. `RUSTDOCFLAGS` is set for all of them. `PORTABLE` in a command stands for all
/// features that build with Rust and a C compiler.
struct Job {
    name: &'static str,
    about: &'static str,
    commands: &'static [&'static str],
}

/// Where tests note the snapshots that they look at.
const SEEN_SNAPSHOTS: &str = "target/snapshots-seen";

const JOBS: &[Job] = &[
    Job { name: "tidy", about: "the house rules", commands: &["cargo xtask tidy"] },
    Job {
        name: "test",
        about: "all tests, as the README says; and that they look at every snapshot",
        commands: &[
            "cargo test --workspace",
            "cargo xtask tidy --seen-snapshots target/snapshots-seen",
            "cargo test -p copr-api-ext --features session-cache --lib kerberos",
            "cargo test -p copr-api-ext --features session-cache --test kerberos",
        ],
    },
    Job { name: "format", about: "rustfmt", commands: &["cargo fmt --all --check"] },
    Job {
        name: "clippy",
        about: "lints, with all features but gssapi and with the default ones",
        commands: &[
            "cargo clippy --workspace --all-targets --features PORTABLE -- -D warnings",
            "cargo clippy --workspace --all-targets -- -D warnings",
            "cargo clippy -p copr-api --no-default-features -- -D warnings",
        ],
    },
    Job {
        name: "docs",
        about: "rustdoc without a warning",
        commands: &["cargo doc --workspace --no-deps --features PORTABLE"],
    },
    Job { name: "spec", about: "the specification is in order", commands: &["cargo xtask spec check"] },
    Job {
        name: "package",
        about: "copr-api and copr-fake build from their own packages",
        commands: &["cargo package -p copr-api --allow-dirty", "cargo package -p copr-fake --allow-dirty"],
    },
    Job {
        name: "kerberos",
        about: "the feature gssapi, and a login against a real KDC and web server where they can be installed",
        commands: &["bash .ci/kerberos"],
    },
];

/// Runs one job, or all of them. Stops at the first command that fails.
///
/// # Errors
/// When there is no such job, or a command can't be started.
pub fn run(workspace: &Workspace, job: Option<&str>) -> Result<Outcome> {
    let chosen: Vec<&Job> = JOBS.iter().filter(|known| job.is_none_or(|name| name == known.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = JOBS.iter().map(|known| known.name).collect();
        bail!("there is no job {:?}; there are {}", job.unwrap_or_default(), names.join(", "));
    }
    let portable = features::portable(workspace)?;
    let seen = workspace.root().join(SEEN_SNAPSHOTS);
    // Tests append to it.
    if seen.exists() {
        std::fs::remove_file(&seen).with_context(|| format!("{} can't be removed", seen.display()))?;
    }
    for job in chosen {
        println!("== {}: {}", job.name, job.about);
        for command in job.commands {
            let command = command.replace("PORTABLE", &portable);
            if !succeeds(workspace, &command)? {
                println!("== {} failed: {command}", job.name);
                return Ok(Outcome::Findings);
            }
        }
    }
    Ok(Outcome::Fine)
}

fn succeeds(workspace: &Workspace, command: &str) -> Result<bool> {
    println!("$ {command}");
    let mut words = command.split_whitespace();
    let status = Command::new(words.next().unwrap_or_default())
        .args(words)
        .current_dir(workspace.root())
        .env("RUSTDOCFLAGS", "-D warnings")
        .env("INSTA_UPDATE", "no")
        .env("INSTA_SNAPSHOT_REFERENCES_FILE", workspace.root().join(SEEN_SNAPSHOTS))
        .status()
        .with_context(|| format!("`{command}` can't be run"))?;
    Ok(status.success())
}
