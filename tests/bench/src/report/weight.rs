//! What a dependent program pays: build time and size.

mod dependant;

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::Bench;
use super::peers::{Run, alternate};
use super::statistics::Spread;
use super::table::{Table, goal};
use dependant::Dependant;

/// Builds small programs from scratch.
pub fn measure(bench: &Bench) -> Result<Table> {
    let folder = bench.folder("weight")?;
    let dependants = Dependant::all(bench, &folder)?;
    for dependant in &dependants {
        fetch(&dependant.folder)?;
    }
    let build = |dependant: &Dependant| -> Result<Run> {
        empty(&dependant.folder.join("target"))?;
        let manifest = dependant.folder.join("Cargo.toml");
        bench.peers.run(&[
            "time",
            "cargo",
            "build",
            "--quiet",
            "--offline",
            "--manifest-path",
            &manifest.to_string_lossy(),
            "--target-dir",
            &dependant.folder.join("target").to_string_lossy(),
        ])
    };
    let contenders: Vec<super::peers::Contender<'_>> = dependants
        .iter()
        .map(|dependant| -> super::peers::Contender<'_> { (dependant.name, Box::new(|| build(dependant))) })
        .collect();
    let runs = alternate(bench.runs, &contenders)?;
    let mut table = Table::new([
        "program with",
        "wall, s",
        "user CPU, s",
        "user CPU more, s",
        "crates",
        "size, MiB",
        "goal",
    ]);
    let base = Run::all(runs.first().context("no contender")?, "user");
    for (dependant, runs) in dependants.iter().zip(&runs) {
        let user = Run::all(runs, "user");
        let more: Vec<f64> = user.iter().zip(&base).map(|(ours, theirs)| ours - theirs).collect();
        let more = Spread::of(&more).context("no run")?;
        let figure = |figures: &[f64]| Spread::of(figures).map(|spread| spread.text(1)).unwrap_or_default();
        table.row([
            dependant.name.to_owned(),
            figure(&Run::all(runs, "wall")),
            figure(&user),
            if dependant.is_base { String::new() } else { more.text(1) },
            crates(&dependant.folder)?.to_string(),
            format!("{:.1}", size(&dependant.folder)?),
            if dependant.is_ours { goal("≤ 15 s more", more.median <= 15.0) } else { String::new() },
        ]);
    }
    Ok(table)
}

fn cargo(folder: &Path, words: &[&str]) -> Result<String> {
    let said = Command::new("cargo").args(words).current_dir(folder).output().context("can't run cargo")?;
    if !said.status.success() {
        bail!("cargo {}: {}", words.join(" "), String::from_utf8_lossy(&said.stderr));
    }
    Ok(String::from_utf8_lossy(&said.stdout).into_owned())
}

fn fetch(folder: &Path) -> Result<()> {
    cargo(folder, &["fetch", "--quiet"]).map(drop)
}

/// The number of compiled crates, including those of build scripts and macros.
fn crates(folder: &Path) -> Result<usize> {
    let tree = cargo(
        folder,
        &["tree", "--quiet", "--offline", "--edges", "normal,build", "--prefix", "none", "--no-dedupe"],
    )?;
    let names: std::collections::BTreeSet<&str> =
        tree.lines().filter_map(|line| line.split(" (").next()).collect();
    Ok(names.len())
}

/// The size of the stripped release binary in MiB.
#[allow(clippy::cast_precision_loss, reason = "a size in MiB")]
fn size(folder: &Path) -> Result<f64> {
    let target = folder.join("target");
    let words = [
        "build",
        "--quiet",
        "--offline",
        "--release",
        "--config",
        "profile.release.strip=true",
        "--target-dir",
        "target",
    ];
    cargo(folder, &words)?;
    let bytes = std::fs::metadata(target.join("release/dependant"))?.len();
    Ok(bytes as f64 / f64::from(1 << 20))
}

fn empty(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
