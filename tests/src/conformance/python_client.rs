//! Runs the official Python client against the fake: what works against a real server has to work there too.

use std::io;
use std::path::Path;

use tokio::process::Command;

use super::instance::{Local, SECOND, USER};
use super::serve::SPEED;

/// The packages to install.
const PACKAGES: [&str; 2] = ["copr", "copr-cli"];

/// The script. It needs only these packages.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/python/official_client.py");

/// The table of all methods and commands. The script checks that it is complete.
const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../copr-workflows/docs/python.md");

/// Runs the script in a temporary virtual environment. Returns whether every step worked.
///
/// Skips, with a message, if Python or the packages are not available.
///
/// # Errors
/// If a directory, a port or the script can't be used although everything it needs is available.
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
        // The client reads and writes files in the home directory.
        .env("HOME", folder.path())
        .kill_on_drop(true)
        .status()
        .await?;
    Ok(status.success())
}

async fn install(environment: &Path) -> Result<(), String> {
    let mut venv = Command::new("python3");
    quietly(venv.args(["-m", "venv"]).arg(environment), "can't create a Python virtual environment").await?;
    let mut pip = Command::new(environment.join("bin/python"));
    let pip = pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES);
    quietly(pip, "can't install the official client").await
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
