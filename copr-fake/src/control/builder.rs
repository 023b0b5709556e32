//! Configures a server before it starts: users, chroots, ports, limits.

mod content;

use super::clock::{Clock, START};
use super::journal::Journal;
use crate::api::Site;
use crate::model::{Group, MockChroot, Secrets, State};

/// The default chroots.
const CHROOTS: [&str; 7] = [
    "fedora-rawhide-x86_64",
    "fedora-rawhide-aarch64",
    "fedora-43-x86_64",
    "fedora-43-aarch64",
    "epel-9-x86_64",
    "epel-10-x86_64",
    "opensuse-tumbleweed-x86_64",
];

/// The specification that the public server serves.
const UPSTREAM: &str = include_str!("../../openapi/upstream.json");

/// The default of [`Builder::max_page_rows`].
const MAX_PAGE_ROWS: usize = 20_000;

/// The configuration and content of a server that has not started. [`Fake::builder`](crate::Fake::builder) creates one.
///
/// [`project`](Self::project) adds a project; [`package`](Self::package), [`build`](Self::build),
/// [`submit`](Self::submit) and [`in_pulp`](Self::in_pulp) after it are about that project.
#[derive(Debug)]
#[must_use = "the server is not running: call .start()"]
pub struct Builder {
    pub(super) state: State,
    pub(super) clock: Clock,
    pub(super) site: Site,
    pub(super) journal: Journal,
    pub(super) port: u16,
    pub(super) separate_results: bool,
    own_chroots: bool,
}

impl Default for Builder {
    fn default() -> Self {
        let mut state = State::new(1);
        state.mock_chroots = CHROOTS.map(MockChroot::new).into();
        let site =
            Site { max_page_rows: MAX_PAGE_ROWS, specification: UPSTREAM.to_owned(), ..Site::default() };
        Self {
            state,
            clock: Clock::at(START),
            site,
            journal: Journal::default(),
            port: 0,
            separate_results: false,
            own_chroots: false,
        }
    }
}

impl Builder {
    /// Sets the seed of tokens, secrets, histories and durations of builds. Call it first: what was added before keeps its
    /// values.
    pub fn seed(mut self, seed: u64) -> Self {
        self.state.secrets = Secrets::new(seed);
        self.state.life.reseed(seed);
        self
    }

    /// Sets the clock. The default is a virtual clock that starts at [`START`] and stands still.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Lets the server's time run, `speed` times as fast as real time, starting now. Call it before you add anything. Tests
    /// are faster and more reliable if they advance the virtual clock, [`Fake::clock`](crate::Fake::clock).
    pub fn real_time(self, speed: f64) -> Self {
        self.clock(Clock::real(speed))
    }

    /// Adds a user with a token.
    pub fn user(mut self, name: &str) -> Self {
        self.state.add_user(name, self.clock.now());
        self
    }

    /// Adds an administrator of the server.
    pub fn admin(mut self, name: &str) -> Self {
        self.state.add_user(name, self.clock.now()).admin = true;
        self
    }

    /// Adds a user whose token has expired.
    pub fn expired_user(mut self, name: &str) -> Self {
        let now = self.clock.now();
        self.state.add_user(name, now).expires = now;
        self
    }

    /// Adds a Kerberos ticket: `gssapi_login` accepts `Authorization: Negotiate TICKET` for this principal (a user name with
    /// or without a realm) and opens a session. Once there is a ticket, requests without one get a 401 with
    /// `WWW-Authenticate: Negotiate`, as from a web server in front of the application.
    ///
    /// The ticket is any text; nothing is encrypted. A principal that isn't a user gets a 403.
    pub fn kerberos(mut self, principal: &str, ticket: &str) -> Self {
        self.state.add_ticket(principal, ticket);
        self
    }

    /// Adds a group, and its members as users.
    pub fn group<'a>(mut self, name: &str, members: impl IntoIterator<Item = &'a str>) -> Self {
        let name = name.strip_prefix('@').unwrap_or(name);
        let mut group = Group::default();
        for member in members {
            self.state.add_user(member, self.clock.now());
            group.members.insert(member.to_owned());
        }
        self.state.groups.insert(name.to_owned(), group);
        self
    }

    /// Adds a chroot to the server. The first call replaces the default chroots.
    pub fn chroot(mut self, name: &str, comment: &str) -> Self {
        if !std::mem::replace(&mut self.own_chroots, true) {
            self.state.mock_chroots.clear();
        }
        let mut chroot = MockChroot::new(name);
        comment.clone_into(&mut chroot.comment);
        self.state.mock_chroots.push(chroot);
        self
    }

    /// Deactivates a chroot that has reached its end of life. Adds it first if the server doesn't have it.
    pub fn inactive_chroot(mut self, name: &str) -> Self {
        if !self.state.mock_chroots.iter().any(|known| known.name == name) {
            self.state.mock_chroots.push(MockChroot::new(name));
        }
        self.state.set_active(name, false);
        self
    }

    /// Sets the text at `/api_3/swagger.json`, to which the page at `/api_3/docs` points. The default is the specification of
    /// the public server.
    pub fn specification(mut self, text: impl Into<String>) -> Self {
        self.site.specification = text.into();
        self
    }

    /// Lets full-text search find projects only after [`State::index_projects`], like the index job of a real server. By
    /// default it finds them at once.
    pub fn manual_index(mut self) -> Self {
        self.state.manual_index = true;
        self
    }

    /// Changes the state directly.
    pub fn with(mut self, change: impl FnOnce(&mut State)) -> Self {
        change(&mut self.state);
        self
    }

    /// Sets the port. The default is any free port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sets how many rows one page can have. A request for more gets a 504 from the proxy, as it does from a real server when
    /// the query takes too long. The default is 20,000.
    pub fn max_page_rows(mut self, rows: usize) -> Self {
        self.site.max_page_rows = rows;
        self
    }

    /// Serves results, and packages in Pulp, on a second port without the API. Real servers have separate hosts for them, to
    /// which a client must not send credentials.
    pub fn separate_results(mut self) -> Self {
        self.separate_results = true;
        self
    }

    /// Sets how many requests the journal keeps. The default is 10,000; 0 disables it.
    pub fn journal_capacity(self, requests: usize) -> Self {
        self.journal.set_capacity(requests);
        self
    }
}
