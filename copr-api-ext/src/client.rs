//! The client.

mod builder;

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

/// A client of a Copr server.
///
/// It dereferences to the generated `copr_api::Client`, so every operation of the API is a method: `copr.build_get()`. Cloning is
/// cheap, and clones share connections, credentials, limits and the retry budget.
///
/// # Runtimes
/// Calls need a [Tokio](https://docs.rs/tokio) runtime with I/O and time enabled, such as that of `#[tokio::main]`. Outside of a
/// runtime, a call sends nothing and fails with [`InvalidRequest`](crate::ErrorKind::InvalidRequest). In a runtime without I/O
/// or time, Tokio panics. The client itself can be created and dropped anywhere.
///
/// Use a client from one runtime if you can. Connections belong to the runtime that opened them and end with it, so each runtime
/// opens new ones. A runtime that is not running but not dropped either, such as a current-thread runtime outside of `block_on`,
/// keeps its connections open without serving them: a call in another runtime may wait on one until the
/// [idle timeout](CoprBuilder::idle_timeout). Drop such a runtime, or create a client for each.
///
/// # Connections
/// Idempotent calls share pooled connections. Every other call opens a new connection: the server might close an idle one just
/// as the request is sent, and then it is unknown whether the call took effect.
#[derive(Clone)]
pub struct Copr {
    client: Client,
    shared: Arc<Shared>,
}

/// The state that clones share, besides that of the generated client.
pub(crate) struct Shared {
    pub state: Arc<ClientState>,
    pub extension: Extension,
    pub config: Config,
    pub warnings: Vec<Warning>,
    pub web: WebPages,
}

impl Copr {
    /// Returns a builder for a client with settings of its own.
    pub fn builder() -> CoprBuilder {
        CoprBuilder::default()
    }

    /// Creates a client from the file `~/.config/copr`, or the one in `COPR_CONFIG`, and the environment variables `COPR_URL`,
    /// `COPR_LOGIN` and `COPR_TOKEN`, which override it; see [`config`](crate::config). Without any of them, connects to the
    /// public server anonymously.
    ///
    /// If the file sets `gssapi = true` and no token, the client logs in with [Kerberos](crate::kerberos). Without the feature
    /// `gssapi`, calls that require authentication then fail, and [`warnings`](Self::warnings) contains a warning.
    ///
    /// Blocks while it reads the file, which is small.
    ///
    /// # Errors
    /// [`Local`](crate::ErrorKind::Local) if a file can't be read, [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if its
    /// content is invalid. The message names file and line.
    pub fn from_default_config() -> Result<Self> {
        Self::builder().config(Config::load()?).build()
    }

    /// Creates a client from this file and the environment variables, which override it.
    ///
    /// # Errors
    /// Those of [`from_default_config`](Self::from_default_config), and [`Local`](crate::ErrorKind::Local) if the file does not
    /// exist.
    pub fn from_config_file(path: impl AsRef<Path>) -> Result<Self> {
        Self::builder().config(Config::load_from(path)?).build()
    }

    pub(crate) fn from_parts(client: Client, shared: Shared) -> Self {
        Self { client, shared: Arc::new(shared) }
    }

    /// Returns the configuration: URL and credentials. The credentials are those that the client was created with;
    /// [`rotate_token`](Self::rotate_token) returns the new ones.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.shared.config
    }

    /// Returns problems of the configuration, such as a token that has expired or soon will, or a file that other users can
    /// read. With the feature `tracing`, they were also logged when the client was created.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.shared.warnings
    }

    /// Returns the URLs of the server's web pages, such as that of a project or a build.
    ///
    /// ```
    /// use copr_api_ext::{Copr, names::ProjectId};
    ///
    /// let copr = Copr::builder().url("https://copr.example.org").build()?;
    /// let project: ProjectId = "@copr/copr-dev".parse().expect("a name");
    /// let url = copr.web().project(&project);
    /// assert_eq!(url.as_str(), "https://copr.example.org/coprs/g/copr/copr-dev/");
    /// # Ok::<(), copr_api_ext::Error>(())
    /// ```
    #[must_use]
    pub fn web(&self) -> &WebPages {
        &self.shared.web
    }

    /// Logs in with a Kerberos ticket now, not with the first call that requires it, and returns the user name. Sends nothing
    /// if the client has a session.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the client does not use Kerberos, [`Auth`](crate::ErrorKind::Auth)
    /// if there is no valid ticket or the server rejects it, [`Forbidden`](crate::ErrorKind::Forbidden) if the server has no user
    /// of that name; else those of any call.
    pub async fn log_in(&self) -> Result<String> {
        let sessions = self.state().auth.sessions.as_ref();
        let sessions = sessions.ok_or_else(|| Error::invalid("this client does not use Kerberos"))?;
        runtime::required("gssapi_login")?;
        Ok(Box::pin(sessions.get_or(log_in(self))).await?.user)
    }

    /// Returns the user of the client's Kerberos session, or `None` if it has not logged in.
    #[must_use]
    pub fn session_user(&self) -> Option<String> {
        Some(self.state().auth.sessions.as_ref()?.current()?.user)
    }

    pub(crate) fn state(&self) -> &ClientState {
        &self.shared.state
    }

    /// Returns the HTTP client and settings for requests to other hosts; see [`extend`](crate::extend).
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
