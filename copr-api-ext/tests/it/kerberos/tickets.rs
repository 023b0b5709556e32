//! A negotiator whose tokens are plain text, and a fake server that accepts them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use copr_api_ext::kerberos::{Negotiation, NegotiationError, Negotiator};
use copr_api_ext::retry::Policy;
use copr_api_ext::{Copr, CoprBuilder};
use copr_fake::Fake;

/// Base64 of `ticket-alice`.
const ALICE: &str = "dGlja2V0LWFsaWNl";
/// Base64 of `ticket-stranger`.
const STRANGER: &str = "dGlja2V0LXN0cmFuZ2Vy";

/// A server with the user alice and her project, and with tickets for her and for an unknown user.
pub async fn fake() -> Fake {
    Fake::builder()
        .user("alice")
        .project("alice/hello", ["fedora-43-x86_64"])
        .kerberos("alice@EXAMPLE.ORG", ALICE)
        .kerberos("stranger@EXAMPLE.ORG", STRANGER)
        .start()
        .await
        .unwrap()
}

/// The tickets of a user. Clones share their state.
#[derive(Clone)]
pub struct Tickets(Arc<Inner>);

struct Inner {
    token: Mutex<Result<Vec<u8>, NegotiationError>>,
    begun: AtomicUsize,
    hosts: Mutex<Vec<String>>,
}

impl Tickets {
    fn with(token: Result<Vec<u8>, NegotiationError>) -> Self {
        Self(Arc::new(Inner {
            token: Mutex::new(token),
            begun: AtomicUsize::new(0),
            hosts: Mutex::default(),
        }))
    }

    pub fn of(user: &str) -> Self {
        Self::with(Ok(format!("ticket-{user}").into_bytes()))
    }

    pub fn none() -> Self {
        let tickets = Self::of("nobody");
        tickets.lose();
        tickets
    }

    pub fn lose(&self) {
        *self.0.token.lock().unwrap() = Err(NegotiationError::NoTicket("no credentials cache".to_owned()));
    }

    /// The number of negotiations.
    pub fn begun(&self) -> usize {
        self.0.begun.load(Ordering::SeqCst)
    }

    pub fn hosts(&self) -> Vec<String> {
        self.0.hosts.lock().unwrap().clone()
    }
}

impl Negotiator for Tickets {
    fn begin(&self, host: &str) -> Result<Box<dyn Negotiation>, NegotiationError> {
        self.0.begun.fetch_add(1, Ordering::SeqCst);
        self.0.hosts.lock().unwrap().push(host.to_owned());
        Ok(Box::new(Word(self.0.token.lock().unwrap().clone())))
    }
}

struct Word(Result<Vec<u8>, NegotiationError>);

impl Negotiation for Word {
    fn step(&mut self, answer: Option<&[u8]>) -> Result<Option<Vec<u8>>, NegotiationError> {
        match answer {
            None => self.0.clone().map(Some),
            Some(_) => Ok(None),
        }
    }
}

/// A client with short pauses.
pub fn builder(fake: &Fake, tickets: &Tickets) -> CoprBuilder {
    let mut policy = Policy::default();
    policy.first_pause = Duration::from_millis(1);
    Copr::builder().url(fake.url()).negotiator(tickets.clone()).retry(policy)
}

pub fn client(fake: &Fake, tickets: &Tickets) -> Copr {
    builder(fake, tickets).build().unwrap()
}

/// The number of requests of an operation.
pub fn count(fake: &Fake, operation: &str) -> usize {
    fake.journal().of(operation).len()
}
