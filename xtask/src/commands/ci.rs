//! `cargo xtask ci`: what `.ci/run` and the workflow run, job by job.

mod minimal;
mod semver;

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::{Outcome, print_findings};
use crate::workspace::Workspace;
use crate::{features, machine, oldest_rust};

/// One job: its name, what it is for, and what it does.
struct Job {
    name: &'static str,
    about: &'static str,
    work: Work,
}

enum Work {
    /// Commands, one after the other. `{all features}` stands for the arguments that switch on all that can be built here.
    Commands(&'static [&'static str]),
    /// Some combinations of features.
    Features,
    /// All of them.
    Powerset,
    /// What the oldest Rust can take.
    OldestRust,
    /// The oldest dependencies that the manifests allow.
    MinimalVersions,
    /// What would break those who depend on the last release.
    Semver,
    /// Commands of a tool that is not asked of everybody.
    IfThere(&'static str, &'static [&'static str]),
}

/// What is published, in the order of its dependencies.
const PUBLISHED: &[&str] = &["copr-api", "copr-fake", "copr-api-ext"];

/// Where tests note the snapshots that they look at.
const SEEN_SNAPSHOTS: &str = "target/snapshots-seen";

const JOBS: &[Job] = &[
    Job { name: "tidy", about: "the house rules", work: Work::Commands(&["cargo xtask tidy"]) },
    Job {
        name: "test",
        about: "all tests, as the README says; and that they look at every snapshot",
        work: Work::Commands(&[
            "cargo test --workspace",
            "cargo xtask tidy --seen-snapshots target/snapshots-seen",
            "cargo test -p copr-api-ext --features session-cache --lib kerberos",
            "cargo test -p copr-api-ext --features session-cache --test it kerberos::",
        ]),
    },
    Job { name: "format", about: "rustfmt", work: Work::Commands(&["cargo fmt --all --check"]) },
    Job {
        name: "clippy",
        about: "lints, with all features and with the default ones",
        work: Work::Commands(&[
            "cargo clippy --workspace --all-targets {all features} -- -D warnings",
            "cargo clippy --workspace --all-targets -- -D warnings",
        ]),
    },
    Job {
        name: "docs",
        about: "rustdoc without a warning",
        work: Work::Commands(&["cargo doc --workspace --no-deps {all features}"]),
    },
    Job {
        name: "spec",
        about: "the specification is in order",
        work: Work::Commands(&["cargo xtask spec check"]),
    },
    Job {
        name: "features",
        about: "no feature, the default ones, each one alone, all",
        work: Work::Features,
    },
    Job {
        name: "package",
        about: "what is published builds from its packages alone",
        work: Work::Commands(&["cargo package -p copr-api -p copr-fake -p copr-api-ext --allow-dirty"]),
    },
    Job {
        name: "kerberos",
        about: "the feature gssapi, and a login against a real KDC and web server where they can be installed",
        work: Work::Commands(&["bash .ci/kerberos"]),
    },
    Job { name: "powerset", about: "all sets of features", work: Work::Powerset },
    Job {
        name: "oldest-rust",
        about: "the Rust that is promised is enough, by what dependencies say and, where rustup has it, by trying",
        work: Work::OldestRust,
    },
    Job {
        name: "minimal-versions",
        about: "the oldest dependencies that the manifests allow are enough",
        work: Work::MinimalVersions,
    },
    Job {
        name: "deny",
        about: "licences, duplicates and sources of what is published",
        work: Work::IfThere("cargo-deny", &["cargo deny check licenses bans sources"]),
    },
    Job {
        name: "fuzz",
        about: "the fuzz targets, and what they reach of the private parts, compile",
        work: Work::Commands(&[
            "cargo check --manifest-path fuzz/Cargo.toml --config build.rustflags=[\"--cfg=fuzzing\"]",
        ]),
    },
    Job {
        name: "semver",
        about: "what is published breaks nobody who depends on the last release, unless its version says so",
        work: Work::Semver,
    },
];

/// Runs one job, or all of them. Stops at the first one that fails.
///
/// # Errors
/// When there is no such job, or a command can't be started.
pub fn run(workspace: &Workspace, job: Option<&str>) -> Result<Outcome> {
    let chosen: Vec<&Job> = JOBS.iter().filter(|known| job.is_none_or(|name| name == known.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = JOBS.iter().map(|known| known.name).collect();
        bail!("there is no job {:?}; there are {}", job.unwrap_or_default(), names.join(", "));
    }
    let seen = workspace.root().join(SEEN_SNAPSHOTS);
    // Tests append to it, and make no folder.
    if let Some(folder) = seen.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
    }
    if seen.exists() {
        std::fs::remove_file(&seen).with_context(|| format!("{} can't be removed", seen.display()))?;
    }
    for job in chosen {
        println!("== {}: {}", job.name, job.about);
        if !succeeds(workspace, &job.work)? {
            println!("== {} failed", job.name);
            return Ok(Outcome::Findings);
        }
    }
    Ok(Outcome::Fine)
}

fn succeeds(workspace: &Workspace, work: &Work) -> Result<bool> {
    match work {
        Work::Commands(lines) => {
            let all = if lines.iter().any(|line| line.contains("{all features}")) {
                features::all(&packages(workspace)?, &machine::missing_features())
            } else {
                String::new()
            };
            all_succeed(workspace, lines.iter().map(|line| line.replace("{all features}", &all)))
        }
        Work::Features => {
            let (packages, missing) = (packages(workspace)?, machine::missing_features());
            let combinations = packages.iter().flat_map(|package| package.combinations(&missing));
            all_succeed(workspace, combinations.map(|words| format!("cargo clippy {words} -- -D warnings")))
        }
        Work::Powerset => {
            let (packages, missing) = (packages(workspace)?, machine::missing_features());
            let sets = packages.iter().flat_map(|package| package.powerset(&missing));
            all_succeed(workspace, sets.map(|words| format!("cargo check {words}")))
        }
        Work::OldestRust => oldest_rust(workspace),
        Work::MinimalVersions => {
            let all = features::all(&packages(workspace)?, &machine::missing_features());
            minimal::succeeds(workspace, &all)
        }
        Work::Semver => semver::succeeds(workspace, &packages(workspace)?),
        Work::IfThere(tool, lines) if machine::runs(tool, &["--version"]) => {
            all_succeed(workspace, lines.iter().map(ToString::to_string))
        }
        Work::IfThere(tool, _) => Ok(skipped_without(tool)),
    }
}

fn oldest_rust(workspace: &Workspace) -> Result<bool> {
    let metadata = metadata(workspace, &["--locked", "--all-features"])?;
    let findings = oldest_rust::too_new(&metadata);
    print_findings(&findings);
    let Some(version) = oldest_rust::promised(&metadata).filter(|_| findings.is_empty()) else {
        return Ok(false);
    };
    let all = features::all(&packages(workspace)?, &machine::missing_features());
    let toolchains = [version.clone(), format!("{version}.0")];
    let Some(toolchain) =
        toolchains.iter().find(|name| machine::runs("rustup", &["run", name, "cargo", "--version"]))
    else {
        println!(
            "SKIPPED: rustup has no Rust {version} here. `rustup toolchain install {version}` brings it."
        );
        return Ok(true);
    };
    let check = format!(
        "rustup run {toolchain} cargo check -p copr-api -p copr-fake -p copr-api-ext {all} --target-dir target/oldest-rust"
    );
    all_succeed(workspace, std::iter::once(check))
}

/// Says that a job is left out for want of a tool. That is no failure.
fn skipped_without(tool: &str) -> bool {
    println!("SKIPPED: {tool} is not here. `cargo install --locked {tool}` brings it.");
    true
}

fn packages(workspace: &Workspace) -> Result<Vec<features::Package>> {
    Ok(features::packages(&metadata(workspace, &["--no-deps"])?))
}

fn metadata(workspace: &Workspace, arguments: &[&str]) -> Result<Value> {
    let said = workspace
        .cargo()
        .args(["metadata", "--format-version", "1"])
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()
        .context("cargo can't be run")?;
    serde_json::from_slice(&said.stdout).context("`cargo metadata` failed")
}

/// Runs commands until one fails.
fn all_succeed(workspace: &Workspace, lines: impl Iterator<Item = String>) -> Result<bool> {
    for line in lines {
        if !succeeds_in(workspace.root().to_owned(), &line, &[])? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn succeeds_in(folder: PathBuf, line: &str, environment: &[(&str, &str)]) -> Result<bool> {
    println!("$ {line}");
    let mut words = line.split_whitespace();
    let status = Command::new(words.next().unwrap_or_default())
        .args(words)
        .env("INSTA_SNAPSHOT_REFERENCES_FILE", folder.join(SEEN_SNAPSHOTS))
        .current_dir(folder)
        .env("RUSTDOCFLAGS", "-D warnings")
        .env("INSTA_UPDATE", "no")
        .envs(environment.iter().copied())
        .status()
        .with_context(|| format!("`{line}` can't be run"))?;
    Ok(status.success())
}
