//! The server's address and the user's credentials: copr-cli's file `~/.config/copr` and environment variables.
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
//! # Where values come from
//! * The file is the one passed to [`Config::load_from`], else the one in `COPR_CONFIG`, else `~/.config/copr`. Only the last
//!   one may be missing: the default is the public server without credentials. The others must set at least one known key.
//! * `copr_url` is the URL of the server, with or without `/api_3` at its end. It must start with `https://`, except for
//!   loopback addresses or if the file sets `encrypted = no`.
//! * `COPR_URL`, `COPR_LOGIN` and `COPR_TOKEN` override the file; empty variables count as unset. Login and token must be set
//!   together.
//! * The file's credentials are only used for the file's server. If `COPR_URL` names another one, they are ignored and
//!   [`Config::warnings`] says so.
//!
//! # Format
//! Files have the same meaning as in copr-cli, which reads them with Python's `configparser`: `#` and `;` start a comment
//! only at the beginning of a line, quotes are part of a value, and `%%` means `%`. The following is rejected, with the number
//! of the line: values on more than one line, `%(name)s` references, a `[DEFAULT]` section, control characters, and text after
//! `[section]` other than a comment. Two things that Python rejects are allowed: a byte order mark, and a single `%`.
//!
//! No value from a file or from the environment is ever printed.

mod error;
mod ini;
mod load;
mod resolve;
mod rotate;
#[cfg(test)]
mod test_against_python;
#[cfg(test)]
mod test_load;
#[cfg(test)]
mod test_rotate;
mod url;
mod warning;

use std::fmt;
use std::path::PathBuf;

use copr_api::Secret;

pub use crate::date::Date;
pub use error::ConfigError;
#[cfg(fuzzing)]
pub(crate) use rotate::rotate;
pub(crate) use url::{is_loopback, without_api};
pub use warning::Warning;

/// The public Copr server, the default.
pub(crate) const DEFAULT_URL: &str = "https://copr.fedorainfracloud.org";

/// The server's address and the user's credentials.
///
/// # Examples
/// ```
/// use copr_api_ext::config::Config;
/// use std::path::Path;
///
/// let text = "[copr-cli]\nlogin = abc\ntoken = xyz\n# expiration date: 2027-05-22\n";
/// let config = Config::resolve(Some((Path::new("copr"), text)), |_| None)?;
/// assert_eq!(config.copr_url, "https://copr.fedorainfracloud.org");
/// assert_eq!(config.expires.unwrap().to_string(), "2027-05-22");
/// # Ok::<(), copr_api_ext::config::ConfigError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Config {
    /// The URL of the server, without a trailing slash and without `/api_3`.
    pub copr_url: String,
    /// The user name, if the file contains it. Not the login.
    pub username: Option<String>,
    /// Login and token; `None` for anonymous requests.
    pub credentials: Option<Credentials>,
    /// Whether to authenticate with Kerberos.
    pub gssapi: bool,
    /// Whether plain HTTP is refused, except for loopback addresses. True unless the file sets `encrypted = no`.
    pub encrypted: bool,
    /// The last day on which the token is valid, from the file's comment `# expiration date: 2027-05-22`.
    pub expires: Option<Date>,
    /// The file that was read.
    pub source: Option<PathBuf>,
    /// Replaces `source` in messages.
    label: Option<&'static str>,
    /// Warnings found while loading.
    warnings: Vec<Warning>,
}

impl Default for Config {
    /// The public server, without credentials.
    fn default() -> Self {
        Self {
            copr_url: DEFAULT_URL.to_owned(),
            username: None,
            credentials: None,
            gssapi: false,
            encrypted: true,
            expires: None,
            source: None,
            label: None,
            warnings: Vec::new(),
        }
    }
}

/// Shows which values are set, not the values: users may have put a token in the wrong place.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("copr_url", &url::normalize(&self.copr_url, false).ok())
            .field("username", &self.username.is_some())
            .field("credentials", &self.credentials.is_some())
            .field("gssapi", &self.gssapi)
            .field("encrypted", &self.encrypted)
            .field("expires", &self.expires)
            .field("source", &self.source.as_deref().map(|path| error::display_name(path, self.label)))
            .finish_non_exhaustive()
    }
}

/// Login and token, as shown on the server's page `/api/`. `Debug` hides both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    login: Secret,
    token: Secret,
}

impl Credentials {
    /// Creates credentials from a login and a token.
    ///
    /// # Errors
    /// If one of them is empty or contains a colon or an unprintable character, which the server answers with status 500.
    pub fn new(login: &str, token: &str) -> Result<Self, ConfigError> {
        resolve::credentials(login, token)
    }

    /// Returns the login. It is not the user name.
    #[must_use]
    pub fn login(&self) -> &Secret {
        &self.login
    }

    /// Returns the token.
    #[must_use]
    pub fn token(&self) -> &Secret {
        &self.token
    }
}
