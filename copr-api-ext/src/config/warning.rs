//! What works today and should not stay as it is.

use std::fmt;

use super::{Config, Date, FileLogin};

/// A token that ends within this many days is worth a word.
const SOON_DAYS: i64 = 14;

/// Something about a configuration that its owner should know. Prints as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// Others than the owner may read the file that holds the token.
    ReadableByOthers {
        /// The file, as messages call it.
        file: String,
        /// Its rights.
        mode: u32,
    },
    /// The token's life is over.
    TokenExpired {
        /// Its last day.
        on: Date,
    },
    /// The token's life is over within two weeks.
    TokenExpiresSoon {
        /// Its last day.
        on: Date,
        /// Days from now to then.
        days: i64,
    },
    /// `COPR_URL` names another server than the file, so the file's login is not used.
    LoginLeftOut,
    /// The configuration wants a login by Kerberos, which this program was built without.
    KerberosNotBuiltIn,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadableByOthers { file, mode } => write!(
                f,
                "{file} holds a token and others can read or change it (mode {:03o}); run chmod 600 on it",
                mode & 0o777
            ),
            Self::TokenExpired { on } => {
                write!(f, "the token expired on {on}; get a new one from the server's page /api/")
            }
            Self::TokenExpiresSoon { on, days: 0 } => write!(f, "the token expires today ({on}); renew it"),
            Self::TokenExpiresSoon { on, days } => {
                write!(f, "the token expires in {days} day(s), on {on}; renew it")
            }
            Self::LoginLeftOut => f.write_str(
                "COPR_URL names another server than the configuration file, so its login is not used; set COPR_LOGIN and COPR_TOKEN",
            ),
            Self::KerberosNotBuiltIn => f.write_str(
                "the configuration says gssapi = true, and this program was built without the feature `gssapi` of copr-api-ext; set a token",
            ),
        }
    }
}

impl Config {
    /// What the owner of this configuration should know on this day; see [`Date::today`].
    #[must_use]
    pub fn warnings(&self, today: Date) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if let (Some(path), Some(mode)) = (&self.source, self.mode)
            && self.file_login != FileLogin::Absent
            && mode & 0o077 != 0
        {
            warnings.push(Warning::ReadableByOthers { file: self.origin.name(path), mode });
        }
        if let Some(on) = self.expires.filter(|_| self.credentials.is_some()) {
            match on.days_since(today) {
                ..0 => warnings.push(Warning::TokenExpired { on }),
                days @ 0..=SOON_DAYS => warnings.push(Warning::TokenExpiresSoon { on, days }),
                _ => {}
            }
        }
        if self.file_login == FileLogin::LeftOut {
            warnings.push(Warning::LoginLeftOut);
        }
        warnings
    }
}
