//! How requests are let in by Kerberos: with the cookie of a session, or, where a session is opened, with tokens.

use std::sync::Arc;
use std::time::Duration;

use copr_api::transport::Inner;
use copr_api::{Client, Login, Operation};
use futures_util::future::Either;
use reqwest::header::{AUTHORIZATION, COOKIE};
use reqwest::{Request, Response, StatusCode};

use super::attempt::{Limits, attempt as send};
use super::failure::GivenUp;
use super::{Shared, Wire};
use crate::kerberos::{
    LoginFailure, Negotiation, NegotiationError, Negotiator, Pass, Sessions, answer, log_in, token,
};
use crate::trail::Trail;

/// The most tokens that are sent for one login. Kerberos takes one, other mechanisms below SPNEGO two or three.
const ROUNDS: u32 = 6;

/// A conversation with a server, and the token that begins it.
pub(super) struct Opening {
    negotiation: Box<dyn Negotiation>,
    token: Vec<u8>,
}

impl Wire {
    /// Who logs in for this request, if it goes to where the login is for, and carries none yet.
    fn sessions_for(&self, request: &Request) -> Option<&Sessions> {
        let sessions = self.sessions.as_ref()?;
        let ours = self.is_ours(request) && !request.headers().contains_key(AUTHORIZATION);
        ours.then_some(sessions)
    }
}

impl Shared {
    /// Puts the cookie of the session into a request. Logs in before, where that is needed: public reads go without.
    pub(super) async fn pass(
        &self,
        client: &reqwest::Client,
        request: &mut Request,
        operation: &Operation,
    ) -> Result<Option<Pass>, LoginFailure> {
        let Some(sessions) = self.0.sessions_for(request) else { return Ok(None) };
        let pass = match operation.login {
            Login::Kerberos => None,
            Login::None => sessions.at_hand().filter(|_| !self.0.bare_reads),
            Login::Token => {
                let inner = Inner::new(Self(Arc::clone(&self.0)));
                let api = Client::new_with_client(self.0.api.as_str(), client.clone(), inner);
                // Boxed, since it is seldom needed and would make every call larger.
                Some(sessions.pass(Box::pin(async move { log_in(&api).await })).await?)
            }
        };
        if let Some(pass) = &pass {
            request.headers_mut().insert(COOKIE, pass.header.clone());
        }
        Ok(pass)
    }

    /// The server refused what a request went with. Whether that was a session, so that another one may help.
    pub(super) fn refused(&self, pass: Option<&Pass>) -> bool {
        if let (Some(pass), Some(sessions)) = (pass, &self.0.sessions) {
            sessions.refused(pass.number);
        }
        pass.is_some()
    }

    /// The first token, for a request that opens a session.
    pub(super) async fn opening(
        &self,
        request: &Request,
        operation: &Operation,
    ) -> Result<Option<Opening>, GivenUp> {
        let sessions = self.0.sessions_for(request).filter(|_| operation.login == Login::Kerberos);
        let Some(sessions) = sessions else { return Ok(None) };
        let host = request.url().host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let negotiator = Arc::clone(&sessions.negotiator);
        blocking(self.0.limits.attempt, move || begin(&*negotiator, &host)).await.map(Some)
    }
}

fn begin(negotiator: &dyn Negotiator, host: &str) -> Result<Opening, NegotiationError> {
    let mut negotiation = negotiator.begin(host)?;
    match negotiation.step(None)? {
        Some(token) => Ok(Opening { negotiation, token }),
        None => Err(NegotiationError::Failed("it made no token".to_owned())),
    }
}

/// One attempt; where a session is opened, with as many requests as the two sides need to agree.
pub(super) fn attempt<'a>(
    client: &'a reqwest::Client,
    limits: Limits,
    request: Request,
    trail: &'a Trail,
    opening: Option<Opening>,
) -> impl Future<Output = reqwest::Result<Response>> + Send + use<'a> {
    match opening {
        None => Either::Left(send(client, limits, request, trail)),
        // Boxed, since it is seldom needed and would make every call larger.
        Some(opening) => Either::Right(Box::pin(negotiate(client, limits, request, trail, opening))),
    }
}

async fn negotiate(
    client: &reqwest::Client,
    limits: Limits,
    request: Request,
    trail: &Trail,
    opening: Opening,
) -> reqwest::Result<Response> {
    let Opening { mut negotiation, mut token } = opening;
    for _ in 0..ROUNDS {
        // It has no body, so that it can be made again.
        let (Some(mut round), Some(header)) = (request.try_clone(), answer(&token)) else { break };
        round.headers_mut().insert(AUTHORIZATION, header);
        let response = send(client, limits, round, trail).await?;
        let Some(theirs) = self::token(response.headers()) else { return Ok(response) };
        let stepped = blocking(limits.attempt, move || {
            let next = negotiation.step(Some(&theirs))?;
            Ok((negotiation, next))
        });
        match stepped.await {
            Ok((before, Some(next))) if response.status() == StatusCode::UNAUTHORIZED => {
                (negotiation, token) = (before, next);
            }
            Ok(_) => return Ok(response),
            Err(failure) => return failure.into_reqwest().await,
        }
    }
    GivenUp::Negotiation(NegotiationError::Failed("it came to no end".to_owned())).into_reqwest().await
}

/// Runs a step of Kerberos, which reads files and may ask the network, on a thread for such things.
async fn blocking<T: Send + 'static>(
    limit: Duration,
    step: impl FnOnce() -> Result<T, NegotiationError> + Send + 'static,
) -> Result<T, GivenUp> {
    match tokio::time::timeout(limit, tokio::task::spawn_blocking(step)).await {
        Ok(Ok(stepped)) => stepped.map_err(GivenUp::Negotiation),
        // The step panicked, or the runtime is at its end.
        Ok(Err(_)) => Err(GivenUp::Negotiation(NegotiationError::Failed("a step was broken off".to_owned()))),
        Err(_) => Err(GivenUp::OutOfTime(limit)),
    }
}
