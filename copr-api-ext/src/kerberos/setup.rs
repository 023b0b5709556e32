//! The Kerberos settings of a builder.

use std::fmt;
use std::sync::Arc;

use super::negotiator::Negotiator;
use super::session::Sessions;
use crate::config::Config;
use crate::error::{Error, Result};

#[derive(Clone, Default)]
pub(crate) struct Setup {
    pub negotiator: Option<Arc<dyn Negotiator>>,
    #[cfg(all(unix, feature = "session-cache"))]
    pub cache: Cache,
}

/// The location of the session file.
#[cfg(all(unix, feature = "session-cache"))]
#[derive(Clone, Debug, Default)]
pub(crate) enum Cache {
    #[default]
    Off,
    /// The location that python-copr uses.
    Home,
    In(std::path::PathBuf),
}

impl Setup {
    /// Returns the sessions if the client uses Kerberos: the builder has a negotiator, or the configuration sets `gssapi` and no
    /// token. Updates the configuration accordingly.
    pub(crate) fn sessions(&self, config: &mut Config, has_credentials: bool) -> Result<Option<Sessions>> {
        let negotiator = match &self.negotiator {
            Some(_) if has_credentials => {
                return Err(Error::invalid("set either credentials or Kerberos, not both"));
            }
            Some(negotiator) => {
                config.credentials = None;
                config.expires = None;
                config.gssapi = true;
                Arc::clone(negotiator)
            }
            None if config.gssapi && config.credentials.is_none() => built_in(),
            None => return Ok(None),
        };
        #[cfg_attr(not(all(unix, feature = "session-cache")), expect(unused_mut, reason = "it has no file"))]
        let mut sessions = Sessions::new(negotiator);
        #[cfg(all(unix, feature = "session-cache"))]
        {
            sessions.file = match &self.cache {
                Cache::Off => None,
                Cache::Home => Some(super::SessionFile::at_home(&config.copr_url)?),
                Cache::In(folder) => Some(super::SessionFile::within(folder, &config.copr_url)),
            };
        }
        Ok(Some(sessions))
    }

    /// Whether the configuration enables Kerberos and this program has none.
    pub(crate) fn is_lacking(&self, config: &Config) -> bool {
        let wanted = config.gssapi && config.credentials.is_none();
        cfg!(not(all(unix, feature = "gssapi"))) && wanted && self.negotiator.is_none()
    }
}

#[cfg(all(unix, feature = "gssapi"))]
fn built_in() -> Arc<dyn Negotiator> {
    Arc::new(super::Gssapi)
}

#[cfg(not(all(unix, feature = "gssapi")))]
fn built_in() -> Arc<dyn Negotiator> {
    Arc::new(super::negotiator::NotBuiltIn)
}

impl fmt::Debug for Setup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Setup").field("negotiator", &self.negotiator.is_some()).finish_non_exhaustive()
    }
}
