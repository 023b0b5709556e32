//! Watches several builds until they have finished, prints each change, and summarizes the outcomes.
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
    /// The build IDs. Default: three new builds on the server inside the example.
    builds: Vec<i64>,
    /// The maximum time to watch, in minutes.
    #[arg(long, default_value_t = 720)]
    minutes: u64,
    /// Stop at the first failed build or chroot.
    #[arg(long)]
    first_failure: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    // On the server inside the example, a quarter of an hour passes in three seconds.
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
    println!("{} of {} failed, {open} unfinished", outcomes.failures().count(), outcomes.builds.len());
    Ok(())
}
