//! The server under test.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use copr_fake::state::BuildState;
use copr_fake::{Builder, Fake};

use super::checks::{Failure, Outcome};

/// An API login and its token.
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

/// The future of [`Instance::advance`].
pub type Advance<'a> = Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>;

/// A server under test.
pub trait Instance: Send + Sync {
    /// Its URL.
    fn url(&self) -> &str;

    /// Whether it is the fake.
    fn is_fake(&self) -> bool {
        self.fake().is_some()
    }

    /// The fake, if it is one.
    fn fake(&self) -> Option<&Fake> {
        None
    }

    /// Credentials that scenarios may invalidate.
    fn spare(&self) -> Option<Pair> {
        None
    }

    /// The credentials of a server admin.
    fn admin(&self) -> Option<Pair> {
        None
    }

    /// The URL of a source RPM that builds on this server in all chroots.
    fn srpm(&self) -> &str {
        SRPM
    }

    /// Whether the suite can wait for builds here.
    fn builds(&self) -> bool {
        self.is_fake()
    }

    /// Lets time pass. Real servers have their own clock, so this waits for a part of the time before the next poll.
    fn advance(&self, by: Duration) -> Advance<'_>;
}

/// The URL for builds that need not succeed. It does not exist.
pub const SRPM: &str = "https://example.org/conformance-1.0-1.src.rpm";

/// The longest pause between two polls of a real server.
const PAUSE: Duration = Duration::from_secs(10);

/// A real server, or any other server with a URL.
#[derive(Clone, Debug, Default)]
pub struct Remote {
    /// Its URL.
    pub url: String,
    /// The URL of a source RPM that builds there. Without it, the suite does not wait for builds.
    pub srpm: Option<String>,
    /// Credentials that scenarios may invalidate.
    pub spare: Option<Pair>,
    /// The credentials of a server admin.
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

    fn advance(&self, by: Duration) -> Advance<'_> {
        Box::pin(async move {
            if !self.builds() {
                return Err(Failure::not_applicable("waiting for builds needs --srpm"));
            }
            tokio::time::sleep(by.min(PAUSE)).await;
            Ok(())
        })
    }
}

/// The fake, with two users, a group, an admin and spare credentials.
#[derive(Debug)]
pub struct Local {
    fake: Fake,
}

/// The first user of the fake. Member of the group.
pub const USER: &str = "alice";
/// The second user. Not a member.
pub const SECOND: &str = "bob";
/// The group, without the `@`.
pub const GROUP: &str = "hammers";
const ADMIN: &str = "root";
const SPARE: &str = "tina";
/// The Kerberos ticket of the first user, as the `Authorization` header has it.
pub const TICKET: &str = "YIIconformance";

impl Local {
    /// Starts the fake with a clock that the suite advances.
    ///
    /// # Errors
    /// If no port is free.
    pub async fn start() -> std::io::Result<Self> {
        Self::seeded(Fake::builder()).await
    }

    /// Starts the fake with a running clock.
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
        // For the scenarios that only read.
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

    /// The credentials of a user.
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

    fn advance(&self, by: Duration) -> Advance<'_> {
        self.fake.clock().advance(by);
        Box::pin(async { Ok(()) })
    }
}
