//! What a builder knows of logging in by Kerberos, and what becomes of it.

use std::fmt;
use std::sync::Arc;

use super::negotiator::Negotiator;
use super::session::Sessions;
use crate::config::Config;
use crate::error::{Error, Result};

/// How to log in by Kerberos, as far as it was said.
#[derive(Clone, Default)]
pub(crate) struct Setup {
    pub negotiator: Option<Arc<dyn Negotiator>>,
    #[cfg(all(unix, feature = "session-cache"))]
    pub cache: Cache,
}

/// Where sessions are kept between programs.
#[cfg(all(unix, feature = "session-cache"))]
#[derive(Clone, Debug, Default)]
pub(crate) enum Cache {
    /// Nowhere.
    #[default]
    Off,
    /// Where python-copr has them.
    Home,
    /// In this folder.
    In(std::path::PathBuf),
}

impl Setup {
    /// Who logs in, if it is by Kerberos: because it was said so, or the configuration says so and has no token. The configuration is
    /// made to agree with that.
    pub(crate) fn sessions(&self, config: &mut Config, pair_was_given: bool) -> Result<Option<Sessions>> {
        let negotiator = match &self.negotiator {
            Some(_) if pair_was_given => {
                return Err(Error::invalid("log in either with a login and token or by Kerberos, not both"));
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

    /// Whether the configuration wants what this program does not have.
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
