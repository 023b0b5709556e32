//! The client: the generated one, with credentials, limits and retries.

mod builder;
mod rotation;

use std::fmt;
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use copr_api::Client;

use crate::call::{ClientState, log_in};
use crate::config::{Config, Warning};
use crate::error::{Error, Result};
use crate::extend::Extension;
use crate::runtime;
use crate::web::WebPages;

pub use builder::{CoprBuilder, PUBLIC_SERVER};
pub use rotation::RotateError;

/// A client of a Copr instance. Cheap to clone; clones share connections, credentials, limits and the budget for repeats.
///
/// It dereferences to the generated [`Client`], so that all operations are methods of it.
///
/// # Runtimes
/// Calls run within a [Tokio](https://docs.rs/tokio) runtime with I/O and time enabled (`enable_all`; `#[tokio::main]` does that). A call
/// that is polled outside of a runtime sends nothing and fails with [`InvalidRequest`](crate::ErrorKind::InvalidRequest). In a runtime
/// without I/O or time Tokio panics. The client itself can be made and dropped anywhere.
///
/// Use one runtime for all calls of a client where you can. Connections live in the runtime in which they were opened, and end with it: a
/// client can be used from many runtimes one after the other, but each one opens its connections anew. A runtime that still
/// exists while nobody runs it, such as a current-thread one outside of its `block_on`, keeps connections that answer nobody: calls in
/// another runtime may wait for one until the [idle timeout](CoprBuilder::idle_timeout). Drop such a runtime, or make a client for each.
///
/// # Connections
/// Calls that are safe to repeat share connections. Each call that is not opens a connection of its own: a server may close one that
/// was idle while a request is on its way, and then nobody can tell whether the call took effect.
#[derive(Clone)]
pub struct Copr {
    client: Client,
    shared: Arc<Shared>,
}

/// What clones share, besides what the generated client holds.
pub(crate) struct Shared {
    pub state: Arc<ClientState>,
    pub extension: Extension,
    pub config: Config,
    pub warnings: Vec<Warning>,
    pub web: WebPages,
}

impl Copr {
    /// Prepares a client.
    pub fn builder() -> CoprBuilder {
        CoprBuilder::default()
    }

    /// A client as `~/.config/copr` says, or the file that `COPR_CONFIG` names, and above it `COPR_URL`, `COPR_LOGIN` and
    /// `COPR_TOKEN`; see [`config`](crate::config). Without any of them: the public server, without a login.
    ///
    /// Where the file says `gssapi = true` and there is no token, the client logs in by [Kerberos](crate::kerberos). In a program
    /// without the feature `gssapi` calls that want a login then fail with a sentence that says so, and so says a
    /// [warning](Self::warnings).
    ///
    /// Reads a small file, and blocks for it.
    ///
    /// # Errors
    /// [`Local`](crate::ErrorKind::Local) when a file can't be read, [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when
    /// what it says can't be used; the message names file and line.
    pub fn from_default_config() -> Result<Self> {
        Self::builder().config(Config::load()?).build()
    }

    /// A client as this file says, with the environment above it.
    ///
    /// # Errors
    /// As [`from_default_config`](Self::from_default_config); also when the file is not there.
    pub fn from_config_file(path: impl AsRef<Path>) -> Result<Self> {
        Self::builder().config(Config::load_from(path)?).build()
    }

    pub(crate) fn from_parts(client: Client, shared: Shared) -> Self {
        Self { client, shared: Arc::new(shared) }
    }

    /// Where the server is and who asks. The credentials are those that the client was made with; a
    /// [rotation](Self::rotate_token) returns the new ones.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.shared.config
    }

    /// What the owner of the configuration should know: a token that has expired or soon will, a file that others can read.
    /// With the feature `tracing` it was also said when the client was made.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.shared.warnings
    }

    /// The addresses of the pages that people look at, on the server that this client talks to.
    ///
    /// ```
    /// use copr_api_ext::{Copr, names::ProjectId};
    ///
    /// let copr = Copr::builder().build()?;
    /// let project: ProjectId = "@copr/copr-dev".parse().expect("a name");
    /// let address = copr.web().permissions(&project);
    /// assert_eq!(address.as_str(), "https://copr.fedorainfracloud.org/coprs/g/copr/copr-dev/permissions/");
    /// # Ok::<(), copr_api_ext::Error>(())
    /// ```
    #[must_use]
    pub fn web(&self) -> &WebPages {
        &self.shared.web
    }

    /// Logs in with a Kerberos ticket now instead of with the first call that requires it, and returns the user name. Does nothing if
    /// there is a session.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the client does not use Kerberos, [`Auth`](crate::ErrorKind::Auth) if
    /// there is no valid ticket or the server rejects it, [`Forbidden`](crate::ErrorKind::Forbidden) if the server knows no user of
    /// that name. Otherwise as any call.
    pub async fn log_in(&self) -> Result<String> {
        let sessions = self.state().auth.sessions.as_ref();
        let sessions = sessions.ok_or_else(|| Error::invalid("this client does not log in by Kerberos"))?;
        runtime::required("gssapi_login")?;
        Ok(Box::pin(sessions.get_or(log_in(self))).await?.user)
    }

    /// The name of the user whose Kerberos session this client has. `None` before it has logged in.
    #[must_use]
    pub fn session_user(&self) -> Option<String> {
        Some(self.state().auth.sessions.as_ref()?.current()?.user)
    }

    pub(crate) fn state(&self) -> &ClientState {
        &self.shared.state
    }

    /// What crates that build on this one need for requests to other hosts: see [`extend`](crate::extend).
    #[must_use]
    pub fn extension(&self) -> &Extension {
        &self.shared.extension
    }
}

impl Deref for Copr {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl fmt::Debug for Copr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Copr").field("config", &self.shared.config).finish_non_exhaustive()
    }
}
