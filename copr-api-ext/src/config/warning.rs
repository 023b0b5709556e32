//! Warnings about a configuration.

use std::fmt;

use super::{Config, Date};

const SOON_DAYS: i64 = 14;

/// A problem of a configuration that does not prevent its use. `Display` includes what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// Other users can read or write the file that contains the token.
    ReadableByOthers {
        /// The name of the file in messages.
        file: String,
        /// Its permissions.
        mode: u32,
    },
    /// The token has expired.
    TokenExpired {
        /// The last day on which it was valid.
        on: Date,
    },
    /// The token expires within two weeks.
    TokenExpiresSoon {
        /// The last day on which it is valid.
        on: Date,
        /// The number of days until then.
        days: i64,
    },
    /// `COPR_URL` names another server than the file, so the file's credentials are not used.
    LoginLeftOut,
    /// The configuration enables Kerberos, but the feature `gssapi` is disabled.
    KerberosNotBuiltIn,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadableByOthers { file, mode } => {
                let mode = mode & 0o777;
                write!(f, "{file} contains a token and is accessible to other users (mode {mode:03o}); run `chmod 600` on it")
            }
            Self::TokenExpired { on } => {
                write!(f, "the token expired on {on}; get a new one from the server's page /api/")
            }
            Self::TokenExpiresSoon { on, days: 0 } => write!(f, "the token expires today ({on}); renew it"),
            Self::TokenExpiresSoon { on, days } => {
                write!(f, "the token expires in {days} day(s), on {on}; renew it")
            }
            Self::LoginLeftOut => f.write_str(
                "COPR_URL names another server than the configuration file, so the file's credentials are not used; set COPR_LOGIN and COPR_TOKEN",
            ),
            Self::KerberosNotBuiltIn => f.write_str(
                "the configuration sets `gssapi`, but copr-api-ext was built without the feature `gssapi`; set login and token",
            ),
        }
    }
}

impl Config {
    /// Returns the warnings about this configuration on a given day; see [`Date::today`].
    #[must_use]
    pub fn warnings(&self, today: Date) -> Vec<Warning> {
        let mut warnings = self.warnings.clone();
        if let Some(on) = self.expires.filter(|_| self.credentials.is_some()) {
            match on.days_since(today) {
                ..0 => warnings.push(Warning::TokenExpired { on }),
                days @ 0..=SOON_DAYS => warnings.push(Warning::TokenExpiresSoon { on, days }),
                _ => {}
            }
        }
        warnings
    }
}
