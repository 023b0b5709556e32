//! The handle of a running server.

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use tokio::sync::oneshot;

use super::assertions;
use super::builder::Builder;
use super::clock::Clock;
use super::fault::{Fault, FaultBuilder, Faults};
use super::journal::Journal;
use super::script::Script;
use super::server::{OnPort, Server};
use crate::http::{self, Port};
use crate::model::{Credentials, State, User};

/// A running server. It stops when this handle is dropped.
#[must_use = "the server stops when its handle is dropped"]
pub struct Fake {
    pub(super) server: Arc<Server>,
    /// The server stops when these are dropped.
    _stop: Vec<oneshot::Sender<()>>,
}

impl fmt::Debug for Fake {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Fake").field("url", &self.server.site.base).finish_non_exhaustive()
    }
}

impl Fake {
    /// Creates a builder, which configures and starts a server.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Starts a server with one user, `alice`, and no projects.
    ///
    /// # Errors
    ///
    /// Returns an error if the server can't listen.
    pub async fn start() -> io::Result<Self> {
        Self::builder().user("alice").start().await
    }

    /// Returns the URL of the server, without a slash at the end: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> &str {
        &self.server.site.base
    }

    /// Returns the URL that `result_url` of each build begins with. It is [`url`](Self::url), unless
    /// [`Builder::separate_results`] is set.
    pub fn results_url(&self) -> &str {
        &self.server.site.files
    }

    /// Returns the current login and token of a user.
    ///
    /// # Panics
    ///
    /// Panics if there is no such user. [`Builder::project`] and [`Builder::user`] create users.
    #[track_caller]
    pub fn credentials(&self, user: &str) -> Credentials {
        self.user(user, |user| user.credentials.clone())
    }

    /// Returns the text of a configuration file, `~/.config/copr`, with the credentials of a user.
    ///
    /// # Panics
    ///
    /// Panics if there is no such user.
    #[track_caller]
    pub fn config_file(&self, user: &str) -> String {
        let Credentials { login, token } = self.credentials(user);
        let url = self.url();
        format!(
            "[copr-cli]\nusername = {user}\nlogin = {login}\ntoken = {token}\ncopr_url = {url}\nencrypted = false\n"
        )
    }

    /// Lets the token of a user expire now.
    ///
    /// # Panics
    ///
    /// Panics if there is no such user.
    #[track_caller]
    pub fn expire_token(&self, user: &str) {
        let now = self.server.clock.now();
        self.user(user, |user| user.expires = now);
    }

    /// Gives a user a new login and token, as the web page does. The old token is no longer valid.
    ///
    /// # Panics
    ///
    /// Panics if there is no such user.
    #[track_caller]
    pub fn renew_token(&self, user: &str) -> Credentials {
        let id = self.user(user, |user| user.id);
        let _ = self.server.state().renew_token(id, self.server.clock.now());
        self.credentials(user)
    }

    /// Opens a session for a user, as a login with Kerberos or in the browser does. Returns the value of a `Cookie` header:
    /// `session=...`.
    ///
    /// # Panics
    ///
    /// Panics if there is no such user.
    #[track_caller]
    pub fn session(&self, user: &str) -> String {
        let id = self.user(user, |user| user.id);
        let session = self.server.state().open_session(id, self.server.clock.now());
        format!("session={session}")
    }

    /// Ends all sessions of a user. Their cookies are no longer valid.
    ///
    /// # Panics
    ///
    /// Panics if there is no such user.
    #[track_caller]
    pub fn expire_sessions(&self, user: &str) {
        let id = self.user(user, |user| user.id);
        self.server.state().sessions.retain(|_, session| session.user != id);
    }

    #[track_caller]
    fn user<T>(&self, name: &str, look: impl FnOnce(&mut User) -> T) -> T {
        match self.server.state().user_mut(name) {
            Some(user) => look(user),
            None => assertions::fail(&format!(
                "there is no user {name:?}; call Fake::builder().user({name:?}) first"
            )),
        }
    }

    /// Returns the clock of the server.
    pub fn clock(&self) -> &Clock {
        &self.server.clock
    }

    /// Decides what happens to the builds of a project, `owner/name`, which may be created later.
    ///
    /// # Panics
    ///
    /// Panics if the name has no owner.
    #[track_caller]
    pub fn script(&self, project: &str) -> Script<'_> {
        Script::on(&self.server, project)
    }

    /// Submits a build of a package for all chroots of a project, `owner/name`, without a request. Returns its ID.
    ///
    /// # Panics
    ///
    /// Panics if there is no such project.
    #[track_caller]
    pub fn submit(&self, project: &str, package: &str, version: &str) -> i64 {
        let now = self.server.clock.now();
        let mut state = self.server.state();
        let (owner, name) = assertions::owner_and_name(project);
        let found = state.project(owner, name).map(|project| project.id);
        let Some(id) = found else {
            drop(state);
            assertions::fail(&format!(
                "there is no project {project:?}; call Fake::builder().project({project:?}, [...]) first"
            ))
        };
        state.submit_build(id, package, version, now)
    }

    /// Makes a request fail. The fault happens once, unless [`times`](crate::FaultRule::times) or [`always`](crate::FaultRule::always) say otherwise:
    /// `fake.fault(Fault::html(503)).on("build_get").times(2)`.
    pub fn fault(&self, fault: Fault) -> FaultBuilder {
        self.server.faults.builder(fault)
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.server.faults.clear();
    }

    /// Returns the journal of received requests.
    pub fn journal(&self) -> Journal {
        self.server.journal.clone()
    }

    /// Reads or changes the state without a request. Requests wait meanwhile.
    ///
    /// Don't use this handle inside `look`: most of its methods lock the state too, which is a deadlock. Use the methods of
    /// [`State`].
    pub fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.server.state())
    }
}

impl Builder {
    /// Starts the server on the loopback interface, in the current tokio runtime.
    ///
    /// # Errors
    ///
    /// Returns an error if the server can't listen.
    pub async fn start(self) -> io::Result<Fake> {
        let (listener, address) = http::listen(self.port).await?;
        let mut site = self.site;
        site.base = format!("http://{address}");
        site.files.clone_from(&site.base);
        let mut listeners = vec![(listener, if self.separate_results { Port::Api } else { Port::Whole })];
        if self.separate_results {
            let (listener, address) = http::listen(0).await?;
            site.files = format!("http://{address}");
            listeners.push((listener, Port::Results));
        }
        site.results = format!("{}{}", site.files, http::results::ROOT);
        let server = Arc::new(Server {
            state: Mutex::new(self.state),
            clock: self.clock,
            site,
            journal: self.journal,
            faults: Faults::default(),
        });
        let mut stops = Vec::new();
        for (listener, port) in listeners {
            let (stop, stopped) = oneshot::channel();
            let service = Arc::new(OnPort(Arc::clone(&server), port));
            tokio::spawn(http::serve(listener, service, stopped));
            stops.push(stop);
        }
        Ok(Fake { server, _stop: stops })
    }
}
