//! Credentials of requests: an API token, or the session of a Kerberos login. They are sent to the configured origin only.

mod negotiate;
mod token;

use std::sync::Arc;
use std::time::Duration;

use copr_api::{Auth, Operation};
use reqwest::header::{AUTHORIZATION, COOKIE};
use reqwest::{Request, Url};

use crate::error::Result;
use crate::kerberos::{Pass, Session, Sessions};

pub(crate) use negotiate::negotiate;
use negotiate::{Opening, open};
pub(crate) use token::CredentialStore;

#[derive(Debug)]
pub(crate) struct Authenticator {
    /// The base URL of the API. Credentials are sent to its origin only.
    pub api: Url,
    pub tokens: CredentialStore,
    /// Whether operations that require no authentication are sent without credentials.
    pub anonymous_reads: bool,
    pub sessions: Option<Sessions>,
}

impl Authenticator {
    /// Adds the current credentials to a request. Logs in first if necessary. Returns the Kerberos session of the request, if
    /// any.
    pub(crate) async fn authorize(
        &self,
        request: &mut Request,
        operation: &Operation,
        log_in: impl Future<Output = Result<Session>>,
    ) -> Result<Option<Pass>> {
        if !self.is_own_origin(request.url()) || (self.anonymous_reads && operation.auth == Auth::None) {
            return Ok(None);
        }
        if let Some(header) = self.tokens.header() {
            request.headers_mut().insert(AUTHORIZATION, header);
            return Ok(None);
        }
        let pass = match (&self.sessions, operation.auth) {
            (None, _) | (_, Auth::Kerberos) => None,
            (Some(sessions), Auth::None) => sessions.current(),
            // Boxed, because it is rarely needed and would make every call larger.
            (Some(sessions), Auth::Token) => Some(Box::pin(sessions.get_or(log_in)).await?),
        };
        if let Some(pass) = &pass {
            request.headers_mut().insert(COOKIE, pass.header.clone());
        }
        Ok(pass)
    }

    /// Starts the negotiation of a request that opens a session.
    pub(crate) async fn opening(
        &self,
        request: &Request,
        operation: &Operation,
        limit: Duration,
    ) -> Result<Option<Opening>> {
        let Some(sessions) = self.sessions.as_ref().filter(|_| operation.auth == Auth::Kerberos) else {
            return Ok(None);
        };
        if !self.is_own_origin(request.url()) {
            return Ok(None);
        }
        let host = request.url().host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        Box::pin(open(Arc::clone(&sessions.negotiator), host, limit)).await.map(Some)
    }

    /// Records that the server rejected these credentials. Returns whether another login may help.
    pub(crate) fn rejected(&self, pass: Option<&Pass>) -> bool {
        if let (Some(pass), Some(sessions)) = (pass, &self.sessions) {
            sessions.rejected(pass.number);
        }
        pass.is_some()
    }

    /// Compares without building two origins, which are strings: this runs for every request.
    fn is_own_origin(&self, url: &Url) -> bool {
        url.scheme() == self.api.scheme()
            && url.host() == self.api.host()
            && url.port_or_known_default() == self.api.port_or_known_default()
    }
}
