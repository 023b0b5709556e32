//! The server under test, and what can be done to it besides calling it.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use copr_fake::state::BuildState;
use copr_fake::{Builder, Fake};

use super::checks::{Done, Stop};

/// A login and its token.
#[derive(Clone)]
pub struct Pair {
    /// The API login.
    pub login: String,
    /// The API token.
    pub token: String,
}

// A token is as good as a password.
impl std::fmt::Debug for Pair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pair")
    }
}

/// The passing of time on a server.
pub type Passing<'a> = Pin<Box<dyn Future<Output = Done> + Send + 'a>>;

/// A server under test.
pub trait Instance: Send + Sync {
    /// Its address.
    fn url(&self) -> &str;

    /// Whether it is the fake.
    fn is_fake(&self) -> bool {
        self.fake().is_some()
    }

    /// The fake, if it is one.
    fn fake(&self) -> Option<&Fake> {
        None
    }

    /// The login of a user the suite may spoil.
    fn spare(&self) -> Option<Pair> {
        None
    }

    /// The login of a server admin.
    fn admin(&self) -> Option<Pair> {
        None
    }

    /// The URL of a source RPM that builds on this server, in all chroots.
    fn srpm(&self) -> &str {
        SRPM
    }

    /// Whether builds end here in a time that can be waited for.
    fn builds(&self) -> bool {
        self.is_fake()
    }

    /// Lets time pass. On a real server it passes on its own: a look at it is worth while after a part of this time.
    fn advance(&self, by: Duration) -> Passing<'_>;
}

/// The URL that builds are made from unless they have to succeed. Nothing is there.
pub const SRPM: &str = "https://example.org/conformance-1.0-1.src.rpm";

/// The longest pause between two looks at a real server.
const PAUSE: Duration = Duration::from_secs(10);

/// A real server, or anything else that has an address.
#[derive(Clone, Debug, Default)]
pub struct Remote {
    /// Its address.
    pub url: String,
    /// The URL of a source RPM that builds there; builds are waited for if there is one.
    pub srpm: Option<String>,
    /// The login of a user the suite may spoil.
    pub spare: Option<Pair>,
    /// The login of a server admin.
    pub admin: Option<Pair>,
}

impl Instance for Remote {
    fn url(&self) -> &str {
        &self.url
    }

    fn spare(&self) -> Option<Pair> {
        self.spare.clone()
    }

    fn admin(&self) -> Option<Pair> {
        self.admin.clone()
    }

    fn srpm(&self) -> &str {
        self.srpm.as_deref().unwrap_or(SRPM)
    }

    fn builds(&self) -> bool {
        self.srpm.is_some()
    }

    fn advance(&self, by: Duration) -> Passing<'_> {
        Box::pin(async move {
            if !self.builds() {
                return Err(Stop::not_applicable("builds are not waited for without --srpm"));
            }
            tokio::time::sleep(by.min(PAUSE)).await;
            Ok(())
        })
    }
}

/// The fake, with two users, a group, an admin and somebody whose login may be spoilt.
#[derive(Debug)]
pub struct Local {
    fake: Fake,
}

/// The first user of the fake, who is in the group.
pub const USER: &str = "alice";
/// The second user, who is not.
pub const SECOND: &str = "bob";
/// The group, without the `@`.
pub const GROUP: &str = "hammers";
const ADMIN: &str = "root";
const SPARE: &str = "tina";
/// The Kerberos ticket of the first user, as it stands in a header.
pub const TICKET: &str = "YIIconformance";

impl Local {
    /// Starts the fake, where time passes when the suite says so.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start() -> std::io::Result<Self> {
        Self::seeded(Fake::builder()).await
    }

    /// Starts the fake, where time passes by itself.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn at_speed(speed: f64) -> std::io::Result<Self> {
        Self::seeded(Fake::builder().real_time(speed)).await
    }

    async fn seeded(builder: Builder) -> std::io::Result<Self> {
        let builder = builder
            .user(USER)
            .kerberos(USER, TICKET)
            .user(SECOND)
            .group(GROUP, [USER])
            .admin(ADMIN)
            .user(SPARE);
        // Something that is there already, for the scenarios that only read.
        let builder = builder.project("alice/standing", ["fedora-43-x86_64"]).package("hello").build(
            "hello",
            "2.12-1",
            BuildState::Succeeded,
        );
        Ok(Self { fake: builder.start().await? })
    }

    /// The fake itself.
    pub fn fake(&self) -> &Fake {
        &self.fake
    }

    /// The login of a user.
    #[must_use]
    pub fn pair(&self, user: &str) -> Pair {
        let credentials = self.fake.credentials(user);
        Pair { login: credentials.login, token: credentials.token }
    }
}

impl Instance for Local {
    fn url(&self) -> &str {
        self.fake.url()
    }

    fn fake(&self) -> Option<&Fake> {
        Some(&self.fake)
    }

    fn spare(&self) -> Option<Pair> {
        Some(self.pair(SPARE))
    }

    fn admin(&self) -> Option<Pair> {
        Some(self.pair(ADMIN))
    }

    fn advance(&self, by: Duration) -> Passing<'_> {
        self.fake.clock().advance(by);
        Box::pin(async { Ok(()) })
    }
}
