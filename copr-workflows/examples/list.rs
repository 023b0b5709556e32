//! Lists: the newest failed builds of a project, and where to go on tomorrow.
//!
//! ```text
//! cargo run -p copr-workflows --example list
//! cargo run -p copr-workflows --example list -- --url https://copr.fedorainfracloud.org @copr/copr-dev
//! ```

mod common;

use clap::Parser as _;
use copr_workflows::enums::BuildState;
use copr_workflows::names::ProjectId;
use copr_workflows::prelude::*;
use futures_util::TryStreamExt as _;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    /// The project, as `owner/project` or `@group/project`.
    #[arg(default_value = "alice/hello")]
    project: ProjectId,
    /// How many failed builds to show.
    #[arg(long, default_value_t = 5)]
    most: usize,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let place = arguments.target.connect(1.0, |server| server.history("alice/hello", 500)).await?;

    // All builds are asked for, 100 a page and filtered here: the server's own filter repeats rows.
    let builds = place.copr.build_list().project(&arguments.project);
    let mut failed = builds.items().states([BuildState::Failed]).page_size(100);
    for build in failed.collect_up_to(arguments.most).await? {
        let package = build.source_package.name.as_deref().unwrap_or("-");
        println!("{:>9}  {}  {package}", build.id, build.submitted_on);
    }

    // A cursor is a short text. Tomorrow it goes on from here, whatever was submitted or deleted since.
    let bookmark = failed.cursor();
    println!("to go on: {bookmark}");
    let builds = place.copr.build_list().project(&arguments.project);
    let mut rest = builds.items().resume(bookmark);
    let mut count = 0;
    while rest.try_next().await?.is_some() {
        count += 1;
        if count == 1000 {
            break;
        }
    }
    println!("{count} builds from the bookmark's page on");
    Ok(())
}
