//! The API token as a header, replaced while the client is in use.

use std::fmt;
use std::sync::{PoisonError, RwLock};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret as _, SecretString};

use crate::config::Credentials;
use crate::date::Date;
use crate::error::{Error, Result};

/// The credentials of a client, shared by its clones, which a rotation replaces.
pub(crate) struct CredentialStore(RwLock<Current>);

#[derive(Clone, Default)]
struct Current {
    /// The ready header, marked as sensitive so that it is printed nowhere.
    header: Option<HeaderValue>,
    expires: Option<Date>,
}

impl CredentialStore {
    /// These credentials, or none; and the last day of their life, if that is known.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when they can't be sent as they are.
    pub(crate) fn new(credentials: Option<&Credentials>, expires: Option<Date>) -> Result<Self> {
        let header = credentials.map(header).transpose()?;
        Ok(Self(RwLock::new(Current { header, expires })))
    }

    /// The header of this moment.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        self.current().header
    }

    /// Whether the client uses these credentials, or has none.
    pub(crate) fn are(&self, credentials: Option<&Credentials>) -> bool {
        let Some(current) = self.header() else { return true };
        credentials.is_some_and(|credentials| header(credentials).is_ok_and(|header| header == current))
    }

    /// The last day on which they are valid, if it is known.
    pub(crate) fn expires(&self) -> Option<Date> {
        let current = self.current();
        current.expires.filter(|_| current.header.is_some())
    }

    /// The last day of their life, if that is over.
    pub(crate) fn expired(&self, today: Option<Date>) -> Option<Date> {
        let today = today?;
        self.expires().filter(|on| on.days_since(today) < 0)
    }

    /// From now on these.
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

/// HTTP Basic. This server takes exactly one colon and answers 500 to anything else, which [`Credentials`] knows.
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
    fn they_can_be_replaced_and_are_never_printed() {
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
