//! The API token of a client, which can be replaced while the client is in use.

use std::fmt;
use std::sync::{PoisonError, RwLock};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret as _, SecretString};

use crate::config::Credentials;
use crate::date::Date;
use crate::error::{Error, Result};

/// The credentials of a client and its clones.
pub(crate) struct CredentialStore(RwLock<Current>);

#[derive(Clone, Default)]
struct Current {
    /// The header `Authorization`, marked as sensitive so that it is never printed.
    header: Option<HeaderValue>,
    expires: Option<Date>,
}

impl CredentialStore {
    pub(crate) fn new(credentials: Option<&Credentials>, expires: Option<Date>) -> Result<Self> {
        let header = credentials.map(header).transpose()?;
        Ok(Self(RwLock::new(Current { header, expires })))
    }

    pub(crate) fn header(&self) -> Option<HeaderValue> {
        self.current().header
    }

    /// Whether these are the current credentials, or the client has none.
    pub(crate) fn are(&self, credentials: Option<&Credentials>) -> bool {
        let Some(current) = self.header() else { return true };
        credentials.is_some_and(|credentials| header(credentials).is_ok_and(|header| header == current))
    }

    /// The last day on which the credentials are valid, if known.
    pub(crate) fn expires(&self) -> Option<Date> {
        let current = self.current();
        current.expires.filter(|_| current.header.is_some())
    }

    /// The expiration date, if it has passed.
    pub(crate) fn expired(&self, today: Option<Date>) -> Option<Date> {
        let today = today?;
        self.expires().filter(|on| on.days_since(today) < 0)
    }

    pub(crate) fn replace(&self, credentials: &Credentials, expires: Option<Date>) -> Result<()> {
        let current = Current { header: Some(header(credentials)?), expires };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = current;
        Ok(())
    }

    fn current(&self) -> Current {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl fmt::Debug for CredentialStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let current = self.current();
        f.debug_struct("CredentialStore")
            .field("is_set", &current.header.is_some())
            .field("expires", &current.expires)
            .finish()
    }
}

/// HTTP Basic authentication. The server responds with 500 unless there is exactly one colon, which [`Credentials`] ensures.
fn header(credentials: &Credentials) -> Result<HeaderValue> {
    let (login, token) = (credentials.login().expose(), credentials.token().expose());
    let text = SecretString::from(format!("{login}:{token}"));
    let text =
        SecretString::from(format!("Basic {}", BASE64_STANDARD.encode(text.expose_secret().as_bytes())));
    let mut value = HeaderValue::from_str(text.expose_secret())
        .map_err(|_| Error::invalid("the credentials can't be sent in a header"))?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_credentials_and_never_prints_them() {
        let old = Credentials::new("login", "secret-old").unwrap();
        let store = CredentialStore::new(Some(&old), "2020-01-01".parse().ok()).unwrap();
        let before = store.header().unwrap();
        assert_eq!(store.expired("2020-01-01".parse().ok()), None, "the last day counts");
        assert_eq!(store.expired("2020-01-02".parse().ok()), "2020-01-01".parse().ok());
        store.replace(&Credentials::new("login", "secret-new").unwrap(), None).unwrap();
        assert!(store.header().unwrap() != before && store.expired(Date::today()).is_none());
        let printed = format!("{store:?} {:?}", store.header());
        assert!(!printed.contains("secret") && !printed.contains("bG9n"), "{printed}");
    }
}
