//! Large files: an upload and a download, compared with curl.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::Bench;
use super::peers::{Run, alternate};
use super::statistics::Spread;
use super::table::{Table, goal};

const SIZE: u64 = 2 << 30;
/// The small size, to see whether memory grows with size.
const SMALL: u64 = 16 << 20;

/// Uploads 2 GiB.
pub fn upload(bench: &Bench) -> Result<Table> {
    let folder = bench.folder("upload")?;
    let (large, small) = (folder.join("large-1-1.src.rpm"), folder.join("small-1-1.src.rpm"));
    package(&large, SIZE)?;
    package(&small, SMALL)?;
    let options = folder.join("options.json");
    std::fs::write(&options, r#"{"ownername":"alice","projectname":"hello"}"#)?;
    let server = bench.peers.serve(&[])?;
    let url = server.url.as_str();
    let ours = |file: &Path| bench.peers.run(&["upload", url, &file.to_string_lossy()]);
    let runs = alternate(
        bench.runs,
        &[
            ("copr-api-ext", Box::new(|| ours(&large))),
            (
                "curl",
                Box::new(|| {
                    curl(&[
                        "-F",
                        &format!("json=@{};type=application/json", options.display()),
                        "-F",
                        &format!("pkgs=@{};type=application/x-rpm", large.display()),
                        "-H",
                        "Expect:",
                        &format!("{url}/api_3/build/create/upload"),
                    ])
                }),
            ),
            ("copr-api-ext, 16 MiB", Box::new(|| ours(&small))),
        ],
    )?;
    std::fs::remove_file(&large)?;
    table(&runs)
}

/// Downloads 2 GiB into a folder.
pub fn download(bench: &Bench) -> Result<Table> {
    let folder = bench.folder("download")?;
    let (large, small) = (bench.peers.serve(&[])?, bench.peers.serve(&["--file", &SMALL.to_string()])?);
    let ours = |url: &str| {
        empty(&folder)?;
        bench.peers.run(&["download", url, &folder.to_string_lossy()])
    };
    let runs = alternate(
        bench.runs,
        &[
            ("copr-api-ext", Box::new(|| ours(&large.url))),
            (
                "curl",
                Box::new(|| {
                    empty(&folder)?;
                    let to = folder.join("big-1-1.x86_64.rpm");
                    let from = format!("{}/results/big-1-1.x86_64.rpm", large.url);
                    curl(&["-o", &to.to_string_lossy(), &from])
                }),
            ),
            ("copr-api-ext, 16 MiB", Box::new(|| ours(&small.url))),
        ],
    )?;
    empty(&folder)?;
    table(&runs)
}

fn table(runs: &[Vec<Run>]) -> Result<Table> {
    let mut table = Table::new(["who", "GiB/s", "user + system CPU, s", "peak, MiB", "ours / curl", "goal"]);
    #[allow(clippy::cast_precision_loss, reason = "a size in GiB")]
    let speeds = |runs: &[Run]| -> Vec<f64> {
        Run::all(runs, "wall").iter().map(|wall| (SIZE >> 30) as f64 / wall).collect()
    };
    let [ours, curl, small] = runs else { bail!("expected three contenders") };
    let ratio = Spread::ratio(&speeds(ours), &speeds(curl)).context("no run")?;
    let peak = |runs: &[Run]| Spread::of(&Run::all(runs, "peak_kib")).map(|spread| spread.median / 1024.0);
    let (large_peak, small_peak) = (peak(ours).context("no run")?, peak(small).context("no run")?);
    let speed = |runs: &[Run]| Spread::of(&speeds(runs)).map(|spread| spread.to_string()).unwrap_or_default();
    let cpu: Vec<f64> = ours.iter().map(|run| run.get("user") + run.get("system")).collect();
    table.row([
        "copr-api-ext".to_owned(),
        speed(ours),
        Spread::of(&cpu).map(|spread| spread.to_string()).unwrap_or_default(),
        format!("{large_peak:.1}"),
        ratio.to_string(),
        goal("≥ 0.95", ratio.median >= 0.95),
    ]);
    table.row(["curl".to_owned(), speed(curl), String::new(), String::new(), String::new(), String::new()]);
    table.remark(format!(
        "The same with a file of 16 MiB takes {small_peak:.1} MiB at its peak; {}.",
        goal("flat within 2 MiB", large_peak <= small_peak + 2.0)
    ));
    Ok(table)
}

fn empty(folder: &Path) -> Result<()> {
    std::fs::remove_dir_all(folder)?;
    std::fs::create_dir_all(folder)?;
    Ok(())
}

/// Writes a file that starts like a package. It is not sparse, so that reading it costs the same for all.
fn package(path: &Path, size: u64) -> Result<()> {
    let mut file = std::io::BufWriter::with_capacity(1 << 20, std::fs::File::create(path)?);
    file.write_all(&[0xed, 0xab, 0xee, 0xdb])?;
    let piece = vec![7; 1 << 20];
    let mut left = size - 4;
    while left > 0 {
        let bytes = piece.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        file.write_all(&piece[..bytes])?;
        left -= bytes as u64;
    }
    file.flush()?;
    Ok(())
}

fn curl(words: &[&str]) -> Result<Run> {
    let said = Command::new("curl")
        .args(["--silent", "--show-error", "--fail", "--write-out", "%{stderr}%{time_total}\n"])
        .args(words)
        .output()
        .context("can't run curl")?;
    let text = String::from_utf8_lossy(&said.stderr);
    if !said.status.success() {
        bail!("curl: {text}");
    }
    Ok(Run::of_seconds(text.trim().parse().with_context(|| format!("curl printed {text:?}"))?))
}
