//! Setting up a server before it starts: its users, its chroots, where it listens.

mod content;

use super::clock::{Clock, START};
use super::journal::Journal;
use crate::api::Site;
use crate::model::{Group, MockChroot, Secrets, State};

/// The chroots a server has unless told otherwise.
const CHROOTS: [&str; 7] = [
    "fedora-rawhide-x86_64",
    "fedora-rawhide-aarch64",
    "fedora-43-x86_64",
    "fedora-43-aarch64",
    "epel-9-x86_64",
    "epel-10-x86_64",
    "opensuse-tumbleweed-x86_64",
];

/// The specification of the public server.
const UPSTREAM: &str = include_str!("../../openapi/upstream.json");

/// The most rows of a page unless the test says otherwise.
const HEAVIEST_PAGE: usize = 20_000;

/// What a server knows when it starts. Made by [`Fake::builder`](crate::Fake::builder).
#[derive(Debug)]
#[must_use = "nothing is served yet: write .start()"]
pub struct Builder {
    pub(super) state: State,
    pub(super) clock: Clock,
    pub(super) site: Site,
    pub(super) journal: Journal,
    pub(super) port: u16,
    pub(super) results_apart: bool,
    own_chroots: bool,
}

impl Default for Builder {
    fn default() -> Self {
        let mut state = State::new(1);
        state.mock_chroots = CHROOTS.map(MockChroot::new).into();
        let site =
            Site { heaviest_page: HEAVIEST_PAGE, specification: UPSTREAM.to_owned(), ..Site::default() };
        Self {
            state,
            clock: Clock::at(START),
            site,
            journal: Journal::default(),
            port: 0,
            results_apart: false,
            own_chroots: false,
        }
    }
}

impl Builder {
    /// Decides what tokens, secrets and histories look like, and how long builds take. Call it first: what is seeded before
    /// keeps its values.
    pub fn seed(mut self, seed: u64) -> Self {
        self.state.secrets = Secrets::new(seed);
        self.state.life.reseed(seed);
        self
    }

    /// Lets the server follow another clock; a virtual one that starts on 1 January 2026 is the default.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Lets time pass by itself, so many times as fast as ours, from our present on. Call it before anything is seeded. A
    /// test is better off with the virtual clock, and [`Fake::clock`](crate::Fake::clock).
    pub fn real_time(self, speed: f64) -> Self {
        self.clock(Clock::real(speed))
    }

    /// A user with a token.
    pub fn user(mut self, name: &str) -> Self {
        self.state.add_user(name, self.clock.now());
        self
    }

    /// A user who administers the whole site.
    pub fn admin(mut self, name: &str) -> Self {
        self.state.add_user(name, self.clock.now()).admin = true;
        self
    }

    /// A user whose token has expired.
    pub fn expired_user(mut self, name: &str) -> Self {
        let now = self.clock.now();
        self.state.add_user(name, now).expires = now;
        self
    }

    /// Lets users log in with Kerberos: `gssapi_login` takes `Authorization: Negotiate TICKET` for this principal, a user
    /// name with or without a realm, and gives a session for it. From the first ticket on, requests there without one are
    /// asked for it with 401 and `WWW-Authenticate: Negotiate`, as a web server in front does it.
    ///
    /// No cryptography is done: the ticket is any text. A principal that is no user is refused with 403.
    pub fn kerberos(mut self, principal: &str, ticket: &str) -> Self {
        self.state.add_ticket(principal, ticket);
        self
    }

    /// A group and its members, who become users if they are none yet.
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

    /// A chroot of the site. The first one named replaces the default set.
    pub fn chroot(mut self, name: &str, comment: &str) -> Self {
        if !std::mem::replace(&mut self.own_chroots, true) {
            self.state.mock_chroots.clear();
        }
        let mut chroot = MockChroot::new(name);
        comment.clone_into(&mut chroot.comment);
        self.state.mock_chroots.push(chroot);
        self
    }

    /// Ends the life of a chroot; one the site does not know is added first.
    pub fn ended_chroot(mut self, name: &str) -> Self {
        if !self.state.mock_chroots.iter().any(|known| known.name == name) {
            self.state.mock_chroots.push(MockChroot::new(name));
        }
        self.state.set_active(name, false);
        self
    }

    /// The text served at `/api_3/swagger.json`, which the page at `/api_3/docs` points to. The specification of the public
    /// server is the default.
    pub fn specification(mut self, text: impl Into<String>) -> Self {
        self.site.specification = text.into();
        self
    }

    /// Makes full-text search wait for [`State::index_projects`], as on a real site.
    pub fn index_by_hand(mut self) -> Self {
        self.state.index_by_hand = true;
        self
    }

    /// Changes the state in ways the other calls do not offer.
    pub fn with(mut self, change: impl FnOnce(&mut State)) -> Self {
        change(&mut self.state);
        self
    }

    /// The port to listen on; a free one is the default.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Lets lists with more rows in one page than this be answered by the server in front: 504, as a real site does it with
    /// what takes too long. 20,000 is the default, so that a request for a million builds does not fill the memory.
    pub fn heaviest_page(mut self, rows: usize) -> Self {
        self.site.heaviest_page = rows;
        self
    }

    /// Serves results, and what is in Pulp, on a port of their own, where there is no API. Real sites have them on hosts of
    /// their own, which should never see a login.
    pub fn results_apart(mut self) -> Self {
        self.results_apart = true;
        self
    }

    /// How many requests the journal remembers. 0 switches it off.
    pub fn journal_room(self, requests: usize) -> Self {
        self.journal.set_room(requests);
        self
    }
}
