//! Setting up a server before it starts.

use std::io;
use std::sync::Arc;

use tokio::sync::oneshot;

use crate::clock::{Clock, START};
use crate::context::Context;
use crate::fake::Fake;
use crate::state::{
    Build, Group, History, MockChroot, Owner, Package, Project, ProjectChroot, Source, SourceType, State,
    Status,
};
use crate::wire;

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
const UPSTREAM: &str = include_str!("../openapi/upstream.json");

/// What a server knows when it starts. Made by [`Fake::builder`].
#[derive(Debug)]
pub struct Builder {
    state: State,
    clock: Clock,
    own_chroots: bool,
    specification: Option<String>,
    port: u16,
    journal_room: Option<usize>,
}

impl Default for Builder {
    fn default() -> Self {
        let mut state = State::new(1);
        state.mock_chroots = CHROOTS.map(MockChroot::new).into();
        Self {
            state,
            clock: Clock::at(START),
            own_chroots: false,
            specification: Some(UPSTREAM.to_owned()),
            port: 0,
            journal_room: None,
        }
    }
}

impl Builder {
    /// Decides what tokens, secrets and histories look like. Call it first: what is seeded before keeps its values.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.state.secrets = crate::state::Secrets::new(seed);
        self
    }

    /// Lets the server follow another clock; a virtual one that starts on 1 January 2026 is the default.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// A user with a token.
    #[must_use]
    pub fn user(mut self, name: &str) -> Self {
        self.state.add_user(name, self.clock.now());
        self
    }

    /// A user who administers the whole site.
    #[must_use]
    pub fn admin(mut self, name: &str) -> Self {
        self.state.add_user(name, self.clock.now()).admin = true;
        self
    }

    /// A user whose token has expired.
    #[must_use]
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
    #[must_use]
    pub fn kerberos(mut self, principal: &str, ticket: &str) -> Self {
        self.state.add_ticket(principal, ticket);
        self
    }

    /// A group and its members, who become users if they are none yet.
    #[must_use]
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
    #[must_use]
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
    #[must_use]
    pub fn ended_chroot(mut self, name: &str) -> Self {
        if !self.state.mock_chroots.iter().any(|known| known.name == name) {
            self.state.mock_chroots.push(MockChroot::new(name));
        }
        self.state.set_active(name, false);
        self
    }

    /// A project, `owner/name`, and its chroots. Owner, group and chroots are made if they are missing. A name without
    /// an owner is alice's.
    #[must_use]
    pub fn project<'a>(mut self, full_name: &str, chroots: impl IntoIterator<Item = &'a str>) -> Self {
        let (owner, name) = full_name.split_once('/').unwrap_or(("alice", full_name));
        let owner = Owner::parse(owner);
        let creator = match &owner {
            Owner::User(user) => user.clone(),
            Owner::Group(group) => {
                let members = &self.state.groups.entry(group.clone()).or_default().members;
                members.first().cloned().unwrap_or_default()
            }
        };
        if !creator.is_empty() {
            self.state.add_user(&creator, self.clock.now());
        }
        let mut project = Project::new(owner, name, creator);
        for chroot in chroots {
            if !self.state.mock_chroots.iter().any(|known| known.name == chroot) {
                self.state.mock_chroots.push(MockChroot::new(chroot));
            }
            project.chroots.push(ProjectChroot::new(chroot));
        }
        self.state.add_project(project, self.clock.now());
        self
    }

    /// A package of the project named last, whose sources are in a git repository.
    #[must_use]
    pub fn package(mut self, name: &str) -> Self {
        if let Some(project) = self.last_project() {
            let mut package = Package::new(project, name);
            package.source = git_source(name);
            self.state.add_package(package);
        }
        self
    }

    /// A finished build of the project named last, for all its chroots.
    #[must_use]
    pub fn build(mut self, package: &str, version: &str, status: Status) -> Self {
        if let Some(project) = self.last_project() {
            let build = self.finished(project, package, version, status);
            let id = self.state.create_build(build, self.clock.now());
            self.state.add_results(id);
        }
        self
    }

    /// A past of a project, `owner/name`: this many finished builds, each computed when it is asked for. A project nobody
    /// has made is made, with the first chroot of the site.
    #[must_use]
    pub fn history(mut self, full_name: &str, builds: u64) -> Self {
        let (owner, name) = full_name.split_once('/').unwrap_or(("alice", full_name));
        if self.state.project(owner, name).is_none() {
            let chroot = self.state.mock_chroots.first().map(|chroot| chroot.name.clone());
            self = self.project(full_name, chroot.as_deref());
        }
        if let Some(project) = self.state.project(owner, name).map(|project| project.id) {
            for package in History::packages() {
                if self.state.package(project, &package).is_none() {
                    let mut package = Package::new(project, package);
                    package.source = git_source(&package.name);
                    self.state.add_package(package);
                }
            }
            let (chroots, creator) = self.project_facts(project);
            let past = builds.saturating_mul(60);
            let since = self.clock.now().saturating_sub_unsigned(past);
            let mut history = History::new(project, builds, chroots, &creator, since);
            history.packages = self.package_names(project);
            history.seed = self.state.secrets.number();
            self.state.add_history(history);
        }
        self
    }

    /// The text served at `/api_3/swagger.json`, which the page at `/api_3/docs` points to. The specification of the public
    /// server is the default.
    #[must_use]
    pub fn specification(mut self, text: impl Into<String>) -> Self {
        self.specification = Some(text.into());
        self
    }

    /// Makes full-text search wait for [`State::index_projects`], as on a real site.
    #[must_use]
    pub fn index_by_hand(mut self) -> Self {
        self.state.index_by_hand = true;
        self
    }

    /// Changes the state in ways the other calls do not offer.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut State)) -> Self {
        change(&mut self.state);
        self
    }

    /// The port to listen on; a free one is the default.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// How many requests the journal remembers. 0 switches it off.
    #[must_use]
    pub fn journal_room(mut self, requests: usize) -> Self {
        self.journal_room = Some(requests);
        self
    }

    /// Starts the server on a port of the loopback interface, inside the tokio runtime of the caller.
    ///
    /// # Errors
    ///
    /// If no port can be had.
    pub async fn start(self) -> io::Result<Fake> {
        let (listener, address) = wire::listen(self.port).await?;
        let base = format!("http://{address}");
        let context = Arc::new(Context::new(self.state, self.clock, base, self.specification));
        if let Some(room) = self.journal_room {
            context.observers.journal.set_room(room);
        }
        let (stop, stopped) = oneshot::channel();
        tokio::spawn(wire::serve(listener, Arc::clone(&context), stopped));
        Ok(Fake::new(context, stop))
    }

    fn package_names(&mut self, project: u64) -> Vec<String> {
        if self.state.packages_of(project).next().is_none() {
            for nth in 0..10 {
                let mut package = Package::new(project, format!("package-{nth}"));
                package.source = git_source(&package.name);
                self.state.add_package(package);
            }
        }
        let packages = self.state.packages_of(project);
        packages.map(|package| package.name.clone()).collect()
    }

    fn last_project(&self) -> Option<u64> {
        self.state.projects.keys().next_back().copied()
    }

    fn project_facts(&self, project: u64) -> (Vec<String>, String) {
        let project = self.state.projects.get(&project);
        project.map_or_else(Default::default, |project| {
            (self.state.active_chroots(project), project.creator.clone())
        })
    }

    fn finished(&self, project: u64, package: &str, version: &str, status: Status) -> Build {
        let (chroots, creator) = self.project_facts(project);
        let now = self.clock.now();
        let dirname = self.state.projects.get(&project).map(|it| it.name.clone());
        let mut build = Build::new(project, dirname.unwrap_or_default(), git_source(package));
        build.submitter = Some(creator);
        build.package = Some(package.to_owned());
        build.version = Some(version.to_owned());
        build.source_status = Status::Succeeded;
        build.chroots = chroots
            .into_iter()
            .map(|name| crate::state::BuildChroot {
                status,
                started_on: Some(now),
                ended_on: Some(now),
                ..crate::state::BuildChroot::waiting(name)
            })
            .collect();
        build
    }
}

fn git_source(package: &str) -> Source {
    let url = format!("https://example.org/git/{package}.git");
    let fields = [
        ("type", serde_json::json!("git")),
        ("clone_url", serde_json::json!(url)),
        ("committish", serde_json::json!("")),
        ("subdirectory", serde_json::json!("")),
        ("spec", serde_json::json!("")),
        ("source_build_method", serde_json::json!("rpkg")),
    ];
    Source {
        kind: SourceType::Scm,
        dict: fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
    }
}
