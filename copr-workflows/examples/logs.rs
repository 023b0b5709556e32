//! Follows the log of a build line by line until it ends.
//!
//! ```text
//! cargo run -p copr-workflows --example logs
//! cargo run -p copr-workflows --example logs -- --url https://copr.fedorainfracloud.org 9876543 fedora-43-x86_64
//! ```

mod common;

use std::time::Duration;

use clap::Parser as _;
use copr_workflows::Workflows as _;
use copr_workflows::logs::LogKind;
use futures_util::TryStreamExt as _;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    /// The build ID. Default: a new build on the server inside the example.
    build: Option<i64>,
    /// The chroot.
    #[arg(default_value = "fedora-43-x86_64")]
    chroot: String,
    /// Read the log of the source build instead of a chroot's.
    #[arg(long)]
    source: bool,
    /// Read the backend's log instead of the builder's.
    #[arg(long)]
    backend: bool,
    /// Read the log as it is now, without waiting.
    #[arg(long)]
    now: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    // On the server inside the example, five minutes pass in a second.
    let place = arguments.target.connect(300.0, |server| server).await?;
    let submit = |fake: &copr_fake::Fake| fake.submit("alice/hello", "hello", "1.0-1");
    let submitted = place.fake.as_ref().map(submit);
    let build = arguments.build.or(submitted).ok_or("pass a build ID")?;

    let log = if arguments.source {
        place.copr.builds().source_log(build)
    } else {
        place.copr.builds().log(build, arguments.chroot)
    };
    let mut log = log.follow(!arguments.now).deadline(Duration::from_secs(12 * 3600));
    if arguments.backend {
        log = log.kind(LogKind::Backend);
    }
    if place.fake.is_some() {
        log = log.poll_interval(Duration::from_millis(50));
    }
    let mut lines = log.lines();
    while let Some(line) = lines.try_next().await? {
        println!("{line}");
    }
    if lines.restarts() > 0 {
        eprintln!("the build was restarted {} times", lines.restarts());
    }
    Ok(())
}
