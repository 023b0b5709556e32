//! A source package or a spec file is sent to be built, with a bar that shows how far it is.
//!
//! ```text
//! cargo run -p copr-workflows --example upload
//! cargo run -p copr-workflows --example upload -- --config --project alice/hello hello-2.12-1.src.rpm
//! ```

mod common;

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser as _;
use copr_workflows::Workflows as _;
use copr_workflows::names::ProjectId;
use copr_workflows::{BuildOptions, Srpm};
use indicatif::{ProgressBar, ProgressStyle};

/// The size of the package that is made up, in bytes.
const MADE_UP: usize = 64 << 20;

#[derive(clap::Parser)]
struct Arguments {
    #[command(flatten)]
    target: common::Target,
    /// The file. Left out, 64 MiB that are made up, for the server inside this program.
    #[arg(required_if_eq("config", "true"))]
    file: Option<PathBuf>,
    /// Where to build it: `owner/project`, `@group/project`, or with a directory `owner/project:custom:NAME`.
    #[arg(long, default_value = "alice/hello", required_if_eq("config", "true"))]
    project: ProjectId,
    /// A chroot to build in, by name or by pattern; can be given more than once. Left out, all of the project.
    #[arg(long = "chroot")]
    chroots: Vec<String>,
    /// Lets others go first.
    #[arg(long)]
    background: bool,
    /// How many minutes each part of the build may take.
    #[arg(long)]
    minutes: Option<u64>,
}

impl Arguments {
    fn options(&self) -> BuildOptions {
        let mut options = BuildOptions::new().background(self.background);
        if !self.chroots.is_empty() {
            options = options.chroots(&self.chroots);
        }
        match self.minutes {
            Some(minutes) => options.timeout(Duration::from_secs(minutes * 60)),
            None => options,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let place = arguments.target.connect(1.0, |server| server).await?;
    let file = match &arguments.file {
        Some(path) => Srpm::open(path).await?,
        None => Srpm::bytes("hello-2.12-1.src.rpm", made_up())?,
    };

    let bar = ProgressBar::new(file.size()).with_style(ProgressStyle::with_template(
        "{msg} [{wide_bar}] {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left",
    )?);
    bar.set_message(file.name().to_owned());
    let upload = place.copr.builds().upload(file).project(&arguments.project).options(arguments.options());
    let shown = bar.clone();
    let sent = upload.on_progress(move |progress| shown.set_position(progress.sent)).send().await;
    bar.finish();

    let build = match sent {
        Ok(build) => build,
        Err(error) => {
            let Some(submission) = error.submission() else { return Err(error.into()) };
            // It may be there all the same: to send it again would build it twice.
            eprintln!("{error}\nLooking for the build");
            let found = place.copr.builds().find_submitted(submission).await?;
            found.into_iter().next().ok_or(error)?
        }
    };
    println!("build {} is {}", build.id, build.state);
    println!("{}", place.copr.web().build(build.id));
    Ok(())
}

/// A package as far as anybody looks at it.
fn made_up() -> Vec<u8> {
    let mut content = vec![0; MADE_UP];
    content[..4].copy_from_slice(&[0xed, 0xab, 0xee, 0xdb]);
    content
}
