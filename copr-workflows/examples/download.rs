//! The files of a build, listed and fetched. Run it again after it broke off: it goes on where it was.
//!
//! ```text
//! cargo run -p copr-workflows --example download
//! cargo run -p copr-workflows --example download -- --url https://copr.fedorainfracloud.org 9876543 --only '*.rpm' --into rpms
//! ```

mod common;

use std::path::PathBuf;

use clap::Parser as _;
use copr_fake::state::Status;
use copr_workflows::Workflows as _;
use copr_workflows::results::Progress;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    /// The build; on the server inside this program, the one that is there.
    #[arg(default_value_t = 1)]
    build: i64,
    /// One chroot; otherwise all, each with a folder of its own.
    #[arg(long)]
    chroot: Option<String>,
    /// A shell pattern for the names of files.
    #[arg(long, default_value = "*")]
    only: String,
    /// The folder to put them into. Left out, a new one for temporary files.
    #[arg(long)]
    into: Option<PathBuf>,
    /// How many files at once.
    #[arg(long, default_value_t = 4)]
    at_once: usize,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let place =
        arguments.target.connect(1.0, |server| server.build("hello", "2.12-1", Status::Succeeded)).await?;

    let list = match arguments.chroot {
        Some(chroot) => place.copr.builds().chroot_results(arguments.build, chroot),
        None => place.copr.builds().results(arguments.build),
    };
    let results = list.await?;
    for name in results.refused_names() {
        eprintln!("not fetched, because it can't be the name of a file here: {name:?}");
    }
    let wanted = results.matching(&arguments.only);
    println!("{} of {} files", wanted.files().len(), results.files().len());

    let into = match arguments.into {
        Some(folder) => folder,
        None => tempfile::tempdir()?.keep(),
    };
    let report =
        wanted.download(&into).max_concurrent_requests(arguments.at_once).on_progress(show).report().await;
    for file in &report.done {
        let how = if file.kept { "there already" } else { "fetched" };
        println!("{:>10} bytes {how}: {}", file.size, file.path.display());
    }
    for (file, error) in &report.failed {
        eprintln!("{}: {error}\n    {}", file.path(), error.help());
    }
    if report.failed.is_empty() { Ok(()) } else { Err("not all files could be fetched".into()) }
}

/// A line for each file that takes some time, at each tenth of it.
fn show(progress: &Progress<'_>) {
    let total = progress.total.unwrap_or(0).max(1);
    let tenth = |bytes: u64| bytes * 10 / total;
    let before = progress.received.saturating_sub(64 * 1024);
    if total > 4 * 1024 * 1024 && tenth(progress.received) > tenth(before) {
        eprintln!("{:>3} % of {}", tenth(progress.received) * 10, progress.file.name());
    }
}
