//! The handle on a running server.

use std::io;
use std::sync::Arc;

use tokio::sync::oneshot;

use crate::builder::Builder;
use crate::clock::Clock;
use crate::context::Context;
use crate::fault::{Aim, Fault};
use crate::journal::Journal;
use crate::state::{Credentials, State};

/// A running server. It stops when this handle is dropped.
#[derive(Debug)]
pub struct Fake {
    context: Arc<Context>,
    /// Dropping the sender is what stops the server.
    _stop: oneshot::Sender<()>,
}

impl Fake {
    pub(crate) fn new(context: Arc<Context>, stop: oneshot::Sender<()>) -> Self {
        Self { context, _stop: stop }
    }

    /// What the handlers share: the seam for faults and journals.
    pub(crate) fn context(&self) -> &Context {
        &self.context
    }

    /// Says what the server knows when it starts.
    #[must_use]
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
    #[must_use]
    pub fn url(&self) -> &str {
        &self.context.base
    }

    /// Login and token of a user as they are now. A user nobody has made yet is made.
    #[must_use]
    pub fn credentials(&self, user: &str) -> Credentials {
        let now = self.context.clock.now();
        self.context.state().add_user(user, now).credentials.clone()
    }

    /// The text of `~/.config/copr` for a user.
    #[must_use]
    pub fn config_file(&self, user: &str) -> String {
        let Credentials { login, token } = self.credentials(user);
        let url = self.url();
        format!(
            "[copr-cli]\nusername = {user}\nlogin = {login}\ntoken = {token}\ncopr_url = {url}\nencrypted = false\n"
        )
    }

    /// The time of the server.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.context.clock
    }

    /// Scripts the builds of a project, `owner/name`.
    #[must_use]
    pub fn script(&self, project: &str) -> crate::life::Script<'_> {
        crate::life::Script::on(&self.context, project)
    }

    /// Lets something go wrong, where the answer says and once unless it says more:
    /// `fake.fault(Fault::html(503)).on("build_get").times(2)`.
    pub fn fault(&self, fault: Fault) -> Aim {
        self.context.observers.faults.aim(fault)
    }

    /// Ends all faults.
    pub fn clear_faults(&self) {
        self.context.observers.faults.clear();
    }

    /// The requests that came in.
    #[must_use]
    pub fn journal(&self) -> Journal {
        self.context.observers.journal.clone()
    }

    /// Looks into the state, or changes it behind the API's back. Requests wait meanwhile.
    pub fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.context.state())
    }
}
