//! Where an example goes: a server inside the example, or a real one.
#![allow(dead_code, reason = "each example uses its own part of it")]

use copr_fake::Fake;
use copr_workflows::Copr;

/// Chroots of the project in the embedded server.
pub const CHROOTS: [&str; 2] = ["fedora-43-x86_64", "fedora-43-aarch64"];

/// Which server, and what on it.
#[derive(Clone, Debug, clap::Args)]
pub struct Target {
    /// A real server, such as `https://copr.fedorainfracloud.org`, without a login. Otherwise one inside this program.
    #[arg(long)]
    pub url: Option<String>,
    /// The server and the login of ~/.config/copr, `COPR_CONFIG`, and `COPR_URL`, `COPR_LOGIN`, `COPR_TOKEN`.
    #[arg(long, conflicts_with = "url")]
    pub config: bool,
}

/// A client, and the server inside this program that it goes to, if it does.
pub struct Place {
    pub copr: Copr,
    pub fake: Option<Fake>,
}

impl Target {
    /// Whether it is the server inside this program, where nothing can be broken.
    pub fn is_embedded(&self) -> bool {
        self.url.is_none() && !self.config
    }

    /// Connects. `build` prepares the server inside this program, whose time passes `speed` times as fast as ours.
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
            return Ok(Place { copr, fake: None });
        }
        if let Some(url) = &self.url {
            return Ok(Place { copr: Copr::builder().url(url).build()?, fake: None });
        }
        let fake = build(Fake::builder().real_time(speed).user("alice").project("alice/hello", CHROOTS))
            .start()
            .await?;
        let alice = fake.credentials("alice");
        let copr = Copr::builder().url(fake.url()).credentials(alice.login, alice.token).build()?;
        Ok(Place { copr, fake: Some(fake) })
    }
}
