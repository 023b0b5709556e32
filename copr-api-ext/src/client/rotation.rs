//! A new API token: as a configuration, and in the file that the old one came from.

use std::time::Duration;

use super::Copr;
use crate::call::CallExt as _;
use crate::config::{Config, Credentials};
use crate::date::Date;
use crate::error::{Error, Result};

impl Copr {
    /// Returns whether the token expires within this time, or has expired. `false` if its last day is not known: only a note in the
    /// configuration file and a [rotation](Self::rotate_token) tell it.
    #[must_use]
    pub fn token_expires_within(&self, time: Duration) -> bool {
        let days = i64::try_from(time.as_secs() / 86_400).unwrap_or(i64::MAX);
        let expires = self.state().auth.tokens.expires();
        expires.zip(Date::today()).is_some_and(|(on, today)| on.days_since(today) <= days)
    }

    /// Replaces login and token by new ones, which this client and its clones use from then on, and returns the configuration
    /// with them. The file is left as it is: see [`rotate_token`](Self::rotate_token).
    ///
    /// The server forgets the old pair the moment that it makes the new one. Calls under way with the old pair may fail with
    /// [`Auth`](crate::ErrorKind::Auth).
    ///
    /// # Errors
    /// [`Auth`](crate::ErrorKind::Auth) when the present pair is not accepted. When the error
    /// [is ambiguous](crate::Error::is_ambiguous) the old pair may be dead and the new one lost: make a new one on the server's
    /// page `/api/`.
    pub async fn renew_token(&self) -> Result<Config> {
        let new = self.api_token_create().send().await?;
        let credentials = Credentials::new(new.api_login.expose(), new.api_token.expose())?;
        let expires: Option<Date> = new.expiration.parse().ok();
        self.state().auth.tokens.replace(&credentials, expires)?;
        let mut config = self.config().clone();
        config.credentials = Some(credentials);
        config.expires = expires;
        Ok(config)
    }

    /// Replaces login and token by new ones, and writes them into the file that the old ones came from. Comments and everything
    /// else in the file stay; the note of the token's last day is renewed. The file is replaced in one step and readable by its
    /// owner only.
    ///
    /// Everything that can fail is tried before the server is asked, since the old pair is dead afterwards. Works with a small
    /// file, and blocks for it.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when the configuration did not come from a file, or the file is for
    /// another server or has other credentials than the client, [`Local`](crate::ErrorKind::Local) when it can't be written: nothing was sent then. Otherwise as
    /// [`renew_token`](Self::renew_token). When writing fails although it was tried before, the error is a [`RotateError`] one: the
    /// client has the new pair, and [`RotateError::config`] too.
    pub async fn rotate_token(&self) -> std::result::Result<Config, RotateError> {
        let rotation = self.config().rotation().map_err(Error::from)?;
        if !self.state().auth.tokens.are(rotation.present.as_ref()) {
            return Err(Error::invalid(
                "the file has other credentials than the client: use `renew_token`, and store what it returns",
            )
            .into());
        }
        let config = self.renew_token().await?;
        let written = match &config.credentials {
            Some(new) => rotation.commit(new, config.expires),
            None => Ok(()),
        };
        match written {
            Ok(()) => Ok(config),
            Err(error) => Err(RotateError { error: error.into(), config: Some(Box::new(config)) }),
        }
    }
}

/// A rotation failed; if the server had made a new pair by then, here it is.
#[derive(Debug)]
pub struct RotateError {
    error: Error,
    config: Option<Box<Config>>,
}

impl RotateError {
    /// The new configuration, if the server made a new pair that could not be written into the file. Store it: the old
    /// pair is dead.
    #[must_use]
    pub fn config(&self) -> Option<&Config> {
        self.config.as_deref()
    }

    /// What went wrong.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }
}

impl From<Error> for RotateError {
    fn from(error: Error) -> Self {
        Self { error, config: None }
    }
}

impl From<RotateError> for Error {
    fn from(stranded: RotateError) -> Self {
        stranded.error
    }
}

impl std::fmt::Display for RotateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.config {
            Some(_) => {
                write!(f, "the token was renewed, and the new one could not be stored: {}", self.error)
            }
            None => self.error.fmt(f),
        }
    }
}

impl std::error::Error for RotateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}
