//! Replaces the API token, in the client and in the configuration file.

use std::time::Duration;

use crate::call::CallExt as _;
use crate::client::Copr;
use crate::config::{Config, Credentials};
use crate::date::Date;
use crate::error::{Error, Result};

impl Copr {
    /// Returns whether the token expires within this time, or has expired. False if the expiration date is unknown: it comes
    /// from a comment in the configuration file, or from [`rotate_token`](Self::rotate_token).
    #[must_use]
    pub fn token_expires_within(&self, time: Duration) -> bool {
        let days = i64::try_from(time.as_secs() / 86_400).unwrap_or(i64::MAX);
        let expires = self.state().auth.tokens.expires();
        expires.zip(Date::today()).is_some_and(|(on, today)| on.days_since(today) <= days)
    }

    /// Requests a new login and token, which this client and its clones use from then on, and returns the configuration with
    /// them. Does not change the file: see [`rotate_token`](Self::rotate_token).
    ///
    /// The server invalidates the old login and token at the same time. Concurrent calls that use them may fail with
    /// [`Auth`](crate::ErrorKind::Auth).
    ///
    /// # Errors
    /// [`Auth`](crate::ErrorKind::Auth) if the server rejects the current credentials. If the error
    /// [is ambiguous](crate::Error::is_ambiguous), the old credentials may be invalid and the new ones lost: create new ones on
    /// the server's page `/api/`.
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

    /// Requests a new login and token, and writes them to the file that the old ones came from. The rest of the file stays as it
    /// is, except for the comment with the expiration date. The file is replaced atomically and readable by its owner only.
    ///
    /// Checks that the file can be written before it sends the request, because the old credentials are invalid afterwards.
    /// Blocks while it reads and writes the file, which is small.
    ///
    /// # Errors
    /// Nothing was sent if the error is [`InvalidRequest`](crate::ErrorKind::InvalidRequest) (the configuration is not from a
    /// file, or the file is for another server or contains other credentials than the client) or
    /// [`Local`](crate::ErrorKind::Local) without a [`RotateError::config`] (the file can't be written). Else those of
    /// [`renew_token`](Self::renew_token). If writing the file fails afterwards, the client uses the new credentials, and
    /// [`RotateError::config`] returns them.
    pub async fn rotate_token(&self) -> std::result::Result<Config, RotateError> {
        let rotation = self.config().rotation().map_err(Error::from)?;
        if !self.state().auth.tokens.are(rotation.present.as_ref()) {
            return Err(Error::invalid(
                "the file contains other credentials than the client: use `renew_token`, and store what it returns",
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

/// The error of [`Copr::rotate_token`], with the new credentials if the server has created them.
#[derive(Debug)]
pub struct RotateError {
    error: Error,
    config: Option<Box<Config>>,
}

impl RotateError {
    /// Returns the new configuration, if the server created credentials that could not be written to the file. Store it: the old
    /// credentials are invalid.
    #[must_use]
    pub fn config(&self) -> Option<&Config> {
        self.config.as_deref()
    }

    /// Returns the cause.
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
    fn from(error: RotateError) -> Self {
        error.error
    }
}

impl std::fmt::Display for RotateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.config {
            Some(_) => {
                write!(f, "the token was renewed, but the new one could not be stored: {}", self.error)
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
