//! HTTP Negotiate: sends as many requests as a login needs.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::AUTHORIZATION;
use reqwest::{Request, StatusCode};

use crate::error::{Error, Result};
use crate::http::{AttemptError, Cause, Limits, Read, Received, attempt};
use crate::kerberos::{self, Negotiation, NegotiationError, Negotiator};

/// The maximum number of tokens that are sent for one login. Kerberos takes one, other mechanisms of SPNEGO two or three.
const MAX_TOKENS: u32 = 6;

/// A negotiation with its first token.
pub(crate) struct Opening {
    negotiation: Box<dyn Negotiation>,
    token: Vec<u8>,
}

/// Starts a negotiation with the service on this host.
pub(crate) async fn open(negotiator: Arc<dyn Negotiator>, host: String, limit: Duration) -> Result<Opening> {
    let begun = blocking(limit, move || {
        let mut negotiation = negotiator.begin(&host)?;
        match negotiation.step(None)? {
            Some(token) => Ok(Opening { negotiation, token }),
            None => Err(NegotiationError::Failed("there is no first token".to_owned())),
        }
    });
    begun.await.map_err(|cause| {
        let kind = cause.kind();
        Error::new(kind, Box::<dyn std::error::Error + Send + Sync>::from(cause))
    })
}

/// One attempt to open a session.
pub(crate) async fn negotiate(
    client: &reqwest::Client,
    limits: Limits,
    request: Request,
    opening: Opening,
) -> std::result::Result<Received, AttemptError> {
    let Opening { mut negotiation, mut token } = opening;
    for _ in 0..MAX_TOKENS {
        // The request has no body, so it can be cloned.
        let (Some(mut round), Some(header)) = (request.try_clone(), kerberos::header(&token)) else { break };
        round.headers_mut().insert(AUTHORIZATION, header);
        let received = attempt(client, limits, round, Read::Whole).await?;
        let Some(theirs) = kerberos::token(received.response.headers()) else { return Ok(received) };
        let stepped = blocking(limits.attempt, move || {
            let next = negotiation.step(Some(&theirs))?;
            Ok((negotiation, next))
        });
        match stepped.await? {
            (before, Some(next)) if received.response.status() == StatusCode::UNAUTHORIZED => {
                (negotiation, token) = (before, next);
            }
            _ => return Ok(received),
        }
    }
    Err(Cause::Negotiation(NegotiationError::Failed("the server asks for too many tokens".to_owned())).into())
}

/// Runs a Kerberos step, which reads files and may use the network, on a thread for blocking work.
async fn blocking<T: Send + 'static>(
    limit: Duration,
    step: impl FnOnce() -> std::result::Result<T, NegotiationError> + Send + 'static,
) -> std::result::Result<T, Cause> {
    match tokio::time::timeout(limit, tokio::task::spawn_blocking(step)).await {
        Ok(Ok(stepped)) => stepped.map_err(Cause::Negotiation),
        // The step panicked, or the runtime is shutting down.
        Ok(Err(_)) => Err(Cause::Negotiation(NegotiationError::Failed("a step was aborted".to_owned()))),
        Err(_) => Err(Cause::TooSlow(limit)),
    }
}
