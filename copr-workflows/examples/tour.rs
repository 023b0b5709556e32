//! A tour of both crates: reads a project, then creates one, uploads a source package, watches the build, reads its log,
//! downloads the packages and deletes the project.
//!
//! ```text
//! cargo run --example tour                                              # a server inside the example
//! cargo run --example tour -- --url https://copr.fedorainfracloud.org    # a real server, which is only read
//! cargo run --example tour -- --config --write --srpm hello.src.rpm      # your server: creates and deletes a project `tour`
//! ```

mod common;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Parser as _;
use copr_workflows::enums::BuildState;
use copr_workflows::names::ProjectId;
use copr_workflows::prelude::*;
use copr_workflows::{Copr, Error, UploadFile};
use futures_util::TryStreamExt as _;

type TourResult<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    /// The project to read. On the server inside the example, it is `alice/hello`.
    #[arg(long, default_value = "@copr/copr-dev")]
    project: ProjectId,
    /// Create a project on a real server, build in it, and delete it again.
    #[arg(long, requires = "srpm")]
    write: bool,
    /// The source package to build.
    #[arg(long)]
    srpm: Option<PathBuf>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::process::ExitCode {
    match tour(Arguments::parse()).await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            // One line, and what to do about it if known.
            eprintln!("{error}\n{}", error.downcast_ref::<Error>().map_or("", Error::help));
            std::process::ExitCode::FAILURE
        }
    }
}

async fn tour(arguments: Arguments) -> TourResult {
    let started = Instant::now();
    // On the server inside the example, a quarter of an hour passes in three seconds.
    let place = arguments.target.connect(300.0, |fake| fake.history("alice/hello", 250)).await?;
    let project = if place.fake.is_some() { "alice/hello".parse()? } else { arguments.project };

    read_project(&place.copr, &project).await?;
    if place.fake.is_some() || arguments.write {
        let srpm = common::srpm(arguments.srpm.as_deref()).await?;
        build_something(&place.copr, srpm, place.poll).await?;
    } else {
        println!("\nPass --write to create a project and a build on a real server.");
    }
    println!("\nDone in {:.1} s.", started.elapsed().as_secs_f64());
    Ok(())
}

/// Reads public data, which needs no login.
async fn read_project(copr: &Copr, project: &ProjectId) -> TourResult {
    let found = copr.project_get().project(project).send().await?;
    println!("{} at {}", found.full_name, copr.web().project(project));
    println!("  builds for {}", found.chroot_repos.keys().cloned().collect::<Vec<_>>().join(", "));

    let mut failed = copr.build_list().project(project).items().states([BuildState::Failed]);
    println!("Its latest failed builds:");
    for build in failed.collect_up_to(3).await? {
        let package = build.source_package.name.as_deref().unwrap_or("-");
        println!("  {:>9}  {}  {package}", build.id, build.submitted_on);
    }

    let mut packages = copr.projects().monitor(project).await?;
    let (mut count, mut good) = (0, 0);
    while let Some(package) = packages.try_next().await? {
        count += 1;
        good += usize::from(package.chroots.values().all(|latest| latest.state.is_success()));
    }
    println!("{good} of its {count} packages succeeded in all chroots.");

    if let Err(error) = copr.build_get().build_id(0).send().await {
        println!("An error looks like this:\n  {error}\n  {}", error.help());
    }
    Ok(())
}

/// Creates a project, builds in it, and deletes it.
async fn build_something(copr: &Copr, srpm: UploadFile, poll_interval: Duration) -> TourResult {
    let me = copr.auth_check().send().await?;
    let project: ProjectId = format!("{}/tour", me.name).parse()?;
    let active = copr.projects().chroots().get().await?;
    let chroots = active.matching(["*-x86_64"]).into_iter().take(1);
    let chroots: Vec<String> = chroots.map(|chroot| chroot.name.to_string()).collect();

    let ensured = copr
        .projects()
        .ensure(&project)
        .chroots(chroots.clone())
        .description("A temporary project of the tour.")
        .await?;
    println!("\n{project}: {:?}", ensured.outcome);
    // Deletes the project even if the build fails.
    let built = build_in(copr, &project, &chroots, srpm, poll_interval).await;
    let gone = copr.project_delete().project(&project).send().await?;
    println!("Deleted {}.", gone.full_name);
    built
}

async fn build_in(
    copr: &Copr,
    project: &ProjectId,
    chroots: &[String],
    srpm: UploadFile,
    poll_interval: Duration,
) -> TourResult {
    println!("Uploading {} ({} bytes)", srpm.name(), srpm.size());
    let upload = copr.builds().upload(srpm).to(project).chroots(chroots.to_vec());
    let build = upload.send_or_find(Duration::from_secs(15 * 60)).await?;
    println!("Build {}: {}", build.id, copr.web().build(build.id));

    let outcome = copr
        .builds()
        .watch(build.id)
        .deadline(Duration::from_secs(6 * 3600))
        .poll_interval(poll_interval, 4 * poll_interval)
        .on_change(|change| println!("  {change}"))
        .await?;
    println!("Outcome: {outcome}");

    for chroot in chroots {
        let log: Vec<String> =
            copr.builds().log(build.id, chroot.as_str()).follow(false).lines().try_collect().await?;
        println!(
            "The log of {chroot} has {} lines; the last one: {}",
            log.len(),
            log.last().map_or("-", |l| l)
        );
    }

    let results = copr.builds().results(build.id).await?;
    let folder = std::env::temp_dir().join(format!("copr-tour-{}", std::process::id()));
    let files = results.matching("*.rpm").download(&folder).await?;
    println!("Downloaded the {} packages of {} result files:", files.len(), results.files.len());
    for file in &files {
        println!("  {}", file.path.display());
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
