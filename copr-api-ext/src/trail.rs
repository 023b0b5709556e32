//! What the transport knows of a call and the generated code does not pass on: operation, URL, status, attempts.
//!
//! The unwrapping call puts a trail around the future; the transport, which runs within it, writes it down.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use copr_api::{Operation, Repeat};
use reqwest::{StatusCode, Url};

use crate::error::Story;

tokio::task_local! {
    static TRAIL: Trail;
}

/// The trail of one call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trail(Arc<Mutex<Facts>>);

#[derive(Debug, Default)]
struct Facts {
    operation: Option<&'static Operation>,
    url: Option<Url>,
    started: Option<Instant>,
    attempts: u32,
    status: Option<StatusCode>,
    retry_after: Option<Duration>,
    /// An attempt ended without an answer after something may have been sent.
    maybe_sent: bool,
}

impl Trail {
    /// Runs a call within a new trail.
    pub(crate) async fn around<F: Future>(call: F) -> (F::Output, Self) {
        let trail = Self::default();
        (TRAIL.scope(trail.clone(), call).await, trail)
    }

    /// The trail of the call that is running, if somebody laid one.
    pub(crate) fn current() -> Option<Self> {
        TRAIL.try_with(Clone::clone).ok()
    }

    fn note(&self, change: impl FnOnce(&mut Facts)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn begins(&self, operation: &'static Operation, url: &Url) {
        self.note(|facts| {
            facts.operation = Some(operation);
            facts.url = Some(without_credentials(url));
            facts.started.get_or_insert_with(Instant::now);
        });
    }

    pub(crate) fn attempt(&self) {
        self.note(|facts| facts.attempts += 1);
    }

    pub(crate) fn answered(&self, status: StatusCode, retry_after: Option<Duration>) {
        self.note(|facts| {
            facts.status = Some(status);
            facts.retry_after = retry_after;
            facts.maybe_sent = false;
        });
    }

    pub(crate) fn maybe_sent(&self) {
        self.note(|facts| {
            facts.status = None;
            facts.maybe_sent = true;
        });
    }

    /// The beginning of the story that an error tells.
    pub(crate) fn story(&self) -> Story {
        let facts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A server before the application may have passed the request on before it gave up.
        let by_a_gateway = facts.status.is_some_and(|status| matches!(status.as_u16(), 408 | 502..=504));
        let changes_things = facts.operation.is_some_and(|operation| operation.repeat == Repeat::Unsafe);
        Story {
            operation: facts.operation.map(|operation| operation.id),
            method: facts.operation.map(|operation| operation.method),
            url: facts.url.as_ref().map(ToString::to_string),
            status: facts.status,
            attempts: facts.attempts,
            elapsed: facts.started.map(|started| started.elapsed()).unwrap_or_default(),
            retry_after: facts.retry_after,
            maybe_done: changes_things && (facts.maybe_sent || by_a_gateway),
            ..Story::default()
        }
    }
}

fn without_credentials(url: &Url) -> Url {
    let mut url = url.clone();
    // Both fail only for URLs that have no host, which no request has.
    let _ = (url.set_username(""), url.set_password(None));
    url
}
