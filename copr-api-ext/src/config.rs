//! Where the server is and who asks: `~/.config/copr`, as `copr-cli` writes and reads it, and the environment.
//!
//! ```ini
//! [copr-cli]
//! login = ...
//! username = alice
//! token = ...
//! copr_url = https://copr.fedorainfracloud.org
//! # expiration date: 2027-05-22
//! ```
//!
//! * The file is the one whose path is given, else that in `COPR_CONFIG`, else `~/.config/copr`. Only the last one may be
//!   missing: that means the public server without a login. The others must have at least one key that is known.
//! * `copr_url` is the URL of the server, with or without `/api_3` at its end.
//! * `COPR_URL`, `COPR_LOGIN` and `COPR_TOKEN` stand above the file; empty ones count as not set. Login and token come together
//!   or not at all.
//! * A login of the file is never used for a server that `COPR_URL` names instead of the file's; [`Config::warnings`] says so.
//! * The address must start with `https://`, unless it is this machine or the file says `encrypted = no`.
//!
//! The file is read by the grammar of Python's `configparser`, but text after the name of a section is an error and not ignored,
//! and with three leniencies: a `%` that starts no reference stands for itself, a
//! byte order mark is skipped, and so is white space around a value that goes on in the next line.
//!
//! [`Rotation`] writes a new login and token into the file without touching anything else in it.

mod error;
mod expiration;
mod ini;
mod interpolate;
mod resolve;
mod rotate;
mod store;
#[cfg(test)]
mod test_against_python;
mod url;
mod warning;

use std::fmt;
use std::path::PathBuf;

use copr_api::Secret;

pub use crate::date::{Date, InvalidDate};
pub use error::ConfigError;
use error::Origin;
pub use rotate::rotate;
pub use store::Rotation;
#[cfg(all(unix, feature = "session-cache"))]
pub(crate) use store::Temporary;
pub(crate) use url::{is_loopback, without_api};
pub use warning::Warning;

/// The server that everybody means who names none.
pub const DEFAULT_URL: &str = "https://copr.fedorainfracloud.org";

/// The section of the file.
const SECTION: &str = "copr-cli";

/// Where the server is and who asks.
///
/// # Examples
/// ```
/// use copr_api_ext::config::Config;
/// use std::path::Path;
///
/// let text = "[copr-cli]\nlogin = abc\ntoken = xyz\n# expiration date: 2027-05-22\n";
/// let config = Config::resolve(Some((Path::new("copr"), text)), |_| None)?;
/// assert_eq!(config.copr_url, "https://copr.fedorainfracloud.org");
/// assert_eq!(config.expires.map(|date| date.to_string()).as_deref(), Some("2027-05-22"));
/// # Ok::<(), copr_api_ext::config::ConfigError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Config {
    /// Address of the server, without a slash at its end and without `/api_3`.
    pub copr_url: String,
    /// The user's name, which the file may tell. Not the login.
    pub username: Option<String>,
    /// Login and token; `None` to ask without a name.
    pub credentials: Option<Credentials>,
    /// Whether to log in by Kerberos.
    pub gssapi: bool,
    /// Whether only encrypted connections are allowed (to this machine itself, plain ones always are). True unless the file says
    /// `encrypted = no`.
    pub encrypted: bool,
    /// The last day of the token's life, if the file notes it: `# expiration date: 2027-05-22`.
    pub expires: Option<Date>,
    /// The file that was read.
    pub source: Option<PathBuf>,
    /// The rights of that file, where the system has such.
    mode: Option<u32>,
    file_login: FileLogin,
    /// Who named that file.
    origin: Origin,
}

/// What became of a login in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileLogin {
    /// The file holds none.
    Absent,
    /// It is used, or stood back for that of the environment.
    Present,
    /// It is not used since the environment names another server.
    LeftOut,
}

impl Default for Config {
    /// The public server, without a login.
    fn default() -> Self {
        Self {
            copr_url: DEFAULT_URL.to_owned(),
            username: None,
            credentials: None,
            gssapi: false,
            encrypted: true,
            expires: None,
            source: None,
            mode: None,
            file_login: FileLogin::Absent,
            origin: Origin::default(),
        }
    }
}

/// Prints no value that a file, the environment or a program put in the wrong place: a token may be anywhere.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("copr_url", &url::check("copr_url", &self.copr_url, false).ok())
            .field("username", &self.username.is_some())
            .field("credentials", &self.credentials.is_some())
            .field("gssapi", &self.gssapi)
            .field("encrypted", &self.encrypted)
            .field("expires", &self.expires)
            .field("source", &self.source.as_deref().map(|path| self.origin.name(path)))
            .finish_non_exhaustive()
    }
}

/// Login and token, as the server's page `/api/` shows them. Neither is printed by `Debug`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    login: Secret,
    token: Secret,
}

impl Credentials {
    /// A login with its token.
    ///
    /// # Errors
    /// If one of them is empty or holds a colon or an unprintable character: the server would answer with a failure of its own
    /// (500) instead of a refusal.
    pub fn new(login: &str, token: &str) -> Result<Self, ConfigError> {
        resolve::credentials(("login", login), ("token", token)).map_err(ConfigError::new)
    }

    /// The login. Not the user's name.
    #[must_use]
    pub fn login(&self) -> &Secret {
        &self.login
    }

    /// The token.
    #[must_use]
    pub fn token(&self) -> &Secret {
        &self.token
    }
}
