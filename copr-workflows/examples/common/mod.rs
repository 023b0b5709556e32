//! The server of an example: one inside the example, or a real one.
#![allow(dead_code, reason = "each example uses a part of it")]

use std::path::Path;
use std::time::Duration;

use copr_fake::Fake;
use copr_workflows::config::{Config, Date};
use copr_workflows::{Copr, UploadFile};

/// Chroots of the project in the embedded server.
pub const CHROOTS: [&str; 2] = ["fedora-43-x86_64", "fedora-43-aarch64"];

/// The server.
#[derive(Clone, Debug, clap::Args)]
pub struct Target {
    /// A real server, such as `https://copr.fedorainfracloud.org`, without a login. Default: a server inside the example.
    #[arg(long)]
    pub url: Option<String>,
    /// The server and login of ~/.config/copr, `COPR_CONFIG`, or `COPR_URL`, `COPR_LOGIN` and `COPR_TOKEN`.
    #[arg(long, conflicts_with = "url")]
    pub config: bool,
}

/// The arguments of an example that has no others.
#[derive(clap::Parser)]
pub struct Arguments {
    #[command(flatten)]
    pub target: Target,
}

/// A client, and the server inside the example if it uses that.
pub struct Place {
    pub copr: Copr,
    pub fake: Option<Fake>,
    /// The client's configuration file.
    pub folder: Option<tempfile::TempDir>,
    /// The poll interval: the server inside the example is faster than a real one.
    pub poll: Duration,
}

impl Place {
    /// Prepares the server inside the example.
    pub fn prepare<T>(&self, change: impl FnOnce(&Fake) -> T) {
        if let Some(fake) = &self.fake {
            change(fake);
        }
    }
}

/// A source package from the disk, or one that only starts like an RPM, which is enough for the server inside the example.
pub async fn srpm(path: Option<&Path>) -> copr_workflows::Result<UploadFile> {
    match path {
        Some(path) => UploadFile::open(path).await,
        None => {
            UploadFile::bytes("hello-2.12-1.src.rpm", [&[0xed, 0xab, 0xee, 0xdb][..], &[0; 4096]].concat())
        }
    }
}

impl Target {
    /// Whether it is the server inside the example.
    pub fn is_embedded(&self) -> bool {
        self.url.is_none() && !self.config
    }

    /// Connects. `build` prepares the server inside the example, whose clock runs at `speed` times the usual speed.
    pub async fn connect(
        &self,
        speed: f64,
        build: impl FnOnce(copr_fake::Builder) -> copr_fake::Builder,
    ) -> Result<Place, Box<dyn std::error::Error>> {
        if self.config {
            let copr = Copr::from_default_config()?;
            for warning in copr.warnings() {
                eprintln!("warning: {warning}");
            }
            return Ok(Place { copr, fake: None, folder: None, poll: Duration::from_secs(10) });
        }
        if let Some(url) = &self.url {
            return Ok(Place {
                copr: Copr::builder().url(url).build()?,
                fake: None,
                folder: None,
                poll: Duration::from_secs(10),
            });
        }
        let fake = build(Fake::builder().real_time(speed).user("alice").project("alice/hello", CHROOTS))
            .start()
            .await?;
        // A configuration file like a user's. It is read here so that environment variables don't count.
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("copr");
        let today = Date::today().ok_or("the system clock is not set")?;
        let text = format!("{}# expiration date: {today}\n", fake.config_file("alice"));
        std::fs::write(&path, &text)?;
        let config = Config::resolve(Some((&path, &text)), |_| None)?;
        let copr = Copr::builder().config(config).build()?;
        Ok(Place { copr, fake: Some(fake), folder: Some(folder), poll: Duration::from_millis(50) })
    }
}
