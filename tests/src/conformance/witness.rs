//! The official Python client as a witness: whatever it does against a real server has to work against the fake.

use std::io;
use std::path::Path;

use tokio::process::Command;

use super::instance::{Local, SECOND, USER};
use super::serve::SPEED;

/// What is installed.
const PACKAGES: [&str; 2] = ["copr", "copr-cli"];

/// The script, which needs nothing but those.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/python/witness.py");

/// What each method and command is in Rust; the witness looks whether it names all of them.
const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../copr-workflows/docs/python.md");

/// Drives the fake with it, in an environment that is thrown away. Gives whether everything worked.
///
/// Where there is no Python, or the packages can't be had, it says so and nothing is wrong.
///
/// # Errors
/// When a folder, a port or the witness can't be had although everything it needs is there.
pub async fn run() -> io::Result<bool> {
    let folder = tempfile::tempdir()?;
    let environment = folder.path().join("venv");
    if let Err(why) = install(&environment).await {
        println!("Skipped: {why}");
        return Ok(true);
    }
    let local = Local::at_speed(SPEED).await?;
    let (first, second) = (local.pair(USER), local.pair(SECOND));
    let status = Command::new(environment.join("bin/python"))
        .arg(SCRIPT)
        .arg(local.fake().url())
        .args([&first.login, &first.token, USER, &second.login, &second.token, SECOND])
        .arg(TABLES)
        // The client reads and keeps files in the home folder.
        .env("HOME", folder.path())
        .kill_on_drop(true)
        .status()
        .await?;
    Ok(status.success())
}

async fn install(environment: &Path) -> Result<(), String> {
    let mut venv = Command::new("python3");
    quietly(venv.args(["-m", "venv"]).arg(environment), "a virtual environment of Python can't be made")
        .await?;
    let mut pip = Command::new(environment.join("bin/python"));
    let pip = pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES);
    quietly(pip, "the official client can't be installed").await
}

async fn quietly(command: &mut Command, otherwise: &str) -> Result<(), String> {
    match command.output().await {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let errors = String::from_utf8_lossy(&output.stderr);
            Err(format!("{otherwise} ({})", errors.trim().lines().last().unwrap_or("no reason given")))
        }
        Err(error) => Err(format!("{otherwise} ({error})")),
    }
}
