//! Several builds, watched to their ends: a line for whatever happens, and a table of what came of it.
//!
//! ```text
//! cargo run -p copr-workflows --example watch
//! cargo run -p copr-workflows --example watch -- --url https://copr.fedorainfracloud.org 9876543 9876544
//! ```

mod common;

use std::time::Duration;

use clap::Parser as _;
use copr_workflows::Workflows as _;
use copr_workflows::watch::EndReason;
use futures_util::TryStreamExt as _;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    /// The builds. Left out, three that the server inside this program has just got.
    builds: Vec<i64>,
    /// How many minutes to watch at most.
    #[arg(long, default_value_t = 720)]
    minutes: u64,
    /// Ends at the first build or chroot that fails.
    #[arg(long)]
    first_failure: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    // A quarter of an hour passes in three seconds on the server inside this program.
    let place = arguments.target.connect(300.0, |server| server).await?;
    let mut builds = arguments.builds;
    if let Some(fake) = &place.fake {
        fake.script("alice/hello").package("thread").fail_chroot("*-aarch64");
        let submitted = ["hello", "thread", "needle"].map(|name| fake.submit("alice/hello", name, "1.0-1"));
        builds.extend(submitted);
    }

    let mut watch =
        place.copr.builds().watch_all(builds).deadline(Duration::from_secs(arguments.minutes * 60));
    if place.fake.is_some() {
        watch = watch
            .poll_interval(Duration::from_millis(50), Duration::from_millis(200))
            .min_interval(Duration::ZERO);
    }
    if arguments.first_failure {
        watch = watch.first_failure();
    }
    while let Some(event) = watch.try_next().await? {
        println!("{event}");
    }

    let outcomes = watch.await?;
    println!();
    for outcome in &outcomes.builds {
        let build = outcome.build.as_ref();
        let package = build.and_then(|it| it.source_package.name.as_deref()).unwrap_or("-");
        println!("{package:<10} {outcome}");
        for chroot in &outcome.chroots {
            println!("           {:<20} {}", chroot.name, chroot.state);
        }
    }
    let open = outcomes.builds.iter().filter(|outcome| outcome.end_reason != EndReason::Final).count();
    println!(
        "{} of {} failed, {open} not seen to their end",
        outcomes.failures().count(),
        outcomes.builds.len()
    );
    Ok(())
}
