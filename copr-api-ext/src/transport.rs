//! How requests of this crate travel: with credentials, sent again where that is safe, and with a trail.

use std::hash::{BuildHasher as _, RandomState};
use std::time::{Duration, Instant, SystemTime};

use copr_api::Operation;
use copr_api::transport::{Answer, Transport};
use reqwest::header::{AUTHORIZATION, HeaderValue, RETRY_AFTER};
use reqwest::{Request, Response};

use crate::retry::{Attempt, Budget, Decision, Outcome, Policy, decide, retry_after};
use crate::trail::Trail;

/// The transport of a [`Copr`](crate::Copr), shared by its clones.
#[derive(Debug)]
pub(crate) struct Wire {
    /// The origin that credentials go to, and to no other.
    pub origin: reqwest::Url,
    /// The ready header, marked as sensitive so that it is printed nowhere.
    pub authorization: Option<HeaderValue>,
    pub policy: Policy,
    pub budget: Budget,
}

impl Transport for Wire {
    fn prepare(&self, request: &mut Request, _: &'static Operation) -> Result<(), String> {
        if let Some(value) = &self.authorization
            && request.url().origin() == self.origin.origin()
        {
            request.headers_mut().insert(AUTHORIZATION, value.clone());
        }
        Ok(())
    }

    fn send<'a>(
        &'a self,
        client: &'a reqwest::Client,
        request: Request,
        operation: &'static Operation,
    ) -> Answer<'a> {
        Box::pin(self.send_until_answered(client, request, operation))
    }
}

impl Wire {
    async fn send_until_answered(
        &self,
        client: &reqwest::Client,
        request: Request,
        operation: &'static Operation,
    ) -> reqwest::Result<Response> {
        let trail = Trail::current().unwrap_or_default();
        trail.begins(operation, request.url());
        let started = Instant::now();
        let mut request = request;
        let mut number = 0;
        loop {
            number += 1;
            let again = request.try_clone();
            trail.attempt();
            let result = client.execute(request).await;
            let outcome = outcome_of(&result);
            match &result {
                Ok(response) => trail.answered(response.status(), wish(response)),
                Err(_) if outcome == Outcome::MaybeSent => trail.maybe_sent(),
                Err(_) => {}
            }
            let attempt = Attempt {
                number,
                elapsed: started.elapsed(),
                repeat: operation.repeat,
                can_be_made_again: again.is_some(),
                jitter: jitter(),
            };
            match (decide(&self.policy, &attempt, outcome), again) {
                (Decision::RepeatAfter(pause), Some(again)) if self.budget.take() => {
                    tokio::time::sleep(pause).await;
                    request = again;
                }
                _ => return result,
            }
        }
    }
}

fn outcome_of(result: &reqwest::Result<Response>) -> Outcome {
    match result {
        Ok(response) => Outcome::Status(response.status().as_u16(), wish(response)),
        // A connection that did not come about carried nothing, nor did a request that could not be built.
        Err(error) if error.is_connect() || error.is_builder() => Outcome::NotSent,
        Err(_) => Outcome::MaybeSent,
    }
}

/// How long the server asks to be left alone.
fn wish(response: &Response) -> Option<Duration> {
    retry_after(response.headers().get(RETRY_AFTER)?.to_str().ok()?, SystemTime::now())
}

/// A number from 0 to 1 that differs from call to call; nothing depends on its quality.
pub(crate) fn jitter() -> f64 {
    f64::from(u32::try_from(RandomState::new().hash_one(0_u8) >> 32).unwrap_or(u32::MAX))
        / f64::from(u32::MAX)
}
