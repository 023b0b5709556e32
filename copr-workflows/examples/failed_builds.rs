//! Lists the failed builds of a project, newest first.
//!
//! `cargo run -p copr-workflows --example failed_builds -- --url https://copr.fedorainfracloud.org @copr/copr-dev`

mod common;

use clap::Parser as _;
use copr_workflows::enums::BuildState;
use copr_workflows::prelude::*;
use futures_util::TryStreamExt as _;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    #[arg(default_value = "alice/hello")]
    project: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let place = arguments.target.connect(1.0, |server| server.history("alice/hello", 500)).await?;
    let copr = &place.copr;

    let mut failed = copr.build_list().project(arguments.project).items().states([BuildState::Failed]);
    while let Some(build) = failed.try_next().await? {
        let package = build.source_package.name.as_deref().unwrap_or("-");
        println!("{} {} {package}", build.id, build.submitted_on);
    }
    Ok(())
}
