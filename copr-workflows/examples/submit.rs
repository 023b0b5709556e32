//! Uploads a source package, waits for the build, and shows the end of the logs of failed chroots.
//!
//! `cargo run -p copr-workflows --example submit -- --config alice/hello hello-2.12-1.src.rpm`

mod common;

use std::{path::PathBuf, time::Duration};

use clap::Parser as _;
use copr_workflows::prelude::*;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    #[arg(default_value = "alice/hello")]
    project: String,
    srpm: Option<PathBuf>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Arguments { target, project, srpm } = Arguments::parse();
    let place = target.connect(300.0, |server| server).await?;
    place.prepare(|fake| {
        fake.script("alice/hello").fail_chroot("*-aarch64");
    });
    let builds = place.copr.builds();

    let upload = builds.upload(common::srpm(srpm.as_deref()).await?).to(project);
    let build = upload.send_or_find(Duration::from_secs(15 * 60)).await?;
    let watch = builds.watch(build.id).poll_interval(place.poll, place.poll * 4);
    let outcome = watch.deadline(Duration::from_secs(6 * 3600)).on_change(|it| println!("{it}")).await?;
    for log in builds.failure_logs(&outcome).tail(20).await? {
        println!("{log}");
    }
    Ok(())
}
