//! How requests of this crate travel: with credentials, through the gate, sent again where that is safe, and with a trail.

mod attempt;
mod failure;
mod gate;
mod login;
mod spans;
mod upload;

use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use copr_api::transport::{Answer, Transport};
use copr_api::{Login, Operation, Repeat};
use reqwest::header::{AUTHORIZATION, HeaderMap, RETRY_AFTER};
use reqwest::{Request, Response};

use crate::connect::Lazy;
use crate::credentials::Keys;
use crate::date::Date;
use crate::error::{Error, is_tls};
use crate::kerberos::Sessions;
use crate::retry::{Attempt, Budget, Decision, Outcome, Policy, decide, retry_after};
use crate::trail::Trail;
use crate::upload::FileFault;

pub(crate) use attempt::{Limits, beginning, next};
pub(crate) use failure::GivenUp;
pub(crate) use gate::Gate;

/// The transport of a [`Copr`](crate::Copr), shared by its clones.
#[derive(Debug)]
pub(crate) struct Wire {
    /// Where the API is. Credentials go to its origin and to no other.
    pub api: reqwest::Url,
    pub keys: Keys,
    /// Whether operations that want no login go without one.
    pub bare_reads: bool,
    pub policy: Policy,
    pub budget: Arc<Budget>,
    pub limits: Limits,
    pub gate: Gate,
    /// The client for operations that must not be sent twice.
    pub once: Lazy,
    /// Who logs in with a Kerberos ticket.
    pub sessions: Option<Sessions>,
}

/// The transport as the generated client holds it.
#[derive(Debug)]
pub(crate) struct Shared(pub Arc<Wire>);

impl Transport for Shared {
    fn prepare(&self, request: &mut Request, operation: &'static Operation) -> Result<(), String> {
        self.0.add_credentials(request, operation);
        Ok(())
    }

    fn send<'a>(
        &'a self,
        client: &'a reqwest::Client,
        request: Request,
        operation: &'static Operation,
    ) -> Answer<'a> {
        let path = request.url().path().to_owned();
        Box::pin(spans::call(operation, &path, self.send_until_answered(client, request, operation)))
    }
}

impl Wire {
    /// Whether a request goes to the origin that credentials are for. Asked for every request, hence without making two origins,
    /// which are texts.
    fn is_ours(&self, request: &Request) -> bool {
        let (to, ours) = (request.url(), &self.api);
        to.scheme() == ours.scheme()
            && to.host() == ours.host()
            && to.port_or_known_default() == ours.port_or_known_default()
    }

    /// The HTTP client for an operation. One that must not be sent twice gets a connection of its own: if the server closes a
    /// connection that was idle while a request is on its way to it, nobody can tell whether the request arrived.
    fn client_for<'a>(
        &'a self,
        operation: &Operation,
        client: &'a reqwest::Client,
    ) -> Result<&'a reqwest::Client, Error> {
        match operation.repeat {
            Repeat::Safe => Ok(client),
            Repeat::Unsafe => self.once.get(),
        }
    }

    fn add_credentials(&self, request: &mut Request, operation: &Operation) {
        let bare = self.bare_reads && operation.login == Login::None;
        if !bare
            && self.is_ours(request)
            && let Some(value) = self.keys.header()
        {
            request.headers_mut().insert(AUTHORIZATION, value);
        }
    }
}

impl Shared {
    async fn send_until_answered(
        &self,
        client: &reqwest::Client,
        request: Request,
        operation: &'static Operation,
    ) -> reqwest::Result<Response> {
        let wire = &*self.0;
        let trail = Trail::current().unwrap_or_default();
        trail.begins(operation, &request);
        if !crate::runtime::is_here() {
            return GivenUp::NoRuntime.into_reqwest().await;
        }
        // Logins share connections: some take several requests on the same one.
        let sender = match wire.client_for(operation, client) {
            Ok(sender) => sender,
            Err(error) => return GivenUp::NoClient(error.to_string()).into_reqwest().await,
        };
        let started = Instant::now();
        let mut request = request;
        let mut number = 0;
        let mut renewed = false;
        loop {
            let pass = match self.pass(client, &mut request, operation).await {
                Ok(pass) => pass,
                Err(failure) => return GivenUp::NotLoggedIn(failure).into_reqwest().await,
            };
            let opening = match self.opening(&request, operation).await {
                Ok(opening) => opening,
                Err(failure) => return failure.into_reqwest().await,
            };
            number += 1;
            let again = request.try_clone().or_else(|| trail.made_again(&request));
            let permit = wire.gate.enter().await;
            trail.attempt();
            trail.sends(&request);
            // Not kept by a name, which would keep room for it in the future once more.
            let result =
                spans::attempt(number, login::attempt(sender, wire.limits, request, &trail, opening)).await;
            drop(permit);
            let outcome = outcome_of(&result);
            if let Outcome::Status(401, _) = outcome {
                trail.refused_expired(wire.keys.expired(Date::today()));
                trail.anonymous(pass.is_none() && wire.keys.header().is_none());
                // Nothing was done, so that it can be sent again whatever it does.
                if self.refused(pass.as_ref())
                    && !std::mem::replace(&mut renewed, true)
                    && let Some(again) = again
                {
                    number -= 1;
                    request = again;
                    continue;
                }
            }
            if matches!(outcome, Outcome::MaybeSent | Outcome::Final) {
                trail.broke_off();
            }
            let attempt = Attempt {
                number,
                elapsed: started.elapsed(),
                repeat: operation.repeat,
                can_be_made_again: again.is_some(),
                jitter: jitter(),
            };
            match (decide(&wire.policy, &attempt, outcome), again) {
                (Decision::RepeatAfter(pause), Some(again)) if wire.budget.take() => {
                    spans::repeats(operation, number, pause);
                    tokio::time::sleep(pause).await;
                    request = again;
                }
                _ => return trail.hand_over(result, wire.limits.idle),
            }
        }
    }
}

fn outcome_of(result: &reqwest::Result<Response>) -> Outcome {
    match result {
        Ok(response) => Outcome::Status(response.status().as_u16(), wish(response.headers())),
        Err(error) if is_tls(error) || error.is_builder() => Outcome::NotTrusted,
        Err(error) if error.is_connect() => Outcome::NotSent,
        Err(error) if GivenUp::find(error).is_some_and(GivenUp::is_final) => Outcome::Final,
        Err(error) if FileFault::find(error).is_some() => Outcome::Final,
        Err(_) => Outcome::MaybeSent,
    }
}

/// How long the server asks to be left alone.
pub(crate) fn wish(headers: &HeaderMap) -> Option<Duration> {
    retry_after(headers.get(RETRY_AFTER)?.to_str().ok()?, SystemTime::now())
}

/// A number from 0 to 1 that differs from call to call; nothing depends on its quality.
pub(crate) fn jitter() -> f64 {
    if cfg!(fuzzing) {
        return 0.5;
    }
    f64::from(u32::try_from(RandomState::new().hash_one(0_u8) >> 32).unwrap_or(u32::MAX))
        / f64::from(u32::MAX)
}
