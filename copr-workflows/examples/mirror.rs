//! Watches a project and downloads the packages of each successful build.
//!
//! `cargo run -p copr-workflows --example mirror -- --url https://copr.fedorainfracloud.org @copr/copr-dev --into mirror`

mod common;

use std::path::PathBuf;

use clap::Parser as _;
use copr_workflows::prelude::*;
use futures_util::TryStreamExt as _;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    #[arg(default_value = "alice/hello")]
    project: String,
    #[arg(long, default_value = "mirror")]
    into: PathBuf,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Arguments { target, project, into } = Arguments::parse();
    let place = target.connect(300.0, |server| server).await?;
    place.prepare(|fake| ["1.0-1", "1.1-1", "1.2-1"].map(|it| fake.submit("alice/hello", "hello", it)));
    let copr = &place.copr;

    let mut events = copr.projects().watch(project).poll_interval(place.poll, place.poll * 4);
    while let Some(event) = events.try_next().await? {
        let Some(outcome) = event.outcome().filter(|outcome| outcome.has_packages()) else { continue };
        let results = copr.builds().results(outcome.build_id).await?;
        for file in results.matching("*.rpm").download(&into).await? {
            println!("{}", file.path.display());
        }
    }
    Ok(())
}
