//! Shows how a project and a package differ from the wanted state, and updates them.
//!
//! `cargo run -p copr-workflows --example reconcile -- --config alice/hello`

mod common;

use clap::Parser as _;
use copr_workflows::prelude::*;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    #[arg(default_value = "alice/hello")]
    project: copr_workflows::names::ProjectId,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Arguments { target, project } = Arguments::parse();
    let place = target.connect(1.0, |server| server).await?;
    let projects = place.copr.projects();

    let wanted = projects.ensure(&project).chroots(["fedora-43-x86_64"]).description("Nightly builds");
    for change in wanted.dry_run().await?.changes {
        println!("{change}");
    }
    println!("{}", wanted.await?);

    let package = projects.ensure_package(&project, "hello").scm("https://example.org/hello.git");
    println!("{}", package.webhook_rebuild(true).await?);
    Ok(())
}
