//! The handle on a running server.

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use tokio::sync::oneshot;

use super::assertions;
use super::builder::Builder;
use super::clock::Clock;
use super::fault::{Aim, Fault, Faults};
use super::journal::Journal;
use super::script::Script;
use super::server::{OnPort, Server};
use crate::http::{self, Port};
use crate::model::{Credentials, State, User, owner_and_name};

/// A running server. It stops when this handle is dropped.
#[must_use = "the server stops when its handle is dropped"]
pub struct Fake {
    server: Arc<Server>,
    /// Dropping the senders is what stops the server.
    _stop: Vec<oneshot::Sender<()>>,
}

impl fmt::Debug for Fake {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Fake").field("url", &self.server.site.base).finish_non_exhaustive()
    }
}

impl Fake {
    /// Configures a server before it starts.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// A server with one user, alice, and no projects.
    ///
    /// # Errors
    ///
    /// If no port can be had.
    pub async fn start() -> io::Result<Self> {
        Self::builder().user("alice").start().await
    }

    /// The address: scheme, host and port, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.server.site.base
    }

    /// The address below which results are, which `result_url` of a build begins with: [`url`](Self::url), unless
    /// [`Builder::results_apart`] gave them another.
    pub fn results_url(&self) -> &str {
        &self.server.site.files
    }

    /// The current login and token of a user, who is made if missing.
    pub fn credentials(&self, user: &str) -> Credentials {
        let now = self.server.clock.now();
        self.server.state().add_user(user, now).credentials.clone()
    }

    /// The text of `~/.config/copr` for a user.
    pub fn config_file(&self, user: &str) -> String {
        let Credentials { login, token } = self.credentials(user);
        let url = self.url();
        format!(
            "[copr-cli]\nusername = {user}\nlogin = {login}\ntoken = {token}\ncopr_url = {url}\nencrypted = false\n"
        )
    }

    /// Lets the token of a user expire at once. The user may make a new one in the browser, as
    /// [`renew_token`](Self::renew_token) does.
    ///
    /// # Panics
    ///
    /// If there is no such user; the message says how to make one.
    #[track_caller]
    pub fn expire_token(&self, user: &str) {
        let now = self.server.clock.now();
        self.user(user, |user| user.expires = now);
    }

    /// Gives a user a new login and token; the old pair is no longer valid.
    ///
    /// # Panics
    ///
    /// If there is no such user; the message says how to make one.
    #[track_caller]
    pub fn renew_token(&self, user: &str) -> Credentials {
        let id = self.user(user, |user| user.id);
        let _ = self.server.state().renew_token(id, self.server.clock.now());
        self.credentials(user)
    }

    /// Opens a session for a user, as a log-in with Kerberos or in the browser does. What comes back goes into a `Cookie`
    /// header as it is: `session=...`.
    ///
    /// # Panics
    ///
    /// If there is no such user; the message says how to make one.
    #[track_caller]
    pub fn session(&self, user: &str) -> String {
        let id = self.user(user, |user| user.id);
        let session = self.server.state().open_session(id, self.server.clock.now());
        format!("session={session}")
    }

    /// Ends all sessions of a user. Their cookies are wrong credentials from here on.
    ///
    /// # Panics
    ///
    /// If there is no such user; the message says how to make one.
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
                "there is no user {name:?}; write Fake::builder().user({name:?}) first"
            )),
        }
    }

    /// The time of the server.
    pub fn clock(&self) -> &Clock {
        &self.server.clock
    }

    /// Scripts the builds of a project, `owner/name`. A name without an owner is alice's.
    pub fn script(&self, project: &str) -> Script<'_> {
        Script::on(&self.server, project)
    }

    /// Submits a build of a package for all chroots of a project, `owner/name`, without the API. It moves by the
    /// clock, as [`script`](Self::script) wants it. Its id comes back. A name without an owner is alice's.
    ///
    /// # Panics
    ///
    /// If there is no such project; the message says how to make one.
    #[track_caller]
    pub fn submit(&self, project: &str, package: &str, version: &str) -> i64 {
        let now = self.server.clock.now();
        let mut state = self.server.state();
        let (owner, name) = owner_and_name(project);
        let found = state.project(owner, name).map(|project| project.id);
        let Some(id) = found else {
            drop(state);
            assertions::fail(&format!(
                "there is no project {project:?}; write Fake::builder().project({project:?}, [...]) first"
            ))
        };
        state.submit_build(id, package, version, now)
    }

    /// Makes something go wrong, once unless the returned rule says otherwise:
    /// `fake.fault(Fault::html(503)).on("build_get").times(2)`.
    pub fn fault(&self, fault: Fault) -> Aim {
        self.server.faults.aim(fault)
    }

    /// Ends all faults.
    pub fn clear_faults(&self) {
        self.server.faults.clear();
    }

    /// The requests that were received.
    pub fn journal(&self) -> Journal {
        self.server.journal.clone()
    }

    /// Reads or changes the state without the API. Requests wait meanwhile.
    ///
    /// Don't use this handle inside `look`: [`credentials`](Self::credentials), [`script`](Self::script) and most others
    /// lock the state too, which is a deadlock. [`State`] has the same methods.
    pub fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.server.state())
    }
}

impl Builder {
    /// Starts the server on a port of the loopback interface, inside the tokio runtime of the caller.
    ///
    /// # Errors
    ///
    /// If no port can be had.
    pub async fn start(self) -> io::Result<Fake> {
        let (listener, address) = http::listen(self.port).await?;
        let mut site = self.site;
        site.base = format!("http://{address}");
        site.files.clone_from(&site.base);
        let mut listeners = vec![(listener, if self.results_apart { Port::Api } else { Port::Whole })];
        if self.results_apart {
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
